#!/bin/bash
# A round of mystery visits from its wishes to its last ruling, in a throw-away workspace, with the commands
# only: plan, brief, answer, return, mend, approve, publish, reply, rule, report; then its history, replayed.
# Prints what it does; stops at the first wrong answer. Libraries, people and answers are invented.
#
#   Tools/round.sh .build/debug/haamu [FOLDER]     FOLDER: keep the workspace there
set -euo pipefail

haamu=$(realpath "$1")
if [ $# -gt 1 ]; then
  workspace=$2
  mkdir -p "$workspace"
else
  workspace=$(mktemp -d)
  trap 'rm -rf "$workspace"' EXIT
fi
cd "$workspace"
# The days of the round are days of its network, wherever this machine is.
export LC_ALL=C.UTF-8 LANG=C.UTF-8 TZ=Europe/Helsinki
day() { date -d "$1 days" +%F; }

fail() {
  echo "ROUND FAILED: $*" >&2
  [ -s err ] && cat err >&2
  exit 1
}

# what STATUS PATTERN haamu-arguments…: runs a command, shows it, and holds its status and its words to what
# they should be. PATTERN is looked for in all that the command says; - for nothing.
what() {
  local status=$1 pattern=$2
  shift 2
  printf '$ haamu'
  printf ' %q' "$@"
  echo
  local found=0
  "$haamu" --lang en "$@" >out 2>err </dev/null || found=$?
  awk 'NR <= 16 { print "    " $0 }' out
  awk 'NR <= 6 { print "    " $0 }' err
  [ "$found" = "$status" ] || fail "status $found, not $status"
  [ "$pattern" = - ] || grep -qE -- "$pattern" out err || fail "nothing like “$pattern”"
}
say() { printf '\n== %s\n' "$*"; }
phase() { "$haamu" --lang en visits list kierros --format csv | grep "^$1," | cut -d, -f8; }
must_be() { [ "$(phase "$1")" = "$2" ] || fail "$1 is $(phase "$1"), not $2"; }
response_of() {
  "$haamu" --lang en visits history "$1" | grep -o '[0-9a-f]\{8\}-[0-9a-f-]\{27\}' | tail -1
}

say "A workspace with four invented libraries, five visitors and a wave that began 30 days ago"
mkdir -p Surveys/visits Responses Reports
cat >Surveys/kaynti.xml <<X
<survey xmlns="urn:haamu:survey:1" name="kaynti" version="1" kind="mystery_visit" review="required" xml:lang="fi">
  <title>Käynti</title>
  <list name="yes_no">
    <choice name="yes" score="1"><label>Kyllä</label></choice>
    <choice name="no" score="0"><label>Ei</label></choice>
  </list>
  <group name="visit"><label>Käynti</label>
    <question name="briefing" type="note"><label>Käy kuin kuka tahansa asiakas.</label></question>
    <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes"><label>Toimipiste</label></question>
    <question name="visited" type="date" role="time" required="yes"><label>Päivä</label></question>
    <question name="visitor" type="text" role="visitor" required="yes"><label>Nimimerkki</label></question>
  </group>
  <group name="service"><label>Palvelu</label>
    <question name="greeted" type="select_one" list="yes_no" required="yes"><label>Tervehdittiinkö?</label></question>
    <question name="helped" type="select_one" list="yes_no" required="yes"><label>Autettiinko?</label></question>
  </group>
</survey>
X
{
  echo '<network xmlns="urn:haamu:network:1" name="koe" xml:lang="fi" time_zone="Europe/Helsinki"><label>Koeverkosto</label>'
  echo '<region name="ita"><label>Itä</label></region><region name="lansi"><label>Länsi</label></region>'
  code=101
  for town in kuusela lahdela metsala niemela; do
    echo "<municipality name=\"$town\" code=\"$((code++))\"><label>$town</label><population year=\"2018\" value=\"9000\" source=\"invented\"/></municipality>"
  done
  north=61
  for town in kuusela lahdela metsala niemela; do
    region=$([ "$town" \< m ] && echo ita || echo lansi)
    echo "<library name=\"${town}_kirjasto\" municipalities=\"$town\"><label>$town</label><staff fte=\"6\" year=\"2018\" source=\"invented\"/><member_of region=\"$region\"/>"
    echo "<service_point name=\"${town}_paa\" type=\"main\" lat=\"$north.0\" lon=\"25.0\"><label>$town, pääkirjasto</label></service_point></library>"
    north=$((north + 1))
  done
  echo "<wave name=\"kierros\" from=\"$(day -30)\" until=\"$(day -1)\" surveys=\"kaynti\"><label>Kierros</label></wave></network>"
} >Surveys/network.xml
{
  echo '<visits xmlns="urn:haamu:visits:1" wave="kierros" survey="kaynti">'
  echo '  <rules visits="3" reply_days="14" report_days="3"/>'
  for visitor in orvokki:kuusela vuokko:lahdela kielo:metsala lumme:niemela kanerva:kuusela; do
    echo "  <visitor name=\"${visitor%:*}\" home=\"${visitor#*:}_kirjasto\" capacity=\"6\" languages=\"fi\"/>"
  done
  echo '  <reviewer name="koordinaattori" home="niemela_kirjasto"/>'
  echo '  <reviewer name="apulainen" home="kuusela_kirjasto"/>'
  echo '</visits>'
} >Surveys/visits/kierros.xml
what 0 - check

say "Nothing opens before the staff have been told"
what 77 'HC0323' answer kaynti --set unit=metsala_paa visited="$(day -5)" visitor=orvokki greeted=yes helped=yes
what 0 'Recorded for 4 places, already there 0' visits notice kierros --told "$(day -45)" --as koordinaattori
what 0 'Recorded for 0 places, already there 4' visits notice kierros --told "$(day -45)" --as koordinaattori

say "Plan"
what 0 '12 visits' visits plan kierros --seed 7 --as koordinaattori
what 0 - visits list kierros --format csv
[ "$(wc -l <out)" = 13 ] || fail "not 12 visits"
[ "$(cut -d, -f8 out | sort -u | tr '\n' ' ')" = "phase planned " ] || fail "not all planned"
cp out plan.csv
first=$(sed -n 2p plan.csv | cut -d, -f1)
what 0 'BEGIN:VCALENDAR' visits calendar kierros --visitor orvokki

say "Brief"
what 0 'Recorded for 12 visits' visits brief kierros --as koordinaattori --output briefs
must_be "$first" briefed
what 0 'Recorded for 0 visits, already there 12' visits brief kierros --as koordinaattori --output briefs
[ "$(find briefs -name 'v*.html' | wc -l)" = 12 ] || fail "not 12 pages"

say "Somebody cannot go; somebody else does"
lost=$(grep -m1 ',metsala_paa,' plan.csv | cut -d, -f1)
what 0 'Recorded for 1 visit, already there 0' visits decline "$lost" --reason kuumeessa --as koordinaattori
what 0 'Recorded for 0 visits, already there 1' visits decline "$lost" --reason kuumeessa --as koordinaattori
what 0 - visits replace "$lost"
stand=$(head -1 out | cut -f1)
stand_day=$(head -1 out | cut -f2)
what 0 '^v0013$' visits replace "$lost" --visitor "$stand" --day "$stand_day" --as koordinaattori
what 0 'already there 1' visits replace "$lost" --visitor "$stand" --day "$stand_day" --as koordinaattori
must_be v0013 planned
what 0 'replaced' visits history "$lost"

say "Visit and report: what was planned is answered, one a little less kindly"
what 0 - visits list kierros --format csv
cp out plan.csv
what 0 'Recorded for 1 visit' visits done "$first" --as koordinaattori
must_be "$first" done
bad=
while IFS=, read -r id date _ _ unit visitor _; do
  [ "$id" = visit ] && continue
  greeted=yes
  if [ -z "$bad" ] && [ "$unit" = lahdela_paa ]; then
    bad=$id
    greeted=no
  fi
  "$haamu" --lang en answer kaynti --set unit="$unit" visited="$date" visitor="$visitor" greeted=$greeted helped=yes >out 2>err || fail "answer $id"
  must_be "$id" submitted
done <plan.csv
echo "12 reports; $bad says that nobody greeted"
what 0 'submitted' visits status kierros
what 0 'Recorded for 12 visits' visits check kierros --as koordinaattori
must_be "$bad" checked
what 66 'has not been approved yet' report kaynti --wave kierros

say "Review: four eyes, not the visitor, not of that library; return, mend, approve"
who=$(grep "^$bad," plan.csv | cut -d, -f6)
what 77 'HC0040' visits review "$bad" --approve --as "$who"
kuusela=$(grep -m1 ',kuusela_paa,' plan.csv | cut -d, -f1)
what 77 'HC0325' visits review "$kuusela" --approve --as apulainen
what 0 'Score 50.0' visits review "$bad" --return --reason "tervehdys näkyy muistiinpanoissa" --as koordinaattori
must_be "$bad" returned
what 0 'recorded already' visits review "$bad" --return --reason "tervehdys näkyy muistiinpanoissa" --as koordinaattori
what 0 "$bad" visits remind kierros --visitor "$who"
old=$(response_of "$bad")
what 0 'Stored 1' answer --correct "$old" --set greeted=yes
what 0 'Stored 0, already there 1' answer --correct "$old" --set greeted=yes
must_be "$bad" submitted
what 65 'HC0326' visits review "$old" --approve --as koordinaattori
what 0 'Score before it was mended 50.0, now 100.0' visits review "$bad" --approve --as koordinaattori
for id in $(sed 1d plan.csv | cut -d, -f1); do
  unit=$(grep "^$id," plan.csv | cut -d, -f5)
  reviewer=$([ "$unit" = niemela_paa ] && echo apulainen || echo koordinaattori)
  "$haamu" visits review "$id" --approve --as "$reviewer" >out 2>err || fail "approve $id"
  must_be "$id" approved
done
echo "12 approved"

say "Publish, reply, rule"
what 65 'HC0322' visits reply "$bad" --text "Tiskillä oli jonoa." --as lahdela
what 0 'Recorded for 12 visits' visits publish kierros --as koordinaattori
what 0 'Recorded for 0 visits, already there 12' visits publish kierros --as koordinaattori
what 0 'library.s report' visits reply "$bad" --text "Tiskillä oli jonoa, koska kone oli rikki." --as lahdela
what 0 'recorded already' visits reply "$bad" --text "Tiskillä oli jonoa, koska kone oli rikki." --as lahdela
what 77 'HC0040' visits rule "$bad" --text "Käynti jää voimaan." --as "$who"
what 0 - visits rule "$bad" --text "Käynti jää voimaan; jono mainitaan." --as koordinaattori

say "Report: twelve visits count, and the library reads its reply and the ruling"
what 0 - report kaynti --wave kierros --format csv
grep -q ',network,koe,overall,overall,responses,,12,12,' out || fail "not 12 responses"
what 0 'kone oli rikki' report kaynti --wave kierros --audience library --library lahdela_kirjasto
grep -q 'jono mainitaan' out || fail "no ruling in the text"
page=$(tail -1 out)
[ "$(basename "$page")" = library-lahdela_kirjasto.html ] || fail "not the library's page: $page"
grep -q 'kone oli rikki' "$page" || fail "no reply on the page"
grep -q 'jono mainitaan' "$page" || fail "no ruling on the page"
what 0 - report kaynti --wave kierros --audience library --library metsala_kirjasto
! grep -rq 'kone oli rikki' out "$(dirname "$(tail -1 out)")" || fail "another library reads the reply"
what 0 - report kaynti --wave kierros --audience public
! grep -rq 'kone oli rikki' out "$(dirname "$(tail -1 out)")" || fail "the public reads the reply"

say "The history, replayed"
what 0 - visits history "$bad"
steps=$(cut -f2 out | grep -vE 'late|briefed|checked' | tr '\n' ' ')
[ "$steps" = "planned submitted returned submitted approved published reply ruling " ] || fail "history: $steps"
what 0 'not planned yet' visits history "$bad" --at 2018-01-01
what 0 'published' visits history "$bad" --at "$(day 0)"
what 0 'All visits have been made' visits status kierros
what 0 - visits status kierros --format json
grep -q '"published":12' out || fail "not all published"
grep -q '"contradictory":\[\]' out || fail "events that cannot be"
grep -q '"strays":\[\]' out || fail "responses of no visit"

echo
echo "The round is closed: 12 visits, one declined and replaced, one mended, one reply and its ruling."
