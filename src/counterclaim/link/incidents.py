"""Whether two scenes are of one episode, and of one incident in it, with the score and the reasons."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from math import asin, cos, radians, sin, sqrt

from counterclaim.link.scenes import Scene
from counterclaim.spelling import same_name

EPISODE_GAP = 7
EPISODE_KM = 400.0
INCIDENT_KM = 30.0
NEAR_KM = 100.0
LONGEST_INCIDENT = 3
LEAST = 0.5
EARTH_KM = 6371.0


class Level(StrEnum):
    """An episode is a run of fighting between the same parties; an incident one clash or strike in it."""

    EPISODE = "episode"
    INCIDENT = "incident"


@dataclass(frozen=True, slots=True)
class Link:
    """Two scenes of one thing; `score` lies in 0 to 1, `why` names what speaks for it."""

    level: Level
    score: float
    why: str


def links(one: Scene, other: Scene) -> tuple[Link, ...]:
    """The links between two scenes: none, of one episode, or of one incident too.

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
    return (episode, incident) if incident else (episode,)


def _incident(one: Scene, other: Scene, gap: int, told: list[str]) -> Link | None:
    """One clash or strike: the same day and place, or the same dead."""
    if gap > 1 or not (_is_short(one) and _is_short(other)):
        return None
    km = _distance(one, other)
    names = [n for n in one.names if any(same_name(n, m) for m in other.names)]
    tolls = sorted(set(one.tolls) & set(other.tolls))
    score, reasons = 0.0, list(told)
    if km is not None and km <= INCIDENT_KM:
        score += 0.6 if gap == 0 else 0.35
        reasons.append(f"{km:.0f} km apart" if km >= 1 else f"at {one.place}")
    elif km is None and one.admin1 and one.admin1 == other.admin1:
        score += 0.3
        reasons.append(f"in {one.admin1}")
    if names:
        score += 0.6
        reasons.append(f"both name {names[0]}")
    if tolls:
        score += 0.25
        reasons.append(f"both count {tolls[0]}")
    if km is not None and km > INCIDENT_KM:
        return None
    return Link(Level.INCIDENT, min(score, 1.0), ", ".join(reasons)) if score >= LEAST else None


def _parties(one: Scene, other: Scene) -> tuple[float, str]:
    """How far the parties agree: two in common are the same conflict, one is if either names only one."""
    a, b = set(one.parties), set(other.parties)
    common = sorted(a & b)
    if len(common) >= 2:
        return 1.0, " and ".join(common[:2])
    if common and min(len(a), len(b)) == 1 and _same_ground(one, other):
        return 0.7, common[0]
    return 0.0, ""


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
    km = _distance(one, other)
    return km is not None and km > EPISODE_KM


def _distance(one: Scene, other: Scene) -> float | None:
    """Kilometres along the great circle (haversine), None where either place is not told."""
    if None in (one.lat, one.lon, other.lat, other.lon):
        return None
    lat1, lon1, lat2, lon2 = (radians(v or 0.0) for v in (one.lat, one.lon, other.lat, other.lon))
    half = sin((lat2 - lat1) / 2) ** 2 + cos(lat1) * cos(lat2) * sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))


def weeks(scene: Scene, margin: int = 0) -> tuple[int, ...]:
    """The numbers of the weeks that a scene touches, with `margin` days on either side."""
    if scene.first is None or scene.last is None:
        return ()
    start, end = (d.toordinal() // 7 for d in (_days(scene.first, -margin), _days(scene.last, margin)))
    return tuple(range(start, end + 1))


def _days(day: date, more: int) -> date:
    return day + timedelta(days=more)
