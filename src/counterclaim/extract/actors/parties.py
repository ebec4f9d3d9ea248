"""Political parties, and those who speak for them: "the Rodina party", "a Labour deputy", "Christian Democrats"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

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


def with_parties(parse: Parse, hits: Sequence[Hit], index: ActorIndex) -> tuple[Hit, ...]:
    """The hits, and one for each party that no table names, in place of the land, the people or the office in its
    name.
    """
    known = {i for h in hits if h.name and not _gives_way(h.name) for i in range(h.start, h.end)}
    lands = {i: h for h in hits if h.name and h.name.kind in STATES for i in range(h.start, h.end)}
    found = (*_named(parse, lands, index), *_partisans(parse))
    home = most(named_states(hits))
    fresh = [_of_its_land(f, lands, home) for f in found if known.isdisjoint(range(f.start, f.end))]
    kept = [h for h in hits if not any(f.start < h.end and h.start < f.end for f in fresh)]
    return tuple(sorted((*kept, *fresh), key=lambda h: h.start))


def _of_its_land(hit: Hit, lands: Mapping[int, Hit], home: str | None) -> Hit:
    """A party as one of the land in its name, or right before it, else of the one that the report names most."""
    name = hit.name
    near = next((lands[i].name for i in range(hit.start - 2, hit.end) if i in lands), None)
    land = near.actor.country if near else home
    if name is None or name.actor.country or land is None:
        return hit
    return replace(hit, name=replace(name, actor=replace(name.actor, country=land)))


def _gives_way(name: ActorName) -> bool:
    """Whether a name may be a word of a party's: a land's, or what only the name finder knows."""
    return name.kind in STATES or is_unlisted(name)


def _named(parse: Parse, lands: Mapping[int, Hit], index: ActorIndex) -> Iterator[Hit]:
    """Parties by the word: "the Senegalese Democratic Party", "the opposition Rodina party"."""
    for token in (t for t in parse.tokens if t.lower == PARTY):
        start = _first_word(parse, token.index)
        words = parse.tokens[start : token.index]
        own = any(t.index not in lands and (t.upos != "ADJ" or t.lower in PARTISANS) for t in words)
        if own or (len(words) > 1 and token.text.istitle()):
            yield Hit(start, token.index + token.text.istitle(), name=_party(parse, start, token.index, index))


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
    token = parse.tokens[at]
    behind = parse.tokens[at + 1]
    owned = behind.text == PARTY and token.deprel == "case"
    inside = token.sentence == behind.sentence and token.lower != "the" and not owned
    return inside and (token.text[0].isupper() or token.lower in JOINING)


def _party(parse: Parse, start: int, party: int, index: ActorIndex) -> ActorName:
    """The party of a name: the one that a table has, by its name or by what its people are called, else itself."""
    plain = parse.span(start, party).of(parse.text)
    whole = f"{plain} Party"
    known = index.called(whole) or index.called(plain)
    if known and known.kind not in STATES:
        return known
    return _called(whole) if parse.tokens[party].text.istitle() else _called(*PARTISANS.get(plain.lower(), (plain,)))


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
    owns = any(t.text in ("'s", "’s") for t in behind[:1])
    owned = behind[1:2] if owns else behind[:1]
    office = any(t.lower in MEMBERS for t in owned)
    named = owns and any(n.start == end + 1 and n.label.startswith("PER") for n in parse.names)
    apart = any(t.text[0].isupper() or t.text == "-" for t in behind[:1])
    return office or named or (several and not apart)


def _called(party: str, land: str | None = None) -> ActorName:
    return ActorName(NameKind.BODY, Actor(party, party, Sector.PARTY, land), party)
