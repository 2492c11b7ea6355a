"""libforensics/score in Python, for fitting and for what-ifs: the same sums, with weights as a dict.

Kept equal to cut.cpp, grouping.cpp and verdict.cpp; agrees.py proves it on real cases.
"""
import math
from collections import namedtuple

from cases import CHECKS

PRIOR_FORGED = 0.05
WHOLE_FILE = 0.02
BEARINGS = ("chain", "date", "identity", "edited")

# weights: {(check id, position): (hit, clean)}; calibration: {bearing: (slope, intercept)}.
Model = namedtuple("Model", "weights calibration copied rest most least", defaults=(0.5, 0.3, 3.0, -2.0))
# ratio: log10 likelihood ratio before calibration, llr after; forged_probability: one a hop.
Cut = namedtuple("Cut", "posterior ratio llr forged forged_probability")


class Tables:
    """The weights of a model by number of check, clipped."""

    def __init__(self, model, without=frozenset()):
        self.model = model

        def row(position):
            out = []
            for check in CHECKS:
                pair = model.weights.get((check["id"], position), (0.0, 0.0))
                if check["family"] in without:
                    pair = (0.0, 0.0)
                hit, clean = (min(max(value, model.least), model.most) for value in pair)
                out.append((clean, hit))
            return out
        self.first, self.inner, self.message = row("first"), row("inner"), row("message")
        names = sorted({check["group"] for check in CHECKS})
        self.group = [names.index(check["group"]) for check in CHECKS]
        self.chain = [check["bearing"] == "chain" for check in CHECKS]
        self.whole = [check["scope"] == "message" for check in CHECKS]
        self.step = [1 if check["scope"] == "link" else 0 for check in CHECKS]


def add(groups, key, value):
    """GroupedSum::add: the largest of a group apart from the rest, both signs apart."""
    if value == 0:
        return
    sums = groups.get(key)
    if sums is None:
        sums = groups[key] = [0.0, 0.0, 0.0, 0.0]
    at = 0 if value > 0 else 2
    size = abs(value)
    sums[at + 1] += min(size, sums[at])
    sums[at] = max(size, sums[at])


def log10_sum(a, b):
    top = max(a, b)
    return top + math.log10(10 ** (a - top) + 10 ** (b - top))


def mixed(model, whole, copied):
    """log10 of the mixture of invented (whole) and copied lines."""
    if model.copied <= 0:
        return whole
    if model.copied >= 1:
        return copied
    return log10_sum(math.log10(1 - model.copied) + whole, math.log10(model.copied) + copied)


def hop_sums(tables, case):
    """Per hop [first, first without alibi, inner, inner without alibi]; and that of the message."""
    first, inner, message = {}, {}, {}
    for packed in case.outcomes:
        check, at, hit = packed >> 12, packed >> 1 & 2047, packed & 1
        if not tables.chain[check]:
            continue
        group = tables.group[check]
        if tables.whole[check]:
            add(message, group, tables.message[check][hit])
            continue
        key = (at + tables.step[check], group)
        add(first, key, tables.first[check][hit])
        add(inner, key, tables.inner[check][hit])
    rest = tables.model.rest
    hops = [[0.0, 0.0, 0.0, 0.0] for _ in range(case.hops)]
    for column, groups in ((0, first), (2, inner)):
        for (hop, _), (top, others, bottom, bottom_others) in groups.items():
            positive = top + rest * others
            hops[hop][column] += positive - bottom - rest * bottom_others
            hops[hop][column + 1] += positive
    total = sum(top + rest * others - bottom - rest * bottom_others
                for top, others, bottom, bottom_others in message.values())
    return hops, total


def infer_cut(tables, case, prior_forged=PRIOR_FORGED):
    model = tables.model
    hops, of_message = hop_sums(tables, case)
    count, claimed = case.hops, case.hops - case.claimed
    masses = [0.0] * count
    prior_sum = invented = copied = 0.0
    for k in range(count - 1, -1, -1):
        first, first_copied, inner, inner_copied = hops[k]
        ratio = mixed(model, first + invented, first_copied + copied)
        invented += inner
        copied += inner_copied
        prior = (prior_forged * (1 - WHOLE_FILE) / claimed if k >= case.claimed
                 else prior_forged * WHOLE_FILE / (count - claimed))
        prior_sum += prior
        masses[k] = prior * 10 ** min(max(ratio + of_message, -30.0), 30.0)
    if prior_sum <= 0:
        return Cut([0.0] * count + [1.0], 0.0, 0.0, 0.0, [0.0] * count)
    total = sum(masses)
    slope, intercept = model.calibration.get("chain", (1.0, 0.0))
    raw = math.log10(total / prior_sum)
    llr = slope * raw + intercept
    odds = prior_sum / (1 - prior_sum) * 10 ** min(max(llr, -30.0), 30.0)
    forged = odds / (1 + odds)
    posterior = [mass * forged / total for mass in masses]
    below, probabilities = 0.0, []
    for mass in posterior:
        below += mass
        probabilities.append(below)
    return Cut(posterior + [1 - forged], raw, llr, forged, probabilities)


def verdict_ratio(tables, case, bearing):
    """Sum of the weights of another bearing, before calibration."""
    groups = {}
    for packed in case.outcomes:
        check = packed >> 12
        if CHECKS[check]["bearing"] == bearing:
            add(groups, tables.group[check], tables.message[check][packed & 1])
    rest = tables.model.rest
    return sum(top + rest * others - bottom - rest * bottom_others
               for top, others, bottom, bottom_others in groups.values())


def ratio_of(tables, case, bearing):
    if bearing == "chain":
        return infer_cut(tables, case).ratio
    return verdict_ratio(tables, case, bearing)


def origin_of(case, posterior):
    """The address most probably the oldest true one, as score/origin.cpp finds it."""
    chances, oldest = {}, None
    for hop, address in enumerate(case.addresses):
        if oldest:
            chances[oldest] = chances.get(oldest, 0.0) + posterior[hop]
        oldest = address or oldest
    if oldest:
        chances[oldest] = chances.get(oldest, 0.0) + posterior[case.hops]
    return max(chances, key=chances.get) if chances else None
