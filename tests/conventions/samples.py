"""Every sample has a known origin, and each server family has its samples and its recogniser."""
import pathlib
import re

from framework.tree import Complaint

_README = "samples/README.md"
_FAMILIES = "libforensics/received/families/"
good = {
    _README: "| folder | what | provenance | licence |\n|---|---|---|---|\n"
             "| `families/` | lines | written by us | MIT |\n",
    _FAMILIES + "exim.cpp": "",
    "samples/families/exim.jsonl": "{}\n",
    "samples/archives/README.md": "# Archives\n\nProvenance: written by us.\n",
    "samples/archives/a.mbox": "",
}
bad = [
    ({_FAMILIES + "qmail.cpp": ""}, _FAMILIES + "qmail.cpp:0"),
    ({"samples/families/qmail.jsonl": "{}\n"}, "samples/families/qmail.jsonl:0"),
    ({"samples/families/exim.jsonl": ""}, "samples/families/exim.jsonl:0"),
    ({"samples/messages/a.eml": ""}, "samples/messages/a.eml:0"),
    ({"samples/a.eml": ""}, "samples/a.eml:0"),
    ({"samples/archives/README.md": "# Archives\n"}, "samples/archives/a.mbox:0"),
]


def _told_folders(tree):
    """Folders of samples/ with a row in its README or a Provenance: line in one of their own."""
    told = set()
    if tree.exists(_README):
        for row in re.findall(r"^\| *`([\w-]+)/` *\|[^|]*\|([^|]*\w[^|]*)\|([^|]*\w[^|]*)\|",
                              tree.text(_README), re.MULTILINE):
            told.add(row[0])
    for path in tree.files("samples/*/README.md"):
        if re.search(r"^Provenance: .*\w", tree.text(path), re.MULTILINE):
            told.add(path.split("/")[1])
    return told


def _families(tree):
    code = {pathlib.PurePath(path).stem: path for path in tree.files(_FAMILIES + "*.cpp")}
    lines = {pathlib.PurePath(path).stem: path for path in tree.files("samples/families/*.jsonl")}
    for name in sorted(code.keys() - lines.keys()):
        yield Complaint(code[name], 0, f"has no samples/families/{name}.jsonl")
    for name in sorted(lines.keys() - code.keys()):
        yield Complaint(lines[name], 0, f"has no {_FAMILIES}{name}.cpp")
    for name, path in sorted(lines.items()):
        if not tree.text(path).strip():
            yield Complaint(path, 0, "holds no sample")


def check(tree):
    told = _told_folders(tree)
    for path in tree.files("samples/*"):
        folder = path.split("/")[1]
        if path != _README and folder not in told:
            yield Complaint(path, 0, f"say where it comes from: a row in {_README}, or a line "
                            f"'Provenance: ...' in samples/{folder}/README.md")
    yield from _families(tree)
