"""The functions of the package."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from pathlib import Path

from . import _forensics
from .record import Record, Report


# The command looks in the same place (docs/cli.md).
def _default_geo_files() -> list[str]:
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return _forensics.default_geo_files(home)


def analyze(
    message: bytes | bytearray | memoryview | str | os.PathLike[str],
    *,
    trust: str | Iterable[str] = "auto",
    geo: Iterable[str | os.PathLike[str]] | None = None,
    mime: bool = True,
) -> Report:
    """Analyses one message and returns its report.

    message: the bytes, or the path of a file ("-" is standard input).
    trust:   which hops are ours: "auto", "none", "count:N", or any of "net:CIDR", "host:NAME",
             "authserv:ID".
    geo:     .mmdb files in order of preference; None takes those that set-up installed, [] none.
    mime:    whether to read the body's parts.

    Malformed mail is never an error: it gives anomalies. Raises ForensicsError when a file cannot be read or an option is wrong.
    """
    words = [trust] if isinstance(trust, str) else list(trust)
    files = _default_geo_files() if geo is None else [os.fspath(file) for file in geo]
    if isinstance(message, (str, os.PathLike)):
        text = _forensics.analyze_file(os.fspath(message), words, files, mime)
    else:
        text = _forensics.analyze_bytes(bytes(message), words, files, mime)
    return Report(json.loads(text))


def parse_received(value: bytes | str) -> Record:
    """Reads one Received value (what follows the colon) as a hop of the report's shape."""
    raw = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else bytes(value)
    return Record(json.loads(_forensics.parse_received(raw)))


def parse_date(text: bytes | str) -> Record:
    """Reads one date as mail writes them: raw, utc, epoch, tz_offset_min, status, issues ..."""
    raw = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else bytes(text)
    return Record(json.loads(_forensics.parse_date(raw)))


def decode(token: bytes | str) -> list[Record]:
    """Everything that an identifier may hide, the surest reading first: Message-IDs, queue ids,
    boundaries, any token. Each entry has the shape of `clocks` in a report; [] when no known
    identifier has this shape."""
    raw = token.encode("utf-8", "surrogateescape") if isinstance(token, str) else bytes(token)
    return [Record(entry) for entry in json.loads(_forensics.decode(raw))]


def cross_checks(messages: Iterable[tuple[str, bytes]]) -> list[Record]:
    """What only shows between messages: ids copied from one to another, hidden clocks that stand
    still for weeks, one address behind many names, campaigns built alike.

    messages: a name and the bytes of each. The findings name the messages: check, meaning, what,
    messages, spread_s, names."""
    return [Record(entry) for entry in _forensics.cross_checks(list(messages))]


def checks() -> list[Record]:
    """All checks: id, family, title, scope, bearing, group, exculpatory."""
    return [Record(entry) for entry in _forensics.checks()]


def outcomes(message: bytes) -> list[tuple[str, int, bool]]:
    """What every check said of a message: (check, place, hit). The place is the hop, of a link its
    newer hop, 0 for the message. For fitting weights; a report lists the hits with their bytes."""
    return _forensics.outcomes(message)


def data_versions() -> dict[str, str]:
    """Versions of the data that shape a report: ICU, Unicode, time zones."""
    return _forensics.data_versions()
