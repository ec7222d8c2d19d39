#!/usr/bin/env python3
"""Times commands side by side in one run and writes the table of results.

Usage: measure.py PROGRAM IMLS_WORKSPACE RESULTS.md. Each command is run as a whole process, the commands
of a pair in turn (A B A B ...), after one warm-up; the figures are medians, and what can be trusted on a
shared machine are the ratios. Standard library only.
"""
import glob
import os
import platform
import resource
import statistics
import subprocess
import sys
import time

RUNS = 5


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


def measure(commands):
    figures = {name: [] for name in commands}
    for name, command in commands.items():
        once(command)
    for _ in range(RUNS):
        for name, command in commands.items():
            figures[name].append(once(command))
    return {name: [statistics.median(column) for column in zip(*rows)] for name, rows in figures.items()}


def table(title, results, base):
    lines = [f"## {title}", "", "| command | CPU s | wall s | peak MB | CPU ratio |", "|---|---|---|---|---|"]
    for name, (cpu, wall, memory) in results.items():
        ratio = cpu / results[base][0] if results[base][0] else float("nan")
        lines.append(f"| {name} | {cpu:.3f} | {wall:.3f} | {memory:.0f} | {ratio:.2f} |")
    return lines + [""]


def main():
    program, workspace, output = sys.argv[1:]
    files = sorted(glob.glob(f"{workspace}/Responses/imls/*/*.xml"))
    size = sum(os.path.getsize(path) for path in files)
    report = [program, "report", "imls", "--workspace", workspace, "--format"]
    lines = [
        "# Results",
        "",
        f"Made by `make bench`: medians of {RUNS} runs, the commands in turn. Machine: {os.cpu_count()} cores, "
        f"{platform.machine()}, {platform.system()}. Shared machines swing by half: trust the ratios.",
        "",
        f"Data: the Public Libraries Survey, {len(files)} responses in single files, {size / 1e6:.1f} MB.",
        "",
    ]
    lines += table(
        "Reading every response and comparing",
        measure({
            "`xmllint --noout` (parses only)": ["xmllint", "--noout", *files],
            "`haamu report imls --format text`": [*report, "text"],
            "`haamu report imls --format csv`": [*report, "csv"],
        }),
        "`xmllint --noout` (parses only)")
    lines += table(
        "Starting", measure({"`true`": ["true"], "`haamu --version`": [program, "--version"]}), "`true`")
    with open(output, "w", encoding="utf-8") as file:
        file.write("\n".join(lines))
    print("\n".join(lines))


main()
