import Diagnostics
import Expressions
package import Interview
package import NetworkModel
package import SurveyModel

/// Drives an interview as a journey: answers, what comes next, what is wrong, submission.
package struct Scenario {
  package var state: InterviewState
  package let snapshot: NetworkSnapshot

  package init(_ items: String) throws(SampleFault) { self.init(try Samples.survey(items)) }

  package init(_ outline: SurveyOutline, stored: Response? = nil, network: Network? = nil) {
    do throws(SampleFault) {
      let known = if let network { network } else { try Samples.network() }
      snapshot = NetworkSnapshot(known, on: Samples.zone.day(of: Samples.now))
    } catch {
      preconditionFailure("\(error)")
    }
    let blank = Response(
      instanceID: "uuid:x", survey: outline.survey.name, version: outline.survey.version)
    let snapshot = snapshot
    state = InterviewState(
      outline: outline,
      world: ExpressionWorld(now: Samples.now, zone: Samples.zone) { table, want, key, value in
        snapshot.pull(want, from: table, where: key, equals: value)
      },
      fitting: ValueFitting(outline: outline, snapshot: snapshot), response: stored ?? blank)
  }

  package var outline: SurveyOutline { state.outline }

  package mutating func answer(_ question: String, _ text: String, at instances: Int...) {
    state.set(AnswerKey(question, instances), to: text)
  }

  package mutating func add(_ name: String, in outer: Int...) {
    state.addInstance(of: RepeatKey(name, outer))
  }

  /// What would be stored now: nil when the question is irrelevant.
  package func stored(_ question: String, at instances: Int...) -> String? {
    state.visible.answers[AnswerKey(question, instances)]
  }

  package func instances(of name: String, in outer: Int...) -> Int {
    state.visible.repeatCounts[RepeatKey(name, outer)] ?? 0
  }

  /// The first question that is asked and has no answer, the unit left aside.
  package var next: String? {
    outline.questions.first { placed in
      placed.question.isAnswered && placed.question.role != .unit
        && state.visible.instances(of: placed.repeats).contains {
          state.visible.answers[AnswerKey(placed.question.name, $0)] == ""
        }
    }?.question.name
  }

  /// `name: what` in English for everything that stands in the way of submission.
  package var problems: [String] {
    state.problems(snapshot: snapshot).map { problem in
      let path = problem.key.instances.map { "[\($0)]" }.joined()
      return problem.key.question + path + ": " + problem.what.en
    }
  }

  package func choices(of question: String, at instances: Int...) -> [String] {
    outline[question].map {
      state.choices(of: $0, instances, snapshot: snapshot).map(\.name)
    } ?? []
  }

  package func text(
    of question: String, in language: String = "fi", at instances: Int...
  ) -> String {
    outline[question].map {
      state.rendered($0.question.label, in: language, $0, instances, snapshot: snapshot)
    } ?? ""
  }

  /// The response, when nothing stands in its way.
  package func submit() -> Response? { problems.isEmpty ? state.visible : nil }
}
