#!/bin/bash
# Measures the program beside others on the same answers, and writes Benchmarks/RESULTS.md. Usage: Benchmarks/run.sh PROGRAM
# HAAMU_BENCH_RESPONSES: how many synthetic responses in bundles (1000000). HAAMU_BENCH_PYTHON: a Python with lxml, polars,
# duckdb, pyarrow, jinja2 and matplotlib; made when not given, and `-` leaves them out. HAAMU_BENCH_RUNS_COLD, HAAMU_BENCH_RUNS: how many runs of
# what takes long (2) and of what does not (5). HAAMU_BENCH_INTERVIEW=no leaves the interview out.
# The data stay in .build/bench for the next time.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
for tool in xmllint taskset cc pkg-config python3; do
  command -v "$tool" >/dev/null || { echo "asenna · install: $tool (libxml2-utils, util-linux, gcc, …)" >&2; exit 1; }
done
count=${HAAMU_BENCH_RESPONSES:-1000000}
work=.build/bench/$count
mkdir -p "$work"
cc -O2 -o "$work/sax2" Benchmarks/sax2.c $(pkg-config --cflags --libs libxml-2.0)
cc -O2 -o .build/once Benchmarks/once.c

make_data() { # make_data FOLDER ARGUMENT…: once, and whole or not at all
  [ -d "$work/$1" ] && return
  echo "== Vastauksia · responses: $1"
  rm -rf "$work/part"
  python3 Benchmarks/generate.py "${@:3}" "$work/part" "$2" ${start:-}
  # What was written just now is not trusted to stay as it is.
  find "$work/part/Responses" -type f -print0 | xargs -0 touch -d '1 hour ago'
  mv "$work/part" "$work/$1"
}
make_data bundles "$count" --bundles
make_data files 100000
start="7 $((count + 200000))" make_data new 1000
echo "$count" >"$work/count"
mkdir -p "$work/sample"
ln -sf ../bundles/Responses/kuorma/2018/bundle-0001.xml "$work/sample/bundle-0001.xml"

python=${HAAMU_BENCH_PYTHON:-.build/bench-venv/bin/python}
if [ "$python" = .build/bench-venv/bin/python ] && ! "$python" -c 'import lxml, polars, duckdb, pyarrow, jinja2, matplotlib' 2>/dev/null; then
  echo "== Python: lxml, polars, duckdb, pyarrow, jinja2, matplotlib"
  python3 -m venv .build/bench-venv
  "$python" -m pip install --quiet --requirement Benchmarks/requirements.txt
fi
if [ "$python" != - ] && [ ! -f "$work/answers.parquet" ]; then
  "$python" Benchmarks/others.py keep "$work/part.parquet" "$work"/bundles/Responses/kuorma/2018/bundle-*.xml
  mv "$work/part.parquet" "$work/answers.parquet"
fi

echo "== Käskyt · instructions"
rm -f "$work/instructions.md"
if command -v valgrind >/dev/null; then
  Benchmarks/instructions.sh "$program" | tee "$work/instructions.md" || echo "(katto ylittyi · above the ceiling)" >&2
fi
rm -f "$work/interview.md"
if [ "${HAAMU_BENCH_INTERVIEW:-yes}" = yes ]; then
  echo "== Haastattelu · interview"
  swift build -c release --static-swift-stdlib --product interview-bench 2>&1 | tail -n 1
  .build/release/interview-bench >"$work/interview.md"
fi
echo "== Ajat · times"
python3 Benchmarks/measure.py "$program" "$work" "$python" Benchmarks/RESULTS.md
if [ "$python" != - ]; then
  echo "== Sivut · pages"
  Benchmarks/Pages/run.sh "$program" "$python" >>Benchmarks/RESULTS.md
fi
echo "== Havainnot · findings"
Benchmarks/Findings/run.sh "$program" >>Benchmarks/RESULTS.md
