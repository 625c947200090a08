"""The parts of an answer. Answer, description and example are made of the same."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

Schema = dict[str, Any]
Values = dict[str, Any]


@dataclass(frozen=True)
class AnswerField:
    """A field of a shape: what it means, and how it is read. `nullable` fields may be null; none is ever left out.
    `schema` is a function where it follows from what apps add when they start."""

    name: str
    description: str
    schema: Schema | Callable[[], Schema]
    read: Callable[[Any], Any]
    example: Any
    nullable: bool = False
    lists: "Shape | None" = None

    def described(self) -> Schema:
        schema = self.schema() if callable(self.schema) else self.schema
        nullable = {"nullable": True} if self.nullable else {}
        return {**schema, "description": self.description, **nullable}


@dataclass(frozen=True)
class Shape:
    """A thing with fields."""

    name: str
    description: str
    fields: Sequence[AnswerField]

    def values(self, row: Any) -> Values:
        return {field.name: plain(field.read(row)) for field in self.fields}

    def example(self) -> Values:
        return {field.name: field.example for field in self.fields}

    def schema(self) -> Schema:
        return {
            "type": "object",
            "description": self.description,
            "required": [field.name for field in self.fields],
            "additionalProperties": False,
            "properties": {field.name: field.described() for field in self.fields},
        }

    def parts(self) -> Iterator["Shape"]:
        """The shapes that it contains."""
        return (field.lists for field in self.fields if field.lists is not None)


@dataclass(frozen=True)
class Listing:
    """Things of one shape under a key; `next_page` is the field that says where the next page begins."""

    name: str
    key: str
    of: Shape
    next_page: AnswerField | None = None

    def values(self, rows: Sequence[Any], following: str | None = None) -> Values:
        return self._with_next_page({self.key: [self.of.values(row) for row in rows]}, following)

    def example(self) -> Values:
        return self._with_next_page({self.key: [self.of.example()]}, None)

    def schema(self) -> Schema:
        properties = {self.key: list_of(self.of)}
        if self.next_page is not None:
            properties[self.next_page.name] = self.next_page.described()
        return {
            "type": "object",
            "required": list(properties),
            "additionalProperties": False,
            "properties": properties,
        }

    def parts(self) -> Iterator[Shape]:
        yield from self.of.parts()
        yield self.of

    def _with_next_page(self, values: Values, following: str | None) -> Values:
        return values if self.next_page is None else {**values, self.next_page.name: following}


def plain(value: Any) -> Any:
    """Days without a time; moments in UTC to the second."""
    if isinstance(value, datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return value


def reference(shape: Shape | Listing) -> Schema:
    return {"$ref": f"#/components/schemas/{shape.name}"}


def list_of(shape: Shape) -> Schema:
    return {"type": "array", "items": reference(shape)}
