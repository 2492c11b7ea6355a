#!/usr/bin/python3
"""How the score does on real forged chains: real.py LABELS.jsonl CORPORA WEIGHTS REFERENCE

LABELS: {"file": "spam-1/<name>", "first_forged_from_top": n} a line (a leading folder is ignored). The labels
come from templates of one known forger each, so this is a floor for recall and no independent truth. REFERENCE
gives the scores of untouched mail that the thresholds are set on (fit.py).
"""
import argparse
import json
from pathlib import Path

import cases
import metrics
import model
import scored as sc
import sources
import weights_file
from metrics import percent
from operators import Label

NO_BASE = sources.Base("", "", "", "", 0, "real")


def find(corpora, name):
    folder, stem = Path(name).parent.name, Path(name).stem
    return next((path for path in (Path(corpora) / folder).glob(stem + ".*")), None)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("labels")
    parser.add_argument("corpora")
    parser.add_argument("weights")
    parser.add_argument("reference")
    options = parser.parse_args()
    tables = model.Tables(model.Model(*weights_file.read(options.weights)))
    reference = sc.read_reference(options.reference)
    found, missing = [], 0
    with open(options.labels, encoding="utf-8") as file:
        for row in map(json.loads, file):
            path = find(options.corpora, row["file"])
            if path is None:
                missing += 1
                continue
            case = cases.examine(path.read_bytes(), NO_BASE, "real", "one", False,
                                 Label(row["first_forged_from_top"]), None)
            if case.hops == row["n_received"]:
                found.append(case)
            else:
                missing += 1
    scored = sc.score_all(tables, found)
    errors = [sc.cut_error(s) for s in scored]
    print("%d messages, %d without a file or with other hops; %d labelled inside the claimed part" % (
        len(found), missing, sum(s.case.first_forged >= s.case.claimed for s in scored)))
    for rate in (0.01, 0.001):
        limit = sc.limits_of(reference, rate)
        print("recall at %s: %s" % (percent(rate), percent(sc.recall(scored, limit))))
    print("cut exact %s, within one %s, at or above the label %s; hop AUC %.3f" % (
        percent(metrics.share(e == 0 for e in errors)), percent(metrics.share(e <= 1 for e in errors)),
        percent(metrics.share(s.case.first_forged - max(range(s.case.hops), key=s.cut.posterior.__getitem__) >= 0
                              for s in scored)), sc.hop_auc(scored) or 0))


if __name__ == "__main__":
    main()
