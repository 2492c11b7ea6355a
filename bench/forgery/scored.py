"""Cases with what a model makes of them: what the tables of evaluate.py are counted from."""
from collections import defaultdict, namedtuple

import metrics
import model

# scores: by bearing the ratio before calibration.
Scored = namedtuple("Scored", "case cut scores")


def score_all(tables, cases, prior_forged=model.PRIOR_FORGED):
    out = []
    for case in cases:
        cut = model.infer_cut(tables, case, prior_forged)
        scores = {"chain": cut.ratio}
        for bearing in model.BEARINGS[1:]:
            scores[bearing] = model.verdict_ratio(tables, case, bearing)
        out.append(Scored(case, cut, scores))
    return out


def reference(cases):
    """The untouched mail that thresholds are set on: of the hosts of "fit" and "check". Of "check" alone one
    in a hundred is two messages, so that a single odd one would move every number."""
    return [case for case in cases if case.part in ("fit", "check") and case.operator == "untouched"]


def thresholds(scored, rate):
    """By bearing, set on untouched mail."""
    untouched = [s for s in scored if s.case.operator == "untouched"]
    return {bearing: metrics.threshold([s.scores[bearing] for s in untouched], rate)
            for bearing in model.BEARINGS}


def any_claim(s, calibration):
    """The strongest of the four verdicts, as the report gives them."""
    return max([s.cut.llr] + [model.verdict_llr(calibration, bearing, s.scores[bearing])
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
