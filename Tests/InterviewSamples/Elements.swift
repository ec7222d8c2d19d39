/// A question as it is written in a survey.
package func question(
  _ name: String, _ type: String, _ attributes: String = "", _ inner: String = ""
)
  -> String
{
  "<question name=\"\(name)\" type=\"\(type)\" \(attributes)><label>\(name)</label>\(inner)</question>\n"
}

package func group(_ name: String, _ attributes: String = "", _ items: String) -> String {
  "<group name=\"\(name)\" \(attributes)><label>\(name)</label>\(items)</group>\n"
}

package func repeated(_ name: String, _ attributes: String = "", _ items: String) -> String {
  "<repeat name=\"\(name)\" \(attributes)><label>\(name)</label>\(items)</repeat>\n"
}
