#!/usr/bin/python3
"""Makes the labelled cases and keeps them in a file: generate.py OUT FOLDER... [--limit N]

    PYTHONPATH=build/release/python bench/forgery/generate.py build/forgery/cases.pickle \\
        build/corpora/spam-assassin/easy-ham-* build/corpora/spam-assassin/hard-ham-* LIST-FOLDERS
"""
import argparse
import pickle
import time
from collections import Counter
from pathlib import Path

import cases
import sources


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=Path)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--limit", type=int, help="no more base messages than this")
    parser.add_argument("--per-host", type=int, default=12)
    parser.add_argument("--more", type=int, default=0, help="untouched messages of a host and year, with those")
    parser.add_argument("--unlabelled", nargs="*", default=[], help="folders of mail that nobody vouches for")
    options = parser.parse_args()
    start = time.time()
    bases = sources.collect(options.folders, options.per_host, options.more, options.unlabelled)[:options.limit]
    print("%d base messages, %s; hosts %d" % (len(bases), dict(Counter(b.part for b in bases)),
                                              len({b.host for b in bases})))
    made = list(cases.all_cases(bases))
    options.out.parent.mkdir(parents=True, exist_ok=True)
    with open(options.out, "wb") as file:
        pickle.dump({"checks": cases.CHECKS, "cases": [tuple(case) for case in made]}, file)
    print("%d cases in %.0f s" % (len(made), time.time() - start))


if __name__ == "__main__":
    main()
