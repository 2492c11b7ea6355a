"""A table of facts says in its head what it holds, and in each row who says so and when."""
import csv
import re

from framework.tree import Complaint

_HEAD = "# Ranges of providers.\nnetwork,source,date\n"
good = {"data/ranges.csv": _HEAD + '192.0.2.0/24,"RFC 5737, 3",2010-01\n', "bench/results.csv": "1,2\n"}
bad = [
    ({"data/ranges.csv": "network,source,date\n"}, "data/ranges.csv:1"),
    ({"data/ranges.csv": "# Ranges.\nnetwork,date\n"}, "data/ranges.csv:2"),
    ({"data/ranges.csv": _HEAD + "192.0.2.0/24,,2010-01\n"}, "data/ranges.csv:3"),
    ({"data/ranges.csv": _HEAD + "192.0.2.0/24,RFC 5737,lately\n"}, "data/ranges.csv:3"),
    ({"data/ranges.csv": _HEAD + "192.0.2.0/24,RFC 5737\n"}, "data/ranges.csv:3"),
]


def _faults(columns, cells):
    if len(cells) != len(columns):
        yield f"{len(cells)} cells under {len(columns)} columns"
        return
    row = dict(zip(columns, cells))
    if not row["source"].strip():
        yield "names no source"
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", row["date"]):
        yield f"the date is '{row['date']}'; write YYYY, YYYY-MM or YYYY-MM-DD"


def check(tree):
    for path in tree.files("data/*.csv"):
        if not tree.text(path).startswith("# "):
            yield Complaint(path, 1, "begin with a comment that says what the rows are")
        columns = None
        for number, line in tree.lines(path):
            if not line or line.startswith("#"):
                continue
            cells = next(csv.reader([line]))
            if columns is not None:
                for fault in _faults(columns, cells):
                    yield Complaint(path, number, fault)
                continue
            columns = cells
            if not {"source", "date"} <= set(columns):
                yield Complaint(path, number, "give each row the columns source and date")
                break
