"""Fits the weights of the verdicts on date, identity and editing, each verdict's together.

As joint.py does for the chain, and for the same reason: a Date that fits the first stamp and the Message-ID
outweighs, counted for itself, the one clock that contradicts it. A case is forged in this way or it is
not: the likeliest weights are those of a logistic regression on the sums of the groups, with the signs kept.
"""
import cases
import joint
import model
import numpy as np


class Part:
    """The honest cases and those that bear on one claim, as arrays."""

    def __init__(self, part, bearing, weight_of, tables):
        part = [case for case in part if case.benign or case.bearing == bearing]
        self.forged = np.array([not case.benign for case in part])
        self.weight = joint.even_weights(part, weight_of, self.forged)
        case, check, _, column = joint.outcomes(part)
        here = np.array([facts["bearing"] == bearing for facts in cases.CHECKS])[check]
        self.sums = joint.Sums(case[here], np.array(tables.group)[check[here]], column[here], len(part),
                               max(tables.group) + 1)

    def loss_and_slope(self, weights, rest):
        """Mean negative log probability of the truth at even odds, and its derivative."""
        marks, honest, share = self.sums.forward(weights, rest)
        ratio = marks + honest
        z = np.where(self.forged, 1, -1) * ratio * joint.LN10
        loss = (self.weight * np.logaddexp(0, -z)).sum()
        error = self.weight * (1 / (1 + np.exp(-ratio * joint.LN10)) - self.forged)
        return loss, self.sums.backward(weights, error * joint.LN10, error * joint.LN10, share)


def descend(part, weights, weight_of, bearing):
    """{(check, "message"): (hit, clean)} of one bearing."""
    start = model.Model(weights, {})
    part = Part(part, bearing, weight_of, model.Tables(start))
    low, high = joint.limits(start.least, start.most)
    counted = np.clip(joint.as_array(weights)[-1], low, high)
    found, _ = joint.search(counted, low, high, lambda now: part.loss_and_slope(now, start.rest)[1], lambda now: 0)
    fitted = found[max(found)]
    return {(check["id"], "message"): (fitted[2 * number + 1], fitted[2 * number])
            for number, check in enumerate(cases.CHECKS) if check["bearing"] == bearing}
