"""The best one-to-one assignment between two sides (Kuhn 1955, Munkres 1957)."""

from collections.abc import Hashable, Mapping
from typing import TypeVar

A = TypeVar("A", bound=Hashable)
B = TypeVar("B", bound=Hashable)


def assign(weights: Mapping[tuple[A, B], float]) -> dict[A, B]:
    """The pairs of the largest total weight in which nobody stands twice.

    Only pairs that are given, with a weight above 0, are ever made. Cubic in the larger side of
    a connected group, so sparse weights are cheap. Ties go to what was given first.
    """
    result: dict[A, B] = {}
    for pairs in _groups(weights):
        rows = list(dict.fromkeys(a for a, _ in pairs))
        columns = list(dict.fromkeys(b for _, b in pairs))
        size = max(len(rows), len(columns))
        table = [[0.0] * size for _ in range(size)]
        row_of = {a: i for i, a in enumerate(rows)}
        column_of = {b: j for j, b in enumerate(columns)}
        for (a, b), weight in pairs.items():
            table[row_of[a]][column_of[b]] = -weight
        for i, j in enumerate(_cheapest(table)):
            if i < len(rows) and j < len(columns) and (rows[i], columns[j]) in pairs:
                result[rows[i]] = columns[j]
    return result


def _groups(weights: Mapping[tuple[A, B], float]) -> list[dict[tuple[A, B], float]]:
    """The connected parts of the graph of the pairs."""
    of_a: dict[A, list[tuple[A, B]]] = {}
    of_b: dict[B, list[tuple[A, B]]] = {}
    for pair, weight in weights.items():
        if weight > 0:
            of_a.setdefault(pair[0], []).append(pair)
            of_b.setdefault(pair[1], []).append(pair)
    groups: list[dict[tuple[A, B], float]] = []
    seen: set[tuple[A, B]] = set()
    for first in [pair for pairs in of_a.values() for pair in pairs]:
        if first in seen:
            continue
        group: dict[tuple[A, B], float] = {}
        open_pairs = [first]
        while open_pairs:
            pair = open_pairs.pop()
            if pair in seen:
                continue
            seen.add(pair)
            group[pair] = weights[pair]
            open_pairs += [p for p in of_a[pair[0]] + of_b[pair[1]] if p not in seen]
        groups.append(dict(sorted(group.items(), key=lambda item: -item[1])))
    return groups


def _cheapest(cost: list[list[float]]) -> list[int]:
    """The column of each row in the cheapest perfect matching of a square table, by shortest
    augmenting paths with potentials."""
    n = len(cost)
    u, v = [0.0] * (n + 1), [0.0] * (n + 1)
    row_at = [0] * (n + 1)  # row matched to each column, counted from 1; 0 is none
    for i in range(1, n + 1):
        row_at[0] = i
        column = 0
        least = [float("inf")] * (n + 1)
        came_from = [0] * (n + 1)
        used = [False] * (n + 1)
        while row_at[column]:
            used[column] = True
            row, delta, nearest = row_at[column], float("inf"), 0
            for j in range(1, n + 1):
                if used[j]:
                    continue
                reduced = cost[row - 1][j - 1] - u[row] - v[j]
                if reduced < least[j]:
                    least[j], came_from[j] = reduced, column
                if least[j] < delta:
                    delta, nearest = least[j], j
            for j in range(n + 1):
                if used[j]:
                    u[row_at[j]] += delta
                    v[j] -= delta
                else:
                    least[j] -= delta
            column = nearest
        while column:
            row_at[column] = row_at[came_from[column]]
            column = came_from[column]
    columns = [0] * n
    for j in range(1, n + 1):
        columns[row_at[j] - 1] = j - 1
    return columns
