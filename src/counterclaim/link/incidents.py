"""Whether two scenes are of one episode, of one battle and of one incident in it, with the score and the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from math import asin, cos, radians, sin, sqrt

from counterclaim.link.scenes import Scene
from counterclaim.model.incident import Level
from counterclaim.spelling import same_name

EPISODE_GAP = 5
EPISODE_KM = 400.0
BATTLE_GAP = 2
BATTLE_KM = 60.0
INCIDENT_KM = 30.0
NEAR_KM = 100.0
LONGEST_INCIDENT = 3
LEAST = 0.5
SAME_DAYS, NEXT_DAY = 0.2, -0.1
SAME_PLACE, SAME_PROVINCE = 0.5, 0.3
SAME_NAME, SAME_TOLL, SAME_SMALL_TOLL = 0.6, 0.3, 0.15
FEW = 3
"""What speaks for one incident, and how much; set by hand so that no single weak sign is enough."""
EARTH_KM = 6371.0


Evidence = tuple[float, str]


@dataclass(frozen=True, slots=True)
class Link:
    """Two scenes of one thing; `score` lies in 0 to 1, `why` names what speaks for it."""

    level: Level
    score: float
    why: str


def links(one: Scene, other: Scene) -> tuple[Link, ...]:
    """The links between two scenes: none, of one episode, of one battle too, or of one incident as well.

    Both scenes are looked at alike, so that their order says nothing.
    """
    parties, shared = _parties(one, other)
    gap = _gap(one, other)
    if parties < LEAST or gap is None or gap > EPISODE_GAP or _far_apart(one, other):
        return ()
    near = 1 - gap / (EPISODE_GAP + 1)
    told = [f"between {shared}", "on the same days" if gap == 0 else f"{gap} days apart"]
    episode = Link(Level.EPISODE, round(0.5 * parties + 0.5 * near, 3), ", ".join(told))
    incident = _incident(one, other, gap, told)
    if incident:
        return episode, Link(Level.BATTLE, incident.score, incident.why), incident
    battle = _battle(one, other, gap, told)
    return (episode, battle) if battle else (episode,)


def _battle(one: Scene, other: Scene, gap: int, told: list[str]) -> Link | None:
    """The fight for one ground: near it and within two days, or the same dead."""
    km = _distance(one, other)
    if gap > BATTLE_GAP or (km is not None and km > BATTLE_KM):
        return None
    evidence = [*_ground(one, other, km), *_dead(one, other)]
    score = round(min(1.0, sum(weight for weight, _ in evidence)), 3)
    why = ", ".join([*told, *(word for _, word in evidence)])
    return Link(Level.BATTLE, score, why) if score >= LEAST else None


def _ground(one: Scene, other: Scene, km: float | None) -> list[Evidence]:
    """One ground: a place not far off, or the same province."""
    if km is not None:
        return [(SAME_PLACE, f"{km:.0f} km apart")]
    same = one.admin1 is not None and one.admin1 == other.admin1
    return [(SAME_PLACE, f"in {one.admin1}")] if same else []


def _incident(one: Scene, other: Scene, gap: int, told: list[str]) -> Link | None:
    """One clash or strike: near in time and place, or the same dead."""
    km = _distance(one, other)
    if gap > 1 or not (_is_short(one) and _is_short(other)) or (km is not None and km > INCIDENT_KM):
        return None
    evidence = [_time(gap), *_place(one, other, km), *_dead(one, other)]
    score = round(min(1.0, sum(weight for weight, _ in evidence)), 3)
    why = ", ".join([*told, *(word for _, word in evidence if word)])
    return Link(Level.INCIDENT, score, why) if score >= LEAST else None


def _time(gap: int) -> Evidence:
    return (SAME_DAYS, "") if gap == 0 else (NEXT_DAY, "")


def _place(one: Scene, other: Scene, km: float | None) -> list[Evidence]:
    if km is not None:
        return [(SAME_PLACE, f"{km:.0f} km apart" if km >= 1 else f"at {one.place}")]
    if one.admin1 and one.admin1 == other.admin1:
        return [(SAME_PROVINCE, f"in {one.admin1}")]
    return []


def _dead(one: Scene, other: Scene) -> list[Evidence]:
    """The names and the counts that both tell; a small count may be shared by chance."""
    names = [n for n in one.names if any(same_name(n, m) for m in other.names)]
    tolls = sorted(set(one.tolls) & set(other.tolls))
    found: list[Evidence] = [(SAME_NAME, f"both name {min(names)}")] if names else []
    for toll in tolls[:2]:
        weight = SAME_TOLL if int(toll.split()[0]) > FEW else SAME_SMALL_TOLL
        found.append((weight, f"both count {toll}"))
    return found


def _parties(one: Scene, other: Scene) -> tuple[float, str]:
    """How far the parties agree: two in common are the same conflict, one is if either names only one."""
    a, b = set(one.found_by), set(other.found_by)
    common = sorted(a & b)
    if len(common) >= 2:
        return 1.0, " and ".join(common[:2])
    if common and min(len(a), len(b)) == 1 and (_same_ground(one, other) or _telling(one, other)):
        return 0.7, common[0]
    return 0.0, ""


def _telling(one: Scene, other: Scene) -> bool:
    """Whether two scenes name one of the dead, or share a count that chance does not explain."""
    return any(weight >= SAME_TOLL for weight, _ in _dead(one, other))


def _same_ground(one: Scene, other: Scene) -> bool:
    """Whether two scenes lie in one country or close by; a party may fight several wars at once."""
    km = _distance(one, other)
    if km is not None and km <= NEAR_KM:
        return True
    return one.country is not None and one.country == other.country


def _gap(one: Scene, other: Scene) -> int | None:
    """Days between two scenes, 0 where they overlap."""
    if one.first is None or other.first is None or one.last is None or other.last is None:
        return None
    return max(0, (max(one.first, other.first) - min(one.last, other.last)).days)


def _is_short(scene: Scene) -> bool:
    if scene.first is None or scene.last is None:
        return False
    return scene.last - scene.first < timedelta(days=LONGEST_INCIDENT)


def _far_apart(one: Scene, other: Scene) -> bool:
    """Whether two scenes lie too far from each other for one episode; the fronts of a war in one country never do."""
    km = _distance(one, other)
    return km is not None and km > EPISODE_KM and (one.country is None or one.country != other.country)


def _distance(one: Scene, other: Scene) -> float | None:
    """Kilometres along the great circle (haversine), None where either place is not told."""
    if None in (one.lat, one.lon, other.lat, other.lon):
        return None
    lat1, lon1, lat2, lon2 = (radians(v or 0.0) for v in (one.lat, one.lon, other.lat, other.lon))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def reach(scene: Scene) -> tuple[date | None, date | None]:
    """The first and last day on which a scene of the same episode may lie."""
    more = timedelta(days=EPISODE_GAP)
    return (scene.first - more if scene.first else None, scene.last + more if scene.last else None)
