"""`counterclaim explain`: how one claim came about."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from counterclaim.cli.options import day, published
from counterclaim.errors import ReportError, UsageError

if TYPE_CHECKING:
    from counterclaim.model.claim import Claim
    from counterclaim.model.finding import Reading


@click.command()
@click.argument("report", type=click.Path(exists=True, dir_okay=False, allow_dash=True))
@click.argument("claim_id")
@published
def explain(report: str, claim_id: str, published: str | None) -> None:
    """Show how claim CLAIM_ID of REPORT came about: its sentence, the rule behind each value, the words.

    The start of an id will do where no other claim begins so.
    """
    from counterclaim.cli.console import console
    from counterclaim.cli.explanation import explanation

    found = list(_claims(report, claim_id, published))
    listed = f"List the claims and their ids with: counterclaim read {report} --json"
    if not found:
        raise UsageError(f"no claim {claim_id} in {report}", listed)
    if len(found) > 1:
        idents = ", ".join(claim.id for _, claim in found)
        raise UsageError(f"{len(found)} claims of {report} begin with {claim_id!r}", f"Give more of the id: {idents}")
    console().print(explanation(*found[0]))


def _claims(report: str, claim_id: str, published: str | None) -> Iterator[tuple[Reading, Claim]]:
    """The claims whose id begins so; a failure is raised only where the file holds no other report."""
    from counterclaim.reading import read_or_say
    from counterclaim.sources import load

    loaded = list(load(report, day(published)))
    for item in loaded:
        outcome = item if isinstance(item, ReportError) else read_or_say(item)
        if not isinstance(outcome, ReportError):
            yield from ((outcome, claim) for claim in outcome.claims if claim.id.startswith(claim_id))
        elif len(loaded) == 1:
            raise outcome
