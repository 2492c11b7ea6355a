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
TABLES = ("options", "messages", "hops", "findings", "clocks", "traits")


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


def test_the_page_of_cases_is_fresh():
    page = (ROOT / "docs" / "case.md").read_bytes()
    done = subprocess.run([COMMAND, "case", "schema", "--markdown"], capture_output=True, env=ENVIRONMENT, check=True)
    assert done.stdout == page, "run: forensics case schema --markdown > docs/case.md"


def test_the_schema_is_that_of_a_case(tmp_path):
    case = tmp_path / "case.sqlite"
    scan(case, SAMPLES)
    done = subprocess.run([COMMAND, "case", "schema"], capture_output=True, env=ENVIRONMENT, check=True)
    with closing(sqlite3.connect(":memory:")) as fresh, closing(sqlite3.connect(case)) as made:
        fresh.executescript(done.stdout.decode())
        for question in ("SELECT name, sql FROM sqlite_schema ORDER BY 1", "PRAGMA user_version", "PRAGMA application_id"):
            assert fresh.execute(question).fetchall() == made.execute(question).fetchall()


def case_verb(*rest):
    return subprocess.run([COMMAND, "case", *map(str, rest)], capture_output=True, env=ENVIRONMENT, check=False)


def test_query_prints_rows_and_changes_nothing(tmp_path):
    case = tmp_path / "case.sqlite"
    scan(case, SAMPLES)
    done = case_verb("query", case, "SELECT count(*) AS n, 'a,b' AS text FROM messages")
    assert (done.returncode, done.stdout.splitlines()[1].endswith(b',"a,b"')) == (0, True)
    (line,) = case_verb("query", "--format", "jsonl", case, "SELECT 1 AS one, NULL AS none").stdout.splitlines()
    assert json.loads(line) == {"one": 1, "none": None}
    for sql in ("DELETE FROM messages", "nonsense"):
        done = case_verb("query", case, sql)
        assert (done.returncode, done.stdout, done.stderr.count(b"\n")) == (2, b"", 1)
    assert case_verb("summary", case).stdout.startswith(b"records\n")
    assert case_verb("summary", tmp_path / "none").returncode == 2
    assert case_verb().returncode == 2


def test_campaigns_are_found_and_written_into_the_case(tmp_path):
    folder = tmp_path / "mail"
    folder.mkdir()
    for i in range(4):  # one queue id of one server, weeks apart
        (folder / f"{i}.eml").write_text(
            "Received: from a.example.org (a.example.org [192.0.2.1]) by mx.example.net (Postfix)\n"
            f"\twith ESMTP id 4RJkNR52PSz14K2k for <b@example.net>; {6 + 7 * i} Aug 2023 15:47:20 +0000\n"
            f"Message-ID: <same@example.org>\nFrom: a{i}@example{i}.org\nSubject: {i}\n\nText.\n")
    case = tmp_path / "case.sqlite"
    scan(case, folder)
    done = case_verb("campaigns", "--format", "jsonl", case)
    assert done.returncode == 0, done.stderr
    found = {line["check"]: line for line in map(json.loads, done.stdout.splitlines())}
    assert found["queue_id_reused"]["messages"] == 4
    assert found["queue_id_reused"]["spread_s"] == 21 * 86_400
    assert found["message_id_reused"]["names"] == 4
    with closing(sqlite3.connect(case)) as database:
        stored = database.execute('SELECT count(*) FROM cross_messages JOIN cross_findings ON id = finding'
                                  ' WHERE "check" = \'queue_id_reused\'').fetchone()
    assert stored == (4,)
    assert case_verb("campaigns", case).returncode == 0  # a second time finds the same
    with closing(sqlite3.connect(case)) as database:
        assert database.execute("SELECT count(*) FROM cross_findings").fetchone() == (len(found),)
    assert case_verb("campaigns", tmp_path / "none").returncode == 2
    assert not (tmp_path / "none").exists()
