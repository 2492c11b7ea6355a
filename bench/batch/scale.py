#!/usr/bin/python3
"""What a message costs `forensics scan` in archives of ten thousand to a million messages.

    bench/batch/scale.py COMMAND SCAN_FLOOR FOLDER... [--mbox 10000,100000,1000000] [--files 10000,100000]
        [--jobs 1,2] [--rounds 3] [--into FOLDER]

The messages of the folders are repeated, each copy with a number in its Message-ID and in a field of its own,
into one mbox and into one file each. Every input is read once to warm the page cache. SCAN_FLOOR (the target
scan_floor of the preset "bench") tells what splitting the mbox, or opening and reading the files, takes alone.
The best of the rounds counts; from a million messages on there is one. Prints Markdown.
"""

import argparse
import itertools
import json
import multiprocessing
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from scan import fits_a_box, messages_of

ID = re.compile(rb"^message-id:[ \t]*<", re.M | re.I)
FROM = b"From a@example.org Thu Jan  1 10:00:00 2026\n"
FILES_A_FOLDER = 1_000
ONE_ROUND_FROM = 1_000_000


def templates(folders):
    """Each message as (up to its Message-ID, the rest of its header, its body), to be joined by numbers."""
    for content in filter(fits_a_box, messages_of(folders)):
        end = re.search(rb"\r?\n\r?\n", content)
        if end is None:
            continue
        line = content[end.start():content.index(b"\n", end.start()) + 1]
        header, body = content[:end.start()] + line, content[end.start() + len(line):]
        found = ID.search(header)
        at = found.end() if found else 0
        yield header[:at], header[at:], b"%d" + line + body.replace(b"%", b"%%")


def numbered(parts, number):
    before, after, rest = parts
    mark = b"%d." % number if before else b""
    return before + mark + after + b"X-Number: " + rest % number


def write_mbox(folders, count, path):
    with open(path, "wb", buffering=1 << 20) as box:
        for number, parts in zip(range(count), itertools.cycle(list(templates(folders)))):
            box.write(FROM + numbered(parts, number) + b"\n")


def write_files(folders, count, path):
    for number, parts in zip(range(count), itertools.cycle(list(templates(folders)))):
        folder = path / f"{number // FILES_A_FOLDER:06}"
        if number % FILES_A_FOLDER == 0:
            folder.mkdir(parents=True)
        (folder / f"{number:08}.eml").write_bytes(numbered(parts, number))


def apart(work, *arguments):
    """In a process of its own: a child that is started from here begins with the memory that this process held."""
    child = multiprocessing.Process(target=work, args=arguments)
    child.start()
    child.join()
    if child.exitcode != 0:
        sys.exit(f"{work.__name__} failed")


def floor(command, kind, path):
    found = json.loads(subprocess.run([command, kind, path], stdout=subprocess.PIPE, check=True).stdout)
    return found["things"] / found["seconds"], found["bytes"] / 1e6


def scan(command, path, jobs, summary):
    """(messages, messages a second, microseconds of processor time a message, peak memory in MB)"""
    words = [command, "--quiet", "scan", "--no-geo", "--jobs", str(jobs), "--summary", str(summary), str(path)]
    child = os.posix_spawn(command, words, os.environ,
                           file_actions=[(os.POSIX_SPAWN_OPEN, 1, "/dev/null", os.O_WRONLY, 0)])
    _, status, used = os.wait4(child, 0)
    accounts = json.loads(summary.read_text())
    if os.waitstatus_to_exitcode(status) != 0 or accounts["duplicates"] or accounts["errors"]:
        sys.exit(f"{path}: not every message was analysed once: {accounts}")
    count = accounts["messages"]
    spent = used.ru_utime + used.ru_stime
    return count, count / accounts["seconds"], 1e6 * spent / count, used.ru_maxrss / 1024


def rows(options, kind, path, work):
    floor(options.floor, kind, path)
    rounds = options.rounds
    lowest, size = max(floor(options.floor, kind, path) for _ in range(rounds))
    single = None
    for jobs in options.jobs:
        runs = [scan(options.command, path, jobs, work / "accounts.json") for _ in range(rounds)]
        count, rate = runs[0][0], max(run[1] for run in runs)
        single = single or rate
        yield (f"| {kind} | {count:,} | {size:,.0f} | {jobs} | {rate:,.0f} | {size * rate / count:,.1f} "
               f"| {min(run[2] for run in runs):,.0f} | {max(run[3] for run in runs):,.0f} | {rate / single:.2f} "
               f"| {lowest:,.0f} | {100 * rate / lowest / jobs:.2f} % |")


def measure(options, kind, count, work):
    path = work / f"{kind}-{count}"
    apart(write_mbox if kind == "mbox" else write_files, options.folders, count, path)
    if count >= ONE_ROUND_FROM:
        options = argparse.Namespace(**{**vars(options), "rounds": 1})
    for row in rows(options, kind, path, work):
        print(row, flush=True)
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def numbers(text):
    return [int(word) for word in text.split(",") if word]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", type=os.path.abspath)
    parser.add_argument("floor", type=os.path.abspath)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--mbox", type=numbers, default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--files", type=numbers, default=[10_000, 100_000])
    parser.add_argument("--jobs", type=numbers, default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--into", type=Path, help="where the archives are made, and deleted again; default: TMPDIR")
    options = parser.parse_args()
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024  # a child's peak is told no lower
    print(f"{time.strftime('%Y-%m-%d')}, load {os.getloadavg()[0]:.1f}, {os.cpu_count()} processors; rounds: "
          f"{options.rounds}; peaks below {own:.0f} MB cannot be told\n")
    print("| input | messages | MB | jobs | messages/s | MB/s | us/message (processor) | peak MB | times the first "
          "| splitting or reading alone, messages/s | share of that a job |")
    print("|---|---|---|---|---|---|---|---|---|---|---|", flush=True)
    with tempfile.TemporaryDirectory(dir=options.into) as work:
        for kind, counts in (("mbox", options.mbox), ("files", options.files)):
            for count in counts:
                measure(options, kind, count, Path(work))


if __name__ == "__main__":
    main()
