#!/usr/bin/env python3
"""Contact sheets of the stored pictures (Tests/Fixtures/Charts), as Chromium draws them: light, dark
and grey, for phone and page. Says which texts overlap or reach beyond their picture.

    Tools/chart-pictures.py FOLDER [NAME…]
"""
import json, pathlib, re, subprocess, sys, html as markup

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Tests/Fixtures/Charts"
CHROMIUM = ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
            "--hide-scrollbars"]
LOOK = """
const bad = [];
for (const svg of document.querySelectorAll('svg')) {
  const all = svg.viewBox.baseVal, boxes = [];
  for (const text of svg.querySelectorAll('text')) {
    const b = text.getBBox(); b.t = text.textContent; b.h = parseFloat(getComputedStyle(text).fontSize);
    // A letter may lean a pixel over its start; the line box holds air above and below the letters.
    const base = parseFloat(text.getAttribute('y'));
    const box = {x: b.x, r: b.x + b.width, y: base - .93 * b.h, b: base + .23 * b.h, t: b.t};
    const name = svg.dataset.name;
    if (box.x < -1.5 || box.r > all.width + 1.5 || box.y < -.5 || box.b > all.height + .5)
      bad.push(name + ': beyond the picture: ' + box.t);
    for (const o of boxes)
      if (box.x < o.r - .5 && o.x < box.r - .5 && box.y < o.b - .5 && o.y < box.b - .5)
        bad.push(name + ': on top of each other: ' + o.t + ' | ' + box.t);
    boxes.push(box);
  }
}
document.body.dataset.bad = JSON.stringify(bad);
"""


def sheet(names, width, look):
    css = (ROOT / "charts.css").read_text()
    if look == "dark":
        css = css.replace("@media (prefers-color-scheme:dark)", "@media all")
    css = re.sub(r"@media screen and \(max-width:40rem\)\{.*?\}\}", "", css, flags=re.S)
    css += ".chart-narrow,.chart-wide{display:block!important;max-width:none!important}"
    paper, ink = ("#10171e", "#e8edf2") if look == "dark" else ("#fff", "#16202b")
    pixels = 358 if width == "narrow" else 720
    parts = []
    for name in names:
        svg = (ROOT / f"{name}-{width}.svg").read_text().split("\n", 1)[1]
        svg = svg.replace("<svg ", f'<svg data-name="{markup.escape(name)}-{width}" ', 1)
        parts.append(f"<section><h2>{markup.escape(name)}</h2>{svg}</section>")
    grey = "html{filter:grayscale(1)}" if look == "grey" else ""
    columns = 3 if width == "narrow" else 2
    return (f"<!doctype html><meta charset=utf-8><style>{css}{grey}body{{margin:16px;background:{paper};"
            f"color:{ink};font-family:'DejaVu Sans';columns:{columns};column-gap:32px;"
            f"width:{columns * (pixels + 32) - 32}px}}section{{break-inside:avoid;width:{pixels}px;"
            f"margin-bottom:36px}}h2{{font-size:11px;font-weight:400;opacity:.6;margin:0 0 8px}}"
            f"</style><body>" + "".join(parts) + f"<script>{LOOK}</script>")


def main():
    folder = pathlib.Path(sys.argv[1]); folder.mkdir(parents=True, exist_ok=True)
    names = sys.argv[2:] or sorted({p.name[:-len("-wide.svg")] for p in ROOT.glob("*-wide.svg")})
    faults = []
    for width in ["narrow", "wide"]:
        for look in ["light", "dark", "grey"]:
            page = folder / f"{width}-{look}.html"
            page.write_text(sheet(names, width, look))
            columns, pixels = (3, 358) if width == "narrow" else (2, 720)
            heights = [float(re.search(r'viewBox="0 0 [\d.]+ ([\d.]+)"',
                                       (ROOT / f"{n}-{width}.svg").read_text()).group(1)) + 62 for n in names]
            height = int(max(sum(heights) / columns * 1.25, max(heights)) + 80)
            size = f"--window-size={columns * (pixels + 32)},{height}"
            subprocess.run(CHROMIUM + [size, f"--screenshot={page.with_suffix('.png')}", page.as_uri()],
                           check=True, stderr=subprocess.DEVNULL)
            if look == "light":
                dom = subprocess.run(CHROMIUM + [size, "--dump-dom", page.as_uri()], check=True,
                                     capture_output=True, text=True).stdout
                found = re.search(r'data-bad="([^"]*)"', dom)
                faults += json.loads(markup.unescape(found.group(1))) if found else ["no answer"]
    print("\n".join(faults) or "no text overlaps or leaves its picture")
    sys.exit(1 if faults else 0)


main()
