"""What weights are learnt from cases, and what they move on cases not learnt from."""

from training.weigh import Case, fit, judged

OPTIONS = {"civilian": ["rules", "told"], "military": ["military & noun guard"]}


def case(report: str, right: str) -> Case:
    """A figure of guards whom the rules took for civilians."""
    return Case(report, "civilian", OPTIONS, (right,) if right else ())


def test_weights_overturn_the_rules_where_the_labels_do() -> None:
    known = fit([case(f"a-{n}", "military") for n in range(200)])
    assert judged("victims", [case("b-1", "military")], known) == (1, 0, 1)


def test_what_is_not_labelled_is_not_judged() -> None:
    assert judged("victims", [case("b-1", ""), case("b-2", "civilian")], {"rules": 2.0}) == (1, 1, 1)
