#!/usr/bin/env python3
"""An independent computation of Haamu's tidy comparison table.

Written from the contract alone, without sight of the program's
sources or output. README.md numbers every place where the contract left a choice; the
numbers in brackets below, [12], point there.

    referee.py WORKSPACE SURVEY [--wave W|all] [--weight libraries|responses|population]
               [--grouping DATE] [--confidence 0.95]
               [--audience coordinator|library|region|public] [--library NAME]
               [--with distinct,shrunken,ranks,percentile|all] [--against W0]
               [--poststratify A,B | --rake A,B] [--totals libraries|population] [--bounds LOW,HIGH]
    referee.py WORKSPACE SURVEY … --list-responses
    referee.py WORKSPACE SURVEY … --check-suppression FILE.csv

Everything is exact (fractions.Fraction) until the last step; only roots and quantiles are floats.
"""
from __future__ import annotations

import argparse
import csv
import datetime as dt
import hashlib
import io
import itertools
import math
import re
import sys
from collections import defaultdict
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
from lxml import etree
from scipy import stats

import asked

OPENROSA = "http://openrosa.org/xforms"
RESPONSE_NS = "urn:haamu:response:1"
RECORD_NS = "urn:haamu:record:1"

# Interpretations most likely to be settled differently; see README.md, same numbers.
# --interpret NAME=VALUE changes one for a run, so that a disagreement can be tried out.
INTERPRET = {
    "responses": "used",            # [1]  used | valid
    "binary_se": "pooled",          # [2]  pooled | share
    "partial": "item",              # [3]  item | unit
    "libraries": "item",            # [4]  item | used
    "critical": "share",            # [5]  share | count
    "pg_point_weights": "library",  # [6]  library | point
    "version": "used",              # [16] used | current
}

COLUMNS = ["survey", "version", "wave", "level", "unit", "item_type", "item", "measure", "choice",
           "n", "value", "se", "ci_low", "ci_high", "note"]
LEVELS = ["service_point", "library", "region", "network", "peer_group"]
COUNTS = ["responses", "missing", "not_applicable", "dont_know", "refused", "irrelevant"]
REASONS = COUNTS[1:]
ASKED = {"shrunken": ("shrunken",), "distinct": ("distinct",), "ranks": ("rank_low", "rank_high"),
         "percentile": ("percentile",)}  # --with, in the order of the rows
STANDING = {"shrunken", "distinct", "rank_low", "rank_high", "percentile", "change"}


class RefereeError(Exception):
    pass


def local(node):
    return etree.QName(node).localname if isinstance(node.tag, str) else ""


def kids(node, name=None):
    return [c for c in node if isinstance(c.tag, str) and (name is None or local(c) == name)]


def parse_xml(path):
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    return etree.parse(str(path), parser).getroot()


# ------------------------------------------------------------------ expressions (the part needed)

TOKEN = re.compile(r"""\s*(?:
    (?P<num>\d+(?:\.\d*)?|\.\d+) | (?P<str>'[^']*'|"[^"]*") | \$\{\s*(?P<ref>[^}\s]+)\s*\}
  | (?P<name>[A-Za-z][A-Za-z0-9_-]*) | (?P<op><=|>=|!=|[=<>+\-*(),.]) )""", re.X)


def parse_expression(text):
    tokens, at = [], 0
    while text[at:].strip():
        m = TOKEN.match(text, at)
        if not m:
            raise RefereeError(f"cannot read the expression at {text[at:]!r}")
        tokens.append((m.lastgroup, m.group(m.lastgroup)))
        at = m.end()
    pos = 0

    def peek():
        return tokens[pos] if pos < len(tokens) else (None, None)

    def take(expected=None):
        nonlocal pos
        tok = peek()
        if expected is not None and tok[1] != expected:
            raise RefereeError(f"expected {expected!r} in {text!r}, found {tok[1]!r}")
        pos += 1
        return tok

    def chain(sub, ops):
        def rule():
            left = sub()
            while peek()[0] in ("op", "name") and peek()[1] in ops:
                op = take()[1]
                left = ("bin", op, left, sub())
            return left
        return rule

    def unary():
        if peek() == ("op", "-"):
            take()
            return ("neg", unary())
        return primary()

    def primary():
        kind, value = take()
        if kind == "num":
            return ("lit", Fraction(value if not value.endswith(".") else value[:-1]))
        if kind == "str":
            return ("lit", value[1:-1])
        if kind == "ref":
            return ("ref", value)
        if (kind, value) == ("op", "."):
            return ("ref", ".")
        if (kind, value) == ("op", "("):
            inner = disjunction()
            take(")")
            return inner
        if kind == "name" and peek() == ("op", "("):
            take("(")
            args = []
            while peek() != ("op", ")"):
                args.append(disjunction())
                if peek() == ("op", ","):
                    take()
            take(")")
            return ("call", value, args)
        raise RefereeError(f"unexpected {value!r} in {text!r}")

    product = chain(unary, {"*", "div", "mod"})
    addition = chain(product, {"+", "-"})
    relation = chain(addition, {"<", "<=", ">", ">="})
    equality = chain(relation, {"=", "!="})
    conjunction = chain(equality, {"and"})
    disjunction = chain(conjunction, {"or"})
    tree = disjunction()
    if pos != len(tokens):
        raise RefereeError(f"text left over in {text!r}")
    return tree


NUMBER = re.compile(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?\Z")


def as_number(v):
    if v is None or v == "":
        return None
    if isinstance(v, bool):
        return Fraction(int(v))
    if isinstance(v, (int, float, Fraction)):
        return Fraction(v)
    v = v.strip()
    return Fraction(v.rstrip(".") if v.endswith(".") else v) if NUMBER.match(v) else None


def rounded(v, digits=9):
    """Half away from zero, exactly. [38]"""
    if v is None:
        return None
    scale = 10 ** digits
    whole = math.floor(abs(Fraction(v)) * scale + Fraction(1, 2))
    return Fraction(whole if v >= 0 else -whole, scale)


def as_text(v):
    if v is None:
        return ""
    if isinstance(v, bool):
        return "true" if v else "false"
    if isinstance(v, Fraction):
        return str(v.numerator) if v.denominator == 1 else repr(float(v))
    return v


def truth(v):
    if v is None or v == "":
        return False
    if isinstance(v, Fraction):
        return v != 0
    return bool(v)


def empty(v):
    return v is None or v == "" or v == []


def evaluate(tree, lookup, pulldata=None):
    """lookup(name) gives None (empty), Fraction, str, or a list (a repeated field)."""
    ev = lambda t: evaluate(t, lookup, pulldata)
    kind = tree[0]
    if kind == "lit":
        return tree[1]
    if kind == "ref":
        return lookup(tree[1])
    if kind == "neg":
        n = as_number(ev(tree[1]))
        return None if n is None else -n
    if kind == "bin":
        op = tree[1]
        if op == "and":
            return truth(ev(tree[2])) and truth(ev(tree[3]))
        if op == "or":
            return truth(ev(tree[2])) or truth(ev(tree[3]))
        a, b = ev(tree[2]), ev(tree[3])
        if op in ("=", "!="):
            if empty(a) or empty(b):
                same = empty(a) and empty(b)
            elif isinstance(a, Fraction) or isinstance(b, Fraction):
                same = as_number(a) is not None and as_number(a) == as_number(b)
            else:
                same = a == b
            return same if op == "=" else not same
        if op in ("<", "<=", ">", ">="):
            if empty(a) or empty(b):
                return False
            x, y = as_number(a), as_number(b)
            if x is None or y is None:
                x, y = as_text(a), as_text(b)  # ISO dates compare as text
            return {"<": x < y, "<=": x <= y, ">": x > y, ">=": x >= y}[op]
        x, y = as_number(a), as_number(b)
        if x is None or y is None:
            return None
        if op == "+":
            return x + y
        if op == "-":
            return x - y
        if op == "*":
            return x * y
        if y == 0:
            return None
        return x / y if op == "div" else x - y * int(x / y)
    name, args = tree[1], tree[2]
    if name == "if":
        return ev(args[1]) if truth(ev(args[0])) else ev(args[2])
    values = [ev(a) for a in args]
    if name == "coalesce":
        return next((v for v in values if not empty(v)), None)
    if name == "not":
        return not truth(values[0])
    if name == "true":
        return True
    if name == "false":
        return False
    if name == "selected":
        return as_text(values[1]) in as_text(values[0]).split()
    if name == "count-selected":
        return Fraction(len(as_text(values[0]).split()))
    if name == "number":
        return as_number(values[0])
    if name == "string":
        return as_text(values[0])
    if name == "abs":
        n = as_number(values[0])
        return None if n is None else abs(n)
    if name in ("sum", "count", "min", "max", "count-non-empty"):
        flat = [x for v in values for x in (v if isinstance(v, list) else [v])]
        numbers = [n for n in map(as_number, flat) if n is not None]
        if name == "sum":
            return sum(numbers, Fraction(0))
        if name in ("count", "count-non-empty"):
            return Fraction(len([v for v in flat if not empty(v)]))
        return (min if name == "min" else max)(numbers) if numbers else None
    if name == "round":
        n = as_number(values[0])
        if n is None:
            return None
        d = 10 ** int(as_number(values[1]) if len(values) > 1 else 0)
        scaled = Fraction(repr(float(n))) * d  # half away from zero of the shortest text
        return (1 if scaled >= 0 else -1) * Fraction(math.floor(abs(scaled) + Fraction(1, 2)), 1) / d
    if name == "int":
        n = as_number(values[0])
        return None if n is None else Fraction(int(n))
    if name == "concat":
        return "".join(map(as_text, values))
    if name == "string-length":
        return Fraction(len(as_text(values[0])))
    if name == "contains":
        return as_text(values[1]) in as_text(values[0])
    if name == "starts-with":
        return as_text(values[0]).startswith(as_text(values[1]))
    if name == "ends-with":
        return as_text(values[0]).endswith(as_text(values[1]))
    if name == "pulldata" and pulldata:
        return pulldata(*map(as_text, values))
    raise RefereeError(f"the referee does not know the function {name}()")


def references(tree):
    if tree[0] == "ref":
        return {tree[1]}
    if tree[0] == "lit":
        return set()
    children = tree[2] if tree[0] == "call" else tree[1:] if tree[0] == "neg" else tree[2:]
    return set().union(*[references(c) for c in children]) if children else set()


NUMBER_FUNCTIONS = {"count-selected", "int", "round", "count", "sum", "max", "min", "count-non-empty",
                    "position", "string-length", "number", "abs"}


def is_numeric(tree, type_of_name):
    """Static type of a calculation: does it yield a number? [7]"""
    kind = tree[0]
    if kind == "lit":
        return isinstance(tree[1], Fraction)
    if kind == "ref":
        return type_of_name(tree[1])
    if kind == "neg":
        return True
    if kind == "bin":
        return tree[1] in ("+", "-", "*", "div", "mod")
    name, args = tree[1], tree[2]
    if name == "if":
        branches = [a for a in args[1:] if a != ("lit", "")]
        return bool(branches) and all(is_numeric(a, type_of_name) for a in branches)
    if name == "coalesce":
        return all(is_numeric(a, type_of_name) for a in args if a != ("lit", ""))
    if name == "pulldata":
        return args[1] in [("lit", c) for c in ("population", "staff", "lat", "lon")]
    return name in NUMBER_FUNCTIONS


# ------------------------------------------------------------------ survey definition

@dataclass
class Choice:
    name: str
    score: Fraction | None
    missing: str | None
    exclusive: bool


@dataclass
class Question:
    name: str
    type: str
    role: str
    choices: list
    weight: Fraction
    critical: bool
    bands: list            # (up_to or None, score)
    linear: tuple | None   # (start, end)
    bounds: tuple | None
    sentinels: dict        # number -> reason
    repeat: str | None
    top_group: str | None
    numerator: str | None = None
    denominator: str | None = None
    calculation: str | None = None
    same_as: list = field(default_factory=list)
    numeric: bool = False
    better: str | None = None
    states_number: bool = False    # numerator, decimals, unit, better, standard, bands or linear (C8)
    conditions: tuple = ()         # unit, relevant (its own and around it), constraint, choice_filter
    repeats: tuple = ()            # the repeats around it

    def __post_init__(self):
        self.by_name = {c.name: c for c in self.choices}
        self.is_select = self.type in ("select_one", "select_multiple")
        self.is_indicator = self.numerator is not None
        self.possible = None  # raw least and greatest
        if self.is_select and any(c.score is not None for c in self.choices):
            scored = [c for c in self.choices if c.score is not None]
            if self.type == "select_one":
                s = [c.score for c in scored]
                self.possible = (min(s), max(s))
            else:
                free = [c.score for c in scored if not c.exclusive]
                alone = [c.score for c in scored if c.exclusive]
                self.possible = (min([sum((x for x in free if x < 0), Fraction(0))] + alone),
                                 max([sum((x for x in free if x > 0), Fraction(0))] + alone))
        elif self.bands:
            s = [b[1] for b in self.bands]
            self.possible = (min(s), max(s))
        elif self.linear:
            self.possible = self.linear
        self.scored = self.possible is not None and self.possible[0] != self.possible[1]
        # [8] "only the scores 0 and 100": by what the definition makes possible, not in a repeat.
        self.binary = False
        if self.scored and not self.repeat:
            if self.type == "select_one":
                s = {c.score for c in self.choices if c.score is not None}
            elif self.type == "select_multiple":
                free = [c.score for c in self.choices if c.score is not None and not c.exclusive]
                s = {c.score for c in self.choices if c.score is not None and c.exclusive}
                sums = set()
                for x in free:  # sums of non-empty sets
                    sums |= {x} | {y + x for y in sums}
                s |= sums
            elif self.bands:
                s = {b[1] for b in self.bands}
            else:
                s = None
            self.binary = s is not None and s <= set(self.possible)

    def rescale(self, raw):
        lo, hi = self.possible
        return rounded(100 * (raw - lo) / (hi - lo))

    def meaning(self):
        """What must be the same for an item to be unchanged (C22); weight and critical are the group's. [16]"""
        return (self.type, frozenset((c.name, c.score, c.missing, c.exclusive) for c in self.choices),
                tuple(self.bands), self.linear, self.bounds, tuple(sorted(self.sentinels.items())),
                self.numerator, self.denominator, self.calculation, self.conditions, self.repeats)

    @property
    def direction(self):
        """1 where more is better, -1 where less is, 0 where neither or not told."""
        return 1 if self.scored else {"higher": 1, "lower": -1}.get(self.better, 0)

    @property
    def yields(self):
        if self.role in ("unit", "time", "wave", "visitor"):
            return False
        return self.scored or self.numeric or self.is_select or self.is_indicator or self.type == "rank"


@dataclass
class Item:
    kind: str   # question, indicator, group, overall
    name: str


def frac(text, default=None):
    return default if text is None or text == "" else Fraction(text)


class Survey:
    def __init__(self, path):
        root = parse_xml(path)
        if local(root) != "survey":
            raise RefereeError(f"{path} is no survey")
        self.name, self.version = root.get("name"), root.get("version")
        self.kind = root.get("kind")
        self.review = root.get("review") == "required"
        self.critical_cap = frac(root.get("critical_cap"))
        self.min_n = int(root.get("min_n")) if root.get("min_n") else None
        self.lists = {}
        for node in kids(root, "list"):
            self.lists[node.get("name")] = [
                Choice(c.get("name"), frac(c.get("score")), c.get("missing"), c.get("exclusive") == "yes")
                for c in kids(node, "choice")]
        self.lists["touchpoints"] = [Choice(t.get("name"), None, None, False) for t in kids(root, "touchpoint")]
        self.questions, self.group_weight, self.items, self.repeats = {}, {}, [], []
        self._walk(root, None, (), (), 0)
        numeric = {}

        def type_of(name):
            q = self.questions.get(name)
            if q is None:
                return False
            if q.type in ("integer", "decimal", "range") or q.is_indicator or q.states_number:
                return True
            if q.type == "calculate" and q.calculation and name not in numeric:
                numeric[name] = False  # cycles end here
                numeric[name] = is_numeric(parse_expression(q.calculation), type_of)
            return numeric.get(name, False)

        for q in self.questions.values():
            q.numeric = type_of(q.name)
        scored_in = defaultdict(list)
        for q in self.questions.values():
            if q.scored and q.top_group:
                scored_in[q.top_group].append(q)
        self.scored_in = dict(scored_in)
        self.items = [i for i in self.items
                      if (i.kind == "group" and i.name in self.scored_in)
                      or (i.kind != "group" and self.questions[i.name].yields)]
        self.has_overall = bool(self.scored_in)
        self.items.append(Item("overall", "overall"))
        self.unit_question = next((q for q in self.questions.values() if q.role == "unit"), None)

    def _walk(self, node, top_group, repeats, around, depth):
        for child in kids(node):
            tag = local(child)
            if tag == "group":
                is_top = depth == 0
                name = child.get("name")
                if is_top:
                    self.group_weight[name] = frac(child.get("weight"), Fraction(1))
                self._walk(child, name if is_top else top_group, repeats, around + self._condition(child), depth + 1)
                if is_top:
                    self.items.append(Item("group", name))
            elif tag == "repeat":
                self.repeats.append(child.get("name"))
                self._walk(child, top_group, repeats + (child.get("name"),), around + self._condition(child), depth + 1)
            elif tag == "question":
                q = self._question(child, top_group, repeats, around)
                self.questions[q.name] = q
                self.items.append(Item("indicator" if q.is_indicator else "question", q.name))

    @staticmethod
    def _condition(node):
        return (node.get("relevant"),) if node.get("relevant") else ()

    def _question(self, node, top_group, repeats, around):
        parameters = dict(p.split("=", 1) for p in re.split(r"[\s,;]+", node.get("parameters", "").strip()) if "=" in p)
        kind, bounds = node.get("type"), None
        if kind == "range":
            bounds = (frac(parameters.get("start"), Fraction(0)), frac(parameters.get("end"), Fraction(10)))
        choices = list(self.lists.get(node.get("list"), [])) if kind in ("select_one", "select_multiple", "rank") else []
        if choices and node.get("or_other") in ("yes", "true"):
            choices.append(Choice("other", None, None, False))
        return Question(
            name=node.get("name"), type=kind, role=node.get("role", ""), choices=choices,
            weight=frac(node.get("weight"), Fraction(1)), critical=node.get("critical") == "yes",
            bands=[(frac(b.get("up_to")), frac(b.get("score"))) for b in kids(node, "band")],
            linear=bounds if node.get("score") == "linear" else None, bounds=bounds,
            sentinels={frac(m.get("value")): m.get("as") for m in kids(node, "missing")},
            repeat=repeats[-1] if repeats else None, top_group=top_group, numerator=node.get("numerator"),
            denominator=node.get("denominator"), calculation=node.get("calculation"),
            same_as=node.get("same_as", "").split(), better=node.get("better"),
            states_number=kind == "calculate" and (node.get("score") == "linear" or bool(kids(node, "band")) or any(
                node.get(a) for a in ("numerator", "decimals", "unit", "better", "standard"))),
            conditions=(node.get("unit"), around + self._condition(node), node.get("constraint"), node.get("choice_filter")),
            repeats=repeats)


# ------------------------------------------------------------------ network

def day(text):
    return dt.date.fromisoformat(text) if text else None


def holds(date, start, end):
    return (start is None or start <= date) and (end is None or date <= end)


def of_date(pairs, date):
    """(year, value) of the latest year not after date, else the earliest."""
    if not pairs:
        return None
    before = [p for p in pairs if p[0] <= date.year]
    return max(before)[1] if before else min(pairs)[1]


@dataclass
class Library:
    name: str
    municipalities: list
    staff: list
    memberships: list
    points: list


@dataclass
class Point:
    name: str
    library: str
    type: str
    self_service: str
    lat: Fraction | None
    lon: Fraction | None
    staff: list


@dataclass
class Wave:
    name: str
    start: dt.date
    end: dt.date
    surveys: list | None


class Network:
    def __init__(self, path):
        root = parse_xml(path)
        if local(root) != "network":
            raise RefereeError(f"{path} is no network")
        self.name = root.get("name")
        self.zone = ZoneInfo(root.get("time_zone"))
        self.regions = [r.get("name") for r in kids(root, "region")]
        self.population_of = {m.get("name"): [(int(p.get("year")), int(p.get("value"))) for p in kids(m, "population")]
                              for m in kids(root, "municipality")}
        fte = lambda node: [(int(s.get("year") or 0), Fraction(s.get("fte"))) for s in kids(node, "staff") if s.get("fte")]
        self.libraries, self.points = {}, {}
        for node in kids(root, "library"):
            points = []
            for p in kids(node, "service_point"):
                point = Point(p.get("name"), node.get("name"), p.get("type", ""), p.get("self_service", ""),
                              frac(p.get("lat")), frac(p.get("lon")), fte(p))
                self.points[point.name] = point
                points.append(point.name)
            self.libraries[node.get("name")] = Library(
                node.get("name"), node.get("municipalities", "").split(), fte(node),
                [(m.get("region"), day(m.get("from")), day(m.get("until"))) for m in kids(node, "member_of")], points)
        self.peer_groups = []
        for g in kids(root, "peer_group"):
            members = [(m.get("library"), m.get("service_point"), day(m.get("from")), day(m.get("until")))
                       for m in kids(g, "member")]
            self.peer_groups.append((g.get("name"), g.get("where"), members))
        self.waves = [Wave(w.get("name"), day(w.get("from")), day(w.get("until")),
                           w.get("surveys").split() if w.get("surveys") else None) for w in kids(root, "wave")]

    def library_of(self, unit):
        if unit in self.libraries:
            return unit
        return self.points[unit].library if unit in self.points else None

    def waves_of(self, survey):
        return [w for w in self.waves if w.surveys is None or survey in w.surveys]

    def population(self, library, date):
        known = [of_date(self.population_of.get(m, []), date) for m in self.libraries[library].municipalities]
        known = [k for k in known if k is not None]
        return sum(known) if known else None

    def region(self, library, date):
        for region, start, end in self.libraries[library].memberships:
            if holds(date, start, end):
                return region
        return None

    def staff(self, unit, date):
        """Own staff only: a service point's is unknown unless it is written at the point. [9]"""
        owner = self.libraries.get(unit) or self.points[unit]
        return of_date(owner.staff, date)

    def rows(self, date):
        for lib in self.libraries.values():
            shared = {"library": lib.name, "region": self.region(lib.name, date) or "",
                      "municipality": " ".join(lib.municipalities),
                      "population": frac(str(p)) if (p := self.population(lib.name, date)) is not None else None,
                      "staff": of_date(lib.staff, date)}
            yield {"name": lib.name, "level": "library", "type": "", "self_service": "", "lat": None, "lon": None, **shared}
            for name in lib.points:
                p = self.points[name]
                yield {"name": name, "level": "service_point", "type": p.type, "self_service": p.self_service,
                       "lat": p.lat, "lon": p.lon, **shared}

    def peer_members(self, group, date):
        name, where, members = group
        if where is None:
            libs = [m[0] for m in members if m[0] and holds(date, m[2], m[3])]
            points = [m[1] for m in members if m[1] and holds(date, m[2], m[3])]
        else:
            tree = parse_expression(where)
            used = references(tree)
            rows = [r for r in self.rows(date) if truth(evaluate(tree, lambda n, r=r: r.get(n)))]
            # [10] a rule speaks of libraries unless it uses a service point's own columns or `level`
            if used & {"type", "self_service", "lat", "lon"}:
                rows = [r for r in rows if r["level"] == "service_point"]
            elif "level" not in used:
                rows = [r for r in rows if r["level"] == "library"]
            libs = [r["name"] for r in rows if r["level"] == "library"]
            points = [r["name"] for r in rows if r["level"] == "service_point"]
        if libs and points:
            raise RefereeError(f"peer group {name} mixes libraries and service points")
        return libs, points


# ------------------------------------------------------------------ responses

@dataclass
class Cell:
    status: str                      # valid or a reason
    number: Fraction | None = None
    score: Fraction | None = None
    shares: dict | None = None
    ranks: dict | None = None


@dataclass
class Response:
    path: Path
    id: str = ""
    version: str = ""
    unit: str = ""
    library: str = ""
    wave: str | None = None
    synthetic: bool = False
    deprecated: str | None = None
    time_end: dt.datetime | None = None
    cells: dict = field(default_factory=dict)
    groups: dict = field(default_factory=dict)
    overall: Fraction | None = None
    uncapped: Fraction | None = None
    critical: bool = False
    survey: Survey | None = None
    raw: dict = field(default_factory=dict)
    why: str | None = None           # reason not used


def instant(text, zone):
    text = text.strip()
    if not text:
        return None
    value = dt.datetime.fromisoformat(text)
    return value if value.tzinfo else value.replace(tzinfo=zone)


class Misfit(Exception):
    pass


def read_instance(q, text):
    """One written answer -> Cell."""
    if text == "":
        return Cell("missing")
    if q.type == "select_one":
        choice = q.by_name.get(text)
        if choice is None:
            raise Misfit(f"{q.name}: {text!r} is not in the list")
        if choice.missing:
            return Cell(choice.missing)
        score = q.rescale(choice.score) if q.scored and choice.score is not None else None
        return Cell("valid", score=score, shares={choice.name: Fraction(1)})
    if q.type in ("select_multiple", "rank"):
        names = text.split()
        for name in names:
            if name not in q.by_name:
                raise Misfit(f"{q.name}: {name!r} is not in the list")
        if q.type == "rank":
            if len(set(names)) != len(names):
                raise Misfit(f"{q.name}: a choice is ranked twice")
            return Cell("valid", ranks={name: Fraction(k + 1) for k, name in enumerate(names)})
        chosen = [q.by_name[n] for n in dict.fromkeys(names)]
        if len(chosen) > 1 and any(c.missing or c.exclusive for c in chosen):
            raise Misfit(f"{q.name}: a choice that stands alone is combined")
        if chosen[0].missing:
            return Cell(chosen[0].missing)
        score = q.rescale(sum((c.score for c in chosen if c.score is not None), Fraction(0))) if q.scored else None
        return Cell("valid", score=score, shares={c.name: Fraction(1) for c in chosen})
    if q.numeric:
        value = as_number(text)
        if value is None or (q.type == "integer" and not re.fullmatch(r"[+-]?\d+", text)):
            raise Misfit(f"{q.name}: {text!r} is no {q.type}")
        if value in q.sentinels:
            reason = q.sentinels[value]
            return Cell(reason if reason in REASONS else "missing")  # not_reported counts as missing
        if q.bounds and not q.bounds[0] <= value <= q.bounds[1]:
            raise Misfit(f"{q.name}: {text} is outside the range")
        score = None
        if q.bands:
            raw = next((s for up_to, s in q.bands if up_to is None or value <= up_to), None)
            score = q.rescale(raw) if raw is not None and q.scored else None
        elif q.linear:
            score = q.rescale(value)
        return Cell("valid", number=value, score=score)
    if q.type in ("date", "dateTime"):
        try:
            (dt.date if q.type == "date" else dt.datetime).fromisoformat(text)
        except ValueError:
            raise Misfit(f"{q.name}: {text!r} is no {q.type}") from None
    return Cell("valid")


def mean(values):
    return sum(values, Fraction(0)) / len(values) if values else None


def merge(q, cells):
    """In a repeat a question's value in a response is the mean over its answered instances."""
    if not cells:
        return Cell("irrelevant")
    valid = [c for c in cells if c.status == "valid"]
    if not valid:
        # [11] the reason that all relevant instances share, else missing (settled: decision 0003)
        reasons = {c.status for c in cells} - {"irrelevant"}
        return cells[0] if not reasons else Cell(reasons.pop() if len(reasons) == 1 else "missing")
    if len(valid) == 1:
        return valid[0]
    numbers = [c.number for c in valid if c.number is not None]
    scores = [c.score for c in valid if c.score is not None]
    out = Cell("valid", number=mean(numbers), score=rounded(mean(scores)))
    if valid[0].shares is not None:
        out.shares = {name: rounded(sum((c.shares.get(name, 0) for c in valid), Fraction(0)) / len(valid), 12)
                      for name in {n for c in valid for n in c.shares}}
    if valid[0].ranks is not None:
        out.ranks = {name: mean([c.ranks[name] for c in valid if name in c.ranks])
                     for name in {n for c in valid for n in c.ranks}}
    return out


class Workspace:
    def __init__(self, folder, survey):
        self.folder, self.name = Path(folder), survey
        self.network = Network(self._find_network())
        self.current = Survey(self.folder / "Surveys" / f"{survey}.xml")
        self.definitions = {}
        self.responses = self._read_responses()

    def _find_network(self):
        usual = self.folder / "Surveys" / "network.xml"
        if usual.exists():
            return usual
        for path in sorted((self.folder / "Surveys").glob("*.xml")):
            if local(parse_xml(path)) == "network":
                return path
        raise RefereeError("no network")

    def definition(self, version):
        if version not in self.definitions:
            path = self.folder / "Surveys" / "versions" / f"{self.name}-{version}.xml"
            safe = re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_.-]*", version or "") is not None
            if safe and path.exists():
                self.definitions[version] = Survey(path)
            else:
                self.definitions[version] = self.current if self.current.version == version else None
        return self.definitions[version]

    def _files(self):
        base = self.folder / "Responses" / self.name
        files = [p for p in base.glob("*/*.xml") if p.is_file()] if base.exists() else []
        return sorted(files, key=lambda p: (p.name, str(p)))

    def _read_responses(self):
        out = [self._read(p) for p in self._files()]
        by_id = defaultdict(list)
        for r in out:
            if r.id:
                by_id[r.id].append(r)
        for rid, same in by_id.items():  # the file named after its id is used
            if len(same) > 1:
                stem = rid.removeprefix("uuid:")
                hashed = "x-" + hashlib.sha256(rid.encode()).hexdigest()[:32]
                first = next((r for r in same if r.path.stem in (stem, hashed)), same[0])
                for r in same:
                    if r is not first and r.why is None:
                        r.why = "another file holds this id"
        # Corrections [12]: an eligible response supersedes its whole chain of deprecatedIDs; of several
        # living ends of one family the latest by timeEnd, then id, is used.
        eligible = [r for r in out if r.why is None]
        parent = {r.id: r.deprecated for r in out if r.deprecated}
        superseded, root_of = {}, {}
        for r in eligible:
            at, seen = r.id, {r.id}
            while parent.get(at) and parent[at] not in seen:
                at = parent[at]
                seen.add(at)
                superseded[at] = r.id
            root_of[r.id] = at
        families = defaultdict(list)
        for r in eligible:
            if r.id in superseded:
                r.why = f"corrected by {superseded[r.id]}"
            else:
                families[root_of[r.id]].append(r)
        oldest = dt.datetime.min.replace(tzinfo=dt.timezone.utc)
        for family in families.values():
            family.sort(key=lambda r: (r.time_end or oldest, r.id))
            for r in family[:-1]:
                r.why = f"a later correction exists: {family[-1].id}"
        return out

    def _read(self, path):
        r = Response(path)
        if ".conflict-" in path.name:
            r.why = "a conflict copy"
            return r
        try:
            root = parse_xml(path)
        except etree.XMLSyntaxError as e:
            r.why = f"not well formed: {e}"
            return r
        r.synthetic = root.get(f"{{{RESPONSE_NS}}}synthetic") == "yes"
        attribute = lambda name: root.get(name) if root.get(name) is not None else root.get(f"{{{OPENROSA}}}{name}")
        r.version = attribute("version") or ""
        if attribute("id") is not None and attribute("id") != self.name:
            r.why = "of another survey"
            return r
        metas = [c for c in root.iter() if isinstance(c.tag, str) and local(c) == "meta"
                 and etree.QName(c).namespace in (None, OPENROSA, etree.QName(root).namespace)]
        meta = {local(c): (c.text or "").strip() for m in metas[:1] for c in kids(m)}
        r.id = meta.get("instanceID") or ("uuid:" + path.stem)
        r.deprecated = meta.get("deprecatedID") or None
        survey = self.definition(r.version)
        if survey is None:
            r.why = f"version {r.version} has no file"
            return r
        r.survey = survey
        zone = self.network.zone
        texts = defaultdict(list)

        def gather(node):
            for child in kids(node):
                if child not in metas:
                    if local(child) in survey.questions:
                        texts[local(child)].append((child.text or "").strip())
                    gather(child)

        gather(root)
        r.raw = texts
        try:
            for name, q in survey.questions.items():
                if len(texts[name]) > 1 and not q.repeat:
                    raise Misfit(f"{name} is answered more than once")
                r.cells[name] = merge(q, [read_instance(q, t) for t in texts[name]])
        except Misfit as e:
            r.why = f"value does not fit: {e}"
            return r
        answer = lambda role: next((texts[q.name][0] for q in survey.questions.values()
                                    if q.role == role and texts[q.name] and texts[q.name][0]), "")
        r.unit = answer("unit")
        r.library = self.network.library_of(r.unit)
        if r.library is None:
            r.why = f"unit {r.unit!r} is not in the network"
            return r
        try:
            r.time_end = instant(meta.get("timeEnd", ""), zone)
            r.wave = self._wave(answer("wave"), answer("time"), meta, zone)
        except ValueError as e:
            r.why = f"a time cannot be read: {e}"
            return r
        if r.wave is None:
            r.why = "in no wave"
            return r
        events = self._records(path)
        if any(kind == "withdrawn" for _, _, kind in events):
            r.why = "withdrawn"
            return r
        if self.current.review or survey.review:
            ruling = [kind for _, _, kind in events if kind in ("approved", "returned")]
            if not ruling or ruling[-1] != "approved":  # [13]
                r.why = "not approved"
                return r
        self._score(r)
        return r

    def _wave(self, named, time, meta, zone):
        waves = self.network.waves_of(self.name)
        if named:
            return next((w.name for w in waves if w.name == named), None)
        for text in (time, meta.get("timeEnd", ""), meta.get("timeStart", "")):
            if text:
                if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
                    date = dt.date.fromisoformat(text)
                else:
                    date = instant(text, zone).astimezone(zone).date()
                return next((w.name for w in waves if holds(date, w.start, w.end)), None)
        return None

    def _records(self, path):
        folders = sorted(path.parent.parent.glob(f"*/{path.stem}.records"))
        events = []
        for folder in folders:
            for file in sorted(folder.glob("*.xml")):
                root = parse_xml(file)
                if root.tag == f"{{{RECORD_NS}}}record":
                    at = instant(root.get("at") or "", self.network.zone)
                    events.append((at or dt.datetime.min.replace(tzinfo=dt.timezone.utc), file.name, root.get("kind")))
        return sorted(events)

    @staticmethod
    def _score(r):
        top = bottom = Fraction(0)
        for group, questions in r.survey.scored_in.items():
            answered = [(q.weight, r.cells[q.name].score) for q in questions if r.cells[q.name].score is not None]
            weight = sum((w for w, _ in answered), Fraction(0))
            score = rounded(sum((w * s for w, s in answered), Fraction(0)) / weight) if weight else None
            r.groups[group] = score
            if score is not None:
                top += r.survey.group_weight[group] * score
                bottom += r.survey.group_weight[group]
            # [14] a repeated critical item is at its least when its mean is
            if any(q.critical and r.cells[q.name].score == 0 for q in questions):
                r.critical = True
        r.uncapped = rounded(top / bottom) if bottom else None
        r.overall = r.uncapped
        if r.critical and r.overall is not None and r.survey.critical_cap is not None:  # [15]
            r.overall = min(r.overall, r.survey.critical_cap)

    def used(self, wave):
        return [r for r in self.responses if r.why is None and r.wave == wave]


# ------------------------------------------------------------------ estimates

@dataclass
class Unit:
    level: str
    name: str
    libraries: list          # the libraries it may have
    responses: list
    by_point: bool = False   # a peer group of service points


def clamp(x, lo, hi):
    return min(max(x, lo), hi)


def wilson(p, n, z):
    centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    half = z / (1 + z * z / n) * math.sqrt(max(0.0, p * (1 - p) / n + z * z / (4 * n * n)))
    return clamp(centre - half, 0.0, 1.0), clamp(centre + half, 0.0, 1.0)


class Table:
    def __init__(self, workspace, wave, grouping, weight="libraries", confidence=0.95, audience="coordinator", library=None,
                 asked_for=(), earlier=None, survey=None, nonresponse=None):
        """asked_for: of ASKED. earlier: the Table of the wave to compare with, made with this one's survey.
        nonresponse: (method, attributes, totals or None, bounds or None), the method poststratify or rake."""
        self.ws, self.wave, self.date, self.weight = workspace, wave, grouping, weight
        self.confidence, self.audience, self.own = confidence, audience, library
        self.net = workspace.network
        self.used = workspace.used(wave)
        self.z = float(stats.norm.ppf((1 + confidence) / 2))
        self.survey = survey or self._reporting_version()
        self.asked_for, self.earlier = tuple(asked_for), earlier
        self.factors = nonresponse and self.nonresponse_factors(*nonresponse)
        self.pool_cache, self.same_cache, self.asked_cache, self.unit_cache = {}, {}, {}, None

    # -- versions [16]
    def _reporting_version(self):
        versions = {r.version for r in self.used}
        if not versions or self.ws.current.version in versions or INTERPRET["version"] == "current":
            return self.ws.definition(self.ws.current.version) or self.ws.current
        natural = lambda v: [(0, int(p), "") if p.isdigit() else (1, 0, p) for p in re.findall(r"\d+|\D+", v)]
        return self.ws.definition(max(versions, key=natural))

    def counterpart(self, name, other):
        """The name in the other version of an item that may be compared, or None."""
        key = (name, other.version)
        if key not in self.same_cache:
            self.same_cache[key] = self._counterpart(self.survey, name, other, set())
        return self.same_cache[key]

    def _counterpart(self, here, name, other, seen):
        if here is other:
            return name
        mine = here.questions[name]
        for ref in mine.same_as:  # taken at its word where type and applicable choices are the same (C23)
            version, _, theirs = ref.rpartition("/")
            step = self.ws.definition(version)
            if step is None or theirs not in step.questions or (version, theirs) in seen:
                continue
            seen.add((version, theirs))
            q = step.questions[theirs]
            names = lambda x: {c.name for c in x.choices if not c.missing}
            if q.type == mine.type and names(q) == names(mine):
                found = self._counterpart(step, theirs, other, seen)
                if found is not None:
                    return found
        if name in other.questions and other.questions[name].meaning() == mine.meaning():
            return name
        return None

    def same_group(self, name, other):
        if other is self.survey:
            return True
        mine = {self.counterpart(q.name, other) for q in self.survey.scored_in[name]}
        theirs = {q.name for q in other.scored_in.get(name, [])}
        return None not in mine and mine == theirs and all(
            other.questions[self.counterpart(q.name, other)].weight == q.weight for q in self.survey.scored_in[name])

    def same_overall(self, other):
        return other is self.survey or (
            set(self.survey.scored_in) == set(other.scored_in) and self.survey.critical_cap == other.critical_cap
            and all(self.same_group(g, other) and self.survey.group_weight[g] == other.group_weight[g]
                    and all(q.critical == other.questions[self.counterpart(q.name, other)].critical
                            for q in self.survey.scored_in[g])
                    for g in self.survey.scored_in))

    # -- units
    levels = None  # only these, when given: for data with thousands of libraries

    def wants(self, level):
        return self.levels is None or level in self.levels

    def units(self):
        return [unit for unit in self.every_unit() if self.wants(unit.level)]

    def every_unit(self):
        if self.unit_cache is None:
            self.unit_cache = {(u.level, u.name): u for u in self._units()}
        return list(self.unit_cache.values())

    def unit(self, level, name):
        self.every_unit()
        return self.unit_cache.get((level, name))

    def _units(self):
        net, out = self.net, []
        for lib in net.libraries.values() if self.wants("service_point") else []:
            for point in lib.points:
                out.append(Unit("service_point", point, [lib.name], [r for r in self.used if r.unit == point]))
        for lib in net.libraries if self.wants("library") else []:
            out.append(Unit("library", lib, [lib], [r for r in self.used if r.library == lib]))
        for region in net.regions:
            libs = [l for l in net.libraries if net.region(l, self.date) == region]
            inside = set(libs)
            out.append(Unit("region", region, libs, [r for r in self.used if r.library in inside]))
        out.append(Unit("network", net.name, list(net.libraries), list(self.used)))
        for group in net.peer_groups:
            libs, points = net.peer_members(group, self.date)
            if points:
                owners = list(dict.fromkeys(net.points[p].library for p in points))
                out.append(Unit("peer_group", group[0], owners, [r for r in self.used if r.unit in points], True))
            else:
                out.append(Unit("peer_group", group[0], libs, [r for r in self.used if r.library in libs]))
        return out

    # -- values of one item: list of (response, Cell or score)
    def cells(self, item, responses):
        out = []
        for r in responses:
            name = self.counterpart(item.name, r.survey)
            if name is not None:
                out.append((r, r.cells[name]))
        return out

    def values(self, item, part, responses, choice=None):
        """(response, number) with a valid value of this part of the item."""
        if item.kind == "group":
            pairs = [(r, r.groups[item.name]) for r in responses if self.same_group(item.name, r.survey)]
        elif item.kind == "overall":
            same = [r for r in responses if self.same_overall(r.survey)]
            if part == "score":
                pairs = [(r, r.overall) for r in same]
            elif part == "uncapped":
                pairs = [(r, r.uncapped) for r in same]
            else:  # critical, over the responses with an overall
                pairs = [(r, Fraction(int(r.critical)) if r.overall is not None else None) for r in same]
        else:
            cells = self.cells(item, responses)
            if part == "score":
                pairs = [(r, c.score) for r, c in cells]
            elif part == "number":
                pairs = [(r, c.number) for r, c in cells]
            elif part == "share":
                pairs = [(r, c.shares.get(choice, Fraction(0)) if c.shares is not None else None) for r, c in cells]
            else:
                pairs = [(r, c.ranks.get(choice) if c.ranks is not None else None) for r, c in cells]
        return [(r, v) for r, v in pairs if v is not None]

    def pooled(self, item, part, choice=None):
        """(s_p, nu) over the network; a stratum is the unit a response names."""
        key = (item.kind, item.name, part, choice)
        if key not in self.pool_cache:
            strata = defaultdict(list)
            for r, v in self.values(item, part, self.used, choice):
                strata[r.unit].append(v)
            nu = sum(len(s) - 1 for s in strata.values())
            squares = Fraction(0)
            for s in strata.values():
                m = mean(s)
                squares += sum(((v - m) ** 2 for v in s), Fraction(0))
            self.pool_cache[key] = (math.sqrt(squares / nu) if nu else None, nu)
        return self.pool_cache[key]

    # -- non-response (C39-C43)
    def attribute_classes(self, attribute):
        """{library: its class}."""
        if attribute == "region":
            return {l: self.net.region(l, self.date) for l in self.net.libraries}
        group = next((g for g in self.net.peer_groups if g[0] == attribute), None)
        if group is None:
            raise RefereeError(f"no attribute {attribute}")
        libs, points = self.net.peer_members(group, self.date)
        inside = set(libs) | {self.net.points[p].library for p in points}
        return {l: l in inside for l in self.net.libraries}

    def nonresponse_factors(self, method, attributes, totals, bounds):
        """{library: what its weight is multiplied by}, of the libraries with a used response."""
        totals = totals or ("libraries" if self.weight == "libraries" else "population")
        known = lambda l: self.net.population(l, self.date)
        frame = [l for l in self.net.libraries if known(l) or (totals == "libraries" and self.weight != "population")]
        size = {l: Fraction(known(l) if totals == "population" else 1) for l in frame}
        count = defaultdict(int)
        for r in self.used:
            count[r.library] += 1
        sample = [l for l in frame if count[l]]
        base = {l: Fraction({"libraries": 1, "responses": count[l], "population": known(l)}[self.weight]) for l in sample}
        margins = [self.attribute_classes(a) for a in attributes]
        if method == "poststratify":
            margins = [{l: tuple(m[l] for m in margins) for l in self.net.libraries}]
        for m in margins:
            if {m[l] for l in frame} != {m[l] for l in sample}:
                raise RefereeError("a class without responses")
        if method == "poststratify" and bounds is None:
            weight = {}
            for l in sample:
                same = lambda k: margins[0][k] == margins[0][l]
                weight[l] = base[l] * sum(size[k] for k in frame if same(k)) / sum(base[k] for k in sample if same(k))
        else:
            weight = self.raked(sample, base, frame, size, margins, bounds)
        scale = sum(base.values()) / sum(weight.values())
        return {l: weight[l] / base[l] * scale for l in sample}

    @staticmethod
    def raked(sample, base, frame, size, margins, bounds):
        """Without bounds by Newton's method on the logarithms of the classes' factors, which has the solution of
        iterative fitting as its only one; with bounds by fitting and clipping in turn."""
        d = np.array([float(base[l]) for l in sample])
        total = float(sum(size.values()))
        columns, target = [], []
        for m in margins:
            for c in dict.fromkeys(m[l] for l in sample):
                columns.append([float(m[l] == c) for l in sample])
                target.append(float(sum(size[l] for l in frame if m[l] == c)))
        x, target = np.array(columns).T, np.array(target)
        d = d * total / d.sum()
        if bounds is None:
            lam = np.zeros(len(target))
            for _ in range(200):
                w = d * np.exp(x @ lam)
                miss = target - x.T @ w
                if np.abs(miss).max() < 1e-12 * total:
                    break
                lam += np.linalg.lstsq((x.T * w) @ x, miss, rcond=None)[0]
            assert np.abs(target - x.T @ w).max() < 1e-9 * total, "no convergence"
        else:
            w = d.copy()
            for _ in range(100000):
                before = w.copy()
                start = 0
                for m in margins:
                    k = len({m[l] for l in sample})
                    belongs, goal = x[:, start:start + k], target[start:start + k]
                    w = w * (belongs @ (goal / (w @ belongs)))
                    start += k
                w = np.clip(w, bounds[0] * d, bounds[1] * d)
                if np.abs(w / before - 1).max() < 1e-14:
                    break
        return {l: Fraction(float(v)) for l, v in zip(sample, w)}

    def is_weighted(self, unit):
        return bool(self.factors) and unit.level not in ("service_point", "library")

    def weights(self, unit, responses):
        if self.is_weighted(unit):
            counts = defaultdict(int)
            for r in responses:
                counts[r.library] += 1
            each = {"libraries": lambda l: Fraction(1, counts[l]), "responses": lambda l: Fraction(1),
                    "population": lambda l: Fraction(self.net.population(l, self.date), counts[l])}[self.weight]
            heavy = [each(r.library) * self.factors[r.library] for r in responses]
            return [w / sum(heavy) for w in heavy]
        by_point = unit.by_point and INTERPRET["pg_point_weights"] == "point"
        key = (lambda r: r.unit) if by_point else (lambda r: r.library)
        counts = defaultdict(int)
        for r in responses:
            counts[key(r)] += 1
        n, L = len(responses), len(counts)
        if unit.level in ("service_point", "library") or self.weight == "responses":
            return [Fraction(1, n) for _ in responses]
        if self.weight == "libraries":
            return [Fraction(1, L * counts[key(r)]) for r in responses]
        pop = {k: self.net.population(self.net.library_of(k), self.date) for k in counts}
        total = sum(pop.values())
        return [Fraction(pop[key(r)], total * counts[key(r)]) for r in responses]  # known ones only [17]

    def median(self, values, weights):
        pairs = sorted((v, w) for v, w in zip(values, weights) if w > 0)
        tolerance = Fraction(1, 10 ** 9) if self.weight == "population" or self.factors else 0
        total = Fraction(0)
        for k, (v, w) in enumerate(pairs):
            total += w
            if abs(total - Fraction(1, 2)) <= tolerance:
                return (v + pairs[k + 1][0]) / 2 if k + 1 < len(pairs) else v
            if total > Fraction(1, 2):
                return v
        return pairs[-1][0]

    # -- rows
    def few_below(self, base):
        k = 0 if self.survey.kind == "benchmark" else base
        return max(k, self.survey.min_n or 0)

    def rows(self):
        out = []
        for unit in self.units():
            if not unit.responses:
                continue
            if self.audience == "library" and unit.level in ("service_point", "library") and unit.libraries != [self.own]:
                continue  # no rows of other libraries (§8)
            self.always = set()
            if any(r.synthetic for r in self.used):  # settled: any response behind the table
                self.always.add("synthetic")
            if len({r.version for r in self.used}) > 1:  # of the wave (§6)
                self.always.add("versions")
            for item in self.survey.items:
                rows = self.item_rows(unit, item)
                n, libraries = self.cell_size(unit, item)
                for row in rows:
                    row["cell"] = (n, libraries)
                    out.append(row)
        return self.publish(out)

    def row(self, unit, item, measure, choice="", n=0, value=None, se=None, ci=None, note=(), estimate=True, libraries=None):
        tokens = set(note) | self.always
        if estimate:
            if n == 0:
                tokens.add("no_data")
                value = se = ci = None
            else:
                if n < self.few_below(3):
                    tokens.add("few")
                if INTERPRET["partial"] == "unit":
                    libraries = {r.library for r in unit.responses}
                if libraries is not None and len(libraries) < len(unit.libraries):
                    tokens.add("partial")
                if self.is_weighted(unit) and measure not in ("min", "max") and measure not in STANDING - {"change"}:
                    tokens.add("weighted")
        low, high = ci if ci else (None, None)
        return {"survey": self.survey.name, "version": self.survey.version, "wave": self.wave, "level": unit.level,
                "unit": unit.name, "item_type": item.kind, "item": item.name, "measure": measure, "choice": choice,
                "n": n, "value": value, "se": se, "ci_low": low, "ci_high": high, "note": " ".join(sorted(tokens))}

    def moments(self, unit, item, part, names, choice="", clamped=False, binary=False, extremes=False):
        """Rows of mean, sd, median (and min, max) of one part."""
        pairs = self.weighable(unit, self.values(item, part, unit.responses, choice or None))
        responses, values = [r for r, _ in pairs], [v for _, v in pairs]
        n = len(values)
        libraries = {r.library for r in responses}
        make = lambda measure, value, **kw: self.row(unit, item, measure, choice, n, value, libraries=libraries, **kw)
        w = self.weights(unit, responses)
        if not n:
            blank = [make(name, None) for name in names]
            return blank + ([make(name, None) for name in ("min", "max")] if extremes else [])
        m = sum((a * v for a, v in zip(w, values)), Fraction(0))
        sum_w2 = sum((a * a for a in w), Fraction(0))
        sd = None
        if n > 1:
            sd = math.sqrt(Fraction(n, n - 1) * sum((a * (v - m) ** 2 for a, v in zip(w, values)), Fraction(0)))
        s_p, nu = self.pooled(item, part, choice or None)
        se = ci = None
        note = set()
        if nu:
            se = s_p * math.sqrt(sum_w2)
            half = asked.t_quantile((1 + self.confidence) / 2, nu) * se
            ci = (float(m) - half, float(m) + half)
            if clamped:
                ci = tuple(clamp(x, 0.0, 100.0) for x in ci)
        if binary:
            p = m / 100
            ci = tuple(100 * x for x in wilson(float(p), float(1 / sum_w2), self.z))
            if INTERPRET["binary_se"] == "share":
                se = 100 * math.sqrt(p * (1 - p) * sum_w2)
        if ci is None and self.survey.kind == "benchmark":  # settled: a visit is never a census
            note.add("census")
        out = [make(names[0], float(m), se=se, ci=ci, note=note)]
        if len(names) > 1:
            out.append(make(names[1], sd))
            out.append(make(names[2], float(self.median(values, w))))
        if extremes:
            out += [make("min", float(min(values))), make("max", float(max(values)))]
        return out

    def share_row(self, unit, item, measure, choice, part):
        pairs = self.weighable(unit, self.values(item, part, unit.responses, choice or None))
        responses = [r for r, _ in pairs]
        libraries = {r.library for r in responses}
        w = self.weights(unit, responses)
        if not pairs:
            return self.row(unit, item, measure, choice, len(pairs), libraries=libraries)
        p = sum((a * v for a, (_, v) in zip(w, pairs)), Fraction(0))
        sum_w2 = sum((a * a for a in w), Fraction(0))
        return self.row(unit, item, measure, choice, len(pairs), float(p), se=math.sqrt(p * (1 - p) * sum_w2),
                        ci=wilson(float(p), float(1 / sum_w2), self.z), libraries=libraries)

    def item_rows(self, unit, item):
        out = []
        score_names = ("score", "score_sd", "score_median")
        if item.kind == "group":
            out += self.moments(unit, item, "score", score_names, clamped=True)
            return out + self.asked_rows(unit, item) + self.count_rows(unit, item)
        if item.kind == "overall":
            if self.survey.has_overall:
                out += self.moments(unit, item, "score", score_names, clamped=True)
                out += self.moments(unit, item, "uncapped", ("score_uncapped",), clamped=True)
                if INTERPRET["critical"] == "share":
                    out.append(self.share_row(unit, item, "critical", "", "critical"))
                else:
                    flags = self.values(item, "critical", unit.responses)
                    out.append(self.row(unit, item, "critical", n=len(flags), value=int(sum(v for _, v in flags))))
            return out + self.asked_rows(unit, item) + self.count_rows(unit, item)
        q = self.survey.questions[item.name]
        if q.scored:
            out += self.moments(unit, item, "score", score_names, clamped=True, binary=q.binary)
        if q.numeric:
            out += self.moments(unit, item, "number", ("mean", "sd", "median"), extremes=True)
        if q.is_indicator:
            out.append(self.ratio_row(unit, item))
        if q.is_select:
            for c in q.choices:
                if not c.missing:
                    out.append(self.share_row(unit, item, "share", c.name, "share"))
        if q.type == "rank":
            for c in q.choices:
                if not c.missing:
                    out += self.moments(unit, item, "rank", ("mean_rank",), choice=c.name)
        return out + self.asked_rows(unit, item) + self.count_rows(unit, item)

    # -- what is shown where asked for (§9), [46]–[58]
    def level_part(self, item):
        """The part of an item that has a level of its own, or None."""
        if item.kind == "group":
            return "score"
        if item.kind == "overall":
            return "score" if self.survey.has_overall else None
        q = self.survey.questions[item.name]
        return "score" if q.scored else "number" if q.numeric else None

    def direction(self, item):
        return 1 if item.kind in ("group", "overall") else self.survey.questions[item.name].direction

    def by_library(self, item, responses):
        """{library: (y, n)} in the order of the network file, of the libraries with a valid value."""
        found = defaultdict(list)
        for r, v in self.values(item, self.level_part(item), responses):
            found[r.library].append(v)
        return {l: (mean(found[l]), len(found[l])) for l in self.net.libraries if l in found}

    def reference_groups(self, library):
        region = self.net.region(library, self.date)
        return ["network"] + ([f"region:{region}"] if region in self.net.regions else [])

    def of_group(self, group):
        if group == "network":
            return list(self.net.libraries)
        return [l for l in self.net.libraries if self.net.region(l, self.date) == group.removeprefix("region:")]

    def among(self, item, group):
        """Of one item and reference group: {measure: {library: columns}}, {library: word}."""
        key = (item.kind, item.name, group)
        if key in self.asked_cache:
            return self.asked_cache[key]
        everyone, inside = self.by_library(item, self.used), self.of_group(group)
        names = [l for l in inside if l in everyone]
        ys, ns = [everyone[l][0] for l in names], [everyone[l][1] for l in names]
        s_p, nu = self.pooled(item, self.level_part(item))
        direction = self.direction(item)
        figures, said = {}, {}

        def keep(measure, values):
            figures[measure] = dict(zip(names, values)) if values is not None else {}

        if "distinct" in self.asked_for:
            keep("distinct", asked.distinct(list(zip(ys, ns)), s_p, nu, self.confidence))
            word = asked.words(list(zip(ys, ns)), s_p, nu, len(inside), direction)
            said = dict(zip(names, word)) if word else {}
        if "shrunken" in self.asked_for and group == "network":
            values = asked.shrunken(ys, ns, s_p)
            keep("shrunken", values and [(v,) for v in values])
        if "ranks" in self.asked_for and group == "network":
            sets = asked.rank_sets(ys, ns, s_p, direction, self.confidence)
            keep("rank_low", sets and [(low,) for low, _ in sets])
            keep("rank_high", sets and [(high,) for _, high in sets])
        if "percentile" in self.asked_for:
            values = asked.percentile(ys, direction < 0)
            keep("percentile", values and [(v,) for v in values])
        self.asked_cache[key] = figures, said
        return self.asked_cache[key]

    def asked_rows(self, unit, item):
        if self.level_part(item) is None:
            return []
        out = []
        if unit.level == "library":
            everyone = self.by_library(item, self.used)
            n = everyone[unit.name][1] if unit.name in everyone else 0
            for measure in [m for name, ms in ASKED.items() if name in self.asked_for for m in ms]:
                for group in self.reference_groups(unit.name):
                    figures, said = self.among(item, group)
                    if measure in figures:
                        out.append(self.standing_row(unit, item, measure, group, n, figures[measure], said))
        if self.earlier:
            out.append(self.change_row(unit, item))
        return out

    def standing_row(self, unit, item, measure, group, n, figures, said):
        value, se, low, high = (*figures.get(unit.name, ()), None, None, None, None)[:4]
        tokens = set()
        if n and value is None:
            tokens.add("not_estimable")
        if measure == "distinct" and n and value is not None:
            if se is None and self.survey.kind == "benchmark":
                tokens.add("census")
            if unit.name in said:
                tokens.add(f"word:{said[unit.name]}")
        row = self.row(unit, item, measure, group, n, value, se, (low, high), tokens)
        row["guard"] = self.tells_of_others(item, group)
        return row

    def tells_of_others(self, item, group):
        """C38: would the row bring out a cell that the audience may not see? (Primary cells only.)"""
        if self.audience == "coordinator":
            return False
        if self.audience == "library":
            level, name = ("network", self.net.name) if group == "network" else ("region", group.removeprefix("region:"))
            return self.weight != "libraries" or bool(self.factors) or self.hides(self.unit(level, name), item)
        part = self.by_library(item, self.used)
        return any(self.hides(self.unit("library", l), item) for l in self.of_group(group) if l in part)

    def hides(self, unit, item):
        return self.hidden(unit.level, unit.name, *self.cell_size(unit, item))

    def change_row(self, unit, item):
        earlier = self.earlier
        before = earlier.unit(unit.level, unit.name)
        then = earlier.by_library(item, before.responses)
        now = self.by_library(item, unit.responses)
        both = [l for l in now if l in then and (not self.by_inhabitants(unit) or self.net.population(l, self.date))
                and (not self.is_weighted(unit) or l in self.factors)]
        n = sum(now[l][1] for l in both)
        value, rest, note = None, (None, None, None), {f"against:{earlier.wave}"}
        if both:
            single = unit.level in ("service_point", "library")
            population = lambda l: self.net.population(l, self.date)
            weigh = {"libraries": lambda l: 1, "responses": lambda l: now[l][1], "population": population}
            weight = (lambda l: 1) if single else weigh[self.weight]
            if self.is_weighted(unit):
                plain, weight = weight, lambda l: plain(l) * float(self.factors[l])
            terms = [(weight(l), *then[l], *now[l]) for l in both]
            part = self.level_part(item)
            (s1, nu1), (s2, nu2) = earlier.pooled(item, part), self.pooled(item, part)
            value, *rest = asked.change(terms, s1, nu1, s2, nu2, self.confidence)
            if (not nu1 or not nu2) and self.survey.kind == "benchmark":
                note.add("census")
        kept, self.always = self.always, set(self.always)
        if any(r.synthetic for r in earlier.used):
            self.always.add("synthetic")
        if len({r.version for r in self.used + earlier.used}) > 1:
            self.always.add("versions")
        row = self.row(unit, item, "change", "", n, value, rest[0], tuple(rest[1:]), note,
                       libraries=set(both))
        self.always = kept
        row["earlier"] = earlier.cell_size(before, item)
        row["guard"] = self.change_tells(unit, item, set(then), set(now))
        return row

    def change_tells(self, unit, item, then, now):
        """C37 above the library: would the change bring out a library that is in one wave alone?"""
        if self.audience == "coordinator" or unit.level in ("service_point", "library"):
            return False
        if then == now and (len(now) == 1 or (self.weight != "responses" and not self.factors)):
            return False
        if self.audience in ("region", "public") and not unit.by_point:
            return any(self.hides(self.unit("library", l), item) or
                       self.earlier.hides(self.earlier.unit("library", l), item) for l in then & now)
        return True

    def by_inhabitants(self, unit):
        return self.weight == "population" and unit.level not in ("service_point", "library")

    def weighable(self, unit, pairs):
        """C13: by population a library without inhabitants is left out of the estimates above the library. [17]"""
        if self.is_weighted(unit):
            return [(r, v) for r, v in pairs if r.library in self.factors]
        if not self.by_inhabitants(unit):
            return pairs
        return [(r, v) for r, v in pairs if self.net.population(r.library, self.date)]

    def ratio_row(self, unit, item):
        rows = list(self.net.rows(self.date))

        def pulldata(source, column, key, value):
            return next((r.get(column) for r in rows if r.get(key) == value), None) if source == "network" else None

        parts, n = {}, 0
        g = lambda l: self.factors[l] if self.is_weighted(unit) else 1
        for r, _ in self.cells(item, unit.responses):
            q = r.survey.questions[self.counterpart(item.name, r.survey)]

            def lookup(name, r=r):
                other = r.survey.questions.get(name)
                if other is None:
                    return None
                if other.numeric:  # a sentinel code is empty
                    if other.repeat:
                        cells = [read_instance(other, t) for t in r.raw[name]]
                        return [c.number for c in cells if c.number is not None]
                    return r.cells[name].number
                return r.raw[name][0] if r.raw[name] and r.raw[name][0] else None

            a = as_number(evaluate(parse_expression(q.numerator), lookup, pulldata))
            b = as_number(evaluate(parse_expression(q.denominator), lookup, pulldata))
            if a is not None and b is not None and (not self.is_weighted(unit) or r.library in self.factors):
                parts.setdefault(r.library, []).append((Fraction(a), Fraction(b)))
                n += 1
        # settled: each library gives the means of its responses, so that it counts once
        top = sum((g(l) * mean([a for a, _ in pairs]) for l, pairs in parts.items()), Fraction(0))
        bottom = sum((g(l) * mean([b for _, b in pairs]) for l, pairs in parts.items()), Fraction(0))
        value = float(top / bottom) if n and bottom else None
        return self.row(unit, item, "ratio", n=n, value=value, libraries=set(parts))

    def count_rows(self, unit, item):
        count = lambda measure, k: self.row(unit, item, measure, n=k, value=k, estimate=False)
        if item.kind in ("group", "overall"):
            if item.kind == "group":
                asked = [r for r in unit.responses if self.same_group(item.name, r.survey)]
            else:
                asked = [r for r in unit.responses if self.same_overall(r.survey)]
            valid = self.values(item, "score", unit.responses)
            shown = len(asked) if INTERPRET["responses"] == "used" else len(valid)
            out = [count("responses", shown), count("missing", len(asked) - len(valid))]
            if item.kind == "overall":
                by_item = self.survey.has_overall and INTERPRET["libraries"] == "item"
                libraries = {r.library for r in ([r for r, _ in valid] if by_item else asked)}
                out += [count("libraries", len(libraries)), count("libraries_of", len(unit.libraries))]
                if unit.level in ("region", "network", "peer_group"):
                    answered = len({r.library for r in unit.responses})
                    out.append(self.row(unit, item, "response_rate", n=answered, value=answered / len(unit.libraries),
                                        estimate=False))
            return out
        cells = self.cells(item, unit.responses)
        tally = {reason: sum(c.status == reason for _, c in cells) for reason in REASONS}
        shown = len(cells) if INTERPRET["responses"] == "used" else len(cells) - sum(tally.values())
        return [count("responses", shown)] + [count(reason, tally[reason]) for reason in REASONS]

    # -- audience [18]-[22]
    def cell_size(self, unit, item):
        if item.kind in ("group", "overall"):
            valid = [r for r, _ in self.values(item, "score", unit.responses)]
            if item.kind == "overall" and not self.survey.has_overall:
                valid = unit.responses
        else:
            valid = [r for r, c in self.cells(item, unit.responses) if c.status == "valid"]
        return len(valid), len({r.library for r in valid})

    def hidden(self, level, unit, n, libraries):
        if self.audience == "coordinator":
            return False
        if self.audience == "library":
            if level in ("region", "network", "peer_group"):
                return libraries < 3
            if self.net.library_of(unit) != self.own:
                return True
        if n < self.few_below(5 if self.audience == "public" else 3):
            return True
        if level in ("service_point", "library"):
            staff = self.net.staff(unit, self.date)
            if staff is None and level == "service_point":  # settled: the only point is the library
                library = self.net.library_of(unit)
                if len(self.net.libraries[library].points) > 1:
                    return True
                staff = self.net.staff(library, self.date)
            return staff is not None and staff <= 2
        return False

    def publish(self, rows):
        for row in rows:
            hide = self.hidden(row["level"], row["unit"], *row.pop("cell"))
            before, guard = row.pop("earlier", None), row.pop("guard", False)
            if before is not None and self.hidden(row["level"], row["unit"], *before):
                hide = True
            if self.audience == "public" and row["measure"] in ("min", "max"):
                hide = True
            if hide or guard:
                keep = {"synthetic", "versions"}  # [57]
                if not hide:  # C38: the word gives no number
                    keep |= {"word:better", "word:same", "word:worse"}
                row.update(n=None, value=None, se=None, ci_low=None, ci_high=None,
                           note=" ".join(sorted(set(row["note"].split()) & keep | {"suppressed"})))
        return rows


# ------------------------------------------------------------------ output and run

def show(v):
    if v is None:
        return ""
    if isinstance(v, (int, str)):
        return str(v)
    return repr(float(v) + 0.0)  # no -0.0


def write_csv(rows, out):
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([show(row[c]) for c in COLUMNS])


def tables(folder, survey, wave=None, weight="libraries", grouping=None, confidence=0.95,
           audience="coordinator", library=None, asked_for=(), against=None, nonresponse=None):
    ws = Workspace(folder, survey)
    waves = sorted(ws.network.waves_of(survey), key=lambda w: w.start)
    with_data = [w for w in waves if ws.used(w.name)]
    if wave == "all":
        chosen = with_data
    elif wave is None:
        chosen = with_data[-1:]
    else:
        chosen = [w for w in waves if w.name == wave]
        if not chosen:
            raise RefereeError(f"no wave {wave} for {survey}")
    if isinstance(grouping, str):
        grouping = dt.date.fromisoformat(grouping)
    date = grouping or (chosen[-1].start if chosen else dt.date.today())  # [23] one date for a report
    out = [Table(ws, w.name, date, weight, confidence, audience, library, asked_for, nonresponse=nonresponse)
           for w in chosen]
    if against is not None:
        before = next((w for w in waves if w.name == against), None)
        if before is None or not ws.used(against):
            raise RefereeError(f"no used responses of {survey} in the wave {against}")
        if len(out) != 1 or before.start >= chosen[0].start:
            raise RefereeError(f"{against} is not before the wave of the report")
        out[0].earlier = Table(ws, against, date, weight, confidence, audience, library, survey=out[0].survey)
    return out


def compute(folder, survey, **options):
    return [row for t in tables(folder, survey, **options) for row in t.rows()]


# ------------------------------------------------------------------ secondary suppression: an attack

def attack(published, table, allow_same=False):
    """Tries to recover hidden cells of one wave by sums and differences of what is shown.

    Unknowns are the disjoint parts (each service point that has rows; the responses of a library that
    name only the library). Every shown unit gives one equation for each item; a hidden unit is recovered
    when it is a linear combination of shown ones. One test by item covers counts, Σ of values and, with
    equal library weights, library means, as all of them have this incidence."""
    units = {(u.level, u.name): u for u in table.units() if u.responses}
    parts = sorted({r.unit for r in table.used})
    column = {p: k for k, p in enumerate(parts)}
    vectors = {}
    for key, u in units.items():
        v = np.zeros(len(parts))
        for r in u.responses:
            v[column[r.unit]] = 1
        vectors[key] = v
    # a second view: whole libraries as unknowns (equal library weights do not add up point by point)
    libs = sorted({r.library for r in table.used})
    lib_column = {l: k for k, l in enumerate(libs)}
    lib_vectors = {}
    for key, u in units.items():
        if key[0] == "service_point" or (u.by_point):
            continue
        v = np.zeros(len(libs))
        for r in u.responses:
            v[lib_column[r.library]] = 1
        lib_vectors[key] = v
    problems = []
    by_item = defaultdict(dict)
    asked_rows, said = [], []
    for row in published:
        if row["wave"] != table.wave:
            continue
        key = (row["level"], row["unit"])
        hidden = "suppressed" in row["note"].split()
        if row["measure"] in STANDING:
            if not hidden:
                asked_rows.append((key, row))
            if "word:" in row["note"]:
                said.append((key, row))
        if hidden and any(row[c] != "" for c in ("n", "value", "se", "ci_low", "ci_high")):
            problems.append(f"{key} {row['item']} {row['measure']}: marked suppressed, yet a number is shown")
        if row["measure"] in ("min", "max"):
            if table.audience == "public" and not hidden:
                problems.append(f"{key} {row['item']}: {row['measure']} is never public")
            continue
        if row["measure"] in STANDING:  # may be hidden where their cell is shown (C37, C38), not the other way
            continue
        cell = by_item[(row["version"], row["item"])].setdefault(key, {"hidden": False, "shown": False, "n": None})
        cell["hidden" if hidden else "shown"] = True
        if row["measure"] in ("score", "mean", "share", "mean_rank") and row["n"] != "":
            cell["n"] = float(row["n"])
    standing = defaultdict(list)
    for key, row in asked_rows:
        cell = by_item[(row["version"], row["item"])].get(key)
        if cell and cell["hidden"]:
            problems.append(f"{key} {row['item']}: {row['measure']} of a hidden cell is shown")
        if row["measure"] == "distinct" and row["value"] != "":  # y_l less the mean of the others of its group
            part = table.by_library(Item(row["item_type"], row["item"]), table.used)
            names = [l for l in table.of_group(row["choice"]) if l in part and l in lib_column]
            v = np.zeros(len(libs))
            for l in names:
                v[lib_column[l]] = 1 if l == row["unit"] else -1 / (len(names) - 1)
            standing[(row["version"], row["item"])].append(((f"{row['measure']} of", f"{row['unit']} in {row['choice']}"), v))
    for key, row in said:
        cell = by_item[(row["version"], row["item"])].get(key)
        if cell and cell["hidden"]:
            problems.append(f"{key} {row['item']}: the word of a hidden cell is shown")
    for (version, item), cells in by_item.items():
        for key, cell in cells.items():
            if cell["hidden"] and cell["shown"]:
                problems.append(f"{key} {item}: some measures of a hidden cell are shown")
        for key in [k for k in cells if k not in units]:
            problems.append(f"{key} {item}: a unit without used responses has rows")
        for space in (vectors, lib_vectors):
            shown = [k for k, c in cells.items() if not c["hidden"] and k in space]
            if space is lib_vectors:
                space = {**space, **dict(standing[(version, item)])}
                shown += [k for k, _ in standing[(version, item)]]
            if not shown:
                continue
            matrix = np.array([space[k] for k in shown])
            for key, cell in cells.items():
                if not cell["hidden"] or key not in space:
                    continue
                target = space[key]
                solution = np.linalg.lstsq(matrix.T, target, rcond=None)[0]
                if np.abs(matrix.T @ solution - target).max() < 1e-9:
                    need = list(shown)  # drop what is not needed, so that a person can follow it
                    for k in shown:
                        rest = [x for x in need if x != k]
                        if rest:
                            m = np.array([space[x] for x in rest])
                            trial = np.linalg.lstsq(m.T, target, rcond=None)[0]
                            if np.abs(m.T @ trial - target).max() < 1e-9:
                                need, solution = rest, trial
                    terms = [(c, k) for c, k in zip(solution, need) if abs(c) > 1e-9]
                    how = " ".join(f"{c:+.3g}·{k[0]}:{k[1]}" for c, k in terms)
                    guess = ""
                    if all(k in cells and cells[k]["n"] is not None for _, k in terms):
                        guess = f", n = {round(sum(c * cells[k]['n'] for c, k in terms), 6) + 0.0:g}"
                    same = len(terms) == 1 and abs(terms[0][0] - 1) < 1e-9
                    kind = "hidden, yet the same responses as" if same else "hidden, yet recovered as"
                    text = f"{key} {item}: {kind} {how}{guess}"
                    if not any(p.startswith(f"{key} {item}: hidden, yet") for p in problems):
                        if not (same and allow_same):
                            problems.append(text)
    return problems


def check_suppression(file, report, allow_same=False):
    with open(file, encoding="utf-8", newline="") as f:
        published = list(csv.DictReader(f))
    problems = []
    for table in report:
        problems += attack(published, table, allow_same)
        if table.audience != "coordinator":  # primary: what the referee hides must be hidden
            have = {tuple(r[c] for c in ("level", "unit", "item_type", "item", "measure", "choice", "wave", "version")): r
                    for r in published}
            for row in table.rows():
                if "suppressed" in row["note"].split():
                    key = tuple(str(row[c]) for c in ("level", "unit", "item_type", "item", "measure", "choice", "wave", "version"))
                    if key in have and "suppressed" not in have[key]["note"].split():
                        problems.append(f"{key}: should be hidden from the audience {table.audience}")
    hidden = sum("suppressed" in r["note"].split() for r in published)
    return problems, hidden


def main(argv=None):
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("workspace")
    ap.add_argument("survey")
    ap.add_argument("--wave")
    ap.add_argument("--weight", choices=["libraries", "responses", "population"], default="libraries")
    ap.add_argument("--grouping")
    ap.add_argument("--levels", help="only these levels, separated by commas")
    ap.add_argument("--confidence", type=float, default=0.95)
    ap.add_argument("--audience", choices=["coordinator", "library", "region", "public"], default="coordinator")
    ap.add_argument("--library", help="whose report, with --audience library")
    ap.add_argument("--with", dest="asked_for", default="", metavar="FIGURES",
                    help=f"{','.join(ASKED)} or all: any of them, separated by commas")
    ap.add_argument("--against", metavar="W0", help="an earlier wave to compare with")
    ap.add_argument("--poststratify", metavar="A,B", help="classes that attributes make together, for non-response")
    ap.add_argument("--rake", metavar="A,B", help="a margin for each attribute, for non-response")
    ap.add_argument("--totals", choices=["libraries", "population"])
    ap.add_argument("--bounds", metavar="LOW,HIGH")
    ap.add_argument("--list-responses", action="store_true", help="which responses are used, and why not")
    ap.add_argument("--check-suppression", metavar="FILE.csv")
    ap.add_argument("--allow-same", action="store_true",
                    help="do not report a hidden unit all of whose responses are those of one shown unit [22]")
    ap.add_argument("--interpret", action="append", default=[], metavar="NAME=VALUE")
    a = ap.parse_args(argv)
    asked_for = set(a.asked_for.split(",")) - {""}
    if not asked_for <= {*ASKED, "all"}:
        ap.error(f"--with knows {', '.join(ASKED)}, all")
    asked_for = tuple(ASKED) if "all" in asked_for else tuple(asked_for)
    for pair in a.interpret:
        name, _, value = pair.partition("=")
        if name not in INTERPRET:
            ap.error(f"--interpret knows {', '.join(INTERPRET)}")
        INTERPRET[name] = value
    method = "poststratify" if a.poststratify else "rake" if a.rake else None
    nonresponse = method and (method, (a.poststratify or a.rake).split(","), a.totals,
                              a.bounds and tuple(map(float, a.bounds.split(","))))
    try:
        if a.list_responses:
            for r in Workspace(a.workspace, a.survey).responses:
                print(f"{r.path.name}\t{r.wave or '-'}\t{r.unit or '-'}\t{'used' if r.why is None else r.why}")
            return 0
        if a.levels:
            Table.levels = set(a.levels.split(","))
        report = tables(a.workspace, a.survey, wave=a.wave, weight=a.weight, grouping=a.grouping,
                        confidence=a.confidence, audience=a.audience, library=a.library,
                        asked_for=asked_for, against=a.against, nonresponse=nonresponse)
        if a.check_suppression:
            problems, hidden = check_suppression(a.check_suppression, report, a.allow_same)
            print("\n".join(problems) if problems else f"{hidden} hidden rows, none recovered")
            return 1 if problems else 0
        buffer = io.StringIO()
        write_csv([row for t in report for row in t.rows()], buffer)
        sys.stdout.buffer.write(buffer.getvalue().encode())
        return 0
    except RefereeError as e:
        print(f"referee: {e}", file=sys.stderr)
        return 65


if __name__ == "__main__":
    sys.exit(main())
