"""Political parties, and those who speak for them: "the Rodina party", "a Labour deputy", "Christian Democrats"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from counterclaim.extract.actors.groups import GENITIVES
from counterclaim.extract.actors.hits import STATES, Hit
from counterclaim.extract.actors.organisations import is_unlisted
from counterclaim.extract.actors.scene import most, named_states
from counterclaim.extract.lexicon import rows
from counterclaim.extract.reporting import words_in
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import Actor, Sector
from counterclaim.model.parse import Parse

PARTISANS = {words: (party, *land) for words, party, *land in rows("actors_partisans.tsv")}
"""The party of those whom words go by, and its land, where they tell it."""
MEMBERS = words_in("actors_words.toml", "members")
PARTY = "party"
LONGEST = 6
"""How many words may stand before "Party" in its name."""
JOINING = frozenset(("-", "of", "for", "and", "'s", "’s", "'", "’"))
"""What stands between the words of a party's name: "National Peasants' Party"."""
LINKING = frozenset(("for", "of", "and"))
CONTENDERS = frozenset((Sector.PARTY, Sector.OPPOSITION, Sector.GOVERNMENT))


def with_parties(parse: Parse, hits: Sequence[Hit], index: ActorIndex) -> tuple[Hit, ...]:
    """The hits, and one for each party that no table names, in place of the land, the people or the office in its
    name.
    """
    known = {i for h in hits if h.name and not _gives_way(h.name) for i in range(h.start, h.end)}
    lands = {i: h for h in hits if h.name and h.name.kind in STATES for i in range(h.start, h.end)}
    found = (*_named(parse, lands, index), *_partisans(parse))
    home = most(named_states(hits))
    fresh = [_of_its_land(f, lands, home, index) for f in found if known.isdisjoint(range(f.start, f.end))]
    kept = [h for h in hits if not any(f.start < h.end and h.start < f.end for f in fresh)]
    return tuple(sorted((*kept, *fresh), key=lambda h: h.start))


def _of_its_land(hit: Hit, lands: Mapping[int, Hit], home: str | None, index: ActorIndex) -> Hit:
    """A party as one of the land in its name, or right before it, else of the one that the report names most, under the
    name that a table has for that land's: "Labour" in Fiji is the Fiji Labour Party.
    """
    name = hit.name
    near = next((lands[i].name for i in range(hit.start - 2, hit.end) if i in lands), None)
    land = near.actor.country if near else home
    if name is None or land is None or name.actor.country not in (None, land):
        return hit
    state, plain = (index.state_name(land) or land).removeprefix("the "), name.written
    called = (index.called(n) for n in (f"{state} {plain}", f"{plain} of {state}"))
    known = next((n for n in called if n and n.actor.sector in CONTENDERS), None)
    return replace(hit, name=known or replace(name, actor=replace(name.actor, country=land)))


def _gives_way(name: ActorName) -> bool:
    """Whether a name may be a word of a party's: a land's, or what only the name finder knows."""
    return name.kind in STATES or is_unlisted(name)


def _named(parse: Parse, lands: Mapping[int, Hit], index: ActorIndex) -> Iterator[Hit]:
    """Parties by the word: "the Senegalese Democratic Party", "the opposition Rodina party"."""
    for token in (t for t in parse.tokens if t.lower == PARTY):
        start = _first_word(parse, token.index)
        words = parse.tokens[start : token.index]
        end = _last_word(parse, token.index)
        own = any(t.index not in lands and (t.upos != "ADJ" or t.lower in PARTISANS) for t in words)
        if own or end > token.index + 1 or (len(words) > 1 and end > token.index):
            yield Hit(start, end, name=_party(parse, start, token.index, end, index))


def _first_word(parse: Parse, party: int) -> int:
    """Where the capitals begin that stand before "party"; at itself where they are a person's or a place's name."""
    start = party
    while start and party - start < LONGEST and _is_of_a_name(parse, start - 1):
        start -= 1
    while start < party and not parse.tokens[start].text[0].isupper():
        start += 1
    others = (n for n in parse.names if n.label.startswith("PER") or n.label == "LOC")
    strange = any(n.start <= start and party <= n.end for n in others)
    return party if strange and not parse.tokens[party].text.istitle() else start


def _is_of_a_name(parse: Parse, at: int) -> bool:
    token, behind = parse.tokens[at], parse.tokens[at + 1]
    if token.sentence != behind.sentence or token.upos in ("DET", "PRON"):
        return False
    of_somebody = any(n.end == at and n.label.startswith("PER") for n in parse.names)
    owned = token.deprel == "case" and (behind.text == PARTY or of_somebody)
    return not owned and (token.text[0].isupper() or token.lower in JOINING)


def _last_word(parse: Parse, party: int) -> int:
    """The end of a party's name: "the Party for Democracy and Socialism"; of one in small letters, its word."""
    if not parse.tokens[party].text.istitle():
        return party
    end = party + 1
    while [t.lower in LINKING for t in parse.tokens[end : end + 1]] == [True] and _is_title(parse, end + 1):
        end += 2
        end += next((i for i, t in enumerate(parse.tokens[end:]) if not t.text[0].isupper()), 0)
    return end


def _is_title(parse: Parse, at: int) -> bool:
    """Whether a word in capitals is no person's name."""
    person = any(n.start <= at < n.end and n.label.startswith("PER") for n in parse.names)
    return at < len(parse.tokens) and parse.tokens[at].text[0].isupper() and not person


def _party(parse: Parse, start: int, party: int, end: int, index: ActorIndex) -> ActorName:
    """The party of a name: the one that a table has, by its name or by what its people are called, else itself."""
    whole = parse.span(start, max(end, party + 1)).of(parse.text)
    plain = parse.span(start, party).of(parse.text) if start < party else whole
    known = index.called(whole) or index.called(f"{plain} Party") or index.called(plain)
    if known and known.kind not in STATES and known.actor.sector in CONTENDERS:
        return known
    return _called(whole) if end > party else _called(*PARTISANS.get(plain.lower(), (plain,)))


def _partisans(parse: Parse) -> Iterator[Hit]:
    """Those of a party, several of them or one by his office: "the Greens", "Labour's leader", "a Tory MP"."""
    end = 0
    for token in (t for t in parse.tokens if t.text.istitle()):
        for length in (2, 1):
            words = parse.tokens[token.index : token.index + length]
            party = PARTISANS.get(" ".join(t.lower for t in words))
            if party and token.index >= end and words[-1].text.istitle() and _are_people(parse, token.index + length):
                end = token.index + length
                yield Hit(token.index, end, name=_called(*party))


def _are_people(parse: Parse, end: int) -> bool:
    """Whether what the people of a party go by is people here: several, or an office's or somebody's own."""
    behind = parse.tokens[end : end + 3]
    several = parse.tokens[end - 1].xpos in ("NNS", "NNPS")
    owns = any(t.text in GENITIVES for t in behind[:1])
    owned = behind[1:2] if owns else behind[:1]
    office = any(t.lower in MEMBERS for t in owned)
    named = owns and any(n.start == end + 1 and n.label.startswith("PER") for n in parse.names)
    apart = any(t.text[0].isupper() or t.text == "-" for t in behind[:1])
    return office or named or (several and not apart)


def _called(party: str, land: str | None = None) -> ActorName:
    return ActorName(NameKind.BODY, Actor(party, party, Sector.PARTY, land), party)
