#!/bin/bash
# Makes the workspace of the Public Libraries Survey and reads it through the program itself.
# Usage: Tools/make-imls.sh PROGRAM FOLDER
set -euo pipefail
program=$1
folder=$2
here=$(dirname "$0")

rm -rf "$folder"
echo "== Verkosto ja kysely · network and survey"
python3 "$here/make-imls.py" "$here/../Benchmarks/Data/imls/pls_fy2022.csv" "$folder"
mkdir -p "$folder/Responses" "$folder/Reports"
echo "== Tarkistus · checking"
"$program" check "$folder/Surveys" --workspace "$folder"
echo "== Vastaukset · responses"
# Identifiers of libraries that look like telephone numbers: the public-use file holds no persons.
"$program" answer imls --from "$folder/answers.csv" --workspace "$folder" \
  --confirm-not-personal "public-use file of institutions; numbers are identifiers" --as imls
echo "== Raportti osavaltioittain · report by state"
"$program" report imls --workspace "$folder" --by region --format text
echo "$folder"
