/// Every element and attribute of a service blueprint (`urn:haamu:findings:1`).
let blueprintGrammar = DocumentGrammar(
  .blueprint,
  [
    ElementGrammar(
      name: "blueprint", about: "What happens at each touchpoint, seen and unseen.",
      attributes: [required("survey", .looseName, "The survey whose touchpoints these are.")],
      children: ["stop"]),
    ElementGrammar(
      name: "stop", about: "A touchpoint.",
      attributes: [required("touchpoint", .looseName, "Its name in the survey.")],
      children: ["customer", "front", "back", "support"]),
    text("customer", "What the customer does."),
    text("front", "Whom and what the customer meets."),
    text("back", "What the staff does out of the customer's sight."),
    text("support", "Systems, agreements and places that make it possible."),
  ])
