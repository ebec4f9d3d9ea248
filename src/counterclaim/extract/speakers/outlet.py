"""The outlet's own voice, where the outlet is a party: a press release of a ministry, a command, a
prosecutor.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from counterclaim.extract import reporting
from counterclaim.extract.actors.hits import Kind as RoleKind
from counterclaim.extract.actors.hits import role_of
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.extract.speakers.transcripts import find_turns
from counterclaim.lookup import ActorIndex, ActorName, NameKind
from counterclaim.model.actor import GROUPS, Actor, Sector, is_state
from counterclaim.model.claim import Claimant, Stance
from counterclaim.model.parse import Parse, Token

WATCHING = words_in("speakers_words.toml", "watching")
HEADING = words_in("speakers_words.toml", "heading")
OFFICIAL = words_in("speakers_words.toml", "official")
FIGHTING = words_in("speakers_words.toml", "fighting")
OFFICES = words_in("speakers_words.toml", "offices")
MEDIA = words_in("speakers_words.toml", "media")
PRESS_DESKS = words_in("speakers_words.toml", "press_desks")
PARTISAN = words_in("speakers_words.toml", "partisan")
HOSTILE = PARTISAN | words_in("speakers_words.toml", "foes") - {"terrorist", "bandit"}
"""What only one at war calls another; terrorists and bandits are anybody's."""
SENT = frozenset(("mission", "delegation", "representation", "embassy"))
CENTRES = frozenset(("centre", "center", "office", "bureau", "service", "department"))
PRESSING = frozenset(("press", "public", "information"))
ABROAD = words_in("actors_words.toml", "abroad")
ARMED = frozenset(("security", "military", "defence", "defense", "army", "war", "navy"))
HOMELY = (NameKind.STATE, NameKind.DEMONYM, NameKind.SEAT)
ARMIES = ("Army", "Front", "Movement", "Brigades", "Liberation Army", "Liberation Front")
OWN_VOICE = "outlet's own voice"
NAMED = frozenset(("name:group", "name:body"))
REPORTING = frozenset(("update", "sitrep", "bulletin"))
"""Of these a bare state is the subject: "Flash update: Ukraine", "Mali sitrep"."""
VOICES = frozenset(("radio", "agency", "media", "voice", "channel"))
"""What a group calls its own medium."""
VERBAL = ("VERB", "AUX")
TITLED = 3
"""Within how many sentences a text may say whose statement it is."""
NEAR = 3
OFFICE = 8
"""How far behind it whose statement it is may stand, in a title and below one."""
LINE = 14
"""How many tokens a letterhead may have."""
SIDED = 2
"""How many words of a partisan make a text one side's own."""
OURS = frozenset(("we", "us", "our", "ours"))
PERSONAL = 3
"""How often a text that somebody puts out speaks of itself."""


def own_voice(
    parse: Parse, actors: Sequence[ActorMention], index: ActorIndex | None, land: str | None = None
) -> Iterator[Cue]:
    """One cue over the whole report where its outlet is a body or an armed group, and none where it is a
    medium; `land` is the country that most of its places lie in.
    """
    headed = _outlet(parse, actors, index, land) or _heading(parse, actors) or _letterhead(parse, actors)
    actor = headed or _office(parse, index, land) or _partisan(parse, actors, index)
    actor = actor or _at_war(parse, index, land) or (None if _state_of(parse, index) else _sided(parse, actors))
    actor = actor or _in_person(parse, actors, index)
    if actor is None or not parse.tokens:
        return
    speaker = Speaker(Claimant(actor.name, actor.party, actor.sector), None)
    words = tuple(range(len(parse.tokens)))
    yield Cue(0, 0, 0, speaker, Stance.ASSERTED, words, OWN_VOICE)


def _outlet(parse: Parse, actors: Sequence[ActorMention], index: ActorIndex | None, land: str | None) -> Actor | None:
    """The party that an outlet's name tells of: "Hamas military wing", "General Staff of X, morning report"."""
    words = _spelt(parse.document.report.outlet or "")
    if index is None or not words:
        return None
    found = [match[1] for at in range(len(words)) if (match := index.match(words, at))]
    whole = index.called(" ".join(words))
    if whole and whole.kind is NameKind.MEDIA and whole.actor.party == whole.actor.name:
        return None
    sent_to = _sent_to(words)
    lands = {n.actor.party for n in found if n.kind in HOMELY}
    bodies = (n for n in found if n.kind in (NameKind.BODY, NameKind.GROUP) and not _nations_own(words, n, lands))
    body = next((n for n in bodies if not sent_to or n.written.split()[0] not in sent_to), None)
    beside = outlet_words(" ".join(words)) - (outlet_words(body.written) if body else frozenset())
    if WATCHING & beside and not (whole and whole.kind in (NameKind.BODY, NameKind.GROUP)):
        return None
    if body and body.actor.sector is not Sector.MEDIA:
        return body.actor
    agency = _state_agency(found, land) if len(words) == 1 else None
    official = _mouthpiece(found, index) or _official(words, index) or agency
    if official:
        return official
    roles = (r for end in range(len(words), 0, -1) if (r := role_of(words[:end])))
    role = next((r for r in roles if r.kind in (RoleKind.BODY, RoleKind.FORCE) and r.template), None)
    if role is None:
        return None
    posted = role.noun in ABROAD and all(n.kind is NameKind.SEAT for n in found)
    state = next((n.actor.party for n in found if n.actor.party), None) or _own(actors)
    state = state or (_army_named(actors) if role.sector is Sector.MILITARY else None) or land
    apart = state if any(n.actor.party == state != n.actor.country for n in found) else None
    shown = index.state_name(state) or apart if state and not (found and posted) else None
    return Actor(role.template.format(shown), state, role.sector, state) if shown else None


def _army_named(actors: Sequence[ActorMention]) -> str | None:
    """The state whose army a text calls by its own name, "the IDF": the army's spokesman speaks for that one."""
    named = Counter(m.actor.party for m in actors if m.rule == "name:body" and m.actor.sector is Sector.MILITARY)
    return named.most_common(1)[0][0] if len(named) == 1 else None


def _sent_to(words: Sequence[str]) -> Sequence[str]:
    """The words of the body that a state's mission is sent to: "Permanent Mission of Armenia to the OSCE"."""
    sent = {word.lower() for word in words[:2]} & SENT
    return words[words.index("to") :] if sent and "to" in words and "of" in words[: words.index("to")] else ()


def _mouthpiece(found: Sequence[ActorName], index: ActorIndex) -> Actor | None:
    """The armed group whose mouth a medium is; a radio of the United Nations only tells what others say."""
    media = (n.actor for n in found if n.kind is NameKind.MEDIA)
    owned = next((a for a in media if a.party not in (None, a.name, a.country)), None)
    known = index.called(owned.party) if owned and owned.party else None
    if owned is None or (known is not None and known.actor.sector is Sector.INTERGOVERNMENTAL):
        return None
    return Actor(owned.party, owned.party, Sector.REBEL, owned.country) if owned.party else None


def _state_agency(found: Sequence[ActorName], land: str | None) -> Actor | None:
    """The state whose mouth its news agency is, where that tells of its own land."""
    media = (n.actor for n in found if n.kind is NameKind.MEDIA)
    return next((a for a in media if a.party == a.country == land and land is not None), None)


def _official(words: Sequence[str], index: ActorIndex) -> Actor | None:
    """The state whose press service, council or presidency an outlet is: "Press Service of the Council of X"."""
    if not words or words[0].lower() not in OFFICIAL:
        return None
    after = [at for at, word in enumerate(words) if word.lower() in ("of", "the") and at + 1 < len(words)]
    found = [m[1] for at in reversed(after) if (m := index.match(words, at + 1))]
    state = next((n.actor.party for n in found if n.kind is NameKind.STATE), None)
    return Actor(" ".join(words), state, Sector.GOVERNMENT, state) if state else None


def _office(parse: Parse, index: ActorIndex | None, land: str | None) -> Actor | None:
    """The office that an outlet is, with no state in its name: "Governor of Belgorod Region", of where it tells of."""
    name = parse.document.report.outlet or ""
    words = outlet_words(name)
    desk = bool(words & PRESS_DESKS and words & PRESSING)
    centre = desk or bool(words & CENTRES and words & ARMED)
    apart = words & ABROAD or (words & (MEDIA | WATCHING) and not centre)
    if index is None or apart or not (words & OFFICES or centre):
        return None
    said = _spelt(name)
    found = (match[1] for at in range(len(said)) if (match := index.match(said, at)))
    state = next((n.actor.party for n in found if n.kind in HOMELY), None) or land
    return Actor(name, state, Sector.GOVERNMENT, state) if state else None


def _sided(parse: Parse, actors: Sequence[ActorMention]) -> Actor | None:
    """The armed group named most in a text that calls people what only its own side does: "the apostates"."""
    quoted = quoted_words(parse)
    called = {t.lemma.lower() for t in parse.tokens if t.index not in quoted} & PARTISAN
    groups = Counter(m.actor for m in actors if m.actor.sector in GROUPS and m.actor.party and m.rule != "pronoun")
    if len(called) < SIDED or not groups or outlet_words(parse.document.report.outlet or "") & MEDIA - VOICES:
        return None
    return groups.most_common(1)[0][0]


def _at_war(parse: Parse, index: ActorIndex | None, land: str | None) -> Actor | None:
    """The state whose medium calls others by two of such words as "the enemy" and "the aggressors": it tells what that
    does, if it tells of its own land or its own men.
    """
    quoted = quoted_words(parse)
    told = [t for t in parse.tokens if t.index not in quoted and t.upos == "NOUN" and t.text.islower()]
    hostile = {t.lemma.lower() for t in told if not parse.deps(t.index, "nmod", "nmod:poss")} & HOSTILE
    state = _state_of(parse, index) if len(hostile) >= SIDED else None
    ours = any(t.lower == "our" and t.index not in quoted for t in parse.tokens)
    return state if state is not None and (ours or land == state.party) else None


def _state_of(parse: Parse, index: ActorIndex | None) -> Actor | None:
    """The state that an outlet speaks for as a known medium of its own."""
    words = _spelt(parse.document.report.outlet or "")
    found = (m[1].actor for at in range(len(words)) if index and (m := index.match(words, at)))
    state = next((a.party for a in found if a.sector is Sector.MEDIA and a.party == a.country), None)
    name = index.state_name(state) if index is not None and state is not None else None
    return Actor(f"Government of {name}", state, Sector.GOVERNMENT, state) if name else None


def _spelt(name: str) -> list[str]:
    """The words of a name as they are written, abbreviations whole."""
    return re.findall(r"[^\W_]+(?:['’.][^\W_]+)*", name)


def outlet_words(name: str) -> frozenset[str]:
    """The words of an outlet's name, in small letters."""
    return frozenset(word.lower() for word in re.findall(r"\w+(?:-\w+)*", name))


def _nations_own(words: Sequence[str], name: ActorName, lands: Collection[str | None]) -> bool:
    """Whether a body is a state's own that has the name of another: "the Security Council of Belarus", "the Defence
    Department" in Tiraspol, of the `lands` that the words name.
    """
    if name.kind is NameKind.BODY and lands and is_state(name.actor.party or "") and name.actor.party not in lands:
        return True
    last = name.written.split()[-1]
    behind = words[words.index(last) + 1 :] if last in words else ()
    return name.actor.sector is Sector.INTERGOVERNMENTAL and list(behind[:1]) == ["of"]


def _own(actors: Sequence[ActorMention]) -> str | None:
    """The state of "our forces"."""
    return next((m.actor.country for m in actors if m.rule == "outlet" and m.actor.country), None)


def _heading(parse: Parse, actors: Sequence[ActorMention]) -> Actor | None:
    """The body whose statement a text says that it is, in its first words or those below its title: "Statement of"."""
    for sentence in parse.sentences[:TITLED]:
        words = parse.words(sentence)
        below = sentence.stretch == parse.sentences[0].stretch + 1 and not any(t.upos in VERBAL for t in words)
        if sentence.index == 0 or below:
            token = next((t for t in words[:4] if _heads(parse, t)), None)
            found = _issued(parse, actors, token, OFFICE if below else NEAR) if token else None
            if found is not None or token is not None:
                return found
    return None


def _heads(parse: Parse, token: Token) -> bool:
    noun = token.lemma.lower() in HEADING and token.upos in ("NOUN", "PROPN")
    return noun and not reporting.reports(parse, token.index)


def _issued(parse: Parse, actors: Sequence[ActorMention], token: Token, near: int) -> Actor | None:
    """Who is told right behind a heading's "of", "by" or "from"."""
    after = [m.actor for m in actors if token.index < m.start <= token.index + near and not m.adjective]
    by = parse.tokens[token.index + 1].lower in ("of", "by", "from") if after else False
    first = next((a for a in after if a.party or near == NEAR), None)
    return first if by and first and first.party else None


def _letterhead(parse: Parse, actors: Sequence[ActorMention]) -> Actor | None:
    """The body that a text's first line, which is no sentence, puts a statement under: "X Ministry: press release"."""
    if not parse.sentences or not parse.sentences[0].end:
        return None
    line = [t for t in parse.tokens if parse.sentence_of(t.index).stretch == parse.sentences[0].stretch]
    headed = any(t.lemma.lower() in HEADING for t in line)
    if not headed or len(line) > LINE or any(t.upos in ("VERB", "AUX") for t in line):
        return None
    on = any(t.lemma.lower() in REPORTING for t in line)
    told = (m for m in actors if m.end <= len(line) and not m.adjective and m.actor.party)
    named = [m for m in told if not (on and m.rule == "name:state")]
    if not named:
        return _announcing(parse, actors, len(line))
    return max(named, key=lambda m: (m.rule in NAMED, -m.start)).actor


def _announcing(parse: Parse, actors: Sequence[ActorMention], start: int) -> Actor | None:
    """Who a communiqué says in its first sentence that it is by: "The General Staff informs the public that"."""
    first = next((m for m in actors if m.start >= start and not m.adjective), None)
    early = first is not None and first.start <= start + 1 and reporting.reports(parse, first.head)
    return first.actor if first and early and first.actor.party else None


def _partisan(parse: Parse, actors: Sequence[ActorMention], index: ActorIndex | None) -> Actor | None:
    """The group named as the outlet is, or the outlet, where it tells of its own forces: "our columns seized"."""
    name = parse.document.report.outlet
    quoted = quoted_words(parse)
    ours = (t for t in parse.tokens if t.lower == "our" and t.index not in quoted and t.head is not None)
    fights = sum(parse.tokens[t.head or 0].lemma.lower() in FIGHTING for t in ours)
    if not name or fights < 1 + bool(outlet_words(name) & MEDIA) or _is_medium(name, index):
        return None
    head = name.removeprefix("The ").split()[0]
    kin = (index.called(f"{head} {noun}") for noun in ARMIES) if index and len(name.split()) > 1 else ()
    known = next((k.actor for k in kin if k and k.kind is NameKind.GROUP and k.written.startswith(head)), None)
    own = known or _opening(parse, actors) or _state_of(parse, index) or _land_of(name, index)
    return own or Actor(name, name, Sector.REBEL)


def _in_person(parse: Parse, actors: Sequence[ActorMention], index: ActorIndex | None) -> Actor | None:
    """Who puts out a text that goes on in his own person: "The Movement announces … We deny"."""
    quoted = quoted_words(parse)
    ours = [t for t in parse.tokens if t.lower in OURS and t.index not in quoted]
    name = parse.document.report.outlet or ""
    if len(ours) < PERSONAL or outlet_words(name) & MEDIA - VOICES or _is_medium(name, index) or find_turns(parse):
        return None
    first = [m for m in actors if m.end <= parse.sentences[0].end and not m.adjective and m.actor.party]
    line = parse.words(parse.sentences[0])
    if first and not any(t.upos in VERBAL for t in line):
        return next((m.actor for m in first if m.rule in NAMED), None) or _announcing(parse, actors, len(line))
    return _announcing(parse, actors, 0)


def _is_medium(name: str, index: ActorIndex | None) -> bool:
    """Whether an outlet is a known medium that speaks for no side: "BBC Monitoring"."""
    words = _spelt(name)
    found = index.match(words, 0) if index and words else None
    return found is not None and found[1].kind is NameKind.MEDIA and _is_own(found[1].actor)


def _is_own(actor: Actor) -> bool:
    return actor.party in (None, actor.name)


def _land_of(name: str, index: ActorIndex | None) -> Actor | None:
    """The authorities of the land whose name or capital an outlet has in its own: "Radio Hargeisa"."""
    words = name.split()
    found = (index.match(words, at) for at in range(len(words))) if index else ()
    return next((m[1].actor for m in found if m and m[1].kind in (NameKind.STATE, NameKind.SEAT)), None)


def _opening(parse: Parse, actors: Sequence[ActorMention]) -> Actor | None:
    """The group or body that the first sentence says announces something."""
    first = [m for m in actors if m.end <= parse.sentences[0].end and m.rule in NAMED]
    spoke = (m.actor for m in first if reporting.reports(parse, m.head) or parse.sentences[0].end <= LINE)
    return next(spoke, None)
