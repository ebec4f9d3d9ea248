"""Whom a definite phrase takes up: "the official", "the general" are those told of before by the same noun."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import replace

from counterclaim.extract.actors.drafts import Draft
from counterclaim.extract.actors.hits import Kind, role_of
from counterclaim.extract.actors.nearby import place_words
from counterclaim.extract.lexicon import table
from counterclaim.extract.reporting import is_source, reports, words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse

TAKEN = frozenset((Kind.OFFICIAL, Kind.HEAD, Kind.RANK))
POSTS = frozenset((Kind.HEAD, Kind.RANK, Kind.VOICE))
ARMED = frozenset((Sector.MILITARY, Sector.POLICE, Sector.REBEL, Sector.MILITIA))
LEADERS = words_in("actors_words.toml", "leaders")
OFFICIAL = "official"
LOCAL = "Local"
KIN = words_in("actors_words.toml", "kin")
WATCHERS = frozenset(table("actors_words.toml")["watchers"])
POST = {noun: post for post in table("actors_words.toml")["one_post"] for noun in post.split()}
"""The nouns that one post goes by, by each of them."""
KINDS = frozenset((Sector.NON_GOVERNMENTAL,))
LABELLING = frozenset((":", "-", "–", "—"))
FORCES = frozenset(("force", "forces"))
NEAR = 3
"""How many sentences may lie between "a war monitor said" and its name."""
QUOTING = 3
"""How many sentences on he may be named whose office spoke: those between are quoted of him."""
MANY = ("NNS", "NNPS")
BANDS = frozenset(("group", "militia", "movement", "sect"))
"""What no body of a state or of many states is called."""
SENT = frozenset((Sector.INTERGOVERNMENTAL, Sector.MILITARY))
"""The bodies that send out "the mission"."""


def taken_up(parse: Parse, draft: Draft, settled: Iterable[Draft]) -> Draft:
    """The draft as the last person whom the report called so, where it is "the" and a noun for one person who speaks.

    One whom nobody could tell stays nobody's: "a Western diplomat said … the diplomat said".
    """
    if draft.told or not _takes_up(parse, draft):
        return draft
    before = list(settled)
    called = (d for exactly in (True, False) for d in before if _is_called(parse, draft, d, exactly))
    same = next(called, None) or next((d for d in before if _just_spoke(parse, draft, d)), None)
    if same is None or _is_elsewhere(parse, draft, same):
        return draft
    person = draft.person or same.person
    return replace(draft, name=same.name, role=same.role, state=same.state, person=person, vague=not same.told)


def _just_spoke(parse: Parse, draft: Draft, other: Draft) -> bool:
    """Whether somebody told of by a post is whom "the official" is: who spoke in the sentence before."""
    head = parse.tokens[other.group.head]
    office = role_of((head.lemma,))
    posted = office is not None and head.xpos not in MANY and (office.kind in TAKEN or office.noun in LEADERS)
    before = parse.sentence_of(draft.group.head).index - parse.sentence_of(other.group.head).index == 1
    return draft.noun == OFFICIAL and before and posted and other.told and reports(parse, other.group.head)


def _is_elsewhere(parse: Parse, draft: Draft, other: Draft) -> bool:
    """Whether an office is told of with a place of its own: "Mykolaiv's governor … the governor of Rostov"."""
    here, there = ([parse.tokens[i].text for i in range(*place_words(parse, d))] for d in (draft, other))
    return bool(here) and here != there


def just_before(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether somebody is told of in the sentence before, or in the same one, of the same paragraph."""
    there, here = parse.sentence_of(other.group.head), parse.sentence_of(draft.group.head)
    return there.stretch == here.stretch and here.index - there.index <= 1


def answers_to(name: ActorName, words: Set[str]) -> bool:
    """Whether a body or group named before may be what "the bloc", "the group", "the mission" stands for."""
    actor = name.actor
    if name.kind not in (NameKind.BODY, NameKind.GROUP) or actor.sector is Sector.ETHNIC:
        return False
    many = name.kind is NameKind.BODY and actor.party != actor.country and actor.sector in SENT
    if "coalition" in words and not many and "coalition" not in actor.name.lower():
        return False
    if "mission" in words and (actor.party == actor.country or actor.sector not in SENT):
        return False
    states = actor.sector is Sector.INTERGOVERNMENTAL or (name.kind is NameKind.BODY and actor.party == actor.country)
    return not states or words.isdisjoint(BANDS)


def _takes_up(parse: Parse, draft: Draft) -> bool:
    group = draft.group
    before = parse.tokens[group.start - 1].lower if group.start else ""
    single = group.end - group.start == 1 and not draft.owned and parse.tokens[group.head].xpos not in MANY
    heard = draft.person is not None or reports(parse, group.head)
    return before in ("the", "this") and single and heard and draft.role is not None and draft.role.kind in TAKEN


def _is_called(parse: Parse, draft: Draft, other: Draft, exactly: bool) -> bool:
    """Whether somebody told of before may be meant by a noun: of the same one, or, not `exactly`, another for the post;
    or an officer of any rank.
    """
    here, there = ((d.noun.split() or [""])[-1] for d in (draft, other))
    alike = here == there if exactly else POST.get(here, here) == POST.get(there, there)
    officer = draft.noun == "officer" and _has_rank(other)
    plural = any(t.xpos in MANY for t in parse.tokens[other.group.start : other.group.end])
    clash = bool(draft.person and other.person and draft.person != other.person)
    return (alike or officer) and not plural and not other.modifies and not clash


def _has_rank(other: Draft) -> bool:
    role = other.role
    return role is not None and role.kind is Kind.RANK and role.sector in ARMED


def introduced(parse: Parse, draft: Draft, spoke: Sequence[Draft]) -> Draft:
    """Somebody named in full without an office as the one whose office spoke in the sentence before, or before what
    is quoted of him: "the defence minister announced … Ana Lima said".
    """
    last = spoke[-1] if spoke else None
    if last is None or draft.told or draft.role or not draft.person or " " not in draft.person:
        return draft
    if draft.person.split()[0].lower() in KIN:
        return draft
    here, there = parse.sentence_of(draft.group.head), parse.sentence_of(last.group.head)
    alone = draft.group.end < len(parse.tokens) and parse.tokens[draft.group.end].upos in ("VERB", "AUX")
    follows = here.stretch - there.stretch <= alone and 0 < here.index - there.index <= (QUOTING if alone else 1)
    opens = (draft.group.start == here.start or alone) and reports(parse, draft.group.head)
    if not (follows and opens and last.told and _is_one_office(parse, last)):
        return draft
    return replace(draft, name=last.name, role=last.role, state=last.state, voice=True)


def named_again(draft: Draft, known: Draft) -> bool:
    """Whether a leader of whom the list knows the state alone was told of as of a body of it, or of a part of the land,
    for which he speaks and not for its government: "Governor Lima … Lima".
    """
    leader = draft.name.actor if draft.name and draft.name.kind is NameKind.LEADER and draft.role is None else None
    stately = leader is not None and leader.party == leader.country
    local = known.role is not None and known.role.template.startswith(LOCAL) and known.name is None
    body = known.name is not None and known.name.kind is NameKind.BODY
    party = known.name.actor.party if known.name else known.state
    return stately and (local or body) and leader is not None and leader.party == party


def _is_one_office(parse: Parse, draft: Draft) -> bool:
    role = draft.role
    office = draft.voice or (role is not None and role.kind in POSTS)
    single = all(t.xpos not in MANY for t in parse.tokens[draft.group.start : draft.group.end])
    return office and single and draft.person is None


def named_so(parse: Parse, draft: Draft, settled: Iterable[Draft]) -> Draft:
    """ "The command" as the body named before by that noun: "Central Command confirms … the command says"."""
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    alone = before == "the" and draft.group.end - draft.group.start == 1
    tail = [t.lower for t in parse.tokens[draft.end - 2 : draft.end]]
    of_force = draft.end > draft.group.end and tail[:1] == ["the"] and tail[1] in FORCES
    if not (alone or of_force) or draft.role is None or draft.role.kind not in (Kind.BODY, Kind.FORCE, Kind.ECHO):
        return draft
    noun = tail[1] if of_force else parse.tokens[draft.group.head].lower
    kinds = (NameKind.BODY, NameKind.GROUP) if noun in FORCES else (NameKind.BODY,)
    forms = {noun, f"{noun}s"} if noun in FORCES else {noun}
    bodies = (d.name for d in settled if d.name and d.name.kind in kinds)
    name = next((n for n in bodies if forms & set(n.actor.name.lower().split())), None)
    return replace(draft, name=name) if name and not draft.told else draft


def medium_again(parse: Parse, draft: Draft, settled: Iterable[Draft]) -> Draft:
    """ "The agency", "the newspaper" as the medium that spoke last: "state media reported … the agency said"."""
    if not reports(parse, draft.group.head) or draft.noun == "outlet":
        return draft
    media = [d for d in settled if _is_medium(d) and d.told]
    spoke = (d for d in media if reports(parse, d.group.head) or is_source(parse, d.group.start))
    last = next(spoke, None) or _of_their_own(parse, draft, media)
    return replace(draft, name=last.name, role=last.role, state=last.state) if last else draft


def _of_their_own(parse: Parse, draft: Draft, media: Sequence[Draft]) -> Draft | None:
    """The agency whose people the sentence has told of: "Xinhua's correspondent is dead, the agency said"."""
    here = parse.tokens[draft.group.head].sentence
    near = (d for d in media if draft.noun == "agency" and parse.tokens[d.group.head].sentence == here)
    named = [d for d in near if d.name is not None and d.name.kind is NameKind.MEDIA]
    states = (d for d in named if d.name is not None and d.name.actor.party == d.name.actor.country)
    return next(states, named[0] if named else None)


def _is_medium(draft: Draft) -> bool:
    named = draft.name is not None and draft.name.kind is NameKind.MEDIA
    return named or (draft.role is not None and draft.role.kind is Kind.MEDIA)


def named_later(parse: Parse, drafts: list[Draft]) -> list[Draft]:
    """The drafts, "a war monitor said" taken for the one body of its kind that the next sentences name as a source."""
    return [_foretold(parse, drafts, place) for place in range(len(drafts))]


def _foretold(parse: Parse, drafts: Sequence[Draft], place: int) -> Draft:
    draft = drafts[place]
    before = parse.tokens[draft.group.start - 1].lower if draft.group.start else ""
    watches = draft.role is not None and draft.role.sector is Sector.NON_GOVERNMENTAL and draft.role.noun in WATCHERS
    told = before in ("a", "the") or _in_headline(parse, draft)
    if not watches or draft.told or not told or not _tells(parse, draft):
        return draft
    here = parse.tokens[draft.group.head].sentence
    later = (d for d in drafts[place + 1 :] if parse.tokens[d.group.head].sentence - here <= NEAR)
    near = [d for d in later if _tells(parse, d)]
    names = {d.name for d in near if d.name and d.name.kind is NameKind.BODY and d.name.actor.sector in KINDS}
    return replace(draft, name=next(iter(names))) if len({n.actor.name for n in names}) == 1 else draft


def _tells(parse: Parse, draft: Draft) -> bool:
    """Whether somebody says something, is its source, or ends a headline as its label: "Ten dead in raid: monitor"."""
    head, last = draft.group.head, parse.sentence_of(draft.group.head).end - 1
    labels = head == last and parse.tokens[max(0, draft.group.start - 1)].text in LABELLING
    return labels or reports(parse, head) or is_source(parse, draft.group.start)


def _in_headline(parse: Parse, draft: Draft) -> bool:
    return parse.sentence_of(draft.group.head).stretch == parse.sentences[0].stretch
