"""The command as a user meets it: output, errors, exit statuses."""

import json
import os
import subprocess
from pathlib import Path

import jsonschema
import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "samples" / "messages"
COMMAND = os.environ["FORENSICS_COMMAND"]
SAMPLE_FILES = sorted(p for p in SAMPLES.iterdir() if p.suffix in {".eml", ".txt"})


def run(*words, data=None, **environment):
    env = {"PATH": os.environ["PATH"], "HOME": "/nonexistent", "LC_ALL": "C.UTF-8", **environment}
    return subprocess.run([COMMAND, *map(str, words)], input=data, capture_output=True, env=env, check=False)


def validator():
    schema = json.loads(run("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


@pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: path.name)
def test_every_sample_gives_a_report_by_the_schema(path):
    done = run("analyze", "--format", "json", path)
    assert (done.returncode, done.stderr) == (0, b"")
    validator().validate(json.loads(done.stdout))


@pytest.mark.parametrize("path", SAMPLE_FILES, ids=lambda path: path.name)
def test_the_text_report_shows_no_control_character_of_the_message(path):
    text = run("analyze", path).stdout.decode("utf-8")
    hidden = {c for c in text if (ord(c) < 32 and c != "\n") or 0x7F <= ord(c) < 0xA0 or c in "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200b"}
    assert hidden == set()


def test_the_text_report_prints_hops_oldest_first():
    text = run("analyze", SAMPLES / "postfix_two_hops.eml").stdout.decode()
    assert text.index("laptop.example.com") < text.index("mx.example.org", text.index("Path"))


@pytest.mark.parametrize("width", [40, 72, 100, 160])
def test_no_line_of_ours_is_wider_than_asked(width):
    text = run("analyze", "--width", width, SAMPLES / "postfix_two_hops.eml").stdout.decode()
    assert max(map(len, text.splitlines())) <= width


def test_standard_input_is_a_dash():
    path = SAMPLES / "postfix_two_hops.eml"
    piped = json.loads(run("analyze", "--format", "jsonl", "-", data=path.read_bytes()).stdout)
    named = json.loads(run("analyze", "--format", "jsonl", path).stdout)
    assert piped["source"].pop("path") == "-"
    named["source"].pop("path")
    assert piped == named


def test_colour_only_when_asked_and_never_against_no_color():
    path = SAMPLES / "postfix_two_hops.eml"
    assert b"\x1b[" not in run("analyze", path).stdout
    assert b"\x1b[" in run("--color", "always", "analyze", path).stdout
    assert b"\x1b[" in run("analyze", path, CLICOLOR_FORCE="1").stdout
    assert b"\x1b[" not in run("analyze", path, CLICOLOR_FORCE="1", NO_COLOR="1").stdout


def test_ascii_where_the_locale_is_not_utf8():
    assert run("analyze", SAMPLES / "postfix_two_hops.eml", LC_ALL="C").stdout.isascii()


@pytest.mark.parametrize(
    ("make", "word"),
    [
        (lambda folder: folder / "missing.eml", b"missing.eml"),
        (lambda folder: folder, b"directory"),
        (lambda folder: (folder / "empty.eml").touch() or folder / "empty.eml", b"empty"),
    ],
)
def test_unreadable_input_is_one_line_on_stderr_and_status_4(tmp_path, make, word):
    path = make(tmp_path)
    done = run("analyze", path)
    assert done.returncode == 4
    assert done.stdout == b""
    assert done.stderr.count(b"\n") == 1
    assert word in done.stderr and str(path).encode() in done.stderr


def test_empty_standard_input_is_status_4():
    done = run("analyze", "-", data=b"")
    assert (done.returncode, done.stdout) == (4, b"")
    assert b"standard input" in done.stderr


def test_some_unreadable_inputs_are_status_3_and_the_rest_is_done(tmp_path):
    done = run("analyze", "--format", "jsonl", tmp_path / "missing.eml", SAMPLES / "postfix_two_hops.eml")
    assert done.returncode == 3
    assert len(done.stdout.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [[], ["analyze"], ["nonsense"], ["analyze", "--format", "nonsense", "-"], ["analyze", "--trust", "x", "-"],
     ["analyze", "--geo-db", "/nonexistent.mmdb", "-"]],
)
def test_wrong_usage_is_status_2(words):
    done = run(*words, data=b"")
    assert done.returncode == 2
    assert done.stderr != b""


def test_help_and_version_are_status_0():
    assert run("--help").returncode == 0
    assert run("analyze", "--help").returncode == 0
    done = run("version")
    assert done.returncode == 0
    assert done.stdout.startswith(b"forensics ")
    short = run("--version")
    assert (short.returncode, short.stdout) == (0, done.stdout.splitlines(keepends=True)[0])


def test_the_same_input_gives_the_same_bytes():
    path = SAMPLES / "odd_bytes.eml"
    assert run("analyze", "--format", "json", path).stdout == run("analyze", "--format", "json", path).stdout


def test_geo_lookup_knows_special_addresses_without_a_database():
    done = run("geo", "lookup", "10.1.2.3", "2002:a05:600c:4510::1")
    assert done.returncode == 0
    assert done.stdout.count(b"private") == 2
    assert run("geo", "lookup", "nonsense").returncode == 2


def test_a_reader_that_goes_away_ends_the_command_quietly():
    done = subprocess.run(f"'{COMMAND}' analyze --format json '{SAMPLES / 'forged_tail.eml'}' | head -c 10",
                          shell=True, capture_output=True, check=False)
    assert done.stderr == b""


def decoded(*tokens):
    done = run("decode", "--format", "json", *tokens)
    return done.returncode, [json.loads(line) for line in done.stdout.decode().replace("]\n[", "]\0[").split("\0")]


@pytest.mark.parametrize(
    ("token", "kind", "utc"),
    [
        ("1qRBGp-0006S0-33", "exim_message_id", "2023-08-02T12:48:07.0"),
        ("37B52g7E014839", "sendmail_queue_id", "2023-08-11T05:02:42Z"),
        ("4RJkNR52PSz14K2k", "postfix_long_queue_id", "2023-08-06T15:47:19.709564Z"),
        ("<3D53F778.3020102@example.org>", "mozilla_message_id", "2002-08-09T17:10:16Z"),
        ("000000000000b6809105a0ae7b18", "gmail_boundary", "2020-03-12T20:49:03.864977Z"),
    ],
)
def test_decode_reads_an_identifier(token, kind, utc):
    status, (readings,) = decoded(token)
    assert status == 0
    assert any(r["kind"] == kind and r["utc"].startswith(utc) for r in readings), readings


def test_decode_puts_times_to_come_last():
    _, (readings,) = decoded("201907161552152486")
    years = [int(reading["digits"][:4]) for reading in readings]
    assert len(years) > 1
    assert years[0] <= 2026 < years[-1]


def test_decode_json_has_the_shape_of_clocks_in_reports():
    _, (readings,) = decoded("1qRBGp-0006S0-33")
    schema = json.loads(run("schema").stdout)
    for reading in readings:
        jsonschema.validate(reading, {"$ref": "#/$defs/clock", "$defs": schema["$defs"]})


def test_decode_says_time_clock_source_and_what_it_may_be_instead():
    text = run("decode", "1qRBGp-0006S0-33").stdout.decode()
    for word in ("2023-08-02T12:48:07", "time", "clock", "known", "may be"):
        assert word in text


@pytest.mark.parametrize("code", ["550", "5.7.1"])
def test_decode_explains_status_codes(code):
    done = run("decode", code)
    assert done.returncode == 0
    assert b"SMTP status: " in done.stdout


def test_decode_explains_a_queue_id_without_a_whole_time():
    done = run("decode", "5134943C34")
    assert done.returncode == 0
    assert b"332617 microseconds" in done.stdout
    assert b"277556" in done.stdout


def test_decode_of_a_word_that_is_no_identifier_is_status_4():
    done = run("decode", "hello")
    assert done.returncode == 4
    assert b"no identifier known here" in done.stdout


def test_decode_without_a_token_is_status_2():
    assert run("decode").returncode == 2


def test_checks_lists_each_check_once():
    lines = run("checks").stdout.decode().splitlines()
    ids = [line.split()[0] for line in lines]
    assert len(ids) == len(set(ids)) > 90
    assert all(len(line.split()) > 1 for line in lines)


def test_checks_explains_one():
    text = run("checks", "google_hop_not_pacific").stdout.decode()
    for word in ("why", "source", "also genuine", "scope", "bears on", "group"):
        assert word in text


def test_checks_of_an_unknown_id_is_status_2():
    done = run("checks", "no_such_check")
    assert (done.returncode, done.stdout) == (2, b"")
    assert b"no_such_check" in done.stderr


def test_the_page_of_checks_is_fresh():
    page = (ROOT / "docs" / "checks.md").read_bytes()
    assert run("checks", "--markdown").stdout == page, "run: forensics checks --markdown > docs/checks.md"
