"""A file includes its own folder and lower ranks only, as the tables of docs/design.md say."""
from framework import cpp, design
from framework.tree import Complaint

_TABLES = """
| rank | folder |
|---|---|
| 0 | `base/` |
| 1 | `text/` |
| 1 | `time/` |
| 2 | `headers/` |
| 11 | `forensics.h`, `analyze.cpp` |

| outside | may include |
|---|---|
| `cli/` | `base/`, `forensics.h` |
"""
good = {
    design.PATH: _TABLES,
    "libforensics/base/a.h": "#include <string>\n",
    "libforensics/headers/h.cpp": '#include "libforensics/base/a.h"\n'
                                  '#include "libforensics/headers/internal/i.h"\n',
    "libforensics/headers/internal/i.h": "",
    "libforensics/forensics.h": '#include "libforensics/headers/h.h"\n',
    "cli/main.cpp": '#include "libforensics/forensics.h"\n#include "cli/options.h"\n',
    "libforensics/text/ranges.cpp": '#include "data/ranges.inc"\n',
    "data/ranges.csv": "",
    "tests/unit/headers/h_test.cpp": '#include "libforensics/headers/internal/i.h"\n',
}
bad = [
    ({"libforensics/base/b.h": '\n#include "libforensics/headers/h.h"\n'}, "libforensics/base/b.h:2"),
    ({"libforensics/text/t.h": '#include "libforensics/time/date.h"\n'}, "libforensics/text/t.h:1"),
    ({"libforensics/headers/x.h": '#include "libforensics/forensics.h"\n'},
     "libforensics/headers/x.h:1"),
    ({"libforensics/time/t.cpp": '#include "date.h"\n'}, "libforensics/time/t.cpp:1"),
    ({"libforensics/nowhere/n.h": ""}, "libforensics/nowhere/n.h:0"),
    ({"libforensics/forensics.h": '#include "libforensics/headers/internal/i.h"\n'},
     "libforensics/forensics.h:1"),
    ({"libforensics/text/ranges.h": '#include "data/ranges.inc"\n'}, "libforensics/text/ranges.h:1"),
    ({"libforensics/text/t.cpp": '#include "data/none.inc"\n'}, "libforensics/text/t.cpp:1"),
    ({"cli/main.cpp": '#include "libforensics/headers/h.h"\n'}, "cli/main.cpp:1"),
    ({"cli/main.cpp": '#include "tests/x.h"\n'}, "cli/main.cpp:1"),
    ({"libforensics/base/b.h": '#include "cli/options.h"\n'}, "libforensics/base/b.h:1"),
]


def _table(tree, path, target):
    """Why a file may not take in the rows of a table that the build makes, or None."""
    if target == "data/report_schema.inc":  # forensics_embed_text, from docs/schema/
        return None if path.endswith(".cpp") else "headers are installed without it; use a .cpp"
    if not tree.exists(target.removesuffix(".inc") + ".csv"):
        return f"there is no {target.removesuffix('.inc')}.csv to make it from"
    return None if path.endswith(".cpp") else "headers are installed without the tables; use a .cpp"


def _inside(tree, ranks, path, target):
    """Why a file of libforensics/ may not include `target`, or None."""
    own, other = design.layer_of(path), design.layer_of(target)
    if target.startswith("data/") and target.endswith(".inc"):
        return _table(tree, path, target)
    if other is None:
        return "write the include from the repository root: \"libforensics/<folder>/<file>.h\""
    if other not in ranks:
        return f"the table of layers in {design.PATH} has no folder {other}/"
    if "/internal/" in target and own != other:
        return f"internal headers of {other}/ belong to {other}/; include a public one"
    if own != other and ranks[other] >= ranks[own]:
        return (f"{own or 'the root'} has rank {ranks[own]} and may not include "
                f"{other or 'the root'} of rank {ranks[other]}; move what is shared to a lower layer")
    return None


def _outside(folder, allowed, target):
    """Why a file of cli/, python/ or bench/ may not include `target`, or None."""
    layer = design.layer_of(target)
    if layer is None:
        mine = "/" not in target or target.startswith(folder + "/")
        return None if mine else f"{folder}/ may include its own files and libforensics/ only"
    if "/internal/" in target:
        return "internal headers are for their own folder"
    if "every public header" in allowed or layer in allowed or target.split("/")[-1] in allowed:
        return None
    return f"{folder}/ may include {', '.join(sorted(allowed))} only ({design.PATH})"


def check(tree):
    ranks, outside = design.ranks(tree), design.outside(tree)
    for path in tree.files(*cpp.SOURCES):
        folder = path.split("/")[0]
        if folder == "libforensics" and design.layer_of(path) not in ranks:
            yield Complaint(path, 0, f"its folder is not in the table of layers of {design.PATH}")
            continue
        for line, target, angled in cpp.includes(tree.text(path)):
            why = None
            if angled:
                continue
            if folder == "libforensics":
                why = _inside(tree, ranks, path, target)
            elif folder in outside:
                why = _outside(folder, outside[folder], target)
            if why:
                yield Complaint(path, line, f"includes {target}: {why}")
