"""A folder's map.pdf, cards.pdf (nine cards) and newsletter.eml as other programs read them: see README.md."""
import email
import email.policy
import pathlib
import re
import sys

POINTS = 72 / 25.4


def pages(path):
    """The sheets of a PDF, in millimetres."""
    boxes = re.findall(rb"/MediaBox ?\[([\d. ]+)\]", path.read_bytes())
    for box in boxes:
        left, top, right, bottom = (float(number) for number in box.split())
        yield round((right - left) / POINTS), round((bottom - top) / POINTS)


def mail(path):
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
    assert not message.defects, message.defects
    assert message.get_content_type() == "multipart/alternative"
    for header in ("From", "To", "Cc", "Date", "Message-ID"):
        assert header not in message, header
    plain, html = message.iter_parts()
    assert not plain.defects + html.defects
    assert (plain.get_content_type(), html.get_content_type()) == ("text/plain", "text/html")
    assert plain.get_content_charset() == html.get_content_charset() == "utf-8"
    # The last line's end belongs to the boundary.
    assert plain.get_content().replace("\r\n", "\n").strip() == (path.parent / "newsletter.txt").read_text("utf-8").strip()
    assert html.get_content().replace("\r\n", "\n").strip() == (path.parent / "newsletter.html").read_text("utf-8").strip()
    title = plain.get_content().splitlines()[2]
    assert message["Subject"].endswith(title), message["Subject"]


def main(folder):
    folder = pathlib.Path(folder)
    assert list(pages(folder / "map.pdf")) == [(420, 297)], list(pages(folder / "map.pdf"))
    assert list(pages(folder / "cards.pdf")) == [(210, 297)] * 3, list(pages(folder / "cards.pdf"))
    mail(folder / "newsletter.eml")
    print(f"{folder.name}: one sheet of A3, three of A4 for nine cards, mail whole")


if __name__ == "__main__":
    main(sys.argv[1])
