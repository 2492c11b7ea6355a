#!/usr/bin/python3
"""Proves that each convention can fail: it is content with its own `good` tree and complains at the
named place of every `bad` one."""
import importlib
import pathlib
import sys
import tempfile

from framework.tree import Tree


def complaints(convention, files):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            target = pathlib.Path(folder, path)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return [str(complaint) for complaint in convention.check(Tree(folder))]


def faults(name):
    convention = importlib.import_module(name)
    if not convention.bad:
        yield "has no bad example: nothing shows that it can fail"
    for said in complaints(convention, convention.good):
        yield f"complains of its good tree: {said}"
    for files, place in convention.bad:
        said = complaints(convention, convention.good | files)
        if not any(line.startswith(place + ":") for line in said):
            yield f"does not complain at {place}; it said {said or 'nothing'}"


def main():
    here = pathlib.Path(__file__).parent
    names = sorted(path.stem for path in here.glob("*.py") if path.stem not in ("run", "selftest"))
    failed = 0
    for name in names:
        found = list(faults(name))
        failed += bool(found)
        for fault in found:
            print(f"{name}: {fault}")
    print(f"{len(names)} conventions, {failed} not proven")
    return 1 if failed or not names else 0


if __name__ == "__main__":
    sys.exit(main())
