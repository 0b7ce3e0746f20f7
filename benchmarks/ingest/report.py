"""The figures as a table to read."""

from typing import Any


def as_table(found: dict[str, Any]) -> str:
    """Return all that was measured, a block a subject."""
    blocks = [_routes(found["routes"], found["processes"])] if found["routes"] else []
    for name, columns in (("extraction", ("p", "r", "f1")), ("published", ("right", "wrong"))):
        if name in found:
            blocks.append(_shares(name, found[name], columns))
    return "\n\n".join(blocks)


def _routes(routes: dict[str, Any], processes: int) -> str:
    lines = [_line(f"{processes} processes", ["articles", "added", "a second", "a CPU second", "peak MB"])]
    for name, row in routes.items():
        cells = [str(row["articles"]), str(row["outcomes"].get("added", 0))]
        cells += [f"{row['rate']:.1f}", f"{row['rate_per_cpu_second']:.1f}", f"{row['peak'] / 1e6:.0f}"]
        lines.append(_line(name, cells))
    return "\n".join(lines)


def _shares(name: str, rows: dict[str, Any], columns: tuple[str, ...]) -> str:
    lines = [_line(f"{name}, {rows['pages']} pages", list(columns))]
    lines += [_line(who, [f"{row[c]:.3f}" for c in columns]) for who, row in rows.items() if who != "pages"]
    return "\n".join(lines)


def _line(title: str, cells: list[str]) -> str:
    return title.ljust(28) + "".join(cell.rjust(14) for cell in cells)
