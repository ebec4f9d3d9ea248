"""Sayings of two sides that may both be true, whatever reads the one as an answer to the other."""

from __future__ import annotations

import re
from functools import cache

from counterclaim.model.claim import SAID, Claim, Stance
from counterclaim.reconcile.lexicon import acts_in, blame_in, numbers_in, patterns, words_of
from counterclaim.reconcile.quantities import end, place
from counterclaim.reconcile.taken_at_its_word import gave_way

GROUND = frozenset({"captured", "held"})
"""What two sides do of which one may undo the other."""
FIRING = frozenset({"began", "opened", "fired"})
"""What one may do first: who fired first says nothing of what was shot down."""
BY = re.compile(r"\bby\b")
"""What leads in who did it."""
CLITIC = re.compile(r"n[’']t\b")
BEHIND = re.compile(r"\b(?:as|of|that|by|in|on|at|for|from|which|who)\b|[,.;]")
"""What stands behind the noun that a verb holds."""


def both_may_hold(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer only adds to what it answers: it counts people lost where the other counts none, says
    nothing of those whom it counts, condemns a deed that is told, gives a reason for one that nobody calls the first,
    says what was meant, or excuses what it does not deny.

    So it does where no word gainsays anything: with a deed of its own beside the other's ("shot down drones", "hit a
    base"), more of the deed that it is said to have done ("fired missiles", "the missiles hit their targets"), or that
    it is so ("confirmed the loss of one aircraft"), how it went ("the attack began at dawn"), or who fired first
    where the other tells of no fire.
    """
    if _condemns(claim, answer, text):
        return True
    if answer.stance not in SAID or (claim.figure and answer.figure):
        return False
    if _excuses(claim, answer, text) or _leaves_the_count(claim, answer, text):
        return True
    if claim.stance not in SAID:
        return False
    if _counts(answer) or _gives_reason(claim, answer, text) or _tells_intent(claim, answer, text):
        return True
    if any(_gainsays(words_of(c, text)) for c in (claim, answer)):
        return False
    if "first" in blame_in(words_of(answer, text)) and not blame_in(words_of(claim, text)) & FIRING:
        return True
    told = _bears_out(claim, answer, text) or _takes_for_done(claim, answer, text)
    return told or _owns_to(claim, answer) or _two_deeds(claim, answer, text)


def _condemns(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer condemns a deed that is told, and so takes it for done; not that somebody told it."""
    if claim.event is None or claim.stance not in SAID or answer.stance is not Stance.CONDEMNED:
        return False
    condemned = BEHIND.split(answer.statement.about.casefold() if answer.statement else "")[0]
    of_the_telling = any(patterns("pointers.tsv")[kind].search(condemned) for kind in ("said", "blame"))
    return not of_the_telling and not _has("gainsaid", words_of(answer, text))


def _leaves_the_count(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer to a count is a deed, and says nothing of the count, of the dead, or of what was told: "they
    looted the market".
    """
    if claim.figure is None or answer.event is None:
        return False
    words = f"{words_of(answer, text)} {text[place(answer) : end(answer)].casefold()}"
    pointed = any(nouns.search(words) for nouns in patterns("pointers.tsv").values())
    of_the_dead = _has("gainsaid", words) or _has("lost", words) or pointed
    return not of_the_dead and not _gainsays(words)


def _counts(answer: Claim) -> bool:
    """Whether an answer says how many were lost, and no more: "only one pilot was held"."""
    return answer.figure is not None and answer.stance is Stance.ASSERTED and answer.figure.count.low > 0


def _gives_reason(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer says why a deed was done, and so that it was: "was responding to provocations"."""
    reason = _has("reason", words_of(answer, text))
    return reason and claim.event is not None and "began" not in blame_in(words_of(claim, text))


def _excuses(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer owns to a deed as a mistake, or calls what it hit fair, and nobody says that it was meant."""
    meant = _has("intent", words_of(claim, text))
    return _has("excuse", words_of(answer, text)) and claim.figure is None and not meant


def _tells_intent(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer to a count says only what was meant: "had not aimed at civilians"."""
    return claim.figure is not None and _has("intent", words_of(answer, text))


def _bears_out(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer confirms what is claimed, or bears it out, and gives no other number of it."""
    one, other = (numbers_in(words_of(c, text)) for c in (claim, answer))
    borne_out = answer.stance is Stance.CONFIRMED or _has("borne out", words_of(answer, text))
    return borne_out and (not one or not other or one == other)


def _takes_for_done(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether an answer to a deed tells only how it went: "the attack began at dawn with two car bombs"."""
    about = answer.statement.about.casefold() if answer.statement else ""
    went = _went().match(about)
    if went is None or claim.event is None or "began" in blame_in(words_of(claim, text)):
        return False
    return not (acts_in(about[went.end() :]) or BY.search(about, went.end()))


def _two_deeds(claim: Claim, answer: Claim, text: str) -> bool:
    """Whether each tells of a deed of its own, and neither of ground, nor of driving out those who say they left."""
    ground = GROUND & (acts_in(words_of(claim, text)) | acts_in(words_of(answer, text)))
    left = any(_has("ousted", words_of(a, text)) and gave_way(b, text) for a, b in ((claim, answer), (answer, claim)))
    return _is_own(claim) and _is_own(answer) and not (ground or left)


def _owns_to(claim: Claim, answer: Claim) -> bool:
    """Whether the one of whom a deed is told tells of a deed of that kind too, and of no other doer."""
    a, b = claim.event, answer.event
    if a is None or b is None or a.actor is None or (a.plover, a.mode) != (b.plover, b.mode):
        return False
    told = a.actor.party is not None and a.actor.party == answer.claimant.party
    return told and (b.actor is None or _is_own(answer))


def _is_own(claim: Claim) -> bool:
    actor = claim.event.actor if claim.event else None
    return actor is not None and actor.party is not None and actor.party == claim.claimant.party


@cache
def _went() -> re.Pattern[str]:
    """How a sentence opens that tells of a deed how it went."""
    deed, went = (patterns("answers.tsv")[kind].pattern for kind in ("deed", "went"))
    return re.compile(rf"(?:that )?(?:the|this) (?:\w+ )?{deed} (?:had )?{went}")


def _gainsays(words: str) -> bool:
    return _has("opposing", words) or bool(CLITIC.search(words))


def _has(kind: str, words: str) -> bool:
    return patterns("answers.tsv")[kind].search(words) is not None
