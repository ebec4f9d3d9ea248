"""Who is the subject of a reporting verb: by the tree, by the verb above, or by the words right beside it."""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers import reach, undergone
from counterclaim.extract.speakers.voices import Voices
from counterclaim.model.claim import SAID
from counterclaim.model.parse import Parse, Token

INVERTING = words_in("speakers_words.toml", "inverting")
QUOTING = frozenset(("quote", "cite", "report"))
AGED = ("75", "-", "year", "-", "old")
"""How an age is written, whatever its number."""
MARKS = ('"', "”", "»")
TIMES = frozenset(("since", "after", "before", "until"))
NONE = frozenset(("neither", "no", "none", "nobody"))
MUTE = words_in("speakers_words.toml", "mute")
EAGER = words_in("speakers_words.toml", "eager")
MEANS = words_in("speakers_words.toml", "means")


def subject_of(parse: Parse, voices: Voices, token: Token) -> int | None:
    """The token that stands for who speaks by a verb, words right beside it before the tree; or None."""
    return _inverted(parse, voices, token) or _adjacent(parse, voices, token) or find_subject(parse, token)


def find_subject(parse: Parse, token: Token) -> int | None:
    """The token that stands for who speaks by a verb: its subject, its agent, that of the verb above, or
    None.
    """
    passive = is_passive(parse, token)
    active = [c for c in parse.deps(token.index, "nsubj") if not c.deprel.startswith("nsubj:pass")]
    if active and not passive:
        before = [c.index for c in active if c.index < token.index and not c.lower.endswith(("self", "selves"))]
        if not before and _is_behind_its_object(parse, token, active[0]) and (own := _inherited(parse, token)):
            return own
        plain = [i for i in before if not _is_put_in(parse, i)] or before
        return plain[-1] if plain else active[0].index
    if passive:
        return _agent(parse, token)
    quoted = _quoted(parse, token)
    if quoted is not None:
        return quoted
    said = _said_before(parse, token)
    if said is not None:
        return find_subject(parse, said)
    return _inherited(parse, token) if token.deprel != "root" else _following(parse, token)


def _is_behind_its_object(parse: Parse, token: Token, subject: Token) -> bool:
    """Whether a verb joined to another has what the tree takes for its subject behind a comma and its object: "and
    claims nine, *a figure* Kyiv doubts".
    """
    first: int = next(i for i in parse.subtree(subject.index) if parse.tokens[i].upos != "PUNCT")
    taken = any(token.index < t.index < first for t in parse.deps(token.index, "obj"))
    return token.deprel == "conj" and taken and parse.tokens[first - 1].text == ","


def _is_put_in(parse: Parse, noun: int) -> bool:
    """Whether what a tree has for a subject stands behind a preposition: "has *since the raid* admitted"."""
    first: int = parse.subtree(noun)[0]
    return first > 0 and parse.tokens[first - 1].lower in TIMES


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


def _said_before(parse: Parse, token: Token) -> Token | None:
    """The reporting verb right before a comma that a participle follows: "…, the army said, adding that"."""
    if token.xpos != "VBG" or token.index < 2 or parse.tokens[token.index - 1].text != ",":
        return None
    near = parse.tokens[max(0, token.index - 4) : token.index - 1]
    return next((t for t in reversed(near) if reporting.verb(t) and t.head != token.index), None)


def _inherited(parse: Parse, token: Token) -> int | None:
    if token.head is None:
        return None
    if reporting.on_occasion(parse, token):
        above_it = parse.ancestors(token.index)
        going = next((a for a in above_it if a.upos in ("VERB", "AUX") or _is_copular(parse, a)), None)
        return find_subject(parse, going) if going is not None else None
    above, relation = parse.tokens[token.head], token.deprel.partition(":")[0]
    if relation == "acl" and (token.deprel == "acl:relcl" or token.xpos == "VBG" or token.lower.endswith("ing")):
        return above.index
    said = _reporting_above(parse, token) if token.xpos == "VBG" and relation == "advcl" else None
    if said is not None:
        return find_subject(parse, said)
    if reach.elided_after_semicolon(parse, token):
        return find_subject(parse, above)
    eager = relation in ("xcomp", "advcl", "ccomp") and above.lemma.lower() in EAGER
    adding = relation == "advcl" and token.xpos == "VBG" and parse.tokens[token.index - 1].text == ","
    copular = (relation == "conj" or eager or adding) and bool(parse.deps(above.index, "cop"))
    if copular or (relation in ("conj", "xcomp", "advcl") and above.upos in ("VERB", "AUX")):
        passed = _passed(parse, above)
        return _agreeing(parse, token, above, passed) if passed is not None else None
    return _following(parse, token)


def _is_copular(parse: Parse, token: Token) -> bool:
    return bool(parse.deps(token.index, "cop"))


def _reporting_above(parse: Parse, token: Token) -> Token | None:
    """The finite reporting verb that what "adding" hangs on is told by: "said it had won, adding that"; "claimed that
    forty fell, while admitting two".
    """
    above = parse.tokens[token.head] if token.head is not None else None
    while_ = parse.tokens[token.index - 1].lower == "while"
    if parse.tokens[token.index - 1 - while_].text != "," or above is None or reporting.verb(above):
        return None
    told = (a for a in parse.ancestors(token.index) if reporting.verb(a))
    return next((a for a in told if a.xpos in ("VBD", "VBZ", "VBP")), None)


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


def _inverted(parse: Parse, voices: Voices, token: Token) -> int | None:
    """The actor behind a verb of saying that follows a comma or a quotation, whatever the tree says: "said
    Mr X".
    """
    before = parse.tokens[token.index - 1].text if token.index else ""
    before = "" if before in MARKS and token.index - 2 not in voices.quoted else before
    own = [c.index for c in parse.deps(token.index, "nsubj") if c.index < token.index]
    own = [] if before in MARKS and token.index not in voices.quoted else own
    told = any(m and m.actor.party for m in map(voices.mention, own)) or _tells_behind(parse, token, own)
    told = told or any(parse.tokens[i].lemma.lower() in MUTE for i in own)
    if told or not _may_invert(token, before):
        return None
    end = parse.sentence_of(token.index).end
    at = _behind(parse, token, end)
    if at >= end or (own and parse.tokens[at].deprel == "nmod:poss" and parse.tokens[at].upos == "PRON"):
        return None
    mention = voices.mention(at)
    if mention:
        return mention.head if not _followed(parse, mention.end, end) else None
    return _noun_behind(parse, at, end) if token.lower in INVERTING or not _boasts(token) else None


def _tells_behind(parse: Parse, token: Token, own: list[int]) -> bool:
    """Whether a verb has its subject before it and what he says behind it: "Amin, a trader, said a raid had killed"."""
    return bool(own) and any(c.index > token.index for c in parse.deps(token.index, "ccomp"))


def _may_invert(token: Token, before: str) -> bool:
    """Whether its subject can stand behind a verb, as its form and the mark before it tell."""
    saying = token.lower in INVERTING or before in MARKS or _of_manner(token) or _boasts(token)
    return saying and before in (",", "’", "'", "?", "!", "-", "—", *MARKS)


def _behind(parse: Parse, token: Token, end: int) -> int:
    """Where the words behind a verb and its phrase begin, past an article and an age."""
    phrase = reporting.phrase(parse, token)
    at: int = max((token.index, *(phrase[1] if phrase else ()))) + 1
    while at < end and (parse.tokens[at].upos == "DET" or _is_age(parse, at)):
        at += 1
    return at


def _noun_behind(parse: Parse, at: int, end: int) -> int | None:
    """The last noun of the words that begin at a token, if no verb of theirs follows."""
    last = at
    while last < end and parse.tokens[last].upos in ("NOUN", "PROPN", "ADJ") and not _of_time(parse, last):
        last += 1
    named = parse.tokens[last - 1].upos in ("NOUN", "PROPN") and last > at
    return last - 1 if named and not _followed(parse, last, end) else None


def _is_age(parse: Parse, at: int) -> bool:
    """Whether a word is of an age, "the 75-year-", before its "old"."""
    behind = [t.lower for t in parse.tokens[at : at + len(AGED)]]
    return any(behind[: len(AGED) - n] == list(AGED[n:]) for n in range(1, len(AGED) - 1)) or behind[1:] == [*AGED[1:]]


def _of_time(parse: Parse, index: int) -> bool:
    """Whether a word tells when something was said: "crowed the generals last night"."""
    token = parse.tokens[index]
    above = parse.tokens[token.head] if token.head is not None else token
    return any(t.deprel in ("obl:unmarked", "obl:tmod") for t in (token, above))


def _boasts(token: Token) -> bool:
    """Whether a verb in a finite form says something and takes nobody for its object: "bragged"."""
    said = reporting.verb(token)
    plain = said is not None and said.strength in ("strong", "clause") and said.stance in SAID
    return plain and token.xpos in ("VBD", "VBZ") and token.lemma.lower() not in reach.RECIPIENTS | QUOTING


def _of_manner(token: Token) -> bool:
    """Whether a verb tells how something is said, "sobbed", "growled", which takes nobody for its object, or is none
    that reports by itself.
    """
    said = reporting.verb(token)
    return said is None or said.strength == "manner"


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


def is_none(parse: Parse, noun: Token) -> bool:
    """Whether a noun is of nobody or nothing: "neither side has published", "none of its planes", "no warning"."""
    return any(t.lower in NONE for t in (noun, *parse.deps(noun.index, "det", "nummod")))


def is_passive(parse: Parse, token: Token) -> bool:
    if parse.deps(token.index, "nsubj:pass", "aux:pass") and any(
        c.deprel in ("nsubj:pass", "aux:pass") for c in parse.deps(token.index)
    ):
        return True
    if token.xpos == "VBN" and any(c.deprel == "obl:agent" for c in parse.deps(token.index)):
        return not parse.deps(token.index, "aux") or not parse.deps(token.index, "nsubj")
    if undergone.shares_passive(parse, token):
        return True
    first = parse.deps(token.index)[:1]
    if token.deprel == "advcl" and token.xpos == "VBN" and first and first[0].index == token.index - 1:
        return first[0].lower == "as"
    reduced = token.deprel == "acl" and not parse.deps(token.index, "nsubj")
    return reduced and (token.xpos == "VBN" or token.lower.endswith("ed"))


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
