"""What Pillow sees in a picture."""
import hashlib
import io

from PIL import Image, ImageOps, ImageSequence


def digest(data, turned=False):
    """SHA-256 of every frame's size, mode and pixels, of the timing and of the colour profile."""
    image = Image.open(io.BytesIO(data))
    sum = hashlib.sha256()
    frames = [ImageOps.exif_transpose(image)] if turned else ImageSequence.Iterator(image)
    for frame in frames:
        timing = (frame.info.get("duration"), frame.info.get("disposal"), frame.info.get("blend"))
        sum.update(repr((frame.size, frame.mode, timing)).encode())
        sum.update(frame.convert("CMYK" if frame.mode == "CMYK" else "RGBA").tobytes())
    keys = ["loop", "gamma", "transparency", "background", "jfif_density"]
    # For a JPEG with Exif, Pillow makes up a resolution.
    if image.format == "PNG":
        keys.append("dpi")
    about = [image.info.get(key) for key in keys]
    sum.update(repr([getattr(image, "n_frames", 1)] + about).encode())
    sum.update(profile(image))
    return sum.hexdigest()


def profile(image):
    """The colour profile, when it is one."""
    found = image.info.get("icc_profile") or b""
    return found if found[36:40] == b"acsp" else b""
