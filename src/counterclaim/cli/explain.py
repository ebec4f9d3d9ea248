"""`counterclaim explain`: how one claim came about."""

from __future__ import annotations

import click

from counterclaim.cli.options import day, published
from counterclaim.errors import ReportError, UsageError


@click.command()
@click.argument("report", type=click.Path(exists=True, allow_dash=True))
@click.argument("claim_id")
@published
def explain(report: str, claim_id: str, published: str | None) -> None:
    """Show how claim CLAIM_ID of REPORT came about: its sentence, the rule behind each value, the words."""
    from counterclaim.cli.console import console
    from counterclaim.cli.explanation import explanation
    from counterclaim.reading import read
    from counterclaim.sources import load

    for loaded in load(report, day(published)):
        if isinstance(loaded, ReportError):
            raise loaded
        reading = read(loaded)
        claim = reading.claim(claim_id)
        if claim is not None:
            console().print(explanation(reading, claim))
            return
    raise UsageError(
        f"no claim {claim_id} in {report}",
        f"List the claims and their ids with: counterclaim read {report} --json",
    )
