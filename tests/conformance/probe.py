"""Talks to auth_probe, and writes DNS snapshots for it."""
import json
import re
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


def text_world(dns, absent=()):
    """The message to the program: {name: [text, ..]} of TXT, "SERVFAIL" or None, and names that are not."""
    lines = [answer(name, "TXT", "NXDOMAIN") for name in absent]
    for name, texts in dns.items():
        status = "NXDOMAIN" if texts is None else "SERVFAIL" if texts == "SERVFAIL" else "NOERROR"
        records = [(name, "TXT", [escape(text.encode())]) for text in texts] if status == "NOERROR" else ()
        lines.append(answer(name, "TXT", status, records))
    return {"dns": snapshot(lines)}


class Probe:
    """The program, asked until it misses no answer: `world(name, type)` gives snapshot lines."""

    def __init__(self, path):
        self.path = path

    def ask(self, questions):
        lines = "".join(json.dumps(question) + "\n" for question in questions)
        run = subprocess.run([self.path], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        return [json.loads(line) for line in run.stdout.decode("utf-8", "replace").splitlines()]

    def settle(self, zones, questions, rounds=20):
        """Asks each question in its zone, again while an answer is missing: the world is the zone.

        A zone is {name: {TYPE: [data, ..]}}; a name or type whose answer is a string fails, a name that
        is not there does not exist.
        """
        known = [set() for _ in questions]
        found = [None] * len(questions)
        open_ = list(range(len(questions)))
        for _ in range(rounds):
            lines = []
            for i in open_:
                lines += [{"dns": snapshot([zone_line(zones[i], *pair) for pair in sorted(known[i])])}, questions[i]]
            for i, result in zip(open_, self.ask(lines)):
                found[i] = result
                known[i].update((name, kind) for name, kind in result["missing"])
            open_ = [i for i in open_ if found[i]["missing"]]
            if not open_:
                break
        return found


def zone_line(zone, name, kind):
    records = zone.get(unescape(name).lower())
    entries = records.get(kind, []) if isinstance(records, dict) else records
    if records is None:
        return answer(name, kind, "NXDOMAIN")
    if isinstance(entries, str):
        return answer(name, kind, "SERVFAIL")
    shape = {"TXT": lambda text: [escape(text.encode())], "MX": lambda pair: f"{pair[0]} {pair[1]}.",
             "PTR": lambda target: target + "."}.get(kind, str)
    return answer(name, kind, "NOERROR" if entries else "NODATA",
                  [(name, kind, shape(entry)) for entry in entries])


def unescape(name):
    """A name as a snapshot writes it, as text."""
    return re.sub(r"\\(\d{3})", lambda code: chr(int(code.group(1))), name).replace("\\", "")
