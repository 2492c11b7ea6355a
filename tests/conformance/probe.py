"""Talks to auth_probe, and writes DNS snapshots for it."""
import json
import subprocess
import sys

SKIPPED = 77


def skip(why):
    print(f"skipped: {why}")
    sys.exit(SKIPPED)


def escape(data):
    """Bytes as the text of a character-string: other than printable ASCII as \\DDD."""
    return "".join("\\\\" if byte == 0x5C else chr(byte) if 0x20 <= byte < 0x7F else f"\\{byte:03d}"
                   for byte in data)


def answer(name, kind, status, records=()):
    """A line of a snapshot. `records`: (owner, type, rdata) as the format wants them."""
    line = {"QNAME": name + ".", "QTYPE": kind, "status": status}
    if records:
        line["answerRRs"] = [{"NAME": owner + ".", "TYPE": type_, "rdata": rdata}
                             for owner, type_, rdata in records]
    return json.dumps(line)


def snapshot(lines):
    return "\n".join([json.dumps({"format": "forensics-dns", "version": 1}), *lines])


class Probe:
    """The program, asked until it misses no answer: `world(name, type)` gives snapshot lines."""

    def __init__(self, path):
        self.path = path

    def ask(self, questions):
        lines = "".join(json.dumps(question) + "\n" for question in questions)
        run = subprocess.run([self.path], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        return [json.loads(line) for line in run.stdout.decode("utf-8", "replace").splitlines()]
