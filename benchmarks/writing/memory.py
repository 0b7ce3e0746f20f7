"""How much memory a process and all that it has started need together."""

from pathlib import Path

PROC = Path("/proc")


def memory(process: int) -> int:
    """Return the bytes that they hold now; what several of them share counts once."""
    return sum(_held(one) for one in _family(process))


def _family(process: int) -> list[int]:
    try:
        threads = list((PROC / str(process) / "task").iterdir())
        children = [int(child) for one in threads for child in (one / "children").read_text("ascii").split()]
    except OSError:  # it has ended meanwhile
        return []
    return [process, *(one for child in children for one in _family(child))]


def _held(process: int) -> int:
    try:
        told = (PROC / str(process) / "smaps_rollup").read_text("ascii")
    except OSError:
        return 0
    return next((int(line.split()[1]) * 1024 for line in told.splitlines() if line.startswith("Pss:")), 0)
