#!/usr/bin/python3
"""What SpamAssassin's rules, without network tests, make of a sample of the cases.

    PYTHONPATH=build/release/python bench/forgery/spamassassin.py FOLDER... [--command "spamassassin -L"]

Its score is about spam, so it is counted two ways: against the untouched messages, and as the number
of points that an edit added to the message it was made from.
"""
import argparse
import random
import re
import shlex
import subprocess
from collections import defaultdict

import cases
import metrics
import sources
from metrics import percent

_STATUS = re.compile(rb"^X-Spam-Status: \S+ score=(-?[\d.]+)", re.M)


def score(command, raw):
    raw = re.sub(rb"(?mi)^X-Spam-[^\n]*\n(?:[ \t][^\n]*\n)*", b"", raw)
    done = subprocess.run(command, input=raw, capture_output=True, check=False)
    found = _STATUS.search(done.stdout)
    return float(found.group(1)) if found else None


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--command", default="spamassassin -L")
    parser.add_argument("--bases", type=int, default=60)
    parser.add_argument("--edits", type=int, default=4, help="forged cases a base message")
    options = parser.parse_args()
    command = shlex.split(options.command)
    bases = [base for base in sources.collect(options.folders) if base.part == "test"]
    plain, forged, added, operators = [], [], [], defaultdict(list)
    for base, donors in list(cases.works(bases))[:options.bases]:
        every = list(cases.edits(base, donors))
        chain = [edit for edit in every if not edit.benign and edit.label.bearing == "chain"]
        untouched = score(command, every[0].raw)
        if untouched is None:
            continue
        plain.append(untouched)
        for edit in random.Random(base.key).sample(chain, min(options.edits, len(chain))):
            points = score(command, edit.raw)
            if points is not None:
                forged.append(points)
                added.append(points - untouched)
                operators[edit.operator].append(points - untouched)
    limit = metrics.threshold(plain, 0.01)
    print("%d untouched, %d forged; AUC %.3f; recall at 1 %%: %s" % (
        len(plain), len(forged), metrics.auc(forged, plain),
        percent(metrics.share(points > limit for points in forged))))
    print("points added: none or less %s, more than 1 %s, more than 3 %s" % tuple(
        percent(metrics.share(test(points) for points in added))
        for test in (lambda x: x <= 0, lambda x: x > 1, lambda x: x > 3)))
    for name, points in sorted(operators.items()):
        print("  %-20s n %3d  mean %+.2f" % (name, len(points), sum(points) / len(points)))


if __name__ == "__main__":
    main()
