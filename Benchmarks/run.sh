#!/bin/bash
# Measures the program beside others on the same data. Usage: Benchmarks/run.sh PROGRAM
# HAAMU_BENCH_RESPONSES: how many synthetic responses (100000). HAAMU_BENCH_PYTHON: a Python with lxml, polars and
# duckdb; without it they are left out. HAAMU_BENCH_IMLS=no leaves the real data out.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
command -v xmllint >/dev/null || { echo "asenna · install: apt-get install libxml2-utils" >&2; exit 1; }
workspace=.build/imls-workspace
if [ "${HAAMU_BENCH_IMLS:-yes}" = yes ]; then
  [ -d "$workspace/Responses/imls" ] || Tools/make-imls.sh "$program" "$workspace"
fi
count=${HAAMU_BENCH_RESPONSES:-100000}
load=.build/load-workspace-$count
[ -d "$load" ] || { echo "== Vastauksia · responses: $count"; python3 Benchmarks/generate.py "$load" "$count"; }
bundles=.build/load-workspace-bundles-$count
[ -d "$bundles" ] || python3 Benchmarks/generate.py --bundles "$bundles" "$count"
cc -O2 -o .build/sax2 Benchmarks/sax2.c $(pkg-config --cflags --libs libxml-2.0)
python3 Benchmarks/measure.py "$program" "$workspace" "$load" "$bundles" .build/sax2 "${HAAMU_BENCH_PYTHON:--}" Benchmarks/RESULTS.md
echo >> Benchmarks/RESULTS.md
swift build -c release --product interview-bench
.build/release/interview-bench | tee -a Benchmarks/RESULTS.md
