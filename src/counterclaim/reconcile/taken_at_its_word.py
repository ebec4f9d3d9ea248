"""What a denial that tells what it denies cannot be about: "denied backing the rebels" answers no air strike."""

from __future__ import annotations

import re

from counterclaim.model.claim import Claim, Kind, Stance, Statement, Status
from counterclaim.reconcile.habitual_denials import denies_by_habit
from counterclaim.reconcile.lexicon import acts_in, objects_in, patterns, words_of
from counterclaim.reconcile.pointing import Pointer, behind_its_noun, pointer_of

TOLL, TAKEN, HARM, HELP, CALL, MEN, ATTACKERS = "toll", "taken", "harm", "help", "call", "men", "attackers"
HEAD = 3
"""Within how many words what is rejected is named."""
SOME_OF = re.compile(
    r"\b(?:of|among) (?:the|those|its|their) (?:[\w-]+ )?(?:dead|killed|victims|casualties|fatalities)\b"
)
"""Those whom a denial says were of another kind: "denied that any of the dead were children"."""
HELPING = frozenset({"SUPPORT", "AID", "COOPERATE"})
"""PLOVER's events that are help."""
MEANS = frozenset({"live", "crowd", "chemical", "cluster"})
"""What force is used with, one kind of which is denied where another is told."""
USED = frozenset({"used"})
"""The act of a denial that a means was used, for whatever deed."""
SEEN = frozenset({"chemical", "cluster"})
"""Means that are told of where they were used; of a man who was shot nobody need say with what."""
ARMS, GROUND = "arms", "ground"
ARMAMENT = frozenset({"drone", "plane", "helicopter", "tank", "armour", "artillery", "launcher", "ship"})
PLACES = frozenset({"base", "outpost", "airport", "bridge", "territory"})
"""The things that are lost by being destroyed, and those that fall to the other side."""
RETREAT = "RETREAT"
"""PLOVER's event of giving way."""
OWN_DEED = re.compile(r"that (?:it|he|she) (?:had|has) (?!been\b|lost\b|suffered\b)")
"""A clause of what the one who denies is told to have done, and not of what befell him."""
CLAUSE, DEED = re.compile("that "), re.compile(r"(?:\w+ly )?\w+ing ")


def denies_else(denial: Claim, claim: Claim, text: str) -> bool:
    """Whether a denial tells in a clause or as a deed what it denies, and that is not what another claims: a clause
    without a toll denies no dead, nor does a deed that harms nobody; help denies no attack of which nobody says that it
    was helped, live rounds deny no tear gas, who denies an attack denies no retreat, who had no part in it no dead
    attackers, and a habit of denial no one deed.
    """
    if denial.stance is not Stance.DENIED:
        return False
    if denies_by_habit(denial, claim, text) or _names_else(denial, claim, text) or _is_done_by_another(denial, claim):
        return True
    if denial.statement is None:
        return denial.event is not None and denial.event.plover in HELPING and not _helped(claim, text)
    if claim.kind is not Kind.STATEMENT and _refuses(denial.statement.about):
        return True
    if pointer_of(denial) is Pointer.BLAME and _counts_attackers(claim, text):
        return True
    about = _denied(denial.statement)
    if claim.figure is not None and CLAUSE.match(about):
        return not _has(TAKEN if claim.figure.status is Status.CAPTURED else TOLL, about)
    deed = DEED.match(about) if pointer_of(denial) is None else None
    if deed is None:
        return False
    if claim.figure is not None:
        return not _has(TOLL, about) and not _has(HARM, about)
    return _has(HELP, deed[0]) and not _helped(claim, text)


def _names_else(denial: Claim, claim: Claim, text: str) -> bool:
    """Whether the words of a denial name other means or things than those of a claim, or an attack for a retreat."""
    denied, told = words_of(denial, text), words_of(claim, text)
    if _by_other_means(denied, told) or (denial.figure is None and _of_other_things(denied, told)):
        return True
    return gave_way(claim, text) and _has(HARM, denied)


def _denied(said: Statement) -> str:
    """What is denied, in one line, without the noun by which it is only called told."""
    return behind_its_noun(SOME_OF.sub("", " ".join(said.about.split()).casefold()))


def _is_done_by_another(denial: Claim, claim: Claim) -> bool:
    """Whether somebody denies what he is told to have done himself, and a claim is of what others did: "struck its
    bases".
    """
    own = _doer(denial) == denial.claimant.party if denial.kind is Kind.EVENT else False
    own = own or (denial.statement is not None and OWN_DEED.match(_denied(denial.statement)) is not None)
    return own and _doer(claim) not in (None, denial.claimant.party)


def _doer(claim: Claim) -> str | None:
    return claim.event.actor.party if claim.event and claim.event.actor else None


def _by_other_means(denied: str, told: str) -> bool:
    """Whether live rounds are denied where rubber bullets are told, or gas of which nobody tells, and the like."""
    means, others = (MEANS & objects_in(words) for words in (denied, told))
    only_used = means <= SEEN and acts_in(denied) >= USED
    return bool(means) and not means & others and (bool(others) or only_used)


def _of_other_things(denied: str, told: str) -> bool:
    """Whether arms are told of and ground or men are denied, or the other way round: "26 jets were shot down", "denied
    that the base had fallen"; of men who did with them what is told, "tanks crossed the border", it may be the same.
    """
    kinds = [_of(words) for words in (denied, told)]
    if ARMS not in kinds or kinds[0] == kinds[1] or None in kinds:
        return False
    return MEN not in kinds or not acts_in(denied) & acts_in(told)


def _of(words: str) -> str | None:
    """What words tell of, if it is of one kind: arms, ground or men."""
    objects = objects_in(words)
    found = {ARMS: objects & ARMAMENT, GROUND: objects & PLACES, MEN: _has(MEN, words)}
    kinds = [kind for kind, some in found.items() if some]
    return kinds[0] if len(kinds) == 1 else None


def _refuses(about: str) -> bool:
    """Whether what is rejected was asked for, and not claimed: "a request for a ceasefire", "international appeals"."""
    return _has(CALL, " ".join(about.split()[:HEAD]).casefold())


def gave_way(claim: Claim, text: str) -> bool:
    """Whether a claim tells that somebody withdrew, and of no attack in the same words."""
    return claim.event is not None and claim.event.plover == RETREAT and not _has(HARM, words_of(claim, text))


def _counts_attackers(claim: Claim, text: str) -> bool:
    """Whether those whom a claim counts made the attack: who had no part in it says nothing of how many they lost."""
    called = claim.span("victims") if claim.figure else None
    return called is not None and _has(ATTACKERS, called.of(text).casefold())


def _helped(claim: Claim, text: str) -> bool:
    return _has(HELP, words_of(claim, text))


def _has(kind: str, words: str) -> bool:
    return patterns("denied.tsv")[kind].search(words) is not None
