"""The pages of a report as one would write them in Python: Jinja2 and matplotlib, from the tidy CSV (so that reading
and counting responses cost nothing here). Fewer pictures and no words, findings or phone drawings; pictures are SVG
inside the page. Usage: pages.py rows.csv FOLDER"""
import collections
import csv
import io
import pathlib
import sys

import jinja2
import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt  # noqa: E402

PAGE = jinja2.Template("""<!doctype html><html lang="fi"><head><meta charset="utf-8"><title>{{ title }}</title></head>
<body><h1>{{ title }}</h1>{% for part in parts %}<h2>{{ part.title }}</h2><figure>{{ part.picture|safe }}</figure>
<table><caption>{{ part.title }}</caption><thead><tr><th>Mitä</th><th>Pisteet</th><th>95 %</th><th>n</th></tr></thead>
<tbody>{% for row in part.rows %}<tr><th scope="row">{{ row.label }}</th><td>{{ '%.0f'|format(row.value) }}</td>
<td>{{ '%.0f–%.0f'|format(row.low, row.high) }}</td><td>{{ row.n }}</td></tr>{% endfor %}</tbody></table>
{% endfor %}</body></html>""", autoescape=True)
Row = collections.namedtuple("Row", "label value low high n")


def drawn(figure):
    out = io.StringIO()
    figure.savefig(out, format="svg")
    plt.close(figure)
    return out.getvalue().split("?>", 1)[1]


def dots(rows):
    figure, axes = plt.subplots(figsize=(7, 0.4 * len(rows) + 1))
    for place, row in enumerate(rows):
        axes.plot([row.low, row.high], [place, place], linewidth=4, alpha=0.4)
        axes.plot([row.value], [place], "o")
    axes.set_yticks(range(len(rows)), [row.label for row in rows])
    axes.set_xlim(0, 100)
    axes.invert_yaxis()
    return drawn(figure)


def bars(shares):
    figure, axes = plt.subplots(figsize=(7, 0.5 * len(shares) + 1))
    for place, (label, parts) in enumerate(shares.items()):
        left = 0
        for part in parts:
            axes.barh(place, part, left=left)
            left += part
    axes.set_yticks(range(len(shares)), list(shares))
    return drawn(figure)


def heat(libraries, items, scores):
    figure, axes = plt.subplots(figsize=(7, 0.3 * len(libraries) + 1))
    axes.imshow([[scores.get((library, item), 0) for item in items] for library in libraries],
                aspect="auto", vmin=0, vmax=100)
    axes.set_yticks(range(len(libraries)), libraries)
    return drawn(figure)


def funnel(points):
    figure, axes = plt.subplots(figsize=(7, 4))
    axes.scatter([n for n, _ in points], [value for _, value in points])
    counts = range(1, max([n for n, _ in points], default=1) + 1)
    for z in (1.96, 3.09):
        for sign in (1, -1):
            axes.plot(counts, [73 + sign * z * 14 / n ** 0.5 for n in counts], "--")
    return drawn(figure)


def main(rows, folder):
    units, scores, shares, order = collections.OrderedDict(), {}, {}, []
    for row in csv.DictReader(open(rows, encoding="utf-8")):
        unit = (row["level"], row["unit"])
        if row["measure"] == "score" and row["value"]:
            units.setdefault(unit, []).append((row["item_type"], Row(
                row["item"], float(row["value"]), float(row["ci_low"] or row["value"]),
                float(row["ci_high"] or row["value"]), int(row["n"]))))
            scores[row["unit"], row["item"]] = float(row["value"])
        elif row["measure"] == "share" and row["value"]:
            shares.setdefault(unit, collections.OrderedDict()).setdefault(
                row["item"], []).append(float(row["value"]))
    libraries = [name for level, name in units if level == "library"]
    overall = [(found[-1][1].n, found[-1][1].value) for (level, _), found in units.items()
               if level == "library"]
    pathlib.Path(folder).mkdir(parents=True, exist_ok=True)
    pages = 0
    for (level, name), found in units.items():
        if level == "service_point":
            continue
        mine, parts, section = shares.get((level, name), {}), [], []
        for type, row in found:
            if type == "question":
                section.append(row)
            elif type == "group" and section:
                parts.append({"title": row.label, "rows": section, "picture": dots(section)})
                parts += [{"title": one.label, "rows": [], "picture": bars({one.label: mine[one.label]})}
                          for one in section if one.label in mine]
                section = []
        for kind in ("overall", "group"):
            chosen = [row for type, row in found if type == kind]
            if chosen:
                parts.append({"title": kind, "rows": chosen, "picture": dots(chosen)})
        parts.append({"title": "spread", "rows": [], "picture": funnel(overall)})
        if level != "library":
            items = [row.label for type, row in found if type == "group"]
            parts.append({"title": "sections", "rows": [], "picture": heat(libraries, items, scores)})
        page = PAGE.render(title=name, parts=parts)
        pathlib.Path(folder, f"{level}-{name}.html").write_text(page, encoding="utf-8")
        pages += 1
    print(pages, "pages")


if __name__ == "__main__":
    main(*sys.argv[1:])
