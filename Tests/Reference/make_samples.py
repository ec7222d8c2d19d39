#!/usr/bin/env python3
"""Writes the sample workspaces tiny/, nasty/ and waves/ beside this file. Run again: the same bytes."""
import shutil
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).parent
PROLOG = '<?xml version="1.0" encoding="UTF-8"?>\n'


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def survey_files(base, name, version, text):
    write(base / "Surveys" / f"{name}.xml", PROLOG + text)
    write(base / "Surveys" / "versions" / f"{name}-{version}.xml", PROLOG + text)


def uuid(k):
    """A made-up UUIDv7."""
    return f"01750000-0000-7000-8000-{k:012x}"


def element(name, value, depth):
    pad = "  " * depth
    if isinstance(value, dict):
        return f"{pad}<{name}>\n" + "".join(element(k, v, depth + 1) for k, v in value.items()) + f"{pad}</{name}>\n"
    if isinstance(value, list):  # repeats as siblings
        return "".join(element(name, v, depth) for v in value)
    return f"{pad}<{name}/>\n" if value == "" else f"{pad}<{name}>{escape(str(value))}</{name}>\n"


def response(base, survey, version, wave, k, body, start, end, deprecated=None, synthetic=False, iid=None, file=None):
    iid = iid or "uuid:" + uuid(k)
    mark = ' xmlns:haamu="urn:haamu:response:1" haamu:synthetic="yes"' if synthetic else ""
    text = PROLOG + f'<{survey}{mark} id="{survey}" version="{version}">\n  <meta>\n    <instanceID>{iid}</instanceID>\n'
    if start:
        text += f"    <timeStart>{start}</timeStart>\n"
    if end:
        text += f"    <timeEnd>{end}</timeEnd>\n"
    if deprecated:
        text += f"    <deprecatedID>{deprecated}</deprecatedID>\n"
    text += "  </meta>\n" + "".join(element(n, v, 1) for n, v in body.items()) + f"</{survey}>\n"
    path = base / "Responses" / survey / wave / ((file or iid.removeprefix("uuid:")) + ".xml")
    write(path, text)
    return path


def record(response_path, k, kind, at, reason=""):
    write(response_path.with_suffix("").parent / (response_path.stem + ".records") / f"{uuid(k)}.xml",
          PROLOG + f'<record xmlns="urn:haamu:record:1" kind="{kind}" at="{at}" by="coordinator">{escape(reason)}</record>\n')


def label(fi):
    return f'<label>{fi}</label><label xml:lang="sv">{fi} (sv)</label><label xml:lang="en">{fi} (en)</label>'


def title(fi):
    return label(fi).replace("label", "title")


def choice(name, score=None, missing=None, exclusive=False):
    a = f' score="{score}"' if score is not None else ""
    a += f' missing="{missing}"' if missing else ""
    a += ' exclusive="yes"' if exclusive else ""
    return f'    <choice name="{name}"{a}>{label(name)}</choice>\n'


def clist(name, *choices):
    return f'  <list name="{name}">\n' + "".join(choices) + "  </list>\n"


def question(name, type, inner="", **attributes):
    a = "".join(f' {k}="{escape(v)}"' for k, v in attributes.items())
    return f'    <question name="{name}" type="{type}"{a}>{label(name)}{inner}</question>\n'


def calculation(name, **attributes):
    a = "".join(f' {k}="{escape(v)}"' for k, v in attributes.items())
    return f'    <question name="{name}" type="calculate"{a}>{label(name)}</question>\n'


def group(name, *inner, **attributes):
    a = "".join(f' {k}="{v}"' for k, v in attributes.items())
    return f'  <group name="{name}"{a}>{label(name)}\n' + "".join(inner) + "  </group>\n"


def repeat(name, *inner):
    return f'  <repeat name="{name}">{label(name)}\n' + "".join(inner) + "  </repeat>\n"


def survey(name, version, kind, *inner, **attributes):
    a = "".join(f' {k}="{v}"' for k, v in attributes.items())
    return (f'<survey xmlns="urn:haamu:survey:1" name="{name}" version="{version}" kind="{kind}" xml:lang="fi"{a}>\n'
            f"  {title(name)}\n" + "".join(inner) + "</survey>\n")


UNIT = question("unit", "select_one_from_file", list="network", role="unit", required="yes")
TIME = question("visited", "dateTime", role="time", required="yes")
YES_NO = clist("yes_no", choice("yes", 1), choice("no", 0), choice("na", missing="not_applicable"))


# ------------------------------------------------------------------ tiny: the worked example of the contract §6

def tiny():
    base = HERE / "tiny"
    shutil.rmtree(base, ignore_errors=True)
    write(base / "Surveys" / "network.xml", PROLOG + f"""<network xmlns="urn:haamu:network:1" name="tiny_net" xml:lang="fi" time_zone="Europe/Helsinki">
  {label("Pieni")}
  <region name="R1">{label("R1")}</region>
  <region name="R2">{label("R2")}</region>
  <municipality name="ma" code="901">{label("MA")}<population year="2018" value="1000" source="made up"/></municipality>
  <municipality name="mb" code="902">{label("MB")}<population year="2018" value="2000" source="made up"/></municipality>
  <municipality name="mc" code="903">{label("MC")}<population year="2018" value="3000" source="made up"/></municipality>
  <library name="A" municipalities="ma">{label("A")}
    <member_of region="R1"/>
    <service_point name="a1" type="main" self_service="no">{label("a1")}</service_point>
    <service_point name="a2" type="branch" self_service="yes">{label("a2")}</service_point>
  </library>
  <library name="B" municipalities="mb">{label("B")}
    <member_of region="R1"/>
    <service_point name="b1" type="main" self_service="no">{label("b1")}</service_point>
  </library>
  <library name="C" municipalities="mc">{label("C")}
    <member_of region="R2"/>
    <service_point name="c1" type="main" self_service="no">{label("c1")}</service_point>
  </library>
  <wave name="2018-kevat" from="2018-04-01" until="2018-05-31" surveys="tiny">{label("Kevät 2018")}</wave>
</network>
""")
    text = survey("tiny", "2018.1", "mystery_visit", YES_NO,
                  clist("helped", choice("x", 1), choice("y", 1), choice("none", 0, exclusive=True)),
                  group("visit", UNIT, TIME),
                  group("service",
                        question("greeted", "select_one", list="yes_no", weight="2", critical="yes"),
                        question("help", "select_multiple", list="helped", weight="1")),
                  critical_cap="50", min_n="3")
    survey_files(base, "tiny", "2018.1", text)
    for k, (unit, greeted, helped) in enumerate(
            [("a1", "yes", "x y"), ("a1", "no", "x"), ("a2", "yes", "none"), ("b1", "na", "x"), ("c1", "yes", "")], 1):
        at = f"2018-04-{10 + k}T12:00:00.000+03:00"
        response(base, "tiny", "2018.1", "2018-kevat", k,
                 {"visit": {"unit": unit, "visited": at}, "service": {"greeted": greeted, "help": helped}},
                 at.replace("T12", "T13"), at.replace("T12", "T14"))


# ------------------------------------------------------------------ nasty

NETWORK = f"""<network xmlns="urn:haamu:network:1" name="nasty_net" xml:lang="fi" time_zone="Europe/Helsinki">
  {label("Ilkeä verkko")}
  <region name="north">{label("Pohjoinen")}</region>
  <region name="south">{label("Etelä")}</region>
  <region name="deserted">{label("Autio")}</region>
  <municipality name="alfa" code="901">{label("Alfa")}
    <population year="2018" value="5000" source="made up"/>
    <population year="2020" value="5200" source="made up"/>
    <population year="2022" value="7400" source="made up"/></municipality>
  <municipality name="beta" code="902">{label("Beta")}<population year="2021" value="9000" source="made up"/></municipality>
  <municipality name="gamma" code="903">{label("Gamma")}<population year="2019" value="20000" source="made up"/></municipality>
  <municipality name="delta" code="904">{label("Delta")}</municipality>
  <municipality name="epsilon" code="905">{label("Epsilon")}<population year="2020" value="1500" source="made up"/></municipality>
  <municipality name="zeta" code="906">{label("Zeta")}<population year="2017" value="1200" source="made up"/></municipality>
  <library name="alfa_lib" municipalities="alfa">{label("Alfan kirjasto")}
    <staff fte="1.5" year="2020" source="made up"/>
    <member_of region="north" until="2020-12-31"/>
    <member_of region="south" from="2021-01-01"/>
    <service_point name="alfa_main" type="main" self_service="yes" lat="60.89047" lon="26.33991">{label("Alfan pääkirjasto")}</service_point>
    <service_point name="alfa_branch" type="branch" self_service="unknown">{label("Alfan sivukirjasto")}</service_point>
  </library>
  <library name="beta_lib" municipalities="beta">{label("Betan kirjasto")}
    <staff fte="6" year="2019" source="made up"/>
    <member_of region="north"/>
    <service_point name="beta_main" type="main" self_service="no">{label("Betan pääkirjasto")}</service_point>
    <service_point name="beta_bus" type="bookmobile" self_service="no">{label("Betan auto")}</service_point>
  </library>
  <library name="gamma_lib" municipalities="gamma">{label("Gamman kirjasto")}
    <staff fte="12" year="2019" source="made up"/>
    <member_of region="south"/>
    <service_point name="gamma_main" type="main" self_service="yes">{label("Gamman pääkirjasto")}</service_point>
    <service_point name="gamma_east" type="branch" self_service="yes">{label("Gamma itä")}</service_point>
  </library>
  <library name="delta_lib" municipalities="delta">{label("Deltan kirjasto")}
    <staff fte="2" year="2020" source="made up"/>
    <member_of region="south"/>
    <service_point name="delta_main" type="main" self_service="no">{label("Deltan pääkirjasto")}</service_point>
  </library>
  <library name="epsilon_lib" municipalities="epsilon zeta">{label("Epsilonin kirjasto")}
    <member_of region="north" from="2019-01-01"/>
    <service_point name="epsilon_main" type="main" self_service="no">{label("Epsilonin pääkirjasto")}</service_point>
  </library>
  <library name="omega_lib" municipalities="zeta">{label("Omegan kirjasto")}
    <service_point name="omega_main" type="other" self_service="no">{label("Omega")}</service_point>
  </library>
  <peer_group name="listed">{label("Luettelo")}<member library="gamma_lib"/><member library="alfa_lib"/><member library="omega_lib"/></peer_group>
  <peer_group name="small" where="${{population}} &lt; 6000">{label("Pienet")}</peer_group>
  <peer_group name="northern_big" where="(${{region}} = 'north' and ${{population}} &gt;= 2700) or ${{name}} = 'gamma_lib'">{label("Pohjoisen isot ja Gamma")}</peer_group>
  <peer_group name="main_points" where="${{type}} = 'main' and ${{self_service}} = 'yes'">{label("Omatoimiset pääkirjastot")}</peer_group>
  <wave name="2020-syksy" from="2020-09-01" until="2020-11-30" surveys="nasty bench vetted">{label("Syksy 2020")}</wave>
  <wave name="2021-kevat" from="2021-03-01" until="2021-05-31" surveys="nasty bench">{label("Kevät 2021")}</wave>
</network>
"""

NASTY = survey(
    "nasty", "2020.1", "mystery_visit",
    f'  <touchpoint name="arriving">{label("Saapuminen")}</touchpoint>\n',
    f'  <touchpoint name="serving">{label("Palvelu")}</touchpoint>\n',
    YES_NO,
    clist("asked", choice("guided", 2), choice("asked", 1), choice("ignored", -1), choice("rude", -2),
          choice("nobody", -1, exclusive=True), choice("unsure", missing="dont_know"), choice("secret", missing="refused")),
    clist("opinion", choice("good", 1), choice("fair", "0.5"), choice("poor", 0), choice("dk", missing="dont_know"),
          choice("ref", missing="refused")),
    clist("channels", choice("phone"), choice("desk"), choice("net"), choice("unknown", missing="dont_know")),
    clist("wishes", choice("quiet"), choice("open"), choice("books")),
    clist("scenarios", choice("novel"), choice("card")),
    clist("sorts", choice("pain"), choice("delight"), choice("idea"), choice("good_practice")),
    group("visit", UNIT, question("visited", "dateTime", role="time"),
          question("visitor", "text", role="visitor"),
          question("scenario", "select_one", list="scenarios", role="scenario")),
    group("arrival",
          question("greeted", "select_one", list="yes_no", weight="2", critical="yes"),
          question("wait", "integer",
                   '<band up_to="2" score="1"/><band up_to="5" score="0.5"/><band score="0"/>'
                   '<missing value="-1" as="not_reported"/><missing value="-3" as="not_applicable"/>',
                   constraint=". >= 0 and . <= 120"),
          question("help", "select_multiple", list="asked"),
          question("why", "text", relevant="${greeted} = 'no'"),
          weight="2", touchpoint="arriving"),
    group("service",
          question("pleasant", "range", '<missing value="-9" as="refused"/>', parameters="start=0 end=10 step=1", score="linear"),
          question("tidy", "select_one", list="opinion", weight="0"),
          "  " + repeat("contact",
                        question("contact_ok", "select_one", list="yes_no", weight="1.5"),
                        question("contact_min", "integer", '<missing value="-1" as="not_reported"/>'),
                        question("contact_how", "select_multiple", list="channels")),
          touchpoint="serving"),
    group("extra", question("wifi", "select_one", list="opinion"), weight="0"),
    group("weightless", question("colour", "select_one", list="opinion", weight="0")),
    group("nothing", question("never", "select_one", list="yes_no")),
    group("other",
          question("prefer", "rank", list="wishes"),
          question("temperature", "decimal", '<missing value="-99" as="dont_know"/>', unit="C"),
          question("coffee", "select_one", list="channels", relevant="${temperature} > 20"),
          calculation("double_wait", calculation="${wait} * 2"),
          calculation("where_text", calculation="concat('x', ${unit})")),
    repeat("finding",
           question("finding_at", "select_one", list="touchpoints", role="touchpoint"),
           question("finding_sort", "select_one", list="sorts", role="sort"),
           question("finding_text", "text", role="finding")),
    critical_cap="40", min_n="2")

BENCH = survey(
    "bench", "2020.1", "benchmark",
    group("who", UNIT, question("measured", "date", role="time")),
    group("numbers",
          question("loans", "integer", '<missing value="-1" as="not_reported"/>'),
          question("costs", "decimal", '<missing value="-1" as="not_reported"/><missing value="-3" as="not_applicable"/>'),
          calculation("loans_per_head", numerator="${loans}",
                      denominator="pulldata('network','population','name',${unit})", better="higher", decimals="2"),
          calculation("cost_per_loan", numerator="${costs}", denominator="${loans}", better="lower", unit="EUR", decimals="2")))

VETTED = survey("vetted", "1", "peer_visit", YES_NO, group("visit", UNIT, TIME),
                group("all", question("ok", "select_one", list="yes_no")), review="required")


def nasty():
    base = HERE / "nasty"
    shutil.rmtree(base, ignore_errors=True)
    write(base / "Surveys" / "network.xml", PROLOG + NETWORK)
    survey_files(base, "nasty", "2020.1", NASTY)
    survey_files(base, "bench", "2020.1", BENCH)
    survey_files(base, "vetted", "1", VETTED)

    OMIT = object()

    def body(unit, visited, greeted="yes", wait="1", help="guided asked", pleasant="10", tidy="good", contacts=(),
             wifi="good", colour="good", never="na", prefer="quiet open books", temperature="19.5", coffee=OMIT,
             findings=(), scenario="novel", double=None):
        arrival = {"greeted": greeted, "wait": wait, "help": help}
        if greeted == "no":
            arrival["why"] = "ei huomattu"
        service = {"pleasant": pleasant, "tidy": tidy}
        if contacts:
            service["contact"] = [dict(zip(("contact_ok", "contact_min", "contact_how"), c)) for c in contacts]
        if double is None:
            double = str(int(wait) * 2) if wait not in ("", "-1", "-3") else ""
        other = {"prefer": prefer, "temperature": temperature}
        if coffee is not OMIT:
            other["coffee"] = coffee
        other |= {"double_wait": double, "where_text": "x" + unit}
        out = {"visit": {"unit": unit, "visited": visited, "visitor": "v1", "scenario": scenario}, "arrival": arrival,
               "service": service, "extra": {"wifi": wifi}, "weightless": {"colour": colour}, "nothing": {"never": never},
               "other": other}
        if findings:
            out["finding"] = [dict(zip(("finding_at", "finding_sort", "finding_text"), f)) for f in findings]
        return out

    W = "2020-syksy"
    noon = lambda d: f"2020-10-{d:02d}T12:00:00.000+03:00"

    def add(k, b, wave=W, start=None, end=None, version="2020.1", **kw):
        end = end or f"2020-10-20T12:00:{k % 60:02d}.000+03:00"
        return response(base, "nasty", version, wave, k, b, start, end, **kw)

    # alfa: two points and one response of the library itself
    add(1, body("alfa_main", noon(1), contacts=[("yes", "3", "phone desk"), ("no", "5", "desk"), ("na", "-1", "unknown")],
                findings=[("arriving", "pain", "a"), ("serving", "pain", "b"), ("serving", "delight", "c")]))
    add(2, body("alfa_main", noon(2), greeted="no", wait="7", help="ignored rude", pleasant="3", tidy="poor",
                contacts=[("no", "", "net")], prefer="books open quiet", temperature="22.25", coffee="desk", wifi="poor"))
    add(3, body("alfa_branch", noon(3), greeted="na", wait="-1", help="nobody", pleasant="-9", tidy="dk", wifi="",
                contacts=[("na", "-1", ""), ("", "", "")], temperature="-99", prefer="", colour=""))
    add(4, body("alfa_lib", noon(4), wait="5", help="guided", pleasant="7", tidy="fair", temperature="20"), synthetic=True)
    # beta: synthetic ones, a point with one response only
    add(5, body("beta_main", noon(5), greeted="no", wait="2", help="asked", pleasant="8"), synthetic=True)  # the cap bites
    add(6, body("beta_main", noon(6), wait="6", help="unsure", pleasant="6", tidy="ref", prefer="open books quiet",
                contacts=[("yes", "10", "net")]), synthetic=True)
    add(7, body("beta_main", noon(7), greeted="no", wait="3", help="secret", pleasant="5", tidy="poor", scenario="card"))
    add(8, body("beta_bus", noon(8), wait="-3", help="", pleasant="9", temperature="25.5", coffee="", prefer="open quiet"))
    # gamma: six responses
    for k, d in enumerate([9, 10, 11, 12]):
        add(9 + k, body("gamma_main", noon(d), wait=str(1 + 2 * k), help=["guided asked", "asked", "guided", "asked ignored"][k],
                        pleasant=str(10 - 2 * k), tidy=["good", "fair", "good", "poor"][k],
                        prefer=["quiet open books", "quiet books open", "open quiet books", "books quiet open"][k],
                        temperature=["21", "20.5", "22.5", "18"][k], scenario=["novel", "card"][k % 2],
                        contacts=[("yes", str(k), "desk")] * (k % 3)))
    add(13, body("gamma_east", noon(13), wait="0", pleasant="10"))
    add(14, body("gamma_east", noon(14), wait="10", help="rude", pleasant="0", tidy="poor", wifi="fair"))
    # delta: everything not applicable or empty
    add(15, body("delta_main", noon(15), greeted="na", wait="-3", help="secret", pleasant="", tidy="dk", wifi="dk", colour="ref",
                 prefer="", temperature="", scenario=""))
    # epsilon: one response; midnight in another offset: 31.8. 22.30 UTC is 1.9. 1.30 in Helsinki -> in the wave
    add(16, body("epsilon_main", "2020-08-31T22:30:00.000Z", wait="4", help="asked", pleasant="8", tidy="fair"))
    # 30.11. 23.30 UTC is 1.12. 1.30 in Helsinki -> in no wave, though its folder says otherwise
    add(17, body("epsilon_main", "2020-11-30T23:30:00.000Z", wait="4"))
    # outside every wave
    add(18, body("beta_main", "2020-12-24T12:00:00.000+02:00"), wave="_no_wave")
    # no time answered: timeEnd decides; the folder lies
    add(19, body("beta_bus", "", wait="3", help="guided", pleasant="4", tidy="fair"), wave="_no_wave",
        end="2020-11-30T21:59:59.000Z")
    # an unknown library; a value outside the list; a number outside the range; a text for a number
    add(20, body("nowhere_lib", noon(16)))
    add(21, body("gamma_main", noon(16), greeted="maybe"))
    add(22, body("gamma_main", noon(16), pleasant="11"))
    add(23, body("gamma_main", noon(16), wait="many", double="0"))
    add(24, body("gamma_main", noon(16), help="nobody asked"))
    # the version file is missing
    add(25, body("gamma_main", noon(17)), version="2019.9")
    # withdrawn
    record(add(26, body("gamma_main", noon(17), greeted="no")), 900, "withdrawn", noon(19), "väärä toimipiste")
    # 27 corrected by 28 and by the later 29; 30 corrects 29 but is withdrawn; so 29 is used
    add(27, body("beta_main", noon(18), wait="100", pleasant="0"))
    add(28, body("beta_main", noon(18), wait="50", pleasant="1"), deprecated="uuid:" + uuid(27), end="2020-10-21T12:00:00.000+03:00")
    add(29, body("beta_main", noon(18), wait="5", pleasant="7"), deprecated="uuid:" + uuid(27), end="2020-10-21T10:00:00.000+00:00")
    record(add(30, body("beta_main", noon(18), wait="60", pleasant="2"), deprecated="uuid:" + uuid(29),
               end="2020-10-22T10:00:00.000+00:00"), 901, "withdrawn", noon(23), "vahinko")
    # a chain 31 <- 32 <- 33: only 33
    add(31, body("gamma_east", noon(19), pleasant="1"))
    add(32, body("gamma_east", noon(19), pleasant="2"), deprecated="uuid:" + uuid(31), end="2020-10-21T10:00:00.000+00:00")
    add(33, body("gamma_east", noon(19), pleasant="6"), deprecated="uuid:" + uuid(32), end="2020-10-22T10:00:00.000+00:00")
    # an id that is no UUID
    import hashlib
    odd = "odk:abc/../etc"
    add(34, body("gamma_main", noon(20), wait="12", pleasant="5", tidy="ref"), iid=odd,
        file="x-" + hashlib.sha256(odd.encode()).hexdigest()[:32])
    # the same id with other content
    add(9, body("gamma_main", noon(9), greeted="no"), file=uuid(9) + ".conflict-0123456789ab")
    # not well formed
    write(base / "Responses" / "nasty" / W / f"{uuid(35)}.xml", "<nasty id='nasty' version='2020.1'><meta>")
    # as another program sends it: other root name, default namespace, OpenRosa's meta and version, flat order
    write(base / "Responses" / "nasty" / W / f"{uuid(36)}.xml", PROLOG + f"""<data xmlns="http://example.org/form" xmlns:orx="http://openrosa.org/xforms" id="nasty" orx:version="2020.1">
  <orx:meta><orx:instanceID>uuid:{uuid(36)}</orx:instanceID><orx:timeEnd>2020-10-21T09:00:00.000+03:00</orx:timeEnd></orx:meta>
  <visit><unit>gamma_main</unit><visited>2020-10-21T08:00:00.000+03:00</visited><visitor/><scenario>card</scenario></visit>
  <arrival><greeted>yes</greeted><wait>2</wait><help>asked guided</help></arrival>
  <service><pleasant>9</pleasant><tidy>good</tidy></service>
  <extra><wifi>good</wifi></extra><weightless><colour>poor</colour></weightless><nothing><never/></nothing>
  <other><prefer>quiet open books</prefer><temperature>21.5</temperature><coffee>net</coffee><double_wait>4</double_wait><where_text>x</where_text></other>
</data>
""")
    # the next wave: alfa has moved to the south
    spring = lambda d: f"2021-04-{d:02d}T12:00:00.000+03:00"
    for k, (unit, greeted, wait, pleasant) in enumerate([
            ("alfa_main", "yes", "1", "9"), ("alfa_main", "yes", "4", "6"), ("alfa_branch", "no", "2", "5"),
            ("gamma_main", "yes", "9", "3"), ("gamma_main", "no", "2", "8"), ("gamma_east", "yes", "0", "10"),
            ("beta_main", "yes", "5", "7")]):
        add(50 + k, body(unit, spring(1 + k), greeted=greeted, wait=wait, pleasant=pleasant), wave="2021-kevat",
            end=spring(1 + k).replace("T12", "T13"))

    # bench: one a library in the autumn (nu = 0); in the spring beta twice (nu = 1)
    pop = {"alfa_lib": 5200, "beta_lib": 9000, "gamma_lib": 20000, "epsilon_lib": 2700}

    def bench(k, unit, loans, costs, date, wave, library=None):
        people = pop.get(library or unit)
        ok = lambda text: text not in ("", "-1", "-3")
        per_head = repr(int(loans) / people) if ok(loans) and people else ""
        per_loan = repr(float(costs) / int(loans)) if ok(loans) and ok(costs) and int(loans) else ""
        response(base, "bench", "2020.1", wave, k,
                 {"who": {"unit": unit, "measured": date},
                  "numbers": {"loans": loans, "costs": costs, "loans_per_head": per_head, "cost_per_loan": per_loan}},
                 None, date + "T12:00:00.000+03:00")

    bench(101, "alfa_lib", "52000", "104000.5", "2020-10-01", W)
    bench(102, "beta_lib", "81000", "-1", "2020-10-01", W)
    bench(103, "gamma_lib", "400000", "600000", "2020-10-02", W)
    bench(104, "delta_lib", "7000", "14000", "2020-10-02", W)       # no population known
    bench(105, "epsilon_lib", "-1", "9000", "2020-10-02", W)
    bench(111, "alfa_lib", "50000", "110000", "2021-04-01", "2021-kevat")
    bench(112, "beta_lib", "80000", "90000", "2021-04-01", "2021-kevat")
    bench(113, "beta_lib", "82000", "95000", "2021-05-01", "2021-kevat")
    bench(114, "gamma_main", "300000", "-3", "2021-04-01", "2021-kevat", "gamma_lib")
    bench(115, "gamma_east", "90000", "150000", "2021-04-01", "2021-kevat", "gamma_lib")

    # vetted: review required
    def vetted(k, unit, ok):
        return response(base, "vetted", "1", W, k, {"visit": {"unit": unit, "visited": noon(k - 200)}, "all": {"ok": ok}},
                        None, noon(k - 200).replace("T12", "T13"))

    record(vetted(201, "alfa_main", "yes"), 910, "approved", noon(21))
    vetted(202, "alfa_main", "no")                                        # never approved
    p = vetted(203, "beta_main", "no")
    record(p, 911, "approved", noon(21))
    record(p, 912, "withdrawn", noon(22), "virhe")
    p = vetted(204, "beta_main", "yes")
    record(p, 913, "returned", noon(21), "täydennä")
    record(p, 914, "approved", noon(22))
    p = vetted(205, "gamma_main", "no")
    record(p, 915, "approved", noon(21))
    record(p, 916, "returned", noon(22), "sittenkin")                     # the last ruling stands
    p = vetted(206, "gamma_main", "no")
    record(p, 917, "approved", noon(21))
    record(p, 918, "privacy_confirmed", noon(22))
    record(vetted(207, "gamma_east", "yes"), 919, "approved", noon(21))


# ------------------------------------------------------------------ waves: two waves, and what is shown where asked for

NORTH = [f"n{k}" for k in range(1, 10)]
ALL_LIBRARIES = NORTH + ["s1", "s2", "s3", "lone"]
POPULATION = {"n1": 9000, "n2": 4000, "n3": 30000, "n4": 2500, "n5": 7000, "n6": 7000, "n7": 1200, "n8": 15000, "n9": 800,
              "s2": 5000, "s3": 6000, "lone": 3000}  # of s1 it is not known


def waves_network():
    people = lambda l: f'<population year="2020" value="{POPULATION[l]}" source="made up"/>' if l in POPULATION else ""
    libraries = ""
    for k, l in enumerate(ALL_LIBRARIES):
        region = {"n": '<member_of region="north"/>', "s": '<member_of region="south"/>', "l": ""}[l[0]]
        branch = f'<service_point name="n1_branch" type="branch" self_service="yes">{label("n1 sivu")}</service_point>' if l == "n1" else ""
        libraries += (f'  <library name="{l}" municipalities="m_{l}">{label(l)}<staff fte="{"1.5" if l == "s2" else 5 + k}" year="2020" '
                      f'source="made up"/>{region}\n    <service_point name="{l}_main" type="main" self_service="{"yes" if k % 2 else "no"}">'
                      f'{label(l + " pää")}</service_point>{branch}</library>\n')
    towns = "".join(f'  <municipality name="m_{l}" code="{801 + k}">{label(l)}{people(l)}</municipality>\n'
                    for k, l in enumerate(ALL_LIBRARIES))
    return PROLOG + f"""<network xmlns="urn:haamu:network:1" name="waves_net" xml:lang="fi" time_zone="Europe/Helsinki">
  {label("Kaksi kierrosta")}
  <region name="north">{label("Pohjoinen")}</region>
  <region name="south">{label("Etelä")}</region>
{towns}{libraries}  <peer_group name="listed">{label("Luettelo")}<member library="n1"/><member library="n3"/><member library="s3"/><member library="lone"/></peer_group>
  <peer_group name="points" where="${{type}} = 'main' and ${{self_service}} = 'yes'">{label("Omatoimiset")}</peer_group>
  <wave name="2022-syksy" from="2022-09-01" until="2022-11-30" surveys="rounds yearly">{label("Syksy 2022")}</wave>
  <wave name="2023-syksy" from="2023-09-01" until="2023-11-30" surveys="rounds yearly">{label("Syksy 2023")}</wave>
</network>
"""


def rounds_survey(version):
    new = version == "2"
    return survey(
        "rounds", version, "mystery_visit", YES_NO,
        clist("opinion", choice("good", 1), choice("fair", "0.5"), choice("poor", 0)),
        clist("warmth", choice("good", 1), choice("fair", "0.75" if new else "0.5"), choice("poor", 0)),
        group("visit", UNIT, TIME),
        group("service",
              question("greeted", "select_one", list="yes_no", weight="2", critical="yes"),
              question("pleasant", "range", parameters="start=0 end=10 step=1", score="linear"),
              question("tidy", "select_one", list="opinion"),
              # the old version asks the same by another name
              question("signs", "select_one", list="opinion", same_as="1/signage") if new else
              question("signage", "select_one", list="opinion")),
        group("rooms",
              question("light", "select_one", list="yes_no"),
              question("warm", "select_one", list="warmth")),  # scored otherwise: not comparable
        group("numbers",
              question("wait", "integer", '<missing value="-1" as="not_reported"/>', better="lower", unit="min"),
              question("shelves", "decimal"),
              question("noise", "integer", better="neither")),
        critical_cap="60", min_n="2")


YEARLY = survey(
    "yearly", "1", "benchmark",
    group("who", UNIT, question("measured", "date", role="time")),
    group("numbers",
          question("loans", "integer", '<missing value="-1" as="not_reported"/>', better="higher"),
          question("costs", "integer", better="neither"),
          calculation("cost_per_loan", numerator="${costs}", denominator="${loans}", better="lower", unit="EUR")))

# library: visits, level of `pleasant`, of `wait`; n3 and n4 are told apart by nothing
LATER = {"n1": (6, 9, 2), "n2": (5, 2, 19), "n3": (3, 5, 9), "n4": (3, 5, 9), "n5": (4, 6, 8), "n6": (3, 5, 11), "n7": (3, 6, 10),
         "n8": (4, 5, 9), "n9": (1, 7, 5), "s1": (3, 4, 10), "s2": (2, 6, 12), "lone": (3, 6, 7)}
EARLIER = {"n1": (3, 7, 5), "n2": (4, 3, 12), "n3": (2, 5, 9), "n4": (3, 6, 8), "n5": (3, 6, 8), "n6": (2, 4, 15), "n7": (3, 6, 9),
           "n8": (1, 8, 4), "s1": (3, 4, 13), "s2": (2, 5, 10), "s3": (3, 8, 3), "lone": (2, 5, 8)}


def waves():
    base = HERE / "waves"
    shutil.rmtree(base, ignore_errors=True)
    write(base / "Surveys" / "network.xml", waves_network())
    survey_files(base, "rounds", "1", rounds_survey("1"))
    survey_files(base, "rounds", "2", rounds_survey("2"))
    survey_files(base, "yearly", "1", YEARLY)
    number = 0
    for wave, visits in (("2022-syksy", EARLIER), ("2023-syksy", LATER)):
        for place, (library, (count, pleasant, wait)) in enumerate(visits.items()):
            for k in range(count):
                number += 1
                later = wave.startswith("2023")
                # n5's first answer of 2023 is of the old version; the branch has answers in 2023 alone
                version = "2" if later and (library, k) != ("n5", 0) else "1"
                unit = "n1_branch" if later and library == "n1" and k >= 4 else "s1" if (library, k) == ("s1", 0) else f"{library}_main"
                # n3 and n4 answer alike in 2023
                turn = k if library in ("n3", "n4") and later else k + place
                opinion = lambda shift: ("good", "fair", "poor")[(turn + shift) % 3]
                at = f"{wave[:4]}-{9 + number % 3:02d}-{1 + number % 28:02d}T12:00:00.000+03:00"
                service = {"greeted": ("yes", "no", "yes", "na", "yes")[turn % 5], "pleasant": str(pleasant + (0, 1, -1)[turn % 3]),
                           "tidy": opinion(k - turn), "signs" if version == "2" else "signage": opinion(place)}
                body = {"visit": {"unit": unit, "visited": at}, "service": service,
                        "rooms": {"light": "yes", "warm": opinion(2)},
                        "numbers": {"wait": "-1" if turn % 11 == 7 else str(max(0, wait + (0, 2, -1)[turn % 3])),
                                    "shelves": f"{20 + turn % 4}.{5 * (turn % 2)}", "noise": str(40 + (turn * 7) % 9)}}
                response(base, "rounds", version, wave, 1000 + number, body, None, at.replace("T12", "T13"),
                         synthetic=not later and library == "n2" and k == 0)
    for year, loans in ((2022, [90, 41, 300, 26, 70, -1, 12, 150, 9, 50, 61, 33, None]),
                        (2023, [92, 40, 310, 26, 70, 75, None, 149, 10, 55, 61, None, 31])):
        for k, (library, count) in enumerate(zip(ALL_LIBRARIES, loans)):
            if count is not None:
                loaned, costs, date = count * 1000 if count > 0 else -1, 2500 * abs(count) + 1000 * k, f"{year}-10-{1 + k:02d}"
                quotient = repr(costs / loaned) if loaned > 0 else ""
                response(base, "yearly", "1", f"{year}-syksy", 2000 + 20 * (year - 2022) + k,
                         {"who": {"unit": library, "measured": date},
                          "numbers": {"loans": loaned, "costs": costs, "cost_per_loan": quotient}},
                         None, date + "T12:00:00.000+03:00")


if __name__ == "__main__":
    tiny()
    nasty()
    waves()
