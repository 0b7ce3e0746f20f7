"""Playing a history into an index, and into a plain list beside it."""

from search.backends.whoosh import commit, contents, merging
from search.backends.whoosh.schema import build_schema


def play(folder, history):
    """Make an index by a history; return the living documents, later ones last."""
    contents.create(folder, build_schema())
    living = {}
    batches = [[]]
    for change in history:
        if change in ("commit", "merge"):
            batches.append(change)
            batches.append([])
        else:
            batches[-1].append(change)
    for batch in batches:
        if batch == "merge":
            merging.optimise(folder)
        elif batch != "commit":
            write(folder, batch, living)
    return list(living.values())


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
