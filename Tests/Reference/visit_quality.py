#!/usr/bin/env python3
"""An independent computation of what `haamu visits quality` tells: alpha, ICC and leniency.

    visit_quality.py WORKSPACE SURVEY WAVE                 the figures, a line each
    visit_quality.py WORKSPACE SURVEY WAVE --compare FILE   FILE: the CSV of the command
    visit_quality.py WORKSPACE SURVEY WAVE --record FILE    the figures to a file (Tests/Fixtures/Visits)

Written from docs/specification/visits.md. Responses are read and scored by referee.py; alpha comes
from the package krippendorff, the mean squares of the ICC from statsmodels' analysis of variance, its
interval from SciPy's F, and leniency from the restricted likelihood with the covariance of all visits
written out, whose scores are brought to 0 by SciPy's root finder.
"""
import argparse
import csv
import math
import sys
from pathlib import Path

import krippendorff
import numpy as np
import pandas as pd
from scipy import optimize, stats
from statsmodels.formula.api import ols
from statsmodels.stats.anova import anova_lm

import referee


def answer(response, role):
    return next((response.raw[q.name][0] for q in response.survey.questions.values()
                 if q.role == role and response.raw.get(q.name) and response.raw[q.name][0]), None)


def visits_of(workspace, wave):
    """The used responses with a visitor, by the moment of the visit, then by id."""
    visits = []
    for response in workspace.used(wave):
        visitor = answer(response, "visitor")
        if visitor is None:
            continue
        moment = referee.instant(answer(response, "time") or "", workspace.network.zone)
        visits.append((moment, response.id, visitor, response))
    return [(visitor, response) for _, _, visitor, response in sorted(visits, key=lambda v: v[:2])]


def overlapping(visits):
    """Place -> its visits, each visitor's first; only places of several visitors."""
    places = {}
    for visitor, response in visits:
        here = places.setdefault(response.unit, {})
        here.setdefault(visitor, response)
    return [list(here.values()) for here in places.values() if len(here) >= 2]


def level_and_value(question):
    """How answers to a question are compared; None where they are not."""
    if question.role or question.repeat or question.is_indicator:
        return None
    name = question.name
    if question.numeric:
        return "interval", lambda r: r.cells[name].number
    if question.type == "select_one":
        if question.scored:
            return ("nominal" if question.binary else "ordinal"), lambda r: r.cells[name].score
        order = {c.name: n for n, c in enumerate(question.choices)}
        return "nominal", lambda r: order[next(iter(r.cells[name].shares))] if r.cells[name].shares else None
    if question.type == "select_multiple" and question.scored:
        return "interval", lambda r: r.cells[name].score
    return None


def items(survey):
    for item in survey.items:
        if item.kind == "question":
            found = level_and_value(survey.questions[item.name])
            if found:
                yield item.name, *found
        elif item.kind == "group":
            yield item.name, "interval", lambda r, name=item.name: r.groups.get(name)
        elif item.kind == "overall":
            yield "overall", "interval", lambda r: r.overall


def alpha(groups, level, value):
    """(alpha, values that could be paired); None where it is not defined."""
    units = [[float(v) for v in map(value, group) if v is not None] for group in groups]
    units = [unit for unit in units if len(unit) >= 2]
    distinct = sorted({v for unit in units for v in unit})
    if len(distinct) < 2:
        return None
    counts = np.array([[unit.count(v) for v in distinct] for unit in units])
    found = krippendorff.alpha(value_counts=counts, value_domain=distinct, level_of_measurement=level)
    return float(found), int(counts.sum())


def one_way(groups, confidence=0.95):
    scores = [(float(r.overall), n) for n, group in enumerate(groups) for r in group if r.overall is not None]
    table = pd.DataFrame(scores, columns=["score", "place"])
    table = table[table.groupby("place")["score"].transform("size") >= 2]
    anova = anova_lm(ols("score ~ C(place)", table).fit())
    between, within = anova["mean_sq"]
    df_between, df_within = anova["df"]
    sizes = table.groupby("place").size()
    each = (sizes.sum() - (sizes ** 2).sum() / sizes.sum()) / (len(sizes) - 1)
    low, high = (between / within / stats.f.ppf(p, df_between, df_within)
                 for p in ((1 + confidence) / 2, (1 - confidence) / 2))
    return ((between - within) / (between + (each - 1) * within),
            (low - 1) / (low + each - 1), (high - 1) / (high + each - 1), int(sizes.sum()))


def crossed(library, visitor, y):
    """REML of y = mean + library + visitor + rest: variances, mean, visitors' effects and their errors.

    Everything about the covariance V of all visits: P = V⁻¹ − V⁻¹1(1'V⁻¹1)⁻¹1'V⁻¹; the restricted
    likelihood is greatest where tr(PVᵢ) = y'PVᵢPy. Effects u = vZ'Py, with Var(u − û) = v − v²·diag(Z'PZ).
    """
    a, b, n = library.max() + 1, visitor.max() + 1, len(y)
    zl, zv = np.eye(a)[library], np.eye(b)[visitor]
    parts = [zl @ zl.T, zv @ zv.T, np.eye(n)]
    one = np.ones((n, 1))

    def projection(v, kept):
        inverse = np.linalg.inv(sum(x * parts[k] for x, k in zip(v, kept)))
        ones = inverse @ one
        return inverse - ones @ ones.T / (one.T @ ones), inverse

    def deviance(logs, kept):
        p, inverse = projection(np.exp(logs), kept)
        return -np.linalg.slogdet(inverse)[1] + np.log((one.T @ inverse @ one).item()) + y @ p @ y

    def scores(logs, kept):
        v = np.exp(logs)
        p, _ = projection(v, kept)
        py = p @ y
        return np.array([x * (np.trace(p @ parts[k]) - py @ parts[k] @ py) for x, k in zip(v, kept)])

    best = None
    for kept in ([0, 1, 2], [0, 2], [1, 2], [2]):
        start = optimize.minimize(deviance, np.full(len(kept), math.log(y.var() / len(kept))), (kept,),
                                  method="Nelder-Mead", options={"xatol": 1e-7, "fatol": 1e-11, "maxiter": 6000})
        root = optimize.root(scores, start.x, (kept,), tol=1e-15)
        v = np.exp(root.x)
        if np.abs(root.fun).max() > 1e-8 or v.min() < 1e-6 * y.var() or v.max() > 1e6 * y.var():
            continue
        found = deviance(root.x, kept)
        if best is None or found < best[0] - 1e-9:
            best = (found, kept, v)
    _, kept, v = best
    p, inverse = projection(v, kept)
    whole = np.zeros(3)
    whole[kept] = v
    mean = (one.T @ inverse @ y).item() / (one.T @ inverse @ one).item()
    effect = whole[1] * zv.T @ p @ y
    error = np.sqrt(np.maximum(0, whole[1] - whole[1] ** 2 * np.diag(zv.T @ p @ zv)))
    return whole, mean, effect, error


def figures(folder, survey, wave):
    """(about, name, measure) -> (n, value, se, low, high); all that the command's CSV has of these."""
    workspace = referee.Workspace(folder, survey)
    visits = visits_of(workspace, wave)
    groups = overlapping(visits)
    found = {}
    for name, level, value in items(workspace.current):
        measured = alpha(groups, level, value)
        found["item", name, "alpha_" + level] = \
            (measured[1], measured[0], None, None, None) if measured else (0, None, None, None, None)
    value, low, high, n = one_way(groups)
    found["round", wave, "icc"] = (n, value, None, low, high)
    scored = [(visitor, r) for visitor, r in visits if r.overall is not None]
    visitors, libraries = sorted({v for v, _ in scored}), sorted({r.library for _, r in scored})
    y = np.array([float(r.overall) for _, r in scored])
    number = np.array([visitors.index(v) for v, _ in scored])
    variances, mean, effect, error = crossed(
        np.array([libraries.index(r.library) for _, r in scored]), number, y)
    found["round", wave, "mean"] = (len(y), mean, None, None, None)
    for part, variance in zip(("library", "visitor", "rest"), variances):
        found["round", wave, "variance_" + part] = (len(y), variance, None, None, None)
    z = stats.norm.ppf(0.975)
    for k, visitor in enumerate(visitors):
        own = y[number == k]
        found["visitor", visitor, "mean"] = (len(own), own.mean(), None, None, None)
        found["visitor", visitor, "leniency"] = (
            len(own), effect[k], error[k], effect[k] - z * error[k], effect[k] + z * error[k])
    return found


def rows_of(file):
    """The figures of a CSV of the command, as `figures` gives them."""
    with open(file, newline="") as text:
        return {(row["about"], row["name"], row["measure"]): tuple(
            float(row[c]) if row[c] else None for c in ("n", "value", "se", "ci_low", "ci_high"))
            for row in csv.DictReader(text)}


def differences(mine, theirs, tolerance=1e-9):
    """What differs by more than the tolerance, relatively; below 0.001 the tolerance is that of 0.001."""
    for key, expected in mine.items():
        if key not in theirs:
            yield f"{key} is missing"
            continue
        for column, one, other in zip(("n", "value", "se", "low", "high"), expected, theirs[key]):
            if (one is None) != (other is None) or (
                    one is not None and abs(one - other) > tolerance * max(abs(one), 1e-3)):
                yield f"{key} {column}: {other!r}, not {one!r}"
    asked = {"icc", "mean", "leniency", "variance_library", "variance_visitor", "variance_rest"}
    for key in theirs:
        if key not in mine and (key[2] in asked or key[2].startswith("alpha_")):
            yield f"{key} is not expected"


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("workspace")
    parser.add_argument("survey")
    parser.add_argument("wave")
    parser.add_argument("--compare")
    parser.add_argument("--record")
    asked = parser.parse_args()
    mine = figures(asked.workspace, asked.survey, asked.wave)
    text = lambda v: "" if v is None else repr(int(v)) if isinstance(v, (int, np.integer)) else repr(float(v))
    lines = ["\t".join([*key, *map(text, values)]) for key, values in mine.items()]
    if asked.record:
        Path(asked.record).write_text("\n".join(lines) + "\n")
    elif asked.compare:
        found = list(differences(mine, rows_of(asked.compare)))
        print("\n".join(found) if found else f"{len(mine)} figures agree")
        sys.exit(1 if found else 0)
    else:
        print("\n".join(lines))


if __name__ == "__main__":
    main()
