"""A workbook against the tidy CSV of the same command, read by openpyxl.

Usage: check_workbook.py FILE.xlsx FILE.csv

Every row of the CSV stands in the workbook's sheet of rows, number for number; every figure of the
sheets of levels is that of its row; no cell holds a formula; every sheet begins with what it holds.
"""
import csv
import math
import sys
import warnings

import openpyxl

MARKS = ("SYNTEETTINEN ESIMERKKI", "SYNTETISKT EXEMPEL", "SYNTHETIC EXAMPLE")
NUMBERS = {"n", "value", "se", "ci_low", "ci_high"}
LEVELS = {
    "library": ("Kirjastot", "Bibliotek", "Libraries"),
    "service_point": ("Toimipisteet", "Verksamhetsställen", "Service points"),
    "region": ("Maakunnat", "Landskap", "Regions"),
    "peer_group": ("Vertaisryhmät", "Jämförelsegrupper", "Peer groups"),
}
faults = []


def fault(text):
    faults.append(text)


def equal(text, cell):
    """A workbook's writer keeps sixteen digits."""
    if text == "" or isinstance(cell, (str, type(None))):
        return False
    return math.isclose(float(text), cell, rel_tol=1e-15, abs_tol=1e-300)


def sheet(book, names):
    return next((book[name] for name in names if name in book.sheetnames), None)


def check_rows(book, rows):
    page = sheet(book, ("Rivit", "Rader", "Rows"))
    lines = page.iter_rows(min_row=2, values_only=True)
    head = list(next(lines))
    if head != list(rows[0]):
        fault(f"the heads are {head}")
    count = 0
    for line, row in zip(lines, rows):
        count += 1
        for name, cell in zip(head, line):
            text = row[name]
            same = (
                (cell is None) if text == ""
                else equal(text, cell) if name in NUMBERS
                else text in (cell, "'" + str(cell))
            )
            if not same:
                fault(f"row {count}, {name}: {cell!r} and in the CSV {text!r}")
    if count != len(rows) or page.max_row != len(rows) + 2:
        fault(f"{page.max_row - 2} rows and in the CSV {len(rows)}")
    return count


def check_levels(book, rows):
    notes = sheet(book, ("Sarakkeet", "Kolumner", "Columns"))
    index = {}
    for row in rows:
        index[row["level"], row["unit"], row["item"], row["measure"], row["choice"]] = row
    checked = 0
    for level, names in LEVELS.items():
        page = sheet(book, names)
        if page is None:
            continue
        columns = []
        for line in notes.iter_rows(min_row=3, values_only=True):
            if line[0] == page.title and line[5] is not None:
                columns.append((line[1], line[5], line[6], line[7] or "", line[8]))
        key = next(c.column_letter for c in page[4] if c.value in ("Tunnus", "Kod", "Name"))
        for number in range(5, page.max_row + 1):
            unit = page[f"{key}{number}"].value
            if unit is None:
                break
            for letter, item, measure, choice, part in columns:
                cell = page[f"{letter}{number}"].value
                row = index.get((level, unit, item, measure, choice))
                text = row[part] if row else ""
                if isinstance(cell, (int, float)):
                    checked += 1
                    if not equal(text, cell):
                        fault(f"{page.title}!{letter}{number}: {cell!r} and in the CSV {text!r}")
                elif text and part in ("value", "n"):
                    fault(f"{page.title}!{letter}{number}: {cell!r} and in the CSV {text!r}")
        if page.freeze_panes is None or page.auto_filter.ref is None:
            fault(f"{page.title} has no frozen heads or no filter")
    return checked


def check_all(book, rows):
    synthetic = any("synthetic" in row["note"].split() for row in rows)
    for page in book.worksheets:
        first = str(page["A1"].value)
        if synthetic != first.startswith(MARKS):
            fault(f"{page.title} begins with {first!r}")
        if len(page.title) > 31:
            fault(f"{page.title} is too long a name")
        for line in page.iter_rows():
            for cell in line:
                if cell.data_type in ("f", "e"):
                    fault(f"{page.title}!{cell.coordinate} is a formula or an error")
    charts = book.worksheets[0]._charts
    if not charts and any(row["measure"] == "score" for row in rows):
        fault("there are no pictures")
    for chart in charts:
        words = "".join(run.t for p in chart.title.tx.rich.p for run in p.r or [])
        if synthetic and not words.upper().startswith(MARKS):
            fault(f"a picture is called {words!r}")
    return len(charts)


def main():
    # Bars of shares are an extension that openpyxl does not know.
    warnings.simplefilter("ignore")
    book = openpyxl.load_workbook(sys.argv[1])
    with open(sys.argv[2], encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    counts = check_rows(book, rows), check_levels(book, rows), check_all(book, rows)
    for text in faults[:10]:
        print(text)
    print("%d rows, %d figures of levels, %d pictures, %d faults" % (*counts, len(faults)))
    sys.exit(1 if faults else 0)


main()
