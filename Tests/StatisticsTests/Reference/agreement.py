#!/usr/bin/env python3
"""Writes agreement.tsv: funnels, percentiles in a peer group, agreement, reliability, leniency.

    python3 -m venv DIR && DIR/bin/pip install -r requirements.txt && DIR/bin/python agreement.py

Referees: SciPy (binomial, winsorising), pandas (ranks), krippendorff, pingouin (ICC, Cronbach's alpha),
irrCAC (Gwet), NumPy with the full covariance matrix of all visits and SciPy's root finder for the
crossed REML (lme4 is the second referee, in referee.R).
"""
import krippendorff
import numpy as np
import pandas as pd
import pingouin
from irrCAC.raw import CAC
from scipy import optimize, stats
from scipy.stats.mstats import winsorize

from rows import Table

random = np.random.default_rng(5)
table = Table()

# ---- Funnels ----
for p0 in (0.02, 0.3, 0.69, 0.95, 0.999):
    for n in (1, 2, 3, 5, 9, 22, 315):
        limits = []
        for t in (.025, .975, .001, .999):
            r = stats.binom.ppf(t, n, p0)
            a = (stats.binom.cdf(r, n, p0) - t) / stats.binom.pmf(r, n, p0)
            limits.append(np.clip((r - a) / n, 0, 1))
        table.add("funnel_share", [p0, n], limits)
for n in (1, 3, 40):
    table.add("funnel_mean", [62.5, 13.25, n],
              [62.5 + stats.norm.ppf(t) * 13.25 / np.sqrt(n) for t in (.025, .975, .001, .999)])
for k in (2, 5, 9, 10, 23, 36):
    for spread in (0.5, 12):
        se = 12 / np.sqrt(random.integers(1, 23, k))
        y = random.normal(60, spread, k) + random.normal(0, 1, k) * se
        for share in (0.1, 0.0, 0.2):
            w = 1 / se ** 2
            target = (w * y).sum() / w.sum()
            z = np.asarray(winsorize((y - target) / se, limits=(share, share)))
            phi = (z ** 2).mean()
            tau2 = max(0, (k * phi - (k - 1)) / (w.sum() - (w ** 2).sum() / w.sum()))
            table.add("dispersion", [y, se, [target, share]],
                      [phi, tau2, target - stats.norm.ppf(.999) * np.sqrt(4 + tau2)])

# ---- Percentiles ----
for values in ([1, 2, 3], [5, 5, 5], [3, np.nan, 1, 1, 9, 9, 9], [2, 1],
               *[random.integers(0, 9, int(n)) for n in random.integers(2, 40, 6)]):
    s = pd.Series(values, dtype=float)
    n = s.notna().sum()
    table.add("percentile", [list(s)], [(s.rank() - 1) / (n - 1),
                                        (s.rank(ascending=False) - 1) / (n - 1)])

# ---- Krippendorff ----
X = np.nan
EXAMPLE = [  # Krippendorff 2011, section C: four observers, twelve units
    [1, 2, 3, 3, 2, 1, 4, 1, 2, X, X, X],
    [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, X, 3],
    [X, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, X],
    [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, X]]


def alpha(table_of_raters):
    units = np.array(table_of_raters, float).T
    table.add("alpha", [units.tolist()], [
        krippendorff.alpha(units.T, level_of_measurement=level)
        for level in ("nominal", "ordinal", "interval", "ratio")])


alpha(EXAMPLE)
for raters, units, values in ((2, 8, 2), (3, 20, 5), (5, 12, 4), (2, 40, 11), (8, 30, 3)):
    truth = random.integers(0, values, units)
    ratings = np.where(random.random((raters, units)) < .7, truth,
                       random.integers(0, values, (raters, units))).astype(float)
    ratings[random.random((raters, units)) < .2] = np.nan
    alpha(ratings)

# ---- ICC and Cronbach's alpha ----
SHROUT_FLEISS = [[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]]


def icc(ratings):
    ratings = np.array(ratings, float)
    n, k = ratings.shape
    long = pd.DataFrame({"target": np.repeat(range(n), k), "rater": np.tile(range(k), n),
                         "score": ratings.ravel()})
    found = pingouin.intraclass_corr(long, targets="target", raters="rater", ratings="score")
    table.add("icc", [ratings], [found["ICC"].to_numpy()])


icc(SHROUT_FLEISS)
icc([[50, 60], [70, 65], [90, 90]])
for n, k in ((3, 2), (10, 3), (36, 4), (8, 12)):
    icc(random.normal(60, 9, (n, 1)) + random.normal(0, 4, k) + random.normal(0, 6, (n, k)))

for n, k in ((3, 2), (12, 4), (80, 7)):
    answers = (random.normal(0, 1, (n, 1)) + random.normal(0, 1, (n, k))).round(2)
    holes = answers.copy()
    holes[random.random((n, k)) < (.1 if n > 3 else 0)] = np.nan
    frame = pd.DataFrame(holes)
    value, _ = pingouin.cronbach_alpha(data=frame, nan_policy="listwise")
    table.add("cronbach", [holes], [value, len(frame.dropna())])

# ---- Gwet ----


def gwet(subjects, categories):
    frame = pd.DataFrame(subjects, dtype=float)
    figures = []
    for weights in ("identity", "linear", "quadratic", "ordinal"):
        cac = CAC(frame, weights=weights, categories=list(range(categories)), digits=15)
        figures.append(cac.gwet()["est"]["coefficient_value"])
    table.add("gwet", [categories, np.array(subjects, float)], figures)


gwet([[1, 1]] * 18 + [[1, 0], [0, 1]], 2)
gwet([[1, 1, 1], [1, 1, 1], [1, 1, 1]], 2)
gwet([[0, X, 0], [2, 1, X], [X, X, 3], [3, 3, 3], [1, 2, 2]], 4)
for n, k, q in ((10, 2, 2), (30, 3, 5), (12, 6, 3)):
    truth = random.integers(0, q, (n, 1))
    ratings = np.where(random.random((n, k)) < .75, truth, random.integers(0, q, (n, k))).astype(float)
    ratings[random.random((n, k)) < .15] = np.nan
    gwet(ratings.tolist(), q)

# ---- Leniency: crossed REML ----


def crossed(library, visitor, y):
    """Roots of the scores with all visits' covariance written out."""
    library, visitor, y = np.array(library), np.array(visitor), np.array(y, float)
    a, b, n = library.max() + 1, visitor.max() + 1, len(y)
    zl, zv = np.eye(a)[library], np.eye(b)[visitor]
    parts = [zl @ zl.T, zv @ zv.T, np.eye(n)]
    one = np.ones((n, 1))

    def projection(v):
        inverse = np.linalg.inv(sum(x * p for x, p in zip(v, parts)))
        ones = inverse @ one
        return inverse - ones @ ones.T / (one.T @ ones), inverse

    def deviance(logs):
        v = np.exp(logs)
        p, inverse = projection(v)
        return (-np.linalg.slogdet(inverse)[1] + np.log((one.T @ inverse @ one).item())
                + y @ p @ y)

    def scores(logs):
        v = np.exp(logs)
        p, _ = projection(v)
        py = p @ y
        return np.array([x * (np.trace(p @ m) - py @ m @ py) for x, m in zip(v, parts)])

    start = optimize.minimize(deviance, np.log(np.full(3, y.var() / 3)), method="Nelder-Mead",
                              options={"xatol": 1e-6, "fatol": 1e-10, "maxiter": 4000})
    root = optimize.root(scores, start.x, tol=1e-14)
    v = np.exp(root.x)
    if np.abs(root.fun).max() > 1e-8 or v.min() < 1e-6 * v.max():
        return None
    p, inverse = projection(v)
    mean = (one.T @ inverse @ y).item() / (one.T @ inverse @ one).item()
    ul, uv = v[0] * zl.T @ p @ y, v[1] * zv.T @ p @ y
    # Var of mean + u less its prediction: the mean is a linear form of y, and so is u.
    m = inverse @ one / (one.T @ inverse @ one)
    whole = np.linalg.inv(inverse)
    errors = []
    for i in range(a):
        form = m.ravel() + v[0] * zl[:, i] @ p
        errors.append(np.sqrt(form @ whole @ form - 2 * v[0] * form @ zl[:, i] + v[0]))
    return [v, mean, mean + ul, errors, uv]


def leniency(library, visitor, y):
    found = crossed(library, visitor, y)
    if found:
        table.add("leniency", [library, visitor, y], found)


for a, b, n in ((4, 3, 20), (6, 5, 30), (12, 6, 60), (12, 8, 36), (36, 24, 110)):
    library = np.concatenate([np.arange(a), random.integers(0, a, n - a)])
    visitor = np.concatenate([np.arange(b), random.integers(0, b, n - b)])
    y = (65 + random.normal(0, 9, a)[library] + random.normal(0, 7, b)[visitor]
         + random.normal(0, 6, n)).round(2)
    leniency(library, visitor, y)

table.write("agreement.tsv")
