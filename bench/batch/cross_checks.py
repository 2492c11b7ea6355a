#!/usr/bin/python3
"""What the checks between messages find in folders of mail, one folder a batch.

    PYTHONPATH=build/release/python /usr/bin/python3 bench/batch/cross_checks.py FOLDER...

Prints for each folder and check the number of findings, the messages in them, and the largest.
"""

import sys
from collections import defaultdict
from pathlib import Path

import forensics


def table(folder):
    files = sorted(path for path in Path(folder).rglob("*") if path.is_file())
    findings = forensics.cross_checks((str(path), path.read_bytes()) for path in files)
    by_check = defaultdict(list)
    for finding in findings:
        by_check[finding.check].append(finding)
    for check, found in by_check.items():
        touched = {name for finding in found for name in finding.messages}
        largest = max(found, key=lambda finding: len(finding.messages))
        days = largest.spread_s / 86400
        print(f"| {Path(folder).name} | {len(files)} | {check} | {len(found)} | {len(touched)} | "
              f"{len(largest.messages)} messages over {days:.0f} days: `{largest.what[:60]}` |")


def main(folders):
    print("| folder | messages | check | findings | messages in them | largest |")
    print("|---|---|---|---|---|---|")
    for folder in folders:
        table(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
