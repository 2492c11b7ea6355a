"""The tools of bench/forgery: edits that touch what they say and no more, ids and stamps that hold, and
a score in Python that is the score of the library."""

import functools
import random
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "bench" / "forgery"))

import agrees  # noqa: E402
import cases  # noqa: E402
import dates  # noqa: E402
import fit  # noqa: E402
import folds  # noqa: E402
import ids  # noqa: E402
import metrics  # noqa: E402
import model  # noqa: E402
import sources  # noqa: E402
import weights_file  # noqa: E402
from message import Draft  # noqa: E402
from operators import OPERATORS, Donors, Label  # noqa: E402

MESSAGES = sorted((ROOT / "samples" / "messages").glob("*.eml")) + sorted(
    (ROOT / "samples" / "checks").glob("*/*.eml"))
KINDS = ("exim", "postfix_long", "sendmail", "google")
MOMENTS = (1_030_000_000, 1_290_000_000, 1_584_046_143, 1_717_000_000)


@functools.lru_cache(maxsize=1)
def drafts():
    every = (Draft.read(path.read_bytes()) for path in MESSAGES)
    return tuple(draft for draft in every if draft is not None
                 and len(draft.lines) >= 2 and "claimed" in draft.zones)


@pytest.mark.parametrize("path", MESSAGES, ids=lambda path: path.name)
def test_an_unedited_message_is_written_back_byte_by_byte(path):
    draft = Draft.read(path.read_bytes())
    assert draft is None or draft.write() == path.read_bytes()


def test_there_are_samples_to_edit():
    assert len(drafts()) >= 3


@pytest.mark.parametrize("operator", OPERATORS, ids=lambda operator: operator.name)
def test_an_operator_is_repeatable_and_leaves_the_true_lines_alone(operator):
    every = drafts()
    donors = Donors(every)
    for quality in operator.qualities:
        for draft in every:
            first, second = draft.copy(), draft.copy()
            label = operator.apply(first, quality, random.Random("seed"), donors)
            assert operator.apply(second, quality, random.Random("seed"), donors) == label
            if label is None:
                continue
            assert first.write() == second.write()
            assert label.bearing == operator.bearing
            if operator.benign or operator.bearing != "chain":
                assert label.first_forged is None
                continue
            true = [line.raw for line in draft.lines[:label.first_forged]]
            assert [line.raw for line in first.lines[:label.first_forged]] == true
            assert len(first.lines) > label.first_forged


def test_every_forger_of_a_chain_goes_one_of_the_ways():
    for operator in OPERATORS:
        forges = operator.bearing == "chain" and not operator.benign
        assert (operator.way in model.WAYS) == forges


def test_an_operator_does_not_change_the_message_it_was_copied_from():
    for draft in drafts():
        before = draft.write()
        for operator in OPERATORS:
            operator.apply(draft.copy(), operator.qualities[-1], random.Random(1), Donors([draft]))
        assert draft.write() == before


@pytest.mark.parametrize("kind", KINDS)
def test_an_id_tells_the_second_that_it_was_made_for(kind):
    for moment in MOMENTS:
        made = ids.make(kind, moment, random.Random(7))
        assert ids.clock_of(made) == (kind, moment)
        assert ids.clock_of(ids.shift(made, 5000, moment)) == (kind, moment + 5000)
        assert ids.shift(made, 5000, moment + 10 * 86400) == made


@pytest.mark.parametrize("kind", KINDS)
def test_the_library_reads_the_clock_of_a_made_id(kind):
    import forensics
    made = ids.make(kind, MOMENTS[2], random.Random(7))
    readings = forensics.decode(made)
    if not readings:
        pytest.skip("no decoder of %s" % kind)
    assert any(abs(dates_epoch(reading.digits) - MOMENTS[2]) <= 86400 for reading in readings)


def dates_epoch(text):
    from datetime import datetime
    return datetime.fromisoformat(text.replace("Z", "+00:00")).timestamp()


@pytest.mark.parametrize("text", [
    "Mon,  6 May 2024 10:00:30 +0000 (UTC)", "Mon, 06 May 2024 10:00:30 +0000", "6 May 2024 10:00:30 -0700",
    "Mon, 6 May 2024 10:00:30 +0530 (IST)", "Thu, 16 May 2024 10:00:30 +0000"])
def test_a_stamp_keeps_its_style(text):
    raw = text.encode()
    epoch = 1_714_989_630 + (86400 * 10 if "16" in text else 0) - dates.offset_of(raw) * 60
    assert dates.rewrite(raw, epoch) == raw
    pad = "0" if " 06 " in text else ""  # which a day of two digits does not show
    moved = dates.rewrite(raw, epoch + 20 * 86400)
    assert dates.rewrite(moved, epoch, pad=pad).split() == raw.split()


def test_the_model_gives_the_posterior_of_the_library():
    tables = model.Tables(model.Model(*weights_file.read(ROOT / "data" / "weights.csv")))
    for path in MESSAGES:
        case = cases.examine(path.read_bytes(), sources.Base("", "", "", "", 0, ""), "", "", True, Label(None),
                             None)
        mine = model.infer_cut(tables, case).posterior
        assert mine == pytest.approx(case.posterior, abs=agrees.PRINTED)


def test_the_model_gives_the_verdicts_of_the_library():
    weights = model.Model(*weights_file.read(ROOT / "data" / "weights.csv"))
    tables = model.Tables(weights)
    printed = 0.005 + 1e-9
    for path in MESSAGES:
        case = cases.examine(path.read_bytes(), sources.Base("", "", "", "", 0, ""), "", "", True, Label(None),
                             None)
        cut = model.infer_cut(tables, case)
        mine = {bearing: model.verdict_llr(weights.calibration, bearing, model.verdict_ratio(tables, case, bearing),
                                           cut.own_lines) for bearing in model.BEARINGS[1:]}
        mine["chain"] = cut.llr
        assert mine == pytest.approx(case.verdicts, abs=printed), path.name


def test_calibration_finds_the_map_that_made_the_odds():
    rng = random.Random(3)
    points = []
    for _ in range(4000):
        x = rng.gauss(0, 1)
        odds = 10 ** (2.0 * x - 0.5)
        points.append((x, rng.random() < odds / (1 + odds), 1.0))
    slope, intercept = fit.platt(points)
    assert slope == pytest.approx(2.0, abs=0.15)
    assert intercept == pytest.approx(-0.5, abs=0.1)


def test_figures_of_merit():
    assert metrics.auc([2, 3], [1, 2]) == pytest.approx(0.875)
    assert metrics.threshold(range(1000), 0.01) == 989
    assert metrics.brier([(1.0, True, 1), (0.5, False, 1)]) == pytest.approx(0.125)
    assert metrics.calibration_error([(0.9, True, 1), (0.9, False, 1)]) == pytest.approx(0.4)


def test_a_host_is_in_one_part():
    for year in range(2000, 2030):
        assert (sources.part_of("example.org", year) == "test") == (sources.part_of("example.org", 2002) == "test")
    assert sources.organisation("mx.a.example.co.uk") == "example.co.uk"
    assert sources.organisation("localhost") is None


def test_folds_deal_every_host_out_once():
    hosts = [sources.Base("", "", "", "host%d.example" % i, 2002, "fit") for i in range(200)]
    dealt = [folds.within(hosts, fold) for fold in range(folds.FOLDS)]
    assert sorted(base.host for part in dealt for base in part) == sorted(base.host for base in hosts)
    assert all(len(part) > 20 for part in dealt)
    assert {base.host for base in folds.without(hosts, 0)}.isdisjoint(base.host for base in dealt[0])


def test_the_fit_ends_where_the_mean_loss_of_the_folds_is_least():
    results = [({}, {10: 0.5 + fold, 20: 0.4 + fold, 30: 0.6 + fold}) for fold in range(folds.FOLDS)]
    results.append(({}, {10: 0.3, 20: 0.2, 30: 0.1}))  # the fit on all, which knows its own cases
    assert folds.best_step(results)[0] == 20


def test_invented_lines_are_for_the_recipient_of_the_message():
    draft = Draft.read((ROOT / "samples/checks/link_is_broken/clean.eml").read_bytes())
    assert draft.recipient == "bob@example.net"


def test_a_forger_names_providers_of_the_time():
    from operators import lines
    rng = random.Random(1)
    assert {lines.brand(1_030_000_000, rng) for _ in range(50)} == set(lines.OLD_BRANDS)
    assert {lines.brand(1_600_000_000, rng) for _ in range(50)} == set(lines.BRANDS)
