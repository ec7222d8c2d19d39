#!/bin/bash
# Counts the instructions of taking in a bundle of 5,000 responses, ours beside the C program's on libxml2's SAX2
# (sax2.c), with callgrind: the same on a busy machine as on an idle one. Fails when ours are more times the C
# program's than the ceiling beside this script says, and a margin of 0.03 more.
# Usage: Benchmarks/instructions.sh PROGRAM (a release build).
set -euo pipefail
program=$(realpath "$1")
cd "$(dirname "$0")/.."
for tool in valgrind cc strip pkg-config python3; do
  command -v "$tool" >/dev/null || { echo "asenna · install: $tool" >&2; exit 1; }
done
work=.build/instructions
rm -rf "$work"
mkdir -p "$work"
strip --strip-debug -o "$work/haamu" "$program" # valgrind stumbles over Swift's debugging information
python3 Benchmarks/generate.py --bundles "$work/w" 5000
touch -d '1 hour ago' "$work"/w/Responses/kuorma/2018/*
sleep 3 # what was written just now is not trusted to stay
cc -O2 -o "$work/sax2" Benchmarks/sax2.c $(pkg-config --cflags --libs libxml-2.0)

count() { # count COMMAND…: its instructions
  valgrind --tool=callgrind --callgrind-out-file="$work/out" "$@" >"$work/said" 2>"$work/log" ||
    { cat "$work/said" "$work/log" >&2; exit 1; }
  sed -n 's/^.*Collected : \([0-9]*\).*$/\1/p' "$work/log"
}

list=("$work/haamu" list missing kuorma --workspace "$work/w" --quiet)
c=$(count "$work/sax2" "$work/w/Responses/kuorma/2018")
grep -q "^5000 responses, 0 bad" "$work/said"
cold=$(count "${list[@]}")
warm=$(count "${list[@]}")
ours=$((cold - warm))
ceiling=$(cat Benchmarks/instructions.ceiling)
echo "| what | instructions | ratio |"
echo "|---|---|---|"
awk -v c="$c" -v cold="$cold" -v warm="$warm" -v ours="$ours" -v ceiling="$ceiling" 'BEGIN {
  printf "| `sax2` (C) | %d | 1.000 |\n", c
  printf "| `haamu list missing`, cold | %d | %.3f |\n", cold, cold / c
  printf "| the same, warm | %d | %.3f |\n", warm, warm / c
  printf "| taking in (cold less warm) | %d | %.3f |\n", ours, ours / c
  if (ours / c > ceiling + 0.03) {
    printf "käskyjä on liikaa · too many instructions: %.3f times the C program'\''s, at most %s and 0.03 more are allowed", ours / c, ceiling > "/dev/stderr"
    printf " (Benchmarks/instructions.ceiling)\n" > "/dev/stderr"
    exit 1
  }
}'
