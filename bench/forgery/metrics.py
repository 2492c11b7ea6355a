"""Figures of merit, from plain lists."""
from bisect import bisect_left, bisect_right


def threshold(scores, rate):
    """The least score that no more than this share of `scores` exceeds."""
    ordered = sorted(scores)
    return ordered[max(0, len(ordered) - 1 - int(rate * len(ordered)))] if ordered else 0.0


def share(values):
    values = list(values)
    return sum(values) / len(values) if values else None


def auc(positive, negative):
    """Chance that a positive scores above a negative, ties half."""
    if not positive or not negative:
        return None
    ordered = sorted(negative)
    wins = sum((bisect_left(ordered, x) + bisect_right(ordered, x)) / 2 for x in positive)
    return wins / (len(positive) * len(negative))


def brier(pairs):
    """pairs: (probability, truth, weight)."""
    return sum(w * (p - y) ** 2 for p, y, w in pairs) / sum(w for _, _, w in pairs)


def calibration_error(pairs, bins=10):
    """Expected calibration error over equal bins of probability."""
    sums = [[0.0, 0.0, 0.0] for _ in range(bins)]
    for p, y, w in pairs:
        cell = sums[min(int(p * bins), bins - 1)]
        cell[0] += w * p
        cell[1] += w * y
        cell[2] += w
    return sum(abs(p - y) for p, y, _ in sums) / sum(w for _, _, w in sums)


def percent(value, digits=1):
    return "" if value is None else "%.*f %%" % (digits, 100 * value)
