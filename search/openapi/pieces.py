"""What shapes are made of (JSON Schema); each shape says all of its names, and no others come."""

from typing import Any

Shape = dict[str, Any]

TEXT: Shape = {"type": "string"}
NUMBER: Shape = {"type": "integer", "minimum": 0}
SHARE: Shape = {"type": "number", "minimum": 0, "maximum": 1}
YES_OR_NO: Shape = {"type": "boolean"}
DAY: Shape = {"type": ["string", "null"], "format": "date"}
EDTF: Shape = {
    "type": ["string", "null"],
    "description": "EDTF, such as `2016-08-09/2016-08-10`; null if unknown.",
}
EVIDENCE: Shape = {"type": "object", "description": "One reason, such as the rule and the words that it read."}


def things(**names: Shape) -> Shape:
    """Return the shape of an object with just these names."""
    return {"type": "object", "properties": names, "required": list(names), "additionalProperties": False}


def sometimes(one: Shape, *names: str) -> Shape:
    """Return the shape of an object of which some names may be missing."""
    return {**one, "required": [name for name in one["required"] if name not in names]}


def many(one: Shape) -> Shape:
    """Return the shape of a list."""
    return {"type": "array", "items": one}


def shape(name: str) -> Shape:
    """Return a reference to a shape of its own."""
    return {"$ref": f"#/components/schemas/{name}"}
