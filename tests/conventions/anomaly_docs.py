#!/usr/bin/python3
"""docs/anomalies.md tells of every anomaly kind; it is written from the anomalies.h files.

To renew it: python3 tests/conventions/anomaly_docs.py --write
"""
import pathlib
import sys

from framework import anomalies, design
from framework.tree import Complaint, Tree

_PAGE = "docs/anomalies.md"
_INTRODUCTION = """\
# Anomalies

What can be odd about a message, by the name that reports print. Written by
`tests/conventions/anomaly_docs.py --write` from the `anomalies.h` of each layer; do not edit.

- note: unusual, lawful
- warning: breaks a rule, all readers agree on the meaning
- critical: other software may read the message differently than this library does

| id | severity | layer | meaning |
|---|---|---|---|
"""
_SOURCE = ('inline constexpr AnomalyKind bare_cr{"bare_cr", Severity::critical,\n'
           '    "A CR stands "\n    "inside | a line"};\n')
good = {
    design.PATH: "| rank | folder |\n|---|---|\n| 2 | `headers/` |\n",
    "libforensics/headers/anomalies.h": _SOURCE,
    _PAGE: _INTRODUCTION + "| `bare_cr` | critical | headers | A CR stands inside \\| a line |\n",
}
bad = [
    ({_PAGE: _INTRODUCTION}, f"{_PAGE}:0"),
    ({"libforensics/headers/anomalies.h": _SOURCE.replace("critical", "note")}, f"{_PAGE}:0"),
]


def page(tree):
    rows = [f"| `{kind.id}` | {kind.severity} | {kind.layer} | "
            + kind.meaning.replace("|", "\\|") + " |\n" for kind in anomalies.kinds(tree)]
    return _INTRODUCTION + "".join(rows)


def check(tree):
    if not tree.exists(_PAGE) or tree.text(_PAGE) != page(tree):
        yield Complaint(_PAGE, 0, "stale; run python3 tests/conventions/anomaly_docs.py --write")


if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    root = pathlib.Path(__file__).resolve().parents[2]
    (root / _PAGE).write_text(page(Tree(root)))
