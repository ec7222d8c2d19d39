#!/usr/bin/env python3
"""Makes the real network of the four regions, Surveys/network.xml, from docs/data.

    Tools/make-network.py docs/data Surveys/network.xml

Reads regions.csv, municipalities.csv, libraries.csv and events.csv of the data folder and
writes one network definition (urn:haamu:network:1). The same data give the same
bytes. A contradiction in the data stops the script and nothing is written.
"""

import csv
import os
import re
import sys
from xml.sax.saxutils import escape

EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_CANTCREAT = 64, 65, 66, 73

# The genitive of a Finnish place name cannot be had by rule. Every main
# library's name in the directory begins with it, which is checked below.
FINNISH_GENITIVE = {
    "Asikkala": "Asikkalan",
    "Forssa": "Forssan",
    "Hamina": "Haminan",
    "Hartola": "Hartolan",
    "Hattula": "Hattulan",
    "Hausjärvi": "Hausjärven",
    "Heinola": "Heinolan",
    "Hollola": "Hollolan",
    "Humppila": "Humppilan",
    "Hämeenlinna": "Hämeenlinnan",
    "Iitti": "Iitin",
    "Imatra": "Imatran",
    "Janakkala": "Janakkalan",
    "Jokioinen": "Jokioisten",
    "Kotka": "Kotkan",
    "Kouvola": "Kouvolan",
    "Kärkölä": "Kärkölän",
    "Lahti": "Lahden",
    "Lappeenranta": "Lappeenrannan",
    "Lemi": "Lemin",
    "Loppi": "Lopen",
    "Luumäki": "Luumäen",
    "Miehikkälä": "Miehikkälän",
    "Orimattila": "Orimattilan",
    "Padasjoki": "Padasjoen",
    "Parikkala": "Parikkalan",
    "Pyhtää": "Pyhtään",
    "Rautjärvi": "Rautjärven",
    "Riihimäki": "Riihimäen",
    "Ruokolahti": "Ruokolahden",
    "Savitaipale": "Savitaipaleen",
    "Sysmä": "Sysmän",
    "Taipalsaari": "Taipalsaaren",
    "Tammela": "Tammelan",
    "Virolahti": "Virolahden",
    "Ypäjä": "Ypäjän",
}

# What a main library calls itself after its municipality's name.
MAIN_LIBRARY_WORDS = {
    "pääkirjasto": ("huvudbibliotek", "Main Library"),
    "kaupunginkirjasto": ("stadsbibliotek", "City Library"),
    "kunnankirjasto": ("kommunbibliotek", "Municipal Library"),
    "kirjasto": ("bibliotek", "Library"),
}

# Regions a library has belonged to, where that is not one region for ever:
# (region, from, until).
MEMBERSHIPS = {
    "Iitti": [
        ("Kymenlaakso", None, "2020-12-31"),
        ("Päijät-Häme", "2021-01-01", None),
    ],
}

POPULATIONS = [
    ("population_2018_mid", "2018", "preliminary mid-2018 figure, second-hand"),
    ("population_2019", "2019", "Statistics Finland, end of 2019, as carried in Yleisradio/geodata"),
    ("population_2020", "2020", "Statistics Finland, December 2020, as carried in Yleisradio/geodata"),
]

# name, condition, labels fi, sv, en
RULE_GROUPS = [
    ("pienet", "${level} = 'library' and ${population} < 6000",
     "Pienet kirjastot (alle 6 000 asukasta)",
     "Små bibliotek (under 6 000 invånare)",
     "Small libraries (under 6,000 inhabitants)"),
    ("keskikokoiset", "${level} = 'library' and ${population} >= 6000 and ${population} < 20000",
     "Keskikokoiset kirjastot (6 000–19 999 asukasta)",
     "Medelstora bibliotek (6 000–19 999 invånare)",
     "Medium-sized libraries (6,000–19,999 inhabitants)"),
    ("suuret", "${level} = 'library' and ${population} >= 20000",
     "Suuret kirjastot (vähintään 20 000 asukasta)",
     "Stora bibliotek (minst 20 000 invånare)",
     "Large libraries (at least 20,000 inhabitants)"),
    ("omatoimi", "${level} = 'service_point' and ${self_service} = 'yes'",
     "Omatoimikirjastot",
     "Meröppna bibliotek",
     "Self-service (open) libraries"),
]

# name, first day, last day, surveys, labels fi, sv, en
WAVES = [
    ("2017", "2018-01-15", "2018-03-31",
     "kirjastopalvelut mediakasvatus sisaltotyo tilat_ja_kumppanuudet",
     "Vuoden 2017 luvut", "Siffror för 2017", "Figures for 2017"),
    ("2018-kevat", "2018-04-01", "2018-05-31", "asiakaspalvelu vertaisvierailu",
     "Kevät 2018", "Våren 2018", "Spring 2018"),
    ("2018-syksy", "2018-10-01", "2018-11-30", "asiakaspalvelu",
     "Syksy 2018", "Hösten 2018", "Autumn 2018"),
    ("2018-koulutuskevat", "2018-01-01", "2018-06-30", "koulutuspalaute",
     "Kevään 2018 koulutukset", "Vårens utbildningar 2018", "Training in spring 2018"),
    ("2018", "2018-01-01", "2018-12-31", "hyva_kaytanto kayttajakysely osaaminen",
     "Vuosi 2018", "År 2018", "Year 2018"),
]

ABOUT = """
  Made by Tools/make-network.py from docs/data: change those, not this file.
  (Dated memberships, peer groups by rule and waves stand in the script.)
  The sources, and how far each is to be trusted, are told in docs/data/README.md.

  What is not here, because it could not be had:
  - Staff (full-time equivalents), opening hours and ISIL codes.
  - Bookmobiles. The regional development task's presentation of 5 March 2018 counts
    35 main libraries, 43 branches and 20 bookmobiles. The library directory of
    August 2026, from which the service points come, lists 36 main libraries and
    41 branches and no bookmobile. None was invented.
  - Days and places of the training in spring 2018. The regional development task's
    programme had four inspiration days, four trainings in information security and four
    in literature: that many events stand here, numbered by us, in no order of time.
  - Swedish and English names of branches. A service point's name is a proper name;
    only a main library's can be formed by rule, from its municipality's name.
    Elsewhere there is the Finnish name alone. The formed names are not official.

  type (main, branch) was derived from the service points' names.
  self_service="unknown" means that it could not be told from the directory: it is no "no".
  The peer group omatoimi (self-service libraries) is made from it by rule, so it holds what
  the directory of August 2026 tells, not what was open without staff in 2018.
"""


def stop(status, message):
    print(f"make-network.py: {message}", file=sys.stderr)
    sys.exit(status)


def read_table(folder, file_name):
    path = os.path.join(folder, file_name)
    try:
        with open(path, encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    except OSError as error:
        stop(EX_NOINPUT, f"{path}: {error.strerror}")


def identifier(name):
    """An ASCII identifier: Rajapatsaan kirjasto becomes rajapatsaan_kirjasto."""
    plain = name.lower().translate(str.maketrans("åäö", "aao"))
    return re.sub(r"[^a-z0-9]+", "_", plain).strip("_")


def swedish_genitive(name):
    """Before bibliotek a place name that ends in a vowel or in s, x or z stays
    as it is (Kotka bibliotek, Lahtis bibliotek); any other takes an s."""
    return name if name[-1] in "aeiouyåäösxz" else name + "s"


class Writer:
    """XML in lines, two spaces a level. Attributes whose value is None are left out."""

    def __init__(self):
        self.lines = ['<?xml version="1.0" encoding="UTF-8"?>']
        self.depth = 0

    def tag(self, name, attributes, end):
        written = "".join(
            f' {key}="{escape(value, {chr(34): "&quot;"})}"'
            for key, value in attributes.items() if value is not None)
        return f"<{name}{written}{end}"

    def line(self, text):
        self.lines.append("  " * self.depth + text)

    def open(self, element, /, **attributes):
        self.line(self.tag(element, attributes, ">"))
        self.depth += 1

    def close(self, name):
        self.depth -= 1
        self.line(f"</{name}>")

    def empty(self, element, /, **attributes):
        self.line(self.tag(element, attributes, "/>"))

    def comment(self, text):
        self.line(f"<!--{text}-->")

    def blank(self):
        self.lines.append("")

    def labels(self, finnish, swedish=None, english=None):
        self.line(f"<label>{escape(finnish)}</label>")
        if swedish:
            self.line(f'<label xml:lang="sv">{escape(swedish)}</label>')
        if english:
            self.line(f'<label xml:lang="en">{escape(english)}</label>')

    def text(self):
        return "\n".join(self.lines) + "\n"


def main_library_labels(point, municipality):
    """Finnish, Swedish and English name of a main library."""
    genitive = FINNISH_GENITIVE[municipality["name_fi"]]
    words = MAIN_LIBRARY_WORDS.get(point["name"][len(genitive) + 1:])
    if words is None:
        return point["name"], None, None
    swedish, english = words
    return (point["name"],
            f"{swedish_genitive(municipality['name_sv'])} {swedish}",
            f"{municipality['name_fi']} {english}")


def service_point_name(point):
    """A main library is named after its municipality (iitti_paakirjasto) and so
    never collides with the library organisation (iitin_kirjasto)."""
    if point["type"] == "main":
        return identifier(point["municipality"]) + "_paakirjasto"
    return identifier(point["name"])


def contradictions(regions, municipalities, libraries):
    by_code = {row["code"]: row for row in municipalities}
    if len(by_code) != len(municipalities):
        yield "municipalities.csv: a municipality code occurs twice"
    for region in regions:
        members = sum(row["region_2018"] == region["name_fi"] for row in municipalities)
        if members != int(region["municipalities"]):
            yield f"{region['name_fi']}: {members} municipalities, regions.csv says {region['municipalities']}"
    region_names = {region["name_fi"] for region in regions}
    for row in municipalities:
        name = row["name_fi"]
        if row["region_2018"] not in region_names:
            yield f"{name}: the region {row['region_2018']} is not in regions.csv"
        if name not in FINNISH_GENITIVE:
            yield f"{name}: add its genitive to FINNISH_GENITIVE in this script"
        mains = [point for point in libraries
                 if point["municipality_code"] == row["code"] and point["type"] == "main"]
        if len(mains) != 1:
            yield f"{name}: {len(mains)} main libraries in libraries.csv, there must be one"
        for point in mains:
            if not point["name"].startswith(FINNISH_GENITIVE.get(name, "") + " "):
                yield f"{name}: the main library {point['name']} does not begin with its genitive"
    for point in libraries:
        row = by_code.get(point["municipality_code"])
        if row is None:
            yield f"{point['name']}: no municipality has the code {point['municipality_code']}"
        elif (row["name_fi"], row["consortium"]) != (point["municipality"], point["consortium"]):
            yield f"{point['name']}: municipality or consortium differs from municipalities.csv"
        if point["type"] not in ("main", "branch"):
            yield f"{point['name']}: unknown type {point['type']}"
        if point["self_service"] not in ("yes", "no", "unknown"):
            yield f"{point['name']}: unknown self_service {point['self_service']}"
    seen = {}
    for name, what in (
            [(identifier(FINNISH_GENITIVE.get(row["name_fi"], "") + " kirjasto"), row["name_fi"])
             for row in municipalities]
            + [(service_point_name(point), point["name"]) for point in libraries]):
        if name in seen:
            yield f"{what}: its name {name} is taken by {seen[name]}"
        seen[name] = what


def write_library(out, municipality, points):
    finnish = municipality["name_fi"]
    label = f"{FINNISH_GENITIVE[finnish]} kirjasto"
    out.open("library", name=identifier(label), municipalities=identifier(finnish))
    out.labels(label, f"{swedish_genitive(municipality['name_sv'])} bibliotek", f"{finnish} Library")
    for region, first, last in MEMBERSHIPS.get(finnish, [(municipality["region_2018"], None, None)]):
        out.empty("member_of", **{"region": identifier(region), "from": first, "until": last})
    for point in points:
        out.open("service_point", name=service_point_name(point), type=point["type"],
                 self_service=point["self_service"], lat=point["lat"], lon=point["lon"],
                 directory_id=point["kirkanta_id"])
        if point["type"] == "main":
            out.labels(*main_library_labels(point, municipality))
        else:
            out.labels(point["name"])
        out.close("service_point")
    out.close("library")


def network(regions, municipalities, libraries, events):
    out = Writer()
    out.comment(ABOUT)
    out.open("network", **{"xmlns": "urn:haamu:network:1", "name": "lahti_ake",
                           "xml:lang": "fi", "time_zone": "Europe/Helsinki"})
    out.labels("Lahden kirjaston toimialue", "Lahtis biblioteks verksamhetsområde",
               "Area of operation of Lahti Library")
    out.blank()
    for region in regions:
        out.open("region", name=identifier(region["name_fi"]))
        out.labels(region["name_fi"], region["name_sv"], region["name_en"])
        out.close("region")
    out.blank()
    for row in municipalities:
        out.open("municipality", name=identifier(row["name_fi"]), code=row["code"])
        out.labels(row["name_fi"], row["name_sv"])
        for column, year, source in POPULATIONS:
            if row[column]:
                out.empty("population", year=year, value=row[column], source=source)
        out.close("municipality")
    for region in regions:
        out.blank()
        out.comment(f" {region['name_fi']}, by the regions of 2018 ")
        for row in municipalities:
            if row["region_2018"] == region["name_fi"]:
                write_library(out, row, [point for point in libraries
                                         if point["municipality_code"] == row["code"]])
    out.blank()
    out.comment(" Library consortia (kirjastokimpat) ")
    for consortium in dict.fromkeys(row["consortium"] for row in municipalities):
        out.open("peer_group", name=identifier(consortium))
        out.labels(consortium, consortium, consortium)
        for row in municipalities:
            if row["consortium"] == consortium:
                out.empty("member", library=identifier(FINNISH_GENITIVE[row["name_fi"]] + " kirjasto"))
        out.close("peer_group")
    out.blank()
    out.comment(" Groups by rule ")
    for name, condition, *labels in RULE_GROUPS:
        out.open("peer_group", name=name, where=condition)
        out.labels(*labels)
        out.close("peer_group")
    out.blank()
    for name, first, last, surveys, *labels in WAVES:
        out.open("wave", **{"name": name, "from": first, "until": last, "surveys": surveys})
        out.labels(*labels)
        out.close("wave")
    out.blank()
    out.comment(" Training in spring 2018 ")
    for row in events:
        out.open("event", **{"name": row["name"], "from": row["from"] or None,
                             "until": row["until"] or None, "place": row["place"] or None,
                             "theme": row["theme"]})
        out.labels(row["label_fi"], row["label_sv"], row["label_en"])
        out.close("event")
    out.close("network")
    return out.text()


def main(arguments):
    if len(arguments) != 2:
        stop(EX_USAGE, "usage: make-network.py DATA-FOLDER OUTPUT-FILE")
    folder, target = arguments
    tables = [read_table(folder, name)
              for name in ("regions.csv", "municipalities.csv", "libraries.csv", "events.csv")]
    found = list(contradictions(*tables[:3]))
    if found:
        stop(EX_DATAERR, "the data contradict themselves, nothing was written\n  " + "\n  ".join(found))
    text = network(*tables)
    try:
        with open(target + ".new", "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        os.replace(target + ".new", target)
    except OSError as error:
        stop(EX_CANTCREAT, f"{target}: {error.strerror}")


if __name__ == "__main__":
    main(sys.argv[1:])
