#!/usr/bin/python3
"""Runs one convention over a source tree: run.py CONVENTION ROOT

Prints file:line and what to do for each complaint; exits 1 when there is one. A convention is a
module of this folder with
  check(tree)   yields Complaints
  good          {path: text}: a small tree that it is content with
  bad           [({path: text}, "path:line"), ...]: what, laid over `good`, it must complain of where
  report(tree)  optional: one line of measurements to print
"""
import importlib
import sys

from framework.tree import Tree


def main(name, root):
    convention = importlib.import_module(name)
    tree = Tree(root)
    complaints = list(convention.check(tree))
    for complaint in complaints:
        print(complaint)
    if hasattr(convention, "report"):
        print(convention.report(tree))
    print(f"{name}: {len(complaints)} complaints")
    return 1 if complaints else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
