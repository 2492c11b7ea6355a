"""A file is one concept: sizes have a limit, and the typical file is far below it."""
import statistics

from framework.tree import Complaint

_HARD = 600
_FAMILY = 200
_MEDIAN = 150
_WRITTEN = ("*.cpp", "*.h", "*.py", "*.pyi", "*.cmake", "*/CMakeLists.txt", "CMakeLists.txt",
            ".ci/*")

good = {"libforensics/base/a.cpp": "x;\n" * 150, "libforensics/received/families/exim.cpp": "x;\n" * 150,
        "tests/unit/base/a_test.cpp": "x;\n" * 600}
bad = [
    ({"libforensics/base/b.cpp": "x;\n" * 601, "libforensics/base/c.cpp": "x;\n"},
     "libforensics/base/b.cpp:601"),
    ({"tests/unit/base/a_test.cpp": "x;\n" * 601}, "tests/unit/base/a_test.cpp:601"),
    ({"libforensics/received/families/exim.cpp": "x;\n" * 201},
     "libforensics/received/families/exim.cpp:201"),
    ({"libforensics/base/a.cpp": "x;\n" * 160, "libforensics/received/families/exim.cpp": "x;\n" * 152},
     "libforensics:0"),
]


def _length(tree, path):
    return tree.text(path).count("\n")


def _library(tree):
    return [_length(tree, path) for path in tree.files("libforensics/*.cpp", "libforensics/*.h")]


def check(tree):
    for path in tree.files(*_WRITTEN):
        family = path.startswith("libforensics/received/families/")
        budget, length = (_FAMILY if family else _HARD), _length(tree, path)
        if length > budget:
            yield Complaint(path, length, f"{length} lines; split what is over {budget} by concept")
    sizes = _library(tree)
    if sizes and statistics.median(sizes) > _MEDIAN:
        yield Complaint("libforensics", 0, f"the median file has {statistics.median(sizes):g} lines; "
                        f"over {_MEDIAN} means that files hold more than one concept")


def report(tree):
    sizes = _library(tree) or [0]
    return f"{len(sizes)} files, median {statistics.median(sizes):g} lines, longest {max(sizes)}"
