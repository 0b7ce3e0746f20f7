"""Who may import whom, and how large a file may grow."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
OURS = {"languages", "archive", "search", "config"}
FRAMEWORKS = {"django", "haystack", "whoosh"}
CEILING = 250
DATA = {"languages"}  # what a language knows may be long

# folder or file: (our packages that it may import, libraries that it may not)
RULES = {
    "languages": ({"languages"}, FRAMEWORKS),
    "archive/clean": ({"languages", "archive.clean", "archive.detect"}, FRAMEWORKS),
    "archive/detect": ({"languages", "archive.detect"}, FRAMEWORKS),
    "archive": ({"languages", "archive"}, {"haystack", "whoosh"}),
    "search/query": ({"languages", "search.query"}, FRAMEWORKS),
    "search": ({"languages", "archive", "search"}, set()),
}
WHOOSH = "search/backends/whoosh/"
HAYSTACK = (WHOOSH, "search/engine.py", "search/search_indexes.py")


def files(place: str) -> list[Path]:
    root = ROOT / place
    return [root] if root.is_file() else sorted(root.rglob("*.py"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


@pytest.mark.parametrize("place", RULES)
def test_imports_point_the_right_way(place: str) -> None:
    allowed, forbidden = RULES[place]
    assert files(place), f"there is no {place}"
    for path in files(place):
        for name in imports(path):
            package = name.split(".")[0]
            assert package not in forbidden, f"{path} must not import {name}"
            if package in OURS:
                assert any(f"{name}.".startswith(f"{a}.") for a in allowed), f"{path} must not import {name}"


@pytest.mark.parametrize("package", sorted(OURS))
def test_engines_are_imported_in_their_places_alone(package: str) -> None:
    for path in files(package):
        place = path.relative_to(ROOT).as_posix()
        names = {name.split(".")[0] for name in imports(path)}
        assert "whoosh" not in names or place.startswith(WHOOSH), f"{place} must not import whoosh"
        assert "haystack" not in names or place.startswith(HAYSTACK), f"{place} must not import haystack"


@pytest.mark.parametrize("package", sorted(OURS | {"tests", "benchmarks"}))
def test_files_stay_small(package: str) -> None:
    for path in files(package):
        if package not in DATA and "migrations" not in path.parts:
            assert len(path.read_text(encoding="utf-8").splitlines()) <= CEILING, f"split {path}"


@pytest.mark.parametrize("package", sorted(OURS | {"benchmarks"}))
def test_no_drawer_for_leftovers(package: str) -> None:
    for path in files(package):
        assert path.stem not in {"utils", "helpers", "services", "managers", "common"}, f"say what {path} is for"
