"""Trees put right where reporting goes wrong in them, for all who ask who did or said what."""

from __future__ import annotations

from counterclaim.extract.active import with_actives
from counterclaim.extract.charges import with_charges
from counterclaim.extract.hyphened import with_hyphened
from counterclaim.extract.inverted import with_inverted
from counterclaim.extract.named_before import with_named_before
from counterclaim.extract.reputed import with_reputed
from counterclaim.extract.results import with_results
from counterclaim.extract.tellers_behind import with_tellers_behind
from counterclaim.extract.verdicts import with_verdicts
from counterclaim.model.parse import Parse

MENDS = (
    with_hyphened,
    with_named_before,
    with_inverted,
    with_actives,
    with_reputed,
    with_charges,
    with_verdicts,
    with_tellers_behind,
    with_results,
)
"""In their order: each sees the tree as those before it left it."""


def mended(parse: Parse) -> Parse:
    """The parse with every mend made; mending it again changes nothing."""
    for mend in MENDS:
        parse = mend(parse)
    return parse
