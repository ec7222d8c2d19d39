#!/bin/bash
# All pages of the demonstration wave, and the same in Python. Usage: Benchmarks/Pages/run.sh PROGRAM PYTHON
# PYTHON has jinja2 and matplotlib.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
"$program" report asiakaspalvelu --format csv --quiet --output "$scratch/rows.csv"
time_it() { /usr/bin/time -f "$1: %U s user, %e s wall, %M kB" "${@:2}" >/dev/null; }
time_it "haamu report" "$program" report asiakaspalvelu --format html --quiet --output "$scratch/ours"
time_it "Jinja2 and matplotlib" "$2" Benchmarks/Pages/pages.py "$scratch/rows.csv" "$scratch/theirs"
ls "$scratch/ours" | wc -l
