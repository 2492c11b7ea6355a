"""What simpler judges make of the same cases. Each gives a score a case; more is more suspicious."""
import math
from collections import defaultdict

import cases

CLIP_LOW, CLIP_HIGH = -3 / math.log(10), 4 / math.log(10)  # of the reference's naive Bayes, in log10


def negative_delay(case):
    """Seconds that time runs backwards between two hops, from one minute on."""
    return max(0, -case.delays) if case.delays < -60 else 0


def broken_links(case):
    """More than one pair of hops that do not fit together."""
    return case.broken if case.broken > 1 else 0


def answers(case):
    """{check: 1 when it hit anywhere, 0 when it only found nothing}"""
    out = {}
    for packed in case.outcomes:
        out[packed >> 12] = out.get(packed >> 12, 0) | packed & 1
    return out


class NaiveBayes:
    """Every check's answer about the message as a whole, each independent of the others; no cut."""

    def __init__(self, part, weight_of):
        counts = defaultdict(lambda: [0.0, 0.0])
        totals = [0.0, 0.0]
        for case in part:
            if case.benign or case.bearing == "chain":
                forged, weight = not case.benign, weight_of(case)
                totals[forged] += weight
                found = answers(case)
                for check in range(len(cases.CHECKS)):
                    counts[check, found.get(check)][forged] += weight
        self.weights = {
            key: min(max(math.log10((forged + 0.5) / (totals[1] + 1.5)
                                    / ((genuine + 0.5) / (totals[0] + 1.5))), CLIP_LOW), CLIP_HIGH)
            for key, (genuine, forged) in counts.items()}

    def __call__(self, case):
        found = answers(case)
        return sum(self.weights.get((check, found.get(check)), 0.0) for check in range(len(cases.CHECKS)))
