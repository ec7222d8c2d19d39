#!/usr/bin/env python3
"""Makes a workspace of synthetic responses in the shape that the benchmarks measure.

Usage: generate.py [--bundles] FOLDER COUNT [SEED [START]]. 400 libraries in 12 regions; 40 questions: 26 on a scale of five
with "not applicable", 7 yes/no, 4 with several of 8 choices, 2 whole numbers, 1 text. One file each, as
`haamu answer` would write it, or with --bundles sealed in parts of 64 MB, as `haamu pack` would write them; marked as
synthetic. The same seed gives the same bytes. Standard library only.
"""
import hashlib
import os
import random
import sys

LIBRARIES, REGIONS = 400, 12
NOTES = [
    "Palvelu oli ystävällistä ja aineisto löytyi nopeasti.", "Jono eteni hitaasti, mutta apua sai pyytämällä.",
    "Opasteet olivat selkeät.", "", "Yläkerrassa oli kylmä; henkilökunta pahoitteli.", "Ei huomautettavaa.",
]


def survey():
    def likert(number):
        return (f'<question name="kokemus_palvelusta_{number:02}" type="select_one" list="scale"><label>Väite {number}</label>'
                "</question>")

    groups = []
    for group in range(4):
        first, last = group * 26 // 4 + 1, (group + 1) * 26 // 4
        inner = [likert(number) for number in range(first, last + 1)]
        if group == 1:
            inner += [f'<question name="toteutui_kaynnilla_{n}" type="select_one" list="yes_no"><label>Kyllä vai ei {n}</label></question>'
                      for n in range(1, 8)]
        if group == 2:
            inner += [f'<question name="mita_kautta_asioit_{n}" type="select_multiple" list="ways"><label>Mitkä {n}</label></question>'
                      for n in range(1, 5)]
        if group == 3:
            inner += ['<question name="wait" type="integer"><label>Minuutit</label></question>',
                      '<question name="visits" type="integer"><label>Käynnit</label></question>',
                      '<question name="note" type="text"><label>Muuta</label></question>']
        groups.append(f'<group name="g{group + 1}"><label>Ryhmä {group + 1}</label>' + "\n    ".join(inner) + "</group>")
    scale = "".join(f'<choice name="{n}" score="{n}"><label>{n}</label></choice>' for n in range(1, 6))
    ways = "".join(f'<choice name="w{n}" score="1"><label>Tapa {n}</label></choice>' for n in range(1, 9))
    return f"""<survey xmlns="urn:haamu:survey:1" name="kuorma" version="1" kind="feedback" xml:lang="fi">
  <title>Kuormitus</title>
  <list name="scale">{scale}<choice name="na" missing="not_applicable"><label>Ei sovellu</label></choice></list>
  <list name="yes_no"><choice name="yes" score="1"><label>Kyllä</label></choice><choice name="no" score="0"><label>Ei</label></choice></list>
  <list name="ways">{ways}</list>
  <group name="visit"><label>Käynti</label>
    <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes"><label>Kirjasto</label></question>
    <question name="visited" type="dateTime" role="time"><label>Milloin</label></question></group>
  {chr(10).join(groups)}
</survey>
"""


def network():
    regions = "".join(f'<region name="r{r:02}"><label>Alue {r}</label></region>\n' for r in range(REGIONS))
    towns = "".join(
        f'<municipality name="k{n:03}" code="{n:03}"><label>Kunta {n}</label>'
        f'<population year="2018" value="{1000 + 37 * n}" source="keksitty"/></municipality>\n' for n in range(LIBRARIES))
    libraries = "".join(
        f'<library name="kirjasto_{n:03}" municipalities="k{n:03}"><label>Kirjasto {n}</label>'
        f'<member_of region="r{n % REGIONS:02}"/></library>\n' for n in range(LIBRARIES))
    return (f'<network xmlns="urn:haamu:network:1" name="kuormaverkko" xml:lang="fi" time_zone="Europe/Helsinki">'
            f"<label>Kuormaverkko</label>\n{regions}{towns}{libraries}"
            '<wave name="2018" from="2018-01-01" until="2018-12-31" surveys="kuorma"><label>2018</label></wave></network>\n')


def identifier(number, chance):
    time = 1_514_800_000_000 + number * 300
    bits = (time << 80) | (7 << 76) | (chance.getrandbits(12) << 64) | (2 << 62) | chance.getrandbits(62)
    text = f"{bits:032x}"
    return "-".join((text[:8], text[8:12], text[12:16], text[16:20], text[20:]))


def response(number, uuid, chance):
    pick, many = chance.choice, chance.random
    day = chance.randrange(1, 29)
    moment = f"2018-{chance.randrange(1, 13):02}-{day:02}T{chance.randrange(9, 20):02}:{chance.randrange(60):02}:00.000+02:00"
    lines = ['<kuorma xmlns:haamu="urn:haamu:response:1" id="kuorma" version="1" haamu:synthetic="yes">', "  <meta>",
             f"    <instanceID>uuid:{uuid}</instanceID>", f"    <timeStart>{moment}</timeStart>",
             f"    <timeEnd>{moment}</timeEnd>", "  </meta>", "  <visit>",
             f"    <unit>kirjasto_{chance.randrange(LIBRARIES):03}</unit>", f"    <visited>{moment}</visited>", "  </visit>"]
    for group in range(4):
        lines.append(f"  <g{group + 1}>")
        for n in range(group * 26 // 4 + 1, (group + 1) * 26 // 4 + 1):
            lines.append(f"    <kokemus_palvelusta_{n:02}>{pick(('1', '2', '3', '4', '5', '4', 'na'))}</kokemus_palvelusta_{n:02}>")
        if group == 1:
            lines += [f"    <toteutui_kaynnilla_{n}>{pick(('yes', 'no', 'yes'))}</toteutui_kaynnilla_{n}>" for n in range(1, 8)]
        if group == 2:
            lines += [f"    <mita_kautta_asioit_{n}>{' '.join(f'w{c}' for c in range(1, 9) if many() < 0.3)}</mita_kautta_asioit_{n}>" for n in range(1, 5)]
        if group == 3:
            lines += [f"    <wait>{chance.randrange(60)}</wait>", f"    <visits>{chance.randrange(200)}</visits>",
                      f"    <note>{pick(NOTES)}</note>"]
        lines.append(f"  </g{group + 1}>")
    return "\n".join(lines) + "\n</kuorma>\n"


class Bundles:
    """Writes bundles (docs/specification/bundles.md) of about `size` bytes, one after another."""

    def __init__(self, folder, size=64 << 20):
        self.folder, self.size, self.number = folder, size, 0
        self.begin()

    def begin(self):
        self.parts = [b'<?xml version="1.0" encoding="UTF-8"?>\n<b:bundle xmlns:b="urn:haamu:bundle:1">\n']
        self.offset, self.line, self.index = len(self.parts[0]), 3, []

    def add(self, name, text):
        whole = text.encode()
        root = whole.removesuffix(b"\n")
        head = f'<b:response name="{name}" sha256="{hashlib.sha256(whole).hexdigest()}" before="">\n'.encode()
        body = head + root + b"\n</b:response>\n"
        self.index.append(f"{name} {self.offset} {len(root)} {self.line + 1}\n")
        self.parts.append(body)
        self.offset += len(body)
        self.line += body.count(b"\n")
        if self.offset >= self.size:
            self.end()

    def end(self):
        if self.index:
            index = ("<b:index>\n" + "".join(sorted(self.index)) + "</b:index>\n").encode()
            foot = b"</b:bundle>\n"
            size = self.offset + len(index) + len(f'<b:end index="{0:012}" size="{0:012}"/>\n') + len(foot)
            self.parts += [index, f'<b:end index="{self.offset:012}" size="{size:012}"/>\n'.encode(), foot]
            self.number += 1
            with open(f"{self.folder}/bundle-{self.number:04}.xml", "wb") as file:
                file.writelines(self.parts)
        self.begin()


def main():
    bundled = "--bundles" in sys.argv
    arguments = [argument for argument in sys.argv[1:] if argument != "--bundles"]
    folder, count = arguments[0], int(arguments[1])
    chance = random.Random(int(arguments[2]) if len(arguments) > 2 else 2018)
    start = int(arguments[3]) if len(arguments) > 3 else 0
    os.makedirs(f"{folder}/Surveys", exist_ok=True)
    os.makedirs(f"{folder}/Responses/kuorma/2018", exist_ok=True)
    for name, text in (("kuorma", survey()), ("network", network())):
        with open(f"{folder}/Surveys/{name}.xml", "w", encoding="utf-8") as file:
            file.write(text)
    bundles = Bundles(f"{folder}/Responses/kuorma/2018")
    for number in range(start, start + count):
        uuid = identifier(number, chance)
        if bundled:
            bundles.add(f"{uuid}.xml", response(number, uuid, chance))
            continue
        with open(f"{folder}/Responses/kuorma/2018/{uuid}.xml", "w", encoding="utf-8") as file:
            file.write(response(number, uuid, chance))
    bundles.end()


if __name__ == "__main__":
    main()
