#!/usr/bin/env python3
"""Writes values.tsv beside this script: what NumPy and SciPy make of the same numbers.

    python3 -m venv DIR && DIR/bin/pip install numpy scipy && DIR/bin/python make.py

Columns: kind, input, expected figures (repr of doubles, separated by spaces; nan for none).
"""
import math
import pathlib
from fractions import Fraction

import numpy as np
from scipy import optimize, stats

random = np.random.default_rng(2018)
rows = []


def add(kind, given, *figures):
    rows.append("\t".join([kind, given, " ".join(repr(float(f)) for f in figures)]))


def median(values, weights):
    """By the definition, in fractions: first value past one half, midpoint where met exactly."""
    total, passed = sum(weights), Fraction(0)
    distinct = sorted(set(values))
    for place, value in enumerate(distinct):
        passed += sum(w for v, w in zip(values, weights) if v == value)
        if passed * 2 > total:
            return value
        if passed * 2 == total:
            return (value + distinct[place + 1]) / 2
    raise ValueError


def clusters(groups, weights):
    x = np.concatenate([np.array(g) for g in groups])
    exact = [Fraction(w) / len(g) for g, w in zip(groups, weights) for _ in g]
    w = np.array([float(f / sum(exact)) for f in exact])
    mean = np.average(x, weights=w)
    n = len(x)
    sd = math.sqrt(n / (n - 1) * np.average((x - mean) ** 2, weights=w)) if n > 1 else math.nan
    text = ";".join(
        f"{weight}:" + ",".join(repr(float(v)) for v in g) for g, weight in zip(groups, weights))
    add("clusters", text, mean, sd, (w ** 2).sum(), median(x.tolist(), exact))
    ss = sum(((np.array(g) - np.mean(g)) ** 2).sum() for g in groups)
    nu = sum(len(g) - 1 for g in groups)
    add("pooled", text, math.sqrt(ss / nu) if nu else math.nan, nu)


clusters([[100.0], [50.0, 0.0]], [1, 1])
clusters([[40.0]], [1])
clusters([[1.0, 2.0], [3.0, 4.0]], [1, 1])
clusters([[0.0, 100.0, 100.0], [100.0, 100.0], [0.0]], [1, 1, 1])
clusters([[1e9 + 1, 1e9 + 2, 1e9 + 3], [1e9]], [1, 1])
clusters([[0.1, 0.2, 0.3], [0.4], [0.5, 0.6]], [3, 1, 2])
for _ in range(30):
    k = int(random.integers(1, 9))
    groups = [random.choice([0, 25, 50, 75, 100, 33.5], int(random.integers(1, 7))).tolist()
              for _ in range(k)]
    clusters(groups, [1] * k if random.random() < 0.5 else [int(v) for v in random.integers(1, 9000, k)])
for _ in range(10):
    k = int(random.integers(1, 6))
    clusters([random.lognormal(8, 2, int(random.integers(1, 9))).tolist() for _ in range(k)], [1] * k)

for nu in (1, 2, 3, 10, 41, 200, 100000):
    for confidence in (0.8, 0.9, 0.95, 0.99):
        add("t", f"{nu} {confidence}", stats.t.ppf((1 + confidence) / 2, nu))

for p, n, confidence in [(1, 3, .95), (0, 5, .95), (217 / 315, 315, .95), (5 / 6, 3, .95),
                         (.5, 1, .95), (.2, 7.25, .9), (.999, 40.5, .99), (0, 1, .8)]:
    z = stats.norm.ppf((1 + confidence) / 2)
    edge = lambda q: (p - q) ** 2 - z * z * q * (1 - q) / n
    low = 0.0 if p == 0 else optimize.brentq(edge, 0, min(p, 1 - 1e-9), xtol=1e-15, rtol=1e-14)
    high = 1.0 if p == 1 else optimize.brentq(edge, max(p, 1e-9), 1, xtol=1e-15, rtol=1e-14)
    add("wilson", f"{p!r} {n!r} {confidence}", low, high)

pathlib.Path(__file__).with_name("values.tsv").write_text("\n".join(rows) + "\n")
