"""forensics scan as a user meets it: records, accounts, exit statuses, signals, progress."""

import csv
import gzip
import hashlib
import io
import json
import os
import pty
import re
import resource
import signal
import sqlite3
import struct
import subprocess
import tarfile
import time
import zipfile
import zlib
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "messages"
COMMAND = os.environ["FORENSICS_COMMAND"]
ENVIRONMENT = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8"}


def run(*words, data=None):
    return subprocess.run([COMMAND, *map(str, words)], input=data, capture_output=True, env=ENVIRONMENT, check=False)


def scan(*words, data=None):
    done = run("scan", "--no-geo", *words, data=data)
    return done, [json.loads(line) for line in done.stdout.splitlines()]


def mail(subject, body="Hello.\n"):
    return (f"Received: from a.example.org by b.example.net; Thu, 1 Jan 2026 10:00:00 +0000\n"
            f"Message-ID: <{subject}@example.org>\nFrom: a@example.org\nSubject: {subject}\n\n{body}").encode()


def box(*messages):
    return b"".join(b"From a@example.org Thu Jan  1 10:00:00 2026\n" + each + b"\n" for each in messages)


def tar_gz(members):
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for name, content in members.items():
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return packed.getvalue()


@pytest.fixture(name="mixed")
def mixed_folder(tmp_path):
    """Good, duplicated, empty, no mail, nested, an mbox in a tar.gz, a broken tar.gz, a zip."""
    folder = tmp_path / "mixed"
    folder.mkdir()
    (folder / "1.eml").write_bytes(mail("good"))
    (folder / "2.eml").write_bytes(mail("good"))
    (folder / "3.eml").write_bytes(b"")
    (folder / "4.png").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")
    inner = mail("inner").decode()
    (folder / "5.eml").write_text("From: a@example.org\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b"
                                  f"\n\n--b\nContent-Type: message/rfc822\n\n{inner}\n--b--\n")
    (folder / "6.tgz").write_bytes(tar_gz({"old/box": box(mail("one"), mail("two")), "old/three": mail("three")}))
    noise = "".join(hashlib.sha256(str(i).encode()).hexdigest() + "\n" for i in range(2000))
    whole = tar_gz({"first": mail("first"), "second": mail("second", noise), "third": mail("third")})
    (folder / "7.tgz").write_bytes(whole[: len(whole) // 2])
    with zipfile.ZipFile(folder / "8.zip", "w") as archive:
        archive.writestr("x.eml", mail("one"))
        archive.writestr("notes.txt", "No mail at all.\n")
    return folder


def test_every_message_has_a_record_and_the_accounts_add_up(mixed, tmp_path):
    done, records = scan("--summary", tmp_path / "summary.json", mixed)
    assert done.returncode == 3
    summary = json.loads((tmp_path / "summary.json").read_text())
    assert summary["schema"] == "forensics/scan-summary/1"
    assert summary["files"] == 8
    assert summary["records"] == len(records) == summary["messages"] + summary["errors"]
    assert summary["messages"] == summary["analysed"] + summary["partial"]
    states = [record["status"] for record in records]
    assert (states.count("ok"), states.count("partial"), states.count("error")) == (8, 1, 3)
    assert (summary["analysed"], summary["partial"], summary["errors"]) == (8, 1, 3)
    digests = [record["sha256"] for record in records if record["sha256"]]
    assert summary["duplicates"] == len(digests) - len(set(digests)) == 2
    assert summary["stopped"] is False
    assert {record["error"] for record in records} == {None, "empty_input", "not_mail", "damaged"}


def test_the_summary_on_stderr_is_one_line_and_quiet_takes_it_away(mixed):
    done, _ = scan(mixed)
    assert done.stderr.count(b"\n") == 1
    assert b"9 messages in 8 files: 8 analysed, 1 partial; 3 errors, 2 duplicates" in done.stderr
    assert run("--quiet", "scan", mixed).stderr == b""


def test_digests_are_those_of_the_bytes(mixed):
    _, records = scan(mixed / "1.eml", mixed / "6.tgz")
    assert [record["sha256"] for record in records] == [
        hashlib.sha256(mail(name)).hexdigest() for name in ("good", "one", "two", "three")]


def test_nested_messages_are_taken_on_request(mixed):
    _, plain = scan(mixed / "5.eml")
    done, nested = scan("--nested", mixed / "5.eml")
    assert done.returncode == 0
    assert nested[0] == plain[0]
    assert [record["origin"] for record in nested] == [f"{mixed / '5.eml'}", f"{mixed / '5.eml'}#1.1"]
    assert nested[1]["part"] == "1.1"
    assert nested[1]["sha256"] == hashlib.sha256(mail("inner")).hexdigest()


@pytest.mark.parametrize("words", [["--format", "csv"], ["--detail", "full"], ["--detail", "hops", "--nested"]])
def test_the_output_is_the_same_for_any_number_of_jobs(mixed, words):
    one = run("scan", "--no-geo", "--jobs", 1, *words, mixed, SAMPLES).stdout
    four = run("scan", "--no-geo", "--jobs", 4, *words, mixed, SAMPLES).stdout
    assert one == four != b""
    loose = run("scan", "--no-geo", "--jobs", 4, "--order", "any", *words, mixed, SAMPLES).stdout
    assert sorted(loose.splitlines()) == sorted(one.splitlines())


def test_full_detail_is_the_report_of_analyze():
    files = sorted(path for path in SAMPLES.iterdir() if path.suffix == ".eml")
    analyzed = run("analyze", "--no-geo", "--format", "jsonl", *files).stdout.splitlines()
    scanned = run("scan", "--no-geo", "--detail", "full", *files).stdout.splitlines()
    # An mbox is one message for analyze and all of them for scan.
    same = [a for a, path in zip(analyzed, files) if not path.read_bytes().startswith(b"From ")]
    assert len(same) >= 10
    assert set(same) <= set(scanned)


def test_full_detail_follows_the_schema_of_reports_also_for_errors(mixed):
    validator = jsonschema.Draft202012Validator(json.loads(run("schema").stdout))
    _, records = scan("--detail", "full", "--nested", mixed)
    for record in records:
        validator.validate(record)
    assert sum(record["status"] == "error" for record in records) == 3
    (broken,) = (record for record in records if record["status"] == "partial")
    assert broken["source"]["member"] == "second"
    assert broken["errors"][0]["code"] == "damaged"


def columns_of_page(title):
    """[(name, type)] of the table below a heading of docs/scan.md."""
    page = (ROOT / "docs" / "scan.md").read_text().split(f"## `{title}`")[1].split("\n## ")[0]
    rows = [line.split("|") for line in page.splitlines() if line.startswith("| `")]
    return [(row[1].strip(" `"), row[2].strip()) for row in rows]


TYPES = {"text": str, "name": str, "integer": int, "number": (int, float), "time": str}


@pytest.mark.parametrize("detail", ["summary", "hops"])
def test_records_have_the_documented_columns_and_types(mixed, detail):
    columns = columns_of_page(f"--detail {detail}")
    _, records = scan("--detail", detail, "--nested", mixed, SAMPLES)
    for record in records:
        assert list(record) == ["schema"] + [name for name, _ in columns]
        assert record["schema"] == "forensics/scan/1"
        for name, kind in columns:
            assert record[name] is None or isinstance(record[name], TYPES[kind]), (name, record[name])
    for name, _ in columns:
        if name not in {"origin_country", "origin_asn", "country", "asn", "as_name", "spf", "dmarc"}:
            assert any(record[name] is not None for record in records), f"{name} is never filled"


@pytest.mark.parametrize("detail", ["summary", "hops"])
def test_csv_and_json_lines_say_the_same(mixed, detail):
    _, records = scan("--detail", detail, mixed)
    rows = list(csv.DictReader(io.StringIO(run("scan", "--no-geo", "--format", "csv", "--detail", detail, mixed)
                                           .stdout.decode(), newline="")))
    assert len(rows) == len(records)
    for row, record in zip(rows, records):
        for name, text in row.items():
            value = record[name]
            if isinstance(value, float):
                assert float(text) == pytest.approx(value, abs=1e-4)
            else:
                assert text == ("" if value is None else str(value))


def test_the_page_of_records_is_fresh():
    page = (ROOT / "docs" / "scan.md").read_bytes()
    assert run("scan", "--markdown").stdout == page, "run: forensics scan --markdown > docs/scan.md"


def test_paths_come_from_a_file_too(mixed, tmp_path):
    listed = tmp_path / "list"
    listed.write_text(f"{mixed / '1.eml'}\n\n{mixed / '6.tgz'}\n")
    _, records = scan("--files-from", listed)
    assert len(records) == 4
    _, piped = scan("--files-from", "-", "--null", data=f"{mixed / '1.eml'}\0{mixed / '6.tgz'}\0".encode())
    assert piped == records
    assert run("scan", "--files-from", tmp_path / "none").returncode == 2


def test_standard_input_may_be_any_container():
    done, records = scan("-", data=gzip.compress(box(mail("one"), mail("two"))))
    assert done.returncode == 0
    assert [record["origin"] for record in records] == ["-@0", f"-@{len(box(mail('one')))}"]


def locked_zip(name, content, password):
    """A stored member under the traditional cipher of APPNOTE 6.1."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def step(crc, byte):  # zlib.crc32 without its inversions
        return zlib.crc32(bytes([byte]), crc ^ 0xFFFFFFFF) ^ 0xFFFFFFFF

    def update(byte):
        keys[0] = step(keys[0], byte)
        keys[1] = ((keys[1] + (keys[0] & 0xFF)) * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = step(keys[2], keys[1] >> 24)

    def encrypt(byte):
        word = (keys[2] | 2) & 0xFFFF
        update(byte)
        return byte ^ (word * (word ^ 1) >> 8 & 0xFF)

    for byte in password:
        update(byte)
    crc = zlib.crc32(content)
    data = bytes(map(encrypt, bytes(11) + bytes([crc >> 24]) + content))
    common = struct.pack("<HHHHHIIIHH", 20, 1, 0, 0, 33, crc, len(data), len(content), len(name), 0)
    local = b"PK\3\4" + common + name + data
    central = b"PK\1\2" + struct.pack("<H", 20) + common + struct.pack("<HHHII", 0, 0, 0, 0, 0) + name
    return local + central + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def test_a_password_opens_what_its_lack_does_not(tmp_path):
    (tmp_path / "a.zip").write_bytes(locked_zip(b"a.eml", mail("locked"), b"secret"))
    done, (record,) = scan(tmp_path / "a.zip")
    assert (done.returncode, record["status"], record["error"]) == (4, "error", "encrypted")
    done, (record,) = scan("--password", "other", "--password", "secret", tmp_path / "a.zip")
    assert (done.returncode, record["message_id"]) == (0, "locked@example.org")
    (tmp_path / "b.zip").write_bytes(locked_zip(b"a.eml", mail("locked"), b"infected"))
    assert scan(tmp_path / "b.zip")[0].returncode == 0


@pytest.mark.parametrize(
    ("words", "status"),
    [
        (["--fail-on", "critical"], 0),
        (["--fail-on", "note"], 1),
        (["--fail-on", "chain:0.000001"], 1),
        (["--fail-on", "chain:1", "--fail-on", "identity:1"], 0),
        (["--fail-on", "chain:1", "--fail-on", "edited:0.000001"], 1),
    ],
)
def test_fail_on_decides_between_0_and_1(tmp_path, words, status):
    (tmp_path / "a.eml").write_bytes(mail("odd").replace(b"Thu, 1 Jan", b"Fri, 1 Jan"))
    summary = tmp_path / "summary.json"
    assert scan(*words, "--summary", summary, tmp_path / "a.eml")[0].returncode == status
    assert json.loads(summary.read_text())["alarming"] == status


@pytest.mark.parametrize(
    "words",
    [[], ["--format", "text", "-"], ["--format", "csv", "--detail", "full", "-"], ["--fail-on", "chain:2", "-"],
     ["--fail-on", "worst", "-"], ["--jobs", "x", "-"], ["--order", "none", "-"], ["--trust", "x", "-"]],
)
def test_wrong_usage_is_status_2(words):
    done = run("scan", *words, data=b"")
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr != b""


def test_nothing_analysed_is_status_4_with_the_reason_as_record(tmp_path):
    done, (record,) = scan(tmp_path / "missing.eml")
    assert done.returncode == 4
    assert (record["status"], record["error"]) == ("error", "not_found")


def test_a_folder_without_mail_is_status_4(tmp_path):
    (tmp_path / "a").write_bytes(b"\x7fELF\x02\x01\x01" + bytes(100))
    assert scan(tmp_path)[0].returncode == 4


def test_output_that_cannot_be_written_is_status_2(mixed):
    with open("/dev/full", "wb") as full:
        done = subprocess.run([COMMAND, "scan", "--detail", "full", str(mixed)], stdout=full, stderr=subprocess.PIPE,
                              env=ENVIRONMENT, check=False)
    assert done.returncode == 2
    assert b"cannot write" in done.stderr


@pytest.fixture(name="long_box", scope="module")
def long_mailbox(tmp_path_factory):
    path = tmp_path_factory.mktemp("long") / "long.mbox"
    path.write_bytes(box(*(mail(f"message-{i}") for i in range(40_000))))
    return path


def wait_until(condition):
    for _ in range(3_000):
        if condition():
            return
        time.sleep(0.01)
    pytest.fail("waited 30 s in vain")


def test_sigint_ends_with_whole_records_and_accounts(long_box, tmp_path):
    summary = tmp_path / "summary.json"
    output = tmp_path / "out"
    with open(output, "wb") as out:
        child = subprocess.Popen([COMMAND, "scan", "--no-geo", "--jobs", "2", "--summary", str(summary), str(long_box)],
                                 stdout=out, stderr=subprocess.PIPE, env=ENVIRONMENT)
        wait_until(lambda: output.stat().st_size > 0)
        child.send_signal(signal.SIGINT)
        _, errors = child.communicate(timeout=60)
    assert child.returncode == 130
    assert errors.count(b"\n") == 1 and b"stopped before the end" in errors
    records = [json.loads(line) for line in output.read_bytes().splitlines()]
    accounts = json.loads(summary.read_text())
    assert accounts["stopped"] is True
    assert 0 < accounts["records"] == len(records) == accounts["analysed"] < 40_000
    assert [record["message_id"] for record in records] == [f"message-{i}@example.org" for i in range(len(records))]


@pytest.fixture(name="waiting")
def waiting_scan():
    """A scan of standard input, of which half a message has come and no more comes."""
    child = subprocess.Popen([COMMAND, "scan", "--no-geo", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.PIPE, env=ENVIRONMENT)
    child.stdin.write(mail("half"))
    child.stdin.flush()
    yield child
    child.kill()


def catches_sigint(pid):
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("SigCgt:")[1].split()[0], 16) >> (signal.SIGINT - 1) & 1


def test_a_signal_ends_also_a_scan_that_waits_for_input(waiting):
    wait_until(lambda: catches_sigint(waiting.pid))
    waiting.send_signal(signal.SIGINT)
    assert waiting.wait(timeout=30) == 130
    # What did not come whole was not read: no record of half a message.
    assert (waiting.stdout.read(), b"stopped before the end" in waiting.stderr.read()) == (b"", True)


def test_a_signal_that_the_caller_ignores_stays_ignored(mixed):
    child = subprocess.Popen([COMMAND, "scan", "--no-geo", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL, env=ENVIRONMENT,
                             preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_IGN))
    child.stdin.write(mail("one"))
    child.stdin.flush()
    child.send_signal(signal.SIGINT)
    time.sleep(0.3)
    child.send_signal(signal.SIGINT)
    output, _ = child.communicate(timeout=60)
    assert (child.returncode, json.loads(output)["message_id"]) == (0, "one@example.org")


def test_a_reader_that_goes_away_ends_the_scan_with_its_accounts(long_box, tmp_path):
    summary = tmp_path / "summary.json"
    child = subprocess.Popen([COMMAND, "scan", "--no-geo", "--summary", str(summary), str(long_box)],
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT)
    assert child.stdout.readline().startswith(b"{")
    child.stdout.close()
    errors = child.stderr.read()
    assert child.wait(timeout=60) == 141
    assert errors.count(b"\n") == 1 and b"stopped before the end" in errors
    accounts = json.loads(summary.read_text())
    assert accounts["stopped"] is True and 0 < accounts["messages"] < 40_000


def closing(*streams):
    def close():
        for stream in streams:
            os.close(stream)
    return close


def test_closed_standard_streams_are_errors_and_no_file_takes_their_place(mixed):
    done = subprocess.run([COMMAND, "scan", "--no-geo", str(mixed)], stderr=subprocess.PIPE, env=ENVIRONMENT,
                          preexec_fn=closing(0, 1), check=False)
    assert (done.returncode, b"cannot write" in done.stderr) == (2, True)
    done = subprocess.run([COMMAND, "scan", "--no-geo", str(mixed / "1.eml"), "-"], stdout=subprocess.PIPE,
                          env=ENVIRONMENT, preexec_fn=closing(0, 2), check=False)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, [record["error"] for record in records]) == (3, [None, "cannot_read"])


def test_what_is_no_file_is_an_error_and_the_rest_is_read(tmp_path):
    folder = tmp_path / "folder"
    folder.mkdir()
    os.mkfifo(folder / "1-pipe")
    (folder / "2-loop").symlink_to("2-loop")
    (folder / "3-fails").symlink_to("/proc/self/mem")
    (folder / "4-up").symlink_to(folder)
    (folder / "5-zero").symlink_to("/dev/zero")
    (folder / "6.eml").write_bytes(mail("good"))
    done, records = scan(folder)
    assert done.returncode == 3
    assert [record["error"] for record in records] == [
        "unsupported", "cannot_read", "cannot_read", "is_directory", "unsupported", None]
    assert b"1 message in 5 files: 1 analysed, 0 partial; 5 errors, 0 duplicates" in done.stderr


def test_a_pipe_that_is_named_is_read(mixed):
    done = subprocess.run(["bash", "-c", f"{COMMAND} scan --no-geo --detail summary <(cat {mixed}/1.eml)"],
                          stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=ENVIRONMENT, timeout=60, check=False)
    (record,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, record["error"]) == (0, None)


def taken_back(name):
    """The bytes of a name as JSON shows it."""
    return re.sub(rb"\\\\|\\x([0-9A-F]{2})", lambda found: bytes.fromhex(found[1].decode()) if found[1] else b"\\",
                  name.encode())


ODD_NAMES = [b"=cmd.eml", b"caf\xe8.eml", b"caf\xe9.eml", b"caf\\xE9.eml", "caf\u00e9 \u200c.eml".encode(), b"two\nlines.eml"]


@pytest.fixture(name="odd_names")
def oddly_named_files(tmp_path):
    folder = tmp_path / "odd"
    folder.mkdir()
    for i, name in enumerate(ODD_NAMES):
        (Path(os.fsdecode(os.fsencode(folder) + b"/" + name))).write_bytes(mail(f"m{i}"))
    return folder


@pytest.mark.parametrize("detail", ["summary", "full"])
def test_json_shows_names_from_which_their_bytes_can_be_had_back(odd_names, detail):
    _, records = scan("--detail", detail, odd_names)
    paths = {taken_back((record if detail == "summary" else record["source"])["path"]) for record in records}
    assert paths == {os.fsencode(odd_names) + b"/" + name for name in ODD_NAMES}


def test_a_case_keeps_files_apart_whose_names_are_no_utf8(odd_names, tmp_path):
    case = tmp_path / "case.sqlite"
    assert scan("--case", case, odd_names)[0].returncode == 0
    with sqlite3.connect(case) as database:
        paths = [path for path, in database.execute("SELECT path FROM messages")]
    assert {taken_back(path) for path in paths} == {os.fsencode(odd_names) + b"/" + name for name in ODD_NAMES}
    assert b"6 in the case already" in scan("--case", case, odd_names)[0].stderr


def test_names_are_harmless_lines_in_csv(odd_names):
    done = subprocess.run([COMMAND, "scan", "--no-geo", "--format", "csv", *ODD_NAMES], capture_output=True, cwd=odd_names,
                          env=ENVIRONMENT, check=False)
    rows = list(csv.DictReader(io.StringIO(done.stdout.decode(), newline="")))
    assert [row["path"] for row in rows] == ["'=cmd.eml", "caf\\xE8.eml", "caf\\xE9.eml", "caf\\\\xE9.eml",
                                             "caf\u00e9 \\u{200C}.eml", "two\\nlines.eml"]


def test_listed_paths_may_have_any_name(odd_names):
    listed = b"\0".join(os.fsencode(odd_names) + b"/" + name for name in ODD_NAMES)
    done, records = scan("--files-from", "-", "-0", data=listed)
    assert (done.returncode, len(records)) == (0, len(ODD_NAMES))


def test_lists_that_cannot_be_used_are_told(tmp_path):
    (tmp_path / "empty").write_bytes(b"")
    done, records = scan("--files-from", tmp_path / "empty")
    assert (done.returncode, records) == (4, [])
    assert b"0 messages in 0 files" in done.stderr
    assert scan("--files-from", tmp_path)[0].returncode == 2  # a folder
    assert scan("--files-from", "-", "-", data=b"a\n")[0].returncode == 2


def test_a_message_without_memory_for_it_is_an_error_and_the_next_file_follows(tmp_path):
    with open(tmp_path / "1.eml", "wb") as file:
        file.write(mail("huge"))
        file.truncate(3 << 30)
    (tmp_path / "2.eml").write_bytes(mail("small"))
    done = subprocess.run([COMMAND, "scan", "--no-geo", "--jobs", "1", str(tmp_path)], capture_output=True, env=ENVIRONMENT,
                          preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30)), check=False)
    records = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, [record["error"] for record in records]) == (3, ["limit_reached", None])


def test_one_is_no_plural(tmp_path):
    (tmp_path / "a.eml").write_bytes(mail("one"))
    assert b"1 message in 1 file: 1 analysed, 0 partial; 0 errors, 0 duplicates" in scan(tmp_path)[0].stderr
    (tmp_path / "b.eml").write_bytes(b"")
    (tmp_path / "c.eml").write_bytes(mail("one"))
    assert b"2 messages in 3 files: 2 analysed, 0 partial; 1 error, 1 duplicate" in scan(tmp_path)[0].stderr
    assert re.search(rb"(?<!\d)1 (messages|errors|files|duplicates)",
                     on_terminal("scan", "--no-geo", tmp_path / "a.eml")) is None


def on_terminal(*words):
    """What the command shows when standard error is a terminal."""
    main, side = pty.openpty()
    child = subprocess.Popen([COMMAND, *map(str, words)], stdout=subprocess.DEVNULL, stderr=side,
                             env={**ENVIRONMENT, "TERM": "xterm"})
    os.close(side)
    shown = b""
    while True:
        try:
            piece = os.read(main, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(main)
    assert child.wait(timeout=60) == 0
    return shown


def test_progress_is_for_terminals_alone(long_box):
    shown = on_terminal("scan", "--no-geo", "--jobs", 2, long_box)
    assert b"\r\x1b[K" in shown and b"/s, " in shown and b" of " in shown
    assert shown.endswith(b" messages/s)\r\n")
    assert b"\x1b" not in run("scan", "--no-geo", long_box).stderr
    assert on_terminal("--quiet", "scan", "--no-geo", SAMPLES / "postfix_two_hops.eml") == b""
