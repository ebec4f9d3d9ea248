"""The body, group, firm or party that "the bloc", "the group", "the company", "the party" takes up."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract.actors.anaphora import BANDS, MANY, answers_to
from counterclaim.extract.actors.definite import is_definite, is_the
from counterclaim.extract.actors.drafts import Draft, Settled
from counterclaim.extract.actors.hits import Kind, Role, role_of
from counterclaim.extract.actors.organisations import is_unlisted
from counterclaim.extract.reporting import reports, words_in
from counterclaim.lookup import ActorName, NameKind
from counterclaim.model.actor import GROUPS, Sector
from counterclaim.model.parse import Parse, Token

HARMING = words_in("figures_words.toml", "harming")
FIGHTING = words_in("actors_words.toml", "fighting")
SERVING = (Sector.INTERGOVERNMENTAL, Sector.NON_GOVERNMENTAL)
QUALIFIED = 2
"""The words of "the volunteer group" behind its article."""


def is_echo(parse: Parse, draft: Draft, role: Role, settled: Settled) -> bool:
    """Whether a phrase is one told of before: "the bloc", "the charity", "the British-based monitor"."""
    if role.kind is Kind.ECHO or role.sector is not Sector.NON_GOVERNMENTAL:
        return role.kind is Kind.ECHO and (is_the(parse, draft) or _is_of_watchers(parse, draft, settled))
    single = parse.tokens[draft.group.head].xpos not in MANY
    return single and is_definite(parse, draft) and reports(parse, draft.group.head)


def _is_of_watchers(parse: Parse, draft: Draft, settled: Settled) -> bool:
    """Whether a group that says more is the body without a state that spoke last: "the volunteer group said"."""
    last = next((d for d, _, spoke in reversed(settled) if spoke), None)
    body = last is not None and last.name is not None and last.name.kind is NameKind.BODY
    watches = body and last is not None and last.name and last.name.actor.sector is Sector.NON_GOVERNMENTAL
    words = parse.tokens[draft.group.start : draft.group.end]
    plain = len(words) == QUALIFIED and words[0].upos in ("NOUN", "ADJ") and words[0].lower not in FIGHTING
    return bool(watches and plain and is_definite(parse, draft) and reports(parse, draft.group.head))


def echoed(parse: Parse, draft: Draft, settled: Settled) -> Draft:
    """A phrase as the last body or group named that may be so called."""
    watches = draft.role is not None and draft.role.sector is Sector.NON_GOVERNMENTAL
    known = _same_body(parse, draft, settled)
    if known is not None:
        return replace(draft, role=known.role, state=known.state, name=known.name)
    sector = draft.role.sector if draft.role and (watches or draft.role.kind is Kind.ECHO) else None
    served = role_of(draft.noun.split()[-1:]) if draft.echoes else None
    sector = Sector.BUSINESS if served is not None and served.sector is Sector.BUSINESS else sector
    words = {draft.noun, *(t.lower for t in parse.tokens[draft.group.start : draft.group.end])}
    others = (*_just_told(parse, draft, settled), *_by_speech(settled))
    if draft.noun in BANDS and _says_it_kills(parse, draft):
        others = tuple(d for d in others if d.name is not None and d.name.actor.sector in GROUPS)
    firms = {d.name for d, _, _ in settled if d.name and d.role and d.role.sector is Sector.BUSINESS}
    for name in (d.name for d in others if d.name is not None):
        if _is_such(name, sector) and not (draft.noun in BANDS and name in firms) and answers_to(name, words):
            return replace(draft, name=name)
    return draft


def agency_again(parse: Parse, draft: Draft, settled: Settled) -> Draft:
    """ "The agency" as the relief or world body that this sentence, or the one before, names last: "two of the World
    Food Programme's lorries burned, the agency said".
    """
    here = parse.tokens[draft.group.head].sentence
    near = (d for d, _, _ in reversed(settled) if here - parse.tokens[d.group.head].sentence <= 1)
    named = next((d for d in near if d.name is not None), None)
    body = named.name if named is not None and named.name and named.name.kind is NameKind.BODY else None
    return replace(draft, name=body, role=None) if body and body.actor.sector in SERVING else draft


def _says_it_kills(parse: Parse, draft: Draft) -> bool:
    """Whether a group tells of a deed of its own by which people come to harm, as no watcher does: "the group says it
    killed nine", "claimed to have seized two".
    """
    verb = parse.tokens[draft.group.head].head
    told = parse.deps(verb, "ccomp", "xcomp") if verb is not None and reports(parse, draft.group.head) else ()
    return any(t.lemma.lower() in HARMING and (t.deprel == "xcomp" or _does_itself(parse, t)) for t in told)


def _does_itself(parse: Parse, verb: Token) -> bool:
    """Whether "it" or its men do something."""
    doers = [t for t in parse.deps(verb.index, "nsubj") if not t.deprel.startswith("nsubj:pass")]
    return any(t.lower == "it" or any(o.lower == "its" for o in parse.deps(t.index, "nmod:poss")) for t in doers)


def _is_such(name: ActorName, sector: Sector | None) -> bool:
    """Whether a body or group may be one of a sector, where a word tells one: a firm, a party, a watcher."""
    party = sector is Sector.PARTY and (name.actor.sector is Sector.OPPOSITION or "Party" in name.actor.name.split())
    firm = sector is Sector.BUSINESS and is_unlisted(name)
    return sector in (None, name.actor.sector) or party or firm


def _by_speech(settled: Settled) -> Iterator[Draft]:
    """Those told of, the last first, and of them those who spoke before the others."""
    yield from (d for d, _, spoke in reversed(settled) if spoke)
    yield from (d for d, _, _ in reversed(settled))


def _just_told(parse: Parse, draft: Draft, settled: Settled) -> Iterator[Draft]:
    """The armed groups of the sentence right before, none of whom spoke there: "Chad blames X. The group said"."""
    if draft.noun not in BANDS:
        return
    here = parse.sentence_of(draft.group.head)
    near = [(d, spoke) for d, _, spoke in settled if parse.tokens[d.group.head].sentence == here.index - 1]
    near = [(d, spoke) for d, spoke in near if parse.sentence_of(d.group.head).stretch == here.stretch]
    if not any(spoke and d.name and d.name.kind in (NameKind.BODY, NameKind.GROUP) for d, spoke in near):
        yield from (d for d, _ in reversed(near) if d.name and d.name.kind is NameKind.GROUP)


def _same_body(parse: Parse, draft: Draft, settled: Settled) -> Draft | None:
    """The state's body that "the council" was told to be before: "the head of the provincial council"."""
    echo = (draft.role is not None and draft.role.kind is Kind.ECHO and is_definite(parse, draft)) or draft.echoes
    words = parse.tokens[draft.group.start : draft.group.end] if draft.echoes else ()
    ends = {*draft.noun.split()[-1:], *(t.lower for t in words)}
    bodies = (d for d, _, _ in reversed(settled) if d.role and d.role.kind is Kind.BODY and d.state)
    return next((d for d in bodies if echo and not ends.isdisjoint(d.noun.split()[-1:])), None)
