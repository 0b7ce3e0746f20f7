"""The parts of the training sets that no shipped model is trained on."""

from dataclasses import replace

from benchmarks.detection.gold import Record, Span

SENTENCES = 20


def held_back(name: str, records: list[Record]) -> list[Record]:
    """Return what is kept from training: a last fifth, every fifth record, or all of a set never trained on."""
    if name.startswith("ar_anercorp"):
        return documents(records[-(len(records) // 5) :])
    if name.startswith("en_wikigold"):
        return records[::5]
    return records


def documents(records: list[Record]) -> list[Record]:
    """Return sentences put together to documents of twenty, one a line."""
    return [joined(records[start : start + SENTENCES]) for start in range(0, len(records), SENTENCES)]


def joined(records: list[Record]) -> Record:
    """Return one record that holds all of these, one a line."""
    offsets, length = [], 0
    for record in records:
        offsets.append(length)
        length += len(record.text) + 1

    def moved(name: str) -> tuple[Span, ...]:
        pairs = zip(records, offsets, strict=True)
        return tuple(
            replace(span, start=span.start + by, end=span.end + by)
            for record, by in pairs
            for span in getattr(record, name)
        )

    return replace(
        records[0],
        text="\n".join(record.text for record in records),
        required=moved("required"),
        optional=moved("optional"),
        ignore=moved("ignore"),
        traps=moved("traps"),
    )
