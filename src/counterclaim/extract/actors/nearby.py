"""What stands near an office that names no state: the places and the armed groups that its paragraph tells of."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass

from counterclaim.extract import reporting
from counterclaim.extract.actors.drafts import ABROAD, Draft, Settled
from counterclaim.extract.actors.groups import GENITIVES
from counterclaim.extract.actors.hits import STATES, Hit, Kind, role_of
from counterclaim.extract.actors.scene import LARGE, WITHIN, called, on_their_ground
from counterclaim.extract.lexicon import rows, table
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind, PlaceCandidate, PlaceIndex
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Name, Parse

BESIDE = frozenset(("of", "in", "for", "from"))
ASKING = words_in("actors_words.toml", "asking")
SET = 2
"""How much a report tells of a state as the place of what happens that it is surely set in."""
DWARFED = 10
"""How many times as large the best known place of a name may be as the one of the land that a report is set in."""
LASTING = "2100"
"""The last year of a war that goes on."""
STRIKING = frozenset(table("figures_targets.toml")["strikes"])
BANDS = frozenset(("separatists", "rebels"))
"""How the names of rebels end who have no other."""
OFFICES = frozenset((Kind.BODY, Kind.FORCE, Kind.HEAD))


@dataclass(frozen=True, slots=True)
class Spot:
    """A token and the country that what stands there is of."""

    token: int
    country: str


def spots_of_places(
    parse: Parse,
    places: PlaceIndex | None,
    named: Mapping[str, int],
    told: Mapping[str, int],
    sent: bool,
    hits: Sequence[Hit],
) -> tuple[Spot, ...]:
    """The towns and provinces that something happens in; of several of one name the one whose state is named.

    Where it is told what state a report is sent from, no state counts that it does not name; where it is set in
    another, none that a single small town stands for: "Dora", in a report on Iraq, is no town of America's.
    """
    found: list[Spot] = []
    main = max(told.values(), default=0)
    for name in parse.names:
        if name.label != "LOC" or places is None or not _happens(parse, name):
            continue
        found_so = on_their_ground(called(places, parse.span(name.start, name.end).of(parse.text)), hits, named)
        held = [place.where.country for place in found_so]
        large = {place.where.country for place in _largest(found_so) if place.population >= LARGE}
        lands = {land for land in held if land and (told.get(land, 0) > 1 or main < SET or land in large)}
        known = [land for land in lands if ((len(lands) == 1 and not sent) or named.get(land))]
        if known:
            best = held[0] if held[0] in known else min(known, key=lambda land: (-named.get(land, 0), land))
            found.append(Spot(name.start, best))
    return tuple(found)


def _largest(found: Sequence[PlaceCandidate]) -> tuple[PlaceCandidate, ...]:
    """The best known place of a name, and one that is by far larger."""
    far = [place for place in found[1:] if place.population >= DWARFED * found[0].population]
    return (*found[:1], *far)


def _happens(parse: Parse, name: Name) -> bool:
    """Whether something happens in a place: "in Goma", or as the label of an entry, "Agadez: the minister"."""
    before = parse.tokens[name.start - 1].lower if name.start else ""
    behind = parse.tokens[name.end].text if name.end < len(parse.tokens) else ""
    return before in WITHIN or (behind == ":" and not parse.tokens[name.start].text.isupper())


def is_aside(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether somebody only does something in a relative clause of what another tells: "gas which Iraq dropped, the
    Foreign Ministry said".
    """
    subject = parse.tokens[other.group.head]
    verb = parse.tokens[subject.head] if subject.head is not None and subject.deprel.startswith("nsubj") else None
    within = verb is not None and draft.group.head in parse.subtree(verb.index)
    return verb is not None and verb.deprel == "acl:relcl" and not within


def is_band(name: ActorName) -> bool:
    """Whether a name is an armed group's, also of one that goes by its land's: "the Chechen separatists"."""
    return name.kind is NameKind.GROUP or name.actor.name.split()[-1] in BANDS


def is_land(name: ActorName | None) -> bool:
    """Whether a name is a land's or its capital's, and not its people's: no "Six British nationals"."""
    return name is not None and name.kind in (NameKind.STATE, NameKind.SEAT)


def spots_of_foes(hits: Sequence[Hit]) -> tuple[Spot, ...]:
    """The armed groups that fight the soldiers of one state, and that state."""
    names = ((h.start, h.name) for h in hits if h.name and h.name.kind is NameKind.GROUP)
    found = ((at, foe(name.actor.name)) for at, name in names if name)
    return tuple(Spot(at, state) for at, state in found if state)


def foe(group: str) -> str | None:
    lasting = (row for row in rows("figures_wars.tsv") if row[3] == LASTING)
    states = {state for one, state, *_ in (*rows("figures_insurgencies.tsv"), *lasting) if one == group}
    return next(iter(states)) if len(states) == 1 else None


def foes_of(state: str, year: int) -> frozenset[str]:
    """The states that a state was at war with in a year."""
    wars = (row for row in rows("figures_wars.tsv") if int(row[2]) <= year <= int(row[3]))
    return frozenset(foe for one, other, *_ in wars for foe in {one: other, other: one}.get(state, "").split())


def near(
    parse: Parse, head: int, spots: Sequence[Spot], military: bool = False, but: Container[str] = ()
) -> str | None:
    """The country of the last spot before a token in its paragraph, `but` for some; armies fight abroad, so for one
    only that of a heading: "Sirens in Eilat. The army says".
    """
    stretch = parse.sentence_of(head).stretch
    told = (s for s in reversed(spots) if s.token < head and s.country not in but)
    before = (s for s in told if parse.sentence_of(s.token).stretch == stretch)
    return next((s.country for s in before if not military or _is_heading(parse, s.token)), None)


def _is_heading(parse: Parse, at: int) -> bool:
    sentence = parse.sentence_of(at)
    return all(t.upos not in ("VERB", "AUX") for t in parse.tokens[sentence.start : sentence.end])


def ruler(parse: Parse, land: str | None, named: Mapping[str, int]) -> str | None:
    """The state whose offices were those in a land when the report was told: of a Soviet report's, the Union's."""
    if land == "RUS" and named.get("SUN", 0) > named.get("RUS", 0):
        return "SUN"
    day = parse.document.report.published
    ruled = (row for row in rows("actors_former.tsv") if row[0] == land and day is not None)
    return next((state for _, state, last in ruled if day and day.isoformat() <= last), land)


def asked(parse: Parse, head: int, told: Sequence[tuple[int, str]]) -> str | None:
    """The state of the body that the sentence before was put to: "We asked the Libyan navy. An officer answered"."""
    here = parse.sentence_of(head)
    for at, state in reversed(told):
        verb = parse.tokens[at].head
        before = parse.tokens[at].sentence == here.index - 1 and parse.sentence_of(at).stretch == here.stretch
        if before and verb is not None and parse.tokens[at].deprel in ("obj", "iobj"):
            return state if parse.tokens[verb].lemma.lower() in ASKING else None
    return None


def against(parse: Parse, head: int, spots: Sequence[Spot]) -> str | None:
    """The state that an armed group fights that the same sentence tells of, or this paragraph or the one before."""
    sentence = parse.sentence_of(head)
    here = [s for s in spots if parse.tokens[s.token].sentence == sentence.index]
    if here:
        return here[0].country
    before = (s for s in reversed(spots) if s.token < head)
    last = next(before, None)
    close = last is not None and sentence.stretch - parse.sentence_of(last.token).stretch <= 1
    return last.country if last and close else None


def is_official(outlet: str | None, index: ActorIndex) -> bool:
    """Whether an outlet is an office or a body, which speaks for itself: "Ministry of Defence of Estonia"."""
    if not outlet:
        return False
    words = outlet.split()
    land = index.match(words, 0)
    if land and land[1].kind in STATES and land[0] < len(words):
        words = words[land[0] :]
    role = next((r for end in range(len(words), 0, -1) if (r := role_of(words[:end]))), None)
    name = index.called(outlet)
    posted = role is not None and role.noun in ABROAD and index.home(outlet) is not None and "of" not in words
    office = role is not None and role.kind in OFFICES and not posted
    return office or (name is not None and name.kind is NameKind.BODY)


def are_hurt(parse: Parse, draft: Draft) -> bool:
    """Whether people of a nation only undergo something, and so lend no office their land: "an Indian waiter was shot,
    police said".
    """
    crowd = draft.role is not None and draft.role.kind is Kind.CROWD
    return crowd and parse.tokens[draft.group.head].deprel == "nsubj:pass"


def answers(parse: Parse, draft: Draft, last: Draft) -> bool:
    """Whether somebody denies what the last speaker blames another for: "rebels accused the army. A colonel denied"."""
    said, heard = (parse.tokens[parse.tokens[d.group.head].head or 0] for d in (draft, last))
    before = reporting.verb(heard)
    return reporting.denies(said) and before is not None and before.stance is Stance.BLAMED


def mouthpiece_of(draft: Draft) -> str | None:
    """The state that a medium speaks for, whose ministries are those that it tells of: "TASS said the ministry"."""
    actor = draft.name.actor if draft.name and draft.name.kind is NameKind.MEDIA else None
    return actor.country if actor and actor.party == actor.country else None


def at_place(
    parse: Parse, draft: Draft, places: PlaceIndex | None, named: Mapping[str, int], ground: str | None
) -> str | None:
    """The state of the town or province that an office is in: "the governor of Hatay", "Helmand police".

    Of several towns of a name it is that of the land that the report is set in, unless it names the largest one's or
    that one is by far the larger: the police of Texas are no Mexican village's.
    """
    if places is None or draft.is_abroad or draft.vague:
        return None
    start, end = place_words(parse, draft)
    words = parse.span(start, end).of(parse.text) if start < end else ""
    known = () if words.isupper() else called(places, words) or called(places, words.rpartition(" ")[0])
    known = known or _named_for(parse, draft, places)
    lands = [place.where.country for place in known]
    if ground in lands and not named.get(lands[0] or ""):
        own = max(place.population for place in known if place.where.country == ground)
        if known[0].population < DWARFED * own:
            return ground
    told = (land for land in lands[1:] if land and named.get(land))
    return (lands[0] or next(told, None)) if lands else None


def _named_for(parse: Parse, draft: Draft, places: PlaceIndex) -> Sequence[PlaceCandidate]:
    """The large places whose name opens that of an office: "Ohio State Police"."""
    group = draft.group
    own = next((n for n in parse.names if n.label == "ORG" and n.start <= group.head < n.end), None)
    if own is None:
        return ()
    start = own.start + (parse.tokens[own.start].lower == "the")
    opening = (parse.span(start, end).of(parse.text) for end in range(own.end - 1, start, -1))
    known = (called(places, words) for words in opening)
    return next((found for found in known if found and found[0].population >= LARGE), ())


def where(parse: Parse, draft: Draft, spots: Sequence[Spot], settled: Settled) -> str | None:
    """The state that a clause of "where" hangs on, which an office in that clause serves: "India, where the ministry
    denied it", "in Goma, where the governor spoke".
    """
    head = draft.group.head
    start = parse.sentence_of(head).start
    for word in reversed(parse.tokens[start + 1 : draft.group.start]):
        if word.lower == "where" and word.head is not None and head in parse.subtree(word.head):
            at = word.index - 1 - (parse.tokens[word.index - 1].text == ",")
            states = (home_of(d) for d, _, _ in reversed(settled) if d.group.end == at + 1)
            return next((state for state in (*states, *(s.country for s in spots if s.token == at)) if state), None)
    return None


def there(parse: Parse, draft: Draft, settled: Settled) -> str | None:
    """The state that the sentence, else the one before, told last, where an office is "there": "India's losses,
    officials there said", "London took hours to react. The ministry there denied it".
    """
    end, here = draft.group.end, parse.tokens[draft.group.head].sentence
    if end >= len(parse.tokens) or parse.tokens[end].lower != "there":
        return None
    told = [(home_of(d), here - parse.tokens[d.group.head].sentence) for d, _, _ in reversed(settled)]
    return next((state for far in (0, 1) for state, off in told if state and off == far), None)


def home_of(draft: Draft) -> str | None:
    """The state that a draft is of, or that its name is: "India", "Delhi"."""
    return draft.state or (draft.name.actor.country if draft.name and draft.name.kind in STATES else None)


def place_words(parse: Parse, draft: Draft) -> tuple[int, int]:
    """The tokens of the place that an office is told with: within its phrase, or behind an "of" or "in"."""
    group, tokens = draft.group, parse.tokens
    for name in parse.names:
        if name.label == "LOC" and group.start <= name.start and name.end <= max(group.end, draft.end):
            return name.start, name.end
    if _is_of_town(parse, draft):
        return group.start, group.start + 1
    behind = draft.end if draft.end < len(tokens) and tokens[draft.end].lower in BESIDE else group.end
    at = behind + 1
    if at >= len(tokens) or tokens[behind].lower not in BESIDE:
        return 0, 0
    at += tokens[at].lower == "the"
    while at + 3 < len(tokens) and tokens[at + 1].text == "-":
        at += 3
    end = at
    while end < len(tokens) and tokens[end].upos == "PROPN":
        end += 1
    placed = any(n.label == "LOC" and n.start < end and at < n.end for n in parse.names)
    office = role_of([t.lower for t in tokens[at:end]])
    # "Of the Justice Ministry" tells of no town of Justice.
    named = placed or (tokens[behind].lower != "for" and not (office and len(office.noun.split()) == end - at))
    return (at, end) if named else (0, 0)


def _is_of_town(parse: Parse, draft: Draft) -> bool:
    """Whether local authorities are told of as a town's: "Odesa's mayor"."""
    local = draft.role is not None and draft.role.template.startswith("Local")
    words = parse.tokens[draft.group.start : draft.group.start + 2]
    return local and words[0].upos == "PROPN" and words[-1].lower in GENITIVES


def is_of_others(parse: Parse, draft: Draft) -> bool:
    """Whether fighters are told with the name of a band that nobody knows: "fighters of the CSP", "the CSP rebels"."""
    bodies = {i for n in parse.names if n.label == "ORG" for i in range(n.start, n.end)}
    before = parse.tokens[draft.group.start : draft.group.head]
    own = draft.name is None and any(len(t.text) > 1 and t.text.isupper() for t in before)
    return own or any(t.index in bodies and t.upos == "PROPN" for t in parse.deps(draft.group.head, "nmod"))


def but_those_behind(parse: Parse, draft: Draft, groups: Mapping[str, ActorName]) -> dict[str, ActorName]:
    """The armed groups but those first named in what is said of others: "the rebels said they killed Wagner men"."""
    behind = {t.text for t in parse.tokens[draft.group.end : parse.sentence_of(draft.group.head).end]}
    before = {t.text for t in parse.tokens[: draft.group.start]}
    return {n: group for n, group in groups.items() if group.written.split()[0] not in behind - before}


def is_of_those_struck(parse: Parse, other: Draft, draft: Draft) -> bool:
    """Whether bare officials tell of a strike on others' ground, and so not as his who struck: "Russia shelled a town,
    killing two, officials said".
    """
    deed = parse.tokens[parse.tokens[other.group.head].head or 0]
    bare = draft.role is not None and draft.role.kind is Kind.OFFICIAL and draft.group.end - draft.group.start == 1
    struck = deed.lemma.lower() in STRIKING and bool(parse.deps(deed.index, "obj"))
    return bare and struck and draft.group.head > deed.index
