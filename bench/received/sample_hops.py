#!/usr/bin/env python3
"""Draws Received lines for a reading by eye: what stands in the line, and what we took it for.

Usage: sample_hops.py [--count N] [--seed S] [--each] FOLDER...      (PYTHONPATH must lead to the built package)

One line a message at random, a second one only when the folders hold fewer messages than N. A drawn
line is shown unfolded, the facts marked in their places, "{helo mail.example.org}", then those that
have no place. Lines that differ only in the values, with each value of the same kind (name, IPv4, hex ...),
are shown once with their number; --each shows them all. The same seed draws the same lines.
"""
import argparse
import collections
import ipaddress
import pathlib
import random
import re

import forensics

SHORT = {"from.name": "name", "from.helo": "helo", "from.rdns": "rdns", "from.ip": "ip", "from.ident": "ident",
         "from.port": "port", "by.name": "by", "by.ip": "by_ip", "by.software": "software", "with.value": "with",
         "for_raw": "for", "envelope_from": "env", "tls.raw": "tls", "auth.user": "user"}


def received_values(data):
    """The values of the Received fields of a message, newest first, unfolded."""
    head = re.split(rb"\r?\n\r?\n", data, maxsplit=1)[0]
    fields = re.findall(rb"(?im)^received[ \t]*:((?:.*)(?:\r?\n[ \t].*)*)", head)
    return [" ".join(field.decode("utf-8", "surrogateescape").split()) for field in fields]


def drawn(folders, count, seed):
    files = sorted(str(path) for folder in folders for path in pathlib.Path(folder).rglob("*") if path.is_file())
    dice = random.Random(seed)
    dice.shuffle(files)
    left = collections.deque()
    for file in files:
        values = received_values(pathlib.Path(file).read_bytes())
        dice.shuffle(values)
        left.append((file, values))
    found = []
    while left and len(found) < count:
        file, values = left.popleft()
        if values:
            found.append((file, values.pop()))
            left.append((file, values))
    return found


def kind_of(text):
    """A value's kind, so that values of one kind can stand for each other."""
    text = text.strip("<>.")
    try:
        return f"ipv{ipaddress.ip_address(text).version}"
    except ValueError:
        pass
    if re.fullmatch(r"[\w-]+(\.[\w-]+)+", text):
        return "name" if re.search(r"[A-Za-z]$", text) else "numbers"
    if re.fullmatch(r"[\w-]+", text):
        return "word" if re.fullmatch(r"[A-Za-z-]+", text) else "token"
    return re.sub(r"\w+", "w", text)


def marked(value, hop):
    """The line with its facts in braces, and the key that lines of one skeleton share."""
    places = collections.defaultdict(list)
    for path, (begin, end) in hop["spans"].items():
        places[begin, end].append(SHORT.get(path, path))
    shown, key, at = [], [], 0
    for (begin, end), names in sorted(places.items()):
        if begin < at:  # a fact within a fact: the outer one is shown, the inner one named after it
            shown.append("{%s %s}" % ("=".join(names), value[begin:end]))
            key.append(str(names))
            continue
        text, fact = value[at:begin], value[begin:end]
        names = [name for name in names if name != "name" or len(names) == 1]
        shown += [text, "{%s %s}" % ("=".join(names), fact)]
        if names == ["date"]:
            fact_kind = re.sub(r"[A-Za-z]+", "a", re.sub(r"\d+", "9", fact))
        elif names in (["with"], ["software"], ["tls"]):
            fact_kind = re.sub(r"\d+", "9", fact)
        else:
            fact_kind = kind_of(fact)
        key += [re.sub(r"\d+", "9", text), str(names), fact_kind]
        at = end
    return "".join(shown) + value[at:], "".join(key) + re.sub(r"\d+", "9", value[at:])


def unplaced(hop):
    """Facts that are a judgement rather than a place in the line."""
    peer, tls, auth, date = hop["from"], hop["tls"] or {}, hop["auth"] or {}, hop["date"] or {}
    facts = {"rdns": None if peer["rdns"] else peer["rdns_status"], "rdns_status": peer["rdns"] and peer["rdns_status"],
             "zone": peer["zone"], "verb": peer["helo_verb"], "kind": hop["kind"] if hop["kind"] != "tcp" else None,
             "proto": hop["with"]["proto"], "tls": tls.get("version"), "cipher": tls.get("cipher"), "bits": tls.get("bits"),
             "cert": tls.get("client_cert"), "verify": tls.get("verify"), "hidden": tls.get("hidden") or None,
             "auth": auth.get("authenticated"), "mech": auth.get("mech"), "user": auth.get("user"),
             "status": None if hop["status"] == "parsed" else hop["status"],
             "date": None if date.get("epoch") is not None else date.get("status", "missing"),
             "null_sender": True if hop["envelope_from"] == "" else None,
             "issues": ",".join(date.get("issues", [])) or None, "warnings": ",".join(hop["warnings"]) or None}
    return {name: value for name, value in facts.items() if value is not None}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--count", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", action="store_true", help="show lines of one skeleton each by itself")
    options = parser.parse_args()
    groups = {}
    for file, value in drawn(options.folders, options.count, options.seed):
        hop = forensics.parse_received(value)
        line, key = marked(value, hop)
        facts = unplaced(hop)
        rest = " ".join(f"{name}={value}" for name, value in facts.items())
        of_kind = (hop["family"], key, tuple((name, kind_of(str(fact)) if name in ("user", "cipher") else fact)
                                            for name, fact in facts.items()))
        groups.setdefault(file + value if options.each else of_kind, []).append((hop["family"], line, rest))
    for family, same in sorted(((found[0][0], found) for found in groups.values()), key=lambda row: row[0]):
        _, line, rest = same[0]
        print(f"{len(same)}x {family}: {line}\n    {rest}".encode("utf-8", "backslashreplace").decode())
    print(sum(len(same) for same in groups.values()), "lines,", len(groups), "shown")


if __name__ == "__main__":
    main()
