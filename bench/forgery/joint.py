"""Fits all weights of the chain verdict together.

Weights that are counted one by one take every check for independent of the others: an edited line that is
in shape and in time collects so much for its honesty that the one impossible part of it is outweighed. Here
the weights are those under which the true cut of each case is the most probable one (conditional maximum
likelihood, as for any log-linear model), given all outcomes of the message, the groups and the three ways
of score/cut.h. Counted weights are where the search starts, and a pull towards them keeps what few cases
show near them; a mark keeps its sign.
"""
import math

import cases
import model
import numpy as np

LN10 = math.log(10)
PRIOR = 0.5    # forged and genuine count the same here; the prior of the score is another matter
PULL = 3e-3    # chosen on hosts left out (folds.py)
STEPS, STEP = 200, 0.05
LOOK = 10       # steps between looks at the cases left out
COLUMNS = 2 * len(cases.CHECKS)  # check * 2 + hit
POSITIONS = ["first_" + way for way in model.WAYS] + ["inner_" + way for way in model.WAYS] + ["message"]


def alike(place, column, places):
    """(kind of each place, a place of each kind): places are of one kind when they have the same outcomes,
    as most hops of a message have under each of its edits. Outcomes are compared by sums of random numbers."""
    marks = np.random.default_rng(1).integers(0, 1 << 62, COLUMNS, np.int64)
    sums = np.zeros(places, np.int64)
    np.add.at(sums, place, marks[column])
    _, example, kind = np.unique(sums, return_index=True, return_inverse=True)
    return kind, example


class Sums:
    """GroupSum over many places at once, and its derivative."""

    def __init__(self, place, group, column, places, groups):
        self.kind, example = alike(place, column, places)
        kept = example[self.kind[place]] == place
        self._sort(self.kind[place[kept]], group[kept], column[kept], len(example), groups)

    def _sort(self, place, group, column, places, groups):
        key = place * groups + group
        order = np.argsort(key, kind="stable")
        key, self.column = key[order], column[order]
        first = np.flatnonzero(np.concatenate([[True], key[1:] != key[:-1]]))
        self.start, self.places = first, places
        sizes = np.diff(np.concatenate([first, [len(key)]]))
        self.cell = np.repeat(np.arange(len(first)), sizes)
        self.place = place[order]
        self.place_of_cell = self.place[first]

    def forward(self, weights, rest):
        """(sum of the marks of each place, sum of what speaks for honesty there, what one unit of each outcome's
        weight adds to its sum)"""
        values = weights[self.column]
        share, totals = np.full(len(values), rest), []
        for sign in (1, -1):
            part = np.maximum(sign * values, 0)
            top = np.maximum.reduceat(part, self.start)
            total = sign * (top + rest * (np.add.reduceat(part, self.start) - top))
            totals.append(np.bincount(self.place_of_cell, total, self.places)[self.kind])
            share[(part == top[self.cell]) & (part > 0)] = 1
        share[(values == 0) & (np.diff(np.append(self.start, len(values)))[self.cell] == 1)] = 1
        return (*totals, share)

    def backward(self, weights, slope, slope_of_honest, share):
        marks, honest = (np.bincount(self.kind, of_places, self.places)[self.place]
                         for of_places in (slope, slope_of_honest))
        each = np.where(weights[self.column] < 0, honest, marks)
        return np.bincount(self.column, each * share, COLUMNS)


def even_weights(part, weight_of, forged):
    """What each case counts for: forged and genuine the same in sum."""
    weight = np.array([weight_of(case) for case in part])
    for side in (forged, ~forged):
        weight[side] *= 0.5 / weight[side].sum()
    return weight


def outcomes(part):
    """(number of the case, check, place, column) of every outcome."""
    packed = np.concatenate([np.frombuffer(case.outcomes, np.uint32) for case in part]).astype(np.int64)
    case = np.repeat(np.arange(len(part)), [len(case.outcomes) for case in part])
    check = packed >> 12
    return case, check, packed >> 1 & 2047, check * 2 + (packed & 1)


class Part:
    """The cases of one part that bear on the chain, as arrays. A place is a hop of a case."""

    def __init__(self, part, weight_of, tables):
        part = [case for case in part if case.benign or case.bearing == "chain"]
        hops = np.array([case.hops for case in part])
        self.start = np.concatenate([[0], np.cumsum(hops)[:-1]])
        self.end = self.start + hops
        self.case = np.repeat(np.arange(len(part)), hops)
        claimed = np.array([case.claimed for case in part])
        is_claimed = np.arange(hops.sum()) - self.start[self.case] >= claimed[self.case]
        self.prior = np.where(is_claimed, (1 - model.WHOLE_FILE) / np.maximum(hops - claimed, 1)[self.case],
                              model.WHOLE_FILE / np.maximum(claimed, 1)[self.case])
        self.forged = np.array([not case.benign for case in part])
        self.cut = self.start + np.array([case.first_forged or 0 for case in part])
        self.weight = even_weights(part, weight_of, self.forged)
        self._gather_outcomes(part, tables)

    def _gather_outcomes(self, part, tables):
        case, check, at, column = outcomes(part)
        group = np.array(tables.group)[check]
        chain, whole = np.array(tables.chain)[check], np.array(tables.whole)[check]
        place = self.start[case] + at + np.array(tables.step)[check]
        groups = max(tables.group) + 1
        here = chain & ~whole
        self.of_hops = Sums(place[here], group[here], column[here], len(self.case), groups)
        here = chain & whole
        self.of_message = Sums(case[here], group[here], column[here], len(part), groups)


def half_silent_if_edited(sums):
    """model.half_silent() of the edited row of [way, place], the other rows as they are; and what a unit of each
    sum adds to it."""
    mixed = np.array([way == "edited" for way in model.WAYS])[:, None]
    top = np.maximum(sums, 0.0)
    speaks, silent = 10.0 ** (sums - top), 10.0 ** -top
    return (np.where(mixed, top + np.log10((speaks + silent) / 2), sums),
            np.where(mixed, speaks / (speaks + silent), 1.0))


def loss_and_slope(part, weights, rest):
    """Mean negative log probability of the true cut, and its derivative by each weight."""
    ways = len(model.WAYS)
    marks, honest, shares = zip(*(part.of_hops.forward(weights[i], rest) for i in range(2 * ways)))
    softened, share_honest = half_silent_if_edited(np.array(honest[:ways]))
    message_marks, message_honest, message_share = part.of_message.forward(weights[-1], rest)
    upto = np.cumsum(np.array(marks[ways:]) + np.array(honest[ways:]), axis=1)
    below, share_below = half_silent_if_edited(upto[:, part.end - 1][:, part.case] - upto)
    message = (message_marks + message_honest)[part.case]
    score = (np.array(marks[:ways]) + softened + below + message) * LN10 + np.log(PRIOR * part.prior / ways)
    none = math.log(1 - PRIOR)
    top = np.maximum(np.maximum.reduceat(score.max(axis=0), part.start), none)
    mass = np.exp(score - top[part.case])
    mass_none = np.exp(none - top)
    total = np.add.reduceat(mass.sum(axis=0), part.start) + mass_none
    probability = mass / total[part.case]
    true = probability[:, part.cut]
    of_truth = np.where(part.forged, true.sum(axis=0), mass_none / total)
    loss = -(part.weight * np.log(np.maximum(of_truth, 1e-300))).sum()

    slope = probability * part.weight[part.case]
    forged = np.flatnonzero(part.forged)
    share_of_way = true / np.maximum(true.sum(axis=0), 1e-300)
    slope[:, part.cut[forged]] -= part.weight[forged] * share_of_way[:, forged]
    slope *= LN10
    slope_below = slope * share_below
    above = np.cumsum(slope_below, axis=1) - slope_below
    above -= above[:, part.start][:, part.case]
    out = [part.of_hops.backward(weights[way], slope[way], slope[way] * share_honest[way], shares[way])
           for way in range(ways)]
    out += [part.of_hops.backward(weights[ways + way], above[way], above[way], shares[ways + way])
            for way in range(ways)]
    of_message = np.add.reduceat(slope.sum(axis=0), part.start)
    out.append(part.of_message.backward(weights[-1], of_message, of_message, message_share))
    return loss, np.array(out)


def limits(least, most):
    """What each weight may be: a mark of forgery never speaks for honesty, nor the other way round."""
    low, high = np.zeros(COLUMNS), np.zeros(COLUMNS)
    for number, check in enumerate(cases.CHECKS):
        against, speaks_for = (0, 1) if check["exculpatory"] else (1, 0)
        high[2 * number + against], low[2 * number + speaks_for] = most, least
    return low, high


def search(start, low, high, slope_of, look):
    """{step: weights} every LOOK steps down the slope from `start`, within the limits and pulled back to it;
    and {step: look(weights)}."""
    now = start
    mean, square = np.zeros_like(now), np.zeros_like(now)  # Adam (Kingma and Ba 2015)
    found, seen = {}, {}
    for i in range(1, STEPS + 1):
        slope = slope_of(now) + PULL * (now - start)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope * slope
        step = STEP * min(1.0, 2 * (1 - i / STEPS) + 0.02)
        now = np.clip(now - step * mean / (1 - 0.9 ** i) / (np.sqrt(square / (1 - 0.99 ** i)) + 1e-8), low, high)
        if i % LOOK == 0:
            found[i], seen[i] = now, look(now)
    return found, seen


def descend(part, weights, weight_of, unseen=None):
    """{step: {(check, position): (hit, clean)}} every LOOK steps, fitted together from weights counted one by
    one; and {step: mean loss} of the `unseen` cases, or of its own without any."""
    start = model.Model(weights, {})
    tables = model.Tables(start)
    part = Part(part, weight_of, tables)
    unseen = Part(unseen, weight_of, tables) if unseen else part
    low, high = limits(start.least, start.most)
    fitted, losses = search(np.clip(as_array(weights), low, high), low, high,
                            lambda now: loss_and_slope(part, now, start.rest)[1],
                            lambda now: loss_and_slope(unseen, now, start.rest)[0])
    return {i: as_weights(array) for i, array in fitted.items()}, losses


def as_array(weights):
    """The weights of the chain as [position, check * 2 + hit]."""
    numbers = {check["id"]: number for number, check in enumerate(cases.CHECKS)}
    out = np.zeros((len(POSITIONS), COLUMNS))
    for (check, position), (hit, clean) in weights.items():
        if position in POSITIONS:
            number = numbers[check]
            out[POSITIONS.index(position), 2 * number:2 * number + 2] = clean, hit
    return out


def as_weights(array):
    return {(check["id"], position): (array[row, 2 * number + 1], array[row, 2 * number])
            for row, position in enumerate(POSITIONS) for number, check in enumerate(cases.CHECKS)
            if check["bearing"] == "chain"}
