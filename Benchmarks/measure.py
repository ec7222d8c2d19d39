#!/usr/bin/env python3
"""Times the program beside others on the same answers in one run, and writes the whole of RESULTS.md.

Usage: measure.py PROGRAM FOLDER PYTHON RESULTS.md. FOLDER holds what run.sh prepares: `bundles` and `files`, workspaces of
generate.py with and without --bundles; `new`, 1,000 responses more; `sax2`, compiled; `answers.parquet`; the tables of
`instructions.md` and `interview.md`. PYTHON has lxml, polars, duckdb and pyarrow (or is `-`). Standard library only.
"""
import glob
import os
import shutil
import subprocess
import sys
import time

from timing import machine, measure, once, table

HEAVY = int(os.environ.get("HAAMU_BENCH_RUNS_COLD", "2"))
LIGHT = int(os.environ.get("HAAMU_BENCH_RUNS", "5"))
LIMIT = int(os.environ.get("HAAMU_BENCH_LIMIT", "60"))  # seconds
SAX2, XMLLINT = "`sax2` (C, SAX2, one thread)", "`xmllint --noout --stream` (parses only)"
READING = ("import os,sys;d=os.open(sys.argv[1],os.O_RDONLY)\nfor e in os.listdir(d):\n"
           " f=os.open(e,os.O_RDONLY,dir_fd=d);os.read(f,65536);os.close(f)")


class Workspace:
    """A workspace of generate.py, what the program keeps of it, and 1,000 responses that can be put in and taken out."""

    def __init__(self, program, path, new):
        self.path, self.kept = path, f"{path}/.haamu"
        self.folder = f"{path}/Responses/kuorma/2018"
        self.new = sorted(glob.glob(f"{new}/Responses/kuorma/2018/*.xml"))
        self.report = [program, "report", "kuorma", "--workspace", path, "--format"]
        self.listing = [program, "list", "missing", "kuorma", "--workspace", path, "--quiet"]

    def put(self, there):
        for source in self.new:
            target = f"{self.folder}/{os.path.basename(source)}"
            if there and not os.path.exists(target):
                shutil.copy(source, target)
            elif not there and os.path.exists(target):
                os.remove(target)

    def forget(self):
        shutil.rmtree(self.kept, ignore_errors=True)

    def keep(self, name):
        """What the program keeps of the workspace as it is now, copied aside; a moment later, so that it is trusted."""
        time.sleep(3)
        once([*self.report, "text"])
        shutil.copyfile(f"{self.kept}/cache/kuorma.table", f"{self.path}/{name}.table")

    def restore(self, name):
        shutil.copyfile(f"{self.path}/{name}.table", f"{self.kept}/cache/kuorma.table")

    def prepare(self):
        """Tables kept with and without the 1,000; leaves the workspace without them, and everything known."""
        self.put(True)
        self.keep("with")
        self.put(False)
        self.keep("without")

    def before(self, name):
        """The state from which the command of that name starts; the last words of a name tell which."""
        self.put(name.endswith("responses new"))
        if "cold" in name:
            self.forget()
        elif "haamu" in name:
            self.restore("with" if name.endswith("responses gone") else "without")


def cold(work, sax2, parts):
    one_core = ["taskset", "-c", "0"]
    commands = {
        SAX2: [sax2, work.folder],
        XMLLINT: ["xmllint", "--noout", "--stream", *parts],
        "`haamu report --format text`, cold, one core": [*one_core, *work.report, "text"],
        "`haamu report --format text`, cold": [*work.report, "text"],
    }
    return measure(commands, HEAVY, work.before, warm_up=False)


def warm(work):
    where, grouping = ["--where", "${kokemus_palvelusta_01} = '5'"], ["--grouping", "2018-06-30"]
    commands = {
        "`haamu report --format text`": [*work.report, "text"],
        "`haamu report --format csv`": [*work.report, "csv"],
        "`haamu report --format text --where` one question": [*work.report, "text", *where],
        "`haamu report --format text --grouping` another day": [*work.report, "text", *grouping],
        "`haamu report --format text --by library`": [*work.report, "text", "--by", "library"],
        "`haamu report --format text`, 1,000 responses new": [*work.report, "text"],
        "`haamu report --format text`, 1,000 responses gone": [*work.report, "text"],
        "`haamu list missing` (reads and selects alone)": work.listing,
    }
    return measure(commands, LIGHT, work.before)


def rank_sets(work):
    """How long the sets of ranks take, in words: once, and not for ever."""
    work.before("haamu")
    try:
        used = once(["timeout", str(LIMIT), *work.report, "text", "--with", "ranks"])
    except SystemExit:
        return f"more than {LIMIT} s"
    return f"{seconds(used.cpu)}, {used.memory:.0f} MB"


def others(python, folder, parts):
    script = os.path.join(os.path.dirname(__file__), "others.py")
    kept = f"{folder}/answers.parquet"
    reading = measure({
        SAX2: [f"{folder}/sax2", f"{folder}/sample"],
        "lxml + Polars": [python, script, "read", "polars", *parts],
        "lxml + DuckDB": [python, script, "read", "duckdb", *parts],
    }, HEAVY, warm_up=False)
    tables = {f"{name}, the same tables from Parquet": [python, script, "tables", name.lower(), kept]
              for name in ("Polars", "DuckDB")}
    return reading, measure(tables, min(LIGHT, 3), tells=tables)


def files(work, sax2):
    one_core = ["taskset", "-c", "0"]
    commands = {
        SAX2: [sax2, work.folder],
        "opening and reading alone (Python)": [sys.executable, "-c", READING, work.folder],
        "`haamu list missing`, cold, one core (the table made)": [*one_core, *work.listing],
        "`haamu list missing`, cold (the table made)": work.listing,
        "`haamu report --format text`, cold": [*work.report, "text"],
        "`haamu report --format text`, nothing changed": [*work.report, "text"],
        "`haamu list missing`, nothing changed": work.listing,
        "`haamu report --format text`, 1,000 responses new": [*work.report, "text"],
    }
    return measure(commands, HEAVY, work.before, warm_up=False)


def seconds(value):
    return f"{value * 1000:.0f} ms" if value < 1 else f"{value:.2f} s"


class Aims:
    """The rows of the first table: what, found, aim, and whether it is reached."""

    def __init__(self):
        self.rows = ["## Aims", "", "| what | found | aim | |", "|---|---|---|---|"]

    def add(self, what, value, aim, shown="{:.2f} ×".format, least=False):
        reached = value >= aim if least else value <= aim
        by = aim / value if least and value else value / aim
        self.rows.append(f"| {what} | {shown(value)} | {'≥' if least else '≤'} {shown(aim)} | "
                         f"{'reached' if reached else f'missed, {by:.1f} times the aim'} |")

    def say(self, what, found, aim):
        self.rows.append(f"| {what} | {found} | {aim} | |")


def aims(count, bundled, kept, tables, single, starting, instructions, ranks, load):
    rows, megabytes = Aims(), "{:.0f} MB".format
    one, two = (bundled[f"`haamu report --format text`, cold{core}"] for core in (", one core", ""))
    report = kept["`haamu report --format text`"]
    rows.add(f"cold report over {count:,} in bundles, CPU, beside `sax2`", one.cpu / bundled[SAX2].cpu, 1.15)
    rows.add("the same beside `xmllint --stream`", one.cpu / bundled[XMLLINT].cpu, 0.65)
    rows.add(f"the same, wall on two cores beside one (load {load[0]:.0f}: cores not idle)", two.wall / one.wall, 0.6)
    if instructions:
        rows.add("instructions of the ingest, 5,000 responses, beside `sax2`", instructions, 1.10)
    rows.add("peak memory, cold report", two.memory, 64, megabytes)
    rows.add("peak memory, warm report", report.memory, 64, megabytes)
    if count < 4_000_000:
        rows.say("peak memory at 4,000,000", "not measured (`HAAMU_BENCH_RESPONSES=4000000`)", "the same")
    rows.add("100,000 single files, cold table, beside opening and reading them",
             single["`haamu list missing`, cold, one core (the table made)"].cpu
             / single["opening and reading alone (Python)"].cpu, 2.5)
    rows.add("warm report, CPU of the whole process", report.cpu, 0.015, seconds)
    rows.say("the same with rank sets (`--with ranks`; no report draws a bootstrap)", ranks, "none, a row of its own")
    for name, figures in tables.items():
        tool = name.split(",")[0]
        rows.add(f"{tool}'s query alone, beside our whole process", figures.told / report.cpu, 20, least=True)
        rows.add(f"{tool}'s whole process, beside ours", figures.cpu / report.cpu, 20, least=True)
    rows.add("a new filter (`--where`)", kept["`haamu report --format text --where` one question"].cpu, 0.04, seconds)
    rows.add("a new grouping (`--grouping`)", kept["`haamu report --format text --grouping` another day"].cpu, 0.04, seconds)
    for what in ("new", "gone"):
        rows.add(f"1,000 responses {what}, and a report", kept[f"`haamu report --format text`, 1,000 responses {what}"].cpu,
                 0.06, seconds)
    rows.add("100,000 single files, nothing changed, and a report",
             single["`haamu report --format text`, nothing changed"].cpu, 0.35, seconds)
    rows.add("`haamu --version`", starting["`haamu --version`"].cpu, 0.005, "{:.4f} s".format)
    return rows.rows + [""]


def instruction_ratio(lines):
    for line in lines:
        if line.startswith("| taking in"):
            return float(line.split("|")[3])
    return None


def lines_of(path):
    if not os.path.exists(path):
        return []
    with open(path, encoding="utf-8") as file:
        return file.read().splitlines()


def main():
    program, folder, python, output = sys.argv[1:]
    sax2, load = f"{folder}/sax2", os.getloadavg()
    sealed = Workspace(program, f"{folder}/bundles", f"{folder}/new")
    loose = Workspace(program, f"{folder}/files", f"{folder}/new")
    parts = sorted(glob.glob(f"{sealed.folder}/bundle-*.xml"))
    count = int(open(f"{folder}/count", encoding="utf-8").read())
    size = sum(os.path.getsize(part) for part in parts) / 1e6
    bundled = cold(sealed, sax2, parts)
    sealed.prepare()
    kept = warm(sealed)
    ranks = rank_sets(sealed)
    sample = sorted(glob.glob(f"{folder}/sample/bundle-*.xml"))
    reading, tables = others(python, folder, sample) if python != "-" else ({}, {})
    single = files(loose, sax2) if loose.prepare() is None else {}
    starting = measure({"`true`": ["true"], "`haamu --version`": [program, "--version"]}, 4 * LIGHT)
    counted = lines_of(f"{folder}/instructions.md")
    after = os.getloadavg()
    lines = [
        "# Results", "",
        f"Wholly written by `make bench`: whole processes, the commands in turn, medians of user and system seconds. "
        f"Machine: {machine()}. Load while measuring: {load[0]:.1f} at the start, {after[0]:.1f} at the end, so that "
        "absolute times, and wall times above all, swing: trust the ratios of one table.", "",
    ]
    lines += aims(count, bundled, kept, tables, single, starting, instruction_ratio(counted), ranks, load)
    lines += table(f"Cold: {count:,} synthetic responses of 40 questions in {len(parts)} bundles, {size:,.0f} MB "
                   "(`generate.py --bundles`)", bundled, SAX2, HEAVY,
                   "`sax2` has the survey compiled in, writes nothing and prints one sum; `haamu report` also reads the "
                   "definitions, keeps the table, and compares 400 libraries by all items.")
    lines += table("Warm: the same, answers already in the table", kept, "`haamu report --format text`", LIGHT)
    if reading:
        lines += table("Data science: the first bundle read and counted", reading, SAX2, HEAVY,
                       f"A sample of {len(sample)} of {len(parts)} bundles: the whole would take minutes and gigabytes.")
        lines += table("Data science: the warm tables, all answers in columns of small numbers",
                       {"`haamu report --format text`": kept["`haamu report --format text`"], **tables},
                       "`haamu report --format text`", min(LIGHT, 3),
                       "Starting Python and reading the file included; of it the query alone: "
                       + ", ".join(f"{name.split(',')[0]} {one.told:.2f} s" for name, one in tables.items()) + ".")
    lines += table("100,000 of them in single files", single, SAX2, HEAVY,
                   "No run before the first, but the files had been read: opening is cheaper than from a disk.")
    lines += ["## Instructions of taking in a bundle (callgrind)", "", *counted, ""] if counted else []
    lines += table("Starting", starting, "`true`", 4 * LIGHT)
    lines += lines_of(f"{folder}/interview.md")
    text = "\n".join(lines).rstrip() + "\n"
    with open(output, "w", encoding="utf-8") as file:
        file.write(text)
    print(text)


main()
