"""`counterclaim evaluate`: scores on gold, and the gate that holds the pinned ones."""

from __future__ import annotations

from pathlib import Path

import click

from counterclaim.errors import UsageError
from counterclaim.evaluate.scores import Score, as_lines, dumped, fallen, floors_of

SETS = ("figures", "contradictions", "isaf", "plover", "timex", "attribution", "places", "all")


@click.command()
@click.argument("what", type=click.Choice(SETS))
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--errors", is_flag=True, help="List each miss, each false find and each wrong slot.")
@click.option("--json", "as_json", is_flag=True, help="Print the scores as JSON.")
@click.option("--floors", type=click.Path(path_type=Path, dir_okay=False), help="Fail if a score falls.")
def evaluate(what: str, gold: Path, errors: bool, as_json: bool, floors: Path | None) -> None:
    """Score the extractors against GOLD: a folder of the layout described in its README.

    \b
    figures         counts with side, victims, scope, party (tavush, wikinews, own)
    contradictions  which claims of a report go against each other
    isaf            press releases: killed, captured, date, province
    plover          event type, actor and recipient
    timex           TIMEX3 extents and values (meantime)
    attribution     who says it
    places          mentions where they are
    all             every set that GOLD holds in a folder of its own
    """
    from counterclaim.evaluate.suite import run

    if not gold.exists():
        raise UsageError(f"{gold} does not exist", "Name the folder of the gold, such as gold/tavush.")
    pinned = floors_of(floors) if floors else {}
    taken: list[Score] = []
    for scored in run(what, gold):
        taken += scored.scores
        if errors:
            click.echo("\n".join(scored.errors))
    click.echo(dumped(taken) if as_json else "\n".join(as_lines(taken, pinned)))
    lines = fallen(taken, pinned)
    if lines:
        raise SystemExit("\n".join(["", "fell under a pinned score:", *lines]))
