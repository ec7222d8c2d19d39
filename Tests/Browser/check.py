"""Every kind of page of a report in a browser: see README.md."""
import pathlib
import re
import sys

import axe_playwright_python
import html5lib
from playwright.sync_api import sync_playwright

AXE = next(pathlib.Path(axe_playwright_python.__file__).parent.glob("**/axe.min.js")).read_text()
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
# A picture is one thing to assistive technology (role=img): what is inside is presentational, and its contrast
# is tested with the palette (Tests/ChartsTests). The thousands of marks would only make axe slow.
PLAIN_PICTURES = """() => document.querySelectorAll('svg').forEach(svg =>
  [...svg.children].forEach(e => { if (!['title', 'desc'].includes(e.tagName)) e.remove(); }))"""
AXE_RUN = """async rules => (await axe.run(document, {runOnly: rules, resultTypes: ['violations']})).violations"""
WIDTHS = (390, 1280)
# The largest of each kind stands for all.
KINDS = ("index", "network", "region-", "library-", "peers-", "v0")

SMALL_TEXT = """() => [...document.querySelectorAll('body *')].filter(e =>
  e.checkVisibility() && [...e.childNodes].some(n => n.nodeType == 3 && n.data.trim()) &&
  !e.closest('.skip') && textSize(e) < 11.9).map(e => e.outerHTML.slice(0, 120));
function textSize(e) {
  const size = parseFloat(getComputedStyle(e).fontSize), svg = e.closest('svg');
  return svg && svg.viewBox.baseVal.width
    ? size * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : size;
}"""
BARE = """() => [
  ...[...document.querySelectorAll('table')].filter(t => !t.caption || !t.tHead ||
    [...t.tBodies].some(b => [...b.rows].some(r => !r.querySelector('th[scope]')))),
  ...[...document.querySelectorAll('svg[role=img]')].filter(s =>
    !s.querySelector('title')?.textContent.trim() || !s.querySelector('desc')?.textContent.trim()),
  ...[...document.querySelectorAll('figure.picture')].filter(f =>
    f.nextElementSibling?.tagName != 'DETAILS' || !f.nextElementSibling.querySelector('table')),
].map(e => e.outerHTML.slice(0, 120))"""
REACHABLE = """() => [...document.querySelectorAll('a[href], summary, [tabindex="0"], button')]
  .filter(e => e.checkVisibility({visibilityProperty: true})).length"""
STEP = """() => { const e = document.activeElement;
  if (!e || e == document.body) return null;
  const s = getComputedStyle(e);
  e.dataset.seen = '1';
  return s.outlineStyle != 'none' && parseFloat(s.outlineWidth) > 0 }"""


def chosen(folder):
    pages = sorted(pathlib.Path(folder).glob("**/*.html"))
    for kind in KINDS:
        found = [page for page in pages if page.name.startswith(kind)]
        if found:
            yield max(found, key=lambda page: page.stat().st_size)


def views(place):
    """The first folder in every view; the others in the narrowest light and the widest dark."""
    return [(width, scheme) for width in WIDTHS for scheme in ("light", "dark")
            if place == 0 or (width == WIDTHS[0]) == (scheme == "light")]


def strict(page):
    parser = html5lib.HTMLParser(strict=False)
    parser.parse(page.read_text(encoding="utf-8"))
    return [str(error) for error in parser.errors[:3]]


def keyboard(tab, count):
    unseen = 0
    for _ in range(count + 2):
        tab.keyboard.press("Tab")
        outlined = tab.evaluate(STEP)
        if outlined is None:
            break
        unseen += 0 if outlined else 1
    reached = tab.evaluate("() => document.querySelectorAll('[data-seen]').length")
    return reached, unseen


def problems(browser, page, width, scheme):
    context = browser.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    tab = context.new_page()
    said, fetched = [], []
    tab.on("console", lambda message: said.append(message.text))
    tab.on("pageerror", lambda error: said.append(str(error)))
    tab.on("request", lambda request: fetched.append(request.url))
    tab.goto(page.resolve().as_uri())
    if len(fetched) > 1:
        yield f"fetches {fetched[1]}"
    for small in tab.evaluate(SMALL_TEXT)[:2]:
        yield f"text under 12 px: {small}"
    for bare in tab.evaluate(BARE)[:2]:
        yield f"without caption, headings, title or table: {bare}"
    if tab.evaluate("document.querySelector('tbody tr:nth-child(9)') && !document.querySelector('th button')"):
        yield "tables cannot be sorted: does the script's digest still fit?"
    if scheme == "light" and width == WIDTHS[0]:
        count = tab.evaluate(REACHABLE)
        reached, unseen = keyboard(tab, count)
        if reached < count:
            yield f"the keyboard reaches {reached} of {count}"
        if unseen:
            yield f"focus is not seen {unseen} times"
    tab.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    overflow = "document.documentElement.scrollWidth > innerWidth + 1"
    if tab.evaluate(overflow):
        yield "scrolls sideways"
    context.set_default_timeout(60000)
    tab.evaluate("document.documentElement.style.fontSize = '200%'")
    if tab.evaluate(overflow):
        yield "scrolls sideways with text of twice the size"
    tab.evaluate("document.documentElement.style.fontSize = ''")
    tab.evaluate(PLAIN_PICTURES)
    tab.evaluate(AXE)
    for violation in tab.evaluate(AXE_RUN, RULES):
        yield f"axe {violation['id']}: {violation['nodes'][0]['html'][:160]}"
    if said:
        yield f"console: {said[0]}"
    context.close()


def sheets(browser, page):
    """How many sheets of paper a page takes."""
    context = browser.new_context()
    tab = context.new_page()
    tab.goto(page.resolve().as_uri())
    count = len(re.findall(rb"/Type\s*/Page\b", tab.pdf(prefer_css_page_size=True)))
    context.close()
    return count


def main(chromium, folders):
    failed = looked = 0
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        for place, folder in enumerate(folders):
            for page in chosen(folder):
                found = [f"html5lib: {error}" for error in strict(page)]
                if page.name.startswith("v0") and sheets(browser, page) != 1:
                    found.append("the brief of a visit is not one sheet of paper")
                for width, scheme in views(place):
                    looked += 1
                    found += [f"{width} {scheme}: {text}" for text in
                              problems(browser, page, width, scheme)]
                failed += len(found)
                for text in found:
                    print(f"{page.parent.name}/{page.name}: {text}", flush=True)
        browser.close()
    print(f"{looked} views, {failed} problems")
    return 1 if failed or not looked else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
