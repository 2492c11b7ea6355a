"""What the documents point at exists: relative links, and the files that they name in code marks."""
import posixpath
import re

from framework.tree import Complaint

_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
_NAMED = re.compile(r"`((?:libforensics|cmake|docs|samples|tests|bench|data|cli|python|\.ci)/[\w./-]+)`")
good = {"README.md": "[design](docs/design.md) [RFC](https://example.org/) `docs/design.md`\n",
        "docs/design.md": "[back](../README.md#top)\n"}
bad = [
    ({"README.md": "\n[design](docs/desing.md)\n"}, "README.md:2"),
    ({"docs/design.md": "[back](README.md)\n"}, "docs/design.md:1"),
    ({"README.md": "see `libforensics/base/none.h`\n"}, "README.md:1"),
]


def check(tree):
    for path in tree.files("*.md"):
        for number, line in tree.lines(path):
            for target in _LINK.findall(line):
                if not tree.exists(posixpath.join(posixpath.dirname(path), target)):
                    yield Complaint(path, number, f"links to {target}, which does not exist")
            for target in _NAMED.findall(line):
                if not tree.exists(target):
                    yield Complaint(path, number, f"names {target}, which does not exist")
