"""A header says what it is in its first line, guards itself, and opens no namespace on others."""
import re

from framework import cpp
from framework.tree import Complaint

good = {"libforensics/base/a.h": "// A thing.\n#pragma once\n"
                                 "consteval int f(int a) {\n  if (a) { throw 1; }\n  return a;\n}\n",
        "libforensics/base/internal/b.h": "// A thing.\n#pragma once\nvoid f() { throw 1; }\n"}
bad = [
    ({"libforensics/base/b.h": "// A thing.\n#ifndef B\n#define B\n#endif\n"}, "libforensics/base/b.h:0"),
    ({"cli/c.h": "// #pragma once\n"}, "cli/c.h:0"),
    ({"libforensics/base/b.h": "#pragma once\n"}, "libforensics/base/b.h:1"),
    ({"libforensics/base/b.h": "// A thing.\n#pragma once\nusing namespace std;\n"},
     "libforensics/base/b.h:3"),
    ({"libforensics/base/b.h": "// A thing.\n#pragma once\nvoid f() { throw 1; }\n"},
     "libforensics/base/b.h:3"),
    ({"libforensics/base/b.h": "// A thing.\n#pragma once\nconsteval int f() { return 1; }\n"
                               "inline void g() { throw 1; }\n"}, "libforensics/base/b.h:4"),
]


def check(tree):
    for path in tree.files("*.h"):
        text = tree.text(path)
        code = cpp.code_only(text)
        if not re.search(r"^#pragma once$", code, re.MULTILINE):
            yield Complaint(path, 0, "has no #pragma once")
        if not text.startswith("// "):
            yield Complaint(path, 1, "begin with a comment that says what the header is")
        for match in re.finditer(r"\busing\s+namespace\b", code):
            yield Complaint(path, cpp.line_of(code, match.start()),
                            "using namespace in a header reaches every includer; name what is used")
        if cpp.is_public_header(path):
            for match in re.finditer(r"\bthrow\b", cpp.without_consteval(code)):
                yield Complaint(path, cpp.line_of(code, match.start()),
                                "no exception crosses a public header: return a Result, make a check of "
                                "constants consteval, or move what others need not see to internal/")
