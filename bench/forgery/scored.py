"""Cases with what a model makes of them: what the tables of evaluate.py are counted from."""
import csv
from collections import defaultdict, namedtuple

import metrics
import model

# scores: by bearing the ratio before calibration; and the probability that a line of the reader's own side is forged.
Scored = namedtuple("Scored", "case cut scores")
OWN_LINES = "own_lines"


def score_all(tables, cases, prior_forged=model.PRIOR_FORGED):
    out = []
    for case in cases:
        cut = model.infer_cut(tables, case, prior_forged)
        scores = {"chain": cut.ratio, OWN_LINES: cut.own_lines}
        for bearing in model.BEARINGS[1:]:
            scores[bearing] = model.verdict_ratio(tables, case, bearing)
        out.append(Scored(case, cut, scores))
    return out


def write_reference(path, scored):
    """The untouched mail of `scored`, which thresholds are set on: its ratios, a row a message."""
    with open(path, "w", encoding="ascii", newline="\n") as file:
        columns = (*model.BEARINGS, OWN_LINES)
        file.write(",".join(columns) + "\n")
        for s in scored:
            if s.case.operator == "untouched":
                file.write(",".join("%.6f" % s.scores[column] for column in columns) + "\n")


def read_reference(path):
    """[{bearing: ratio}]"""
    with open(path, encoding="ascii") as file:
        return [{bearing: float(text) for bearing, text in row.items()} for row in csv.DictReader(file)]


def limits_of(reference, rate):
    """Thresholds by bearing. None is below an even ratio: most mail says nothing of some claims, and what
    says nothing is no alarm."""
    return {bearing: max(metrics.threshold([scores[bearing] for scores in reference], rate), 0.0)
            for bearing in model.BEARINGS}


def thresholds(scored, rate):
    """The same of cases."""
    return limits_of([s.scores for s in scored if s.case.operator == "untouched"], rate)


def strongest(scores, calibration):
    """The strongest of the four verdicts, as the report gives them."""
    slope, intercept = calibration.get("chain", (1.0, 0.0))
    return max([slope * scores["chain"] + intercept] +
               [model.verdict_llr(calibration, bearing, scores[bearing], scores[OWN_LINES])
                for bearing in model.BEARINGS if bearing != "chain"])


def by_operator(scored):
    groups = defaultdict(list)
    for s in scored:
        groups[s.case.operator, s.case.quality].append(s)
    return groups


def recall(group, limits):
    return metrics.share(s.scores[s.case.bearing] > limits[s.case.bearing] for s in group)


def cut_error(s):
    """Places between the likeliest cut and the true one."""
    places = s.cut.posterior[:-1]
    return abs(max(range(len(places)), key=places.__getitem__) - s.case.first_forged)


def origin_right(s):
    return model.origin_of(s.case, s.cut.posterior) == s.case.origin


def chain_cases(scored):
    return [s for s in scored if not s.case.benign and s.case.bearing == "chain"]


def hop_auc(chain):
    """Whether forged hops get a higher probability than true ones, over the claimed hops of all cases."""
    true, forged = [], []
    for s in chain:
        for hop in range(s.case.claimed, s.case.hops):
            (forged if hop >= s.case.first_forged else true).append(s.cut.forged_probability[hop])
    return metrics.auc(forged, true)


def weighted_pairs(scored, share_forged=None, prior=model.PRIOR_FORGED):
    """(probability, truth, weight) of the chain verdict. Without `share_forged` the cases count as they
    are, with the odds moved from `prior` to the benchmark's own rate; with it forged and genuine are
    weighed to that share and the probabilities are those of the model."""
    relevant = [s for s in scored if s.case.benign or s.case.bearing == "chain"]
    forged = sum(not s.case.benign for s in relevant)
    rate = forged / len(relevant)
    pairs = []
    for s in relevant:
        truth = not s.case.benign
        if share_forged is None:
            odds = s.cut.forged / max(1 - s.cut.forged, 1e-300)
            odds *= rate / (1 - rate) * (1 - prior) / prior
            pairs.append((odds / (1 + odds), truth, 1.0))
        else:
            side = share_forged / rate if truth else (1 - share_forged) / (1 - rate)
            pairs.append((s.cut.forged, truth, side))
    return pairs
