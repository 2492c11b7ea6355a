"""Case stores: forensics scan --case, whatever ends it."""

import json
import os
import random
import resource
import signal
import sqlite3
import subprocess
import time
from contextlib import closing
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "messages"
COMMAND = os.environ["FORENSICS_COMMAND"]
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}
TABLES = ("options", "messages", "hops", "findings", "clocks")


def words(case, *paths):
    return [COMMAND, "scan", "--no-geo", "--nested", "--jobs", "2", "--case", str(case), *map(str, paths)]


def scan(case, *paths, **more):
    return subprocess.run(words(case, *paths), capture_output=True, env=ENVIRONMENT, check=False, **more)


def accounts(case, *paths):
    summary = case.with_suffix(".json")
    scan_words = words(case, *paths)
    subprocess.run([*scan_words[:2], "--summary", str(summary), *scan_words[2:]], capture_output=True, env=ENVIRONMENT,
                   check=False)
    return json.loads(summary.read_text())


def content(case):
    with closing(sqlite3.connect(case)) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {table: database.execute(f"SELECT * FROM {table} ORDER BY 1, 2").fetchall() for table in TABLES}


def mail(subject, hops=2):
    lines = "".join(f"Received: from h{i}.example.org (h{i}.example.org [192.0.2.{i + 1}]) by h{i + 1}.example.org (Postfix)\n"
                    f"\twith ESMTP id {subject}{i}; Thu, 1 Jan 2026 10:0{9 - i}:00 +0000\n" for i in range(hops))
    return lines + f"Message-ID: <{subject}@example.org>\nFrom: a@example.org\nSubject: {subject}\n\nText.\n"


@pytest.fixture(name="source", scope="module")
def source_folder(tmp_path_factory):
    """A mailbox, attached messages, files without mail."""
    folder = tmp_path_factory.mktemp("source")
    box = "".join(f"From a@example.org Thu Jan  1 10:00:00 2026\n{mail(f'm{i}')}\n" for i in range(4_000))
    (folder / "1.mbox").write_text(box)
    for i in range(40):
        (folder / f"2-{i}.eml").write_text("From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b"
                                           f"\n\n--b\nContent-Type: message/rfc822\n\n{mail(f'inner{i}')}\n--b--\n")
    (folder / "3.eml").write_text("")
    (folder / "4.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    return folder


@pytest.fixture(name="whole", scope="module")
def uninterrupted(source, tmp_path_factory):
    case = tmp_path_factory.mktemp("whole") / "case.sqlite"
    done = scan(case, source)
    assert (done.returncode, done.stdout) == (3, b"")
    return content(case)


def test_a_case_holds_every_record(whole):
    assert len(whole["messages"]) == 4_000 + 2 * 40 + 2
    assert len(whole["hops"]) == 2 * 4_040
    assert whole["findings"] and whole["clocks"] is not None


def test_rows_are_those_of_the_records(tmp_path):
    case = tmp_path / "case.sqlite"
    scan(case, SAMPLES)
    listed = subprocess.run([COMMAND, "scan", "--no-geo", "--nested", str(SAMPLES)], capture_output=True, env=ENVIRONMENT,
                            check=False).stdout
    records = [json.loads(line) for line in listed.splitlines()]
    with closing(sqlite3.connect(case)) as database:
        database.row_factory = sqlite3.Row
        rows = database.execute("SELECT * FROM messages ORDER BY id").fetchall()
    assert len(rows) == len(records)
    for row, record in zip(rows, records):
        for name, value in record.items():
            if name == "schema" or name.endswith("probability"):
                continue
            folded = value.replace("\n", " ") if isinstance(value, str) else value
            stored = row[name].replace("\r\n", "\n").replace("\n", " ") if isinstance(row[name], str) else row[name]
            assert stored == folded, name


def test_a_second_scan_adds_nothing(source, whole, tmp_path):
    case = tmp_path / "case.sqlite"
    first = accounts(case, source)
    again = accounts(case, source)
    assert content(case) == whole
    assert (first["known"], first["messages"]) == (0, 4_080)
    # What could not be read is tried again.
    assert (again["known"], again["messages"], again["errors"]) == (4_040, 0, 2)


def test_a_scan_goes_on_behind_what_the_case_has(source, whole, tmp_path):
    case = tmp_path / "case.sqlite"
    scan(case, source / "1.mbox")
    assert accounts(case, source)["known"] == 4_000
    assert content(case) == whole


def test_kills_at_any_moment_lose_and_double_nothing(source, whole, tmp_path):
    case = tmp_path / "case.sqlite"
    chance = random.Random(5)
    killed = 0
    for _ in range(50):
        child = subprocess.Popen(words(case, source), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=ENVIRONMENT)
        time.sleep(chance.uniform(0.0, 0.4))
        killed += child.poll() is None
        child.send_signal(signal.SIGKILL)
        child.wait()
    assert killed >= 5
    assert scan(case, source).returncode in {3, 4}
    assert content(case) == whole


def test_sigint_keeps_what_was_analysed(source, whole, tmp_path):
    case = tmp_path / "case.sqlite"
    child = subprocess.Popen(words(case, source), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=ENVIRONMENT)
    time.sleep(0.5)
    child.send_signal(signal.SIGINT)
    _, errors = child.communicate(timeout=60)
    assert child.returncode in {130, 3}, errors
    scan(case, source)
    assert content(case) == whole


def limit_files():
    resource.setrlimit(resource.RLIMIT_FSIZE, (300_000, 300_000))


def test_a_full_disk_is_told_and_the_case_still_opens(source, whole, tmp_path):
    case = tmp_path / "case.sqlite"
    # Python ignores SIGXFSZ and hands that on, so that the write fails as on a full disk.
    done = scan(case, source, preexec_fn=limit_files, restore_signals=False)
    assert done.returncode == 2
    assert str(case).encode() in done.stderr
    assert scan(case, source).returncode == 3
    assert content(case) == whole


@pytest.mark.parametrize("name", ["no/such/folder/case.sqlite", ""])
def test_a_case_that_cannot_be_made_is_status_2(tmp_path, name):
    done = scan(tmp_path / name, SAMPLES)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.count(b"\n") == 1


def test_other_files_and_databases_are_left_alone(tmp_path):
    text = tmp_path / "text"
    text.write_text("This is no database, and long enough to be looked at as one. " * 20)
    before = text.read_bytes()
    assert scan(text, SAMPLES).returncode == 2
    assert text.read_bytes() == before
    other = tmp_path / "other.sqlite"
    with closing(sqlite3.connect(other)) as database:
        database.execute("CREATE TABLE mine (a)")
        database.commit()
    before = other.read_bytes()
    done = scan(other, SAMPLES)
    assert other.read_bytes() == before
    assert done.returncode == 2 and b"no case" in done.stderr


def test_a_case_is_not_mixed_from_other_options(tmp_path):
    case = tmp_path / "case.sqlite"
    scan(case, SAMPLES)
    done = subprocess.run([COMMAND, "scan", "--no-geo", "--case", str(case), str(SAMPLES)], capture_output=True,
                          env=ENVIRONMENT, check=False)
    assert done.returncode == 2
    assert b"other options" in done.stderr
