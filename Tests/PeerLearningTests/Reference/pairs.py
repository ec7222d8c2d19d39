#!/usr/bin/env python3
"""Writes pairs.tsv and skills.tsv: the optimum of 1,000 matchings and of 200 groupings.

    python3 -m venv DIR && DIR/bin/pip install scipy==1.17.1 && DIR/bin/python pairs.py

Referees: scipy.optimize.linear_sum_assignment where each library takes and gives once,
scipy.optimize.milp (HiGHS) where it may oftener, each pair still at most once. The instances are drawn
by the generator of chance.py, which the test has too, so that only results are stored.
"""
import numpy as np
from scipy.optimize import LinearConstraint, linear_sum_assignment, milp

from chance import Chance, costs, libraries


def matching(seed):
    chance = Chance(seed)
    count = chance.whole(3, 14)
    most = chance.whole(1, 3)
    everybody = libraries(chance, count)
    gains = {}
    for subject in range(chance.whole(1, 3)):
        for i in range(count):
            for j in range(count):
                present, gain = chance.share() < 0.4, 60 * chance.share()
                if present and i != j:
                    gains[i, j] = max(gain, gains.get((i, j), 0))
    pairs = sorted(gains)
    trouble = costs(everybody, pairs)
    worth = {p: gains[p] - trouble[p] for p in pairs if gains[p] - trouble[p] > 0}
    if not worth:
        return most, 0, 0.0
    if most == 1:
        table = np.zeros((count, count))
        for (i, j), w in worth.items():
            table[i, j] = w
        rows, columns = linear_sum_assignment(table, maximize=True)
        return most, len(worth), float(table[rows, columns].sum())
    keys = list(worth)
    limits = np.zeros((2 * count, len(keys)))
    for column, (i, j) in enumerate(keys):
        limits[i, column] = limits[count + j, column] = 1
    found = milp([-worth[p] for p in keys], integrality=np.ones(len(keys)), bounds=(0, 1),
                 constraints=LinearConstraint(limits, -np.inf, most), options={"mip_rel_gap": 0})
    chosen = [worth[p] for p, x in zip(keys, found.x) if x > 0.5]
    return most, len(worth), float(sum(chosen))


def grouping(seed):
    chance = Chance(seed)
    count = chance.whole(2, 10)
    everybody = libraries(chance, count)
    numbers = [(chance.whole(0, 2), chance.whole(0, 6)) for _ in range(count)]
    most, size = chance.whole(1, 3), chance.whole(2, 6)
    pairs = [(i, j) for i in range(count) if numbers[i][1] for j in range(count)
             if numbers[j][0] and i != j]
    if not pairs:
        return 0, 0.0
    trouble = costs(everybody, pairs)
    limits = np.zeros((2 * count, len(pairs)))
    for column, (i, j) in enumerate(pairs):
        limits[i, column] = limits[count + j, column] = 1
    bounds = [n[1] for n in numbers] + [min(n[0], most) * size for n in numbers]
    whole = np.ones(len(pairs))
    keep = LinearConstraint(limits, -np.inf, bounds)
    exact = {"mip_rel_gap": 0}
    # First as many as can be, then, that number held, the least trouble.
    number = round(-milp(-whole, integrality=whole, constraints=keep, options=exact).fun)
    least = milp([trouble[p] for p in pairs], integrality=whole, options=exact,
                 constraints=[keep, LinearConstraint(whole[None, :], number, number)])
    return number, float(least.fun)


with open("pairs.tsv", "w") as out:
    print("seed\tmost\tcandidates\tworth", file=out)
    for seed in range(1, 1001):
        print(seed, *matching(seed), sep="\t", file=out)
with open("skills.tsv", "w") as out:
    print("seed\tserved\ttrouble", file=out)
    for seed in range(1, 201):
        print(seed, *grouping(seed), sep="\t", file=out)
