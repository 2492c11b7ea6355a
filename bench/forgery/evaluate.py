#!/usr/bin/python3
"""Tables of what the score makes of the cases of generate.py.

    PYTHONPATH=build/release/python bench/forgery/evaluate.py build/forgery/cases.pickle data/weights.csv \\
        build/forgery/reference.csv

Thresholds are set on the untouched mail of the part fit, scored by weights that have not seen its hosts
(folds.py); everything else is counted on the part test. "By its own limit" is the recall at the
threshold that the untouched mail of the part itself gives, as a curve of hits against false alarms is read.
"""
import argparse
from collections import Counter, defaultdict

import baselines
import cases
import fit
import metrics
import model
import scored as sc
import weights_file
from operators import OPERATORS
from metrics import percent
from sources import HELD_OUT_YEARS

RATES = (0.01, 0.001)


def table(title, head, rows):
    print("\n### %s\n" % title)
    print("| " + " | ".join(head) + " |")
    print("|" + "---|" * len(head))
    for row in rows:
        print("| " + " | ".join(str(cell) for cell in row) + " |")


def number(value, digits=3):
    return "" if value is None else "%.*f" % (digits, value)


def operator_rows(test, limits, calibration, any_limit):
    groups = sc.by_operator(test)
    for operator in OPERATORS:
        if operator.benign:
            continue
        for quality in operator.qualities:
            group = groups.get((operator.name, quality), [])
            row = [operator.name, quality, operator.bearing, len(group)]
            row += [percent(sc.recall(group, limits[rate])) for rate in RATES]
            row.append(percent(any_claim_recall(group, calibration, any_limit)))
            if operator.bearing == "chain":
                errors = [sc.cut_error(s) for s in group]
                standing = [s for s in group if s.case.origin]
                row += [percent(metrics.share(e == 0 for e in errors)),
                        percent(metrics.share(e <= 1 for e in errors)),
                        percent(metrics.share(sc.origin_right(s) for s in standing)), number(sc.hop_auc(group))]
            yield row + [""] * (11 - len(row))


def alarm_rows(groups, limits):
    """Honest mail above the thresholds of any verdict."""
    for name, group in groups:
        row = [name, len(group)]
        for bearing in model.BEARINGS:
            row += [percent(metrics.share(s.scores[bearing] > limits[rate][bearing] for s in group), 2)
                    for rate in RATES]
        yield row


def any_claim_limits(reference, calibration):
    untouched = [sc.strongest(scores, calibration) for scores in reference]
    return [metrics.threshold(untouched, rate) for rate in RATES]


def any_claim_recall(group, calibration, limit):
    return metrics.share(sc.strongest(s.scores, calibration) > limit for s in group)


def any_claim_rows(test, reference, calibration):
    """Every forged case against the strongest of the four verdicts, whichever claim it breaks."""
    groups = [("up to right_shape", [s for s in test if not s.case.benign and s.case.quality != "expert"]),
              ("expert", [s for s in test if s.case.quality == "expert"]),
              ("honest changes", [s for s in test if s.case.benign and s.case.operator != "untouched"]),
              ("untouched", [s for s in test if s.case.operator == "untouched"])]
    for bearing in model.BEARINGS:
        groups.append(("that bear on " + bearing,
                       [s for s in test if not s.case.benign and s.case.bearing == bearing]))
    limits = any_claim_limits(reference, calibration)
    for name, group in groups:
        yield [name, len(group)] + [percent(any_claim_recall(group, calibration, limit)) for limit in limits]


def report_rows(test):
    """What a reader of the report is told, at its prior of 5 %."""
    def kind(s):
        if not s.case.benign:
            return "forged, %s" % ("expert" if s.case.quality == "expert" else "up to right_shape")
        name = "untouched" if s.case.operator == "untouched" else "changed honestly"
        return "%s, %s" % (name, "2002" if s.case.year < 2010 else "since 2018")
    groups = defaultdict(list)
    for s in test:
        if s.case.benign or s.case.bearing == "chain":
            groups[kind(s)].append(s)
    for name, group in sorted(groups.items()):
        yield [name, len(group)] + [percent(metrics.share(s.cut.forged > limit for s in group), 2)
                                    for limit in (0.5, 0.9)]


def summary_rows(parts, limits):
    for name, group in parts:
        chain = sc.chain_cases(group)
        honest = [s for s in group if s.case.benign]
        if not chain:
            continue
        own = {rate: sc.thresholds(group, rate) for rate in RATES}
        caught = [s for s in chain if s.scores["chain"] > limits[0.01]["chain"]]
        standing = [s for s in chain if s.case.origin]
        yield [name, len(chain), len(honest),
               number(metrics.auc([s.scores["chain"] for s in chain], [s.scores["chain"] for s in honest])),
               number(sc.hop_auc(chain))] + [percent(sc.recall(chain, limits[rate])) for rate in RATES] + [
               percent(sc.recall(chain, own[rate])) for rate in RATES] + [
               percent(metrics.share(sc.cut_error(s) == 0 for s in chain)),
               percent(metrics.share(sc.cut_error(s) <= 1 for s in chain)),
               percent(metrics.share(sc.cut_error(s) == 0 for s in caught)),
               percent(metrics.share(sc.cut_error(s) <= 1 for s in caught)),
               percent(metrics.share(sc.origin_right(s) for s in standing)),
               percent(metrics.share(sc.origin_right(s) for s in honest if s.case.origin))]


SUMMARY_HEAD = ["part", "forged", "honest", "AUC", "hop AUC", "recall at 1 %", "at 0.1 %",
                "by its own limit of 1 %", "0.1 %", "cut exact", "within 1", "exact, if caught",
                "within 1, if caught", "origin", "origin, honest"]


ORIGIN_GROUPS = (("lines invented or copied below it", ("invented_tail", "transplanted_tail", "exchange_tail")),
                 ("lines dropped, moved or doubled", ("dropped_middle", "swapped_hops", "doubled_hop")),
                 ("lines written anew for another product", ("other_product",)),
                 ("parts of lines edited", tuple(o.name for o in OPERATORS if o.way == "edited")))


def origin_rows(test):
    """Where the address that the message came from still stands in the header, also in a line below the newest
    false one: whether it is the likeliest origin, and whether the oldest address above the false line is."""
    own = {s.case.key: s.case.origin for s in test if s.case.operator == "untouched"}
    for words, operators in ORIGIN_GROUPS:
        for expert in (False, True):
            group = [s for s in sc.chain_cases(test) if s.case.operator in operators
                     and own.get(s.case.key) in s.case.addresses and own.get(s.case.key)
                     and (s.case.quality == "expert") == expert]
            if group:
                named = [model.origin_of(s.case, s.cut.posterior) for s in group]
                yield [words, "expert" if expert else "up to right_shape", len(group),
                       percent(metrics.share(name == own[s.case.key] for name, s in zip(named, group))),
                       percent(metrics.share(name == s.case.origin for name, s in zip(named, group)))]


def judge_rows(everything, test):
    """The score beside simpler judges, at thresholds set in the same way."""
    fit_part = [case for case in everything if case.part == "fit"]
    bayes = baselines.NaiveBayes(fit_part, fit.weight_of)
    seen = [case for case in fit_part if case.operator == "untouched"]
    chain = [s.case for s in sc.chain_cases(test)]
    untouched = [s.case for s in test if s.case.operator == "untouched"]
    honest = [s.case for s in test if s.case.benign]
    for name, judge in (("time runs backwards by more than a minute", baselines.negative_delay),
                        ("more than one broken link", baselines.broken_links),
                        ("naive Bayes over the same checks", bayes)):
        limits = [metrics.threshold([judge(case) for case in seen], rate) for rate in RATES]
        forged_scores = [judge(case) for case in chain]
        row = [name, number(metrics.auc(forged_scores, [judge(case) for case in honest]))]
        row += [percent(metrics.share(x > limit for x in forged_scores)) for limit in limits]
        yield row + [percent(metrics.share(judge(case) > limit for case in untouched)) for limit in limits]


def ablation_rows(base_model, test_cases):
    """The score without one family of checks; the rest keeps its weights. Recall is by the own limit of the part."""
    families = [None] + sorted({check["family"] for check in cases.CHECKS})
    for family in families:
        tables = model.Tables(base_model, frozenset([family]) if family else frozenset())
        test = sc.score_all(tables, test_cases)
        own = {rate: sc.thresholds(test, rate) for rate in RATES}
        chain = sc.chain_cases(test)
        honest = [s for s in test if s.case.benign]
        yield [family or "(all checks)",
               number(metrics.auc([s.scores["chain"] for s in chain], [s.scores["chain"] for s in honest])),
               number(sc.hop_auc(chain))] + [percent(sc.recall(chain, own[rate])) for rate in RATES] + [
               percent(metrics.share(sc.cut_error(s) == 0 for s in chain))]


def calibration_rows(parts):
    for name, group in parts:
        for words, share in (("as many forged as the benchmark has", None), ("5 % forged", 0.05)):
            pairs = sc.weighted_pairs(group, share)
            yield [name, words, number(metrics.brier(pairs), 4), number(metrics.calibration_error(pairs), 4)]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases")
    parser.add_argument("weights")
    parser.add_argument("reference")
    parser.add_argument("--no-ablation", action="store_true")
    options = parser.parse_args()
    everything = cases.load(options.cases)
    base_model = model.Model(*weights_file.read(options.weights))
    tables = model.Tables(base_model)
    reference = sc.read_reference(options.reference)
    limits = {rate: sc.limits_of(reference, rate) for rate in RATES}
    test_cases = [case for case in everything if case.part == "test"]
    test = sc.score_all(tables, test_cases)
    other = sc.score_all(tables, [case for case in everything if case.part == "year"])
    print("cases by part: %s; untouched: %s; checks: %d" % (
        dict(Counter(case.part for case in everything)),
        dict(Counter(case.part for case in everything if case.operator == "untouched")), len(cases.CHECKS)))

    unseen_year = [s for s in test if s.case.year in HELD_OUT_YEARS]
    parts = [("test: unseen hosts", test), ("test, 2002", [s for s in test if s.case.year < 2010]),
             ("test, since 2018", [s for s in test if s.case.year >= 2010]),
             ("test in held-out years", unseen_year), ("year: seen hosts, held-out years", other)]
    table("Chain verdict", SUMMARY_HEAD, summary_rows(parts, limits))
    any_limit = any_claim_limits(reference, base_model.calibration)[0]
    table("By operator (test)", ["operator", "quality", "bears on", "n", "recall at 1 %", "at 0.1 %",
                                 "any verdict at 1 %", "cut exact", "within 1", "origin", "hop AUC"],
          operator_rows(test, limits, base_model.calibration, any_limit))
    table("By the strongest of the four verdicts (test)", ["cases", "n", "alarm at 1 %", "at 0.1 %"],
          any_claim_rows(test, reference, base_model.calibration))
    table("What the report says of the chain (test)",
          ["messages", "n", "forged more likely than not", "forged at 90 %"], report_rows(test))
    table("The address that the message came from (test)",
          ["what was done", "quality", "n", "named", "the oldest above the newest false line named"],
          origin_rows(test))
    honest = defaultdict(list)
    for s in test:
        if s.case.benign:
            honest[s.case.operator, s.case.quality].append(s)
    head = ["change", "n"] + ["%s %s" % (bearing, percent(rate)) for bearing in model.BEARINGS for rate in RATES]
    table("Alarms on honest mail (test), by change", head,
          alarm_rows([(" ".join(key), group) for key, group in honest.items()], limits))
    years = defaultdict(list)
    for s in test + other:
        if s.case.operator == "untouched":
            years[s.case.year].append(s)
    unlabelled = sc.score_all(tables, [case for case in everything if case.part == "unlabelled"])
    table("Alarms on untouched mail, by year", head,
          alarm_rows([*sorted(years.items()), ("unlabelled", unlabelled)], limits))
    table("Calibration of the chain verdict", ["part", "base rate", "Brier", "ECE"], calibration_rows(parts[:3]))
    table("Beside simpler judges (chain, test)", ["judge", "AUC", "recall at 1 %", "at 0.1 %",
                                                  "alarms, untouched, at 1 %", "at 0.1 %"],
          judge_rows(everything, test))
    if not options.no_ablation:
        table("Without one family of checks (chain, test)",
              ["without", "AUC", "hop AUC", "recall by its own limit of 1 %", "0.1 %", "cut exact"],
              ablation_rows(base_model, test_cases))


if __name__ == "__main__":
    main()
