"""The functions of the package."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterable
from pathlib import Path

from . import _forensics
from .record import Record, Report


# The command looks in the same place (docs/cli.md).
def _default_geo_files() -> list[str]:
    home = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return _forensics.default_geo_files(home)


def _words(trust: str | Iterable[str]) -> list[str]:
    return [trust] if isinstance(trust, str) else list(trust)


def analyze(
    message: bytes | bytearray | memoryview | str | os.PathLike[str],
    *,
    trust: str | Iterable[str] = "auto",
    geo: Iterable[str | os.PathLike[str]] | None = None,
    mime: bool = True,
    dns: str | None = None,
    dns_snapshot: bytes | bytearray | memoryview | str | os.PathLike[str] | None = None,
    dns_lists: Iterable[str] = (),
) -> Report:
    """Analyses one message and returns its report.

    message: the bytes, or the path of a file ("-" is standard input).
    trust:   which hops are ours: "auto", "none", "count:N", or any of "net:CIDR", "host:NAME",
             "authserv:ID".
    geo:     .mmdb files in order of preference; None takes those that set-up installed, [] none.
    mime:    whether to read the body's parts.
    dns:     answers of DNS: "off"; "snapshot", those of dns_snapshot and no others; or "plan", none, and the
             report tells in dns.missing and auth.missing what a first round would ask. None is "snapshot" when
             dns_snapshot is given, else "off". The package asks no name server: `forensics analyze --dns live
             --dns-record FILE` records a snapshot.
    dns_snapshot: the path of a snapshot, or its NDJSON as bytes.
    dns_lists: zones of lists of addresses or domains (dns_list_zones()) that the report shall tell of.

    Malformed mail is never an error: it gives anomalies. Raises ForensicsError when a file cannot be read or an option is wrong.
    """
    files = _default_geo_files() if geo is None else [os.fspath(file) for file in geo]
    mode = dns if dns is not None else "off" if dns_snapshot is None else "snapshot"
    if (mode == "snapshot") != (dns_snapshot is not None):
        raise ValueError('dns="snapshot" and dns_snapshot go together')
    in_memory = isinstance(dns_snapshot, (bytes, bytearray, memoryview))
    options = (
        _words(trust), files, mime, mode,
        "" if dns_snapshot is None or in_memory else os.fspath(dns_snapshot),
        bytes(dns_snapshot) if in_memory else b"",
        list(dns_lists),
    )
    if isinstance(message, (str, os.PathLike)):
        text = _forensics.analyze_file(os.fspath(message), *options)
    else:
        text = _forensics.analyze_bytes(bytes(message), *options)
    return Report(json.loads(text))


def dns_plan(message: bytes, *, trust: str | Iterable[str] = "auto", dns_lists: Iterable[str] = ()) -> list[Record]:
    """What a first round of live DNS would ask about a message, asking nothing: name, type, purpose, exposure
    (whom the question tells something), and refusal, why it is never put, or None."""
    return [Record(entry) for entry in _forensics.dns_plan(bytes(message), _words(trust), list(dns_lists))]


def dns_list_zones() -> list[Record]:
    """The lists that dns_lists may name: zone, kind ("block" or "allow"), terms of use."""
    return [Record(entry) for entry in _forensics.dns_list_zones()]


def parse_received(value: bytes | str) -> Record:
    """Reads one Received value (what follows the colon) as a hop of the report's shape."""
    raw = value.encode("utf-8", "surrogateescape") if isinstance(value, str) else bytes(value)
    return Record(json.loads(_forensics.parse_received(raw)))


def parse_date(text: bytes | str) -> Record:
    """Reads one date as mail writes them: raw, utc, epoch, tz_offset_min, status, issues ..."""
    raw = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else bytes(text)
    return Record(json.loads(_forensics.parse_date(raw)))


def decode(token: bytes | str) -> list[Record]:
    """Everything that an identifier may hide, the surest reading first, those of the future last:
    Message-IDs, queue ids, boundaries, any token. Each entry has the shape of `clocks` in a report; [] when no known
    identifier has this shape."""
    raw = token.encode("utf-8", "surrogateescape") if isinstance(token, str) else bytes(token)
    return [Record(entry) for entry in json.loads(_forensics.decode(raw, int(time.time())))]


def cross_checks(messages: Iterable[tuple[str, bytes]]) -> list[Record]:
    """What only shows between messages: ids copied from one to another, hidden clocks that stand
    still for weeks, one address behind many names, campaigns built alike.

    messages: a name and the bytes of each. The findings name the messages: check, meaning, what,
    messages, spread_s, names."""
    return [Record(entry) for entry in _forensics.cross_checks(list(messages))]


def checks() -> list[Record]:
    """All checks: id, family, title, scope, bearing, group, exculpatory."""
    return [Record(entry) for entry in _forensics.checks()]


def outcomes(message: bytes, geo: Iterable[str | os.PathLike[str]] = ()) -> list[tuple[str, int, bool]]:
    """What every check said of a message: (check, place, hit). The place is the hop, of a link its
    newer hop, 0 for the message. For fitting weights; a report lists the hits with their bytes."""
    return _forensics.outcomes(message, [os.fspath(file) for file in geo])


def data_versions() -> dict[str, str]:
    """Versions of the data that shape a report: ICU, Unicode, time zones."""
    return _forensics.data_versions()
