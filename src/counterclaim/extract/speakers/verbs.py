"""Reporting verbs in trees: "Armenia said", "said Mr X", "quoted officials as saying", "each blamed the
other".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.reporting import Reporting, words_in
from counterclaim.extract.speakers import behalf, hearers, reach, senses
from counterclaim.extract.speakers.capitals import in_capital, they_of
from counterclaim.extract.speakers.confirming import owning_up
from counterclaim.extract.speakers.contents import ABOUT, content_of, of_one, passed_on, quoted_before
from counterclaim.extract.speakers.cued import cued_verb
from counterclaim.extract.speakers.cues import OUTLET, Cue, Speaker
from counterclaim.extract.speakers.evidence import is_evidence
from counterclaim.extract.speakers.idioms import Idiom, idiom, opening
from counterclaim.extract.speakers.subjects import MARKS, find_subject, is_none, subject_of
from counterclaim.extract.speakers.unsaid import says_nothing
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Layer, Stance
from counterclaim.model.parse import Parse, Token

CITING = frozenset(("cite", "quote"))
WATCHING = frozenset(
    (Sector.NON_GOVERNMENTAL, Sector.INTERGOVERNMENTAL, Sector.EDUCATION, Sector.MEDIA, Sector.MEDICAL)
)
WANTING = frozenset((Stance.CALLED_FOR, Stance.OFFERED, Stance.SUPPORTED, Stance.WARNED))
"""What nouns tell of that is no claim: a demand, a proposal."""
AGREEING = words_in("speakers_words.toml", "agreeing")
UNNAMED = frozenset(("name", "identify", "quote", "differ"))
DAYS = reporting.WEEKDAYS | {"yesterday", "today"}
REFUSING = words_in("speakers_words.toml", "refusing") | {"unable"}
TRANSITIVE = frozenset(("protest",))
OPENERS = frozenset((":", '"', "“", "«"))
FEARING = "fear"
AFTER = frozenset(("after", "when", "as", "once"))
TOLD_OF = words_in("speakers_words.toml", "told_of")
SUMMED = frozenset(("it", "this", "that", "which"))
"""What brings a toll to so many and is nobody: what happened."""
GOING = frozenset(("go", "continue"))
PLAIN = frozenset(("say", "tell", "add", "claim", "report", "announce"))
QUOTED = 3  # the tokens that a quotation, its marks and its verb take at least
TOLD = frozenset(("of", "about", "at"))
"""What people who are no actors must take: "brokers spoke of ten", "put it at nine"."""
SET_OFF = frozenset((",", "?", "!"))
NEGATIONS = frozenset(("not", "n't", "n’t", "never", "neither", "nor", "hardly", "rarely", "seldom"))


def verb_cues(parse: Parse, voices: Voices, cued: frozenset[int] = frozenset()) -> Iterator[Cue]:
    """The cues of all reporting verbs, in the order of the text; the verbs of one subject each their own.

    `cued` are tokens of which the scout tells that they report.
    """
    particles: set[int] = set()
    for token in parse.tokens:
        listed = reporting.verb(token)
        known = listed or _tags(parse, voices, token) or cued_verb(token, cued)
        pair = reporting.phrase(parse, token)
        if pair is not None and known is not None and pair[0].strength == "count":
            pair = pair if _takes_a_toll(parse, token, pair[0]) else None
        verb, particle = pair or (known, frozenset[int]())
        particles |= particle
        if (rejecting := idiom(parse, token)) is not None:
            particles |= set(range(token.index + 1, rejecting.end))
            yield from _rejections(parse, voices, token, rejecting)
        elif _negated(parse, token) and not any(parse.tokens[i].lower in NEGATIONS for i in particle):
            yield from _refusals(parse, voices, token)
        elif verb and token.index not in particles:
            gone = range(token.index, max(particle) + 1) if particle and token.lemma.lower() == "let" else particle
            cues = _cues(parse, voices, token, verb, sure=listed is not None and token.index in cued)
            yield from (replace(c, content=tuple(i for i in c.content if i not in gone)) for c in cues)


def _rejections(parse: Parse, voices: Voices, token: Token, phrase: Idiom) -> Iterator[Cue]:
    """Cues of a phrase that gainsays what was told, each with what stands in it for that, and what a colon opens."""
    end = parse.sentence_of(token.index).end
    colon = phrase.end < end and parse.tokens[phrase.end].text == ":"
    behind = range(phrase.end, end) if colon else range(0)
    verb = Reporting(f"{token.lemma.lower()} {parse.tokens[phrase.end - 1].lower}", phrase.stance, "strong")
    for cue in _cues(parse, voices, token, verb, sure=False):
        if cue.speaker.known or cue.speaker.people:
            content = (*phrase.content, *behind)
            yield replace(cue, start=opening(parse, token), end=phrase.content[0], content=content)


def _refusals(parse: Parse, voices: Voices, token: Token) -> Iterator[Cue]:
    """Denials by not agreeing to what somebody has told: "does not accept the figure", "never bought the story"."""
    lemma, undecided = token.lemma.lower(), reporting.is_undecided(parse, token)
    if lemma in AGREEING and not undecided and any(_is_anothers(parse, t) for t in parse.deps(token.index, "obj")):
        first, marks = token.index, {t.index for t in parse.deps(token.index, "aux", "advmod")}
        while first - 1 in marks:
            first -= 1
        cues = _cues(parse, voices, token, Reporting(f"not {lemma}", Stance.DENIED, "weak"), sure=False)
        yield from (replace(cue, start=first) for cue in cues)


def _cues(parse: Parse, voices: Voices, token: Token, verb: Reporting, sure: bool) -> Iterator[Cue]:
    """The cues of a reporting verb, one for each who speaks, with however little where the scout is `sure`."""
    if _cites(parse, token):
        yield from _cited(parse, voices, token, verb)
        return
    verb = senses.here(parse, token, verb)
    subject = subject_of(parse, voices, token)
    silent = _unnamed(parse, token, verb) or _unheard(parse, token)
    silent = silent or says_nothing(parse, token)
    if subject is None and not silent:
        words = content_of(parse, token, token.index)
        for speaker, gone in in_capital(parse, voices, token, verb):
            yield _cue(token, speaker, verb, tuple(i for i in words if i not in gone), ())
    if subject is None or silent or is_none(parse, parse.tokens[subject]) or is_evidence(parse, token, subject):
        return
    quotes = token.index > 0 and parse.tokens[token.index - 1].text in MARKS and token.index not in voices.quoted
    closed = quotes and subject > token.index and not parse.deps(token.index, "xcomp")
    content = quoted_before(parse, token) if closed else content_of(parse, token, subject)
    told = _told(parse, voices, token)
    home = they_of(parse, voices, token, subject)
    speakers = voices.of(owning_up(parse, voices, token, subject)) if home is None else (home,)
    if all(s.claimant.party is None for s in speakers) and (sent := behalf.sender(parse, voices, token)):
        speakers = (sent,)
    for speaker in speakers:
        unsaid = speaker is OUTLET and (token.lemma.lower() in CITING or _goes_unsaid(voices, subject))
        if not unsaid and (sure or _may(parse, token, verb, speaker, content, quotes)):
            content = (*of_one(parse, subject, content), *_counted_on(parse, token, verb))
            cue = _cue(token, speaker, verb, _without(parse, content, subject, token), told)
            yield replace(cue, start=token.index - 1, end=token.index + 2) if _as_by(parse, token) else cue


def _goes_unsaid(voices: Voices, subject: int) -> bool:
    """Whether what an outlet says needs no telling: in words that it quotes, or by a mere pronoun."""
    word = voices.parse.tokens[subject]
    return subject in voices.quoted or (word.lower != "we" and word.upos == "PRON")


def _tags(parse: Parse, voices: Voices, token: Token) -> Reporting | None:
    """What any verb says right behind a quotation that a comma or a cry ends: "“Never,” chortled the envoy"."""
    if token.xpos not in ("VBD", "VBZ") or token.index < QUOTED or token.index in voices.quoted:
        return None
    named = parse.tokens[token.index - 1].lower in ("he", "she")
    mark = token.index - 1 - named
    inside = mark - 1 in voices.quoted and parse.tokens[mark].text in MARKS
    if not inside or parse.tokens[mark - 1].text not in SET_OFF or parse.deps(token.index, "aux:pass"):
        return None
    behind = not named and _named_behind(parse, token)
    return Reporting(token.lemma.lower(), Stance.ASSERTED, "manner") if named or behind else None


def _named_behind(parse: Parse, token: Token) -> bool:
    """Whether a noun that depends on a verb begins right behind it, and no other subject stands before the verb."""
    before = [c for c in parse.deps(token.index, "nsubj") if c.index < token.index]
    nouns = [
        c for c in parse.deps(token.index, "nsubj", "obj") if c.upos in ("NOUN", "PROPN") and c.index > token.index
    ]
    return not before and any(parse.subtree(c.index)[0] == token.index + 1 for c in nouns)


def _as_by(parse: Parse, token: Token) -> bool:
    """Whether a cue is "as reported by", "as told by", taken whole."""
    behind = parse.tokens[token.index + 1 : token.index + 2]
    return any(t.lower == "by" for t in behind) and token.xpos == "VBN" and reach.is_as_clause(parse, token)


def _unnamed(parse: Parse, token: Token, verb: Reporting) -> bool:
    """Whether what is asked for is not to be named, or somebody begs to differ."""
    return verb.lemma in ("ask", "beg") and any(t.lemma.lower() in UNNAMED for t in parse.deps(token.index, "xcomp"))


def _unheard(parse: Parse, token: Token) -> bool:
    """Whether somebody only speaks "on condition of anonymity", or insists on it, or "to the BBC", or "for" others."""
    below = parse.deps(token.index, "obl", "obj")
    if token.lemma.lower() in GOING and parse.deps(token.index, "xcomp"):
        return True
    if token.lemma.lower() in hearers.TALKING and not _says(parse, token):
        return True
    hides = any(parse.tokens[i].lower == "anonymity" for t in below for i in parse.subtree(t.index))
    told = parse.deps(token.index, "ccomp", "xcomp", "parataxis") or reach.that_clause(parse, token)
    return hides and not told and not reach.inserted(parse, token)


def _says(parse: Parse, token: Token) -> bool:
    """Whether a verb of speaking has words of its own: "spoke of nine dead", or a clause or a quotation."""
    about = _abouts(parse, token) & ABOUT
    near = parse.tokens[max(0, token.index - 2) : token.index + 3]
    quoted = any(t.text in ('"', "“", "”", ":", "«", "»") for t in near)
    return bool(about - {"for", "as"}) or quoted or bool(parse.deps(token.index, "ccomp", "xcomp", "parataxis"))


def _abouts(parse: Parse, token: Token) -> set[str]:
    """The prepositions of what hangs on a verb, and on a time or place behind it: "spoke in the evening of ten"."""
    below = parse.deps(token.index, "obl", "nmod", "advcl")
    told = hearers.told_of(parse, token)
    return {t.lower for c in (*below, *told) for t in parse.deps(c.index, "case", "mark")}


def _passes_on(parse: Parse, token: Token) -> bool:
    """Whether a verb quotes somebody as saying something, or stands in a clause of "as": "as she told the court"."""
    quotes = token.lemma.lower() == "quote" and bool(passed_on(parse, token))
    return quotes or reach.is_as_clause(parse, token)


def _without(parse: Parse, content: tuple[int, ...], subject: int, token: Token) -> tuple[int, ...]:
    gone = {token.index, subject}
    if subject > token.index:
        gone.update(i for i in parse.subtree(subject) if i > token.index)
    elif subject not in content:
        gone.update(i for i in parse.subtree(subject) if i < token.index)
    return tuple(i for i in content if i not in gone and not _when_said(parse, token, subject, i))


def _when_said(parse: Parse, token: Token, subject: int, index: int) -> bool:
    """Whether a word right behind "…, the army said" tells when or where it was said: "on Saturday"."""
    if subject > token.index or index < token.index or parse.sentence_of(index) != parse.sentence_of(token.index):
        return False
    before = parse.tokens[min([subject, *parse.subtree(subject)]) - 1] if subject else None
    behind = parse.tokens[token.index + 1 : index + 1]
    tail = len(behind) <= 4 and not any(t.upos in ("PUNCT", "VERB", "AUX") for t in behind)
    first = behind[0] if behind else None
    timely = first is not None and (first.lower in ("on", "late", "early", "last", "in") or first.text in DAYS)
    return bool(before and before.text in (",", *MARKS) and tail and timely)


def _may(parse: Parse, token: Token, verb: Reporting, speaker: Speaker, content: tuple[int, ...], quotes: bool) -> bool:
    """Whether so weak a verb reports with so little of a speaker; `quotes` right behind a quotation."""
    clause = bool(parse.deps(token.index, "ccomp", "xcomp")) or _passes_on(parse, token) or senses.asks(parse, token)
    if verb.lemma == "want":
        return speaker.known and bool(parse.deps(token.index, "obj", "ccomp"))
    if verb.strength == "toll":
        return speaker.known and speaker.span is not None and "official" in speaker.span.of(parse.text).lower()
    if verb.strength in ("count", "sum"):
        by_itself = verb.strength == "count" or _sums_itself(parse, token)
        return speaker.known and by_itself and _takes_a_toll(parse, token, verb)
    if verb.strength == "survey" and not clause:
        return speaker.known and speaker.claimant.sector in WATCHING and bool(content)
    if verb.strength == "manner":
        of_it = speaker.claimant.party is not None and _says_of(parse, token)
        return clause or quotes or of_it or _set_off(parse, token, content)
    if verb.strength == "party":
        return bool(content) and speaker.claimant.party is not None
    if verb.lemma == FEARING and speaker.claimant.party and parse.deps(token.index, "obj"):
        return bool(content)
    if verb.strength in ("clause", "survey"):
        told = clause or quotes or (verb.strength == "clause" and _is_inserted(parse, token, content))
        return told and (speaker.known or speaker.people or token.lower == "believe")
    if verb.strength == "weak":
        anybody = hearers.puts_it(parse, token) or (verb.lemma == "ask" and senses.asks(parse, token))
        people = speaker.people and (clause or quotes or bool(_abouts(parse, token) & TOLD))
        return (speaker.known or anybody or people) and bool(content)
    heard = speaker.known or (speaker.people and verb.strength == "strong")
    return heard or clause or quotes or token.lemma.lower() in PLAIN


def _takes_a_toll(parse: Parse, token: Token, verb: Reporting) -> bool:
    """Whether a toll is the object of a verb, or of its preposition: "raised its toll", "keeps to its figure"."""
    of_two = " " in verb.lemma
    below = parse.deps(token.index, "obj", *(("obl",) if of_two else ()))
    return any(t.lemma.lower() in reporting.TOLLS for t in below) or (of_two and _takes_a_count(parse, token))


def _counted_on(parse: Parse, token: Token, verb: Reporting) -> tuple[int, ...]:
    """What made somebody count on, which he tells as well: "raised its toll after two of the wounded died"."""
    clauses = parse.deps(token.index, "advcl") if verb.strength == "count" else ()
    behind = (t for t in clauses if t.index > token.index and parse.deps(t.index, "nsubj"))
    timed = (t for t in behind if any(m.lower in AFTER for m in parse.deps(t.index, "mark", "advmod")))
    return tuple(i for t in timed for i in parse.subtree(t.index))


def _takes_a_count(parse: Parse, token: Token) -> bool:
    """Whether a bare count stands behind the preposition of a verb, "keeps to nine", "clings to nine dead", and none
    of other things: "keeps to two rules".
    """
    at = token.index + 2
    if at >= len(parse.tokens) or not reporting.opens_a_count(parse, at - 1):
        return False
    number = next((t for t in parse.tokens[at : at + reporting.COUNTING] if t.upos == "NUM"), None)
    behind = parse.tokens[number.index + 1 : number.index + 2] if number is not None else ()
    return all(t.upos not in ("NOUN", "PROPN") or t.lemma.lower() in TOLD_OF | reporting.TOLLS for t in behind)


def _sums_itself(parse: Parse, token: Token) -> bool:
    """Whether somebody sums up in a clause of his own, and no "it" or "which" does."""
    summed = any(t.lower in SUMMED for t in parse.deps(token.index, "nsubj"))
    return not summed and not token.deprel.startswith(("acl", "advcl", "parataxis"))


def _says_of(parse: Parse, token: Token) -> bool:
    """Whether a verb of manner takes what is said: "prattles of nine dead", "protests water cannon"."""
    taken = token.lemma.lower() in TRANSITIVE and bool(parse.deps(token.index, "obj"))
    return taken or bool(_abouts(parse, token) & {"of", "about"})


def _is_inserted(parse: Parse, token: Token, content: tuple[int, ...]) -> bool:
    """Whether a clause between commas tells who thinks what stands around it: "a truce, we believe, can hold"."""
    behind = parse.tokens[token.index + 1 : token.index + 2]
    return bool(content) and any(t.text == "," for t in behind) and _set_off(parse, token, content)


def _set_off(parse: Parse, token: Token, content: tuple[int, ...]) -> bool:
    """Whether words stand before a verb and its comma, or behind it and its colon or opening quotation mark."""
    at = token.index - 1
    pronoun = at > 0 and parse.tokens[at].upos == "PRON" and parse.tokens[at].head == token.index
    subjects = parse.deps(token.index, "nsubj") if not pronoun else ()
    named = [c.index for c in subjects if parse.subtree(c.index)[-1] == at]
    first = min((i for c in named for i in parse.subtree(c)), default=at - pronoun + 1)
    before = parse.tokens[first - 1].text if token.index else ""
    last = max((t.index for t in parse.deps(token.index, "compound:prt")), default=token.index)
    opens = parse.tokens[min(last + 1, len(parse.tokens) - 1)].text in OPENERS
    opens = opens or bool(hearers.answered(parse, token))
    return opens or (before in SET_OFF and bool(content) and min(content) < token.index)


def _negated(parse: Parse, token: Token) -> bool:
    above = parse.tokens[token.head] if token.head is not None else None
    if above and token.deprel in ("xcomp", "ccomp") and _not_said(above, token):
        return True
    nor = any(t.lower == "nor" for t in parse.deps(token.index, "cc"))
    if token.deprel == "conj" and reporting.is_undecided(parse, token):
        return True
    below = (t for t in parse.deps(token.index, "advmod", "cc:preconj") if t.index <= token.index + 1)
    return nor or any(t.lower in NEGATIONS for t in below)


def _is_anothers(parse: Parse, noun: Token) -> bool:
    """Whether a noun is for what somebody else tells: "the figure", not "its figures", nor "the proposal"."""
    own = any(t.upos == "PRON" for t in parse.deps(noun.index, "nmod:poss"))
    return reporting.is_account(noun) and reporting.noun(noun) not in WANTING and not own


def _not_said(above: Token, token: Token) -> bool:
    """Whether a deed is only what is refused or denied: "declined to say", "denies backing them"."""
    return above.lemma.lower() in REFUSING or (reporting.denies(above) and token.xpos == "VBG")


def _told(parse: Parse, voices: Voices, token: Token) -> tuple[Layer, ...]:
    """The outlets that something was said to, as a layer."""
    heard = [voices.mention(t.index) for t in parse.deps(token.index, "obj", "iobj", "obl")]
    media = [m for m in heard if m and m.actor.sector is Sector.MEDIA and m.rule.startswith("name")]
    return tuple(Layer(m.actor.name, m.actor.party, token.text, m.span) for m in media)


def _cites(parse: Parse, token: Token) -> bool:
    cites = token.lemma.lower() in CITING and bool(parse.deps(token.index, "obj"))
    opened = any(t.lower in ("which", "who") for t in parse.deps(token.index, "nsubj"))
    relative = opened and token.deprel == "acl:relcl"
    return cites and (relative or token.lower.endswith("ing") or bool(_cited_behind(parse, token)))


def _cited_behind(parse: Parse, token: Token) -> tuple[int, ...]:
    """What stands behind the colon behind somebody quoted: "quotes the ministry: nine men died"."""
    named = [parse.subtree(c.index)[-1] for c in parse.deps(token.index, "obj")]
    colon = max(named, default=token.index) + 1
    end = parse.sentence_of(token.index).end
    if token.lemma.lower() != "quote" or colon >= end or parse.tokens[colon].text != ":":
        return ()
    return reach.within(parse, colon, range(colon + 1, end), (";",))


def _cited(parse: Parse, voices: Voices, token: Token, verb: Reporting) -> Iterator[Cue]:
    """ "AP, citing the ministry, said": the one cited stands behind what the one citing says."""
    above = parse.tokens[token.head] if token.head is not None else None
    content = _cited_behind(parse, token)
    if above is None and not content:
        return
    said = above if above is not None and reporting.verb(above) else _verb_near(parse, token)
    own = set(parse.subtree(token.index)) - set(content)
    if said and not content:
        content = reach.complement(parse, said, find_subject(parse, said))
        content = content or reach.clause_around(parse, token.index, own)
    for child in parse.deps(token.index, "obj")[:1]:
        for speaker in voices.of(child.index):
            yield _cue(token, speaker, verb, tuple(i for i in content if i not in own), ())


def _verb_near(parse: Parse, token: Token) -> Token | None:
    """The reporting verb whose subject a citing participle hangs on: "AP, citing the ministry, said"."""
    for above in parse.ancestors(token.index):
        if reporting.verb(above):
            return above
    return None


def _cue(token: Token, speaker: Speaker, verb: Reporting, content: tuple[int, ...], told: tuple[Layer, ...]) -> Cue:
    return Cue(token.index, token.index, token.index + 1, speaker, verb.stance, content, f"verb:{verb.lemma}", told)
