"""libforensics/score in Python, for fitting and for what-ifs: the same sums, with weights as a dict.

Kept equal to cut.cpp, grouping.cpp and verdict.cpp; agrees.py proves it on real cases.
"""
import itertools
import math
from collections import namedtuple

from cases import CHECKS

PRIOR_FORGED = 0.05
WHOLE_FILE = 0.05
BEARINGS = ("chain", "date", "identity", "edited")
WAYS = ("invented", "copied", "edited")
EDITED = WAYS.index("edited")
TRACELESS = {"identity": 0.5, "edited": 0.5}  # traceless_share() of score/weights.h

# weights: {(check id, position): (hit, clean)}; calibration: {bearing: (slope, intercept)}.
Model = namedtuple("Model", "weights calibration rest most least", defaults=(0.3, 3.0, -2.0))
# ratio: log10 likelihood ratio before calibration, llr after; forged_probability: one a hop; own_lines: that a
# line of the reader's own side is forged.
Cut = namedtuple("Cut", "posterior ratio llr forged forged_probability own_lines")


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
        first, inner = ([row(place + way) for way in WAYS] for place in ("first_", "inner_"))
        # By check and outcome: the weights as first hop by way, then those below it.
        self.places = [[[column[check][hit] for column in first + inner] for hit in (0, 1)]
                       for check in range(len(CHECKS))]
        self.message = row("message")
        names = sorted({check["group"] for check in CHECKS})
        self.group = [names.index(check["group"]) for check in CHECKS]
        self.chain = [check["bearing"] == "chain" for check in CHECKS]
        self.whole = [check["scope"] == "message" for check in CHECKS]
        self.step = [1 if check["scope"] == "link" else 0 for check in CHECKS]


def add(groups, key, value):
    """GroupSum::add: the largest of a group apart from the rest, both signs apart."""
    if value == 0:
        return
    sums = groups.get(key)
    if sums is None:
        sums = groups[key] = [0.0, 0.0, 0.0, 0.0]
    at = 0 if value > 0 else 2
    size = abs(value)
    sums[at + 1] += min(size, sums[at])
    sums[at] = max(size, sums[at])


def total(groups, rest):
    return sum(top - bottom + rest * (others - bottom_others)
               for top, others, bottom, bottom_others in groups.values())


def mean_ratio(ratios):
    top = max(ratios)
    return top + math.log10(sum(10 ** (ratio - top) for ratio in ratios) / len(ratios))


def half_silent(ratio):
    """A ratio of which half the time nothing speaks."""
    return max(ratio, 0.0) + math.log10((1 + 10 ** -abs(ratio)) / 2)


def ratio_below(way, total_below):
    """The lines below the cut: below an edited one half are left as they were."""
    return half_silent(total_below) if way == "edited" else total_below


def hop_sums(tables, case):
    """Per hop [as first hop by way, below it by way]; and the sum of the message. Of what speaks for the honesty of
    an edited line half is silent: one part of it is false, and the others need not be."""
    cells, message = {}, {}
    for packed in case.outcomes:
        check, at, hit = packed >> 12, packed >> 1 & 2047, packed & 1
        if not tables.chain[check]:
            continue
        group = tables.group[check]
        if tables.whole[check]:
            add(message, group, tables.message[check][hit])
        else:
            cells.setdefault((at + tables.step[check], group), []).append(tables.places[check][hit])
    rest = tables.model.rest
    hops, honest = [[0.0] * (2 * len(WAYS)) for _ in range(case.hops)], [0.0] * case.hops
    for (hop, _), weights in cells.items():
        sums = weights[0] if len(weights) == 1 else [group_sum(column, rest) for column in zip(*weights)]
        hops[hop] = [a + b for a, b in zip(hops[hop], sums)]
        honest[hop] += group_sum([min(lanes[EDITED], 0.0) for lanes in weights], rest)
    for hop, part in zip(hops, honest):
        hop[EDITED] += half_silent(part) - part
    return hops, total(message, rest)


def group_sum(values, rest):
    """GroupSum of weights that are already clipped."""
    top, bottom = max(0.0, max(values)), max(0.0, -min(values))
    positive = sum(value for value in values if value > 0)
    negative = -sum(value for value in values if value < 0)
    return top - bottom + rest * (positive - top - (negative - bottom))


def infer_cut(tables, case, prior_forged=PRIOR_FORGED):
    model = tables.model
    hops, of_message = hop_sums(tables, case)
    count, claimed = case.hops, case.hops - case.claimed
    ways = len(WAYS)
    ratios, below = [0.0] * count, [0.0] * ways
    for k in range(count - 1, -1, -1):
        ratios[k] = mean_ratio([ratio_below(WAYS[way], below[way]) + hops[k][way] for way in range(ways)])
        below = [below[way] + hops[k][ways + way] for way in range(ways)]
    priors = [prior_forged * (1 - WHOLE_FILE) / claimed if k >= case.claimed
              else prior_forged * WHOLE_FILE / (count - claimed) for k in range(count)]
    prior_sum, top = sum(priors), max(ratios, default=0.0)
    masses = [prior * 10 ** (ratio - top) for prior, ratio in zip(priors, ratios)]
    if prior_sum <= 0:
        return Cut([0.0] * count + [1.0], 0.0, 0.0, 0.0, [0.0] * count, 0.0)
    mass_sum = sum(masses)
    slope, intercept = model.calibration.get("chain", (1.0, 0.0))
    raw = math.log10(mass_sum / prior_sum) + top + of_message
    llr = min(max(slope * raw + intercept, -30.0), 30.0)
    odds = prior_sum / (1 - prior_sum) * 10 ** llr
    forged = odds / (1 + odds)
    posterior = [mass * forged / mass_sum for mass in masses]
    probabilities = list(itertools.accumulate(posterior))
    return Cut(posterior + [1 - forged], raw, llr, forged, probabilities, sum(posterior[:case.claimed]))


def verdict_ratio(tables, case, bearing):
    """Sum of the weights of another bearing, before calibration."""
    groups = {}
    for packed in case.outcomes:
        check = packed >> 12
        if CHECKS[check]["bearing"] == bearing:
            add(groups, tables.group[check], tables.message[check][packed & 1])
    return total(groups, tables.model.rest)


def verdict_llr(calibration, bearing, ratio, own_lines=0.0):
    """The verdict on another claim than the chain as the report gives it, from verdict_ratio(); that on
    the chain is infer_cut().llr. `own_lines`: of the cut; a message is changed in its fields and body, or there."""
    slope, intercept = calibration.get(bearing, (1.0, 0.0))
    llr, share = slope * ratio + intercept, TRACELESS.get(bearing, 0.0)
    llr = math.log10((1 - share) * 10 ** min(llr, 30.0) + share) if share else llr
    if bearing != "edited":
        return llr
    before = PRIOR_FORGED / (1 - PRIOR_FORGED)
    unchanged = (1 - own_lines) / (1 + before * 10 ** min(max(llr, -30.0), 30.0))
    return math.log10((1 - unchanged) / max(unchanged, 1e-30) / before)


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
