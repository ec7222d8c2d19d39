#!/usr/bin/env python3
"""Writes comparisons.tsv: distributions, Wilson, many comparisons, the word, change between waves.

    python3 -m venv DIR && DIR/bin/pip install -r requirements.txt && DIR/bin/python comparisons.py

Referees: SciPy (distributions), statsmodels (Wilson, multipletests, mcnemar, and Welch's degrees of
freedom); the word and the change between waves are written anew in NumPy from their formulas, no
package having them. SciPy's t quantile is wrong in the ninth digit at some degrees of freedom
(t.ppf(0.975, 5.5) misses by 5e-9; what its own t.sf says of it shows it), so it is sought anew from t.sf.
"""
import numpy as np
from scipy import optimize, stats
from statsmodels.stats.contingency_tables import mcnemar
from statsmodels.stats.multitest import multipletests
from statsmodels.stats.proportion import proportion_confint

from rows import Table

random = np.random.default_rng(20)
table = Table()


def t_quantile(p, nu):
    """For p above one half."""
    return optimize.brentq(lambda t: stats.t.sf(t, nu) - (1 - p), 0, 700, xtol=1e-15, rtol=1e-14)



for x in (-8.5, -3, -0.3, 0.0, 1.96, 5):
    table.add("normal", [x], [stats.norm.cdf(x)])
for p in (1e-9, 0.001, 0.3, 0.5, 0.999):
    table.add("normal_quantile", [p], [stats.norm.ppf(p)])
for nu in (1, 2.5, 10, 71, 4000):
    for t in (-12.0, -2.1, 0.0, 0.7, 3.3):
        table.add("t", [nu, t], [stats.t.cdf(t, nu), 2 * stats.t.sf(abs(t), nu)])
    table.add("t_quantile", [nu, 0.975], [t_quantile(0.975, nu)])
for a, b in ((0.5, 0.5), (1, 3), (2.5, 9), (40, 12)):
    for x in (0.0, 0.02, 0.4, 0.9, 1.0):
        table.add("beta", [a, b, x], [stats.beta.cdf(x, a, b)])
    for p in (0.025, 0.5, 0.999):
        table.add("beta_quantile", [a, b, p], [stats.beta.ppf(p, a, b)])
for n in (1, 3, 22, 315):
    for share in (0.0, 0.1, 0.69, 1.0):
        for x in sorted({-1, 0, 1, n // 2, n - 1, n}):
            table.add("binomial", [x, n, share], [stats.binom.cdf(x, n, share)])
        for p in (0.001, 0.025, 0.5, 0.975, 0.999):
            table.add("binomial_quantile", [p, n, share], [stats.binom.ppf(p, n, share)])

for x, n in ((3, 3), (0, 5), (217, 315), (1, 1), (0, 1), (7, 9), (5000, 9999)):
    for level in (0.05, 0.2, 0.01):
        low, high = proportion_confint(x, n, level, "wilson")
        table.add("wilson", [x, n, 1 - level], [low, high])

for ps in ([0.04], [0.01, 0.02, 0.03], [0.01, 0.01, 0.01, 0.9], [1, 1, 0], [0.05] * 5,
           *[random.random(int(n)) ** 3 for n in random.integers(2, 40, 12)]):
    ps = list(map(float, ps))
    table.add("many", [ps], [multipletests(ps, method="holm")[1],
                             multipletests(ps, method="fdr_bh")[1]])


def word(means, counts, spread, nu, level=0.05):
    means, counts = np.array(means, float), np.array(counts, float)
    d, se = [], []
    for l in range(len(means)):
        others = np.delete(np.arange(len(means)), l)
        d.append(means[l] - means[others].mean())
        se.append(spread * np.sqrt(
            1 / counts[l] + (1 / counts[others]).sum() / (len(means) - 1) ** 2))
    p = 2 * stats.t.sf(np.abs(np.array(d) / se), nu)
    named, adjusted = multipletests(p, alpha=level, method="holm")[:2]
    verdict = np.where(named, np.sign(d), 0)
    table.add("word", [means, counts, [spread, nu]], [d, se, p, adjusted, verdict])


word([50, 50, 50, 50, 90], [3, 3, 3, 3, 3], 12, 10)
word([100, 100, 100, 100, 20, 100], [1, 5, 2, 9, 3, 3], 14.2, 17)
word([0, 40, 40.5, 41, 39, 100], [3] * 6, 9.0, 12)
for visits in (3, 9, 22):
    for libraries in (5, 12, 36):
        counts = random.integers(1, visits + 1, libraries)
        scores = [random.normal(m, 12, int(c)).clip(0, 100)
                  for m, c in zip(random.normal(65, 9, libraries), counts)]
        nu = int(sum(c - 1 for c in counts))
        if nu >= 10:
            ss = sum(((s - s.mean()) ** 2).sum() for s in scores)
            word([s.mean() for s in scores], counts, float(np.sqrt(ss / nu)), nu)


def change(weights, before, after, s1, nu1, s2, nu2, level=0.05):
    """before/after: (mean, count), or None for a wave the library took no part in."""
    rows = [[w, *(b or (np.nan, np.nan)), *(a or (np.nan, np.nan))]
            for w, b, a in zip(weights, before, after)]
    both = [(w, b, a) for w, b, a in zip(weights, before, after) if b and a and w > 0]
    w = np.array([x[0] for x in both], float)
    w /= w.sum()
    d = sum(wi * (a[0] - b[0]) for wi, (_, b, a) in zip(w, both))
    v1 = s1 ** 2 * sum(wi ** 2 / b[1] for wi, (_, b, a) in zip(w, both))
    v2 = s2 ** 2 * sum(wi ** 2 / a[1] for wi, (_, b, a) in zip(w, both))
    nu = (v1 + v2) ** 2 / (v1 ** 2 / nu1 + v2 ** 2 / nu2)
    half = t_quantile(1 - level / 2, nu) * np.sqrt(v1 + v2)
    table.add("change", [rows, [s1, nu1, s2, nu2]],
              [d, len(both), np.sqrt(v1 + v2), d - half, d + half])


change([1], [(50, 3)], [(60, 3)], 10, 12, 11, 9)
change([1, 1, 1], [(50, 3), None, (70, 1)], [(60, 3), (80, 2), (69, 4)], 10, 12, 11, 9)
change([1, 0, 2], [(50, 3), (10, 3), (70, 1)], [(60, 3), (90, 2), (69, 4)], 10, 1, 0, 9)
for _ in range(8):
    k = int(random.integers(2, 40))
    part = lambda: None if random.random() < 0.15 else (
        float(random.normal(60, 15)), int(random.integers(1, 9)))
    before, after = [part() for _ in range(k)], [part() for _ in range(k)]
    if any(b and a for b, a in zip(before, after)):
        change(random.integers(1, 90000, k).tolist(), before, after,
               float(random.uniform(5, 25)), int(random.integers(1, 90)),
               float(random.uniform(5, 25)), int(random.integers(1, 90)))

for b, c in ((0, 0), (0, 1), (1, 0), (5, 5), (1, 9), (30, 12), (0, 25)):
    table.add("mcnemar", [b, c], [mcnemar([[4, b], [c, 7]], exact=True).pvalue])

table.write("comparisons.tsv")
