"""Sources are ASCII, without tabs, trailing blanks, CRs or a missing last line end."""
import re

from framework.tree import Complaint

_WRITTEN = ("*.cpp", "*.h", "*.py", "*.pyi", "*.cmake", "*.cmake.in", "*.pc.in", "*.toml",
            "*CMakeLists.txt", "*CMakePresets.json", "*.md", ".ci/*", "*.sh", ".clang-*")
_FAULTS = [
    (re.compile(r"[^\x00-\x7f]"), "not ASCII; write other bytes as escapes"),
    (re.compile(r"\t"), "a tab; indent with spaces, write \\t in a literal"),
    (re.compile(r"[ \r]+$"), "blanks or a CR at the end of the line; remove them"),
]
good = {"libforensics/base/a.cpp": "int a;\n", "samples/messages/a.eml": "caf\xe9\t \r\n"}
bad = [
    ({"libforensics/base/b.cpp": "\n// caf\xe9\n"}, "libforensics/base/b.cpp:2"),
    ({"python/a.py": b"# \xff\n"}, "python/a.py:1"),
    ({"CMakeLists.txt": "\tproject(x)\n"}, "CMakeLists.txt:1"),
    ({"docs/a.md": "text \n"}, "docs/a.md:1"),
    ({".ci/x": "text\r\n"}, ".ci/x:1"),
    ({"libforensics/base/a.h": "int a;"}, "libforensics/base/a.h:1"),
    ({"libforensics/base/a.h": "int a;\n\n"}, "libforensics/base/a.h:2"),
]


def check(tree):
    for path in tree.files(*_WRITTEN):
        text = tree.text(path)
        for number, line in tree.lines(path):
            for pattern, remedy in _FAULTS:
                if pattern.search(line):
                    yield Complaint(path, number, remedy)
        if text and (not text.endswith("\n") or text.endswith("\n\n")):
            yield Complaint(path, text.count("\n") + (not text.endswith("\n")),
                            "end the file with one line end")
