"""Tests of what is shown where asked for (comparison.md §9): small cases worked out by hand, then the sample waves/."""
import csv
import io
import math
from fractions import Fraction
from pathlib import Path
from statistics import NormalDist

import numpy as np
import pytest

import asked
import referee

WAVES = Path(__file__).parent / "waves"


# ---------------------------------------------------------------- C32: the difference from the others, the word

def test_distinct_of_two():
    # 10 − 4 = 6; se = 2·√(1/1 + 1/4) = √5; t(0.975, 3) = 3.182446 in the tables
    one, two = asked.distinct([(10, 1), (4, 4)], 2.0, 3)
    assert one[:2] == pytest.approx((6, math.sqrt(5))) and two[:2] == pytest.approx((-6, math.sqrt(5)))
    assert one[2:] == pytest.approx((6 - 3.182446 * math.sqrt(5), 6 + 3.182446 * math.sqrt(5)), rel=1e-6)


def test_distinct_of_three():
    # 9 − (6 + 3)/2 = 4.5; se = s·√(1 + 2/4)
    rows = asked.distinct([(9, 1), (6, 1), (3, 1)], 2.0, 10)
    assert [r[0] for r in rows] == [4.5, 0, -4.5] and rows[0][1] == pytest.approx(2 * math.sqrt(1.5))
    assert asked.distinct([(9, 1)], 2.0, 10) is None
    assert asked.distinct([(9, 1), (3, 1)], None, 0) == [(6, None, None, None), (-6, None, None, None)]


FIVE = [(10, 4), (5, 4), (5, 4), (5, 4), (0, 4)]  # d = 6.25, 0, 0, 0, −6.25; se = √(1/4 + 4/(16·4)) = 0.559


def test_words():
    assert asked.words(FIVE, 1.0, 15, 10, 1) == ["better", "same", "same", "same", "worse"]
    assert asked.words(FIVE, 1.0, 15, 10, -1) == ["worse", "same", "same", "same", "better"]
    for fewer in ((FIVE[:4], 1.0, 15, 4, 1), (FIVE, 1.0, 9, 5, 1), (FIVE, 1.0, 15, 11, 1), (FIVE, 0.0, 15, 5, 1), (FIVE, 1.0, 15, 5, 0)):
        assert asked.words(*fewer) is None


def test_holm_makes_it_harder():
    # one library d = 2.5 from four alike: d/se = 2.5 / (0.559·s); others −0.625/(0.559·s) away.
    figures = [(12.5, 4)] + [(10, 4)] * 4
    # s = 2: 2.236, p = 0.041 alone, five times that with Holm; s = 1.5: 2.981, p = 0.0093, 0.047 with Holm
    assert asked.words(figures, 2.0, 15, 5, 1) == ["same"] * 5
    assert asked.words(figures, 1.5, 15, 5, 1) == ["better"] + ["same"] * 4


def test_t_quantile():
    for p, nu, text in [(0.975, 9, "2.262157"), (0.975, 3, "3.182446"), (0.95, 10, "1.812461"), (0.995, 120, "2.617421")]:
        assert f"{asked.t_quantile(p, nu):.6f}" == text  # printed tables


# ---------------------------------------------------------------- C33: shrinkage

def test_shrunken_by_hand():
    # v = 4²/4 = 4, the variance of 0, 10, 20 is 100: τ² = 96, B = 0.96, μ = 10
    assert asked.reml([0, 10, 20], [4, 4, 4]) == pytest.approx(96, rel=1e-12)
    assert asked.shrunken([0, 10, 20], [4, 4, 4], 4.0) == pytest.approx([0.4, 10, 19.6], rel=1e-12)


def test_not_estimable():
    assert asked.reml([1, 1.5, 2], [4, 4, 4]) == 0      # the variance 0.25 is less than 4
    assert asked.shrunken([1, 1.5, 2], [4, 4, 4], 4.0) is None
    assert asked.shrunken([0, 20], [4, 4], 4.0) is None and asked.shrunken([0, 10, 20], [4, 4, 4], 0.0) is None


def test_reml_of_a_published_example():
    # the 13 trials of the BCG vaccine (Colditz et al. 1994), log risk ratios; metafor's page gives τ² = 0.3132, μ = −0.7145
    a = np.array([4, 6, 3, 62, 33, 180, 8, 505, 29, 17, 186, 5, 27])
    b = np.array([119, 300, 228, 13536, 5036, 1361, 2537, 87886, 7470, 1699, 50448, 2493, 16886])
    c = np.array([11, 29, 11, 248, 47, 372, 10, 499, 45, 65, 141, 3, 29])
    d = np.array([128, 274, 209, 12619, 5761, 1079, 619, 87892, 7232, 1600, 27197, 2338, 17825])
    y, v = np.log(a / (a + b)) - np.log(c / (c + d)), 1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)
    tau2 = asked.reml(y, v)
    w = 1 / (tau2 + v)
    assert f"{tau2:.4f}" == "0.3132" and f"{(w * y).sum() / w.sum():.4f}" == "-0.7145"


# ---------------------------------------------------------------- C34: places

def test_draws():
    # published first numbers of SplitMix64 from the seed 1234567
    assert [int(x) for x in asked.splitmix64(1234567, 5)] == [
        6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821]
    draws = asked.normal_draws(3, rows=2, seed=1234567)
    u = [(x // 2 ** 11 + 0.5) / 2 ** 53 for x in (6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431)]
    assert list(draws[0]) + [draws[1, 0]] == pytest.approx([NormalDist().inv_cdf(x) for x in u], rel=1e-12)
    assert abs(asked.normal_draws(20).mean()) < 0.02 and abs(asked.normal_draws(20).std() - 1) < 0.02


@pytest.mark.parametrize("gap,sets", [(2.1, [(1, 1), (2, 2)]), (1.9, [(1, 2), (1, 2)]), (-2.1, [(2, 2), (1, 1)])])
def test_two_places(gap, sets):
    # each draw differs by 2, in parts of s·√2 by √2, so differences beyond 2·s are settled
    draws = np.array([[1, -1], [-1, 1]] * 50, float)
    assert asked.rank_sets([gap, 0], [1, 1], 1.0, draws=draws) == sets
    assert asked.rank_sets([-gap, 0], [1, 1], 1.0, direction=-1, draws=draws) == sets


def test_step_down():
    # Of the first library: "the third is better" is settled at once (10/√2 > 4/√2); without it the greatest drawn
    # difference is 0, so that "better than the second" (3/√2 < 4/√2) is settled in the second step.
    draws = np.tile([0.0, 0.0, 4.0], (100, 1))
    assert asked.rank_sets([0, -3, 10], [1, 1, 1], 1.0, draws=draws)[0] == (2, 2)
    assert asked.rank_sets([0], [1], 1.0) is None and asked.rank_sets([0, 1], [1, 1], 0.0) is None


def test_places_of_many():
    sets = asked.rank_sets([50] * 10, [3] * 10, 12.0)
    assert sum(s == (1, 10) for s in sets) >= 8
    assert asked.rank_sets([k * 100 for k in range(10)], [3] * 10, 12.0) == [(10 - k, 10 - k) for k in range(10)]


# ---------------------------------------------------------------- C35, C36

def test_percentile():
    assert asked.percentile([3, 1, 2]) == [100, 0, 50]
    assert asked.percentile([1, 2, 2, 5]) == [0, 50, 50, 100]
    assert asked.percentile([1, 2, 2, 5], lower_is_better=True) == [100, 50, 50, 0]
    tied = [referee.mean([Fraction("0.1"), Fraction("0.5")]), referee.mean([Fraction("0.2"), Fraction("0.4")]), Fraction("0.3")]
    assert asked.percentile(tied) == [50, 50, 50]  # as written, not as doubles add up
    assert asked.percentile([7]) is None and asked.percentile([7, 7]) == [50, 50]


def test_change():
    # value ((60 − 50) + (40 − 40))/2; a = 16·(1/4·1/2 + 1/4) = 6, b = 16·(1/4·1/4 + 1/4·1/2) = 3; 81/(36/6 + 9/3) = 9
    both = [(1, 50, 2, 60, 4), (1, 40, 1, 40, 2)]
    value, se, low, high = asked.change(both, 4.0, 6, 4.0, 3)
    assert (value, se) == pytest.approx((5, 3)) and (low, high) == pytest.approx((5 - 3 * 2.262157, 5 + 3 * 2.262157), rel=1e-6)
    assert asked.change([(3, 50, 2, 60, 4), (1, 40, 1, 40, 2)], 4.0, 6, 4.0, 3)[0] == 7.5
    assert asked.change(both, None, 0, 4.0, 3) == (5, None, None, None)
    assert asked.change(both, 0.0, 6, 0.0, 3) == (5, 0, None, None)
    assert asked.change(both, 0.0, 6, 4.0, 3)[1] == pytest.approx(math.sqrt(3))  # ν is that of the second alone
    assert asked.change(both, 0.0, 6, 4.0, 3)[3] == pytest.approx(5 + 3.182446 * math.sqrt(3), rel=1e-6)


# ---------------------------------------------------------------- the sample waves/

class Found:
    def __init__(self, rows):
        self.rows = {tuple(r[c] for c in ("unit", "item", "measure", "choice")): r for r in rows}

    def __call__(self, unit, item, measure, choice=""):
        return self.rows[unit, item, measure, choice]

    def note(self, *key):
        return self(*key)["note"].split()


@pytest.fixture(scope="module")
def rounds():
    return Found(referee.compute(WAVES, "rounds", asked_for=tuple(referee.ASKED), against="2022-syksy"))


@pytest.fixture(scope="module")
def yearly():
    return Found(referee.compute(WAVES, "yearly", asked_for=tuple(referee.ASKED), against="2022-syksy"))


def test_all_three_words(rounds):
    for item in ("pleasant", "wait"):  # much waiting is worse
        word = {l: [t for t in rounds.note(l, item, "distinct", "network") if t.startswith("word:")] for l in ("n1", "n2", "n3")}
        assert word == {"n1": ["word:better"], "n2": ["word:worse"], "n3": ["word:same"]}
    assert rounds("n1", "wait", "distinct", "network")["value"] < 0 < rounds("n2", "wait", "distinct", "network")["value"]
    words = lambda unit, item, group: [t for t in rounds.note(unit, item, "distinct", group) if t.startswith("word:")]
    assert words("n1", "pleasant", "region:north") == ["word:better"] and words("s1", "pleasant", "region:south") == []
    assert words("n1", "noise", "network") == [] == words("n1", "light", "network") == words("n1", "shelves", "network")
    assert ("lone", "pleasant", "distinct", "network") in rounds.rows
    assert not any(k[0] == "lone" and k[3].startswith("region:") for k in rounds.rows)


def test_spread_between(rounds):
    assert rounds("n1", "pleasant", "shrunken", "network")["value"] < rounds("n1", "pleasant", "score")["value"]
    assert rounds("n1", "tidy", "shrunken", "network")["value"] is None
    assert "not_estimable" in rounds.note("n1", "tidy", "shrunken", "network")
    assert rounds("n1", "light", "distinct", "network")["se"] == 0 and "not_estimable" in rounds.note("n1", "light", "rank_low", "network")
    assert rounds.note("n9", "greeted", "distinct", "network") == ["no_data", "versions"]
    assert "few" in rounds.note("n9", "pleasant", "percentile", "network")


def test_percentiles_and_places(rounds):
    value = lambda *k: rounds(*k)["value"]
    # wait: n2 has the most minutes of 11, n1 the fewest
    assert value("n2", "wait", "percentile", "network") == 0 and value("n1", "wait", "percentile", "network") == 100
    assert value("n1", "wait", "rank_low", "network") == 1 and value("n2", "wait", "rank_high", "network") == 12
    assert value("n3", "pleasant", "percentile", "network") == value("n4", "pleasant", "percentile", "network")
    assert value("s1", "pleasant", "percentile", "region:south") == 0 and value("s2", "pleasant", "percentile", "region:south") == 100


def test_change_in_the_sample(rounds):
    value = lambda *k: rounds(*k)["value"]
    # n2: 30 10 20 30 10 of 2023 against 40 20 30 40 of 2022
    assert value("n2", "pleasant", "change") == 20 - 32.5
    assert rounds("n9", "pleasant", "change")["n"] == 0 and "no_data" in rounds.note("n9", "pleasant", "change")
    assert "no_data" in rounds.note("n1_branch", "pleasant", "change") and "s3" not in {k[0] for k in rounds.rows}
    assert value("waves_net", "signs", "change") is not None and value("waves_net", "service", "change") is not None
    for item in ("warm", "rooms", "overall"):  # scored otherwise
        assert value("waves_net", item, "change") is None
    assert rounds.note("waves_net", "pleasant", "change") == ["against:2022-syksy", "partial", "synthetic", "versions"]
    assert rounds.note("waves_net", "pleasant", "score") == ["partial", "versions"]
    assert rounds("waves_net", "light", "change")["se"] == 0 and rounds("waves_net", "light", "change")["ci_low"] is None


def test_census(yearly):
    row = yearly("n1", "loans", "distinct", "network")
    assert row["se"] is None and row["note"] == "census" and yearly.note("n1", "loans", "shrunken", "network") == ["not_estimable"]
    assert yearly("n3", "loans", "percentile", "network")["value"] == 100
    assert yearly("waves_net", "loans", "change")["note"] == "against:2022-syksy census partial"
    assert yearly("n1", "loans", "change")["value"] == 2000 and yearly("lone", "loans", "change")["n"] == 0
    dear = max((r["value"], k[0]) for k, r in yearly.rows.items() if k[1:3] == ("cost_per_loan", "mean") and k[0].startswith("n"))[1]
    assert yearly(dear, "cost_per_loan", "percentile", "region:north")["value"] == 0


def test_by_population_and_responses(rounds):
    by = lambda weight: Found(referee.compute(WAVES, "rounds", weight=weight, against="2022-syksy"))("south", "pleasant", "change")
    value = lambda l: rounds(l, "pleasant", "change")["value"]
    s1, s2 = value("s1"), value("s2")
    assert rounds("south", "pleasant", "change")["value"] == pytest.approx((s1 + s2) / 2)
    assert by("responses")["value"] == pytest.approx((3 * s1 + 2 * s2) / 5)
    assert by("population")["value"] == pytest.approx(s2) and by("population")["n"] == 2  # of s1 no population is known


def test_order(rounds):
    order = [k[2:] for k in rounds.rows if k[:2] == ("n1", "wait")]
    assert order == [("mean", ""), ("sd", ""), ("median", ""), ("min", ""), ("max", ""), ("shrunken", "network"),
                     ("distinct", "network"), ("distinct", "region:north"), ("rank_low", "network"), ("rank_high", "network"),
                     ("percentile", "network"), ("percentile", "region:north"), ("change", ""), ("responses", ""), ("missing", ""),
                     ("not_applicable", ""), ("dont_know", ""), ("refused", ""), ("irrelevant", "")]


# ---------------------------------------------------------------- who may see it

def test_hidden_from_the_public():
    rows = Found(referee.compute(WAVES, "rounds", audience="region", asked_for=tuple(referee.ASKED), against="2022-syksy"))
    # s2 has 1.5 full-time equivalents and n9 one response: the differences of others would bring them out; the word stays
    assert rows("n1", "pleasant", "score")["value"] is not None
    assert rows("n1", "pleasant", "distinct", "network")["value"] is None
    assert rows.note("n1", "pleasant", "distinct", "network") == ["suppressed", "versions", "word:better"]
    assert rows.note("s2", "pleasant", "distinct", "network") == ["suppressed", "versions"]
    # n8 was visited once in 2022
    assert rows("n8", "pleasant", "score")["value"] is not None and rows("n8", "pleasant", "change")["value"] is None
    assert rows.note("n8", "pleasant", "change") == ["suppressed", "synthetic", "versions"]
    assert rows("n1", "pleasant", "change")["value"] is not None and rows("waves_net", "pleasant", "change")["value"] is None


def test_attack_by_differences():
    table, = referee.tables(WAVES, "rounds", asked_for=("distinct",))
    out = io.StringIO()
    referee.write_csv(table.rows(), out)
    published = list(csv.DictReader(io.StringIO(out.getvalue())))
    for r in published:  # hide the cells of one library and its point, of regions and the network; leave what was asked for
        if r["unit"] in ("n3", "n3_main") or r["level"] in ("region", "network", "peer_group"):
            r.update(n="", value="", se="", ci_low="", ci_high="", note="suppressed")
    found = referee.attack(published, table)
    assert any("'n3'" in p and "distinct of" in p for p in found)
    for r in published:
        if r["measure"] == "distinct":
            r.update(n="", value="", se="", ci_low="", ci_high="", note="suppressed")
    assert not any("'n3'" in p for p in referee.attack(published, table))
    next(r for r in published if r["unit"] == "n3" and r["measure"] == "distinct")["note"] = "suppressed word:same"
    assert any("the word of a hidden cell" in p for p in referee.attack(published, table))
