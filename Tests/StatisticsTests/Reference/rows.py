"""Lines of reference values: kind, given and expected figures, separated by tabs.

`given` has fields separated by `|`, rows within a field by `;`, numbers within a row by `,`;
a number that is not there is `nan`.
"""
import math
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent


def number(value):
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "nan"
    return repr(int(value)) if isinstance(value, (bool, int, np.integer)) else repr(float(value))


def field(value):
    """A number, a list of numbers or a list of lists."""
    if not isinstance(value, (list, tuple, np.ndarray)):
        return number(value)
    rows = value if len(value) and isinstance(value[0], (list, tuple, np.ndarray)) else [value]
    return ";".join(",".join(number(v) for v in row) for row in rows)


class Table:
    def __init__(self):
        self.lines = []

    def add(self, kind, fields, figures):
        flat = np.ravel(np.concatenate([np.ravel(np.asarray(f, float)) for f in figures]))
        self.lines.append("\t".join(
            [kind, "|".join(field(f) for f in fields), " ".join(number(float(f)) for f in flat)]))

    def write(self, name):
        (HERE / name).write_text("\n".join(self.lines) + "\n")
