"""What the benchmarks print: aligned rows, and the figures that tell a distribution."""

import statistics
from collections.abc import Sequence


def quantile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -int(-len(ordered) * share // 1) - 1)]


def spread(values: Sequence[float], unit: str) -> str:
    """Median, upper quantiles and maximum of a distribution."""
    figures = {
        "median": statistics.median(values),
        "p95": quantile(values, 0.95),
        "p99": quantile(values, 0.99),
        "max": max(values),
    }
    return ", ".join(f"{name} {value:.2f}" for name, value in figures.items()) + f" {unit}"


def print_table(title: str, rows: Sequence[tuple[str, str]]) -> None:
    """Print a title and its rows."""
    width = max(len(name) for name, _ in rows)
    print(title)
    for name, value in rows:
        print(f"  {name:<{width}}  {value}")
    print(flush=True)
