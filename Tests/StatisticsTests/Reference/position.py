#!/usr/bin/env python3
"""Writes position.tsv: trends, indices, weights, neighbours, gaps.

    python3 -m venv DIR && DIR/bin/pip install -r requirements.txt && DIR/bin/python position.py

Referees: SciPy (theilslopes, kendalltau, pearsonr, pdist), pandas, weightipy (raking, weighting
efficiency), and NumPy where the table of docs/specification/statistics.md says arithmetic. Trimmed raking
is written anew in NumPy; R's survey is the other referee of weights (referee.R).
"""
import numpy as np
import pandas as pd
import weightipy as wp
from scipy import stats
from scipy.spatial.distance import cdist

from rows import Table

random = np.random.default_rng(22)
table = Table()

# ---- Trends ----


def trend(x, y, confidence=.95):
    x, y = np.array(x, float), np.array(y, float)
    slope = stats.theilslopes(y, x, alpha=confidence)
    table.add("theil_sen", [x, y, [confidence]],
              [slope.slope, slope.intercept, slope.low_slope, slope.high_slope])
    tau = stats.kendalltau(x, y)
    if not np.isnan(tau.statistic):
        table.add("kendall", [x, y], [tau.statistic, tau.pvalue])


trend([2018, 2019], [60, 62])
trend([2018, 2019, 2021, 2024], [60, 58, 63, 66])
trend([1, 2, 3, 4, 5], [50, 50, 50, 50, 90])
trend([1, 2, 2, 3, 3], [5, 1, 2, 2, 9])
trend([1, 2, 3], [7, 7, 7])
trend([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6])
for n in (4, 7, 10, 25, 33, 34, 60):
    trend(np.arange(n), random.normal(0, 3, n) + .4 * np.arange(n), .9)
    trend(random.integers(0, n, n), random.integers(0, 6, n))

# ---- Indices ----
for n in (1, 4, 30, 200):
    a = random.integers(0, 11, n)
    kinds = np.select([a >= 9, a <= 6], [100., -100.], 0.)
    table.add("nps", [a], [kinds.mean(), kinds.std() / np.sqrt(n)])
    b = random.integers(1, 6, n)
    table.add("five", [b], [pd.Series(b).map({1: 0, 2: 25, 3: 50, 4: 75, 5: 100}).mean(),
                            (b >= 4).mean()])

# ---- Weights ----
for n in (1, 5, 60):
    w = random.lognormal(0, 1, n)
    w[random.random(n) < .2] = 0
    w[0] = 1.5
    kept = pd.Series(w[w > 0])
    # weightipy's weighting efficiency is a percentage of the number of responses.
    effective = wp.weighting_efficiency(kept) / 100 * len(kept)
    table.add("effective", [w], [effective, len(kept) / effective])
for m, rho in ((1, .5), (3, .1), (4.5, 0), (22, .3)):
    # The variance of a cluster's mean of m, correlated by rho, over that of m independent ones.
    if float(m).is_integer():
        covariance = np.full((m, m), rho) + (1 - rho) * np.eye(m)
        table.add("cluster_effect", [m, rho], [covariance.sum() / m])
    else:
        table.add("cluster_effect", [m, rho], [1 + (m - 1) * rho])

AGES, TOWNS = [300, 500, 200], [640, 360]


def respondents(n):
    frame = pd.DataFrame({"age": np.arange(n) % 3, "town": random.integers(0, 2, n)})
    frame.loc[:5, "town"] = [0, 0, 0, 1, 1, 1]  # so that the margins can be met
    return frame.sample(frac=1, random_state=1).reset_index(drop=True)


def weightipy_rake(frame):
    scheme = wp.Rim("w")
    scheme.set_targets([{"age": {i: v / 10 for i, v in enumerate(AGES)}},
                        {"town": {i: v / 10 for i, v in enumerate(TOWNS)}}])
    scheme.max_iterations = 10000
    scheme.convcrit = 1e-13
    return wp.weight(frame, scheme).to_numpy()


for n in (8, 40):
    frame = respondents(n)
    w = weightipy_rake(frame)
    table.add("rake_weightipy", [frame["age"].to_numpy(), frame["town"].to_numpy(), AGES, TOWNS],
              [w * 1000 / w.sum()])


def trimmed(frame, start, low, high):
    w = np.array(start, float)
    margins = [(pd.get_dummies(frame["age"]).to_numpy(float), np.array(AGES)),
               (pd.get_dummies(frame["town"]).to_numpy(float), np.array(TOWNS))]
    while True:
        before = w.copy()
        for belongs, targets in margins:
            w = w * (belongs @ (targets / (w @ belongs)))
        w = np.clip(w, low * sum(AGES) / len(w), high * sum(AGES) / len(w))
        if np.abs(w / before - 1).max() < 1e-14:
            break
    miss = max(np.abs(w @ belongs / targets - 1).max() for belongs, targets in margins)
    table.add("rake_trimmed", [frame["age"].to_numpy(), frame["town"].to_numpy(), AGES, TOWNS, start,
                               [low, high]], [w, miss])


for low, high in ((.5, 1.6), (.2, 3), (0, 1.2)):
    frame = respondents(30)
    trimmed(frame, random.lognormal(0, .5, 30).round(3).tolist(), low, high)

# ---- Neighbours ----
for n, k in ((2, 1), (5, 3), (36, 6)):
    values = random.lognormal(3, 1, (n, k)).round(3)
    z = stats.zscore(values, ddof=0)
    for weights in (np.ones(k), np.arange(1, k + 1)):
        d = cdist(z[:1], z, "seuclidean", V=1 / weights)[0]
        d /= d.max()
        order = np.argsort(d[1:], kind="stable") + 1
        parts = weights * (z[order] - z[0]) ** 2
        table.add("neighbours", [weights, values],
                  [order, d[order], (parts / parts.sum(1, keepdims=True)).ravel()])
for n in (1, 6, 40):
    x = random.lognormal(8, .4, n).round()
    x[0] = 3000
    peers = [j for j in range(1, n) if abs(x[j] / x[0] - 1) <= .2]
    table.add("band", [x], [peers])

# ---- Gaps ----
for n in (1, 3, 50):
    answers = pd.DataFrame(random.integers(1, 10, (n, 3)).astype(float))
    if n > 1:
        answers = answers.mask(random.random((n, 3)) < .1)
    complete = answers.dropna()
    adequacy, superiority = complete[2] - complete[0], complete[2] - complete[1]
    table.add("gaps", [answers.to_numpy()],
              [adequacy.mean(), superiority.mean(), adequacy.std(), superiority.std(),
               len(complete)])
for n in (2, 5, 15):
    items = random.uniform(1, 5, (n, 2)).round(2)
    (importance, functioning) = items.mean(0)
    quadrant = [(0 if f >= functioning else 1) if i >= importance
                else (3 if f >= functioning else 2) for i, f in items]
    table.add("functioning", [items], [items[:, 1] - items[:, 0], quadrant])
    x, y = random.normal(0, 1, n + 1), random.normal(0, 1, n + 1)
    table.add("derived", [np.column_stack([x, x + y])], [stats.pearsonr(x, x + y).statistic])

table.write("position.tsv")
