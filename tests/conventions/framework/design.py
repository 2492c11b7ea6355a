"""The tables of docs/design.md, which the conventions take their rules from."""
import re
from typing import NamedTuple

PATH = "docs/design.md"


def _cells(line):
    return [cell.strip().strip("`") for cell in line.strip().strip("|").split("|")]


def table(tree, first_heading):
    """The rows below the table header whose first cell is `first_heading`: (line, cells)."""
    rows, inside = [], False
    for number, line in tree.lines(PATH):
        if not line.startswith("|"):
            inside = False
        elif _cells(line)[0] == first_heading:
            inside = True
        elif inside and not re.match(r"^\|[-|: ]+$", line):
            rows.append((number, _cells(line)))
    if not rows:
        raise LookupError(f"{PATH} has no table that starts with | {first_heading} |")
    return rows


def ranks(tree):
    """{"base": 0, ...}; the files at the root of libforensics/ are the layer ""."""
    found = {}
    for _, cells in table(tree, "rank"):
        for name in cells[1].split(","):
            name = name.strip().strip("`")
            found[name.rstrip("/") if name.endswith("/") else ""] = int(cells[0])
    return found


def outside(tree):
    """{"cli": {"base", "report", ...}}: the layers whose public headers each may include."""
    return {cells[0].rstrip("/"): {name.strip().strip("`").rstrip("/")
                                   for name in cells[1].split(",")}
            for _, cells in table(tree, "outside")}


class Home(NamedTuple):
    library: str
    includes: tuple  # prefixes of what stands between the angle brackets
    places: tuple  # prefixes of the files that may include it


def homes(tree):
    def split(cell):
        return tuple(part.strip().strip("`") for part in cell.split(",") if part.strip())
    return [Home(cells[0], split(cells[1]), split(cells[2]))
            for _, cells in table(tree, "library")]


def layer_of(path):
    """"libforensics/time/date.h" -> "time"; "libforensics/forensics.h" -> ""; else None."""
    parts = path.split("/")
    if parts[0] != "libforensics":
        return None
    return parts[1] if len(parts) > 2 else ""
