#!/usr/bin/env python3
"""Writes frontier.tsv and imls.tsv: efficiencies and slacks by scipy.optimize.linprog.

    python3 -m venv DIR && DIR/bin/pip install scipy==1.17.1 && DIR/bin/python frontier.py

frontier.tsv holds 30 drawn tasks with the efficiency and the sum of slacks (in means) of every unit in all
four models. imls.tsv holds staff, expenditure-side revenue, visits and sessions of 300 libraries of the
Public Libraries Survey, fiscal year 2022 (Benchmarks/Data/imls), drawn from those with more than 2 full-
time equivalents and all four figures above 0, with the same results in two models.
"""
import csv
import pathlib

import numpy as np
from scipy.optimize import linprog

from chance import Chance


def solve(inputs, outputs, unit, returns, orientation):
    """(efficiency, sum of slacks in means) of one unit; inputs and outputs are units × figures."""
    x = inputs / inputs.mean(axis=0)
    y = outputs / outputs.mean(axis=0)
    count, ins, outs = len(x), x.shape[1], y.shape[1]
    equal = dict(A_eq=[[1.0] * count + [0.0]], b_eq=[1.0]) if returns == "variable" else {}
    if orientation == "input":
        found = linprog([0.0] * count + [1.0], bounds=(0, None),
                        A_ub=np.vstack([np.column_stack([x.T, -x[unit]]),
                                        np.column_stack([-y.T, np.zeros(outs)])]),
                        b_ub=np.r_[np.zeros(ins), -y[unit]], **equal)
    else:
        found = linprog([0.0] * count + [-1.0], bounds=(0, None),
                        A_ub=np.vstack([np.column_stack([x.T, np.zeros(ins)]),
                                        np.column_stack([-y.T, y[unit]])]),
                        b_ub=np.r_[x[unit], np.zeros(outs)], **equal)
    factor = found.x[-1]
    rows = np.vstack([np.hstack([x.T, np.eye(ins), np.zeros((ins, outs))]),
                      np.hstack([y.T, np.zeros((outs, ins)), -np.eye(outs)])])
    bounds = np.r_[x[unit] * (factor if orientation == "input" else 1),
                   y[unit] * (factor if orientation == "output" else 1)]
    if returns == "variable":
        rows = np.vstack([rows, [1.0] * count + [0.0] * (ins + outs)])
        bounds = np.r_[bounds, 1]
    slacks = linprog([0.0] * count + [-1.0] * (ins + outs), A_eq=rows, b_eq=bounds, bounds=(0, None))
    return (factor if orientation == "input" else 1 / factor), -slacks.fun


MODELS = [(r, o) for r in ("constant", "variable") for o in ("input", "output")]

with open("frontier.tsv", "w") as out:
    print("seed\tunit\treturns\torientation\tefficiency\tslacks", file=out)
    for seed in range(1, 31):
        chance = Chance(seed)
        count, ins, outs = chance.whole(4, 16), chance.whole(1, 3), chance.whole(1, 3)
        figures = np.array([[1.0 + chance.whole(0, 9999) for _ in range(ins + outs)]
                            for _ in range(count)])
        for unit in range(count):
            for model in MODELS:
                print(seed, unit, *model, *solve(figures[:, :ins], figures[:, ins:], unit, *model),
                      sep="\t", file=out)

survey = pathlib.Path(__file__).parents[3] / "Benchmarks/Data/imls/pls_fy2022.csv"
names = ["staff", "op_revenue", "visits", "computer_sessions"]
with open(survey) as file:
    all_libraries = [[float(row[name]) for name in names] for row in csv.DictReader(file)]
usable = [row for row in all_libraries if min(row) > 0 and row[0] > 2]
chance = Chance(2022)
drawn = [usable[chance.whole(0, len(usable) - 1)] for _ in range(300)]
figures = np.array(drawn)
with open("imls.tsv", "w") as out:
    print(*names, "variable_input", "slacks", "constant_output", "slacks", sep="\t", file=out)
    for unit, row in enumerate(drawn):
        results = [solve(figures[:, :2], figures[:, 2:], unit, *model)
                   for model in (("variable", "input"), ("constant", "output"))]
        print(*row, *results[0], *results[1], sep="\t", file=out)
