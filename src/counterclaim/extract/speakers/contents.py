"""The words that a reporting verb reports: its clause, the clause before or behind it, or what it takes up."""

from __future__ import annotations

from counterclaim.extract import reporting
from counterclaim.extract.speakers import comments, hearers, owned, reach, sums
from counterclaim.extract.speakers.subjects import is_passive
from counterclaim.model.parse import Parse, Token

ONE, HIS = frozenset(("one", "another")), frozenset(("his", "her"))
ABOUT = frozenset(("of", "about", "for", "as"))
NAMING = reporting.words_in("speakers_words.toml", "naming")


def content_of(parse: Parse, token: Token, subject: int) -> tuple[int, ...]:
    """The tokens that the verb `token` reports of `subject`, quotations not yet closed; may be none."""
    if deed := _deed(parse, token):
        return deed
    start, end = _clause(parse, token, subject)
    closes = end < len(parse.tokens) and parse.tokens[end].text == ";"
    return (
        _set_apart(parse, token, subject)
        or (_of_host(parse, token, start) if closes and subject < token.index else ())
        or _ahead(parse, token, start)
        or _governed(parse, token, subject, (start, end), closes)
    )


def _set_apart(parse: Parse, token: Token, subject: int) -> tuple[int, ...]:
    """Words that the form of the clause sets apart: passed on, spoken of before, answered, told somebody, "as" said."""
    if token.lemma.lower() == "quote" and (passed := passed_on(parse, token)):
        return passed
    if happened := _all_that_happened(parse, token):
        return happened
    if _is_of_antecedent(parse, token):
        of = reach.complement(parse, token, subject) if reporting.blames(token) else ()
        return tuple(sorted({*reach.antecedent(parse, token), *of}))
    if _is_in_a_contact_clause(parse, token, subject):
        return tuple(sorted({*reach.antecedent(parse, token), *reach.complement(parse, token, subject)}))
    if (taken := hearers.taken_up(parse, token)) is not None:
        sentence = parse.sentence_of(taken.index)
        return tuple(t.index for t in parse.tokens[sentence.start : taken.index])
    if said := hearers.answered(parse, token):
        return said
    if hearers.puts_it(parse, token) and (told := hearers.told_whom(parse, token)):
        return told
    if reach.is_as_clause(parse, token):
        return tuple(i for i in reach.of_as_clause(parse, token) if i not in parse.subtree(subject))
    return ()


def of_one(parse: Parse, subject: int, content: tuple[int, ...]) -> tuple[int, ...]:
    """Of what somebody's kin tell, what befell him alone: "nine fell, one of whom died on Sunday, his father said"."""
    owners = {t.lower for t in parse.deps(subject, "nmod:poss")}
    whom = (i for i in reversed(content) if parse.tokens[i].lower == "whom" and i > 1)
    one = next((i - 2 for i in whom if parse.tokens[i - 2].lower in ONE), None)
    return tuple(i for i in content if i >= one) if one is not None and owners & HIS else content


def _of_host(parse: Parse, token: Token, start: int) -> tuple[int, ...]:
    """What stands before a clause that a semicolon closes."""
    return tuple(i for i in reach.host(parse, token) if i < start) or reach.before_comma(parse, start)


def _ahead(parse: Parse, token: Token, start: int) -> tuple[int, ...]:
    """The clause before the comma of a saying that opens its sentence and holds nothing itself."""
    if start - parse.sentence_of(token.index).start > 1 or reach.holds(parse, token):
        return ()
    before = reach.before_comma(parse, start)
    return before if any(parse.tokens[i].upos in ("VERB", "NOUN", "PROPN") for i in before) else ()


def _governed(
    parse: Parse, token: Token, subject: int, clause: tuple[int, int], closes: bool
) -> tuple[int, ...]:
    """What a saying holds in its own clause, without what others sum up or remark on in it."""
    start, end = clause
    relative = parse.tokens[subject].lower in ("which", "who", "that")
    found = (
        (() if relative else reach.between_commas(parse, start, end))
        or reach.inserted(parse, token)
        or reach.complement(parse, token, subject)
        or reach.before_comma(parse, start)
        or hearers.told_whom(parse, token)
        or _of_both(parse, token)
    )
    summed = sums.summing(parse, token.sentence) - {subject}
    words = reach.within(parse, token.index, found, (".", ";") if closes else (".",))
    words = tuple(i for i in words if token.index in summed or i < token.index or i not in summed)
    if hearers.puts_it(parse, token):
        colon = next((i for i in words if parse.tokens[i].text == ":"), token.index)
        words = tuple(i for i in words if i > colon)
    gone = comments.of_others(parse, token, words)
    return tuple(i for i in words if i not in gone)


def _of_both(parse: Parse, token: Token) -> tuple[int, ...]:
    """What two verbs in the passive share: "a truce was announced by the army and confirmed by the rebels"."""
    if token.deprel != "conj" or token.head is None or not is_passive(parse, token):
        return ()
    shared = (t for t in parse.deps(token.head, "nsubj:pass") if not parse.deps(token.index, "nsubj"))
    return tuple(i for t in shared for i in parse.subtree(t.index))


def quoted_before(parse: Parse, verb: Token) -> tuple[int, ...]:
    """The words of a sentence up to the quotation mark right before a verb, "“No comment,” said she": from a question
    or a colon before the quotation.
    """
    start = parse.sentence_of(verb.index).start
    opened = [t.index for t in parse.tokens[start + 1 : verb.index - 1] if t.text in ('"', "“", "„", "«")]
    if opened and parse.tokens[opened[-1] - 1].text in ("?", ":", "!", ";"):
        start = opened[-1]
    return tuple(range(start, verb.index - 1))


def passed_on(parse: Parse, token: Token) -> tuple[int, ...]:
    """What a medium that quotes somebody "as saying" something passes on: that he says it, and what."""
    behind = parse.tokens[token.index : parse.sentence_of(token.index).end]
    saying = next((t for t in behind if t.lower == "saying"), None)
    if saying is None or parse.tokens[saying.index - 1].lower != "as":
        return ()
    last = max(parse.subtree(saying.index))
    return tuple(i for i in range(token.index + 1, last + 1))


def _is_of_antecedent(parse: Parse, token: Token) -> bool:
    """Whether a clause says something of what it hangs on: "a number that NATO rejects", "rejected by NATO"."""
    told = parse.deps(token.index, "obj")
    relative = token.deprel == "acl:relcl" and any(t.lower in ("that", "which") for t in told)
    above = parse.tokens[token.head] if token.head is not None else None
    bare = token.deprel == "acl:relcl" and above is not None and reporting.noun(above) is not None
    if bare and not parse.deps(token.index, "obj", "ccomp", "xcomp", "mark") and reporting.denies(token):
        return True
    if above is not None and _calls_it(parse, token, above):
        return True
    by = any(t.lower == "by" for c in parse.deps(token.index, "obl") for t in parse.deps(c.index, "case"))
    return relative or (token.deprel == "acl" and is_passive(parse, token) and (by or token.xpos == "VBN"))


def _calls_it(parse: Parse, token: Token, above: Token) -> bool:
    """Whether a clause names what it hangs on by a word behind its verb, whatever its "that" is taken for: "a claim
    that Kyiv called a lie".
    """
    named = parse.deps(token.index, "xcomp", "obj", "obl")
    names = token.lemma.lower() in NAMING and len(named) == 1 and named[0].index > token.index
    opened = any(t.lower == "that" and t.index == above.index + 1 for t in parse.deps(token.index, "mark", "obj"))
    return token.deprel.startswith("acl") and reporting.is_account(above) and names and opened


def _is_in_a_contact_clause(parse: Parse, token: Token, subject: int) -> bool:
    """Whether somebody says of a noun what his clause leaves without a subject: "27 the army says are dead"."""
    clause = next(iter(parse.deps(token.index, "ccomp")), None)
    open_ = clause is not None and not parse.deps(clause.index, "nsubj", "mark")
    helping = parse.deps(clause.index, "cop", "aux") if clause is not None else ()
    finite = any(t.xpos != "VBG" for t in helping[:1])
    return token.deprel == "acl:relcl" and open_ and finite and parse.tokens[subject].upos != "PRON"


def _all_that_happened(parse: Parse, token: Token) -> tuple[int, ...]:
    """The clause of somebody else that "which" or "something" takes up whole behind a mark: "Kyiv says it sent tanks
    over the border, which Moscow denies"; none where it takes up a noun for what is told: "the charge, which
    he denies".
    """
    above = parse.tokens[token.head] if token.head is not None else None
    if above is None or not reporting.denies(token) or not _takes_up_whole(parse, token, above):
        return ()
    own = set(parse.subtree(above.index if above.lower == "something" else token.index))
    while above.upos != "VERB" and above.head is not None:
        above = parse.tokens[above.head]
    accusing = parse.tokens[above.head] if above.head is not None and above.xpos == "VBG" else None
    if accusing is not None and reporting.blames(accusing):
        return tuple(i for i in reach.complement(parse, accusing) if i not in own and parse.tokens[i].upos != "PUNCT")
    words = (i for i in parse.subtree(above.index) if i not in own and parse.tokens[i].upos != "PUNCT")
    return tuple(words) if above.upos == "VERB" and above.deprel == "ccomp" else ()


def _takes_up_whole(parse: Parse, token: Token, above: Token) -> bool:
    """Whether a relative clause is of all that stands before its mark, not of the noun it hangs on."""
    if above.lower == "something":
        return token.deprel == "acl:relcl" and parse.tokens[above.index - 1].upos == "PUNCT"
    relative = next((t for t in parse.deps(token.index, "obj") if t.lower == "which"), None)
    return relative is not None and not reporting.is_account(above) and parse.tokens[relative.index - 1].text == ","


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
    for child in parse.deps(token.index, "compound:prt", "obl", "advmod", "iobj"):
        below = parse.subtree(child.index)
        about = {t.lower for t in parse.deps(child.index, "case")} & ABOUT
        if below[0] == end and len(below) <= 4 and not about:
            end = below[-1] + 1
    return end


def _deed(parse: Parse, token: Token) -> tuple[int, ...]:
    """The deed that responsibility is claimed for, and no clause beside it; nothing where none is claimed. What it did
    is no part of it where a source behind a comma tells that.
    """
    others = owned.source_behind(parse, token)
    heads = [t for t in parse.deps(token.index, "obj") if owned.is_claimed(token, t, barely=not others)]
    if not heads:
        return ()
    below = [c for h in heads for c in parse.deps(h.index, "nmod", "amod", "det")]
    found = {h.index for h in heads} | {i for c in below for i in parse.subtree(c.index)}
    found |= {i for c in parse.deps(token.index, "obl") if c.index > token.index for i in parse.subtree(c.index)}
    return tuple(sorted(found - {*others, *owned.what_it_did(parse, token)}))
