#!/usr/bin/env python3
"""peers.py PROGRAM WORKSPACE PLS.csv

Peers of the Public Libraries Survey computed anew and held against `haamu peers` row by row.

Reads the survey's own file, never the workspace; written from docs/specification/peers.md and
Tools/make-imls.py (which groups there are). Everything is compared to 1e-9 relatively: members of
groups, neighbours with distances and shares, percentiles, quarters, the way to the top quarter and the
indicators themselves. Exit 1 when anything differs."""
import csv
import math
import subprocess
import sys

import numpy as np

LIMITS = [2500, 10000, 50000, 250000]
WITHIN = 0.02
STATES = set(
    "AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY"
    " NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY".split())
NUMBERS = ("pop_lsa branches librarians staff op_revenue cap_revenue tot_phys_items tot_e_items visits"
           " programs onsite_programs virtual_programs program_attendance onsite_program_attendance"
           " virtual_program_attendance computer_sessions wireless_sessions").split()
# name: numerator, factor, direction
INDICATORS = {
    "visits_per_capita": ("visits", 1, "higher"),
    "items_per_capita": ("tot_phys_items", 1, ""),
    "attendance_per_capita": ("program_attendance", 1, "higher"),
    "computer_sessions_per_capita": ("computer_sessions", 1, ""),
    "staff_per_1000": ("staff", 1000, ""),
    "op_revenue_per_capita": ("op_revenue", 1, ""),
}


class Libraries:
    def __init__(self, path):
        with open(path, encoding="utf-8", newline="") as file:
            rows = [row for row in csv.DictReader(file) if row["state"] in STATES]
        self.names = [row["unit"] for row in rows]
        self.place = {name: i for i, name in enumerate(self.names)}
        self.states = [row["state"] for row in rows]

        def column(name):  # codes of what is missing are negative
            numbers = np.array([float(row[name]) for row in rows])
            return np.where(numbers < 0, np.nan, numbers)

        self.items = {name: column(name) for name in NUMBERS}
        population = self.items["pop_lsa"]
        self.denominators = {}
        for name, (numerator, factor, _) in INDICATORS.items():
            with np.errstate(divide="ignore", invalid="ignore"):
                quotient = self.items[numerator] * factor / population
            quotient[~(population > 0)] = np.nan
            self.items[name] = quotient
            self.denominators[name] = np.where(np.isnan(quotient), np.nan, population)
        # What the network's file tells: no population where there is none.
        self.population = np.where(population > 0, population, np.nan)
        self.staff = self.items["staff"]

    def better(self, item):
        return INDICATORS[item][2] if item in INDICATORS else ""

    def shared_groups(self):
        """name → kind, members"""
        edges = [0] + LIMITS + [math.inf]
        groups = {
            "little_staff": ("rule", np.flatnonzero(self.staff <= 2)),
        }
        for i, (low, high) in enumerate(zip(edges, edges[1:])):
            groups[f"size-{i + 1}"] = (
                "size", np.flatnonzero((self.population >= low) & (self.population < high)))
        for state in sorted(set(self.states)):
            groups[state] = (
                "region", np.array([i for i, s in enumerate(self.states) if s == state]))
        groups["imls_pls"] = ("network", np.arange(len(self.names)))
        return groups

    def band(self, i):
        own = self.population[i]
        if math.isnan(own):
            return np.array([], dtype=int)
        away = np.abs(self.population - own)
        found = np.flatnonzero(away <= WITHIN * own * (1 + 1e-12))
        return found[found != i]


class Neighbours:
    """All distances of a library at a time."""

    def __init__(self, variables, weights):
        self.complete = np.flatnonzero(~np.isnan(np.column_stack(variables)).any(axis=1))
        self.at = {int(library): k for k, library in enumerate(self.complete)}
        self.columns = []
        for values, weight in zip(variables, weights):
            known = values[self.complete]
            deviation = known.std(ddof=1)
            z = (known - known.mean()) / deviation if deviation > 0 else np.zeros(len(known))
            self.columns.append(z * math.sqrt(weight))

    def of(self, library, count):
        """[(library, distance, relative, shares)], farthest; None without a variable"""
        k = self.at.get(library)
        if k is None:
            return None
        parts = np.array([(column - column[k]) ** 2 for column in self.columns])
        squares = parts.sum(axis=0)
        order = np.lexsort((np.arange(len(squares)), squares))
        order = order[order != k][:count]
        farthest = math.sqrt(squares.max())
        return [(int(self.complete[j]), math.sqrt(squares[j]),
                 math.sqrt(squares[j]) / farthest if farthest else 0.0,
                 parts[:, j] / squares[j] if squares[j] else parts[:, j] * 0) for j in order]


def close(ours, theirs):
    if theirs is None or (isinstance(theirs, float) and math.isnan(theirs)):
        return ours == ""
    if ours == "":
        return False
    x, y = float(ours), float(theirs)
    return abs(x - y) <= 1e-9 * max(1.0, abs(x), abs(y))


class Verdict:
    def __init__(self):
        self.rows, self.wrong = 0, []

    def expect(self, holds, text):
        if not holds:
            self.wrong.append(text)

    def tell(self, what):
        print(f"{what}: {self.rows} rows, {len(self.wrong)} differ", flush=True)
        for text in self.wrong[:20]:
            print("   " + text)
        return not self.wrong


def rows_of(program, workspace, *arguments):
    command = [program, "peers", *arguments, "--format", "csv", "--workspace", workspace, "--quiet"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8")
    yield from csv.DictReader(process.stdout)
    if process.wait() != 0:
        sys.exit(f"{' '.join(command)}: status {process.returncode}")


def check_groups(program, workspace, libraries):
    verdict = Verdict()
    ours = {}
    for row in rows_of(program, workspace, "groups", "--grouping", "2022-01-01"):
        verdict.rows += 1
        ours.setdefault((row["group"], row["kind"], row["of"]), set()).add(row["member"])
    expected = {}
    for name, (kind, members) in libraries.shared_groups().items():
        if kind not in ("region", "network") and len(members):
            expected[name, kind, ""] = {libraries.names[i] for i in members}
    near = Neighbours([np.log(libraries.population), libraries.staff], [2, 1])
    for i, name in enumerate(libraries.names):
        band = libraries.band(i)
        if len(band):
            expected["alike", "band", name] = {libraries.names[j] for j in band}
        found = near.of(i, 5)
        if found:
            expected["near", "nearest", name] = {libraries.names[j] for j, *_ in found}
    verdict.expect(ours.keys() == expected.keys(),
                   f"groups: {list(ours.keys() ^ expected.keys())[:5]}")
    for key in ours.keys() & expected.keys():
        if ours[key] != expected[key] and key[1] == "nearest":
            # Two equally far may change places by the last bit.
            i = libraries.place[key[2]]
            far = near.of(i, 6)
            tied = abs(far[-1][1] - far[-2][1]) <= 1e-9 * max(1.0, far[-1][1])
            verdict.expect(tied and len(ours[key]) == len(expected[key]), f"members of {key}")
        else:
            verdict.expect(ours[key] == expected[key], f"members of {key}")
    return verdict.tell("groups")


def check_neighbours(program, workspace, libraries):
    variables = ["log(population)", "staff", "visits_per_capita"]
    raw = [libraries.population, libraries.staff, libraries.items["visits_per_capita"]]
    weights = [2, 1, 0.5]
    search = Neighbours([np.log(raw[0]), raw[1], raw[2]], weights)
    verdict = Verdict()
    seen = {}
    for row in rows_of(program, workspace, "neighbours", "--survey", "imls", "--variables",
                       ",".join(variables), "--weights", "2,1,0.5", "--count", "5"):
        verdict.rows += 1
        seen.setdefault(row["library"], []).append(row)
    verdict.expect(list(seen) == libraries.names, "every library, in the order of the file")
    for i, name in enumerate(libraries.names):
        rows = seen.get(name, [])
        found = search.of(i, 6)
        if found is None:
            verdict.expect(len(rows) == 3 and all(r["neighbour"] == "" for r in rows), f"{name}: none")
            continue
        verdict.expect(len(rows) == 15, f"{name}: five neighbours")
        for k, row in enumerate(rows):
            rank, v = divmod(k, 3)
            j, distance, relative, shares = found[rank]
            here = f"{name} {rank + 1} {row['neighbour']} {variables[v]}"
            verdict.expect(close(row["distance"], distance), f"{here}: distance")
            verdict.expect(close(row["relative"], relative), f"{here}: relative")
            verdict.expect(close(row["value"], raw[v][i]), f"{here}: value")
            if row["neighbour"] != libraries.names[j]:  # equally far
                tied = any(abs(distance - other[1]) <= 1e-9 * max(1.0, distance)
                           and row["neighbour"] == libraries.names[other[0]] for other in found)
                verdict.expect(tied or close(row["distance"], found[-1][1]), f"{here}: not {libraries.names[j]}")
                continue
            verdict.expect(close(row["share"], shares[v]), f"{here}: share")
            verdict.expect(close(row["neighbour_value"], raw[v][j]), f"{here}: neighbour's value")
    return verdict.tell("neighbours")


def position(values, value, better):
    """n, percentile, quarter, from, distance; None below two figures"""
    known = np.sort(values[~np.isnan(values)])
    n = len(known)
    if n < 2:
        return None
    below, up_to = np.searchsorted(known, value, "left"), np.searchsorted(known, value, "right")
    rank = (below + 1 + up_to) / 2
    percentile = 100 * (rank - 1) / (n - 1)
    if better == "lower":
        percentile = 100 - percentile
    if not better or n < 4:
        return n, percentile, None, None, None
    best_first = known if better == "lower" else known[::-1]
    ends = [best_first[math.ceil(q * n / 4) - 1] for q in (1, 2, 3, 4)]
    reaches = [(value <= end if better == "lower" else value >= end) for end in ends]
    quarter = reaches.index(True) + 1
    distance = 0.0 if reaches[0] else abs(ends[0] - value)
    return n, percentile, quarter, ends[0], distance


def check_positions(program, workspace, libraries):
    shared = libraries.shared_groups()
    member = {name: set(members.tolist()) for name, (_, members) in shared.items()}
    near = Neighbours([np.log(libraries.population), libraries.staff], [2, 1])
    sorted_groups = {}
    own_members = {}
    verdict = Verdict()
    seen = set()
    expected_rows = 0
    for row in rows_of(program, workspace, "position", "--survey", "imls"):
        verdict.rows += 1
        i = libraries.place[row["library"]]
        item, group, kind = row["item"], row["group"], row["kind"]
        here = f"{row['library']} {group} {item}"
        verdict.expect((i, group, item) not in seen, f"{here}: twice")
        seen.add((i, group, item))
        value = libraries.items[item][i]
        verdict.expect(not row["value"].startswith("-"), f"{here}: a code for what is missing")
        verdict.expect(close(row["value"], value), f"{here}: value {row['value']} for {value}")
        if kind in ("band", "nearest"):
            key = (i, kind)
            if key not in own_members:
                own_members.clear()
                if kind == "band":
                    others = libraries.band(i)
                else:
                    others = np.array([j for j, *_ in near.of(i, 5)])
                own_members[key] = np.sort(np.append(others, i))
            expected = position(libraries.items[item][own_members[key]], value, libraries.better(item))
        else:
            verdict.expect(i in member[group], f"{here}: no member")
            if (group, item) not in sorted_groups:
                values = libraries.items[item][shared[group][1]]
                sorted_groups[group, item] = np.sort(values[~np.isnan(values)])
            expected = position(sorted_groups[group, item], value, libraries.better(item))
        if expected is None:
            verdict.expect(False, f"{here}: no position is possible")
            continue
        n, percentile, quarter, start, distance = expected
        columns = {"libraries": n, "percentile": percentile, "quarter": quarter,
                   "top_quarter_from": start, "to_top_quarter": distance}
        plain = None
        if item in INDICATORS:
            denominator = libraries.denominators[item][i]
            columns["denominator"] = denominator
            if distance is not None:
                plain = distance * denominator / INDICATORS[item][1]
        columns["in_numerator"] = plain
        for column, number in columns.items():
            verdict.expect(close(row[column], number), f"{here}: {column} {row[column]} for {number}")
    for name, (_, members) in shared.items():
        for item, values in libraries.items.items():
            known = int((~np.isnan(values[members])).sum())
            expected_rows += known if known >= 2 else 0
    ours = sum(1 for i, group, item in seen if group in shared)
    verdict.expect(ours == expected_rows, f"{ours} positions in shared groups for {expected_rows}")
    return verdict.tell("positions and indicators")


def check_small_units(program, workspace, libraries):
    """To the public no library of at most 2.00 full-time equivalents shows a number."""
    verdict = Verdict()
    small = {libraries.names[i] for i in np.flatnonzero(libraries.staff <= 2)}
    told = set()
    for row in rows_of(program, workspace, "position", "--survey", "imls", "--audience", "public"):
        verdict.rows += 1
        if row["library"] in small:
            told.add(row["library"])
            numbers = [c for c in row if c not in
                       ("library", "group", "kind", "item_type", "item", "better", "note") and row[c]]
            verdict.expect(not numbers and "suppressed" in row["note"], f"{row['library']}: {numbers}")
    for row in rows_of(program, workspace, "neighbours", "--survey", "imls", "--audience", "public",
                       "--variables", "visits_per_capita"):
        verdict.rows += 1
        verdict.expect(row["library"] not in small or not row["neighbour"], f"{row['library']}: a neighbour")
        verdict.expect(row["neighbour"] not in small, f"{row['neighbour']} as a neighbour")
    print(f"{len(small)} of {len(libraries.names)} libraries have at most 2.00 full-time equivalents")
    return verdict.tell("small libraries before the public")


def main(arguments):
    if len(arguments) != 3:
        sys.exit(__doc__.splitlines()[0])
    program, workspace, path = arguments
    libraries = Libraries(path)
    checks = [check_groups, check_neighbours, check_positions, check_small_units]
    if not all([check(program, workspace, libraries) for check in checks]):
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
