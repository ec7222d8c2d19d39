#!/usr/bin/env python3
"""Writes samples/ and values.tsv beside this script: small pictures that say where, when and by whom
they were taken, and what Pillow makes of them.

    python3 -m venv DIR && DIR/bin/pip install -r requirements.txt && DIR/bin/python make.py

Everything said in them is invented; every hidden text holds the word in SECRET, every position the
number in GPS. Run once: the samples are stored, since another Pillow writes other bytes. Columns:
name, kind, SHA-256 of the pixels and timing as stored, the same as shown (turned by the
orientation), and what cleaning has to take out.
"""
import io
import pathlib
import random
import struct
import zlib

import piexif
from PIL import Image, ImageCms, PngImagePlugin, TiffImagePlugin

from decoding import digest

SECRET = "salaisuus"
GPS = (612347, 10000)
HERE = pathlib.Path(__file__).parent
SAMPLES = HERE / "samples"
SAMPLES.mkdir(exist_ok=True)
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
XMP = f'<x:xmpmeta xmlns:x="adobe:ns:meta/"><place>{SECRET}</place></x:xmpmeta>'.encode()
rows = []


def picture(mode="RGB", size=(24, 16), seed=1):
    """Slopes with a little noise, so that every turn of it looks different."""
    dice = random.Random(seed)
    image = Image.new("RGB", size)
    for x in range(size[0]):
        for y in range(size[1]):
            image.putpixel((x, y), (x * 10, y * 15, (x * y + dice.randrange(40)) % 256))
    return image.convert(mode)


def exif(orientation=None, thumbnail=False):
    zeroth = {piexif.ImageIFD.Make: SECRET, piexif.ImageIFD.ImageDescription: SECRET}
    if orientation:
        zeroth[piexif.ImageIFD.Orientation] = orientation
    parts = {
        "0th": zeroth,
        "Exif": {piexif.ExifIFD.MakerNote: SECRET.encode(), piexif.ExifIFD.BodySerialNumber: SECRET},
        "GPS": {
            piexif.GPSIFD.GPSLatitudeRef: "N", piexif.GPSIFD.GPSLatitude: ((60, 1), (59, 1), GPS),
            piexif.GPSIFD.GPSLongitudeRef: "E", piexif.GPSIFD.GPSLongitude: ((25, 1), (39, 1), GPS),
        },
        "1st": {},
    }
    if thumbnail:
        small = io.BytesIO()
        picture(size=(8, 8)).save(small, "JPEG", quality=30)
        parts["thumbnail"] = small.getvalue()
        parts["1st"] = {piexif.ImageIFD.Make: SECRET}
    return piexif.dump(parts)


def small_endian(orientation):
    """Such notes with the lowest byte of each number first."""
    notes = Image.Exif()
    notes.endian = "<"
    notes[0x010E], notes[0x0112] = SECRET, orientation
    notes.get_ifd(0x8825)[2] = (60.0, 59.0, TiffImagePlugin.IFDRational(*GPS))
    return notes.tobytes()


def saved(image, form, **options):
    out = io.BytesIO()
    image.save(out, form, **options)
    return out.getvalue()


def store(name, data, kind, removed=""):
    assert not removed or SECRET.encode() in data, name
    (SAMPLES / name).write_bytes(data)
    rows.append("\t".join([name, kind, digest(data), digest(data, turned=True), removed]))


def segment(marker, payload):
    return struct.pack(">BBH", 0xFF, marker, len(payload) + 2) + payload


def behind_start(jpeg, *segments):
    return jpeg[:2] + b"".join(segments) + jpeg[2:]


def jpegs():
    secret = SECRET.encode()
    xmp = segment(0xE1, b"http://ns.adobe.com/xap/1.0/\0" + XMP)
    more = segment(0xE1, b"http://ns.adobe.com/xmp/extension/\0" + b"0" * 32 + bytes(8) + XMP)
    iptc = segment(0xED, b"Photoshop 3.0\x008BIM\x04\x04\0\0\0\x0e\x1c\x02\x5a\0\x09" + secret)
    mpf = segment(0xE2, b"MPF\0MM\0*\0\0\0\x08" + secret)
    base = saved(picture(), "JPEG", exif=exif(6, True), icc_profile=PROFILE, comment=secret)
    whole = base[:-2] + b"\xff\xd9" + saved(picture(seed=2), "JPEG", comment=secret)
    store("phone.jpg", behind_start(whole, xmp, more, iptc, mpf), "jpeg",
          "appended comment exif iptc pictures xmp")
    progressive = saved(picture(size=(40, 32)), "JPEG", progressive=True, restart_marker_blocks=2,
                        exif=exif(1), quality=85)
    scan = progressive.index(b"\xff\xda", progressive.index(b"\xff\xda") + 2)
    between = progressive[:scan] + segment(0xFE, secret) + progressive[scan:]
    store("progressive.jpg", between, "jpeg", "comment exif")
    cmyk = saved(picture("CMYK"), "JPEG", exif=small_endian(8))
    assert b"Adobe" in cmyk
    store("cmyk.jpg", cmyk, "jpeg", "exif")
    grey = saved(picture("L"), "JPEG", restart_marker_rows=1)
    head = segment(0xE0, b"JFIF\0\1\2\0\0\1\0\1\3\4" + (secret * 4)[:36])
    jfxx = segment(0xE0, b"JFXX\0\x11" + secret)
    start = grey.index(b"\xff\xdb")
    filled = (grey[:2] + head + jfxx + segment(0xE3, secret) + b"\xff\xff\xff" + grey[start:-2]
              + b"\xff\xff\xff\xd9")
    store("thumbnails.jpg", filled, "jpeg", "other thumbnail")
    store("plain.jpg", saved(picture(), "JPEG", quality=60), "jpeg")
    broken = segment(0xE2, b"ICC_PROFILE\0\1\2" + secret)
    store("broken-profile.jpg", behind_start(saved(picture(), "JPEG"), broken), "jpeg", "profile")


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def behind_size(png, *chunks):
    return png[:33] + b"".join(chunks) + png[33:]


def pngs():
    secret = SECRET.encode()
    notes = PngImagePlugin.PngInfo()
    notes.add_text("Author", SECRET)
    notes.add_text("Comment", SECRET, zip=True)
    notes.add_itxt("Description", SECRET)
    notes.add_itxt("XML:com.adobe.xmp", XMP.decode())
    full = saved(picture(), "PNG", pnginfo=notes, exif=exif(6), icc_profile=PROFILE, dpi=(72, 72))
    full = behind_size(full, chunk(b"tIME", struct.pack(">HBBBBB", 2018, 4, 10, 12, 0, 0)),
                       chunk(b"gAMA", struct.pack(">I", 45455)), chunk(b"prVt", secret))
    store("noted.png", full + secret, "png", "appended exif other text time xmp")
    palette = picture().quantize(16)
    store("palette.png", saved(palette, "PNG", transparency=3), "png")
    still = saved(picture("RGBA", (12, 9)), "PNG", exif=exif(1))
    store("upright.png", still, "png", "exif")
    frames = [picture("RGB", (12, 9), seed) for seed in (1, 2, 3)]
    moving = saved(frames[0], "PNG", save_all=True, append_images=frames[1:], duration=[100, 200, 300],
                   loop=2)
    store("moving.png", behind_size(moving, chunk(b"tEXt", b"Author\0" + secret)), "png", "text")


def webps():
    every = {"exif": exif(6), "xmp": XMP, "icc_profile": PROFILE}
    lossy = saved(picture(), "WEBP", **every)
    size = struct.unpack("<I", lossy[4:8])[0]
    private = b"prVt" + struct.pack("<I", 9) + SECRET.encode() + b"\0"
    more = lossy[:4] + struct.pack("<I", size + len(private)) + lossy[8:] + private
    store("noted.webp", more + SECRET.encode(), "webp", "appended exif other xmp")
    store("clear.webp", saved(picture("RGBA"), "WEBP", exif=exif(3), quality=60), "webp", "exif")
    store("lossless.webp", saved(picture(), "WEBP", lossless=True, exif=exif(1)), "webp", "exif")
    store("plain.webp", saved(picture(), "WEBP"), "webp")
    frames = [picture("RGB", (24, 16), seed) for seed in (1, 2, 3)]
    moving = saved(frames[0], "WEBP", save_all=True, append_images=frames[1:],
                   duration=[100, 200, 300], loop=2, exif=exif(1), xmp=XMP)
    store("moving.webp", moving, "webp", "exif xmp")


def blocks(data):
    pieces = [data[at:at + 255] for at in range(0, len(data), 255)]
    return b"".join(bytes([len(piece)]) + piece for piece in pieces) + b"\0"


def gifs():
    secret = SECRET.encode()
    frames = [picture("RGB", (16, 12), seed).quantize(8) for seed in (1, 2, 3)]
    moving = saved(frames[0], "GIF", save_all=True, append_images=frames[1:],
                   duration=[100, 200, 300], loop=2, comment=secret)
    trailer = b"\x01" + bytes(range(255, -1, -1)) + b"\0"
    xmp = b"\x21\xff\x0bXMP DataXMP" + XMP + trailer
    profile = b"\x21\xff\x0bICCRGBG1012" + blocks(PROFILE)
    plain = b"\x21\x01\x0c" + struct.pack("<HHHHBBBB", 0, 0, 8, 8, 8, 8, 1, 0) + blocks(secret)
    private = b"\x21\xff\x0bHAAMUHAAMU1" + blocks(secret)
    first = moving.index(b"\x21\xf9")
    full = moving[:first] + xmp + profile + private + moving[first:-1] + plain + b";" + secret
    store("moving.gif", full, "gif", "appended comment other text xmp")
    still = saved(picture("L", (16, 12)).quantize(4), "GIF")
    store("still.gif", still, "gif")


def others():
    """What is refused, or stored as it is: no rows."""
    image = picture()
    (SAMPLES / "document.pdf").write_bytes(saved(image, "PDF", author=SECRET))
    (SAMPLES / "camera.tiff").write_bytes(saved(image, "TIFF", description=SECRET))
    (SAMPLES / "phone.avif").write_bytes(saved(image, "AVIF", exif=exif(6)))
    (SAMPLES / "drawing.bmp").write_bytes(saved(image, "BMP"))


jpegs()
pngs()
webps()
gifs()
others()
(HERE / "values.tsv").write_text("\n".join(rows) + "\n")
