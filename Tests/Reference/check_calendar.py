#!/usr/bin/env python3
"""Reads the calendars of `haamu visits calendar` with icalendar, across the change to and from summer time.

    check_calendar.py PROGRAM FOLDER     FOLDER is made and used up

A round is planned by the program itself in a small workspace whose wave holds both changes of 2018. Every
planned visit must be in its visitor's calendar once, at the time on the wall in Helsinki that the plan says, by
the system's zone and by the rules that the file itself carries, which must be the zone's.
"""
import datetime as dt
import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar

HELSINKI = ZoneInfo("Europe/Helsinki")
UTC = dt.timezone.utc
CHANGES = {dt.date(2018, 3, 25), dt.date(2018, 10, 28)}

NETWORK = """<network xmlns="urn:haamu:network:1" name="koe" xml:lang="fi" time_zone="Europe/Helsinki">
  <label>Koeverkosto</label>
  {libraries}
  <wave name="vuosi" from="2018-03-23" until="2018-10-30" surveys="kaynti"><label>Vuosi</label></wave>
</network>
"""
LIBRARY = """<municipality name="m{0}" code="{0:03}"><label>M{0}</label></municipality>
  <library name="l{0}" municipalities="m{0}"><label>Kirjasto {0}</label>
    <service_point name="p{0}" type="main" lat="61.{0}" lon="25.{0}"><label>Paikka {0}, "ääkkönen"; pitkä nimi jota ei voi
      kirjoittaa yhdelle riville mitenkään</label></service_point></library>"""
PLAN = """<visits xmlns="urn:haamu:visits:1" wave="vuosi" survey="kaynti">
  <rules visits="{visits}" minutes="60"/>
  <hours days="mon tue wed thu fri sat sun" from="00:00" until="23:00"/>
  {closed}
  {visitors}
</visits>
"""


def days(start, end):
    while start <= end:
        yield start
        start += dt.timedelta(1)


def workspace(folder):
    (folder / "Surveys/visits").mkdir(parents=True)
    (folder / "Responses").mkdir()
    network = NETWORK.format(libraries="\n  ".join(LIBRARY.format(n) for n in range(1, 7)))
    (folder / "Surveys/network.xml").write_text(network)
    near = {day + dt.timedelta(k) for day in CHANGES for k in (-2, -1, 0, 1, 2)}
    closed = "".join(f'<closed day="{day}"/>' for day in days(dt.date(2018, 3, 23), dt.date(2018, 10, 30))
                     if day not in near)
    visitors = "".join(f'<visitor name="k{n}" capacity="10" start="p{n}"/>' for n in range(1, 7))
    (folder / "Surveys/visits/vuosi.xml").write_text(PLAN.format(visits=5, closed=closed, visitors=visitors))


def run(*words):
    return subprocess.run(words, check=True, capture_output=True).stdout


def rules_are_the_zones(zone):
    """The rules of the file, asked at every noon and around every change from 1998 to 2037."""
    for year in range(1998, 2038):
        for day in days(dt.date(year, 1, 1), dt.date(year, 12, 31)):
            for hour in (2, 5, 12):
                wall = dt.datetime(day.year, day.month, day.day, hour)
                assert wall.replace(tzinfo=zone).utcoffset() == wall.replace(tzinfo=HELSINKI).utcoffset(), wall


def main():
    program, folder = sys.argv[1], Path(sys.argv[2])
    workspace(folder)
    call = lambda *words: run(program, "visits", *words, "--workspace", str(folder), "--quiet")
    call("plan", "vuosi", "--seed", "3")
    planned = [line.split("\t") for line in call("list", "vuosi").decode().splitlines()]
    seen, offsets, checked = set(), set(), False
    for visitor in sorted({visit[4] for visit in planned}):
        data = call("calendar", "vuosi", "--visitor", visitor)
        assert data.replace(b"\r\n", b"").count(b"\n") == 0 and max(map(len, data.split(b"\r\n"))) <= 75
        calendar = icalendar.Calendar.from_ical(data)
        assert not calendar.errors and calendar["VERSION"] == "2.0"
        own = calendar.timezones[0].to_tz()
        if not checked:
            rules_are_the_zones(own)
            checked = True
        for event in calendar.events:
            assert not event.errors, event.errors
            name = str(event["UID"]).split(".")[0]
            visit, = [v for v in planned if v[0] == name and v[4] == visitor]
            start, end = (event[key].dt for key in ("DTSTART", "DTEND"))
            day, (begins, ends) = dt.date.fromisoformat(visit[1]), visit[2].split("-")
            for moment, clock in ((start, begins), (end, ends)):
                wall = dt.datetime.combine(day, dt.time.fromisoformat(clock))
                expected = wall.replace(tzinfo=HELSINKI).astimezone(UTC)
                assert moment.astimezone(UTC) == expected, (visit, moment)
                assert moment.replace(tzinfo=None) == wall
                assert wall.replace(tzinfo=own).utcoffset() == expected.astimezone(HELSINKI).utcoffset()
            assert str(event["LOCATION"]).startswith("Paikka ") and '"ääkkönen"; pitkä' in str(event["LOCATION"])
            seen.add(name)
            offsets.add((day, start.utcoffset()))
    assert seen == {visit[0] for visit in planned} and len(seen) == 30
    hours = {offset.total_seconds() / 3600 for _, offset in offsets}
    assert hours == {2.0, 3.0}, offsets
    around = {day for day, _ in offsets} & {c + dt.timedelta(k) for c in CHANGES for k in (-1, 0, 1)}
    assert len(around) >= 4, around
    print(f"{len(seen)} events, {len(offsets)} days, offsets {sorted(hours)}")


if __name__ == "__main__":
    main()
