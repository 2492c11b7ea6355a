#!/usr/bin/python3
"""Fits data/weights.csv to the cases that generate.py made.

    PYTHONPATH=build/release/python bench/forgery/fit.py build/forgery/cases.pickle data/weights.csv \\
        build/forgery/reference.csv

First how often an outcome stands at a forged place against how often at a genuine one, each for itself;
then all together: those of the chain (joint.py) and those of each other verdict (verdicts.py). Calibration
comes from cases scored by weights that have not seen their host (folds.py), and so does REFERENCE, the
scores of untouched mail that thresholds are set on.
"""
import argparse
import math
import time
from collections import defaultdict

import cases
import folds
import joint
import model
import scored as sc
import verdicts
import weights_file
from operators import OPERATORS

SMOOTHING = 0.5   # outcomes added to each cell
FEW = 5.0         # places at which half of a ratio is believed
MOST, LEAST = 3.0, -2.0
ASSUMED = 0.3     # what mail counts that is only assumed to be genuine

_WAY = {operator.name: operator.way for operator in OPERATORS}
_QUALITIES = {operator.name: len(operator.qualities) for operator in OPERATORS}
_BENIGN = sum(len(operator.qualities) for operator in OPERATORS if operator.benign)
_GENUINE_PLACES = [(place + way, False) for place in ("first_", "inner_") for way in model.WAYS]


def weight_of(case):
    """An operator counts as one however many qualities it has; honest changes count together as much as
    the untouched message."""
    whole = ASSUMED if case.part == "assumed" else 1.0
    if case.operator == "untouched":
        return whole
    return whole / (_BENIGN if case.benign else _QUALITIES[case.operator])


def positions(case, check, at):
    """[(position, is forged)] at which this outcome is counted in this case."""
    facts = cases.CHECKS[check]
    if facts["bearing"] != "chain":
        if case.benign:
            return [("message", False)]
        return [("message", True)] if case.bearing == facts["bearing"] else []
    chain_forged = not case.benign and case.bearing == "chain"
    if facts["scope"] == "message":
        return [("message", chain_forged)] if case.benign or chain_forged else []
    hop = at + (1 if facts["scope"] == "link" else 0)
    if case.benign:
        return _GENUINE_PLACES if hop >= case.claimed else []
    if not chain_forged or case.first_forged is None or hop < case.first_forged:
        return []
    # Of an edited file no hop is the seam to the truth.
    first = hop == case.first_forged and case.first_forged > 0
    return [(("first_" if first else "inner_") + _WAY[case.operator], True)]


def count(part):
    """{(check, position): [[clean, hit] of genuine, [clean, hit] of forged]}"""
    counts = defaultdict(lambda: [[0.0, 0.0], [0.0, 0.0]])
    for case in part:
        weight = weight_of(case)
        for packed in case.outcomes:
            check = packed >> 12
            for position, forged in positions(case, check, packed >> 1 & 2047):
                counts[check, position][forged][packed & 1] += weight
    return counts


def log_ratio(forged, genuine, which):
    """Smoothed log10 likelihood ratio of outcome `which`, drawn to 0 when few places were seen."""
    def rate(cells):
        return (cells[which] + SMOOTHING) / (sum(cells) + 2 * SMOOTHING)
    few = min(sum(forged), sum(genuine))
    return math.log10(rate(forged) / rate(genuine)) * few / (few + FEW)


def signed(value, against):
    """A mark keeps its meaning: one of forgery never speaks for honesty, nor the other way round."""
    value = max(value, 0.0) if against else min(value, 0.0)
    return min(max(value, LEAST), MOST)


def weights_from(counts):
    out = {}
    for (number, position), (genuine, forged) in counts.items():
        check = cases.CHECKS[number]
        against = not check["exculpatory"]
        out[check["id"], position] = (signed(log_ratio(forged, genuine, 1), against),
                                      signed(log_ratio(forged, genuine, 0), not against))
    return out


def platt(points):
    """(slope, intercept) in log10 units of weighted (ratio, is forged, weight), by Newton's method; a
    pull towards (1, 0) keeps it finite when the two are parted without a miss."""
    slope, intercept, pull = 1.0, 0.0, 1e-3
    scale = math.log(10)
    for _ in range(50):
        gs, gi = pull * (slope - 1), pull * intercept
        hss, hsi, hii = pull, 0.0, pull
        for x, forged, weight in points:
            z = min(max((slope * x + intercept) * scale, -500), 500)
            p = 1 / (1 + math.exp(-z))
            error, curve = weight * (p - forged) * scale, weight * p * (1 - p) * scale * scale
            gs, gi = gs + error * x, gi + error
            hss, hsi, hii = hss + curve * x * x, hsi + curve * x, hii + curve
        determinant = hss * hii - hsi * hsi
        ds = (gs * hii - gi * hsi) / determinant
        di = (gi * hss - gs * hsi) / determinant
        step = min(1.0, 1.0 / max(abs(ds), abs(di), 1e-9))
        slope, intercept = slope - step * ds, intercept - step * di
        if max(abs(ds), abs(di)) < 1e-10:
            break
    return slope, intercept


def calibration_points(scored, bearing):
    """Forged and genuine weigh the same in sum, so the map tells likelihood ratios."""
    sides = {False: [], True: []}
    for s in scored:
        if s.case.benign or s.case.bearing == bearing:
            sides[not s.case.benign].append((s.scores[bearing], weight_of(s.case)))
    points = []
    for forged, values in sides.items():
        total = sum(weight for _, weight in values)
        points += [(ratio, forged, weight / (2 * total)) for ratio, weight in values]
    return points, len(sides[True]), len(sides[False])


def calibration_rows(scored, source, date):
    for bearing in model.BEARINGS:
        points, forged, genuine = calibration_points(scored, bearing)
        if len({x for x, _, _ in points}) < 3:
            continue  # nothing of this bearing is known yet
        slope, intercept = platt(points)
        yield (weights_file.CALIBRATION + bearing, "message", slope, intercept, forged, 0, genuine, 0, source, date)


def weight_rows(counts, weights, source, date):
    for (number, position), (genuine, forged) in counts.items():
        name = cases.CHECKS[number]["id"]
        hit, clean = weights[name, position]
        yield (name, position, hit, clean, round(sum(forged)), round(forged[1]), round(sum(genuine)),
               round(genuine[1]), source, date)


class Fit:
    """What the processes share: the cases, read once. `more` is untouched mail that is counted alone."""

    def __init__(self, everything):
        self.cases = [case for case in everything if case.part in ("fit", "assumed")]
        self.more = [case for case in everything if case.part == "more"]

    def counts(self, fold):
        return count(folds.without(self.cases, fold) + folds.without(self.more, fold))

    def counted(self, fold):
        return weights_from(self.counts(fold))

    def __call__(self, fold):
        """({step: weights}, {step: loss}) without the hosts of a fold; without any for None."""
        unseen = None if fold is None else folds.within(self.cases, fold)
        counted = self.counted(fold)
        seen = folds.without(self.cases, fold)
        others = {}
        for bearing in model.BEARINGS[1:]:
            others.update(verdicts.descend(seen, counted, weight_of, bearing))
        fitted, losses = joint.descend(seen, counted, weight_of, unseen)
        return {step: {key: others.get(key, together.get(key, counted[key])) for key in counted}
                for step, together in fitted.items()}, losses

    def score_unseen(self, results, step):
        """Every case by the weights that have not seen its host."""
        out = []
        for fold, (fitted, _) in enumerate(results[:folds.FOLDS]):
            unseen = [case for case in folds.within(self.cases, fold) if case.part == "fit"]
            out += sc.score_all(model.Tables(model.Model(fitted[step], {})), unseen)
        return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("cases")
    parser.add_argument("out")
    parser.add_argument("reference")
    parser.add_argument("--source", default="bench/forgery over SpamAssassin ham and list archives")
    parser.add_argument("--date", default=time.strftime("%Y-%m"))
    options = parser.parse_args()
    fit = Fit(cases.load(options.cases))
    results = folds.fit_each(fit)
    step, loss = folds.best_step(results)
    print("fitted for %d steps; mean loss on hosts left out %.4f nats" % (step, loss))
    unseen = fit.score_unseen(results, step)
    rows = sorted(weight_rows(fit.counts(None), results[-1][0][step], options.source, options.date))
    weights_file.write(options.out, rows + list(calibration_rows(unseen, options.source, options.date)))
    sc.write_reference(options.reference, unseen)


if __name__ == "__main__":
    main()
