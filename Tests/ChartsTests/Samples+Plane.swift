import Charts

extension Samples {
  private static func scale(_ title: String) -> ValueAxis {
    ValueAxis(
      low: 40, high: 100, ticks: [40, 60, 80, 100].map { Tick($0, whole($0)) }, title: title,
      startsAtLeast: false)
  }

  static let fields = FieldPlane.Fields(
    upperLeft: "korjaa ensin", upperRight: "pidä yllä", lowerLeft: "ei kiirettä",
    lowerRight: "toimii yli tarpeen")

  static let signs = FieldPlane.Signs(
    sure: "kenttä on selvä", unsure: "väli yltää rajan yli: kenttä voi olla sattumaa")

  private static let matters = [
    "Miten aukioloajat toimivat tässä kirjastossa?", "Miten kirjaston aineistot toimivat?",
    "Miten e-aineistot toimivat?", "Miten hyvin aineisto löytyy hyllystä?",
    "Miten henkilökunnan apu toimii tässä kirjastossa?", "Miten itsepalvelu toimii?",
    "Miten tilat toimivat oleskeluun ja työskentelyyn?", "Miten tietokoneet ja laitteet toimivat?",
    "Miten tapahtumat toimivat?", "Miten verkkosivut ja varaaminen toimivat?",
  ]

  static func plane(_ count: Int) -> FieldPlane {
    plane(
      (0..<count).map { place in
        matters[place % matters.count] + (place < matters.count ? "" : " (\(place + 1))")
      })
  }

  static var namedPlane: FieldPlane {
    plane(["Aukioloajat", "Aineistot", "Löytyminen", "Apu", "Tilat", "Tapahtumat"])
  }

  private static func plane(_ names: [String]) -> FieldPlane {
    let across: [Double] = [58, 74, 66, 71, 88, 79, 69, 55, 76, 73]
    let upwards: [Double] = [82, 91, 61, 86, 88, 58, 70, 52, 49, 71]
    let things = names.enumerated().map { place, name -> FieldPlane.Thing in
      let turn = Double(place / 10)
      let x = across[place % 10] + turn * 3
      let y = upwards[place % 10] - turn * 4
      return FieldPlane.Thing(
        name, number: "\(place + 1)", across: estimate(x, 5),
        upwards: place == 8 ? .suppressed("suojattu") : estimate(y, 4),
        isSure: abs(x - 71) > 5 && abs(y - 72) > 4)
    }
    return FieldPlane(
      frame: frame("Tärkeys ja toimivuus", "Asiat sen mukaan, miten tärkeitä ne ovat."),
      across: scale("Toimivuus, 0–100"), upwards: scale("Tärkeys, 0–100"),
      cutAcross: Tick(71, "keskiarvo 71"), cutUpwards: Tick(72, "keskiarvo 72"),
      fields: fields, signs: signs, things: things)
  }
}
