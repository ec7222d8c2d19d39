"""Tests of the referee itself. Expected numbers are quoted from the contract or worked out by hand here."""
import csv
import io
import math
import shutil
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from scipy import stats

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import compare  # noqa: E402
import make_samples  # noqa: E402
import referee  # noqa: E402

TINY, NASTY = HERE / "tiny", HERE / "nasty"


class Rows:
    def __init__(self, rows):
        self.rows = rows

    def __call__(self, unit, item, measure="score", choice="", level=None):
        found = [r for r in self.rows if (r["unit"], r["item"], r["measure"], r["choice"]) == (unit, item, measure, choice)
                 and level in (None, r["level"])]
        assert len(found) == 1, f"{len(found)} rows for {unit} {item} {measure} {choice}"
        return found[0]

    def value(self, *a, **k):
        return self(*a, **k)["value"]


@pytest.fixture(scope="module")
def tiny():
    return Rows(referee.compute(TINY, "tiny"))


@pytest.fixture(scope="module")
def autumn():
    return Rows(referee.compute(NASTY, "nasty", wave="2020-syksy"))


@pytest.fixture(scope="module")
def spring():
    return Rows(referee.compute(NASTY, "nasty"))


def quoted(value, text):
    """value equals the quoted decimal text to its last digit."""
    digits = len(text.partition(".")[2])
    return f"{value:.{digits}f}" == text


# ---------------------------------------------------------------- the tiny example of the contract, every number

def test_tiny_responses():
    used = referee.Workspace(TINY, "tiny").used("2018-kevat")
    greeted = [r.cells["greeted"].score for r in used]
    help_ = [r.cells["help"].score for r in used]
    assert greeted == [100, 0, 100, None, 100]
    assert help_ == [100, 50, 0, 50, None]
    assert [quoted(float(r.overall), q) for r, q in zip(used, ["100", "16.6667", "66.6667", "50", "100"])] == [True] * 5
    assert [r.critical for r in used] == [False, True, False, False, False]
    assert used[3].cells["greeted"].status == "not_applicable" and used[4].cells["help"].status == "missing"


def test_tiny_pooled():
    table, = referee.tables(TINY, "tiny")
    s_p, nu = table.pooled(referee.Item("overall", "overall"), "score")
    assert quoted(s_p, "58.9256") and nu == 1


@pytest.mark.parametrize("unit,measure,column,text", [
    ("A", "score", "value", "61.1111"), ("A", "score_sd", "value", "41.9435"), ("A", "score", "se", "34.0207"),
    ("R1", "score", "value", "55.5556"), ("R1", "score_sd", "value", "28.6888"), ("R1", "score_median", "value", "50"),
    ("tiny_net", "score", "value", "70.3704"), ("tiny_net", "score_sd", "value", "32.6052"),
    ("tiny_net", "score_median", "value", "66.6667"), ("tiny_net", "score", "se", "30.0034")])
def test_tiny_overall(tiny, unit, measure, column, text):
    assert quoted(tiny(unit, "overall", measure)[column], text)
    assert quoted(tiny(unit, "service", measure)[column], text)  # one group: the same


def test_tiny_pooled_by_responses():
    row = Rows(referee.compute(TINY, "tiny", weight="responses"))("tiny_net", "overall")
    assert quoted(row["value"], "66.6667") and quoted(row["se"], "26.3523")


def test_tiny_share(tiny):
    row = tiny("tiny_net", "greeted", "share", "yes")
    assert quoted(row["value"], "0.833333") and quoted(row["ci_low"], "0.309988") and quoted(row["ci_high"], "0.982347")
    assert row["n"] == 4 and row["note"] == "partial"  # L = 2 of 3
    score = tiny("tiny_net", "greeted")
    assert quoted(score["ci_low"], "30.9988") and quoted(score["ci_high"], "98.2347")


def test_tiny_rows(tiny):
    order = [(r["level"], r["unit"]) for r in tiny.rows]
    assert list(dict.fromkeys(order)) == [("service_point", u) for u in ("a1", "a2", "b1", "c1")] + [
        ("library", u) for u in "ABC"] + [("region", "R1"), ("region", "R2"), ("network", "tiny_net")]
    assert list(dict.fromkeys(r["item"] for r in tiny.rows)) == ["greeted", "help", "service", "overall"]
    assert [(r["measure"], r["choice"]) for r in tiny.rows if (r["unit"], r["item"]) == ("B", "greeted")] == [
        ("score", ""), ("score_sd", ""), ("score_median", ""), ("share", "yes"), ("share", "no"), ("responses", ""),
        ("missing", ""), ("not_applicable", ""), ("dont_know", ""), ("refused", ""), ("irrelevant", "")]
    assert tiny("B", "greeted")["note"] == "no_data" and tiny("B", "greeted")["value"] is None
    assert tiny("c1", "overall", "score_sd")["value"] is None and tiny("c1", "overall", "score_sd")["n"] == 1
    assert (tiny.value("tiny_net", "overall", "libraries"), tiny.value("tiny_net", "overall", "libraries_of")) == (3, 3)


def test_published_wilson():  # published values
    z = stats.norm.ppf(0.975)
    for k, n, low, high in [(3, 3, "0.4385", "1.0000"), (0, 5, "0.0000", "0.4345"), (217, 315, "0.6357", "0.7375")]:
        got = referee.wilson(k / n, n, z)
        assert (f"{got[0]:.4f}", f"{got[1]:.4f}") == (low, high)


# ---------------------------------------------------------------- nasty: which responses are used

def test_used_responses():
    ws = referee.Workspace(NASTY, "nasty")
    number = lambda r: int(r.path.stem[-12:], 16) if not r.path.stem.startswith("x-") else 34
    assert sorted(number(r) for r in ws.used("2020-syksy")) == [*range(1, 17), 19, 29, 33, 34, 36]
    assert sorted(number(r) for r in ws.used("2021-kevat")) == list(range(50, 57))
    vetted = referee.Workspace(NASTY, "vetted")
    assert sorted(number(r) for r in vetted.used("2020-syksy")) == [201, 204, 206, 207]
    why = {number(r): r.why for r in ws.responses if r.why and "conflict" not in r.path.stem}
    assert "no wave" in why[17] and "no wave" in why[18] and "not in the network" in why[20]
    assert "not in the list" in why[21] and "outside the range" in why[22] and "no integer" in why[23]
    assert "stands alone" in why[24] and "2019.9" in why[25] and why[26] == "withdrawn" == why[30]
    assert "later correction" in why[28] and why[31].startswith("corrected") and why[32].startswith("corrected")


# ---------------------------------------------------------------- nasty: values by hand

def response(k):
    return next(r for r in referee.Workspace(NASTY, "nasty").responses if r.id.endswith(f"{k:012x}") and r.why is None)


def test_scores_by_hand():
    one = response(1)
    # help: 2 + 1 of [-3, 3]; contact: (yes, no, na) -> mean of 100 and 0; service (100 + 1.5·50) / 2.5 = 70
    assert one.cells["help"].score == 100 and one.cells["contact_ok"].score == 50
    assert one.groups["arrival"] == 100 and one.groups["service"] == 70
    assert one.groups["extra"] == 100 and one.groups["weightless"] is None and one.groups["nothing"] is None
    assert one.overall == 90  # (2·100 + 1·70 + 0·100) / 3
    assert one.cells["contact_min"].number == 4 and one.cells["contact_how"].shares == {"phone": 0.5, "desk": 1}
    assert {k: round(float(v), 4) for k, v in one.cells["finding_at"].shares.items()} == {"arriving": .3333, "serving": .6667}
    two = response(2)
    assert two.cells["help"].score == 0 and two.groups["arrival"] == 0 and two.groups["service"] == 12
    assert two.overall == 4 and two.critical
    three = response(3)
    assert float(three.cells["help"].score) == pytest.approx(100 / 3) and three.groups["service"] is None
    assert three.cells["contact_ok"].status == "missing" and three.cells["contact_min"].status == "missing"
    assert three.cells["pleasant"].status == "refused" and three.cells["tidy"].status == "dont_know"
    five = response(5)  # arrival (0·2 + 100 + 66.67) / 4 = 41.67; service 80; (2·41.67 + 80) / 3 = 54.44, capped
    assert float(five.uncapped) == pytest.approx(54.4444444444) and five.overall == 40
    assert response(15).overall is None and response(4).library == "alfa_lib"


PLEASANT = {"alfa_main": [100, 30], "alfa_lib": [70], "beta_main": [80, 60, 50, 70], "beta_bus": [90, 40],
            "gamma_main": [100, 80, 60, 40, 50, 90], "gamma_east": [100, 0, 60], "epsilon_main": [80]}
OWNER = {"alfa_main": "alfa", "alfa_lib": "alfa", "beta_main": "beta", "beta_bus": "beta", "gamma_main": "gamma",
         "gamma_east": "gamma", "epsilon_main": "epsilon"}


@pytest.mark.parametrize("weight", ["libraries", "responses", "population"])
def test_pleasant_with_numpy(weight):
    got = Rows(referee.compute(NASTY, "nasty", wave="2020-syksy", weight=weight))("nasty_net", "pleasant")
    x = np.array([v for vs in PLEASANT.values() for v in vs], float)
    owner = np.array([OWNER[u] for u, vs in PLEASANT.items() for _ in vs])
    counts = {l: (owner == l).sum() for l in set(owner)}
    # 1.9.2020: alfa 2020, beta's earliest, epsilon of two municipalities
    share = {"libraries": dict.fromkeys(counts, 1), "responses": counts,
             "population": {"alfa": 5200, "beta": 9000, "gamma": 20000, "epsilon": 1500 + 1200}}[weight]
    w = np.array([share[l] / counts[l] for l in owner], float)
    w /= w.sum()
    nu = sum(len(v) - 1 for v in PLEASANT.values())
    s_p = math.sqrt(sum(((np.array(v) - np.mean(v)) ** 2).sum() for v in PLEASANT.values()) / nu)
    se = s_p * math.sqrt((w ** 2).sum())
    assert got["n"] == len(x) == 19
    assert got["value"] == pytest.approx((w * x).sum(), rel=1e-12)
    assert got["se"] == pytest.approx(se, rel=1e-12)
    assert got["ci_low"] == pytest.approx((w * x).sum() - stats.t.ppf(.975, nu) * se, rel=1e-12)


def test_notes_and_counts(autumn):
    assert autumn("nasty_net", "pleasant")["note"] == "partial synthetic"   # delta and omega have none
    assert autumn("gamma_lib", "pleasant")["note"] == "synthetic"
    assert autumn("alfa_branch", "pleasant")["note"] == "no_data synthetic"
    assert autumn("epsilon_lib", "pleasant")["note"] == "few synthetic"
    assert autumn("nasty_net", "never")["n"] == 0 and autumn("nasty_net", "never", "not_applicable")["value"] == 20
    assert autumn("nasty_net", "weightless")["note"] == "no_data synthetic"
    assert autumn("nasty_net", "weightless", "responses")["value"] == 21 == autumn.value("nasty_net", "weightless", "missing")
    # sentinels never enter a mean
    assert autumn.value("nasty_net", "wait", "min") == 0 and autumn.value("nasty_net", "temperature", "min") == 18
    assert autumn.value("nasty_net", "wait", "missing") == 1 and autumn.value("nasty_net", "wait", "not_applicable") == 2
    assert autumn.value("delta_lib", "overall", "libraries") == 0 and autumn("delta_lib", "overall")["value"] is None
    assert (autumn.value("nasty_net", "overall", "libraries"), autumn.value("nasty_net", "overall", "libraries_of")) == (4, 6)
    # relevance: 8 left coffee empty, 2, 9-11 and 36 are warmer than 20 (of 9-11 nobody wrote it)
    assert autumn("nasty_net", "coffee", "missing")["value"] == 1 and autumn("nasty_net", "coffee", "share", "desk")["n"] == 2
    assert not any(r["item"] in ("unit", "visited", "visitor", "why", "where_text", "finding_text") for r in autumn.rows)
    assert not any(r["unit"] in ("omega_lib", "omega_main", "deserted") for r in autumn.rows)
    assert [r["value"] for r in autumn.rows if (r["unit"], r["item"], r["measure"]) == ("epsilon_main", "prefer", "mean_rank")] == [1, 2, 3]
    assert autumn("beta_bus", "prefer", "mean_rank", "books")["n"] == 1  # 8 ranked two of three only


def test_membership_and_peers(autumn, spring):
    count = lambda rows, unit: rows.value(unit, "overall", "responses")
    assert count(autumn, "north") == 4 + 6 + 1 and count(spring, "north") == 1 and count(spring, "south") == 6
    assert autumn("small", "overall", "libraries_of")["value"] == 3      # alfa, epsilon, omega; delta's is unknown
    assert count(autumn, "northern_big") == 20 and spring.value("northern_big", "overall", "libraries_of") == 3
    assert count(autumn, "main_points") == 2 + 6
    assert list(dict.fromkeys(r["unit"] for r in autumn.rows if r["level"] == "peer_group")) == [
        "listed", "small", "northern_big", "main_points"]


def test_bench():
    rows = Rows(referee.compute(NASTY, "bench", wave="2020-syksy"))
    per_head = rows("nasty_net", "loans_per_head", "mean")
    assert per_head["value"] == pytest.approx((10 + 9 + 20) / 3) and per_head["note"] == "census partial" and per_head["se"] is None
    assert rows.value("nasty_net", "loans_per_head", "ratio") == pytest.approx(533000 / 34200)
    assert rows("nasty_net", "loans_per_head", "ratio")["n"] == 3       # delta: no population; epsilon: no loans
    cost = rows("nasty_net", "cost_per_loan", "ratio")
    assert cost["value"] == pytest.approx((104000.5 + 600000 + 14000) / (52000 + 400000 + 7000)) and cost["n"] == 3
    spring = Rows(referee.compute(NASTY, "bench"))
    s_p = math.sqrt(((80000 - 81000) ** 2 + (82000 - 81000) ** 2) / 1)
    assert spring("beta_lib", "loans", "mean")["se"] == pytest.approx(s_p / math.sqrt(2))


def test_grouping_date_moves_alfa():
    rows = Rows(referee.compute(NASTY, "nasty", wave="2020-syksy", grouping="2023-01-01"))
    assert rows.value("south", "overall", "responses") == 4 + 9 + 1


def test_expressions():
    ev = lambda text, **names: referee.evaluate(referee.parse_expression(text), names.get)
    assert ev("${a} != 'x'") is True and ev("${a} < 3") is False and ev("${a} = ''") is True
    assert ev("1 + 2 * 3 = 7 and not(2 > 3)") is True and ev("1 div 0") is None
    assert ev("${p} >= 10 or ${n} = 'b'", p=referee.Fraction(9), n="b") is True


def test_two_versions(tmp_path):
    shutil.copytree(TINY, tmp_path / "w")
    base = tmp_path / "w"
    old = (base / "Surveys" / "tiny.xml").read_text()
    new = old.replace('version="2018.1"', 'version="2018.2"').replace('name="y" score="1"', 'name="y" score="3"')
    for path in (base / "Surveys" / "tiny.xml", base / "Surveys" / "versions" / "tiny-2018.2.xml"):
        path.write_text(new)
    one = sorted((base / "Responses" / "tiny" / "2018-kevat").glob("*.xml"))[0]
    one.write_text(one.read_text().replace('version="2018.1"', 'version="2018.2"'))
    rows = Rows(referee.compute(base, "tiny"))
    assert rows("tiny_net", "greeted")["n"] == 4 and "versions" in rows("tiny_net", "greeted")["note"]
    assert rows("tiny_net", "help")["n"] == 1 and rows("tiny_net", "help")["version"] == "2018.2"
    assert rows("tiny_net", "overall")["n"] == 1 and rows("tiny_net", "service", "responses")["value"] == 1


# ---------------------------------------------------------------- suppression

# ---------------------------------------------------------------- weights for non-response (§10)

WAVES = HERE / "waves"


def test_poststratified_by_hand():
    plain = Rows(referee.compute(WAVES, "rounds"))
    ours = Rows(referee.compute(WAVES, "rounds", nonresponse=("poststratify", ["region"], None, None)))
    mean_of = lambda names: np.mean([plain.value(n, "overall", level="library") for n in names])
    # nine libraries in the north, three in the south (s3 did not answer), one in neither
    by_hand = (9 * mean_of([f"n{k}" for k in range(1, 10)]) + 3 * mean_of(["s1", "s2"])
               + plain.value("lone", "overall", level="library")) / 13
    assert ours.value("waves_net", "overall") == pytest.approx(by_hand, rel=1e-12)
    assert "weighted" in ours("waves_net", "overall")["note"].split()
    assert ours("n1", "overall", level="library") == plain("n1", "overall", level="library")
    assert ours.value("north", "overall") == pytest.approx(plain.value("north", "overall"), rel=1e-12)


@pytest.mark.parametrize("weight", ["libraries", "responses", "population"])
def test_raked_margins_are_met(weight):
    asked_for = ("rake", ["region", "listed"], "libraries", None)
    table = referee.tables(WAVES, "rounds", weight=weight, nonresponse=asked_for)[0]
    count = {l: sum(r.library == l for r in table.used) for l in table.factors}
    before = {"libraries": lambda l: 1, "responses": lambda l: count[l],
              "population": lambda l: table.net.population(l, table.date)}[weight]
    heavy = {l: float(g) * before(l) for l, g in table.factors.items()}
    frame = [l for l in table.net.libraries if weight != "population" or table.net.population(l, table.date)]
    for attribute in ("region", "listed"):
        classes = table.attribute_classes(attribute)
        for c in set(classes[l] for l in frame):
            share = sum(w for l, w in heavy.items() if classes[l] == c) / sum(heavy.values())
            assert share == pytest.approx(sum(classes[l] == c for l in frame) / len(frame), rel=1e-9)


def as_read(rows):
    out = io.StringIO()
    referee.write_csv(rows, out)
    return list(csv.DictReader(io.StringIO(out.getvalue())))


def hide(rows, *units):
    for r in rows:
        if r["unit"] in units:
            r.update(n="", value="", se="", ci_low="", ci_high="", note="suppressed")
    return rows


def test_attack():
    table, = referee.tables(TINY, "tiny")
    fresh = lambda: as_read(table.rows())
    assert referee.attack(fresh(), table) == []
    found = referee.attack(hide(fresh(), "B", "b1"), table)          # B = R1 − A
    assert any("'B'" in p and "recovered" in p and "n = 1" in p for p in found)
    found = referee.attack(hide(fresh(), "A", "B", "b1"), table)     # A = a1 + a2
    assert any("'A'" in p for p in found)
    assert referee.attack(hide(fresh(), "A", "B", "a1", "a2", "b1"), table) == []
    leak = hide(fresh(), "A", "B", "a1", "a2", "b1")
    next(r for r in leak if r["unit"] == "A")["n"] = "3"
    assert any("yet a number is shown" in p for p in referee.attack(leak, table))


def test_primary_suppression():
    rows = Rows(referee.compute(NASTY, "nasty", wave="2020-syksy", audience="region"))
    assert rows("gamma_lib", "pleasant")["value"] is not None
    for unit in ("alfa_lib", "delta_lib", "epsilon_lib", "gamma_main", "alfa_main"):  # 1.5, 2.00 FTE, n = 1, points unknown
        assert rows(unit, "pleasant")["note"].split()[0] in ("suppressed", "synthetic") and rows(unit, "pleasant")["n"] is None
    public = Rows(referee.compute(NASTY, "nasty", wave="2020-syksy", audience="public"))
    assert public("nasty_net", "wait", "max")["value"] is None and public("nasty_net", "wait", "mean")["value"] is not None


# ---------------------------------------------------------------- tools

def test_compare(tmp_path):
    rows = referee.compute(TINY, "tiny")
    a, b = tmp_path / "a.csv", tmp_path / "b.csv"
    for path in (a, b):
        with open(path, "w", newline="") as f:
            referee.write_csv(rows, f)
    assert compare.compare(a, b) == ([], len(rows), 0)
    lines = b.read_text().splitlines(keepends=True)
    lines[1], lines[2] = lines[2], lines[1]
    lines[-2] = lines[-2].replace(",3,3,", ",3,4,")
    del lines[10]
    b.write_text("".join(lines))
    assert {k for k, _ in compare.compare(a, b)[0]} == {"order", "value", "only OURS"}


def test_command_line():
    run = lambda *a: subprocess.run([sys.executable, str(HERE / "referee.py"), *a], capture_output=True, text=True)
    out = run(str(TINY), "tiny")
    assert out.returncode == 0 and out.stdout.splitlines()[0] == ",".join(referee.COLUMNS)
    assert run(str(TINY), "tiny").stdout == out.stdout
    assert run(str(TINY), "tiny", "--wave", "never").returncode == 65


def test_samples_are_current(tmp_path, monkeypatch):
    monkeypatch.setattr(make_samples, "HERE", tmp_path)
    make_samples.tiny()
    make_samples.nasty()
    make_samples.waves()
    for name in ("tiny", "nasty", "waves"):
        made = {p.relative_to(tmp_path): p.read_bytes() for p in (tmp_path / name).rglob("*.xml")}
        kept = {p.relative_to(HERE): p.read_bytes() for p in (HERE / name).rglob("*.xml")}
        assert made == kept
