"""Nothing unfinished and nothing of the machine it was written on stays in the tree."""
import re

from framework.tree import Complaint

# Written in pieces, so that this file is no find of its own.
_UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|XX" r"X|HA" r"CK)\b|not yet impl" r"emented")
_PLACES = re.compile(r"/wor" r"k/|\.\./sha" r"red|/tm" r"p/|\bfa" r"rm\b|/ho" r"me/\w")
_DATA = ("*.eml", "*.mbox", "*.jsonl", "*.mmdb", "*.csv", "*.zip", "*.gz", "*.tar")
_SEEDS = "tests/fuzz/seeds/"

good = {"a.cpp": "// mktemp XXXXXX; (/tmp}\n", "samples/a.eml": "TO" "DO\n"}
bad = [({"a.cpp": "\n" + line + "\n"}, "a.cpp:2") for line in (
    "// TO" "DO: more", "// FIX" "ME", "// XX" "X", "// not yet impl" "emented",
    'open("/wor' 'k/main/x");', 'open("../sha' 'red/x");', "/tm" "p/x", "# on the fa" "rm")]


def check(tree):
    data = set(tree.files(*_DATA))
    for path in tree.paths:
        for number, line in tree.lines(path):
            place = _PLACES.search(line)
            if place and not path.startswith(_SEEDS):
                yield Complaint(path, number, f"names {place.group()}, a place of one machine")
            left = _UNFINISHED.search(line)
            if left and path not in data and not path.startswith(_SEEDS):
                yield Complaint(path, number, f"{left.group()}: finish it, or say what it cannot do")
