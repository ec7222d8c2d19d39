#!/usr/bin/env python3
"""Writes values.tsv beside this script: what python-stdnum makes of the same codes.

    python3 -m venv DIR && DIR/bin/pip install python-stdnum==2.2 && DIR/bin/python make.py

Columns: text, whether it is a personal identity code (yes or no). Every individual number is
900-999, which are given to no person.
"""
import pathlib
import random

from stdnum.fi import hetu

SIGNS = "+-YXWVUABCDEF"
MARKS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
source = random.Random(2018)
rows = {}


def add(text):
    rows[text] = "yes" if hetu.is_valid(text, allow_temporary=True) else "no"


def code(day, month, year, sign, number):
    figures = f"{day:02}{month:02}{year:02}"
    return f"{figures}{sign}{number}{MARKS[int(figures + str(number)) % 31]}"


# Every sign with real dates.
for sign in SIGNS:
    for _ in range(8):
        add(code(source.randint(1, 28), source.randint(1, 12), source.randint(0, 99), sign,
                 source.randint(900, 999)))
# Every check character, right and wrong, and letters that are none.
for good in (code(1, 1, 90, "-", 900), code(29, 2, 4, "A", 912), code(31, 12, 99, "Y", 999)):
    for mark in MARKS + "GIOQZÅ-":
        add(good[:-1] + mark)
        add((good[:-1] + mark).lower())
# Leap days and the ends of months in every century, 1900 among them.
for sign in "+-A":
    for year in (0, 1, 4, 50, 96, 99):
        for day, month in ((28, 2), (29, 2), (30, 2), (30, 4), (31, 4), (31, 12), (31, 6)):
            add(code(day, month, year, sign, 950))
# Impossible days, months and signs, and wrong lengths.
for day, month in ((0, 1), (1, 0), (32, 1), (31, 9), (1, 13), (99, 99), (40, 10), (10, 20)):
    add(code(day, month, 77, "-", 931))
for sign in "GHIJKLMNOPQRSTZ0129*_/:.":
    add(code(5, 3, 18, sign, 944))
for good in (code(5, 3, 18, "A", 944), code(17, 8, 55, "U", 903)):
    add(good)
    add(good[:-1])
    add(good[1:])
    add("0" + good)
    add(good + "1")
    add(good.lower())
    add(good[:6] + good[7:])
    add(good[:8] + "x" + good[9:])

pathlib.Path(__file__).with_name("values.tsv").write_text(
    "".join(f"{text}\t{answer}\n" for text, answer in rows.items()))
