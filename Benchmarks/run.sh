#!/bin/bash
# Measures the program beside others on the same data. Usage: Benchmarks/run.sh PROGRAM
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
command -v xmllint >/dev/null || { echo "asenna · install: apt-get install libxml2-utils" >&2; exit 1; }
workspace=.build/imls-workspace
[ -d "$workspace/Responses/imls" ] || Tools/make-imls.sh "$program" "$workspace"
python3 Benchmarks/measure.py "$program" "$workspace" Benchmarks/RESULTS.md
echo >> Benchmarks/RESULTS.md
swift build -c release --product interview-bench
.build/release/interview-bench | tee -a Benchmarks/RESULTS.md
