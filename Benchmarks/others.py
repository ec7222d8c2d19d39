#!/usr/bin/env python3
"""Reads the responses of generate.py as a data scientist would, and counts choices by library.

Usage: others.py polars|duckdb FOLDER. lxml reads each file into a row; Polars or DuckDB groups and counts. No
answer is checked. Needs lxml and polars or duckdb.
"""
import os
import sys

from lxml import etree


def rows(folder):
    for entry in os.scandir(folder):
        if entry.name.endswith(".xml"):
            row = {}
            for _, element in etree.iterparse(entry.path, events=("end",)):
                if len(element) == 0:
                    row[etree.QName(element).localname] = element.text
            yield row


def main():
    tool, folder = sys.argv[1:]
    table = list(rows(folder))
    names = [name for name in table[0] if name.startswith(("kokemus", "toteutui", "mita"))]
    import polars
    frame = polars.DataFrame(table)
    total = 0
    if tool == "polars":
        for name in names:
            total += frame.group_by("unit", name).len().height
    else:
        import duckdb
        for name in names:
            total += len(duckdb.sql(f"select unit, {name}, count(*) from frame group by all").fetchall())
    print(len(table), total)


main()
