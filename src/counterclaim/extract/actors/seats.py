"""Whether a capital stands for its government: where it acts or speaks, not where things happen in it."""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.actors.groups import DAYS
from counterclaim.extract.lexicon import rows
from counterclaim.extract.reporting import ACCOUNTS, words_in
from counterclaim.model.claim import Stance
from counterclaim.model.parse import Parse, Token

INVERTING = words_in("speakers_words.toml", "inverting")
PARTED = frozenset((",", "?", "!", '"', "”", "’", "'", "»"))
EAGER = words_in("speakers_words.toml", "eager")
TOLD = words_in("speakers_words.toml", "counting") | words_in("speakers_words.toml", "telling")
ORGANS = words_in("speakers_words.toml", "organs")
BODIES = words_in("speakers_words.toml", "bodies_of")
OF_STATES = words_in("speakers_words.toml", "deeds_of_states")
DOING = tuple(words_in("speakers_words.toml", "endings_of_deeds"))
NO_DEEDS = words_in("speakers_words.toml", "no_deeds")
GIVEN = words_in("speakers_words.toml", "given_by")
FOR_STATES = words_in("speakers_words.toml", "for_states")
SAID = 2
"""The tokens before an inverted subject: a mark and its verb."""
DASHES = frozenset(("-", "–", "—", ":"))
TIMES = DAYS | frozenset(("week", "month", "year", "night", "morning"))
TOWARDS = frozenset(("to", "with", "between", "against", "by", "from", "for", "on"))
TURNED_TO = frozenset((Stance.BLAMED, Stance.SUPPORTED, Stance.CONDEMNED, Stance.CALLED_FOR, Stance.WARNED))


def acts(parse: Parse, head: int) -> bool:
    """Whether a capital at token `head` acts or speaks, is spoken to, or is the source of what is told."""
    token = parse.tokens[head]
    if token.deprel == "flat" and token.head is not None and token.head == head - 1:
        token = parse.tokens[token.head]
    before = [t.lower for t in parse.tokens[max(0, token.index - 2) : token.index]]
    if before in (["according", "to"], ["up", "to"]):
        return before[0] == "according"
    governor = parse.tokens[token.head] if token.head is not None else None
    beside = _shares(parse, token) or _before_verb(parse, token) or _labels(parse, token)
    if beside or _inverted(parse, token) or _hits_back(parse, token):
        return True
    if token.deprel == "conj" and governor:
        return acts(parse, governor.index)
    if governor is None:
        return False
    if token.deprel == "nmod:poss":
        outer = governor.deprel == "nsubj:outer" and governor.lemma.lower() in TOLD
        organ = governor.lemma.lower() in ORGANS and reporting.reports(parse, governor.index)
        counts = governor.lower in ACCOUNTS and _case(parse, governor) in ("by", "to", "on")
        return outer or organ or counts or governor.lemma.lower() in BODIES or reporting.noun(governor) is not None
    if token.deprel == "compound":
        return governor.lemma.lower() in reporting.STATEMENTS and reporting.reports(parse, governor.index)
    if token.deprel == "nsubj":
        acting = _does(governor, parse) or _is_eager(parse, governor) or _says_so(parse, governor)
        return acting or _charged(parse, governor)
    if token.deprel.startswith(("obj", "iobj", "nsubj:pass")):
        said = reporting.verb(governor)
        return said is not None and (said.stance in TURNED_TO or said.lemma in ("tell", "inform", "notify"))
    if token.deprel == "nmod" and _case(parse, token) == "of" and governor.lemma.lower() in TOLD:
        return True
    if token.deprel.startswith(("obl", "nmod")):
        return _by_it(parse, token, governor) or (_case(parse, token) in TOWARDS and _turned(parse, governor))
    return False


def _charged(parse: Parse, verb: Token) -> bool:
    """Whether a clause tells what somebody is charged with or asked: "allegations that *Lima* has forged maps"."""
    over = parse.tokens[verb.head] if verb.head is not None and verb.deprel in ("acl", "ccomp") else None
    said = reporting.verb(over) if over is not None else None
    stance = said.stance if said is not None else reporting.noun(over) if over is not None else None
    return stance in (Stance.BLAMED, Stance.CALLED_FOR) and bool(parse.deps(verb.index, "obj"))


def _by_it(parse: Parse, token: Token, governor: Token) -> bool:
    """Whether a capital is who does something: "*refused by* Lima", "a *refusal by* Lima", no "house by Lima"; and
    from where what a state gives comes: "a *grant from* Lima".
    """
    case = _case(parse, token)
    if case == "by" and governor.xpos == "VBN":
        return _does(governor, parse) or bool(parse.deps(governor.index, "aux:pass")) or governor.deprel == "acl"
    if governor.upos != "NOUN":
        return False
    if case == "by" and governor.head is not None and _case(parse, governor) == "of":
        governor = parse.tokens[governor.head]  # "the recognition of a state *by Lima*"
    given = case == "from" and governor.lemma.lower() in GIVEN
    return given or (case == "by" and (reporting.noun(governor) is not None or _is_of_a_state(governor)))


def _is_of_a_state(noun: Token) -> bool:
    word = noun.lemma.lower()
    return word in OF_STATES or (word.endswith(DOING) and word not in NO_DEEDS)


def _labels(parse: Parse, token: Token) -> bool:
    """Whether a capital is the label of what follows, "Kyiv: four dead", or stands behind a headline's last mark,
    "no troops sent – Kyiv", "four dead: Kyiv"; in capitals it is a dateline.
    """
    sentence, last = parse.sentence_of(token.index), _last_of(parse, token)
    if last == sentence.end - 1 and parse.tokens[token.index - 1].text in DASHES:
        return True
    behind = parse.tokens[last + 1].text if last + 1 < len(parse.tokens) else ""
    first = all(t.upos in ("NUM", "PUNCT", "SYM") for t in parse.tokens[sentence.start : _first_of(parse, token)])
    noun = parse.tokens[token.head] if token.deprel == "nmod:poss" and token.head is not None else token
    colon = noun.index + 1 < len(parse.tokens) and parse.tokens[noun.index + 1].text == ":"
    return first and (behind == ":" or colon) and not token.text.isupper()


def _last_of(parse: Parse, token: Token) -> int:
    """The last word of the name of a capital: "Phnom *Penh*"."""
    return max((t.index for t in parse.deps(token.index, "flat") if t.upos == "PROPN"), default=token.index)


def _first_of(parse: Parse, token: Token) -> int:
    """The first word of the name of a capital: "*New* Delhi"."""
    before = parse.tokens[token.index - 1] if token.index else token
    own = before.head == token.index and before.deprel in ("amod", "compound") and before.text[0].isupper()
    return before.index if own else token.index


def _inverted(parse: Parse, token: Token) -> bool:
    """Whether a verb of saying behind a comma or a quotation has a capital for its subject: ", counters Kyiv"."""
    before = parse.tokens[max(0, token.index - 2) : token.index]
    return len(before) == SAID and before[0].text in PARTED and _says(parse, before[1])


def _says(parse: Parse, token: Token) -> bool:
    """Whether a verb behind a comma or a quotation says something: "counters", "snapped", "hit back"."""
    said = reporting.verb(token)
    return token.lower in INVERTING or (said is not None and said.strength == "manner")


def _hits_back(parse: Parse, token: Token) -> bool:
    """Whether a capital follows a verb of two words behind a comma: "Rubbish, hit back Warsaw"."""
    before = parse.tokens[max(0, token.index - 3) : token.index]
    if len(before) <= SAID or before[0].text not in PARTED:
        return False
    phrase = reporting.phrase(parse, before[1])
    return phrase is not None and before[2].index in phrase[1]


def _before_verb(parse: Parse, token: Token) -> bool:
    """Whether a verb of a government's stands right behind, and no preposition before, whatever the tree says."""
    before = parse.tokens[token.index - 1] if token.index else None
    if before is not None and before.upos in ("ADP", "PROPN"):
        return False
    for following in parse.tokens[_behind_time(parse, token) : parse.sentence_of(token.index).end]:
        if following.upos not in ("AUX", "ADV"):
            return following.upos == "VERB" and following.xpos != "VBN" and _does(following, parse)
    return False


def _behind_time(parse: Parse, token: Token) -> int:
    """Where the words go on behind a capital and when it did something: "Damascus *on Tuesday* shot down"."""
    verb = parse.tokens[token.head] if token.head is not None and token.deprel == "nsubj" else None
    when = [t for t in parse.deps(verb.index, "obl") if token.index < t.index < verb.index] if verb is not None else []
    timed = (i for t in when if t.lower in TIMES for i in parse.subtree(t.index))
    return max(timed, default=_last_of(parse, token)) + 1


def _does(verb: Token, parse: Parse) -> bool:
    if reporting.verb(verb) is not None or reporting.phrase(parse, verb) is not None:
        return True
    particles = [t.lower for t in parse.deps(verb.index, "compound:prt")]
    forms = (verb.lemma.lower(), *reporting.bare(verb.lower))
    deeds = (*forms, *(f"{form} {particle}" for form in forms for particle in particles))
    return any((deed,) in rows("actors_deeds.txt") for deed in deeds)


def _is_eager(parse: Parse, governor: Token) -> bool:
    """Whether somebody is "quick to deny" something."""
    deeds = parse.deps(governor.index, "xcomp", "advcl", "ccomp")
    if governor.lemma.lower() in EAGER and any(reporting.verb(t) for t in deeds):
        return True
    below = (parse.tokens[i] for i in parse.subtree(governor.index) if i > governor.index)
    return any(reporting.on_occasion(parse, t) and reporting.verb(t) for t in below)


def _says_so(parse: Parse, governor: Token) -> bool:
    """Whether a clause between commas has it that the subject says so itself: "Tbilisi will come, it says, if"."""
    asides = (t for t in parse.deps(governor.index, "parataxis", "ccomp") if reporting.verb(t))
    return any(any(s.lower == "it" for s in parse.deps(t.index, "nsubj")) for t in asides)


def _shares(parse: Parse, token: Token) -> bool:
    """Whether a number follows after an "and" or "while": a clause without its verb, "and Yerevan four"; behind a comma
    in a sentence where a verb of saying went before, "Baku speaks of two dead, Yerevan of four".
    """
    if token.index == 0 or not reporting.opens_a_count(parse, _last_of(parse, token) + 1):
        return False
    before = parse.tokens[token.index - 1]
    start = parse.sentence_of(token.index).start
    told = any(reporting.verb(t) or reporting.phrase(parse, t) for t in parse.tokens[start : token.index])
    return before.lower in ("and", "while", "but", ";") or (before.text == "," and told)


def _case(parse: Parse, token: Token) -> str:
    marks = [t.lower for t in parse.deps(token.index, "case")]
    return marks[0] if marks else ""


def _turned(parse: Parse, governor: Token) -> bool:
    if _makes_words(parse, governor):
        return True
    said = reporting.verb(governor)
    if said is not None:
        return said.stance in TURNED_TO
    return reporting.noun(governor) in (*TURNED_TO, Stance.DENIED) or governor.lemma.lower() in FOR_STATES


def _makes_words(parse: Parse, verb: Token) -> bool:
    """Whether what comes from somewhere is words, or made there: "word came from Lima", "a tale spread by Lima"."""
    comes = any(reporting.noun(t) and reporting.comes_in(parse, t.index) for t in parse.deps(verb.index, "nsubj"))
    told = parse.tokens[verb.head] if verb.deprel == "acl" and verb.head is not None else None
    return comes or (verb.upos == "VERB" and told is not None and reporting.noun(told) is not None)
