#!/usr/bin/env python3
"""Writes one_way.tsv: the ICC of targets with raters of their own, and the errors of leniency.

    python3 -m venv DIR && DIR/bin/pip install numpy scipy pandas statsmodels pingouin && DIR/bin/python one_way.py

Referees: pingouin (ICC(1) and its interval, where all targets have as many ratings), the analysis of
variance of statsmodels with SciPy's F (else), NumPy with the whole covariance of all visits.
"""
import math
import pathlib

import numpy as np
import pandas as pd
import pingouin
from scipy import optimize, stats
from statsmodels.formula.api import ols
from statsmodels.stats.anova import anova_lm

random = np.random.default_rng(11)
lines = []


def add(kind, fields, figures):
    rows = lambda f: ";".join(",".join(repr(float(v)) for v in row) for row in f)
    lines.append("\t".join([kind, "|".join(rows(f) for f in fields), " ".join(repr(float(f)) for f in figures)]))


def one_way(groups):
    table = pd.DataFrame([(v, k) for k, g in enumerate(groups) for v in g if len(g) > 1], columns=["y", "g"])
    anova = anova_lm(ols("y ~ C(g)", table).fit())
    between, within = anova["mean_sq"]
    sizes = table.groupby("g").size()
    each = (sizes.sum() - (sizes ** 2).sum() / sizes.sum()) / (len(sizes) - 1)
    bound = lambda p: (lambda f: (f - 1) / (f + each - 1))(between / within / stats.f.ppf(p, *anova["df"]))
    figures = [(between - within) / (between + (each - 1) * within), each, bound(.975), bound(.025)]
    if len(set(map(len, groups))) == 1:
        long = pd.DataFrame([(k, j, v) for k, g in enumerate(groups) for j, v in enumerate(g)],
                            columns=["target", "rater", "y"])
        found = pingouin.intraclass_corr(long, targets="target", raters="rater", ratings="y").iloc[0]
        assert abs(found["ICC"] - figures[0]) < 1e-12
    add("one_way", [groups], figures)


one_way([[9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7]])
one_way([[50, 60], [70, 65], [90, 90]])
one_way([[50, 60, 55], [70], [90, 80], [20, 75, 66, 1]])
for k, most in ((3, 3), (12, 4), (77, 6)):
    one_way([(random.normal(60, 5) + random.normal(0, 12, int(n))).round(3)
             for n in random.integers(1, most + 1, k - 2)] + [[40.5, 44.25], [61.0, 70.5, 9.75]])


def crossed(library, visitor, y):
    a, b, n = library.max() + 1, visitor.max() + 1, len(y)
    zl, zv, one = np.eye(a)[library], np.eye(b)[visitor], np.ones((n, 1))
    parts = [zl @ zl.T, zv @ zv.T, np.eye(n)]

    def projection(v):
        inverse = np.linalg.inv(sum(x * p for x, p in zip(v, parts)))
        ones = inverse @ one
        return inverse - ones @ ones.T / (one.T @ ones)

    def scores(logs):
        v = np.exp(logs)
        p = projection(v)
        py = p @ y
        return np.array([x * (np.trace(p @ m) - py @ m @ py) for x, m in zip(v, parts)])

    root = optimize.root(scores, np.full(3, math.log(y.var() / 3)), tol=1e-15)
    v = np.exp(root.x)
    if np.abs(root.fun).max() > 1e-9 or v.min() < 1e-5 * v.max():
        return None
    p = projection(v)
    return np.sqrt(v[1] - v[1] ** 2 * np.diag(zv.T @ p @ zv))


made = 0
while made < 4:
    a, b, n = ((5, 4, 30), (12, 6, 60), (12, 8, 45), (36, 24, 240))[made]
    library = np.concatenate([np.arange(a), random.integers(0, a, n - a)])
    visitor = np.concatenate([np.arange(b), random.integers(0, b, n - b)])
    y = (60 + random.normal(0, 5, a)[library] + random.normal(0, 6, b)[visitor] + random.normal(0, 10, n)).round(2)
    errors = crossed(library, visitor, y)
    if errors is not None:
        add("leniency_error", [[library], [visitor], [y]], errors)
        made += 1

pathlib.Path(__file__).with_name("one_way.tsv").write_text("\n".join(lines) + "\n")
