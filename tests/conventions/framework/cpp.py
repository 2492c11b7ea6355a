"""Enough of C++ to read includes, code and string literals."""
import re

SOURCES = ("*.cpp", "*.h")

_TOKEN = re.compile(
    r'R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"'  # raw string
    r'|"(?:[^"\\\n]|\\.)*"'  # string
    r"|(?<![0-9A-Fa-f])'(?:[^'\\\n]|\\.)+'"  # character, not a digit separator
    r"|//[^\n]*"
    r"|/\*.*?\*/",
    re.DOTALL)
_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*(<[^>\n]+>|"[^"\n]+")', re.MULTILINE)
_LITERAL = re.compile(r'"((?:[^"\\\n]|\\.)*)"')


def code_only(text):
    """The text with comments, strings and characters blanked; lines keep their numbers."""
    def blank(match):
        return re.sub(r"[^\n]", " ", match.group())
    return _TOKEN.sub(blank, text)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def includes(text):
    """(line, path, is_angled) of each #include, in order."""
    return [(line_of(text, match.start(1)), match.group(1)[1:-1], match.group(1)[0] == "<")
            for match in _INCLUDE.finditer(text)]


def literal(text):
    """The value of adjacent string literals; knows the escapes that prose uses."""
    return "".join(part.replace('\\"', '"').replace("\\\\", "\\")
                   for part in _LITERAL.findall(text))


def is_public_header(path):
    return path.startswith("libforensics/") and path.endswith(".h") and "/internal/" not in path


def without_consteval(code):
    """Code (of code_only) with the bodies of consteval functions blanked: they run in no program."""
    out, at = [], 0
    for match in re.finditer(r"\bconsteval\b[^;{]*\{", code):
        if match.start() < at:
            continue
        depth, end = 1, match.end()
        while end < len(code) and depth > 0:
            depth += {"{": 1, "}": -1}.get(code[end], 0)
            end += 1
        out += [code[at:match.end()], re.sub(r"[^\n]", " ", code[match.end():end])]
        at = end
    return "".join(out) + code[at:]
