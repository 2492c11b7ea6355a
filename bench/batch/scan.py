#!/usr/bin/python3
"""Rates of `forensics scan` over the same mail in every container, and whether all give the same messages.

    bench/batch/scan.py COMMAND FOLDER... [--jobs 1,2] [--rounds 3]

The files of the folders are copied into a folder, a Maildir, an mbox, a tar, a tar.gz, a zip and a 7z; the
last four are written by libarchive. Each is scanned; the best round counts. Digests are compared with those that
Python makes of the messages.
"""

import argparse
import collections
import ctypes
import ctypes.util
import hashlib
import json
import os
import re
import subprocess
import tempfile
import time
from pathlib import Path

QUOTED = re.compile(rb"^>*From ", re.M)


FIELD = re.compile(rb"[!-9;-~]+:")


def messages_of(folders):
    """Each file's bytes without the From_ lines on top, where a field is the first thing: what a mailbox can hold."""
    for folder in folders:
        for path in sorted(Path(folder).rglob("*")):
            if not path.is_file():
                continue
            content = path.read_bytes()
            while content.startswith(b"From "):
                content = content[content.find(b"\n") + 1:]
            if FIELD.match(content):
                yield content


def fits_a_box(content):
    """Without a line that a mailbox must quote, which could not be undone without knowing how."""
    return content.endswith(b"\n") and not QUOTED.search(content)


class Archive:
    """An archive written by libarchive: `kind` is tar, zip or 7z."""

    def __init__(self, path, kind, packed=False):
        self.lib = ctypes.CDLL(ctypes.util.find_library("archive"))
        for name in ("archive_write_new", "archive_entry_new"):
            getattr(self.lib, name).restype = ctypes.c_void_p
        self.handle = ctypes.c_void_p(self.lib.archive_write_new())
        set_format = {"tar": "pax_restricted", "zip": "zip", "7z": "7zip"}[kind]
        getattr(self.lib, f"archive_write_set_format_{set_format}")(self.handle)
        if packed:
            self.lib.archive_write_add_filter_gzip(self.handle)
        if self.lib.archive_write_open_filename(self.handle, str(path).encode()) != 0:
            raise OSError(path)

    def add(self, name, content):
        entry = ctypes.c_void_p(self.lib.archive_entry_new())
        self.lib.archive_entry_set_pathname(entry, name.encode())
        self.lib.archive_entry_set_size(entry, ctypes.c_int64(len(content)))
        self.lib.archive_entry_set_filetype(entry, 0o100000)
        self.lib.archive_entry_set_perm(entry, 0o644)
        self.lib.archive_write_header(self.handle, entry)
        self.lib.archive_write_data(self.handle, content, ctypes.c_size_t(len(content)))
        self.lib.archive_entry_free(entry)

    def close(self):
        self.lib.archive_write_close(self.handle)
        self.lib.archive_write_free(self.handle)


def make_containers(messages, folder):
    """{name: path}"""
    (folder / "files").mkdir()
    for part in ("cur", "new", "tmp"):
        (folder / "maildir" / part).mkdir(parents=True)
    archives = {name: Archive(folder / name, kind, packed) for name, kind, packed in (
        ("all.tar", "tar", False), ("all.tar.gz", "tar", True), ("all.zip", "zip", False), ("all.7z", "7z", False))}
    with open(folder / "all.mbox", "wb") as box:
        for i, content in enumerate(messages):
            (folder / "files" / f"{i:06}.eml").write_bytes(content)
            os.link(folder / "files" / f"{i:06}.eml", folder / "maildir" / "cur" / f"{i:06}.host:2,S")
            for archive in archives.values():
                archive.add(f"{i:06}.eml", content)
            if fits_a_box(content):
                box.write(b"From a@example.org Thu Jan  1 10:00:00 2026\n" + content + b"\n")
    for archive in archives.values():
        archive.close()
    return {name: folder / name for name in ("files", "maildir", "all.mbox", *archives)}


def peak_of(pid):
    """kB of the peak memory so far."""
    try:
        found = re.search(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())
    except OSError:
        return 0
    return int(found[1]) if found else 0


def run(command, path, jobs, summary):
    """(the accounts, the digests, peak memory in MB)"""
    with open(summary.with_suffix(".jsonl"), "w+b") as output:
        child = subprocess.Popen([command, "--quiet", "scan", "--no-geo", "--jobs", str(jobs), "--summary", str(summary),
                                  str(path)], stdout=output)
        peak = 0
        while child.poll() is None:  # ru_maxrss would show what Python held before exec
            peak = max(peak, peak_of(child.pid))
            time.sleep(0.02)
        output.seek(0)
        digests = collections.Counter(json.loads(line)["sha256"] for line in output)
    return json.loads(summary.read_text()), digests, peak / 1024


def row(command, name, path, wanted, options, summary):
    cells, same = [name], None
    for jobs in options.jobs:
        best = None
        for _ in range(options.rounds):
            accounts, digests, peak = run(command, path, jobs, summary)
            rate = (accounts["messages"] / accounts["seconds"], accounts["message_bytes"] / 1e6 / accounts["seconds"], peak)
            best = rate if best is None else max(best, rate)
            same = digests == wanted
        cells.append("{:,.0f} msg/s, {:.0f} MB/s, {:.0f} MB".format(*best))
    missing, extra = sum((wanted - digests).values()), sum((digests - wanted).values())
    cells.append("yes" if same else f"{missing} missing, {extra} others")
    return f"| {' | '.join(cells)} |"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command")
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--jobs", type=lambda text: [int(word) for word in text.split(",")], default=[1, 2])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    messages = list(messages_of(options.folders))
    digests = collections.Counter(hashlib.sha256(each).hexdigest() for each in messages)
    in_box = collections.Counter(hashlib.sha256(each).hexdigest() for each in messages if fits_a_box(each))
    print(f"{len(messages)} messages, {sum(map(len, messages)) / 1e6:.1f} MB; load {os.getloadavg()[0]:.1f}; "
          f"{time.strftime('%Y-%m-%d')}\n")
    print("| container | " + " | ".join(f"jobs {jobs}" for jobs in options.jobs) + " | same messages |")
    print("|---|" + "---|" * (len(options.jobs) + 1))
    with tempfile.TemporaryDirectory() as folder:
        for name, path in make_containers(messages, Path(folder)).items():
            wanted = in_box if name == "all.mbox" else digests
            print(row(options.command, name, path, wanted, options, Path(folder) / "accounts.json"), flush=True)


if __name__ == "__main__":
    main()
