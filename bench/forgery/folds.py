"""Weights that have not seen the host they are asked about.

The hosts of the fit are dealt into folds. For each fold the weights are fitted on the others, so that every case
is scored once by weights that never saw its sending host. How long to fit, the calibration and the thresholds
come from these scores; the weights that are kept are then fitted on all folds.
"""
import multiprocessing

import numpy as np
from sources import fingerprint

FOLDS = 5


def fold_of(host):
    return fingerprint("fold " + host) % FOLDS


def without(cases, fold):
    return [case for case in cases if fold_of(case.host) != fold]


def within(cases, fold):
    return [case for case in cases if fold_of(case.host) == fold]


def fit_each(fit_one, processes=2):
    """[fit_one(fold) of each fold, fit_one(None)]; each returns ({step: weights}, {step: loss})."""
    with multiprocessing.Pool(processes) as pool:
        return pool.map(fit_one, list(range(FOLDS)) + [None], chunksize=1)


def best_step(results):
    """The step at which the mean loss over the folds, each on its own cases, is least."""
    steps = list(results[0][1])
    means = [np.mean([losses[step] for _, losses in results[:FOLDS]]) for step in steps]
    return steps[int(np.argmin(means))], float(min(means))
