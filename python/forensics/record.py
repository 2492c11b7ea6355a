"""Read-only views of the JSON that the library writes."""

from __future__ import annotations

import json
import keyword
from collections.abc import Iterator, Mapping
from typing import Any


class Record(Mapping[str, Any]):
    """One object of a report: a mapping whose keys are attributes too.

    `record["from"]` and `record.from_` are the same. A missing key raises KeyError or AttributeError.
    """

    __slots__ = ("_values",)

    def __init__(self, values: Mapping[str, Any]) -> None:
        self._values = {key: _wrap(value) for key, value in values.items()}

    def __getitem__(self, key: str) -> Any:
        return self._values[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or name == "_values":
            raise AttributeError(name)
        key = name[:-1] if name.endswith("_") and keyword.iskeyword(name[:-1]) else name
        try:
            return self._values[key]
        except KeyError:
            raise AttributeError(f"{type(self).__name__} has no field {name!r}") from None

    def __dir__(self) -> list[str]:
        names = [key + "_" if keyword.iskeyword(key) else key for key in self._values]
        return sorted([*super().__dir__(), *names])

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Record):
            return self._values == other._values
        return NotImplemented

    __hash__ = None  # type: ignore[assignment]

    def __reduce__(self) -> tuple[type, tuple[dict[str, Any]]]:
        return type(self), (self.to_dict(),)

    def __repr__(self) -> str:
        shown = ", ".join(f"{key}={value!r}" for key, value in self._values.items() if value is not None)
        return f"{type(self).__name__}({shown if len(shown) <= 200 else shown[:197] + '...'})"

    def to_dict(self) -> dict[str, Any]:
        """The same content as plain dicts and lists."""
        return {key: _unwrap(value) for key, value in self._values.items()}


class Report(Record):
    """What forensics.analyze returns; the shape is docs/schema/report-1.json."""

    __slots__ = ()

    def to_json(self, indent: int | None = None) -> str:
        """The report as JSON text."""
        return json.dumps(self.to_dict(), indent=indent, ensure_ascii=False)


def _wrap(value: Any) -> Any:
    if isinstance(value, Mapping) and not isinstance(value, Record):
        return Record(value)
    if isinstance(value, list):
        return [_wrap(item) for item in value]
    return value


def _unwrap(value: Any) -> Any:
    if isinstance(value, Record):
        return value.to_dict()
    if isinstance(value, list):
        return [_unwrap(item) for item in value]
    return value
