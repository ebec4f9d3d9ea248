"""Trees put right where reporting goes wrong in them, for all who ask who did or said what."""

from __future__ import annotations

from counterclaim.extract.active import with_actives
from counterclaim.extract.charges import with_charges
from counterclaim.extract.inverted import with_inverted
from counterclaim.extract.named_before import with_named_before
from counterclaim.extract.reputed import with_reputed
from counterclaim.extract.results import with_results
from counterclaim.extract.tellers_behind import with_tellers_behind
from counterclaim.extract.verdicts import with_verdicts
from counterclaim.model.parse import Parse


def mended(parse: Parse) -> Parse:
    """The parse with charges behind the clause of an answer, verdicts on what is said, those who tell it,
    what deeds led to and who did them, whatever he is taken for, and those called by a name before them, where they
    belong; mending it again changes nothing.
    """
    named = with_inverted(with_named_before(parse))
    return with_results(with_tellers_behind(with_verdicts(with_charges(with_reputed(with_actives(named))))))
