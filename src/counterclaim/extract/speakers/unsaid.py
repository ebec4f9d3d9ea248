"""Verbs of saying that say nothing where they stand: "claimed lives", "number 14", "gave first aid"."""

from __future__ import annotations

from itertools import pairwise

from counterclaim.extract import reporting
from counterclaim.extract.figures.victims import is_people
from counterclaim.extract.reporting import words_in
from counterclaim.extract.speakers import reach
from counterclaim.extract.speakers.subjects import is_none
from counterclaim.model.claim import SAID, Stance
from counterclaim.model.parse import Parse, Token

GIVEN = words_in("speakers_words.toml", "given") | words_in("speakers_words.toml", "told_of") | reporting.TOLLS
FORWARD = frozenset(("on", "ahead", "forward", "onward", "home"))
AT = frozenset(("at", "above", "below", "between"))
OPENERS = frozenset((":", '"', "“", "«"))
ASKED = frozenset(("asked", "quizzed", "questioned", "pressed"))
QUESTIONS = frozenset("about whether if why how by when what where who repeatedly again".split())
RATING = frozenset(("higher", "lower"))
PUTTING = frozenset(("put", "set"))
ENDS = words_in("speakers_words.toml", "put_to")
SOUGHT = frozenset(("for", "by", "over", "in", "on"))
"""What stands behind "wanted" where somebody is looked for."""
LIVES = frozenset(("life", "victim"))
SUPPOSING = words_in("speakers_words.toml", "supposing")
REACTING = frozenset(("respond", "react", "reply", "answer"))
DEEDS = words_in("speakers_words.toml", "deeds") | words_in("speakers_words.toml", "mute")
COLLIDING = words_in("speakers_words.toml", "colliding")
BIDDING = words_in("speakers_words.toml", "bidding")
GROUND = words_in("events_classes.toml", "territory")
COMPELLING = words_in("speakers_words.toml", "compelling")
EMITTING = words_in("speakers_words.toml", "emitting") | {"give"}
REPUTING = (words_in("speakers_words.toml", "reputing") - {"claim"}) | words_in("speakers_words.toml", "rating")
FORCES = words_in("speakers_words.toml", "fighting")
SECONDED = words_in("speakers_words.toml", "seconded") | words_in("events_classes.toml", "agreement")


def says_nothing(parse: Parse, token: Token) -> bool:
    """Whether a verb that reports elsewhere takes lives, counts, strikes, hands over or is only supposed here."""
    given = _takes_lives(parse, token) or _comes_to(parse, token) or _hands(parse, token) or _gives_none(parse, token)
    put = _puts_nothing(parse, token) or _puts_down(parse, token) or _goes_forward(parse, token)
    asked = _is_asked(parse, token) or _is_bidden(parse, token) or _reacts(parse, token)
    said_of = given or put or asked or _is_supposed(parse, token) or _is_to_come(parse, token)
    deed = _bumps_into(parse, token) or _is_sought(parse, token) or _holds_ground(parse, token)
    deed = deed or _menaces(parse, token) or _agrees_on(parse, token) or _is_thought_to_be(parse, token)
    return said_of or deed or _is_charged(parse, token) or backs_in_deeds(parse, token)


def _menaces(parse: Parse, token: Token) -> bool:
    """Whether somebody is near to doing harm, and says nothing: "gunmen threatening its troops"."""
    if token.lower != "threatening" or parse.deps(token.index, "xcomp", "ccomp"):
        return False
    named = {i for n in parse.names if n.label == "LOC" for i in range(n.start, n.end)}
    held = parse.deps(token.index, "obj")
    return any(is_people(t.lower) or t.lemma.lower() in GROUND | FORCES or t.index in named for t in held)


def _is_thought_to_be(parse: Parse, token: Token) -> bool:
    """Whether others hold of somebody what he is, and he says nothing: "bombers assessed to have been Libyans"."""
    behind = [t.lower for t in parse.tokens[token.index + 1 : token.index + 3]]
    reputed = token.lemma.lower() in REPUTING and token.xpos in ("VBD", "VBN")
    return reputed and behind in (["to", "have"], ["to", "be"])


def _agrees_on(parse: Parse, token: Token) -> bool:
    """Whether sides agree to do something, which tells nothing of it: "agreed to halt four days of fighting"; who
    agrees with a report, or on a toll, tells it too.
    """
    if token.lemma.lower() != "agree" or parse.deps(token.index, "ccomp") or reach.that_clause(parse, token):
        return False
    beside = parse.deps(token.index, "obl")
    return bool(parse.deps(token.index, "xcomp") or beside) and not any(_is_agreed_count(parse, t) for t in beside)


def _is_agreed_count(parse: Parse, noun: Token) -> bool:
    cases = {t.lower for t in parse.deps(noun.index, "case")}
    counts = noun.lemma.lower() in reporting.TOLLS
    return ("with" in cases and (counts or reporting.noun(noun) in SAID)) or ("on" in cases and counts)


def _holds_ground(parse: Parse, token: Token) -> bool:
    """Whether somebody defends a place, and no words or deeds: "two officers fell defending Tavush"."""
    if token.lemma.lower() != "defend":
        return False
    held = parse.deps(token.index, "obj")
    named = {i for n in parse.names if n.label == "LOC" for i in range(n.start, n.end)}
    above = token.head if token.deprel in ("advcl", "xcomp", "acl") else None
    doers = parse.deps(token.index, "nsubj") or (parse.deps(above, "nsubj") if above is not None else ())
    called = not doers or doers[0].upos == "NOUN"
    return any(t.lemma.lower() in GROUND or (called and t.index in named) for t in held)


def backs_in_deeds(parse: Parse, token: Token) -> bool:
    """Whether it is told in passing whom or what somebody helps, "rebels backed by Kigali", "a clinic supported by a
    charity", or that he is made to; a plan one backs in words.
    """
    said = reporting.verb(token)
    above = parse.tokens[token.head] if token.head is not None else None
    if said is None or said.stance is not Stance.SUPPORTED or above is None:
        return False
    if token.xpos == "VB" and token.deprel.startswith(("xcomp", "advcl", "ccomp")):
        return above.lemma.lower() in COMPELLING
    reduced = (token.deprel == "acl" and token.xpos == "VBN") or _tells_which(parse, token, above)
    return reduced and not reporting.is_account(above) and above.lemma.lower() not in SECONDED


def _tells_which(parse: Parse, token: Token, noun: Token) -> bool:
    """Whether a clause only tells which people are meant: "militiamen *who support the government*"."""
    first = parse.subtree(token.index)[0]
    set_off = "," in (parse.tokens[first].text, parse.tokens[first - 1].text)
    return token.deprel == "acl:relcl" and token.xpos in ("VBP", "VBZ") and noun.upos == "NOUN" and not set_off


def _bumps_into(parse: Parse, token: Token) -> bool:
    """Whether a thing strikes another: "a shell slammed into a school"."""
    behind = (c.lower for t in parse.deps(token.index, "obl") for c in parse.deps(t.index, "case"))
    return token.lemma.lower() in COLLIDING and "into" in behind


def _is_sought(parse: Parse, token: Token) -> bool:
    """Whether somebody is looked for and wants nothing: "a man wanted for murder"."""
    behind = parse.tokens[token.index + 1 : token.index + 2]
    wanting = parse.deps(token.index, "obj", "xcomp", "ccomp", "aux")
    return token.lower == "wanted" and any(t.lower in SOUGHT for t in behind) and not wanting


def _is_charged(parse: Parse, token: Token) -> bool:
    """Whether others are accused of supporting somebody: "accused Minsk of backing the raid"."""
    above = parse.tokens[token.head] if token.head is not None else None
    phrase = reporting.phrase(parse, token)
    said = phrase[0] if phrase else reporting.verb(token)
    of = any(t.lower in ("of", "for") for t in parse.deps(token.index, "mark"))
    supports = said is not None and said.stance is Stance.SUPPORTED and token.xpos == "VBG"
    return of and supports and above is not None and reporting.blames(above)


def _reacts(parse: Parse, token: Token) -> bool:
    """Whether somebody answers a deed with deeds: "its forces were responding to an attack"."""
    behind = (t for t in parse.deps(token.index, "obl") if "to" in (c.lower for c in parse.deps(t.index, "case")))
    held = parse.deps(token.index, "ccomp", "xcomp", "parataxis")
    told = any(t.text in (*OPENERS, "”") for t in parse.words(parse.sentence_of(token.index)))
    return token.lemma.lower() in REACTING and not (held or told) and any(t.lemma.lower() in DEEDS for t in behind)


def _is_bidden(parse: Parse, token: Token) -> bool:
    """Whether others are only asked to say it: "urged all to deny terror a victory", "called on him to confirm it"."""
    first = token
    while first.deprel == "conj" and first.head is not None and parse.tokens[first.head].upos == "VERB":
        first = parse.tokens[first.head]
    above = parse.tokens[first.head] if first.deprel in ("xcomp", "advcl") and first.head is not None else None
    if above is None or above.lemma.lower() not in BIDDING or token.xpos != "VB":
        return False
    called = (t for t in parse.deps(above.index, "obj", "iobj", "obl") if above.index < t.index < first.index)
    return next(called, None) is not None and any(t.lower == "to" for t in parse.deps(first.index, "mark"))


def _is_to_come(parse: Parse, token: Token) -> bool:
    """Whether somebody has not spoken so far, "has yet to comment", or a verb only tells of what kind somebody is: "the
    self-declared republic".
    """
    return [t.lower for t in parse.tokens[max(0, token.index - 2) : token.index]] in (["yet", "to"], ["self", "-"])


def _is_supposed(parse: Parse, token: Token) -> bool:
    """Whether somebody may or may not deny it: "will walk out if Iran denies it". What he may say instead stays his,
    lest it be the outlet's: "if the army says twelve died".
    """
    return reporting.denies(token) and any(t.lower in SUPPOSING for t in parse.deps(token.index, "mark"))


def _puts_nothing(parse: Parse, token: Token) -> bool:
    """Whether something is put somewhere, or out, that is no number: "put out a video", "put a wall around it"."""
    if token.lemma.lower() != "put" or reporting.phrase(parse, token) or reach.is_as_clause(parse, token):
        return False
    below = [parse.tokens[i] for i in parse.subtree(token.index) if i > token.index]
    obliques = parse.deps(token.index, "obl")
    if any(t.lower in ENDS and "to" in (c.lower for c in parse.deps(t.index, "case")) for t in obliques):
        return True
    if any(a.lower == "out" and b.lower == "of" and not _is_number(parse, b.index + 1) for a, b in pairwise(below)):
        return True  # "Put 40 men out of action".
    if [t.lower for t in below[:2]] == ["it", "to"] and any(t.lower == "that" for t in below):
        return False
    number = any(t.upos == "NUM" or t.lemma.lower() in GIVEN or t.lower in RATING for t in below)
    return not number and not any(t.lower in AT or t.text in OPENERS for t in below)


def _is_number(parse: Parse, at: int) -> bool:
    return any(t.upos == "NUM" for t in parse.tokens[at : at + 1])


def _puts_down(parse: Parse, token: Token) -> bool:
    """Whether something is put down and not put down to anybody: "put down the revolt"."""
    phrase = reporting.phrase(parse, token) if token.lemma.lower() in PUTTING else None
    below = (c.lower for t in parse.deps(token.index, "obl") for c in parse.deps(t.index, "case"))
    return phrase is not None and phrase[0].lemma.endswith(" down") and "to" not in below


def _goes_forward(parse: Parse, token: Token) -> bool:
    """Whether an army only moves or fights on: "would press on towards the river", "pressed ahead"."""
    behind = parse.tokens[token.index + 1 : token.index + 2]
    return token.lemma.lower() == "press" and any(t.lower in FORWARD for t in behind)


def _is_asked(parse: Parse, token: Token) -> bool:
    """Whether somebody is only told of as asked: "Petrov, asked about it, would only say"."""
    before = parse.tokens[token.index - 1].text if token.index else ","
    behind = parse.tokens[token.index + 1 : token.index + 2]
    sentence = parse.sentence_of(token.index)
    opens = token.index == sentence.start and token.xpos == "VBN"
    passive = token.lower in ASKED and (opens or any(t.lower in QUESTIONS for t in behind))
    later = (t for t in parse.tokens[token.index + 1 : sentence.end] if t.text == ",")
    return passive and (before == "," or token.index == sentence.start) and next(later, None) is not None


def _takes_lives(parse: Parse, token: Token) -> bool:
    """Whether a deed takes lives, and nobody claims anything: "it has claimed thousands of lives"."""
    taken = [*parse.deps(token.index, "obj")]
    taken += [c for t in taken for c in parse.deps(t.index, "nmod") if any(_is_of(m) for m in parse.deps(c.index))]
    return token.lemma.lower() in ("claim", "give", "take") and any(t.lemma.lower() in LIVES for t in taken)


def _is_of(token: Token) -> bool:
    return token.deprel == "case" and token.lower == "of"


def _comes_to(parse: Parse, token: Token) -> bool:
    """Whether those counted are so many themselves: "the dead now number 14"."""
    counted = parse.deps(token.index, "obj", "obl", "nummod", "xcomp", "flat")
    return token.lemma.lower() == "number" and any(
        t.upos == "NUM" and not parse.deps(t.index, "case") for t in counted
    )


def _hands(parse: Parse, token: Token) -> bool:
    """Whether something is given away that is neither a number nor words: "gave first aid to 65 people"."""
    given = [t for t in parse.deps(token.index, "obj") if t.index > token.index]
    told = any(
        parse.tokens[i].upos == "NUM" or reporting.noun(parse.tokens[i]) or parse.tokens[i].lemma.lower() in GIVEN
        for t in given
        for i in (t.index, *(c.index for c in parse.deps(t.index, "nummod", "nmod", "amod", "det", "appos")))
    )
    return token.lemma.lower() == "give" and bool(given) and not told


def _gives_none(parse: Parse, token: Token) -> bool:
    """Whether somebody voices nothing: "gave no warning", "issued no statement"."""
    given = parse.deps(token.index, "obj") if token.lemma.lower() in EMITTING else ()
    return any(is_none(parse, t) for t in given)
