"""Commands timed in turn, as whole processes: what a run takes, medians of several, and the tables of them."""
import os
import platform
import re
import statistics
import subprocess
from typing import NamedTuple

ONCE = os.environ.get("HAAMU_BENCH_ONCE", ".build/once")


class Figures(NamedTuple):
    cpu: float  # user and system seconds
    wall: float  # seconds
    memory: float  # peak, MB
    told: float  # what the command itself told, its last word, where that is asked for


def once(command, tells=False):
    """One run of a command; fails when the command does."""
    reading, writing = os.pipe()
    os.set_inheritable(writing, True)

    def third():
        os.dup2(writing, 3)

    result = subprocess.run([os.path.abspath(ONCE), *command], stdout=subprocess.PIPE if tells else subprocess.DEVNULL,
                            stderr=subprocess.PIPE, pass_fds=(writing, 3), preexec_fn=third)
    os.close(writing)
    with os.fdopen(reading) as pipe:
        words = pipe.read().split()
    if result.returncode != 0:
        raise SystemExit(f"{' '.join(command[:6])} … ended with {result.returncode}\n{result.stderr.decode()[-2000:]}")
    user, system, wall, peak = map(float, words[:4])
    told = float(result.stdout.split()[-1]) if tells else 0.0
    return Figures(user + system, wall, peak / 1024, told)


def measure(commands, runs, before=lambda name: None, warm_up=True, tells=()):
    """Medians of so many runs of each command, the commands in turn (A B A B …)."""
    figures = {name: [] for name in commands}
    for turn in range(runs + warm_up):
        for name, command in commands.items():
            before(name)
            result = once(command, name in tells)
            if turn >= warm_up:
                figures[name].append(result)
    return {name: Figures(*map(statistics.median, zip(*rows))) for name, rows in figures.items()}


def table(title, results, base, runs, note=""):
    rows = [f"## {title}", "", "| command | CPU s | wall s | peak MB | CPU ratio |", "|---|---|---|---|---|"]
    for name, one in results.items():
        ratio = one.cpu / results[base].cpu if results[base].cpu else float("nan")
        rows.append(f"| {name} | {one.cpu:.3f} | {one.wall:.3f} | {one.memory:.0f} | {ratio:.2f} |")
    return rows + ["", f"Runs of each: {runs}." + (f" {note}" if note else ""), ""]


def machine():
    """The processor, memory and system in one line."""
    def first(path, pattern, other):
        try:
            with open(path, encoding="utf-8") as file:
                found = re.search(pattern, file.read())
        except OSError:
            found = None
        return found.group(1).strip() if found else other

    processor = first("/proc/cpuinfo", r"model name\s*:\s*(.*)", platform.machine())
    memory = int(first("/proc/meminfo", r"MemTotal:\s*(\d+)", "0")) / 1024 ** 2
    system = first("/etc/os-release", r'PRETTY_NAME="(.*)"', platform.system())
    return (f"{processor}, {os.cpu_count()} cores, {memory:.0f} GB; {system}, Linux {platform.release()}")
