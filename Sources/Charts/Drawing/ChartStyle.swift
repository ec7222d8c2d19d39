/// The look of every picture, once a page. Both compositions stand in the page; the style sheet shows
/// the one that fits.
///
/// Blue, orange-brown and grey: the one pair of hues that every kind of colour blindness keeps apart.
/// Nothing is told by colour alone. A theme sets `--chart-own` and the others on `:root`.
package let chartStyle: StaticString = """
  .chart{--ink:var(--chart-ink,#16202b);--soft:var(--chart-soft,#4f5a66);
  --paper:var(--chart-paper,#fff);--grid:var(--chart-grid,#dde3e9);--axis:#6d7985;
  --own:var(--chart-own,#0a5aa8);--range:var(--chart-range,#6294c6);
  --other:var(--chart-other,#5d6874);--lower:var(--chart-lower,#9a3b00);
  --lower-range:#c77d4f;--warning:#9a3b00;
  --step1:#f0f5fa;--step2:#c0d7ec;--step3:#8fb9dd;--step4:#3874ab;--step5:#103f70;
  --on-step1:#16202b;--on-step2:#16202b;--on-step3:#16202b;--on-step4:#fff;--on-step5:#fff;
  --answer1:#8f3a05;--hatch1:#c98358;--answer2:#e3ab7f;--answer3:#dfe3e8;--answer4:#93bce1;--answer5:#0a5aa8;
  --aside:var(--chart-paper,#fff);--on-answer1:#fff;--on-answer2:#16202b;--on-answer3:#16202b;
  --on-answer4:#16202b;--on-answer5:#fff;--on-aside:#16202b;
  display:block;width:100%;height:auto;overflow:visible;font-size:13.5px;font-variant-numeric:tabular-nums}
  @media (prefers-color-scheme:dark){.chart{--ink:var(--chart-ink,#e8edf2);
  --soft:var(--chart-soft,#aab5c0);--paper:var(--chart-paper,#10171e);
  --grid:var(--chart-grid,#2a3641);--axis:#8b98a5;--own:var(--chart-own,#74b7f4);
  --range:var(--chart-range,#3f7fb8);--other:var(--chart-other,#98a5b2);
  --lower:var(--chart-lower,#f3a679);--lower-range:#b0683c;--warning:#f3a679;
  --step1:#1a2a38;--step2:#244560;--step3:#2f6293;--step4:#78aede;--step5:#bcdaf5;
  --on-step1:#e8edf2;--on-step2:#e8edf2;--on-step3:#fff;--on-step4:#10171e;--on-step5:#10171e;
  --answer1:#f3a679;--hatch1:#b86b3e;--answer2:#8a4b21;--answer3:#3a4651;--answer4:#2f6293;--answer5:#86c0f5;
  --aside:var(--chart-paper,#10171e);--on-answer1:#10171e;--on-answer2:#fff;--on-answer3:#e8edf2;
  --on-answer4:#fff;--on-answer5:#10171e;--on-aside:#e8edf2}}
  @media print{.chart{--ink:#000;--soft:#333;--paper:#fff;--grid:#c9d0d7;--axis:#555;
  --own:#0a5aa8;--range:#6294c6;--other:#4c5661;--lower:#9a3b00;--lower-range:#c77d4f;
  --warning:#9a3b00;
  --step1:#f0f5fa;--step2:#c0d7ec;--step3:#8fb9dd;--step4:#3874ab;--step5:#103f70;
  --on-step1:#16202b;--on-step2:#16202b;--on-step3:#16202b;--on-step4:#fff;--on-step5:#fff;
  --answer1:#8f3a05;--hatch1:#c98358;--answer2:#e3ab7f;--answer3:#dfe3e8;--answer4:#93bce1;--answer5:#0a5aa8;
  --aside:#fff;--on-answer1:#fff;--on-answer2:#16202b;--on-answer3:#16202b;
  --on-answer4:#16202b;--on-answer5:#fff;--on-aside:#16202b;
  print-color-adjust:exact;-webkit-print-color-adjust:exact;break-inside:avoid}}
  .chart-narrow{display:none;max-width:30rem}
  @media screen and (max-width:44rem){.chart-narrow{display:block}.chart-wide{display:none}}
  .chart text{fill:var(--c)}
  .chart .small{font-size:12px}
  .chart .large{font-size:15px}
  .chart .bold{font-weight:700}
  .chart .over{paint-order:stroke;stroke:var(--paper);stroke-width:4px;stroke-linejoin:round}
  .chart .middle{text-anchor:middle}
  .chart .end{text-anchor:end}
  .chart .text{--c:var(--ink)}
  .chart .soft{--c:var(--soft)}
  .chart .own,.chart .higher{--c:var(--own);--r:var(--range)}
  .chart .lower{--c:var(--lower);--r:var(--lower-range)}
  .chart .peer,.chart .region,.chart .network,.chart .other{--c:var(--other);--r:var(--other)}
  .chart .warning{--c:var(--warning)}
  .chart .leader,.chart .axis{--c:var(--axis)}
  .chart .step1{--c:var(--step1)}
  .chart .step2{--c:var(--step2)}
  .chart .step3{--c:var(--step3)}
  .chart .step4{--c:var(--step4)}
  .chart .step5{--c:var(--step5)}
  .chart .onStep1{--c:var(--on-step1)}
  .chart .onStep2{--c:var(--on-step2)}
  .chart .onStep3{--c:var(--on-step3)}
  .chart .onStep4{--c:var(--on-step4)}
  .chart .onStep5{--c:var(--on-step5)}
  .chart .answer1{--c:var(--answer1);--h:var(--hatch1)}
  .chart .answer2{--c:var(--answer2);--h:var(--answer1)}
  .chart .answer3{--c:var(--answer3);--h:var(--other)}
  .chart .answer4{--c:var(--answer4);--h:var(--answer5)}
  .chart .answer5{--c:var(--answer5);--h:var(--on-answer5)}
  .chart .aside{--c:var(--aside);--h:var(--other)}
  .chart .onAnswer1{--c:var(--on-answer1)}
  .chart .onAnswer2{--c:var(--on-answer2)}
  .chart .onAnswer3{--c:var(--on-answer3)}
  .chart .onAnswer4{--c:var(--on-answer4)}
  .chart .onAnswer5{--c:var(--on-answer5)}
  .chart .onAside{--c:var(--on-aside)}
  .chart path,.chart line,.chart circle,.chart rect{fill:none}
  .chart path.grid{stroke:var(--grid)}
  .chart .line{stroke:var(--c);stroke-width:1.5;stroke-linejoin:round}
  .chart .line.leader,.chart .line.axis{stroke-width:1}
  .chart .line.own,.chart .line.lower,.chart .line.higher{stroke-width:2.5}
  .chart .dashed{stroke-dasharray:6 4}
  .chart .dotted{stroke-dasharray:1.5 4;stroke-linecap:round}
  .chart .interval{stroke:var(--r)}
  .chart .thick{stroke-width:6;stroke-linecap:round}
  .chart .thin{stroke-width:1.5}
  .chart .area{fill:var(--r);fill-opacity:.1}
  .chart circle.filled,.chart path.up,.chart path.down,.chart path.beyondLeft,
  .chart path.beyondRight,.chart path.beyondTop,.chart path.beyondBottom{fill:var(--c)}
  .chart circle.filled{stroke:var(--paper);stroke-width:1.5}
  .chart .ring,.chart .small-ring,.chart .diamond,.chart .square{fill:var(--paper);stroke:var(--c);stroke-width:2}
  .chart .small-ring{stroke-width:1.25;fill-opacity:.5}
  .chart .tick{stroke:var(--c);stroke-width:3}
  .chart rect.solid,.chart rect.hatched{fill:var(--c)}
  .chart .hatch{stroke:var(--h,var(--other));stroke-width:1}
  .chart .hidden+.hatch{stroke-opacity:.55}
  .chart .hidden{stroke:var(--other)}
  .chart .empty{stroke:var(--other);stroke-dasharray:3 3}
  .chart .frame{stroke:var(--c);stroke-width:2}
  @media (forced-colors:active){.chart{forced-color-adjust:none}}
  """
