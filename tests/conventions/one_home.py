"""Each third-party library is included in one place only, and none that docs/design.md does not
list; public headers include none but tl/expected."""
from framework import cpp, design
from framework.tree import Complaint

STANDARD = frozenset("""
algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono
cinttypes climits clocale cmath codecvt compare complex concepts condition_variable coroutine
csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib cstring ctime cuchar cwchar cwctype deque
exception execution filesystem format forward_list fstream functional future initializer_list
iomanip ios iosfwd iostream istream iterator latch limits list locale map memory memory_resource
mutex new numbers numeric optional ostream queue random ranges ratio regex scoped_allocator
semaphore set shared_mutex source_location span sstream stack stdexcept stop_token streambuf string
string_view syncstream system_error thread tuple type_traits typeindex typeinfo unordered_map
unordered_set utility valarray variant vector version""".split())

_TABLE = """
| library | include lines | home |
|---|---|---|
| tl-expected | `tl/` | `libforensics/base/result.h` |
| ICU | `unicode/` | `libforensics/text/` |
| libmaxminddb | `maxminddb.h` | `libforensics/geo/`, `bench/` |
| POSIX | `sys/` | `cli/` |
| POSIX addresses | `sys/socket.h` | `libforensics/geo/` |
"""
good = {
    design.PATH: _TABLE,
    "libforensics/base/result.h": "#include <tl/expected.hpp>\n#include <string>\n",
    "libforensics/text/idna.cpp": "#include <unicode/uidna.h>\n",
    "bench/geo.cpp": "#include <maxminddb.h>\n",
    "libforensics/geo/a.cpp": "#include <sys/socket.h>\n",
}
bad = [
    ({"libforensics/time/zones.cpp": "#include <unicode/ucal.h>\n"}, "libforensics/time/zones.cpp:1"),
    ({"libforensics/geo/a.cpp": "#include <sys/mman.h>\n"}, "libforensics/geo/a.cpp:1"),
    ({"libforensics/base/other.h": "#include <tl/expected.hpp>\n"}, "libforensics/base/other.h:1"),
    ({"libforensics/base/b.cpp": "\n#include <boost/asio.hpp>\n"}, "libforensics/base/b.cpp:2"),
    ({"libforensics/text/idna.cpp": "#include <string.h>\n"}, "libforensics/text/idna.cpp:1"),
    ({"libforensics/text/idna.h": "#include <unicode/uidna.h>\n"}, "libforensics/text/idna.h:1"),
    ({"libforensics/time/t.cpp": '#include "unicode/uidna.h"\n'}, "libforensics/time/t.cpp:1"),
]


def _covers(names, path):
    return any(path == name or name.endswith("/") and path.startswith(name) for name in names)


def _why_not(homes, path, target):
    known = [home for home in homes if _covers(home.includes, target)]
    if not known:
        return f"neither standard C++ nor in the table of libraries of {design.PATH}"
    if not any(_covers(home.places, path) for home in known):
        return f"{known[0].library} lives in {', '.join(known[0].places)}; use what is wrapped there"
    if cpp.is_public_header(path) and known[0].library != "tl-expected":
        return "a public header shows no third-party type; move it to internal/ or a .cpp"
    return None


def check(tree):
    homes = design.homes(tree)
    third_party = tuple(name for home in homes for name in home.includes)
    for path in tree.files(*cpp.SOURCES):
        for line, target, angled in cpp.includes(tree.text(path)):
            if target in STANDARD or not angled and not target.startswith(third_party):
                continue
            why = _why_not(homes, path, target)
            if why:
                yield Complaint(path, line, f"includes <{target}>: {why}")
