"""Every layer that has code has unit tests, in a folder of the same name."""
from framework import design
from framework.tree import Complaint

good = {
    "libforensics/base/a.cpp": "",
    "tests/unit/base/a_test.cpp": "TEST(A, Is) {}\n",
    "libforensics/score/only_a_header.h": "",
}
bad = [
    ({"libforensics/time/date.cpp": ""}, "libforensics/time/date.cpp:0"),
    ({"libforensics/time/date.cpp": "", "tests/unit/time/date_test.cpp": "// none yet\n"},
     "libforensics/time/date.cpp:0"),
    ({"tests/unit/base/helpers.cpp": "TEST(A, Is) {}\n"}, "tests/unit/base/helpers.cpp:0"),
    ({"tests/unit/nowhere/a_test.cpp": "TEST(A, Is) {}\n"}, "tests/unit/nowhere/a_test.cpp:0"),
]


def check(tree):
    layers = {}
    for path in tree.files("libforensics/*/*.cpp"):
        layers.setdefault(design.layer_of(path), path)
    for layer, path in sorted(layers.items()):
        tests = tree.files(f"tests/unit/{layer}/*_test.cpp")
        if not any("TEST" in tree.text(test) for test in tests):
            yield Complaint(path, 0, f"no test of this layer: add tests/unit/{layer}/<name>_test.cpp")
    for path in tree.files("tests/unit/*/*.cpp"):
        if not path.endswith("_test.cpp"):
            yield Complaint(path, 0, "name it *_test.cpp; what tests share is a header")
        layer = path.split("/")[2]
        if not tree.files(f"libforensics/{layer}/*"):
            yield Complaint(path, 0, f"libforensics has no folder {layer}/ that this could test")
