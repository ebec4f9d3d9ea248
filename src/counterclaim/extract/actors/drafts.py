"""What one noun phrase says of an actor: name, role, state and person, before the report around it is asked."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from counterclaim.extract.actors.delegates import delegated, of_people
from counterclaim.extract.actors.groups import DAYS, GENITIVES, Group
from counterclaim.extract.actors.hits import OF_STATE, STATES, Hit, Kind, Role, role_of
from counterclaim.extract.lexicon import table
from counterclaim.extract.nicknames import nicknames
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import Sector
from counterclaim.model.parse import Parse, Token

ORGANISED = frozenset((NameKind.BODY, NameKind.GROUP, NameKind.MEDIA))
PLACES = words_in("actors_words.toml", "places")
NOWHERE = words_in("actors_words.toml", "nowhere")
IRREGULAR = frozenset((Sector.REBEL, Sector.MILITIA, Sector.OPPOSITION))
SPEAKERS = frozenset((Kind.VOICE, Kind.HEAD, Kind.RANK, Kind.OFFICIAL, Kind.CROWD))
"""The kinds that a person may be."""
BEFORE_NAMES = frozenset(
    ("mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "lord", "prof", "prof.", "sheikh")
)
REGIONAL = frozenset(("regional", "region", "state", "provincial", "province"))
ABROAD = words_in("actors_words.toml", "abroad")
SOURCES = frozenset(("source", "diplomat", "insider"))
"""Nobody's, unless the words tell whose: "two sources said", "diplomats said"."""
POINTING = frozenset(("the", "its", "their", "this", "his", "her", "our"))
PRIVATE = words_in("actors_words.toml", "private")
STANDING = words_in("actors_words.toml", "standing")
STANDING_FORCES = frozenset(name.replace(" ", "") for name in table("actors_words.toml")["standing_forces"])
RULING = frozenset(table("actors_words.toml")["rulers"])
RANKING = (Kind.HEAD, Kind.BODY, Kind.FORCE, Kind.OFFICIAL, Kind.RANK, Kind.SIDE, Kind.VOICE)


@dataclass(frozen=True, slots=True)
class Draft:
    """One noun phrase: `name` a body, group, outlet or state; `state` ISO alpha-3; `person` a name in full."""

    group: Group
    end: int
    name: ActorName | None = None
    role: Role | None = None
    state: str | None = None
    person: str | None = None
    voice: bool = False
    modifies: bool = False
    vague: bool = False
    owned: bool = False
    echoes: bool = False
    noun: str = ""

    @property
    def told(self) -> bool:
        """Whether the phrase itself says whose the actor is."""
        return self.name is not None or self.state is not None

    @property
    def needs_state(self) -> bool:
        """Whether the phrase names some state's office, force or body without saying which state's."""
        if self.told or self.vague or self.owned or self.role is None:
            return False
        return self.role.kind in OF_STATE - {Kind.SIDE}

    @property
    def is_abroad(self) -> bool:
        """Whether the place that the phrase is told with is not its own state's: "the embassy in Lima"."""
        return not ABROAD.isdisjoint(self.noun.replace("-", " ").split())

    @property
    def needs_body(self) -> bool:
        """Whether the phrase is a mere spokesman, whose it is being told elsewhere."""
        return not (self.told or self.owned or self.vague) and self.role is not None and self.role.kind is Kind.VOICE


Settled = Sequence[tuple[Draft, bool, bool]]
"""What was settled before, with whether each is a subject and whether it spoke."""


def draft_of(parse: Parse, group: Group, hits: list[Hit]) -> Draft:
    """What the words of one noun phrase, and the names and roles in it, tell of an actor."""
    roles, names = [h for h in hits if h.role], [h for h in hits if h.name]
    post = delegated(parse, group, hits)
    main = post or of_people(parse, group, roles) or _owning_role(parse, roles)
    main = main or _shared_role(parse, group, _main_role(roles, group))
    body = next((h.name for h in reversed(names) if h.name and h.name.kind in ORGANISED and not post), None)
    bare = body is not None and not roles and body.kind is not NameKind.MEDIA and not _owns_person(parse, group, hits)
    person = None if bare else _person(parse, group, hits)
    state = _state_named(roles, names)
    if body and main and main.kind is Kind.FORCE and state and body.kind is NameKind.MEDIA:
        body = None
    region = body if body is not None and _is_regional(parse, group, body, main) else None
    body = None if region else body
    name, nation = _whose(names, body, main, state)
    return Draft(
        group,
        group.end,
        name,
        main,
        region.actor.country if region and not nation else nation,
        person,
        voice=any(h.role and h.role.kind is Kind.VOICE for h in roles) or _is_one_of(roles, main),
        modifies=bool(state and not main and not body and not person and _modifies(parse, group, names)),
        vague=_is_vague(parse, group, main) or _heads_no_state(parse, group, main),
        owned=_is_owned(parse, group, hits),
        echoes=any(_is_echo(h.role) for h in roles[:-1] if h.role),
        noun=next((h.role.noun for h in reversed(roles) if h.role), ""),
    )


def _whose(
    names: Sequence[Hit], body: ActorName | None, main: Role | None, state: ActorName | None
) -> tuple[ActorName | None, str | None]:
    """The name that an actor goes by, and the land that a phrase or a leader in it tells him to be of."""
    leader = next((h.name for h in names if h.name and h.name.kind is NameKind.LEADER), None)
    stately = leader is not None and leader.actor.party == leader.actor.country
    posted = main is not None and main.kind is not Kind.VOICE
    # "Nigerian President Obasanjo" speaks for Nigeria, whatever body he heads besides.
    rules = state is not None and main is not None and main.noun in RULING
    name = body or (leader if not (posted and (stately or rules)) else None) or (state if state and not main else None)
    serves = leader if stately and leader and (main or leader.actor.sector is Sector.MILITARY) else None
    return name, next((of.actor.party for of in (state, serves) if of), None)


def _is_echo(role: Role) -> bool:
    return role.kind is Kind.ECHO and role.sector is not Sector.BUSINESS


def _state_named(roles: Sequence[Hit], names: Sequence[Hit]) -> ActorName | None:
    """The state that a noun phrase names, or the land within it that speaks for itself."""
    lands = [h.name for h in names if h.name and h.name.kind in STATES]
    state = next((land for land in lands if not (roles and _is_of_many(land))), None)
    return next((land for land in lands if _is_within(land, state)), state)


def _is_of_many(name: ActorName) -> bool:
    """Whether a town stands for a body of many states, whose offices its police are not: "Brussels police"."""
    return name.kind is NameKind.SEAT and name.actor.sector is Sector.INTERGOVERNMENTAL


def _is_within(land: ActorName, state: ActorName | None) -> bool:
    """Whether a land is one that speaks for itself within a state that is named beside it: "Iraq's Kurdistan"."""
    own = land.kind is NameKind.SEAT and land.actor.party != land.actor.country
    return own and state is not None and state.actor.party == land.actor.country


def _is_regional(parse: Parse, group: Group, body: ActorName, main: Role | None) -> bool:
    """Whether an office is a region's that is called by its people: "the Amhara regional government"."""
    words = {t.lower for t in parse.tokens[group.start : group.end]}
    office = main is not None and main.kind in (Kind.BODY, Kind.HEAD)
    return body.actor.sector is Sector.ETHNIC and office and bool(words & REGIONAL)


def _owns_person(parse: Parse, group: Group, hits: list[Hit]) -> bool:
    """Whether somebody's name follows a body's, in the genitive or behind what he is: "Hamas's Osama Hamdan", "Kremlin
    hardliner Ivan Petrov".
    """
    behind = min((h.end for h in hits if h.name), default=group.end)
    people = (n for n in parse.names if n.label.startswith("PER") and behind < n.start and n.end <= group.end)
    if any(any(t.upos == "NOUN" for t in parse.tokens[behind : n.start]) for n in people):
        return True
    genitives = (parse.tokens[h.end : h.end + 1] for h in hits if h.name and h.end <= group.head)
    owned = any(t.deprel == "case" and t.index < group.head for tokens in genitives for t in tokens)
    return owned and any(n.label.startswith("PER") and n.start <= group.head < n.end for n in parse.names)


def _is_one_of(roles: list[Hit], main: Role | None) -> bool:
    """Whether a phrase is of an official of a body: "a defence ministry official"."""
    last = roles[-1].role if roles else None
    body = main is not None and main.kind is Kind.BODY
    return body and last is not None and last.kind in (Kind.OFFICIAL, Kind.RANK)


def _is_owned(parse: Parse, group: Group, hits: list[Hit]) -> bool:
    """Whether an unknown name or what is no state's possesses what follows: "Machar's spokesman", "the airline's
    chairman" speak for no state told before.
    """
    held = {i for h in hits for i in range(h.start, h.end)}
    owners = [t for t, n in pairwise(parse.tokens[group.start : group.end]) if n.deprel == "case"]
    named = any(t.upos == "PROPN" and t.index not in held and t.lower not in PLACES for t in owners)
    return named or any(t.lemma.lower() in PRIVATE for t in owners)


def _heads_no_state(parse: Parse, group: Group, role: Role | None) -> bool:
    """Whether somebody presides over what is no state's: "association chairman", "university president Ann Reed"."""
    if role is None or role.kind is not Kind.HEAD:
        return False
    heads = (group.head, *(t.index for t in parse.deps(group.head, "nmod:desc")))
    beside = (t for head in heads for t in parse.deps(head, "compound"))
    return any(t.lemma.lower() in PRIVATE for t in beside)


def _is_vague(parse: Parse, group: Group, role: Role | None) -> bool:
    """Whether troops or policemen are told of without a "the": "20,000 soldiers" are nobody's until the words say
    whose.
    """
    if role is not None and _is_of_nowhere(parse, group, role):
        return True
    before = parse.tokens[group.start - 1].lower if group.start else ""
    if role is not None and role.noun in SOURCES and before not in POINTING:
        return True
    if role is not None and role.kind is Kind.FORCE and is_led(parse, group):
        return True
    if role is not None and _are_policemen(parse, group, role):
        return before not in POINTING
    standing = role is not None and (role.noun.split()[-1] in STANDING or role.noun.replace(" ", "") in STANDING_FORCES)
    if role is None or role.kind is not Kind.FORCE or standing:
        return False
    return before not in POINTING


def _is_of_nowhere(parse: Parse, group: Group, role: Role) -> bool:
    """Whether people, or several bodies, are told of by a part of the world: "Western intelligence agencies"."""
    office = role.noun.split() if role.kind in (Kind.HEAD, Kind.BODY) else ()
    several = role.kind is Kind.BODY and parse.tokens[group.head].xpos in ("NNS", "NNPS")
    of_some = several or role.kind in (Kind.OFFICIAL, Kind.HEAD)
    words = parse.tokens[group.start : group.end]
    return of_some and any(t.lower in NOWHERE and t.lower not in office for t in words)


def _are_policemen(parse: Parse, group: Group, role: Role) -> bool:
    """Whether several policemen are told of, who are as few's as soldiers: "two policemen were hurt"."""
    several = parse.tokens[group.head].xpos in ("NNS", "NNPS")
    return several and role.kind is Kind.OFFICIAL and role.sector is Sector.POLICE


def is_led(parse: Parse, group: Group) -> bool:
    """Whether a force is of several states, one of which leads it: "Kenyan-led police"."""
    words = [t.lower for t in parse.tokens[group.start : group.end]]
    return any(pair == ("-", "led") for pair in pairwise(words))


def _shared_role(parse: Parse, group: Group, role: Role | None) -> Role | None:
    """The role of officials of the first of two offices where those of the second speak for nobody: "security and
    hospital officials".
    """
    before = [t.lower for t in parse.tokens[max(0, group.start - 2) : group.start]]
    if role is None or role.sector is not Sector.MEDICAL or before[1:] != ["and"] or role_of(before[:1]):
        return role
    first = role_of((before[0], parse.tokens[group.head].lemma))
    return first if first and first.kind is Kind.OFFICIAL and first.noun.startswith(before[0]) else role


def _main_role(roles: list[Hit], group: Group) -> Role | None:
    """The role that tells the actor: the last if it is of no state, else the one that tells most."""
    if not roles:
        return None
    last = roles[-1].role
    if last and last.kind in (Kind.CROWD, Kind.MEDIA):
        return last
    found = [h.role for h in roles if h.role]
    irregular = next((r for r in found if r.kind is Kind.CROWD and r.sector in IRREGULAR), None)
    if irregular:
        return irregular
    return min(found, key=lambda r: RANKING.index(r.kind) if r.kind in RANKING else len(RANKING))


def _owning_role(parse: Parse, roles: list[Hit]) -> Role | None:
    """Whose organ or lawyer is told of, where that is an office, a force or fighters: "the ministry's website"."""
    last = roles[-1] if len(roles) > 1 else None
    if last is None or last.role is None or not (last.role.kind is Kind.MEDIA or last.role.noun == "lawyer"):
        return None
    owner = roles[-2]
    owns = parse.tokens[owner.end].deprel == "case" and owner.end < last.start
    fights = owner.role is not None and owner.role.kind is Kind.CROWD and owner.role.sector in IRREGULAR
    bodied = owner.role is not None and owner.role.kind in (Kind.BODY, Kind.FORCE)
    return owner.role if owns and (fights or bodied) else None


def _modifies(parse: Parse, group: Group, names: list[Hit]) -> bool:
    """Whether a state's name only tells of what kind something else is: "Armenian shelling"."""
    last = names[-1]
    return not last.start <= group.head < last.end


def _person(parse: Parse, group: Group, hits: list[Hit]) -> str | None:
    """The person's name in a noun phrase: its last proper nouns that are no other name and no role."""
    called = nicknames(parse, group.start, group.end)
    held = {i for h in hits if not (h.name and h.name.kind is NameKind.LEADER) for i in range(h.start, h.end)}
    # "Addis Ababa", taken for a person: a capital of several words is nobody's surname.
    seats = [h for h in hits if h.name and h.name.kind is NameKind.SEAT and h.end - h.start > 1]
    held -= called | (_surnames(parse, group) - {i for h in seats for i in range(h.start, h.end)})
    run: list[Token] = []
    best: list[Token] = []
    for token in parse.tokens[_behind_owner(parse, group) : group.end]:
        name = token.upos == "PROPN" and token.index not in held and token.lower not in BEFORE_NAMES | DAYS
        tied = bool(run) and (token.text in ("-", "’", "'") or token.index in called) and token.index not in held
        run = [*run, token] if name or tied else []
        best = run if run and (len(run) >= len(best) or run[0] not in best) else best
    if not best or not _personal(parse, best, hits):
        return None
    return parse.text[best[0].span.start : best[-1].span.end].rstrip(" -'’")


def _surnames(parse: Parse, group: Group) -> set[int]:
    """The last words of people's names, which are no trades: "Ana *Baker*"."""
    people = (n for n in parse.names if n.label.startswith("PER") and n.end - n.start > 1 and n.end <= group.end)
    last = (parse.tokens[n.end - 1] for n in people if n.start >= group.start)
    return {t.index for t in last if t.upos == "PROPN" and t.index > group.start}


def _behind_owner(parse: Parse, group: Group) -> int:
    """Where the words of a phrase begin behind whom somebody serves: "Ana Lima's *spokesman*"."""
    if parse.tokens[group.head].upos != "NOUN":
        return group.start
    owners = (t.index + 1 for t in parse.tokens[group.start : group.head] if t.text in GENITIVES)
    return max(owners, default=group.start)


def _personal(parse: Parse, words: list[Token], hits: list[Hit]) -> bool:
    """Whether proper nouns are a person's: the name finder says so, or a role stands before them."""
    start, end = words[0].index, words[-1].index + 1
    labels = {n.label for n in parse.names if n.start < end and start < n.end}
    if labels:
        return "PER" in labels or "PERSON" in labels
    before = any(h.role and h.role.kind in SPEAKERS and h.end <= start for h in hits)
    return before or (len(words) in (2, 3) and not parse.names) or any(h.name for h in hits if h.start == start)


def is_posted(draft: Draft) -> bool:
    """Whether somebody is told of by a post whose house is untold."""
    return draft.role is not None and draft.role.kind in (Kind.OFFICIAL, Kind.HEAD, Kind.VOICE) and not draft.told


def is_ward(draft: Draft) -> bool:
    """Whether a phrase is of a hospital, a clinic or those who work there, of no body or state."""
    role = draft.role
    return role is not None and role.kind is Kind.CROWD and role.sector is Sector.MEDICAL and draft.name is None
