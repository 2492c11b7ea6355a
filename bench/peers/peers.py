#!/usr/bin/python3
"""This library beside programs that analyse mail, over the same messages, as one Markdown table.

    bench/peers/peers.py COMMAND FOLDER... [--bench-speed build/bench/bin/bench_speed] [--python VENV/bin/python]
        [--most 2000] [--slow 200]

COMMAND is the command of this project. VENV has what bench/peers/requirements.txt names; rspamd and spamassassin are
packages of Debian. A peer that is not there has a row that says so. Rates are of processor time, user and system, of
one core: what the program takes for all messages, less what it takes for the first of them alone, which is its
start. The peers of --slow messages are those that handle fewer than a hundred a second.
"""

import argparse
import json
import os
import subprocess
import tempfile
import time
from pathlib import Path

import rspamd

FROM = b"From a@example.org Thu Jan  1 10:00:00 2026\n"
NO_PEER = "| {name} | | {job} | not here: {why} | | |"


def stage(folders, most, work):
    """The messages as files of their own, below their From_ lines, every so many-th of those in the folders."""
    found = sorted(path for folder in folders for path in Path(folder).rglob("*") if path.is_file())
    step = max(1, len(found) / most)
    paths = []
    for number in range(min(most, len(found))):
        content = found[int(number * step)].read_bytes()
        while content.startswith(b"From "):
            content = content[content.find(b"\n") + 1:]
        if not content:
            continue
        path = work / "mail" / f"{number:06}.eml"
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content)
        paths.append(str(path))
    return paths


def child_seconds(words, environment=None, input_path=None):
    """(processor time, standard output) of a program and all its children."""
    with tempfile.TemporaryFile() as output, open(input_path or "/dev/null", "rb") as given:
        child = subprocess.Popen(words, stdin=given, stdout=output, stderr=subprocess.DEVNULL, env=environment)
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        output.seek(0)
        return used.ru_utime + used.ru_stime, output.read()


def row(name, version, job, count, size, seconds, note=""):
    return (f"| {name} | {version} | {job} | {count / seconds:,.0f} | {size / 1e6 / seconds:,.2f} "
            f"| {1e6 * seconds / count:,.0f}{note} |")


class Bench:
    def __init__(self, options, paths, work):
        self.options, self.paths, self.work = options, paths, work
        self.slow = paths[:options.slow]

    def size(self, paths):
        return sum(os.path.getsize(path) for path in paths[1:])

    def list_of(self, paths):
        listed = self.work / f"list-{len(paths)}"
        listed.write_text("".join(f"{path}\n" for path in paths))
        return str(listed)

    def box_of(self, paths):
        box = self.work / f"box-{len(paths)}"
        with open(box, "wb") as out:
            for path in paths:
                content = Path(path).read_bytes()
                quoted = content.replace(b"\nFrom ", b"\n>From ")
                out.write(FROM + quoted + (b"\n" if quoted.endswith(b"\n") else b"\n\n"))
        return str(box)

    def rate(self, name, version, job, paths, seconds_of, note=""):
        start = min(seconds_of(paths[:1]) for _ in range(2))
        spent = min(seconds_of(paths) for _ in range(self.options.rounds)) - start
        return row(name, version, job, len(paths) - 1, self.size(paths), spent, note)

    def ours(self):
        said = subprocess.run([self.options.command, "version"], capture_output=True, text=True, check=True).stdout
        version = said.split()[1]
        for detail in ("full", "summary"):
            words = [self.options.command, "--quiet", "scan", "--no-geo", "--jobs", "1", "--detail", detail, "--files-from"]
            yield self.rate("forensics", version, f"`scan --detail {detail}`: path, forgery, clocks, MIME, JSON", self.paths,
                            lambda paths, words=words: child_seconds([*words, self.list_of(paths)])[0])

    def in_one_process(self):
        """What bench_speed calls in its own process: GMime and the Rust crate."""
        jobs = {"full parse/GMime": ("GMime", "3.2, headers and the tree of parts"),
                "full parse/mail-parser (decodes)": ("mail-parser (Rust)", "headers and parts, decoded"),
                "headers and Received/mail-parser": ("mail-parser (Rust)", "headers and Received")}
        tool = self.options.bench_speed
        if not tool or not os.access(tool, os.X_OK):
            for name, job in jobs.values():
                yield NO_PEER.format(name=name, job=job, why="no --bench-speed")
            return
        result = self.work / "speed.json"
        subprocess.run([tool, "--benchmark_filter=^(full parse|headers and Received)/", "--benchmark_min_time=0.5",
                        f"--benchmark_out={result}", "--benchmark_out_format=json"], stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL, env={**os.environ, "FORENSICS_MAIL": str(self.work / "mail")}, check=True)
        for run in json.loads(result.read_text())["benchmarks"]:
            job, tool_name, corpus = run["name"].split("/", 2)
            if corpus != "mail" or f"{job}/{tool_name}" not in jobs:
                continue
            name, what = jobs[f"{job}/{tool_name}"]
            yield (f"| {name} | | {what} | {run['msg_per_s']:,.0f} | {run['MB_per_s']:,.2f} "
                   f"| {1e6 / run['msg_per_s']:,.0f} |")

    def of_pypi(self):
        driver = str(Path(__file__).with_name("python_peer.py"))
        jobs = {"mail-parser": "`parse_from_bytes(...).mail_json`: headers, Received, bodies, attachments, JSON",
                "eml_parser": "`decode_email_bytes(...)`: headers, Received, bodies, links, attachment digests"}
        for name, job in jobs.items():
            label = "mail-parser (SpamScope)" if name == "mail-parser" else name
            words = [self.options.python, driver, name]
            said = child_seconds([*words, self.list_of(self.paths[:1])])[1] if self.options.python else b""
            if not said:
                yield NO_PEER.format(name=label, job=job, why="no --python with it")
                continue
            told = json.loads(child_seconds([*words, self.list_of(self.paths)])[1])
            note = f" ({told['refused']} refused)" if told["refused"] else ""
            yield self.rate(label, told["version"], job, self.paths,
                            lambda paths, words=words: child_seconds([*words, self.list_of(paths)])[0], note)

    def spamassassin(self):
        job = "`spamassassin -L --mbox`: local rules over header and body, no Bayes data, no network"
        try:
            said = subprocess.run(["spamassassin", "--version"], capture_output=True, text=True, check=True).stdout
        except (OSError, subprocess.CalledProcessError):
            yield NO_PEER.format(name="SpamAssassin", job=job, why="no `spamassassin`")
            return
        home = {**os.environ, "HOME": str(self.work)}
        yield self.rate("SpamAssassin", said.split()[2], job, self.slow,
                        lambda paths: child_seconds(["spamassassin", "-L", "--mbox"], home, self.box_of(paths))[0])

    def rspamd(self):
        job = "`rspamc symbols`, one at a time: rules of Debian without what asks a network; the daemon's time"
        if not rspamd.is_here():
            yield NO_PEER.format(name="rspamd", job=job, why="no `rspamd`")
            return
        daemon = rspamd.Daemon(self.work)
        try:
            if not daemon.settle(self.paths[0]):
                yield NO_PEER.format(name="rspamd", job=job, why="its daemon gives no answer")
                return
            spent, answered = daemon.seconds(self.paths[1:])
        finally:
            daemon.stop()
        note = "" if answered == len(self.paths) - 1 else f" ({answered} answered)"
        yield row("rspamd", rspamd.version(), job, len(self.paths) - 1, self.size(self.paths), spent, note)

    def rows(self):
        for part in (self.ours, self.in_one_process, self.of_pypi, self.rspamd, self.spamassassin):
            yield from part()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", type=os.path.abspath)
    parser.add_argument("folders", nargs="+")
    parser.add_argument("--bench-speed", type=os.path.abspath)
    parser.add_argument("--python", help="that of the environment with the peers of PyPI")
    parser.add_argument("--most", type=int, default=2_000)
    parser.add_argument("--slow", type=int, default=200)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        bench = Bench(options, stage(options.folders, options.most, work), work)
        print(f"{time.strftime('%Y-%m-%d')}, load {os.getloadavg()[0]:.1f}; {len(bench.paths):,} messages, "
              f"{sum(map(os.path.getsize, bench.paths)) / 1e6:.1f} MB; SpamAssassin: the first {len(bench.slow):,}\n")
        print("| program | version | what it did | messages/s | MB/s | us/message |\n|---|---|---|---|---|---|", flush=True)
        for line in bench.rows():
            print(line, flush=True)


if __name__ == "__main__":
    main()
