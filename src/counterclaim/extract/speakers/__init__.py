"""Who says what: for each stretch of words, the one who stands behind it, by which cue, through which
layers.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from counterclaim.extract.mended import mended
from counterclaim.extract.mentions import ActorMention, Attribution
from counterclaim.extract.quotations import quoted_words
from counterclaim.extract.scouted import cues as scouted_cues
from counterclaim.extract.speakers.asides import without_asides
from counterclaim.extract.speakers.background import without_background
from counterclaim.extract.speakers.behind import behind_cues
from counterclaim.extract.speakers.brackets import bracket_cues
from counterclaim.extract.speakers.carry import carried_cues
from counterclaim.extract.speakers.chains import attribute
from counterclaim.extract.speakers.colons import with_colons
from counterclaim.extract.speakers.credence import credence_cues
from counterclaim.extract.speakers.cues import OUTLET, Cue
from counterclaim.extract.speakers.elisions import elided_cues
from counterclaim.extract.speakers.labels import guest, label_cues, topic_words
from counterclaim.extract.speakers.officially import official_cues
from counterclaim.extract.speakers.openings import opening_cues
from counterclaim.extract.speakers.outlet import own_voice
from counterclaim.extract.speakers.parted import told_apart
from counterclaim.extract.speakers.predicates import predicate_cues
from counterclaim.extract.speakers.quotes import quote_cues
from counterclaim.extract.speakers.refutations import refuting_cues
from counterclaim.extract.speakers.retagged import retagged
from counterclaim.extract.speakers.shared import with_shares
from counterclaim.extract.speakers.sources import source_cues
from counterclaim.extract.speakers.stranded import with_tellers
from counterclaim.extract.speakers.tails import tail_cues
from counterclaim.extract.speakers.transcripts import find_turns, turn_cues
from counterclaim.extract.speakers.verbs import verb_cues
from counterclaim.extract.speakers.versions import gone_on_with
from counterclaim.extract.speakers.voices import Voices
from counterclaim.lookup import ActorIndex
from counterclaim.model.parse import Parse

__all__ = ["claimant_of", "find_attributions"]


def find_attributions(
    parse: Parse, actors: Sequence[ActorMention], index: ActorIndex | None = None, land: str | None = None
) -> tuple[Attribution, ...]:
    """Every attribution of a parse, in the order of its cues; two where two parties speak of each other.

    `content` holds token indices, cue and claimant left out. Words that no attribution holds are the
    narrator's; given an index, the narrator of what a ministry or a command puts out itself is that body,
    of `land` (ISO alpha-3) where its name tells no state.
    """
    parse = with_tellers(mended(retagged(parse)))
    own = tuple(own_voice(parse, actors, index, land))
    voices = Voices(parse, actors, index, own[0].speaker if own else OUTLET, quoted_words(parse))
    turns = tuple(turn_cues(parse, voices, find_turns(parse), guest(parse, voices)))
    voices.turns.update((i, turn.speaker) for turn in turns for i in turn.content)
    cues = told_apart(parse, _told(parse, voices, turns, land))
    cues = (*cues, *(() if turns else opening_cues(parse, voices, cues)))
    cues = (*cues, *quote_cues(parse, cues, guest(parse, voices)))
    cues = (*cues, *(() if own else behind_cues(parse, voices, cues)))
    cues = (*own, *cues, *(() if own else carried_cues(parse, cues, actors)))
    told = tuple(with_colons(parse, (*cues, *refuting_cues(parse, cues))))
    told = without_asides(parse, (*told, *gone_on_with(parse, told)))
    return attribute(parse, without_background(parse, told))


def _told(parse: Parse, voices: Voices, turns: Sequence[Cue], land: str | None) -> tuple[Cue, ...]:
    """The cues of verbs, adjectives, sources, labels and brackets; no word within a label is another cue, and what a
    headline opens with as its topic is nobody's words.
    """
    spoken = (*verb_cues(parse, voices, scouted_cues(parse)), *predicate_cues(parse, voices), *tail_cues(parse, voices))
    verbs = elided_cues(parse, voices, (*spoken, *official_cues(parse, voices, land)))
    labels = (*turns, *(label_cues(parse, voices, verbs) if not turns else ()))
    labelled = {i for cue in labels for i in cue.content}
    within = {i for cue in labels for i in range(cue.start, cue.end)}
    topics = topic_words(parse, voices)
    verbs = tuple(c for c in verbs if not (c.speaker is OUTLET and c.token in labelled))
    verbs = tuple(replace(c, content=tuple(i for i in c.content if i not in topics)) for c in verbs)
    sources = (*with_shares(parse, tuple(source_cues(parse, voices))), *credence_cues(parse, voices, verbs))
    apart = (c for c in (*verbs, *sources) if c.token not in within)
    return (*apart, *labels, *bracket_cues(parse, voices))


def claimant_of(attributions: Sequence[Attribution], token: int) -> Attribution | None:
    """The innermost attribution whose words hold a token; None where the narrator speaks."""
    holding = [a for a in attributions if token in a.content]
    return min(holding, key=lambda a: (len(a.content), -len(a.chain)), default=None)
