#!/usr/bin/env python3
"""Times commands side by side in one run and writes the table of results.

Usage: measure.py PROGRAM IMLS_WORKSPACE LOAD_WORKSPACE BUNDLES_WORKSPACE SAX2 PYTHON RESULTS.md. The two
workspaces in the middle come from generate.py, without and with --bundles; SAX2 is sax2.c compiled, PYTHON has lxml, polars and duckdb (or is `-`). Each command is run as a whole process, the commands
of a pair in turn (A B A B ...), after one warm-up; the figures are medians, and what can be trusted on a
shared machine are the ratios. Standard library only.
"""
import glob
import os
import platform
import shutil
import resource
import statistics
import subprocess
import sys
import time

RUNS = int(os.environ.get("HAAMU_BENCH_RUNS", "5"))


def once(command):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if process.returncode != 0:
        sys.exit(f"{command[:4]} … ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / 1024


def measure(commands, before=None):
    """`before` is called ahead of each run with the name of the command."""
    before = before or (lambda name: None)
    figures = {name: [] for name in commands}
    for name, command in commands.items():
        before(name)
        once(command)
    for _ in range(RUNS):
        for name, command in commands.items():
            before(name)
            figures[name].append(once(command))
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in figures.items()}


def table(title, results, base):
    lines = [f"## {title}", "", "| command | CPU s | wall s | peak MB | CPU ratio |", "|---|---|---|---|---|"]
    for name, (cpu, wall, memory) in results.items():
        ratio = cpu / results[base][0] if results[base][0] else float("nan")
        lines.append(f"| {name} | {cpu:.3f} | {wall:.3f} | {memory:.0f} | {ratio:.2f} |")
    return lines + [""]


def load(program, workspace, sax2, python):
    """One load of single files: from nothing, with nothing changed, and with 1,000 responses more."""
    folder = f"{workspace}/Responses/kuorma/2018"
    names = sorted(os.listdir(folder))
    cache, kept = f"{workspace}/.haamu/cache/kuorma.table", f"{workspace}/.haamu/kept.table"
    report = [program, "report", "kuorma", "--workspace", workspace, "--format", "csv"]
    one_core = ["taskset", "-c", "0"]
    reading = "import os,sys;d=os.open(sys.argv[1],os.O_RDONLY)\nfor e in os.listdir(d):\n f=os.open(e,os.O_RDONLY,dir_fd=d);os.read(f,65536);os.close(f)"

    def forget():
        shutil.rmtree(f"{workspace}/.haamu", ignore_errors=True)

    # A table that knows all but the 1,000 responses that are put back before a run.
    forget()
    aside = f"{workspace}/aside"
    os.makedirs(aside, exist_ok=True)
    for name in names[::max(1, len(names) // 1000)][:1000]:
        os.rename(f"{folder}/{name}", f"{aside}/{name}")
    once(report)
    os.rename(cache, f"{workspace}/without.table")
    for name in os.listdir(aside):
        os.rename(f"{aside}/{name}", f"{folder}/{name}")
    time.sleep(3)
    once(report)
    os.rename(cache, f"{workspace}/with.table")

    def before(name):
        if "cold" in name:
            forget()
        elif "haamu" in name:
            os.makedirs(os.path.dirname(cache), exist_ok=True)
            shutil.copy(f"{workspace}/{'without' if '1,000' in name else 'with'}.table", cache)

    commands = {
        "`sax2` (C, one thread)": [sax2, folder],
        "opening and reading alone (Python)": [sys.executable, "-c", reading, folder],
        "`haamu report`, cold, one core": [*one_core, *report],
        "`haamu report`, cold": report,
        "`haamu report`, nothing changed": report,
        "`haamu report`, 1,000 responses new": report,
    }
    if python != "-":
        others = os.path.join(os.path.dirname(__file__), "others.py")
        commands["lxml + Polars"] = [python, others, "polars", folder]
        commands["lxml + DuckDB"] = [python, others, "duckdb", folder]
    size = sum(os.path.getsize(f"{folder}/{name}") for name in names)
    title = f"{len(names):,} synthetic responses of 40 questions in single files, {size / 1e6:.0f} MB (`generate.py`)"
    return table(title, measure(commands, before), "`sax2` (C, one thread)")


def bundles(program, workspace, sax2):
    """The same load sealed in bundles."""
    folder = f"{workspace}/Responses/kuorma/2018"
    parts = sorted(glob.glob(f"{folder}/bundle-*.xml"))
    for part in parts:  # What was written just now is not trusted to stay.
        os.utime(part, (1.6e9, 1.6e9))
    time.sleep(3)
    cache = f"{workspace}/.haamu"

    def before(name):
        if "cold" in name:
            shutil.rmtree(cache, ignore_errors=True)

    one_core = ["taskset", "-c", "0"]
    listing = [program, "list", "missing", "kuorma", "--workspace", workspace, "--quiet"]
    report = [program, "report", "kuorma", "--workspace", workspace, "--format", "text"]
    commands = {
        "`sax2` (C, one thread)": [sax2, folder],
        "`xmllint --noout --stream` (parses only)": ["xmllint", "--noout", "--stream", *parts],
        "`haamu list missing`, cold, one core": [*one_core, *listing],
        "`haamu list missing`, cold": listing,
        "`haamu list missing`, nothing changed": listing,
        "`haamu report`, cold": report,
        "`haamu report`, nothing changed": report,
    }
    size = sum(os.path.getsize(part) for part in parts)
    title = f"The same responses in {len(parts)} bundles, {size / 1e6:.0f} MB (`generate.py --bundles`)"
    return table(title, measure(commands, before), "`sax2` (C, one thread)")


def main():
    program, workspace, heavy, sealed, sax2, python, output = sys.argv[1:]
    files = sorted(glob.glob(f"{workspace}/Responses/imls/*/*.xml"))
    size = sum(os.path.getsize(path) for path in files)
    report = [program, "report", "imls", "--workspace", workspace, "--format"]
    lines = [
        "# Results",
        "",
        f"Made by `make bench`: medians of {RUNS} runs, the commands in turn. Machine: {os.cpu_count()} cores, "
        f"{platform.machine()}, {platform.system()}. Shared machines swing by half: trust the ratios.",
        "",
    ]
    lines += load(program, heavy, sax2, python)
    lines += bundles(program, sealed, sax2)
    if files:
        lines += table(
            f"The Public Libraries Survey, {len(files):,} responses in single files, {size / 1e6:.1f} MB",
            measure({
                "`xmllint --noout` (parses only)": ["xmllint", "--noout", *files],
                "`haamu report imls --format text`": [*report, "text"],
                "`haamu report imls --format text --no-cache`": [*report, "text", "--no-cache"],
                "`haamu report imls --format csv`": [*report, "csv"],
            }),
            "`xmllint --noout` (parses only)")
    lines += table(
        "Starting", measure({"`true`": ["true"], "`haamu --version`": [program, "--version"]}), "`true`")
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
    print("\n".join(lines))


main()
