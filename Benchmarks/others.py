#!/usr/bin/env python3
"""The answers of generate.py as a data scientist would take them: lxml, then Polars or DuckDB.

Usage:
  others.py read polars|duckdb BUNDLE...     lxml reads every response into a row, the tool makes the tables
  others.py keep TABLE.parquet BUNDLE...     the answers as a table of codes (by a regular expression: not timed)
  others.py tables polars|duckdb TABLE.parquet
                                             the same tables from that file; prints the processor seconds of
                                             the query alone, the table in memory already
The tables: for each library and question how many answers, mean, standard deviation, median and the share of each
choice. No answer is checked. Needs lxml, polars, duckdb and pyarrow.
"""
import re
import sys
import time

import polars

SCALES = [f"kokemus_palvelusta_{n:02}" for n in range(1, 27)]
YES_NO = [f"toteutui_kaynnilla_{n}" for n in range(1, 8)]
WAYS = [f"mita_kautta_asioit_{n}" for n in range(1, 5)]
WHOLE = ["wait", "visits"]
CODED = [*SCALES, *YES_NO, *WAYS, *WHOLE]
COLUMNS = ["unit", *CODED]
VALUES = {**{name: range(1, 6) for name in SCALES}, **{name: range(2) for name in YES_NO}}
LEAF = re.compile(rb"<(unit|kokemus_\w+|toteutui_\w+|mita_\w+|wait|visits)>([^<]*)<")


def code(name, text):
    """The number that stands for an answer; none for no answer and for "not applicable"."""
    if name in WAYS:
        return sum(1 << (int(word[1]) - 1) for word in text.split()) if text else None
    return {"yes": 1, "no": 0, "na": None, "": None}[text] if not text.isdigit() else int(text)


def frame(columns):
    whole = {name: polars.UInt16 if name in ("unit", "visits") else polars.UInt8 for name in COLUMNS}
    return polars.DataFrame(columns, schema=whole)


def read(paths):
    from lxml import etree
    columns = {name: [] for name in COLUMNS}
    for path in paths:
        for _, response in etree.iterparse(path, tag="kuorma"):
            found = {element.tag: element.text or "" for element in response.iter() if len(element) == 0}
            columns["unit"].append(int(found["unit"][-3:]))
            for name in CODED:
                columns[name].append(code(name, found[name]))
            wrapper = response.getparent()
            wrapper.clear()
            while wrapper.getprevious() is not None:
                del wrapper.getparent()[0]
    return frame(columns)


def keep(table, paths):
    parts, known = [], {}
    for path in paths:
        with open(path, "rb") as file:
            leaves = LEAF.findall(file.read())
        columns = {}
        for at, name in enumerate(leaf[0].decode() for leaf in leaves[:len(COLUMNS)]):
            codes = known.setdefault(name, {})
            values = []
            for leaf, text in leaves[at::len(COLUMNS)]:
                if text not in codes:
                    codes[text] = int(text[-3:]) if name == "unit" else code(leaf.decode(), text.decode())
                values.append(codes[text])
            columns[name] = values
        parts.append(frame({name: columns[name] for name in COLUMNS}))
    polars.concat(parts).write_parquet(table)


def with_polars(rows):
    wanted = []
    for name in [*SCALES, *YES_NO, *WHOLE]:
        column = polars.col(name)
        wanted += [column.count().alias(f"{name}_n"), column.mean().alias(f"{name}_mean"), column.std().alias(f"{name}_sd"),
                   column.median().alias(f"{name}_median")]
        wanted += [(column == value).mean().alias(f"{name}_{value}") for value in VALUES.get(name, ())]
    for name in WAYS:
        wanted += [((polars.col(name) & (1 << bit)) > 0).mean().alias(f"{name}_{bit}") for bit in range(8)]
    return rows.lazy().group_by("unit").agg(wanted).collect().height


def with_duckdb(rows):
    import duckdb
    wanted = []
    for name in [*SCALES, *YES_NO, *WHOLE]:
        wanted += [f"count({name})", f"avg({name})", f"stddev({name})", f"median({name})"]
        wanted += [f"avg(({name} = {value})::int)" for value in VALUES.get(name, ())]
    for name in WAYS:
        wanted += [f"avg(({name} & {1 << bit} > 0)::int)" for bit in range(8)]
    return len(duckdb.sql(f"select unit, {', '.join(wanted)} from rows group by unit").fetchall())


def main():
    action, first, *paths = sys.argv[1:]
    if action == "keep":
        keep(first, paths)
        return
    rows = read(paths) if action == "read" else polars.read_parquet(paths[0])
    if first == "duckdb" and action == "tables":
        import duckdb
        duckdb.sql("create table answers as select * from rows")
        rows = duckdb.table("answers")
    begun = time.process_time()
    height = (with_polars if first == "polars" else with_duckdb)(rows)
    print(height, "libraries", time.process_time() - begun)


main()
