"""Below report/ nothing prints, exits, or asks a clock, the environment, chance or the network: the
same bytes, data and options give the same report."""
import re

from framework import cpp, design
from framework.tree import Complaint

_IMPURE = [
    (r"\b(?:secure_)?getenv\s*\(|\bsetenv\s*\(|\bsetlocale\s*\(", "take it as an option"),
    (r"\b\w*clock\s*::\s*now\b|\b(?:gettimeofday|clock_gettime|localtime(?:_r)?|mktime)\s*\(|"
     r"\b(?:std::)?time\s*\(\s*(?:nullptr|NULL|0)\s*\)|\bcurrent_zone\s*\(",
     "take the instant as an argument (as_of)"),
    (r"\b(?:printf|fprintf|vprintf|vfprintf|puts|fputs|putchar|putc|perror|syslog)\s*\(|"
     r"\bstd::(?:cout|cerr|clog|cin)\b|#\s*include\s*<(?:iostream|syncstream|print)>",
     "the library does not print; return it"),
    (r"\b(?:exit|_exit|abort|terminate|quick_exit)\s*\(|\bassert\s*\(",
     "the library does not end its caller; return what there is"),
    (r"\b(?:random_device|srand|rand)\b", "chance makes reports differ"),
    (r"\b(?:socket|connect|getaddrinfo|gethostbyname|res_query|popen|system|fork)\s*\(",
     "only input/ and dns/ reach outside the process"),
]
_MAY_REACH_OUT = ("libforensics/input/", "libforensics/dns/")
_TABLE = "| rank | folder |\n|---|---|\n| 1 | `time/` |\n| 10 | `report/` |\n| 11 | `forensics.h` |\n"
good = {
    design.PATH: _TABLE,
    "libforensics/time/date.cpp": '// time(nullptr)\nconst char* a = "getenv(x)";\n'
                                  "snprintf(buffer, n, f);\nparse_time(text);\n",
    "libforensics/report/text.cpp": "puts(text);\n",
}
bad = [({"libforensics/time/x.cpp": "\n" + line + "\n"}, "libforensics/time/x.cpp:2") for line in (
    'auto tz = getenv("TZ");', "auto n = std::chrono::system_clock::now();", "time(nullptr);",
    'printf("%d", 1);', "#include <iostream>", "std::cerr << 1;", "std::abort();", "assert(x);",
    "std::random_device seed;", "socket(1, 2, 3);", "localtime_r(&t, &tm);")]


def check(tree):
    ranks = design.ranks(tree)
    for path in tree.files("libforensics/*.cpp", "libforensics/*.h"):
        if ranks.get(design.layer_of(path), 0) >= ranks["report"]:
            continue
        code = cpp.code_only(tree.text(path))
        for pattern, remedy in _IMPURE:
            if "reach outside" in remedy and path.startswith(_MAY_REACH_OUT):
                continue
            for match in re.finditer(pattern, code):
                yield Complaint(path, cpp.line_of(code, match.start()),
                                f"{match.group().strip()}: {remedy}")
