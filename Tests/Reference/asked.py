"""The figures that are shown where asked for: comparison.md §9 (C32–C36), from the contract's text alone.

Pure functions of plain numbers: y a library's figure, n its responses, s_p and nu the item's pooled spread and
its degrees of freedom. Lists run over the libraries that take part, in the order of the network file.
None stands for "no figure". README.md numbers the readings, [46]–[58]."""
from __future__ import annotations

import functools
import gc
import math
from fractions import Fraction

import numpy as np
import pandas as pd
from scipy import optimize, special
from statsmodels.stats.multitest import multipletests

DRAWS, SEED = 2000, 2024


@functools.lru_cache(maxsize=None)
def t_quantile(p, nu):
    """Student's t: SciPy's quantile, put right by Newton's steps on its distribution function (some versions
    of SciPy miss by 1e-9 at many or broken degrees of freedom)."""
    x = float(special.stdtrit(nu, p))
    scale = math.exp(math.lgamma((nu + 1) / 2) - math.lgamma(nu / 2)) / math.sqrt(nu * math.pi)
    for _ in range(4):
        x -= float(special.stdtr(nu, x) - p) / (scale * (1 + x * x / nu) ** (-(nu + 1) / 2))
    return x


# ------------------------------------------------------------------ C32: the difference from the others, the word

def distinct(figures, s_p, nu, confidence=0.95):
    """[(y, n)] -> [(d, se, low, high)], y exact; None for fewer than two libraries."""
    L = len(figures)
    if L < 2:
        return None
    total = sum((Fraction(y) for y, _ in figures), Fraction(0))
    inverse = [Fraction(1, n) for _, n in figures]
    out = []
    for (y, _), own in zip(figures, inverse):
        d = float(y - (total - y) / (L - 1))
        if not nu:
            out.append((d, None, None, None))
            continue
        se = s_p * math.sqrt(own + (sum(inverse) - own) / (L - 1) ** 2)
        half = t_quantile((1 + confidence) / 2, nu) * se
        out.append((d, se, d - half, d + half))
    return out


def words(figures, s_p, nu, of, direction):
    """`better`, `same` or `worse` for each library, or None where the word may not be said."""
    L = len(figures)
    if L < 5 or nu < 10 or not s_p or 2 * L < of or not direction:
        return None
    rows = distinct(figures, s_p, nu)
    p = [2 * float(special.stdtr(nu, -abs(d / se))) for d, se, _, _ in rows]
    gc.freeze()  # statsmodels collects garbage at every call; what is alive now need not be looked at again
    adjusted = multipletests(p, method="holm")[1]
    return ["same" if a > 0.05 else "better" if d * direction > 0 else "worse" for a, (d, *_) in zip(adjusted, rows)]


# ------------------------------------------------------------------ C33: shrinkage

def reml(y, v):
    """τ² of y_l ~ N(μ, τ² + v_l): where the restricted likelihood is greatest over τ² ≥ 0."""
    y, v = np.asarray(y, float), np.asarray(v, float)

    def parts(t):
        w = 1 / (t + v)
        mu = math.fsum(w * y) / math.fsum(w)
        return w, mu

    def likelihood(t):
        w, mu = parts(t)
        return 0.5 * (math.fsum(np.log(w)) - math.log(math.fsum(w)) - math.fsum(w * (y - mu) ** 2))

    def slope(t):
        w, mu = parts(t)
        return 0.5 * (math.fsum(w * w * (y - mu) ** 2) - math.fsum(w) + math.fsum(w * w) / math.fsum(w))

    scale = float(np.var(y) + np.max(v))
    grid = [0.0, *np.geomspace(1e-12 * scale, 1e3 * scale, 600)]
    slopes = [slope(t) for t in grid]
    found = [0.0] if slopes[0] <= 0 else []
    for a, b, at_a, at_b in zip(grid, grid[1:], slopes, slopes[1:]):
        if at_a > 0 >= at_b:
            found.append(optimize.brentq(slope, a, b, xtol=1e-300, rtol=1e-15, maxiter=500))
    return max(found, key=likelihood)


def shrunken(ys, ns, s_p):
    """[θ_l], or None: fewer than three libraries, no spread within, or τ² estimated as 0."""
    if len(ys) < 3 or not s_p:
        return None
    y = [float(x) for x in ys]
    v = [s_p * s_p / n for n in ns]
    tau2 = reml(y, v)
    if tau2 == 0:
        return None
    w = [1 / (tau2 + x) for x in v]
    mu = math.fsum(a * b for a, b in zip(w, y)) / math.fsum(w)
    return [mu + tau2 / (tau2 + b) * (a - mu) for a, b in zip(y, v)]


# ------------------------------------------------------------------ C34: which places a library may hold

def splitmix64(seed, count):
    """The first numbers of SplitMix64 (Steele, Lea & Flood 2014) as uint64."""
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + np.arange(1, count + 1, dtype=np.uint64) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def normal_draws(libraries, rows=DRAWS, seed=SEED):
    """rows × libraries standard normal numbers: Φ⁻¹((⌊x/2¹¹⌋ + ½)/2⁵³), row after row."""
    whole = (splitmix64(seed, rows * libraries) >> np.uint64(11)).astype(np.float64)
    return special.ndtri((whole + 0.5) * 2.0 ** -53).reshape(rows, libraries)


def rank_sets(ys, ns, s_p, direction=1, confidence=0.95, draws=None):
    """[(low, high)], 1 the best: the marginal confidence set of each rank, step-down over the one-sided
    hypotheses "j is no better than k" and "j is no worse than k" for all k; None where there is none."""
    L = len(ys)
    if L < 2 or not s_p:
        return None
    z = normal_draws(L) if draws is None else draws
    sign = -1 if direction < 0 else 1
    y = np.array([sign * float(x) for x in ys])
    n = np.array(ns, float)
    noise = z * s_p / np.sqrt(n)
    out = []
    for j in range(L):
        others = np.array([k for k in range(L) if k != j])
        se = s_p * np.sqrt(1 / n[j] + 1 / n[others])
        seen = (y[j] - y[others]) / se
        drawn = (noise[:, [j]] - noise[:, others]) / se
        seen, drawn = np.concatenate([seen, -seen]), np.concatenate([drawn, -drawn], axis=1)
        settled = np.zeros(2 * (L - 1), bool)
        while not settled.all():
            critical = np.quantile(drawn[:, ~settled].max(axis=1), confidence)
            new = ~settled & (seen > critical)
            if not new.any():
                break
            settled |= new
        beats, loses = settled[:L - 1].sum(), settled[L - 1:].sum()
        out.append((1 + int(loses), L - int(beats)))
    return out


# ------------------------------------------------------------------ C35: the percentile

def percentile(ys, lower_is_better=False):
    if len(ys) < 2:
        return None
    rank = pd.Series([float(y) for y in ys]).rank(method="average")
    out = [100 * (r - 1) / (len(ys) - 1) for r in rank]
    return [100 - x for x in out] if lower_is_better else out


# ------------------------------------------------------------------ C36: two waves

def change(libraries, s1, nu1, s2, nu2, confidence=0.95):
    """[(W, y1, n1, y2, n2)] with ΣW > 0 -> (value, se, low, high); 1 is the earlier wave."""
    total = sum((Fraction(l[0]) for l in libraries), Fraction(0))
    weights = [Fraction(l[0]) / total for l in libraries]
    value = float(sum((w * (y2 - y1) for w, (_, y1, _, y2, _) in zip(weights, libraries)), Fraction(0)))
    if not nu1 or not nu2:
        return value, None, None, None
    a = s1 * s1 * float(sum(w * w / n1 for w, (_, _, n1, _, _) in zip(weights, libraries)))
    b = s2 * s2 * float(sum(w * w / n2 for w, (_, _, _, _, n2) in zip(weights, libraries)))
    se = math.sqrt(a + b)
    if se == 0:
        return value, 0.0, None, None
    # in parts of a + b, so that a tiny spread does not underflow
    nu = 1 / ((a / (a + b)) ** 2 / nu1 + (b / (a + b)) ** 2 / nu2)
    half = t_quantile((1 + confidence) / 2, nu) * se
    return value, se, value - half, value + half
