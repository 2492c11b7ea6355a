#!/usr/bin/python3
"""How well hidden clocks agree with their references: agreement.py FORENSICS NAME=FOLDER...

Runs `FORENSICS analyze --format jsonl` on every file of each folder and prints a Markdown table: a
row a decoder and group of folders with the same NAME.
"""
import collections
import json
import pathlib
import statistics
import subprocess
import sys

_BATCH = 500
_WITHIN = ((2, "2 s"), (600, "10 min"), (90_000, "25 h"))


def _clocks(command, folder):
    files = sorted(str(path) for path in pathlib.Path(folder).rglob("*") if path.is_file())
    for at in range(0, len(files), _BATCH):
        run = subprocess.run([command, "-q", "analyze", "--format", "jsonl", *files[at:at + _BATCH]],
                             stdout=subprocess.PIPE, check=False)
        for line in run.stdout.splitlines():
            yield from json.loads(line)["clocks"]


def main(command, *groups):
    deltas, undated = collections.defaultdict(list), collections.Counter()
    for group in groups:
        name, folder = group.split("=", 1)
        for clock in _clocks(command, folder):
            key = clock["kind"], name
            if clock["delta_s"] is None:
                undated[key] += 1
            else:
                deltas[key].append(clock["delta_s"])
    print("| clock | mail | read | compared | median s |", *(f"{text} |" for _, text in _WITHIN))
    print("|---|---|---|---|---|" + "---|" * len(_WITHIN))
    for key in sorted(deltas.keys() | undated.keys()):
        found = deltas[key]
        shares = [f"{sum(abs(d) <= s for d in found) / len(found):.3f}" if found else "-"
                  for s, _ in _WITHIN]
        median = f"{statistics.median(found):g}" if found else "-"
        print("|", " | ".join([*key, str(len(found) + undated[key]), str(len(found)), median,
                               *shares]), "|")


if __name__ == "__main__":
    main(*sys.argv[1:])
