"""Scores of arcs to one tree: the best head of each word where that is a tree, Chu–Liu–Edmonds where not."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]

_NEVER = -1e9
_ROOTS = 8


def heads(scores: Scores) -> list[int]:
    """The head of each of n words, 0 for the root and k for word k; one root, no cycle.

    `scores` is [n, n + 1]: dependent, then head with the root first. The sum of scores is the largest of any
    such tree with one of the eight likeliest roots (Chu and Liu 1965, Edmonds 1967).
    """
    count = len(scores)
    table = np.array(scores, dtype=np.float64)
    table[np.arange(count), np.arange(1, count + 1)] = _NEVER
    greedy = [int(head) for head in table.argmax(1)]
    return greedy if is_tree(greedy) else _best_rooted(table)


def _best_rooted(table: NDArray[np.float64]) -> list[int]:
    """The best tree over the most promising roots; one that cannot beat the best so far is not tried."""
    count = len(table)
    free = table[:, 1:].max(1)
    bounds = free.sum() + table[:, 0] - free
    best, found = -np.inf, [0] * count
    for root in np.argsort(-bounds)[:_ROOTS]:
        if bounds[root] <= best:
            break
        square = np.full((count + 1, count + 1), _NEVER)
        square[1:, 1:] = table[:, 1:]
        square[root + 1] = _NEVER
        square[root + 1, 0] = 0.0
        tried = _arborescence(square)[1:]
        value = table[np.arange(count), tried].sum()
        if value > best:
            best, found = value, tried
    return found


def is_tree(found: list[int]) -> bool:
    """Whether heads (0 the root, k the k-th word) form one tree with one root."""
    if found.count(0) != 1:
        return False
    reached = [False] * (len(found) + 1)
    reached[0] = True
    for word in range(1, len(found) + 1):
        path: list[int] = []
        at = word
        while not reached[at]:
            if at in path:
                return False
            path.append(at)
            at = found[at - 1]
        for passed in path:
            reached[passed] = True
    return True


def _arborescence(square: NDArray[np.float64]) -> list[int]:
    """The best head of each node of a full graph, node 0 the root (its own entry says nothing)."""
    best = square.argmax(1)
    best[0] = 0
    cycle = _cycle(best.tolist())
    if not cycle:
        return [int(head) for head in best]
    rest = [node for node in range(len(square)) if node not in cycle]
    ring = np.array(cycle)
    gain = square[ring] - square[ring, best[ring]][:, None]
    small = np.full((len(rest) + 1, len(rest) + 1), _NEVER)
    small[:-1, :-1] = square[np.ix_(rest, rest)]
    small[:-1, -1] = square[np.ix_(rest, cycle)].max(1)
    small[-1, :-1] = gain[:, rest].max(0)
    small[0, :] = _NEVER
    np.fill_diagonal(small, 2 * _NEVER)
    return _expanded(square, best.tolist(), rest, cycle, _arborescence(small), gain)


def _expanded(
    square: NDArray[np.float64],
    best: list[int],
    rest: list[int],
    cycle: list[int],
    contracted: list[int],
    gain: NDArray[np.float64],
) -> list[int]:
    """The heads in the whole graph, given those in the one where the cycle is a single, last node."""
    found = list(best)
    for i, node in enumerate(rest):
        if i == 0:
            continue
        head = contracted[i]
        found[node] = cycle[int(square[node, cycle].argmax())] if head == len(rest) else rest[head]
    entered = rest[contracted[-1]]
    found[cycle[int(gain[:, entered].argmax())]] = entered
    return found


def _cycle(best: list[int]) -> list[int]:
    """The nodes of one cycle among the heads, or none."""
    seen = [0] * len(best)
    for start in range(1, len(best)):
        path: list[int] = []
        at = start
        while at and not seen[at]:
            seen[at] = start
            path.append(at)
            at = best[at]
        if at and seen[at] == start:
            return path[path.index(at) :]
    return []
