#!/usr/bin/env python3
"""Writes ranks.tsv: rank confidence sets, P(best), and the bootstrap.

    python3 -m venv DIR && DIR/bin/pip install -r requirements.txt && DIR/bin/python ranks.py

Referees: rank sets written anew in NumPy from the paper (Mogstad, Romano, Shaikh & Wilhelm 2024),
with matrices of one-sided hypotheses and fed the same draws; P(best) by SciPy's rankdata on the same
draws; the bootstrap's intervals by scipy.stats.bootstrap on its own replicates, which are written
out. The draws have few digits so that the file stays small.
"""
import numpy as np
from scipy import stats

from rows import Table

random = np.random.default_rng(15)
table = Table()


def one_sided(theta, se, draws, about, coverage):
    """True at [a, b] where theta_a > theta_b is settled."""
    p = len(theta)
    spread = np.sqrt(np.add.outer(se ** 2, se ** 2))
    ratio = np.subtract.outer(theta, theta) / spread
    shaken = draws * se
    ratios = (shaken[:, :, None] - shaken[:, None, :]) / spread
    open_ = np.zeros((p, p), bool)
    open_[about, :] = True
    open_[:, about] = True
    np.fill_diagonal(open_, False)
    settled = np.zeros((p, p), bool)
    while open_.any():
        bound = np.quantile(ratios[:, open_].max(axis=1), coverage)
        now = open_ & (ratio > bound)
        if not now.any():
            break
        settled |= now
        open_ &= ~now
    return settled


def ranks(theta, se, draws, coverage):
    theta, se, draws = np.array(theta, float), np.array(se, float), np.array(draws)
    p = len(theta)
    figures = []
    for sets in ([[j] for j in range(p)], [list(range(p))]):
        best, worst = [], []
        for about in sets:
            settled = one_sided(theta, se, draws, about, coverage)
            for j in about:
                best.append(1 + settled[:, j].sum())
                worst.append(p - settled[j, :].sum())
        figures += [best, worst]
    drawn = theta + draws * se
    places = np.array([stats.rankdata(-row, "min") for row in drawn])
    table.add("ranks", [theta, se, [coverage], draws],
              figures + [(places == 1).mean(0), (places <= max(1, p // 3)).mean(0)])


def draws(rows, p):
    return random.normal(size=(rows, p)).round(3)


ranks([1, 2], [1, 1], draws(200, 2), .95)
ranks([50, 50, 50, 80], [3, 3, 3, 3], draws(300, 4), .95)
ranks([10, 20, 30, 40, 50, 60], [1, 2, 1, 9, 1, 1], draws(300, 6), .9)
ranks(np.linspace(0, 100, 12), np.full(12, 2.5), draws(400, 12), .95)
for p, n in ((9, 300), (12, 300), (24, 300)):
    ranks(random.normal(60, 15, p), 12 / np.sqrt(random.integers(1, 23, p)), draws(n, p), .95)


def mean_of_means(*samples, axis=-1):
    return np.mean([np.mean(s, axis=axis) for s in samples], axis=0)


def bootstrap(groups, statistic, confidence, resamples=400):
    groups = [np.array(g, float) for g in groups]
    result = {}
    ends = []
    for method in ("percentile", "BCa"):
        found = stats.bootstrap(
            groups, statistic, n_resamples=0 if result else resamples, vectorized=True,
            confidence_level=confidence, method=method, random_state=random,
            bootstrap_result=result.get("kept"))
        result["kept"] = found
        ends += [found.confidence_interval.low, found.confidence_interval.high]
    table.add("bootstrap", [[confidence], groups, found.bootstrap_distribution], ends)


for confidence in (.95, .8):
    bootstrap([random.normal(60, 12, 9).round(5)], mean_of_means, confidence)
    # Powers of two here and five decimals elsewhere, so that only figures equal to the last bit are equal.
    bootstrap([random.choice([0, 50, 100], n).tolist() for n in (2, 4, 8, 4)], mean_of_means,
              confidence)
    bootstrap([random.exponential(30, n).round(5) for n in (5, 2, 12)], mean_of_means, confidence)

table.write("ranks.tsv")
