"""An anomaly kind is readable as a row, is listed in its file's array, has an id of its own and is
met by a test."""
import re

from framework import anomalies, cpp, design
from framework.tree import Complaint

_TABLE = "| rank | folder |\n|---|---|\n| 1 | `time/` |\n| 2 | `headers/` |\n"
_ROW = 'inline constexpr AnomalyKind {0}{{"{0}", Severity::note,\n    "A CR (RFC 5322)"}};\n'
_ARRAY = "inline constexpr std::array k_kinds = {{{0}}};\n"
_FILE = "libforensics/headers/anomalies.h"
good = {
    design.PATH: _TABLE,
    _FILE: _ROW.format("bare_cr") + _ARRAY.format("&bare_cr"),
    "tests/unit/headers/a_test.cpp": "EXPECT_TRUE(all.has(anomalies::bare_cr));\n",
}
bad = [
    ({_FILE: _ROW.format("bare_cr") + _ARRAY.format("")}, f"{_FILE}:1"),
    ({_FILE: _ROW.format("nul_byte") + _ARRAY.format("&nul_byte")}, f"{_FILE}:1"),
    ({_FILE: '\ninline constexpr AnomalyKind bare_cr{"BareCr", Severity::note, "x"};\n'
             + _ARRAY.format("&bare_cr")}, f"{_FILE}:2"),
    ({_FILE: "inline constexpr AnomalyKind bare_cr{k_id, k_severity, k_text};\n"
             + _ARRAY.format("&bare_cr")}, f"{_FILE}:1"),
    ({"libforensics/time/anomalies.h": _ROW.format("bare_cr") + _ARRAY.format("&bare_cr")},
     f"{_FILE}:1"),
    ({"tests/unit/headers/a_test.cpp": "// bare_cr\n"}, f"{_FILE}:1"),
    ({"libforensics/headers/fields.h": _ROW.format("hidden")}, "libforensics/headers/fields.h:1"),
]


def _words_of_tests(tree):
    words = set()
    for path in tree.files("tests/*.cpp", "tests/*.h"):
        words.update(re.findall(r"\w+", cpp.code_only(tree.text(path))))
        words.update(re.findall(r'"([a-z][a-z0-9_]+)"', tree.text(path)))  # ids as expected values
    for path in tree.files("tests/*.json", "tests/*.py", "samples/*.json", "samples/*.jsonl"):
        words.update(re.findall(r"\w+", tree.text(path)))
    return words


def _of_one_file(tree, path, rows):
    names, listed = {row.name for row in rows}, anomalies.listed(tree, path)
    for name, line in anomalies.declared(tree, path).items():
        if name not in names:
            yield Complaint(path, line, f"{name} is no row of id, Severity:: and meaning in literals; "
                            "the documentation cannot read it")
        if name not in listed:
            yield Complaint(path, line, f"{name} is missing in the array of this file's kinds")


def check(tree):
    kinds, ids, words = anomalies.kinds(tree), {}, _words_of_tests(tree)
    for path in anomalies.files(tree):
        yield from _of_one_file(tree, path, [kind for kind in kinds if kind.path == path])
    for path in tree.files("libforensics/*.h", "libforensics/*.cpp"):
        if not path.endswith("/anomalies.h"):
            for name, line in anomalies.declared(tree, path).items():
                if not path.endswith("base/anomaly.h"):
                    yield Complaint(path, line, f"define {name} in its layer's anomalies.h")
    for kind in kinds:
        if not re.fullmatch(r"[a-z][a-z0-9_]*", kind.id):
            yield Complaint(kind.path, kind.line, f'the id "{kind.id}" is not snake_case')
        if kind.id in ids:
            yield Complaint(kind.path, kind.line, f'"{kind.id}" is also in {ids[kind.id]}; rename one')
        ids[kind.id] = kind.path
        if kind.name not in words and kind.id not in words:
            yield Complaint(kind.path, kind.line, f"no test meets {kind.name}; write one that does")
