"""A field of an answer: its name, what it means, and how it is read. Answer and description are made of the same."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

Schema = dict[str, Any]


@dataclass(frozen=True)
class Field:
    """`nullable` fields may be null; none is ever left out."""

    name: str
    description: str
    schema: Schema
    read: Callable[[Any], Any]
    example: Any
    nullable: bool = False


Shape = Sequence[Field]


def values_of(shape: Shape, row: Any) -> dict[str, Any]:
    return {field.name: plain(field.read(row)) for field in shape}


def plain(value: Any) -> Any:
    """Days without a time; moments in UTC to the second."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return value


def schema_of(shape: Shape, description: str) -> Schema:
    return {
        "type": "object",
        "description": description,
        "required": [field.name for field in shape],
        "additionalProperties": False,
        "properties": {field.name: property_of(field) for field in shape},
    }


def property_of(field: Field) -> Schema:
    schema = {**field.schema, "description": field.description}
    if field.nullable:
        schema["nullable"] = True
    return schema


def example_of(shape: Shape) -> dict[str, Any]:
    return {field.name: field.example for field in shape}
