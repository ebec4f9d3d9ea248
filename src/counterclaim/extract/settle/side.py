"""Whose losses a figure counts, where the words beside it do not say."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.admissions import of_those_it_killed, owned_up_alone
from counterclaim.extract.settle.antecedents import Antecedents
from counterclaim.extract.settle.armies import of_the_army_named
from counterclaim.extract.settle.attacked import Attacked
from counterclaim.extract.settle.attacks import find_attacks
from counterclaim.extract.settle.bands import Bands
from counterclaim.extract.settle.bearers import GOVERNING, Bearers
from counterclaim.extract.settle.belonging import by_belonging, of_the_regime
from counterclaim.extract.settle.both import clash_of_both, history_of_both, total_of_both
from counterclaim.extract.settle.came_away import of_the_hostile_struck, of_who_came_away
from counterclaim.extract.settle.clashes import of_a_civil_war, of_both_that_clash
from counterclaim.extract.settle.contrasts import (
    across_the_line,
    claimed,
    of_their_own,
    on_its_own_side,
    on_the_other_side,
    on_the_side_named,
    theirs,
    they_the_foe,
)
from counterclaim.extract.settle.counted_again import counts_again, of_those_counted_again
from counterclaim.extract.settle.craft import of_its_crew, of_those_aboard
from counterclaim.extract.settle.draft import FIGHTERS, SOLDIERS, Draft, words_for
from counterclaim.extract.settle.exchanges import of_both_that_fire
from counterclaim.extract.settle.foes import (
    OF_THE_ENEMY,
    captured_with,
    crew_captured,
    enemy_of_the_teller,
    its_fighters,
    martyrs,
    of_the_foe_that_holds_them,
    of_those_it_holds,
)
from counterclaim.extract.settle.followers import chief_of, of_the_chief
from counterclaim.extract.settle.given_back import of_those_given_back
from counterclaim.extract.settle.homes import of_the_home_struck
from counterclaim.extract.settle.labels import side_by_label
from counterclaim.extract.settle.lands import (
    by_place,
    by_theatre,
    of_the_land_named,
    of_the_state_named,
    of_the_teller_at_war,
    told_at_home,
)
from counterclaim.extract.settle.losers import is_other_side, losers, of_the_loser, was_repulsed
from counterclaim.extract.settle.mourned import of_those_condoled_with
from counterclaim.extract.settle.mutual import of_foes_together, told_of_each
from counterclaim.extract.settle.nations import another_than_before, of_its_nation, of_the_body, of_their_nation
from counterclaim.extract.settle.neighbours import (
    as_its_whole,
    in_the_paragraph,
    in_the_sentence,
    of_each_its_own,
    of_its_list,
    of_one_more,
)
from counterclaim.extract.settle.own import of_its_staff, of_who_tells, owned_up
from counterclaim.extract.settle.owners import ATTACKERS, ENEMY, WORDS, by_owner, by_publisher, of_its_own_toll
from counterclaim.extract.settle.peoples import Peoples
from counterclaim.extract.settle.persons import People, same_he
from counterclaim.extract.settle.regions import of_an_occupied_town, of_its_region, of_its_town
from counterclaim.extract.settle.setting import Setting, watchers
from counterclaim.extract.settle.slain import other_than_killer
from counterclaim.extract.settle.strikers import of_the_land_struck, of_those_its_strike_hit
from counterclaim.extract.settle.sums import of_both
from counterclaim.extract.settle.told_again import told_elsewhere
from counterclaim.extract.settle.victims import COMRADES, is_toll
from counterclaim.model.claim import UNKNOWN, Victims
from counterclaim.model.parse import Parse, Token

OWNING = words_in(WORDS, "owning")
LOYAL = words_in(WORDS, "loyal")

Rule = Callable[[Draft, Sequence[Draft]], Draft]


def settle_sides(
    parse: Parse, drafts: Sequence[Draft], actors: Sequence[ActorMention], setting: Setting
) -> tuple[Draft, ...]:
    """Every draft with a side: each rule in turn fills what the rules before it left open."""
    settled = _told_right(parse, drafts, actors, setting)
    told, guessed = _rules(parse, actors, setting)
    for rule in told:
        settled = [d if d.side else rule(d, settled) for d in settled]
    open_ = [d.side is None for d in settled]
    for rule in guessed:
        settled = [d if d.side or _waits(d) else rule(d, settled) for d in settled]
    for rule in (as_its_whole, *guessed):
        settled = [d if d.side else rule(d, settled) for d in settled]
    pairs = zip(settled, open_, strict=True)
    settled = [on_the_other_side(parse, d, settled, setting) if guess else d for d, guess in pairs]
    settled = of_both(parse, settled, setting)
    return tuple(d if d.side else d.with_side(UNKNOWN, "nothing tells the side") for d in settled)


def _told_right(parse: Parse, drafts: Sequence[Draft], actors: Sequence[ActorMention], setting: Setting) -> list[Draft]:
    """The drafts, a side that the words beside a figure told put right by what the report tells."""
    at = {m.head: m for m in actors}
    settled = [of_its_own_toll(parse, _of_who_fights(d, actors)) for d in drafts]
    settled = [of_a_civil_war(parse, another_than_before(parse, d, at), setting) for d in settled]
    return [of_their_nation(parse, d, settled, actors) for d in settled]


def _of_who_fights(draft: Draft, actors: Sequence[ActorMention]) -> Draft:
    """ "The group lost 300 fighters", the monitor said: a watcher or a paper has no fighters."""
    nobodys = draft.victims in FIGHTERS and draft.side in watchers(actors)
    return replace(draft, side=None) if nobodys else draft


def _waits(draft: Draft) -> bool:
    """Whether a figure is part of another: it is of the side that its whole has or will have."""
    return draft.mention.part is not None


def _rules(parse: Parse, actors: Sequence[ActorMention], setting: Setting) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """The rules in order of trust: by what the text tells, then by who tells it and where."""
    at = {m.head: m for m in actors}
    attacked = Attacked(parse, find_attacks(parse), at)
    said = (*_by_the_words(parse, actors, attacked, setting), *_by_those_beside(parse, attacked, setting))
    return said, _by_the_report(parse, attacked, setting)


def _by_the_words(
    parse: Parse, actors: Sequence[ActorMention], attacked: Attacked, setting: Setting
) -> tuple[Rule, ...]:
    """Rules on the words near a figure, in order of trust."""
    return (*_by_what_is_said(parse, attacked, setting), *_by_who_they_are(parse, actors, attacked, setting))


def _by_what_is_said(parse: Parse, attacked: Attacked, setting: Setting) -> tuple[Rule, ...]:
    """Rules on what is said of the people: that they are both sides', the foe's, somebody's own."""
    at, quoted = attacked.at, quoted_words(parse)
    taken_up, bearers = Antecedents(parse, at), Bearers(parse, at)
    return (
        lambda d, _: side_by_label(parse, d, at, setting),
        lambda d, _: of_those_condoled_with(parse, d, attacked),
        lambda d, _: of_foes_together(parse, d),
        lambda d, _: told_of_each(parse, d),
        lambda d, _: attacked.of_the_attackers(d),
        lambda d, _: theirs(parse, d, setting, quoted),
        lambda d, _: they_the_foe(parse, d, setting),
        lambda d, others: on_the_other_side(parse, d, others, setting),
        lambda d, _: across_the_line(parse, d, setting),
        lambda d, _: on_its_own_side(parse, d),
        lambda d, _: on_the_side_named(parse, d, attacked),
        lambda d, _: of_their_own(parse, d, attacked),
        lambda d, _: of_who_came_away(parse, d, at, setting),
        lambda d, _: of_the_hostile_struck(d, attacked, setting),
        lambda d, _: of_those_given_back(parse, d, at, setting),
        lambda d, others: _enemy_named(parse, d, others, setting),
        lambda d, _: of_the_loser(parse, d, at, setting.between_states),
        lambda d, _: of_its_crew(parse, d, attacked),
        lambda d, others: by_publisher(parse, d, others, quoted) or _by_owner(parse, d, others, at),
        lambda d, others: of_those_counted_again(parse, d, others),
        taken_up.side,
        taken_up.called_so,
        lambda d, _: bearers.side(d, setting.state, setting.band),
        lambda d, _: claimed(parse, d, setting),
        lambda d, others: of_its_list(parse, d, others),
    )


def _by_who_they_are(
    parse: Parse, actors: Sequence[ActorMention], attacked: Attacked, setting: Setting
) -> tuple[Rule, ...]:
    """Rules on what the people are called, and on whom the one that tells of them may so call."""
    at, people = attacked.at, People(parse, actors)
    return (
        lambda d, _: _comrades(parse, d, setting),
        _same_person,
        lambda d, _: of_those_aboard(parse, d, attacked),
        lambda d, _: people.by_membership(d),
        lambda d, _: by_belonging(parse, d, at),
        lambda d, _: of_the_regime(parse, d, setting),
        lambda d, others: same_he(parse, d, others),
        lambda d, others: total_of_both(d, others, setting),
        lambda d, _: owned_up(parse, d, setting),
        lambda d, others: owned_up_alone(parse, d, others, setting),
        lambda d, _: _own_none(d, setting),
        lambda d, _: martyrs(parse, d),
        lambda d, _: its_fighters(parse, d, setting),
        lambda d, _: of_those_it_holds(parse, d, setting),
        lambda d, _: crew_captured(parse, d, setting),
        lambda d, _: _loyal(parse, d, setting),
        lambda d, _: of_the_body(parse, d, actors, setting.theatre),
        lambda d, others: d if counts_again(parse, d, others) else _lost(parse, d, others, setting),
    )


def _by_those_beside(parse: Parse, attacked: Attacked, setting: Setting) -> tuple[Rule, ...]:
    """Rules on the figures beside a figure and on who was attacked, in order of trust."""
    return (
        lambda d, others: of_the_chief(parse, d, others),
        lambda d, others: of_those_counted_again(parse, d, others),
        lambda d, others: of_those_its_strike_hit(d, others, attacked, setting),
        lambda d, others: of_each_its_own(parse, d, others),
        lambda d, others: d if is_toll(parse, d) else in_the_sentence(d, others),
        lambda d, _: of_its_nation(parse, d, attacked.at),
        lambda d, _: of_the_foe_that_holds_them(parse, d, setting),
        as_its_whole,
        lambda d, others: of_one_more(parse, d, others),
        lambda d, _: attacked.of_the_attacked(d),
        lambda d, _: attacked.other_community(d),
        lambda d, _: of_an_occupied_town(parse, d),
        lambda d, others: of_the_army_named(parse, d, others, setting),
        lambda d, _: of_its_region(d, setting),
        lambda d, _: other_than_killer(parse, d, setting),
        lambda d, others: of_those_it_killed(parse, d, others),
        lambda d, _: of_both_that_clash(parse, d, setting),
        lambda d, others: told_elsewhere(d, others, setting),
        lambda d, _: history_of_both(parse, d, setting),
        lambda d, _: _own_named(d, setting),
        in_the_paragraph,
    )


def _by_the_report(parse: Parse, attacked: Attacked, setting: Setting) -> tuple[Rule, ...]:
    """Rules on who tells a figure and where the report is set, in order of trust."""
    peoples, bands = Peoples.of(attacked, attacked.at), Bands(parse, attacked.at, setting)
    return (
        lambda d, _: attacked.of_the_people_that_tells(d),
        peoples.of_the_sufferers,
        lambda d, others: captured_with(d, others, setting),
        lambda d, others: of_who_tells(attacked, d, others, setting),
        lambda d, others: of_those_counted_again(parse, d, others),
        lambda d, others: of_one_more(parse, d, others),
        lambda d, others: told_elsewhere(d, others, setting),
        lambda d, _: of_both_that_fire(d, attacked),
        lambda d, _: clash_of_both(d, setting),
        lambda d, _: of_its_staff(parse, d),
        lambda d, _: d if peoples.turns_away(d) else attacked.of_the_people_raided(d),
        lambda d, _: of_the_home_struck(d, attacked),
        lambda d, _: of_its_region(d, setting),
        lambda d, _: attacked.of_the_land_attacked(d),
        lambda d, _: told_at_home(parse, d, setting),
        lambda d, _: of_its_town(d, setting),
        lambda d, others: by_place(parse, d, others, setting),
        bands.side,
        lambda d, others: of_one_more(parse, d, others),
        lambda d, _: of_the_land_struck(d, attacked, setting),
        lambda d, _: of_the_teller_at_war(d, attacked, setting),
        lambda d, _: by_theatre(d, setting),
        lambda d, _: of_the_land_named(parse, d, setting),
        lambda d, _: of_the_state_named(d, setting),
    )


def _by_owner(parse: Parse, draft: Draft, others: Sequence[Draft], at: Mapping[int, ActorMention]) -> Draft:
    """By the owner that a pronoun stands for, but for the men of one who is told to have died with them."""
    return draft if chief_of(parse, draft, others) is not None else by_owner(parse, draft, at)


def _enemy_named(parse: Parse, draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """ "Enemy servicemen", "the attackers": the other of two that fight, seen from the one who speaks."""
    speaker = draft.party or (setting.theatre if setting.theatre in setting.fighting else None)
    if speaker is None:
        return draft
    owner = None if draft.mention.owner is None else parse.tokens[draft.mention.owner]
    attacked = owner is not None and owner.head is not None and parse.tokens[owner.head].lower in ATTACKERS
    if owner is not None and owner.lower in OWNING and not attacked:
        return draft
    theirs = parse.deps(draft.mention.trigger, "nmod:poss")
    bore = [*losers(parse, draft), *([owner] if owner else [])]
    near = [*parse.between(draft.mention.evidence), *bore, *theirs]
    near += [mark for t in bore for mark in parse.deps(t.index, "nmod:poss")]
    own = draft.said.claimant_span if draft.said else None
    near = [t for t in near if own is None or not own.start <= t.span.start < own.end]
    # "Eight of the attackers and four policemen": the ones listed beside them are called so, and not they.
    listed = (o for o in others if o.mention.trigger == draft.mention.trigger and o.mention.head != draft.mention.head)
    theirs_alone = {t.index for o in listed for t in words_for(parse, o)} - {t.index for t in words_for(parse, draft)}
    near = [t for t in near if t.index not in theirs_alone]
    words = [t for t in near if t.lower in ENEMY | ATTACKERS or is_other_side(parse, t)]
    trigger = parse.tokens[draft.mention.trigger]
    words += [trigger] if draft.party is not None and was_repulsed(parse, trigger) else []
    if not words:
        return draft
    enemy = enemy_of_the_teller(draft, speaker, setting)
    return draft.with_side(enemy or UNKNOWN, OF_THE_ENEMY, words[0].span)



def _comrades(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Two comrades fell", "one of our brothers": those of the one that speaks, where it fights."""
    words = dict(draft.mention.spans).get("victims")
    called = words is not None and any(t.lower in COMRADES for t in parse.between(words))
    if called and draft.party in (*setting.fighting, *setting.groups) and draft.mention.by in (None, draft.party):
        return draft.with_side(str(draft.party), "comrades of the claimant", words)
    return draft


def _lost(parse: Parse, draft: Draft, others: Sequence[Draft], setting: Setting) -> Draft:
    """ "Killed 22 soldiers and lost five men", told by one that fights: its own.

    "Up to 400 were lost over the day", behind what it says the enemy lost, goes on telling of the enemy.
    """
    verb = parse.tokens[draft.mention.trigger].lemma == "lose"
    before = [d for d in others if d.mention.head < draft.mention.head and d.party == draft.party]
    foe = before[-1].side if before and parse.deps(draft.mention.trigger, "nsubj:pass") else None
    if verb and foe is not None and foe == setting.enemy_of(draft.party) and before[-1].victims is draft.victims:
        return draft.with_side(foe, "lost by those told of before")
    owner = None if draft.mention.owner is None else parse.tokens[draft.mention.owner]
    if owner and kind_of_noun(owner.lower) is Victims.MILITANT and draft.party not in setting.groups:
        return draft
    if verb and owner and draft.party in setting.groups and _serves(parse, owner):
        foe = setting.enemy_of(str(draft.party)) or setting.state_against(str(draft.party))
        return draft.with_side(foe or UNKNOWN, "what government forces lost", owner.span)
    told = draft.party in (*setting.fighting, *setting.groups) and draft.mention.by is None
    soldiers = draft.party in setting.groups and draft.victims in SOLDIERS | {Victims.MIXED} and not draft.elided
    return draft.with_side(str(draft.party), "what the claimant lost") if verb and told and not soldiers else draft


def _serves(parse: Parse, owner: Token) -> bool:
    """Whether those told of are soldiers of a government: "government troops", "the regime's forces"."""
    marks = {t.lower for t in parse.deps(owner.index, "compound", "amod", "nmod:poss")}
    return kind_of_noun(owner.lower) is Victims.MILITARY and bool(marks & GOVERNING)


def _same_person(draft: Draft, others: Sequence[Draft]) -> Draft:
    """One named elsewhere with a side is of that side; a surname alone will do."""
    sides = {d.side for d in others if d.side and draft.may_name(d)}
    return draft.with_side(str(sides.pop()), "named elsewhere with a side") if len(sides) == 1 else draft


def _own_none(draft: Draft, setting: Setting) -> Draft:
    """A party that fights and tells of no casualties tells of its own, but where it says whom it hit."""
    if draft.victims is Victims.CIVILIAN and setting.theatre not in (None, draft.party):
        return draft
    struck = draft.mention.by == draft.party
    of_them = any(step.rule == "those told of before" for step in draft.trace)
    if of_them and draft.victims is Victims.MILITANT and draft.party not in setting.groups:
        return draft
    if draft.mention.count.high == 0 and draft.party in setting.fighting and not struck:
        return draft.with_side(str(draft.party), "claimant's own, none")
    return draft


def _loyal(parse: Parse, draft: Draft, setting: Setting) -> Draft:
    """ "Loyalist fighters", "pro-government militiamen": those of the state in whose country they fight."""
    marks = parse.deps(draft.mention.head, "amod", "compound")
    loyal = next((t for t in (*marks, parse.tokens[draft.mention.head]) if t.lower in LOYAL), None)
    if loyal and draft.victims is Victims.MILITANT and setting.state and not setting.between_states:
        return draft.with_side(setting.state, "loyal to the government", loyal.span)
    return draft


def _own_named(draft: Draft, setting: Setting) -> Draft:
    """A party that fights names its own dead."""
    its_foe = draft.victims is Victims.MILITANT and draft.mention.by == draft.party
    named = draft.mention.names and draft.party in setting.fighting and not its_foe
    if named and draft.mention.by in (None, draft.party):
        return draft.with_side(str(draft.party), "claimant's own, named") if draft.victims in FIGHTERS else draft
    return draft
