"""The Python package: same names as the JSON, errors as exceptions, nothing lost on the way."""

import json
import pickle
from pathlib import Path

import forensics
import pytest

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "messages"
TWO_HOPS = SAMPLES / "postfix_two_hops.eml"


def test_analyze_takes_a_path_and_bytes_alike():
    from_path = forensics.analyze(TWO_HOPS).to_dict()
    from_bytes = forensics.analyze(TWO_HOPS.read_bytes()).to_dict()
    assert from_path["source"].pop("path") == str(TWO_HOPS)
    assert from_bytes["source"].pop("path") is None
    assert from_path == from_bytes


def test_analyze_takes_any_bytes_like_object():
    data = TWO_HOPS.read_bytes()
    expected = forensics.analyze(data)
    assert forensics.analyze(bytearray(data)) == expected
    assert forensics.analyze(memoryview(data)) == expected


def test_keys_are_attributes_and_keywords_take_an_underscore():
    hop = forensics.analyze(TWO_HOPS).hops[0]
    assert hop.from_.ip == hop["from"]["ip"] == "198.51.100.25"
    assert hop.with_.proto == "ESMTPS"
    assert hop.by.name == "mx.example.org"
    with pytest.raises(AttributeError):
        hop.no_such_field
    with pytest.raises(KeyError):
        hop["no_such_field"]


def test_a_report_survives_json_and_pickle():
    report = forensics.analyze(TWO_HOPS)
    assert json.loads(report.to_json()) == report.to_dict()
    assert pickle.loads(pickle.dumps(report)) == report


def test_trust_words_reach_the_chain():
    assert [hop.trust for hop in forensics.analyze(TWO_HOPS, trust="none").hops] == ["claimed", "claimed"]
    assert forensics.analyze(TWO_HOPS, trust=["net:198.51.100.0/24", "host:.example.org"]).hops[0].trust != "claimed"


@pytest.mark.parametrize(
    ("make", "code"),
    [
        (lambda folder: folder / "missing.eml", "not_found"),
        (lambda folder: folder, "is_directory"),
    ],
)
def test_a_file_that_cannot_be_read_raises_with_a_code(tmp_path, make, code):
    path = make(tmp_path)
    with pytest.raises(forensics.ForensicsError, match=str(path)) as caught:
        forensics.analyze(path)
    assert caught.value.code == code


def test_a_wrong_option_raises_with_a_code(tmp_path):
    with pytest.raises(forensics.ForensicsError) as caught:
        forensics.analyze(TWO_HOPS, trust="sometimes")
    assert caught.value.code == "usage"
    with pytest.raises(forensics.ForensicsError):
        forensics.analyze(TWO_HOPS, geo=[tmp_path / "none.mmdb"])


def test_odd_bytes_are_no_error():
    for data in (b"", b"\0\xff", b"\n\n\n", b"Received: \xff\n\n", b"A" * 100_000):
        report = forensics.analyze(data)
        assert report.schema == "forensics/report/1"
        assert report.source.length == len(data)


def test_parse_received_reads_one_value():
    hop = forensics.parse_received(
        "from helo.example.net (rdns.example.net [192.0.2.1]) by mx.example.org (Postfix) with ESMTP id 4Xabc;"
        " Mon, 3 Jul 2023 09:15:32 +0200 (CEST)"
    )
    assert (hop.from_.helo, hop.from_.rdns, hop.from_.ip) == ("helo.example.net", "rdns.example.net", "192.0.2.1")
    assert hop.date.epoch == 1688368532


def test_parse_date_says_what_was_odd():
    date = forensics.parse_date("Tue, 3 Jul 2023 09:15:32 +0200")
    assert date.epoch == 1688368532
    assert date.weekday_ok is False
    assert "weekday_mismatch" in date.issues


def test_data_versions_are_told():
    assert {"icu", "unicode"} <= forensics.data_versions().keys()


def test_a_hop_tells_the_time_that_its_id_hides():
    hop = forensics.parse_received(
        "from a.example (a.example [192.0.2.7]) by b.example (8.17.1/8.17.1) with ESMTPS id 37B52g7E014839; "
        "Fri, 11 Aug 2023 05:02:43 +0000")
    assert hop.id_time.decoder == "sendmail_queue_id"
    assert hop.id_time.utc.startswith("2023-08-11T05:02:42")
    assert (hop.id_time.delta_s, hop.id_time.conflict) == (-1, False)
    assert (hop.internal, hop.msa) == (False, False)
    assert hop.canonical.startswith("[ kind=tcp from=a.example ip=192.0.2.7 ")


def test_a_hop_joins_the_words_of_with_and_places_each_comment():
    line = "from a.example by b.example with esmtps (TLS1.3) tls TLS_AES_256 id 7"
    hop = forensics.parse_received(line)
    assert hop.with_.value == "esmtps tls TLS_AES_256"
    begin, end = hop.clauses[2].comments[0].span
    assert line[begin:end] == "TLS1.3"


def test_filters_come_in_words_with_the_raw_value_kept():
    report = forensics.analyze(b"X-Forefront-Antispam-Report: CIP:192.0.2.1;SCL:9;SFV:SPM;XX:1\n\n")
    (entry,) = report.filters
    assert entry.vendor == "exchange_online"
    scl = entry["items"][1]
    assert (scl.key, scl.value, scl.name, scl.meaning) == ("SCL", "9", "spam confidence", "high confidence spam")
    assert entry["items"][3].name is None


def test_cross_checks_find_what_only_shows_between_messages():
    def message(stamp):
        return (f"Received: by mail.example.org (Postfix) id 4RGBbZ1XMhz14K2k; {stamp} (UTC)\n"
                "From: a@example.org\n\n").encode()

    findings = forensics.cross_checks([("a", message("Wed,  2 Aug 2023 12:48:10 +0000")),
                                       ("b", message("Wed,  9 Aug 2023 12:48:10 +0000"))])
    assert [(f.check, f.messages, f.spread_s) for f in findings] == [("queue_id_reused", ["a", "b"], 604800)]
    assert forensics.cross_checks([]) == []


def test_outcomes_are_of_all_checks_that_could_be_made():
    outcomes = forensics.outcomes(TWO_HOPS.read_bytes())
    assert outcomes and {check for check, _, _ in outcomes} <= {check.id for check in forensics.checks()}
    with pytest.raises(forensics.ForensicsError) as caught:
        forensics.outcomes(TWO_HOPS.read_bytes(), geo=["/nonexistent.mmdb"])
    assert caught.value.code == "not_found"
