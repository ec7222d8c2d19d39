#!/usr/bin/env python3
"""Makes the content of a workspace from the Public Libraries Survey (United States).

    Tools/make-imls.py Benchmarks/Data/imls/pls_fy2022.csv FOLDER

Writes into FOLDER

    Surveys/network.xml   51 regions (the states and DC), one library a row
    Surveys/imls.xml      the survey, a question for each column, and indicators
    answers.csv           the rows, for `haamu answer imls --from answers.csv`
    left-out.csv          the rows of no state, each with its reason

The same CSV gives the same bytes. Benchmarks/Data/imls/README.md tells about the data.
"""

import collections
import csv
import os
import re
import sys
from xml.sax.saxutils import escape

EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_CANTCREAT = 64, 65, 66, 73

YEAR = "2022"
WAVE = "fy2022"
SOURCE = "IMLS Public Libraries Survey FY 2022, POPU_LSA"
STAFF_SOURCE = "IMLS Public Libraries Survey FY 2022, paid staff"
NOT_A_STATE = "not one of the 50 states or DC"

STATES = {
    "AL": "Alabama", "AK": "Alaska", "AZ": "Arizona", "AR": "Arkansas", "CA": "California",
    "CO": "Colorado", "CT": "Connecticut", "DE": "Delaware", "DC": "District of Columbia",
    "FL": "Florida", "GA": "Georgia", "HI": "Hawaii", "ID": "Idaho", "IL": "Illinois",
    "IN": "Indiana", "IA": "Iowa", "KS": "Kansas", "KY": "Kentucky", "LA": "Louisiana",
    "ME": "Maine", "MD": "Maryland", "MA": "Massachusetts", "MI": "Michigan",
    "MN": "Minnesota", "MS": "Mississippi", "MO": "Missouri", "MT": "Montana",
    "NE": "Nebraska", "NV": "Nevada", "NH": "New Hampshire", "NJ": "New Jersey",
    "NM": "New Mexico", "NY": "New York", "NC": "North Carolina", "ND": "North Dakota",
    "OH": "Ohio", "OK": "Oklahoma", "OR": "Oregon", "PA": "Pennsylvania",
    "RI": "Rhode Island", "SC": "South Carolina", "SD": "South Dakota", "TN": "Tennessee",
    "TX": "Texas", "UT": "Utah", "VT": "Vermont", "VA": "Virginia", "WA": "Washington",
    "WV": "West Virginia", "WI": "Wisconsin", "WY": "Wyoming",
}

# Codes of the documentation of fiscal year 2022: code, meaning, how we count it.
CODES = [
    ("-1", "missing", "not_reported"),
    ("-3", "temporarily closed", "not_reported"),
    ("-4", "not applicable", "not_applicable"),
    ("-9", "suppressed", "not_reported"),
]

LISTS = {
    "regions": [
        ("1", "New England"), ("2", "Mid East"), ("3", "Great Lakes"), ("4", "Plains"),
        ("5", "Southeast"), ("6", "Southwest"), ("7", "Rocky Mountains"), ("8", "Far West"),
    ],
    "locales": [
        ("11", "City, large"), ("12", "City, mid-size"), ("13", "City, small"),
        ("21", "Suburb, large"), ("22", "Suburb, mid-size"), ("23", "Suburb, small"),
        ("31", "Town, fringe"), ("32", "Town, distant"), ("33", "Town, remote"),
        ("41", "Rural, fringe"), ("42", "Rural, distant"), ("43", "Rural, remote"),
    ],
}

# Groups of questions: name, label, [(column, type, list or unit, label)].
# lon and lat are text, for nobody wants the mean of longitudes.
GROUPS = [
    ("library", "The library", [
        ("id", "text", None, "The state's identifier of the library (not unique)"),
        ("name", "text", None, "Name"),
        ("city", "text", None, "City"),
        ("state", "text", None, "State"),
        ("region", "select_one", "regions", "Region of the Bureau of Economic Analysis"),
        ("lon", "text", None, "Longitude"),
        ("lat", "text", None, "Latitude"),
        ("locale_type", "select_one", "locales", "Locale"),
    ]),
    ("resources", "Service area and resources", [
        ("pop_lsa", "integer", "persons", "Population of the legal service area"),
        ("branches", "integer", None, "Branch libraries"),
        ("librarians", "decimal", "FTE", "Employees with the title of librarian"),
        ("staff", "decimal", "FTE", "Paid staff"),
        ("op_revenue", "integer", "USD", "Operating revenue"),
        ("cap_revenue", "integer", "USD", "Capital revenue"),
        ("tot_phys_items", "integer", None, "Physical items held"),
        ("tot_e_items", "integer", None, "Electronic collections (databases) available"),
    ]),
    ("services", "Use and programs", [
        ("visits", "integer", None, "Visits in the year"),
        ("programs", "integer", None, "Program sessions in the year"),
        ("onsite_programs", "integer", None, "Program sessions at the library"),
        ("virtual_programs", "integer", None, "Live virtual program sessions"),
        ("program_attendance", "integer", None, "Attendance at programs"),
        ("onsite_program_attendance", "integer", None, "Attendance at programs at the library"),
        ("virtual_program_attendance", "integer", None, "Attendance at live virtual programs"),
        ("computer_sessions", "integer", None, "Sessions at public internet computers in the year"),
        ("wireless_sessions", "integer", None, "Wireless sessions in the year"),
    ]),
]

# Peer groups of every kind; Tests/Reference/peers.py computes them anew.
PEERS = [
    '  <peer_group name="little_staff" where="${staff} &lt;= 2"><label>At most 2.00 FTE</label></peer_group>',
    '  <size_bands name="size" by="population" limits="2500 10000 50000 250000">',
    '    <label>Population</label>',
    '  </size_bands>',
    '  <band_peers name="alike" by="population" within="2"><label>Same size within 2%</label></band_peers>',
    '  <nearest_neighbours name="near" variables="log(population) staff" weights="2 1" count="5">',
    '    <label>Five nearest by population and staff</label>',
    '  </nearest_neighbours>',
]

# name, numerator, denominator, better, unit, decimals, label
INDICATORS = [
    ("visits_per_capita", "${visits}", "${pop_lsa}", "higher", "visits", "2",
     "Visits per inhabitant"),
    ("items_per_capita", "${tot_phys_items}", "${pop_lsa}", "neither", "items", "2",
     "Physical items per inhabitant"),
    ("attendance_per_capita", "${program_attendance}", "${pop_lsa}", "higher", "attendances", "3",
     "Attendance at programs per inhabitant"),
    ("computer_sessions_per_capita", "${computer_sessions}", "${pop_lsa}", "neither", "sessions", "3",
     "Sessions at public internet computers per inhabitant"),
    ("staff_per_1000", "${staff} * 1000", "${pop_lsa}", "neither", "FTE", "3",
     "Paid staff per 1,000 inhabitants"),
    ("op_revenue_per_capita", "${op_revenue}", "${pop_lsa}", "neither", "USD", "2",
     "Operating revenue per inhabitant"),
]

COLUMNS = ["unit"] + [column for group in GROUPS for column, *_ in group[2]]
NUMBERS = [column for group in GROUPS for column, kind, *_ in group[2] if kind in ("integer", "decimal")]
CHOICES = {column: {name for name, _ in LISTS[choices]}
           for group in GROUPS for column, kind, choices, _ in group[2] if kind == "select_one"}


def say(message):
    print(f"make-imls.py: {message}", file=sys.stderr)


def stop(status, message):
    say(message)
    sys.exit(status)


def attribute(value):
    return escape(value, {'"': "&quot;"})


SMALL_WORDS = {"and", "at", "by", "for", "in", "of", "on", "the", "to"}
CAPITALS = {"II", "III", "IV", "USA", "ISD", "CUSD"}


def title_case(text):
    """ANCHOR POINT PUBLIC LIBRARY becomes Anchor Point Public Library."""

    def word(match):
        letters = match.group()
        before = text[:match.start()]
        if letters in CAPITALS or re.fullmatch(r"(\w\.)+\w?|\w", letters):
            return letters
        if letters.lower() in SMALL_WORDS and before.endswith(" ") and not before.endswith("- "):
            return letters.lower()
        if re.match(r"MC\w{3}", letters):
            return "Mc" + letters[2:].capitalize()
        parts = letters.split("'")
        if len(parts) == 2 and len(parts[0]) == 1 and len(parts[1]) > 1:
            return parts[0] + "'" + parts[1].capitalize()
        return letters.capitalize()

    return re.sub(r"(?:\w\.){2,}\w?|[\w']+", word, text)


def read_rows(path):
    try:
        with open(path, encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            rows = list(reader)
    except OSError as error:
        stop(EX_NOINPUT, f"{path}: {error.strerror}")
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or [])]
    unknown = [column for column in reader.fieldnames or [] if column not in COLUMNS]
    if missing or unknown:
        stop(EX_DATAERR, f"{path}: columns missing: {', '.join(missing) or 'none'}; "
                         f"columns without a question: {', '.join(unknown) or 'none'}")
    return rows


def findings(rows):
    codes = {float(code) for code, *_ in CODES}
    seen = set()
    for number, row in enumerate(rows, start=1):
        here = f"row {number} ({row['unit']})"
        if None in row or None in row.values():
            yield f"{here}: it has not as many cells as there are columns"
            continue
        if row["unit"] in seen:
            yield f"{here}: this unit occurs twice"
        seen.add(row["unit"])
        for column in NUMBERS:
            try:
                value = float(row[column])
            except (TypeError, ValueError):
                yield f"{here}: {column} is not a number: {row[column]}"
                continue
            if value < 0 and value not in codes:
                yield f"{here}: {column} has the unknown code {row[column]}"
        if row["state"] in STATES:
            for column, names in CHOICES.items():
                if row[column] not in names:
                    yield f"{here}: {column} has the unknown code {row[column]}"


def network_xml(rows):
    used = {row["state"] for row in rows}
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f"""<!--
  Made by Tools/make-imls.py from the Public Libraries Survey of fiscal year 2022.
  A municipality here is a library's legal service area. It bears the library's name,
  and has no population where the survey has none. Areas may overlap.
-->
<network xmlns="urn:haamu:network:1" name="imls_pls" xml:lang="en" time_zone="America/New_York">
  <label>Public libraries of the United States</label>
"""
    for code, label in sorted(STATES.items(), key=lambda state: state[1]):
        if code in used:
            yield f'  <region name="{code}"><label>{label}</label></region>'
    yield ""
    for row in rows:
        unit = attribute(row["unit"])
        label = escape(f"Service area of {library_label(row)}")
        yield f'  <municipality name="{unit}" code="{unit}"><label>{label}</label>'
        if float(row["pop_lsa"]) > 0:
            yield f'    <population year="{YEAR}" value="{row["pop_lsa"]}" source="{SOURCE}"/>'
        yield "  </municipality>"
    yield ""
    for row in rows:
        unit = attribute(row["unit"])
        yield f'  <library name="{unit}" municipalities="{unit}"><label>{escape(library_label(row))}</label>'
        if float(row["staff"]) >= 0:
            yield f'    <staff fte="{row["staff"]}" year="{YEAR}" source="{STAFF_SOURCE}"/>'
        yield f'    <member_of region="{row["state"]}"/>'
        yield "  </library>"
    yield ""
    yield from PEERS
    yield ""
    yield "  <!-- The states' reporting periods differ; the question wave says which wave an answer is of. -->"
    yield f'  <wave name="{WAVE}" from="{YEAR}-01-01" until="{YEAR}-12-31" surveys="imls">'
    yield "    <label>Fiscal year 2022</label>"
    yield "  </wave>"
    yield "</network>"


def library_label(row):
    return f"{title_case(row['name'])}, {title_case(row['city'])}"


def survey_xml():
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield """<!--
  Made by Tools/make-imls.py: a question for each column of the Public Libraries Survey's
  file, under the column's name, and a question wave. Negative numbers are codes for what is
  missing; the file writes those of decimals as -1.0 and -3.0.
-->
<survey xmlns="urn:haamu:survey:1" name="imls" version="2022.1" kind="benchmark" xml:lang="en">
  <title>Public Libraries Survey, fiscal year 2022</title>
"""
    for name, choices in LISTS.items():
        yield f'  <list name="{name}">'
        for choice, label in choices:
            yield f'    <choice name="{choice}"><label>{label}</label></choice>'
        yield "  </list>"
    yield f"""
  <group name="answer">
    <label>The answer</label>
    <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes">
      <label>Library</label>
    </question>
    <question name="wave" type="text" role="wave" required="yes" default="{WAVE}">
      <label>Wave</label>
    </question>
  </group>
"""
    for name, label, questions in GROUPS:
        yield f'  <group name="{name}">'
        yield f"    <label>{label}</label>"
        for column, kind, detail, text in questions:
            yield from question(column, kind, detail, text)
        yield "  </group>"
        yield ""
    yield '  <group name="indicators">'
    yield "    <label>Indicators</label>"
    for name, numerator, denominator, better, unit, decimals, label in INDICATORS:
        yield (f'    <question name="{name}" type="calculate" numerator="{numerator}" denominator="{denominator}"'
               f' better="{better}" unit="{unit}" decimals="{decimals}">')
        yield f"      <label>{label}</label>"
        yield "    </question>"
    yield "  </group>"
    yield "</survey>"


def question(column, kind, detail, text):
    start = f'    <question name="{column}" type="{kind}"'
    if kind == "select_one":
        start += f' list="{detail}"'
    elif detail:
        start += f' unit="{detail}"'
    if kind in ("integer", "decimal"):
        start += ' constraint=". &gt;= 0"'
    yield start + ">"
    yield f"      <label>{escape(text)}</label>"
    if kind in ("integer", "decimal"):
        yield "      <constraint_message>Give a number that is not negative.</constraint_message>"
        for code, meaning, counted in CODES:
            yield f'      <missing value="{code}" as="{counted}"/> <!-- {meaning} -->'
    yield "    </question>"


def write_lines(path, lines):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.writelines(line + "\n" for line in lines)


def write_table(path, columns, rows):
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main(arguments):
    if len(arguments) != 2:
        stop(EX_USAGE, "usage: make-imls.py CSV FOLDER")
    path, folder = arguments
    rows = read_rows(path)
    found = list(findings(rows))
    if found:
        shown = found[:20] + ([f"and {len(found) - 20} more"] if len(found) > 20 else [])
        stop(EX_DATAERR, f"{path}: nothing was written\n  " + "\n  ".join(shown))
    used = [row for row in rows if row["state"] in STATES]
    left_out = [row for row in rows if row["state"] not in STATES]
    try:
        os.makedirs(os.path.join(folder, "Surveys"), exist_ok=True)
        write_lines(os.path.join(folder, "Surveys", "network.xml"), network_xml(used))
        write_lines(os.path.join(folder, "Surveys", "imls.xml"), survey_xml())
        write_table(os.path.join(folder, "answers.csv"),
                    [column for column in COLUMNS] + ["wave"],
                    ({column: row[column] for column in COLUMNS} | {"wave": WAVE}
                     for row in used))
        write_table(os.path.join(folder, "left-out.csv"), COLUMNS + ["reason"],
                    ({**row, "reason": NOT_A_STATE} for row in left_out))
    except OSError as error:
        stop(EX_CANTCREAT, f"{error.filename}: {error.strerror}")
    states = len({row["state"] for row in used})
    say(f"{len(used)} rows of {states} states (DC among them) written")
    if left_out:
        counts = collections.Counter(row["state"] for row in left_out)
        which = ", ".join(f"{state} {count}"
                          for state, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])))
        say(f"{len(left_out)} rows left out: {which}: {NOT_A_STATE} (left-out.csv)")


if __name__ == "__main__":
    main(sys.argv[1:])
