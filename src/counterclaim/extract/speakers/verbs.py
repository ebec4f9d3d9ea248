"""Reporting verbs in trees: "Armenia said", "said Mr X", "quoted officials as saying", "each blamed the
other".
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from counterclaim.extract import reporting
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import Reporting, words_in
from counterclaim.extract.speakers import reach
from counterclaim.extract.speakers.cues import Cue, Speaker
from counterclaim.extract.speakers.voices import OUTLET, Voices
from counterclaim.model.actor import Sector
from counterclaim.model.claim import Layer, Stance
from counterclaim.model.parse import Parse, Token

INVERTING = words_in("speakers_words.toml", "inverting")
QUOTING = frozenset(("quote", "cite", "report"))
CITING = frozenset(("cite", "quote"))
WATCHING = frozenset(
    (Sector.NON_GOVERNMENTAL, Sector.INTERGOVERNMENTAL, Sector.EDUCATION, Sector.MEDIA, Sector.MEDICAL)
)
ABOUT = frozenset(("of", "about", "for", "as"))
NAMING = frozenset(("call", "describe", "brand", "label", "term"))
DENYING = words_in("speakers_words.toml", "denying")
MEANS = words_in("speakers_words.toml", "means")
NOBODY = frozenset(("neither", "no", "none"))
UNNAMED = frozenset(("name", "identify", "quote"))
DEEDS = frozenset(("responsibility", "credit"))
LIVES = frozenset(("life", "victim"))
REFUSING = frozenset(("decline", "refuse", "fail", "unable"))
NEGATIONS = frozenset(("not", "n't", "n’t", "never", "neither", "nor", "hardly", "rarely", "seldom"))


def verb_cues(parse: Parse, voices: Voices) -> Iterator[Cue]:
    """The cues of all reporting verbs, in the order of the text; the verbs of one subject each their own."""
    for token in parse.tokens:
        verb = reporting.verb(token)
        if verb and not _negated(parse, token):
            yield from _cues(parse, voices, token, verb)


def _cues(parse: Parse, voices: Voices, token: Token, verb: Reporting) -> Iterator[Cue]:
    if _cites(parse, token):
        yield from _cited(parse, voices, token, verb)
        return
    verb = _called(parse, token, verb)
    subject = _inverted(parse, voices, token) or _adjacent(parse, voices, token) or find_subject(parse, token)
    if subject is None or _nobody(parse, subject) or _unnamed(parse, token) or _takes_lives(parse, token):
        return
    content = _content(parse, token, subject)
    told = _told(parse, voices, token)
    for speaker in voices.of(subject):
        if speaker is not OUTLET and _may(parse, token, verb, speaker, content):
            yield _cue(token, speaker, verb, _without(parse, content, subject, token), told)


def _nobody(parse: Parse, subject: int) -> bool:
    """Whether nobody speaks: "neither side has published", "no group claimed"."""
    words = (parse.tokens[subject], *parse.deps(subject, "det", "nummod"))
    return any(t.lower in NOBODY for t in words)


def _unnamed(parse: Parse, token: Token) -> bool:
    """Whether what is asked for is not to be named."""
    return token.lemma.lower() == "ask" and any(t.lemma.lower() in UNNAMED for t in parse.deps(token.index, "xcomp"))


def find_subject(parse: Parse, token: Token) -> int | None:
    """The token that stands for who speaks by a verb: its subject, its agent, that of the verb above, or
    None.
    """
    passive = _passive(parse, token)
    active = [c for c in parse.deps(token.index, "nsubj") if not c.deprel.startswith("nsubj:pass")]
    if active and not passive:
        before = [c.index for c in active if c.index < token.index and not c.lower.endswith(("self", "selves"))]
        return before[-1] if before else active[0].index
    if passive:
        return _agent(parse, token)
    quoted = _quoted(parse, token)
    if quoted is not None:
        return quoted
    said = _said_before(parse, token)
    if said is not None:
        return find_subject(parse, said)
    return _inherited(parse, token) if token.deprel != "root" else _following(parse, token)


def _adjacent(parse: Parse, voices: Voices, token: Token) -> int | None:
    """The actor right before a verb that the tree gives no subject: "and Armenia saying"."""
    if token.index == 0 or token.xpos == "VBN":
        return None
    at = token.index - 1
    while at > 0 and parse.tokens[at].upos in ("AUX", "ADV"):
        at -= 1
    mention = _phrase_before(parse, voices, at)
    if mention is None or mention.rule == "pronoun":
        return None
    subjects = [c for c in parse.deps(token.index, "nsubj") if c.index < token.index]
    if any(voices.mention(c.index) or "," not in _words(parse, c.index, mention.start) for c in subjects):
        return None
    return _governing(parse, voices, mention.head)


def _phrase_before(parse: Parse, voices: Voices, at: int) -> ActorMention | None:
    """The actor whose phrase ends at a token: "the foreign ministry in Islamabad"."""
    mention = voices.mention(at)
    if mention is not None and mention.end == at + 1:
        return mention
    for above in parse.ancestors(at):
        mention = voices.mention(above.index)
        if mention is not None and mention.head == above.index and parse.subtree(above.index)[-1] == at:
            return mention
        if not above.deprel.startswith("nmod") and mention is None:
            return None
    return None


def _governing(parse: Parse, voices: Voices, head: int) -> int:
    """The actor that another is a complement of, "a spokesman of the ministry", or that one itself."""
    token = parse.tokens[head]
    above = token.head if token.deprel.startswith("nmod") else None
    mention = voices.mention(above) if above is not None and above < head else None
    return mention.head if mention and mention.speaker else head


def _words(parse: Parse, start: int, end: int) -> set[str]:
    return {t.lower for t in parse.tokens[start:end]}


def _called(parse: Parse, token: Token, verb: Reporting) -> Reporting:
    """What a verb of many senses says here: "call for" calls, "call it a lie" denies, "hold responsible" blames."""
    if verb.lemma in NAMING and _words_below(parse, token) & DENYING:
        return Reporting(f"{verb.lemma} false", Stance.DENIED, "weak")
    if verb.lemma == "hold":
        blames = any(t.lower in ("responsible", "accountable") for t in parse.deps(token.index, "xcomp", "amod", "obj"))
        return Reporting("hold responsible", Stance.BLAMED, "weak") if blames else verb
    if verb.lemma != "call":
        return verb
    turned = [t.lower for c in parse.deps(token.index, "obl", "nmod") for t in parse.deps(c.index, "case")]
    return Reporting("call for", Stance.CALLED_FOR, "strong") if {"for", "on", "upon"} & set(turned) else verb


def _said_before(parse: Parse, token: Token) -> Token | None:
    """The reporting verb right before a comma that a participle follows: "…, the army said, adding that"."""
    if token.xpos != "VBG" or token.index < 2 or parse.tokens[token.index - 1].text != ",":
        return None
    near = parse.tokens[max(0, token.index - 4) : token.index - 1]
    return next((t for t in reversed(near) if reporting.verb(t) and t.head != token.index), None)


def _inherited(parse: Parse, token: Token) -> int | None:
    if token.head is None:
        return None
    above, relation = parse.tokens[token.head], token.deprel.partition(":")[0]
    if relation == "acl" and (token.deprel == "acl:relcl" or token.xpos == "VBG" or token.lower.endswith("ing")):
        return above.index
    if relation in ("conj", "xcomp", "advcl") and above.upos in ("VERB", "AUX"):
        passed = _passed(parse, above)
        return _agreeing(parse, token, above, passed) if passed is not None else None
    return _following(parse, token)


def _agreeing(parse: Parse, token: Token, above: Token, subject: int) -> int | None:
    """The subject passed down, or where "claims" disagrees with a plural one, that of the verb that reports
    it.
    """
    if reach.escapes(parse, token) and above.head is not None:
        return find_subject(parse, parse.tokens[above.head])
    plural = parse.tokens[subject].xpos in ("NNS", "NNPS")
    if token.xpos != "VBZ" or not plural or above.head is None or not reporting.verb(parse.tokens[above.head]):
        return subject
    return find_subject(parse, parse.tokens[above.head])


def _passed(parse: Parse, above: Token) -> int | None:
    subjects = parse.deps(above.index, "nsubj")
    if subjects:
        return subjects[0].index
    return find_subject(parse, above)


def _words_below(parse: Parse, token: Token) -> set[str]:
    """The words of what a verb names its object, whatever relation the tree gives it."""
    named = parse.deps(token.index, "xcomp", "obl", "obj", "ccomp", "advcl")
    return {parse.tokens[i].lemma.lower() for c in named if c.index > token.index for i in parse.subtree(c.index)}


def _inverted(parse: Parse, voices: Voices, token: Token) -> int | None:
    """The actor behind a verb of saying that follows a comma or a quotation, whatever the tree says: "said
    Mr X".
    """
    before = parse.tokens[token.index - 1].text if token.index else ""
    own = [voices.mention(c.index) for c in parse.deps(token.index, "nsubj") if c.index < token.index]
    if (
        any(m and m.actor.party for m in own)
        or token.lower not in INVERTING
        or before not in (",", '"', "”", "’", "'", "?", "!", "-", "—")
    ):
        return None
    sentence = parse.sentence_of(token.index)
    at = token.index + 1
    while at < sentence.end and parse.tokens[at].upos == "DET":
        at += 1
    if at >= sentence.end:
        return None
    mention = voices.mention(at)
    if mention:
        return mention.head if not _followed(parse, mention.end, sentence.end) else None
    end = at
    while end < sentence.end and parse.tokens[end].upos in ("NOUN", "PROPN", "ADJ"):
        end += 1
    named = parse.tokens[end - 1].upos in ("NOUN", "PROPN") and end > at
    return end - 1 if named and not _followed(parse, end, sentence.end) else None


def _followed(parse: Parse, end: int, last: int) -> bool:
    """Whether a verb follows, so that the noun is the subject of another clause."""
    return end < last and parse.tokens[end].upos in ("VERB", "AUX")


def _following(parse: Parse, token: Token) -> int | None:
    """The noun right behind a verb of saying, where the tree has lost an inverted subject: "said Mr X"."""
    if token.lower not in ("said", "says", "added", "adds", "read", "reads", "reported", "reports", "wrote"):
        return None
    if token.index == 0 or parse.tokens[token.index - 1].text not in (",", '"', "”", "’", "?", "!"):
        return None
    for other in parse.tokens[token.index + 1 : parse.sentence_of(token.index).end]:
        if other.head == token.index and other.upos in ("PROPN", "NOUN"):
            return other.index
    return None


def _passive(parse: Parse, token: Token) -> bool:
    if parse.deps(token.index, "nsubj:pass", "aux:pass") and any(
        c.deprel in ("nsubj:pass", "aux:pass") for c in parse.deps(token.index)
    ):
        return True
    return token.deprel == "acl" and (token.xpos == "VBN" or token.lower.endswith("ed"))


def _agent(parse: Parse, token: Token) -> int | None:
    for child in parse.deps(token.index, "obl"):
        by = any(t.lower == "by" for t in parse.deps(child.index, "case"))
        if by and child.lemma.lower() not in MEANS and child.upos in ("NOUN", "PROPN", "PRON"):
            return child.index
    return None


def _quoted(parse: Parse, token: Token) -> int | None:
    """The one quoted in "quoted officials as saying" and "is reported as saying"."""
    above = parse.tokens[token.head] if token.head is not None else None
    if above is None or above.lemma.lower() not in QUOTING or not token.lower.endswith("ing"):
        return None
    found = parse.deps(above.index, "obj") or parse.deps(above.index, "nsubj:pass") or parse.deps(above.index, "nsubj")
    return found[0].index if found else None


def _content(parse: Parse, token: Token, subject: int) -> tuple[int, ...]:
    start, end = _clause(parse, token, subject)
    if _claims_deed(parse, token):
        return _deed(parse, token)
    relative = parse.tokens[subject].lower in ("which", "who", "that")
    if verb_of_antecedent(parse, token):
        return reach.antecedent(parse, token)
    closes = end < len(parse.tokens) and parse.tokens[end].text == ";"
    if closes and subject < token.index:
        host = tuple(i for i in reach.host(parse, token) if i < start)
        return host or reach.before_comma(parse, start)
    if start - parse.sentence_of(token.index).start <= 1 and not reach.holds(parse, token):
        before = reach.before_comma(parse, start)
        if before:
            return before
    found = (
        (() if relative else reach.between_commas(parse, start, end))
        or reach.inserted(parse, token)
        or reach.complement(parse, token, subject)
        or reach.before_comma(parse, start)
    )
    sums = reach.summing(parse, token.sentence) - {subject}
    return tuple(i for i in reach.within(parse, token.index, found, (".",)) if token.index in sums or i not in sums)


def verb_of_antecedent(parse: Parse, token: Token) -> bool:
    """Whether a clause says something of what it hangs on: "a number that NATO rejects", "rejected by NATO"."""
    told = parse.deps(token.index, "obj")
    relative = token.deprel == "acl:relcl" and any(t.lower in ("that", "which") for t in told)
    return relative or (token.deprel == "acl" and _passive(parse, token))


def _clause(parse: Parse, token: Token, subject: int) -> tuple[int, int]:
    """The tokens that a reporting verb and its subject take, from the first to behind the last."""
    if subject < token.index:
        words = [i for i in parse.subtree(subject) if i < subject and parse.tokens[i].upos != "PUNCT"]
        first = min([subject, *words])
        return first, _behind(parse, token)
    last = subject
    for i in parse.subtree(subject):
        last = i if i == last + 1 and parse.tokens[i].upos != "PUNCT" else last
    return token.index, last + 1


def _behind(parse: Parse, token: Token) -> int:
    """Behind a reporting verb and the time or place told right after it: "wrote on Facebook"."""
    end = token.index + 1
    for child in parse.deps(token.index, "obl", "advmod", "iobj"):
        below = parse.subtree(child.index)
        about = {t.lower for t in parse.deps(child.index, "case")} & ABOUT
        if below[0] == end and len(below) <= 4 and not about:
            end = below[-1] + 1
    return end


def _claims_deed(parse: Parse, token: Token) -> bool:
    return token.lemma.lower() == "claim" and any(t.lemma.lower() in DEEDS for t in parse.deps(token.index, "obj"))


def _deed(parse: Parse, token: Token) -> tuple[int, ...]:
    """The deed that responsibility is claimed for, and no clause beside it."""
    heads = [t for t in parse.deps(token.index, "obj") if t.lemma.lower() in DEEDS]
    below = [c for h in heads for c in parse.deps(h.index, "nmod", "amod", "det")]
    found = {h.index for h in heads} | {i for c in below for i in parse.subtree(c.index)}
    found |= {i for c in parse.deps(token.index, "obl") if c.index > token.index for i in parse.subtree(c.index)}
    return tuple(sorted(found))


def _without(parse: Parse, content: tuple[int, ...], subject: int, token: Token) -> tuple[int, ...]:
    gone = {token.index, subject}
    if subject > token.index:
        gone.update(i for i in parse.subtree(subject) if i > token.index)
    elif subject not in content:
        gone.update(i for i in parse.subtree(subject) if i < token.index)
    return tuple(i for i in content if i not in gone)


def _may(parse: Parse, token: Token, verb: Reporting, speaker: Speaker, content: tuple[int, ...]) -> bool:
    """Whether so weak a verb reports with so little of a speaker."""
    clause = bool(parse.deps(token.index, "ccomp", "xcomp"))
    if verb.strength == "toll":
        return speaker.known and speaker.span is not None and "official" in speaker.span.of(parse.text).lower()
    if verb.strength == "survey" and not clause:
        return speaker.known and speaker.claimant.sector in WATCHING and bool(content)
    if verb.strength in ("clause", "survey"):
        return clause and (speaker.known or token.lower == "believe")
    if verb.strength == "weak":
        return speaker.known and bool(content)
    return speaker.known or clause or token.lemma.lower() in ("say", "tell", "add", "claim", "report", "announce")


def _takes_lives(parse: Parse, token: Token) -> bool:
    return token.lemma.lower() in ("claim", "give", "take") and any(
        t.lemma.lower() in LIVES for t in parse.deps(token.index, "obj")
    )


def _negated(parse: Parse, token: Token) -> bool:
    above = parse.tokens[token.head] if token.head is not None else None
    if above and token.deprel in ("xcomp", "ccomp") and _not_said(above, token):
        return True
    return any(t.lower in NEGATIONS for t in parse.deps(token.index, "advmod", "cc:preconj"))


def _not_said(above: Token, token: Token) -> bool:
    """Whether a deed is only what is refused or denied: "declined to say", "denies backing them"."""
    outer = reporting.verb(above)
    denied = outer is not None and outer.stance is Stance.DENIED and token.xpos == "VBG"
    return above.lemma.lower() in REFUSING or denied


def _told(parse: Parse, voices: Voices, token: Token) -> tuple[Layer, ...]:
    """The outlets that something was said to, as a layer."""
    heard = [voices.mention(t.index) for t in parse.deps(token.index, "obj", "iobj", "obl")]
    media = [m for m in heard if m and m.actor.sector is Sector.MEDIA and m.rule.startswith("name")]
    return tuple(Layer(m.actor.name, m.actor.party, token.text, m.span) for m in media)


def _cites(parse: Parse, token: Token) -> bool:
    return token.lemma.lower() in CITING and token.lower.endswith("ing") and bool(parse.deps(token.index, "obj"))


def _cited(parse: Parse, voices: Voices, token: Token, verb: Reporting) -> Iterator[Cue]:
    """ "AP, citing the ministry, said": the one cited stands behind what the one citing says."""
    above = parse.tokens[token.head] if token.head is not None else None
    if above is None:
        return
    said = above if reporting.verb(above) else _verb_near(parse, token)
    own = set(parse.subtree(token.index))
    content: tuple[int, ...] = ()
    if said:
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


def spoken_by(cue: Cue, content: tuple[int, ...], rule: str) -> Cue:
    """The same speaker by the same cue over other words."""
    return replace(cue, content=content, rule=rule)
