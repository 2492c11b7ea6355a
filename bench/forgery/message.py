"""A message as a list of fields and a body, byte-exact, and its Received lines as lines to edit.

`Draft.read` lets the library say where the parts of each Received line stand, so an operator that
changes an id or a stamp changes those bytes and no others. What is not edited is written back as
it was.
"""
import copy
import json
import re

from forensics import _forensics

_FIELD = re.compile(rb"([!-9;-~]+)[ \t]*:", re.S)


def analyze(raw, mime=True):
    """The report of the library as a plain dict, without geo databases."""
    return json.loads(_forensics.analyze_bytes(raw, ["auto"], [], mime, "off", "", b"", []))


class Field:
    """One header field with its line ending. `name` is lower case; "" for a line that is none."""

    def __init__(self, raw):
        found = _FIELD.match(raw)
        self.raw = raw
        self.name = found.group(1).decode("latin-1").lower() if found else ""

    @property
    def value(self):
        return re.sub(rb"\r?\n(?=[ \t])", b"", self.raw.split(b":", 1)[-1]).strip()


class Line(Field):
    """A Received field. `parts` maps the library's names ("by.name", "id", "date") to [start, end)
    in raw; `facts` is the hop as the library read it (None for an invented line)."""

    def __init__(self, raw, facts=None, start=0):
        super().__init__(raw)
        self.facts = facts
        self.has_clock = False  # the library reads a time in its id
        self.parts = {}
        if facts is not None:
            self.parts = {name: (span[0] - start, span[1] - start)
                          for name, span in facts["spans"].items()}

    def part(self, name):
        span = self.parts.get(name)
        return self.raw[span[0]:span[1]] if span else None

    def replace(self, name, new):
        """Puts `new` where the part stood. False when the line has no such part."""
        span = self.parts.get(name)
        if span is None:
            return False
        start, end = span
        grown = len(new) - (end - start)
        self.raw = self.raw[:start] + new + self.raw[end:]
        for other, (first, last) in self.parts.items():
            if first >= end:
                first += grown
            if last >= end:
                last += grown
            self.parts[other] = (first, last)
        return True

    @property
    def epoch(self):
        return self.facts["date"]["epoch"] if self.facts else None

    @property
    def outside_ip(self):
        """The address that may be an origin: as score/origin.cpp takes it."""
        source = self.facts["from"] if self.facts else None
        if source and source["ip"] and source["ip_scope"] in ("public", "doc"):
            return source["ip"]
        return None


# The SpamAssassin corpus put its own domain for that of one company, in the names of its servers too, but
# not in every line: two names of one server, as no genuine mail has.
_RENAMED = re.compile(rb"\b((?:[\w-]+\.)*(?:listman|mx\d|corp|rdu|rdu-colo|rwc-colo|rhn|nat-pool-rdu[\w-]*))"
                      rb"\.spamassassin\.taint\.org\b")


def read_mail(path):
    """The bytes of a message, with the names that its archive changed put back."""
    with open(path, "rb") as file:
        return _RENAMED.sub(rb"\1.redhat.com", file.read())


def split(raw):
    """(fields, body): the body keeps its blank line."""
    fields, at = [], 0
    while at < len(raw):
        end = raw.find(b"\n", at)
        end = len(raw) if end < 0 else end + 1
        line = raw[at:end]
        if line in (b"\n", b"\r\n"):
            break
        if line[:1] in b" \t" and fields:
            fields[-1] += line
        else:
            fields.append(line)
        at = end
    return fields, raw[at:]


class Draft:
    def __init__(self, fields, body, report):
        self.fields = fields
        self.body = body
        self.report = report
        self.newline = b"\r\n" if fields and fields[0].raw.endswith(b"\r\n") else b"\n"
        self.zones = [hop["trust"] for hop in report["hops"]]

    @classmethod
    def read(cls, raw, report=None):
        """None when the library counts other Received lines than stand there."""
        report = report or analyze(raw)
        hops = {hop["span"][0]: hop for hop in report["hops"]}
        fields, at = [], 0
        texts, body = split(raw)
        for text in texts:
            is_hop = at in hops
            fields.append(Line(text, hops.pop(at), at) if is_hop else Field(text))
            at += len(text)
        if hops:
            return None
        draft = cls(fields, body, report)
        for clock in report["clocks"]:
            if clock["where"] == "received_id" and clock["hop"] is not None:
                draft.lines[clock["hop"]].has_clock = True
        return draft

    def copy(self):
        other = copy.copy(self)
        other.fields = [copy.copy(field) for field in self.fields]
        for field in other.fields:
            if isinstance(field, Line):
                field.parts = dict(field.parts)
        return other

    @property
    def lines(self):
        return [field for field in self.fields if isinstance(field, Line)]

    @property
    def first_claimed(self):
        return self.zones.index("claimed") if "claimed" in self.zones else len(self.zones)

    def cut_below(self, count):
        """Drops every Received line from the one with this number on."""
        doomed = {id(line) for line in self.lines[count:]}
        self.fields = [field for field in self.fields if id(field) not in doomed]

    def remove(self, line):
        self.fields = [field for field in self.fields if field is not line]

    def add_below(self, anchor, new_lines):
        """Puts lines right below `anchor` (None: on top of the header)."""
        at = 0
        if anchor is not None:
            at = next(i for i, field in enumerate(self.fields) if field is anchor) + 1
        elif self.fields and self.fields[0].raw.startswith(b"From "):
            at = 1
        self.fields[at:at] = new_lines

    def field(self, name):
        return next((field for field in self.fields if field.name == name), None)

    def set_field(self, name, value):
        """Replaces the value of the first field of this name; adds the field when there is none."""
        text = name.encode() + b": " + value + self.newline
        found = self.field(name.lower())
        if found is not None:
            found.raw = text
        else:
            self.fields.append(Field(text))

    @property
    def recipient(self):
        """Whom the newest line that says it was for, else the first of the To field. Not the name that the
        reader's own machine has for him ("ann@localhost"), which nobody else knows."""
        named = [line.facts["for"][0] for line in self.lines if line.facts and line.facts["for"]]
        named = [name for name in named if "." in name.partition("@")[2]]
        to = self.field("to")
        found = re.search(rb"[\w.+=-]+@[\w-]+(?:\.[\w-]+)+", to.raw) if to else None
        return named[0] if named else found.group().decode() if found else "user@example.org"

    def boundary(self):
        field = self.field("content-type")
        found = re.search(rb'boundary="?([^";\s]+)', field.raw, re.I) if field else None
        return found.group(1) if found else None

    def replace_boundary(self, new):
        old = self.boundary()
        field = self.field("content-type")
        field.raw = field.raw.replace(old, new)
        self.body = self.body.replace(b"--" + old, b"--" + new)

    def write(self):
        return b"".join(field.raw for field in self.fields) + self.body
