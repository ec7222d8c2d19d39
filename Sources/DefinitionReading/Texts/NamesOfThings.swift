import Diagnostics

/// An element with its name, as a clause can begin: `kysymys ”odotus”`, `the question “wait”`.
func named(_ element: String, _ name: String) -> Trilingual {
  let noun = noun(of: element)
  let quoted = "”\(excerpt(name))”"
  return Trilingual(
    fi: "\(noun.fi) \(quoted)", sv: "\(noun.sv) \(quoted)", en: "\(noun.en) “\(excerpt(name))”")
}

private func noun(of element: String) -> Trilingual {
  switch element {
  case "survey": Trilingual(fi: "kysely", sv: "enkäten", en: "the survey")
  case "touchpoint": Trilingual(fi: "kosketuspiste", sv: "kontaktpunkten", en: "the touchpoint")
  case "list": Trilingual(fi: "lista", sv: "listan", en: "the list")
  case "choice": Trilingual(fi: "vaihtoehto", sv: "alternativet", en: "the choice")
  case "question": Trilingual(fi: "kysymys", sv: "frågan", en: "the question")
  case "group": Trilingual(fi: "ryhmä", sv: "gruppen", en: "the group")
  case "repeat": Trilingual(fi: "toisto", sv: "upprepningen", en: "the repeat")
  case "network": Trilingual(fi: "verkosto", sv: "nätverket", en: "the network")
  case "region": Trilingual(fi: "maakunta", sv: "landskapet", en: "the region")
  case "municipality": Trilingual(fi: "kunta", sv: "kommunen", en: "the municipality")
  case "library": Trilingual(fi: "kirjasto", sv: "biblioteket", en: "the library")
  case "service_point":
    Trilingual(fi: "toimipiste", sv: "verksamhetsstället", en: "the service point")
  case "peer_group": Trilingual(fi: "vertaisryhmä", sv: "jämförelsegruppen", en: "the peer group")
  case "event": Trilingual(fi: "tapahtuma", sv: "evenemanget", en: "the event")
  case "scenario": Trilingual(fi: "skenaario", sv: "scenariot", en: "the scenario")
  case "wave": Trilingual(fi: "mittauskierros", sv: "mätomgången", en: "the wave")
  default: Trilingual("<\(element)>")
  }
}

/// In which language: `ruotsiksi`, `på svenska`, `in Swedish`.
func inLanguage(_ code: String) -> Trilingual {
  switch code {
  case "fi": Trilingual(fi: "suomeksi", sv: "på finska", en: "in Finnish")
  case "sv": Trilingual(fi: "ruotsiksi", sv: "på svenska", en: "in Swedish")
  case "en": Trilingual(fi: "englanniksi", sv: "på engelska", en: "in English")
  default: Trilingual(fi: "kielellä \(code)", sv: "på språket \(code)", en: "in \(code)")
  }
}

extension Trilingual {
  /// Finnish and Swedish findings begin with a capital letter.
  var asSentence: Trilingual {
    Trilingual(
      fi: fi.prefix(1).uppercased() + fi.dropFirst(),
      sv: sv.prefix(1).uppercased() + sv.dropFirst(), en: en)
  }
}
