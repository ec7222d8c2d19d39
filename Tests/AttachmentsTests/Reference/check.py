#!/usr/bin/env python3
"""Looks at cleaned/ (recorded by the Swift tests) with Pillow: every picture looks as values.tsv says,
and says nothing else. Run in the environment of make.py after every recording; exit status 1 for a
difference.
"""
import io
import pathlib
import sys

from PIL import Image

from decoding import digest

HERE = pathlib.Path(__file__).parent
# What is left in Pillow's account of a picture: how it is drawn.
DRAWN = set("""adobe adobe_transform background bbox blend default_image disposal dpi duration exif extension
    gamma icc_profile jfif jfif_density jfif_unit jfif_version loop progression progressive timestamp
    transparency version srgb""".split())
bad = []


def look(name, pixels, shown):
    data = (HERE / "cleaned" / name).read_bytes()
    image = Image.open(io.BytesIO(data))
    image.load()
    tags = dict(image.getexif())
    complaints = [
        digest(data) != pixels and "other pixels",
        digest(data, turned=True) != shown and "turned another way",
        not set(tags) <= {0x0112} and f"tags {tags}",
        image.getexif().get_ifd(0x8825) and "a position",
        set(image.info) - DRAWN and f"says {set(image.info) - DRAWN}",
        getattr(image, "text", None) and "text",
        any(word in data for word in (b"salaisuus", b"GPS", b"xmp", b"Photoshop")) and "a secret",
        number(data) and "a number of the position",
    ]
    bad.extend(f"{name}: {complaint}" for complaint in complaints if complaint)


def number(data):
    return any(int.to_bytes(612347, 4, order) in data for order in ("big", "little"))


lines = [line.split("\t") for line in (HERE / "values.tsv").read_text().splitlines()]
for name, _, pixels, shown, _ in lines:
    look(name, pixels, shown)
print("\n".join(bad) or f"{len(lines)} pictures look as before and say nothing else")
sys.exit(1 if bad else 0)
