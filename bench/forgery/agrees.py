#!/usr/bin/python3
"""Proves that model.py and the library give the same posterior: agrees.py CASES WEIGHTS [--count N]

WEIGHTS is the table that the library was built with when CASES were made. The library prints four decimals,
so equal means to half of the fourth.
"""
import argparse

import cases
import model
import weights_file

PRINTED = 0.5e-4 + 1e-9


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases")
    parser.add_argument("weights")
    parser.add_argument("--count", type=int, default=2000)
    options = parser.parse_args()
    everything = cases.load(options.cases)
    tables = model.Tables(model.Model(*weights_file.read(options.weights)))
    step = max(1, len(everything) // options.count)
    worst, n = 0.0, 0
    for case in everything[::step]:
        mine = model.infer_cut(tables, case).posterior
        if len(mine) != len(case.posterior):
            raise SystemExit("%s: %d places, the library %d" % (case.key, len(mine), len(case.posterior)))
        worst = max([worst] + [abs(a - b) for a, b in zip(mine, case.posterior)])
        n += 1
    print("%d cases, largest difference %.6f" % (n, worst))
    raise SystemExit(worst > PRINTED)


if __name__ == "__main__":
    main()
