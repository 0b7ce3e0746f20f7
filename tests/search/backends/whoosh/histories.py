"""Playing a history into an index, and into a plain list beside it."""

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.schema import build_schema


def play(folder, history):
    """Make an index by a history; return the living documents, later ones last."""
    *_, living = steps(folder, history)
    return living


def steps(folder, history):
    """Make an index by a history, and yield the living documents whenever something was committed or merged."""
    contents.create(folder, build_schema())
    living = {}
    batch = []
    for change in [*history, "commit"]:
        if change not in ("commit", "merge"):
            batch.append(change)
            continue
        write(folder, batch, living)
        batch = []
        if change == "merge":
            merging.optimise(folder)
        yield list(living.values())


def write(folder, batch, living):
    with commit.writing(folder) as into:
        for change in batch:
            key = change if isinstance(change, str) else change["id"]
            living.pop(key, None)
            if isinstance(change, str):
                into.remove(key)
            else:
                living[key] = change
                into.add(change)
