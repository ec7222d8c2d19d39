#!/usr/bin/env python3
"""Makes a workspace with findings to export: synthetic responses of four findings each, and what people said of half of them.

Usage: generate.py FOLDER FINDINGS [SEED]. 400 libraries in 12 regions, one response a file as `haamu answer` would write it; a
codebook of twelve themes; a tag on every second finding, some on a stretch of the words, and a joined pair in every hundred.
The same seed gives the same bytes. Standard library only.
"""
import hashlib
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import generate as load  # noqa: E402

SURVEY, WAVE, EACH = "havainnot", "2018", 4
POINTS = ["saapuminen", "neuvonta", "hyllyt", "lainaus", "lahto"]
SORTS = ["pain", "delight", "idea", "good_practice"]
SUBJECTS = ["Opaste", "Jono", "Neuvonta", "Hylly", "Valaistus", "Automaatti", "Lukupaikka", "Ovi", "Palautus", "Esittely"]
DEEDS = ["jäi huomaamatta", "eteni hitaasti", "löytyi heti", "oli pois käytöstä", "sai kiitosta", "kaipaa selvennystä"]
PLACES = ["sisäänkäynnin vieressä", "yläkerran portaissa", "lastenosaston puolella", "lehtien luona", "palvelupisteen edessä"]
THEMES = 12


def choices(names):
    return "".join(f'<choice name="{name}"><label>{name}</label></choice>' for name in names)


def survey():
    points = "".join(f'<touchpoint name="{name}"><label>{name.capitalize()}</label></touchpoint>' for name in POINTS)
    return f"""<survey xmlns="urn:haamu:survey:1" name="{SURVEY}" version="1" kind="feedback" xml:lang="fi">
  <title>Havaintoja</title>
  {points}
  <list name="sorts">{choices(SORTS)}</list>
  <list name="steps">{choices(["lieva", "haittaava", "estava"])}</list>
  <list name="scale">{"".join(f'<choice name="{n}" score="{n}"><label>{n}</label></choice>' for n in range(1, 6))}</list>
  <group name="visit"><label>Käynti</label>
    <question name="unit" type="select_one_from_file" list="network" role="unit" required="yes"><label>Kirjasto</label></question>
    <question name="visited" type="dateTime" role="time"><label>Milloin</label></question></group>
  <group name="whole"><label>Kaikkiaan</label>
    <question name="grade" type="select_one" list="scale"><label>Arvosana</label></question></group>
  <repeat name="finding"><label>Havainnot</label>
    <question name="at" type="select_one" list="touchpoints" role="touchpoint"><label>Missä</label></question>
    <question name="sort" type="select_one" list="sorts" role="sort"><label>Laji</label></question>
    <question name="words" type="text" role="finding"><label>Mitä</label></question>
    <question name="step" type="select_one" list="steps" role="severity"><label>Kuinka vakava</label></question></repeat>
</survey>
"""


def codebook():
    themes = "".join(
        f'<theme name="teema_{n:02}" guid="{identity("theme", n)}" colour="#{n * 1118481 % 16777216:06x}">'
        f"<label>Teema {n}</label></theme>\n" for n in range(THEMES))
    return (f'<codebook xmlns="urn:haamu:findings:1" name="kuorma" xml:lang="fi"><label>Teemat</label>\n{themes}</codebook>\n')


def identity(*parts):
    digits = hashlib.sha256("\n".join(map(str, parts)).encode()).hexdigest()
    return f"{digits[:8]}-{digits[8:12]}-8{digits[13:16]}-8{digits[17:20]}-{digits[20:32]}"


def finding_id(response, place):
    """docs/specification/findings.md: survey, wave, response, question, and the instance from 1."""
    text = "\n".join([SURVEY, WAVE, response, "words", str(place + 1)])
    return "f" + hashlib.sha256(text.encode()).hexdigest()[:16]


def merged_id(members):
    return "m" + hashlib.sha256("\n".join(sorted(members)).encode()).hexdigest()[:16]


def sentence(chance):
    """About 150 characters; hardly two are the same."""
    parts = [f"{chance.choice(SUBJECTS)} {chance.choice(PLACES)} {chance.choice(DEEDS)}" for _ in range(3)]
    return "; ".join(parts) + "."


def response(uuid, sentences, chance):
    moment = (f"2018-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}T"
              f"{chance.randrange(9, 20):02}:{chance.randrange(60):02}:00.000+02:00")
    findings = "".join(
        f"  <finding>\n    <at>{chance.choice(POINTS)}</at>\n    <sort>{chance.choice(SORTS)}</sort>\n"
        f"    <words>{text}</words>\n    <step>{chance.choice(['lieva', 'haittaava', 'estava'])}</step>\n  </finding>\n"
        for text in sentences)
    return (f'<{SURVEY} xmlns:haamu="urn:haamu:response:1" id="{SURVEY}" version="1" haamu:synthetic="yes">\n'
            f"  <meta>\n    <instanceID>uuid:{uuid}</instanceID>\n    <timeStart>{moment}</timeStart>\n"
            f"    <timeEnd>{moment}</timeEnd>\n  </meta>\n  <visit>\n"
            f"    <unit>kirjasto_{chance.randrange(load.LIBRARIES):03}</unit>\n    <visited>{moment}</visited>\n  </visit>\n"
            f"  <whole>\n    <grade>{chance.randrange(1, 6)}</grade>\n  </whole>\n{findings}</{SURVEY}>\n")


def said(finding, text, number, chance):
    stretch = ""
    if number % 10 == 0:
        stretch = f' start="0" end="{len(text.split(";")[0])}"'
    return (f'  <tag finding="{finding}" themes="teema_{chance.randrange(THEMES):02}"{stretch} by="koodaaja-{number % 3}" '
            f'at="2019-01-15T10:00:00.000+02:00"/>\n')


def main():
    folder, count = sys.argv[1], int(sys.argv[2])
    chance = random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 2018)
    responses = f"{folder}/Responses/{SURVEY}/{WAVE}"
    os.makedirs(f"{folder}/Surveys/findings", exist_ok=True)
    os.makedirs(responses, exist_ok=True)
    log, pair = [], []
    for number in range((count + EACH - 1) // EACH):
        uuid = load.identifier(number, chance)
        sentences = [sentence(chance) for _ in range(min(EACH, count - number * EACH))]
        with open(f"{responses}/{uuid}.xml", "w", encoding="utf-8") as file:
            file.write(response(uuid, sentences, chance))
        for place, text in enumerate(sentences):
            index = number * EACH + place
            own = finding_id(f"uuid:{uuid}", place)
            if index % 2 == 0:
                log.append(said(own, text, index, chance))
            if index % 100 in (7, 57):
                pair.append(own)
            if len(pair) == 2:
                log.append(f'  <merge id="{merged_id(pair)}" findings="{" ".join(pair)}"><text>Sama asia kahdella käynnillä.'
                           "</text></merge>\n")
                pair = []
    files = {
        f"Surveys/{SURVEY}.xml": survey(), "Surveys/findings/codebook.xml": codebook(),
        "Surveys/network.xml": load.network().replace('surveys="kuorma"', f'surveys="{SURVEY}"'),
        f"Surveys/findings/{WAVE}.xml": f'<findings xmlns="urn:haamu:findings:1" wave="{WAVE}" synthetic="yes">\n'
        + "".join(log) + "</findings>\n",
    }
    for name, text in files.items():
        with open(f"{folder}/{name}", "w", encoding="utf-8") as file:
            file.write(text)


if __name__ == "__main__":
    main()
