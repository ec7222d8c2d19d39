#!/usr/bin/env python3
"""compare.py OURS.csv REFEREE.csv [--tolerance 1e-9] [--secondary] [--show 40]

Aligns two tidy tables by key and reports every difference. Exit 1 when there is one.
--secondary: rows that only OURS hides (note `suppressed`) are counted, not reported: the referee hides
primary cells only. Rows the referee hides must be hidden in OURS always."""
import argparse
import csv
import math
import sys
from collections import Counter

COLUMNS = ["survey", "version", "wave", "level", "unit", "item_type", "item", "measure", "choice",
           "n", "value", "se", "ci_low", "ci_high", "note"]
KEY = ["level", "unit", "item_type", "item", "measure", "choice", "wave", "version"]
NUMBERS = ["n", "value", "se", "ci_low", "ci_high"]


def read(path):
    with open(path, encoding="utf-8", newline="") as f:
        reader = csv.DictReader(f)
        return reader.fieldnames, list(reader)


def same_number(a, b, tolerance):
    if a == "" or b == "":
        return a == b
    try:
        x, y = float(a), float(b)
    except ValueError:
        return a == b
    if not (math.isfinite(x) and math.isfinite(y)):
        return False
    return abs(x - y) <= max(1e-9, tolerance * max(abs(x), abs(y)))


def compare(ours_path, referee_path, tolerance=1e-9, secondary=False):
    """(problems as (kind, text), rows that agree, secondary cells)"""
    problems = []
    heads, tables, indexes = [], [], []
    for label, path in (("OURS", ours_path), ("REFEREE", referee_path)):
        head, rows = read(path)
        heads.append(head)
        tables.append(rows)
        if head != COLUMNS:
            problems.append(("header", f"{label}: columns are {head}"))
        counts = Counter(tuple(r.get(c, "") for c in KEY) for r in rows)
        for key, k in counts.items():
            if k > 1:
                problems.append(("duplicate", f"{label}: {k} × {' / '.join(key)}"))
        indexes.append({tuple(r.get(c, "") for c in KEY): r for r in rows})
    ours, referee = indexes
    for key in ours:
        if key not in referee:
            problems.append(("only OURS", " / ".join(key)))
    for key in referee:
        if key not in ours:
            problems.append(("only REFEREE", " / ".join(key)))
    agree = extra = 0
    for key, theirs in referee.items():
        mine = ours.get(key)
        if mine is None:
            continue
        hidden = ["suppressed" in r["note"].split() for r in (mine, theirs)]
        if secondary and hidden == [True, False]:
            extra += 1
            if any(mine[c] for c in NUMBERS):
                problems.append(("suppressed", f"{' / '.join(key)}: hidden by OURS, yet a number is shown"))
            continue
        different = [c for c in NUMBERS if not same_number(mine[c], theirs[c], tolerance)]
        said = theirs["note"].split()
        if secondary and hidden == [True, True]:
            # A cell hidden secondarily shows no word; the referee, which hides the figures alone, has it still.
            said = [t for t in said if not t.startswith("word:") or t in mine["note"].split()]
        if mine["note"].split() != said:
            different.append("note")
        if mine["survey"] != theirs["survey"]:
            different.append("survey")
        if different:
            text = "; ".join(f"{c} {mine[c] or '(empty)'} ≠ {theirs[c] or '(empty)'}" for c in different)
            problems.append((",".join(different), f"{' / '.join(key)}: {text}"))
        else:
            agree += 1
    common_ours = [k for k in ours if k in referee]
    common_referee = [k for k in referee if k in ours]
    if common_ours != common_referee:
        at = next(i for i, (a, b) in enumerate(zip(common_ours, common_referee)) if a != b)
        problems.append(("order", f"row {at + 1} of the common rows: OURS {' / '.join(common_ours[at])}, "
                                  f"REFEREE {' / '.join(common_referee[at])}"))
    return problems, agree, extra


def main(argv=None):
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("ours")
    ap.add_argument("referee")
    ap.add_argument("--tolerance", type=float, default=1e-9)
    ap.add_argument("--secondary", action="store_true")
    ap.add_argument("--show", type=int, default=40, help="lines shown of each kind of difference")
    a = ap.parse_args(argv)
    problems, agree, extra = compare(a.ours, a.referee, a.tolerance, a.secondary)
    kinds = Counter(kind for kind, _ in problems)
    shown = Counter()
    for kind, text in problems:
        shown[kind] += 1
        if shown[kind] <= a.show:
            print(f"{kind}: {text}")
    for kind, k in kinds.items():
        if k > a.show:
            print(f"{kind}: … {k - a.show} more")
    if extra:
        print(f"{extra} rows hidden by OURS only")
    if problems:
        print("differences: " + ", ".join(f"{k} × {kind}" for kind, k in kinds.items()))
    print(f"{agree} rows agree")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
