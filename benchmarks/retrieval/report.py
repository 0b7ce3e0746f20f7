"""The figures of a ranking, as tables."""

from typing import Any

COLUMNS = ("mrr@10", "recall@1", "recall@5", "recall@10", "ndcg@10")


def show(figures: dict[str, Any]) -> None:
    """Print the figures of the whole, of each set and of each language, and of other engines by set."""
    print(f"{'':>18} {'queries':>8} " + " ".join(f"{name:>9}" for name in COLUMNS))
    show_row("all", figures)
    for title in ("by_set", "by_language"):
        if figures[title]:
            print(f"{title.replace('_', ' '):>18}")
        for name, row in figures[title].items():
            show_row(name, row)
    for engine, others in figures.get("against", {}).items():
        print(f"{engine:>18}")
        for name, row in (others["by_set"] or {"all": others}).items():
            show_row(name, row)


def show_row(name: str, row: dict[str, float]) -> None:
    """Print one line."""
    print(f"{name:>18} {row['queries']:>8} " + " ".join(f"{row[column]:>9.3f}" for column in COLUMNS))
