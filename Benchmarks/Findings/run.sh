#!/bin/bash
# `haamu findings export` in every format over 2,000 and 20,000 findings, as a section of RESULTS.md: what grows with the number of
# findings, and what does not. Usage: Benchmarks/Findings/run.sh PROGRAM. The workspaces stay in .build/bench/findings.
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=.build/bench/findings
mkdir -p "$work"
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
for count in 2000 20000; do
  if [ ! -d "$work/$count" ]; then
    rm -rf "$work/part"
    python3 Benchmarks/Findings/generate.py "$work/part" "$count"
    # What was written just now is not trusted to stay as it is.
    find "$work/part/Responses" -type f -print0 | xargs -0 touch -d '1 hour ago'
    mv "$work/part" "$work/$count"
  fi
  # The table of answers, once: an export only reads it.
  "$program" report havainnot --workspace "$work/$count" --format csv --quiet --output "$scratch/rows.csv"
done
measured() { # measured NAME COUNT COMMAND…
  /usr/bin/time -o "$scratch/time" -f "%U %S %e %M" "${@:3}" >/dev/null
  awk '{ printf " %.2f | %.2f | %.0f |", $1 + $2, $3, $4 / 1024 }' "$scratch/time"
}
row() { # row NAME ARGUMENT…: both workspaces beside each other
  printf '| %s |' "$1"
  for count in 2000 20000; do
    measured "$1" "$count" "$program" "${@:2}" --workspace "$work/$count" --quiet
  done
  echo
}
cat <<TABLE

## Findings: exports of 2,000 and 20,000 (\`make bench-findings\`)

| command | 2,000: CPU s | wall s | peak MB | 20,000: CPU s | wall s | peak MB |
|---|---|---|---|---|---|---|
TABLE
row '`haamu report --format csv`, to compare' report havainnot --format csv --output "$scratch/rows.csv"
for format in qdpx qdc csv xlsx json md notes; do
  row "\`haamu findings export --format $format\`" findings export havainnot --format "$format" --output "$scratch/out.$format"
done
row '`haamu findings list --format csv` (all in memory)' findings list havainnot --format csv
words=$(cat "$work/20000"/Responses/havainnot/2018/*.xml | grep -c '<words>')
cat <<TABLE

One run of each. $words sentences of about 150 characters in $(ls "$work/20000/Responses/havainnot/2018" | wc -l) files, half of them with a theme, one in fifty joined with another.
Loads while measuring: $(cut -d' ' -f1-3 /proc/loadavg); trust CPU and memory more than wall.
TABLE
