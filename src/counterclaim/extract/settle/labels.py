"""What a label before a colon tells of the figures behind it: "THA: 1 KIA, 8 WIA. Civilians: 2 injured." """

from __future__ import annotations

from collections.abc import Iterable, Mapping

from counterclaim.extract.figures.victims import kind_of_noun
from counterclaim.extract.mentions import ActorMention
from counterclaim.extract.reporting import words_in
from counterclaim.extract.settle.draft import Draft
from counterclaim.extract.settle.owners import ENEMY, WORDS
from counterclaim.extract.settle.setting import ARMED, Setting
from counterclaim.model.claim import UNKNOWN, Victims
from counterclaim.model.parse import Parse, Token

LONGEST = 4
"""Words of a label."""
HOSTILE = ENEMY | words_in(WORDS, "noted_enemy")
"""What labels the losses of those whom one fights: "Enemy: 14", "EN: 18 KIA"."""
OF_NO_NAME = "label of an enemy who is not named"
NOTHING = frozenset({"no", "nil", "none", "zero"})
ENDS = frozenset({";", ".", "|", "/"})


def side_by_label(parse: Parse, draft: Draft, at: Mapping[int, ActorMention], setting: Setting) -> Draft:
    """The draft with the party that its label names, or of whose enemies it is."""
    label = _label(parse, draft)
    if any(t.lower in HOSTILE for t in label):
        foe = setting.enemy_of(draft.party or _labelled_before(parse, draft, at))
        return draft.with_side(foe or UNKNOWN, "label" if foe else OF_NO_NAME, label[0].span)
    party = _party_of(label, at)
    return draft.with_side(party, "label", label[0].span) if party else draft


def _party_of(label: Iterable[Token], at: Mapping[int, ActorMention]) -> str | None:
    """The force or state that the words of a label name."""
    named = (at[t.index] for t in label if t.index in at)
    return next((m.actor.party for m in named if m.actor.sector in ARMED or m.rule == "name:state"), None)


def _labelled_before(parse: Parse, draft: Draft, at: Mapping[int, ActorMention]) -> str | None:
    """Whose losses the label before, or the last force before, tells: "ANDSF: 12 KIA. *EN: 18 KIA*"."""
    before = reversed(parse.tokens[: draft.mention.head])
    return next((party for t in before if (party := _party_of((t,), at))), None)


def kind_by_label(parse: Parse, draft: Draft) -> Draft:
    """The draft, its people unnamed, with the kind of people that its label names."""
    label = _label(parse, draft)[-1:] or _heading(parse, draft)
    kinds = [kind for t in label if t.lower != "staff" and (kind := kind_of_noun(t.lower))]
    return draft.with_victims(kinds[0], "label") if kinds and _is_unnamed(draft) else draft


def _heading(parse: Parse, draft: Draft) -> tuple[Token, ...]:
    """The noun before the fate that heads a tally: "Civilians killed in June: 90", "- by the army: 41"."""
    fate = parse.tokens[draft.mention.trigger]
    behind = parse.tokens[fate.index + 1 : fate.index + 2 * LONGEST]
    colon = next((t.index for t in behind if t.text == ":"), None)
    if not fate.index or colon is None or colon >= draft.mention.head or not _counts(parse.tokens[colon + 1]):
        return ()
    return tuple(t for t in parse.tokens[fate.index - 1 : fate.index] if t.sentence == fate.sentence)


def _is_unnamed(draft: Draft) -> bool:
    return draft.victims is Victims.UNKNOWN or draft.elided


def _counts(token: Token) -> bool:
    """Whether a label counts, and does not announce what is said: a number or "no" stands right behind it."""
    return token.upos == "NUM" or token.text[:1].isdigit() or token.lower in NOTHING


def _label(parse: Parse, draft: Draft) -> tuple[Token, ...]:
    """The few words between the start of the sentence, or what ended the label before, and a colon."""
    home = parse.sentence_of(draft.mention.head)
    before = parse.tokens[home.start : draft.mention.head]
    colon = next((t.index for t in reversed(before) if t.text == ":"), None)
    if colon is None or not _counts(parse.tokens[colon + 1]):
        return ()
    ended = (t.index + 1 for t in reversed(parse.tokens[home.start : colon]) if t.text in ENDS)
    label = parse.tokens[next(ended, home.start) : colon]
    if label and label[0].lower == "by":
        return ()
    return label if len(label) <= LONGEST and all(t.upos not in ("VERB", "AUX") for t in label) else ()
