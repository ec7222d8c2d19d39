"""What goes out as REFI-QDA opens in an independent reader (pyrefiqda) and comes back from it unchanged.

HAAMU names the program; the schemas are those of the standard (Tests/Fixtures/RefiQDA)."""
import csv
import io
import os
import pathlib
import shutil
import subprocess
import zipfile

import pytest
from lxml import etree
from pyrefiqda import RefiProject
from pyrefiqda.reficodebook import RefiCodebook

ROOT = pathlib.Path(__file__).resolve().parents[2]
SCHEMAS = ROOT / "Tests/Fixtures/RefiQDA"
SURVEY = "asiakaspalvelu"

pytestmark = pytest.mark.skipif("HAAMU" not in os.environ, reason="HAAMU does not name the program")


def haamu(place, *arguments):
    run = subprocess.run([os.environ["HAAMU"], *arguments], cwd=place, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr
    return run.stdout


def findings(place):
    return list(csv.DictReader(io.StringIO(haamu(place, "findings", "list", SURVEY, "--format", "csv"))))


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    place = tmp_path_factory.mktemp("exchange")
    shutil.copytree(ROOT / "Surveys", place / "Surveys")
    shutil.rmtree(place / "Surveys/findings", ignore_errors=True)
    (place / "Surveys/findings").mkdir()
    shutil.copy(ROOT / "Surveys/findings/codebook.xml", place / "Surveys/findings")
    shutil.copytree(ROOT / "Responses" / SURVEY, place / "Responses" / SURVEY)
    ids = [row["id"] for row in findings(place) if row["text"]]
    haamu(place, "findings", "tag", SURVEY, *ids[:3], "--theme", "opasteet", "--as", "k-1")
    haamu(place, "findings", "tag", SURVEY, ids[1], ids[4], "--theme", "aukioloajat", "--as", "k-2")
    haamu(place, "findings", "export", SURVEY, "--format", "qdpx", "--output", "ours.qdpx")
    haamu(place, "findings", "export", SURVEY, "--format", "qdc", "--output", "ours.qdc")
    return place


def test_is_valid(place):
    with zipfile.ZipFile(place / "ours.qdpx") as archive:
        assert archive.namelist() == ["project.qde"]
        project = archive.read("project.qde")
    for name, text in (("Project", project), ("Codebook", (place / "ours.qdc").read_bytes())):
        etree.XMLSchema(file=str(SCHEMAS / f"{name}.xsd")).assertValid(etree.fromstring(text))


def test_opens_elsewhere(place):
    project = RefiProject.load(place / "ours.qdpx", extract_dir=str(place / "x"))
    sources = [s for s in project.sources.text_source]
    rows = [row for row in findings(place) if row["text"]]
    assert sorted(s.plain_text_content for s in sources) == sorted(row["text"] for row in rows)
    assert {user.name for user in project.users.user} == {"k-1", "k-2"}
    names = {code.guid: code.name for top in project.code_book.codes.code for code in [top, *top.code]}
    coded = 0
    for source in sources:
        for selection in source.plain_text_selection:
            words = source.plain_text_content[selection.start_position:selection.end_position]
            assert words == source.plain_text_content
            coded += len(selection.coding)
            assert all(coding.code_ref.target_guid in names for coding in selection.coding)
    assert coded == 5
    known = {s.guid for s in sources}
    members = [m.target_guid for s in project.sets.set for m in s.member_source]
    assert members and set(members) <= known


def test_codebook_opens_elsewhere(place):
    book = RefiCodebook.load(place / "ours.qdc")
    assert len(book.codes.code) > 3


def test_comes_back_unchanged(place):
    project = RefiProject.load(place / "ours.qdpx", extract_dir=str(place / "y"))
    RefiProject.save(project, place / "theirs.qdpx")
    before = {path: path.read_bytes() for path in (place / "Surveys/findings").iterdir()}
    assert haamu(place, "findings", "import", "theirs.qdpx") == ""
    assert before == {path: path.read_bytes() for path in (place / "Surveys/findings").iterdir()}
    # Where nobody has coded, the same codings arrive, and go out again as the same bytes.
    (place / "Surveys/findings/2018-kevat.xml").unlink()
    haamu(place, "findings", "import", "theirs.qdpx")
    haamu(place, "findings", "export", SURVEY, "--format", "qdpx", "--output", "again.qdpx")
    assert (place / "again.qdpx").read_bytes() == (place / "ours.qdpx").read_bytes()
