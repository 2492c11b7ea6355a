#!/usr/bin/python3
"""docs/hop.md tells of every field of a hop: its tables by hand, the last one by this program.

Each field of the schema must stand in a table that says what it means; the table of the three
languages is written from the schema, its C++ names are looked up in the headers.

To renew it: python3 tests/conventions/hop_docs.py --write
"""
import json
import keyword
import pathlib
import re
import sys

from framework.tree import Complaint, Tree

_PAGE = "docs/hop.md"
_SCHEMA = "docs/schema/report-1.json"
_HEADERS = {"Hop": "libforensics/received/hop.h", "HopFrom": "libforensics/received/hop.h",
            "HopBy": "libforensics/received/hop.h", "HopWith": "libforensics/received/hop.h",
            "HopTls": "libforensics/received/hop.h", "HopAuth": "libforensics/received/hop.h",
            "ParsedDate": "libforensics/time/date.h"}
_STRUCTS = {"from": "HopFrom", "by": "HopBy", "with": "HopWith", "tls": "HopTls", "auth": "HopAuth",
            "date": "ParsedDate"}
# What is no member of the same name: made from several, or known to a later layer.
_CPP = {
    "hop_no": "chain.hops.size() - hop.index",
    "trust": "chain.zones[hop.index]",
    "internal": "is_internal(hop)",
    "msa": "is_submission(hop)",
    "forged_probability": "score.cut.forged_probability[hop.index]",
    "usable_tcp_hop": "is_usable_tcp_hop(hop)",
    "from.comments": "hop.comments within hop.from.raw",
    "from.geo": "report.geo[hop.index].from",
    "by.comments": "hop.comments within hop.by.raw",
    "by.geo": "report.geo[hop.index].by",
    "by.software.name": "hop.by.software_name",
    "by.software.version": "hop.by.software_version",
    "by.software.raw": "hop.by.software",
    "with.value": "with_value(hop)",
    "id_time": "id_clock_of(clocks, hop.index)",
    "id_time.utc": "clock.utc",
    "id_time.epoch": "clock.utc->seconds",
    "id_time.decoder": "clock.decoder->id",
    "id_time.tolerance_s": "id_tolerance_s(clock)",
    "id_time.modulo_s": "id_modulo_s(clock)",
    "id_time.delta_s": "clock.delta_s",
    "id_time.conflict": "is_id_clock_conflict(clock)",
    "for": "hop.for_",
    "date.utc": "to_rfc3339(*hop.date.instant)",
    "date.epoch": "hop.date.instant->seconds",
    "date.subsec": "hop.date.instant->nanos",
    "date.tz_offset_min": "*hop.date.zone_offset_s / 60",
    "date.tz_name": "hop.date.zone_name",
    "date.tz_known": "hop.date.zone_offset_s.has_value()",
    "date.tz_in_use": "report.zone_in_use[hop.index]",
    "date.weekday_ok": "hop.date.issues.has(DateIssue::weekday_mismatch)",
    "dns": "report.dns->hops[hop.index]",
    "warning_details": "hop.warnings",
    "spans": "span_in(message, view) of each view",
    "unfolded": "unfold(hop.raw, scratch)",
    "span": "hop.field",
    "canonical": "canonical_line(hop)",
}
_HEADING = "## Each field in three languages\n"
_TEXT = f"""{_HEADING}
Written from the schema by `tests/conventions/hop_docs.py --write`. Python shows the JSON, with attributes for keys.

| JSON | type | may be null | C++ | Python |
|---|---|---|---|---|
"""


def _leaf_type(schema):
    if "enum" in schema:
        return "word"
    if "$ref" in schema:
        return schema["$ref"].rsplit("/", 1)[1]
    kind = schema.get("type", "object")
    kind = next(k for k in kind if k != "null") if isinstance(kind, list) else kind
    names = {"string": "text", "integer": "number", "boolean": "yes/no"}
    if kind == "array":
        return "list of " + _leaf_type(schema["items"])
    return names.get(kind, kind)


def _may_be_null(schema):
    return (None in schema.get("enum", []) or "null" in schema.get("type", [])
            or {"type": "null"} in schema.get("oneOf", []))


def fields(document):
    """(path, type, may be null) of each field of a hop, depth first."""
    definitions = document["$defs"]

    def walk(schema, prefix):
        for name, field in schema["properties"].items():
            path = prefix + name
            inner = next((one for one in field.get("oneOf", [field]) if one != {"type": "null"}), field)
            if inner.get("$ref") == "#/$defs/date":
                inner = definitions["date"]
            yield path, _leaf_type(inner), _may_be_null(field)
            if "properties" in inner:
                yield from walk(inner, path + ".")

    yield from walk(definitions["hop"], "")


def cpp_name(path):
    if path in _CPP:
        return _CPP[path]
    return "hop." + path


def python_name(path):
    return "hop." + ".".join(part + "_" if keyword.iskeyword(part) else part for part in path.split("."))


def members(tree, struct):
    path = _HEADERS[struct]
    found = re.search(rf"^struct {struct} \{{\n(.*?)^\}};", tree.text(path), re.S | re.M) if tree.exists(path) else None
    return set(re.findall(r"(\w+)(?:\{[^;{}]*\})?;", found[1])) if found else set()


def page(tree):
    document = json.loads(tree.text(_SCHEMA))
    rows = [f"| `{path}` | {kind} | {'yes' if null else ''} | `{cpp_name(path)}` | `{python_name(path)}` |\n"
            for path, kind, null in fields(document)]
    return tree.text(_PAGE).split(_HEADING)[0] + _TEXT + "".join(rows)


def check(tree):
    if not tree.exists(_PAGE) or tree.text(_PAGE) != page(tree):
        yield Complaint(_PAGE, 0, "stale; run python3 tests/conventions/hop_docs.py --write")
    told = set(re.findall(r"`([\w.]+)`", tree.text(_PAGE).split(_HEADING)[0]))
    for path, _, _ in fields(json.loads(tree.text(_SCHEMA))):
        first, _, rest = path.partition(".")
        # An object's row may tell of what is in it; so each name or its parent must be told.
        if path not in told:
            yield Complaint(_PAGE, 1, f"no table says what `{path}` means")
        struct = _STRUCTS.get(first, "Hop") if rest else "Hop"
        name = rest or first
        if path not in _CPP and "." not in name and name not in members(tree, struct):
            yield Complaint(_HEADERS[struct], 0, f"{struct} has no member {name}, which the schema shows as {path}")


_GOOD_SCHEMA = {"$defs": {"hop": {"properties": {"id": {"type": ["string", "null"]}}}, "date": {"properties": {}}}}
_GOOD_PAGE = "| `id` | text | the id | not written |\n\n" + _TEXT + "| `id` | text | yes | `hop.id` | `hop.id` |\n"
good = {
    _SCHEMA: json.dumps(_GOOD_SCHEMA),
    _HEADERS["Hop"]: "struct Hop {\n  std::string_view id;\n};\n",
    _PAGE: _GOOD_PAGE,
}
bad = [
    ({_PAGE: _GOOD_PAGE.replace("| yes |", "| |")}, f"{_PAGE}:0"),
    ({_PAGE: _GOOD_PAGE.replace("| `id` | text | the id", "| text | the id")}, f"{_PAGE}:1"),
    ({_HEADERS["Hop"]: "struct Hop {\n  std::string_view other;\n};\n"}, f"{_HEADERS['Hop']}:0"),
]

if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    root = pathlib.Path(__file__).resolve().parents[2]
    (root / _PAGE).write_text(page(Tree(root)))
