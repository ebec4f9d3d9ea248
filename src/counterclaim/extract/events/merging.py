"""One event told twice in a clause chain: the attack and the harm it did, the noun and its verb."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.events.bases import is_one_of
from counterclaim.extract.events.candidate import Candidate
from counterclaim.extract.events.cast import PLACE
from counterclaim.extract.events.control import subject_of
from counterclaim.extract.events.cues import themes
from counterclaim.extract.events.lexicon import RESULTS, grammar, words_of
from counterclaim.extract.events.means import means_in
from counterclaim.extract.events.struck import STRUCK, STRUCK_BESIDE
from counterclaim.extract.events.tree import EARLIER, case_of, nominal, subjects, trails
from counterclaim.extract.mentions import ActorMention
from counterclaim.model.parse import Parse, Token

SEXUAL = "sexual"
"""The mode of a deed that two words beside one another tell once."""
ANSWERED = frozenset({"for", "to"})
WEAPONED = frozenset({"drone", "aerial", "heavy-weapons", "explosives"})
"""Modes of deeds done from afar, whose fire and ruin are no deed of their own; who raids a village burns it besides."""

FROM_NEAR = frozenset({None, "firearms", "primitive", "beat", "targeted"})
"""Modes of what is done to people hand to hand."""

Sides = tuple[tuple[ActorMention, ...], tuple[ActorMention, ...]]


def merged(parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without those that only say again what one above them says; it keeps what they named."""
    by_token = {one.token.index: one for one in found}
    within: dict[int, int] = {}
    for one in found:
        over = _repeated(parse, one, by_token, within)
        if over is not None:
            keep = by_token[over]
            by_token[over] = _joint(keep, one)
            del by_token[one.token.index]
            within[one.token.index] = over
    return list(by_token.values())


def _joint(keep: Candidate, one: Candidate) -> Candidate:
    """What two tell together: who takes part by the first, else the second; the mode of the attack.

    Whom the first only finds beside it, and the second tells to have done it, suffers nothing: "in a Ghanaian raid".
    """
    result = one.cue.kind not in RESULTS | {"lost"} and (keep.cue.kind in RESULTS or _is_loss(keep))
    cue = replace(keep.cue, mode=one.cue.mode, kind=one.cue.kind) if result else keep.cue
    actors, recipients = _fought(keep, one) if one.cue.kind == "clash" else _told_of(keep, one)
    return replace(keep, cue=cue, actors=actors, recipients=recipients, also=(*keep.also, one.token))


def _is_loss(one: Candidate) -> bool:
    """Whether a deed did that to arms, and brought none down: "struck the base, *destroying* two tanks"."""
    return one.cue.kind == "lost" and is_one_of(one.token, grammar("wrecking"))


def _fought(harm: Candidate, clash: Candidate) -> Sides:
    """The sides of a clash in which somebody came to harm; with only one of them told, that one harmed him."""
    if clash.actors or harm.actors or not harm.recipients:
        return clash.actors or harm.actors, clash.recipients or harm.recipients
    foes = tuple(m for m in clash.recipients if m.span not in {m.span for m in harm.recipients})
    return foes, harm.recipients


def _told_of(keep: Candidate, one: Candidate) -> Sides:
    """Who takes part by the first, else by the second; whom no table names gives way to who came to harm."""
    doing = {m.span for m in one.actors} if not keep.actors else set()
    suffering = tuple(m for m in keep.recipients if m.span not in doing)
    if one.cue.kind == "harm" and one.recipients and all(m.rule == STRUCK_BESIDE for m in suffering):
        return keep.actors or one.actors, one.recipients
    if keep.cue.kind == "lost" and one.cue.kind != "harm":
        return keep.actors or one.actors, suffering  # whom a missile was fired at lost none of it
    called = one.cue.kind == "harm" and all(m.rule == STRUCK for m in suffering)
    known = tuple(m for m in one.recipients if called and not m.rule.startswith((STRUCK, PLACE)))
    return keep.actors or one.actors, known or suffering or one.recipients


def _repeated(
    parse: Parse, one: Candidate, kept: Mapping[int, Candidate], within: Mapping[int, int]
) -> int | None:
    """The assault above in the same clause chain that an assault repeats, or that one `within` it does, or None."""
    if one.type != "ASSAULT":
        return None
    noun, at, relation = nominal(parse, one.token), one.token, None
    for above in list(parse.ancestors(at.index))[:4]:
        if noun and is_one_of(above, grammar("answering")) and case_of(parse, at) in ANSWERED:
            return None
        over = within.get(above.index, above.index)
        if over in kept and kept[over].type == "ASSAULT":
            return over if _tells_again(parse, one, kept[over], at, relation or at.deprel) else None
        if above.upos == "VERB" and not noun:
            if not _passed(one, at, above):
                return _done_by(parse, one, above, kept)
            relation = "advcl"
        if noun and above.deprel == "conj" and above.upos == "VERB":
            relation = at.deprel
        at = above
    return None


def _tells_again(parse: Parse, one: Candidate, keep: Candidate, at: Token, relation: str) -> bool:
    """Whether an assault is the one above it told again, by its clause or by the weapon `at` which it stands."""
    noun = nominal(parse, one.token)
    again = _linked(one, keep, relation, noun=noun) and not _apart(parse, one.token)
    others = noun and _of_others(parse, one, keep, at)
    return (again and not others) or _of_its_means(parse, one, keep, at)


def _done_by(parse: Parse, one: Candidate, above: Token, kept: Mapping[int, Candidate]) -> int | None:
    """The deed that is the subject of the verb over a participle of what it did: "*fighting* spread, killing nine"."""
    result = one.token.xpos == "VBG" and one.token.deprel == "advcl" and one.cue.kind in RESULTS
    deeds = (t.index for t in subjects(parse, above) if result and t.index in kept and nominal(parse, t))
    return next((i for i in deeds if kept[i].type == "ASSAULT"), None)


def _passed(one: Candidate, at: Token, above: Token) -> bool:
    """Whether a result told by a participle looks past one beside it: "shelled T, ruining homes and *wounding* six"."""
    result = one.token.xpos == "VBG" and one.cue.kind in RESULTS
    return result and at.deprel == "conj" and above.xpos == "VBG"


def _linked(one: Candidate, keep: Candidate, relation: str, *, noun: bool) -> bool:
    """Whether a word tells again what that above it does; harm and damage also where it stands on the noun of what was
    done: "an operation targeting the port".
    """
    if noun:
        return relation not in ("acl:relcl", "ccomp", "parataxis", "conj")
    doing = one.token.deprel == "acl" and (one.token.xpos == "VBG" or one.cue.kind == keep.cue.kind == "clash")
    if not (relation in ("conj", "advcl", "xcomp") or doing or _of_a_deed(one, keep, relation)):
        return False
    if relation == "conj" and one.cue.mode == keep.cue.mode == SEXUAL:  # "raped or sexually assaulted"
        return not one.recipients or one.recipients == keep.recipients
    if relation == "conj" and _is_hand_to_hand(one) and _is_hand_to_hand(keep):  # "were hacked and shot to death"
        return one.recipients == keep.recipients and one.actors == keep.actors
    if one.cue.kind == "arson" and relation == "conj" and keep.cue.kind == "harm":  # "killed nine and burned huts"
        return True
    if _is_loss(one):
        return one.token.xpos == "VBG" and keep.cue.kind != "lost"
    if one.cue.kind in ("ruin", "wreck", "arson"):
        result = one.token.xpos == "VBG" or (relation == "conj" and one.token.xpos == "VBN")
        afar = keep.cue.mode in WEAPONED or keep.cue.kind == "lost"
        return result and (afar or one.cue.kind != "arson")
    done = one.cue.kind in (None, "site") and _of_a_deed(one, keep, relation)
    return one.cue.kind == "harm" or (doing and one.cue.kind in ("site", "clash")) or done


def _is_hand_to_hand(one: Candidate) -> bool:
    """Whether a deed is done to people from near, with whatever is at hand, which several words may tell."""
    return one.token.upos == "VERB" and one.cue.kind is None and one.cue.mode in FROM_NEAR


def _of_a_deed(one: Candidate, keep: Candidate, relation: str) -> bool:
    """Whether a clause tells what the deed did on whose noun it stands: "a blast that *killed* nine", "a strike
    that *hit* a clinic killed nine".
    """
    nouns = [t.index for t in (keep.token, *keep.also) if t.upos == "NOUN"]
    return relation == "acl:relcl" and one.token.head is not None and one.token.head in nouns


def _of_its_means(parse: Parse, one: Candidate, keep: Candidate, noun: Token) -> bool:
    """Whether a clause stands on the weapon of the deed above it: "a missile *fired* by troops struck a school".

    What is shot down was fired by others, whose deed it is where they are named.
    """
    clause = one.token.deprel in ("acl", "acl:relcl") and one.token.head == noun.index and one.cue.kind != "lost"
    if not clause or not _is_munition(parse, noun):
        return False
    if noun.deprel == "obj":
        met = keep.cue.kind == "passive"  # "their jeep hit a mine planted by rebels"
        downed = keep.cue.kind == "lost" and not one.actors and one.cue.kind != "harm"
        return met or downed or is_one_of(keep.token, grammar("launching"))
    return noun.deprel.startswith(("nsubj", "obl", "nmod"))


def _is_munition(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of what is fired or thrown: "a rocket", "a tear gas *canister*"."""
    told = means_in(parse, [*parse.deps(noun.index, "compound", "amod"), noun])
    return told is not None or is_one_of(noun, words_of("munition"))


def _apart(parse: Parse, token: Token) -> bool:
    """Whether a clause tells of another deed: it has one who does it, or tells what befell somebody else at another
    time ("after one of its men was wounded").
    """
    if case_of(parse, token) == "for":  # what one is punished for, or avenges
        return True
    doing = (t for t in parse.deps(token.index, "nsubj") if not trails(parse, token, t))
    own = {t.deprel for t in doing if t.lower not in grammar("relative")}
    if own == {"nsubj:pass"}:
        return case_of(parse, token) in grammar("aside")
    return bool(own) and not nominal(parse, token)


def _of_others(parse: Parse, one: Candidate, keep: Candidate, at: Token) -> bool:
    """Whether a noun is a deed of others at another time: "soldiers burned huts *after an ambush by rebels*"."""
    doing = {m.span for m in keep.actors}
    return case_of(parse, at) in EARLIER and any(m.span not in doing for m in one.actors) and bool(doing)


def _told_as(one: Candidate) -> tuple[int, str, bool]:
    """What tells a deed again in a sentence: its type; craft that were lost are none that were taken."""
    return one.token.sentence, one.type, one.cue.kind == "lost"


def _truce_of(parse: Parse, one: Candidate) -> int | None:
    """The noun of the ceasefire that a verb tells of: "*a truce* announced on Monday appeared to be holding"."""
    if one.type not in ("RETREAT", "AGREE") or not (one.is_truce or one.noted or one.type == "AGREE"):
        return None
    named = (one.token, *themes(parse, one.token), *subject_of(parse, one.token))
    return next((t.index for t in named if is_one_of(t, grammar("truces"))), None)


def _of_one_truce(parse: Parse, found: Sequence[Candidate]) -> Iterator[Candidate]:
    """The candidates, of those that tell of one ceasefire the first that names a side, else the first."""
    truces = [_truce_of(parse, one) for one in found]
    for one, truce in zip(found, truces, strict=True):
        same = [other for other, its in zip(found, truces, strict=True) if truce is not None and its == truce]
        if not same or one is next((o for o in same if o.actors), same[0]):
            yield one


def _is_told_above(parse: Parse, one: Candidate, found: Sequence[Candidate]) -> bool:
    """Whether a clause tells by a word of its own type what that above it is for, "phoned her to *discuss* the war", or
    whence the help comes that it tells of: "tents *given* by Chad were sent to Mali".
    """
    over = {t.index for t in parse.ancestors(one.token.index)}
    given = one.type == "AID" and one.token.deprel == "acl"
    return (one.how.hold == "aim" or given) and any(o.type == one.type and o.token.index in over for o in found)


def told_once(parse: Parse, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates without the nouns that name again what another of their type in the sentence tells, of whom nobody
    is told: "Serbs protested; the protest began on Monday"; each ceasefire once.
    """
    others = {_told_as(one) for one in found if one.actors or one.recipients}
    kept: list[Candidate] = []
    for one in _of_one_truce(parse, [one for one in found if not _is_told_above(parse, one, found)]):
        place = _told_as(one)
        bare = not (one.actors or one.recipients) and nominal(parse, one.token)
        if not (bare and place in others):
            kept.append(one)
            others.add(place)
    return kept
