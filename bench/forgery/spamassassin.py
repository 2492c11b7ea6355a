#!/usr/bin/python3
"""What SpamAssassin's rules, without network tests, make of the cases of the test part.

    PYTHONPATH=build/release/python bench/forgery/spamassassin.py FOLDER... [--command "spamassassin -L"]
        [--per-host 2] [--edits 6]

Its score is about spam, so it is counted two ways: against the untouched messages, and as the number
of points that an edit added to the message it was made from.
"""
import argparse
import pathlib
import random
import re
import shlex
import subprocess
import tempfile
from collections import defaultdict, namedtuple

import cases
import metrics
import sources
from metrics import percent

PER_PROCESS = 200  # messages: starting takes it longer than reading one
_STATUS = re.compile(rb"^X-Spam-Status: \S+ score=(-?[\d.]+)", re.M)
_EARLIER = re.compile(rb"(?mi)^X-Spam-[^\n]*\n(?:[ \t][^\n]*\n)*")

Sample = namedtuple("Sample", "operator quality points added")


def batch_scores(command, messages):
    with tempfile.TemporaryDirectory() as folder:
        paths = [pathlib.Path(folder, "%03d" % i) for i in range(len(messages))]
        for path, raw in zip(paths, messages):
            path.write_bytes(_EARLIER.sub(b"", raw))
        done = subprocess.run(command + paths, stdout=subprocess.PIPE, check=True)
    found = [float(text) for text in _STATUS.findall(done.stdout)]
    if len(found) != len(messages):
        raise SystemExit("%d messages, %d answers" % (len(messages), len(found)))
    return found


def scores(command, messages):
    return [points for first in range(0, len(messages), PER_PROCESS)
            for points in batch_scores(command, messages[first:first + PER_PROCESS])]


def chosen(base, donors, count):
    """The untouched message and some of its forged cases that bear on the chain."""
    untouched, *every = cases.edits(base, donors)
    chain = [edit for edit in every if not edit.benign and edit.label.bearing == "chain"]
    return [untouched] + random.Random(base.key).sample(chain, min(count, len(chain)))


def judged(command, groups):
    """The points of each untouched message, and a Sample of each forged one."""
    points = iter(scores(command, [edit.raw for group in groups for edit in group]))
    plain, forged = [], []
    for group in groups:
        plain.append(next(points))
        for edit in group[1:]:
            here = next(points)
            forged.append(Sample(edit.operator, edit.quality, here, here - plain[-1]))
    return plain, forged


def show(plain, forged):
    limit = metrics.threshold(plain, 0.01)

    def row(name, some):
        print("| %s | %d | %s | %s | %s | %s | %+.2f |" % (
            (name, len(some), percent(metrics.share(one.points > limit for one in some)))
            + tuple(percent(metrics.share(test(one.added) for one in some))
                    for test in (lambda x: x < 0, lambda x: x > 1, lambda x: x > 3))
            + (sum(one.added for one in some) / len(some),)))

    print("%d untouched, %d forged; AUC %.3f; its own limit of 1 %%: %.1f points\n" % (
        len(plain), len(forged), metrics.auc([one.points for one in forged], plain), limit))
    print("| operator | n | recall at 1 % | points lost | more than 1 added | more than 3 added | mean |")
    print("|---|---|---|---|---|---|---|")
    row("up to right_shape", [one for one in forged if one.quality != "expert"])
    row("expert", [one for one in forged if one.quality == "expert"])
    by_operator = defaultdict(list)
    for one in forged:
        by_operator[one.operator].append(one)
    for name, some in sorted(by_operator.items()):
        row(name, some)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--command", default="spamassassin -L")
    parser.add_argument("--per-host", type=int, default=2)
    parser.add_argument("--edits", type=int, default=6, help="forged cases a base message")
    options = parser.parse_args()
    bases = [base for base in sources.collect(options.folders, options.per_host) if base.part == "test"]
    groups = [chosen(base, donors, options.edits) for base, donors in cases.works(bases)]
    show(*judged(shlex.split(options.command), groups))


if __name__ == "__main__":
    main()
