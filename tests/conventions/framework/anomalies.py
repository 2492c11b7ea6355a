"""The rows of every libforensics/<layer>/anomalies.h."""
import re
from typing import NamedTuple

from framework import cpp, design

_ROW = re.compile(
    r"inline\s+constexpr\s+AnomalyKind\s+(?P<name>\w+)\s*\{\s*"
    r'"(?P<id>[^"]*)"\s*,\s*Severity::(?P<severity>\w+)\s*,\s*'
    r'(?P<meaning>(?:"(?:[^"\\\n]|\\.)*"\s*)+)\s*(?:,\s*(?:/\*incomplete=\*/)?\s*true\s*)?\}\s*;')
_DECLARED = re.compile(r"\bAnomalyKind\s+(\w+)\s*[{=(]")
_LISTED = re.compile(r"&\s*(\w+)")


class Kind(NamedTuple):
    layer: str
    path: str
    line: int
    name: str
    id: str
    severity: str
    meaning: str


def files(tree):
    return tree.files("libforensics/*/anomalies.h")


def kinds(tree):
    """All kinds, by rank of their layer, then in the order of the file."""
    ranks = design.ranks(tree)
    found = []
    for path in sorted(files(tree), key=lambda name: (ranks.get(design.layer_of(name), 99), name)):
        text = tree.text(path)
        for match in _ROW.finditer(text):
            found.append(Kind(design.layer_of(path), path, cpp.line_of(text, match.start()),
                              match["name"], match["id"], match["severity"],
                              cpp.literal(match["meaning"])))
    return found


def declared(tree, path):
    """{name: line} of whatever looks like a kind, readable as a row or not."""
    text = tree.text(path)
    code = cpp.code_only(text)
    return {match[1]: cpp.line_of(text, match.start()) for match in _DECLARED.finditer(code)}


def listed(tree, path):
    """The names that the file's array of kinds takes the address of."""
    return set(_LISTED.findall(cpp.code_only(tree.text(path))))
