/// The look of the form: black on white, lines and boxes drawn as borders (backgrounds are not
/// printed), nothing torn apart between two sheets.
let formStyle: StaticString = """
  @page{size:A4;margin:16mm 15mm 18mm 18mm;
  @bottom-left{content:var(--running);font:9pt "DejaVu Sans",sans-serif;color:#000}
  @bottom-right{content:var(--page) counter(page) " / " counter(pages);
  font:9pt "DejaVu Sans",sans-serif;color:#000}}
  *{box-sizing:border-box}
  html{-webkit-text-size-adjust:100%;background:#fff}
  body{margin:0 auto;max-width:46rem;padding:1rem;background:#fff;color:#000;
  font:1rem/1.4 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;overflow-wrap:break-word}
  p{margin:.25rem 0}
  h1{font-size:1.6rem;line-height:1.2;margin:.2rem 0 .5rem;hyphens:auto}
  h2{font-size:1.25rem;line-height:1.25;margin:0;hyphens:auto}
  h3,h4,h5,h6{font-size:1.05rem;line-height:1.3;margin:0}
  ul,ol{list-style:none;margin:0;padding:0}
  .kind{font-weight:600}
  .remarks li{padding-left:1.1rem;text-indent:-1.1rem}
  .remarks li::before{content:"–";display:inline-block;width:1.1rem;text-indent:0}
  .particulars{display:flex;flex-wrap:wrap;gap:.25rem 2rem;border:1.5px solid #000;
  padding:.5rem .75rem;margin:.75rem 0 0}
  .part{border-top:3px solid #000;margin-top:1.75rem;padding-top:.6rem}
  section section{border-top:1px solid #000;margin-top:1.25rem;padding-top:.5rem}
  .path{font-size:.85rem;margin:0 0 .2rem}
  .path ol{display:inline}
  .path li{display:inline}
  .path li+li::before{content:" › " / "";white-space:pre}
  .question{margin:1.1rem 0 0}
  .number{display:inline-block;min-width:1.6rem}
  .when{border-left:4px solid #000;padding-left:.6rem;margin:.35rem 0;font-weight:600}
  .when li,.hint li{padding-left:1.1rem;text-indent:-1.1rem}
  .when li::before,.hint li::before{content:"•";display:inline-block;width:1.1rem;text-indent:0}
  .hint,.how,small{font-size:.9rem}
  div.hint p{margin:0}
  .how{font-style:italic}
  .note{border:1px solid #000;padding:.4rem .75rem;margin:1.1rem 0 0}
  .formulas{font-size:.85rem;margin:.75rem 0 0}
  .formulas li{padding:.15rem 0 0 1rem}
  .ending{border:1px dashed #000;padding:.4rem .75rem;margin:1rem 0 0;font-weight:600}
  .choices{margin:.4rem 0 0}
  .choices li{display:flex;align-items:flex-start;gap:.6rem;padding:.2rem 0}
  .choices.short{display:flex;flex-wrap:wrap;gap:0 1.75rem}
  .choices.two{columns:2 17rem;column-gap:1.5rem}
  .choices.two li{break-inside:avoid}
  .choices.letters li{gap:.4rem}
  .circle,.box{flex:none;width:1.3rem;height:1.3rem;border:1.5px solid #000;margin-top:.05rem}
  .circle{border-radius:50%}
  .choices:not(.short):not(.two) .missing:not(.missing + .missing){margin-top:.4rem}
  .ranks{display:flex;flex-wrap:wrap;gap:.5rem 1.5rem;margin:.5rem 0 0}
  .answer{margin:.5rem 0 0}
  .blank{display:inline-block;height:1.7rem;border-bottom:1.5px solid #000;vertical-align:baseline}
  .blank.figure{width:11rem}
  .blank.long{width:min(20rem,100%)}
  .blank.rank{width:3rem}
  .blank.two{width:2.2rem}
  .blank.four{width:4rem}
  .date{white-space:nowrap}
  .date .blank{margin:0 .15rem}
  .answer .how{padding-left:.75rem}
  .gap{display:inline-block;width:1.5rem}
  .lines div{height:2rem;border-bottom:1px solid #000}
  .scale{display:flex;justify-content:space-between;margin:.9rem .5rem 0;
  border-top:1.5px solid #000}
  .scale li{flex:0 0 0;display:flex;flex-direction:column;align-items:center}
  .scale li::before{content:"";height:.5rem;border-left:1.5px solid #000}
  .scale span{padding:.15rem .3rem;font-weight:600}
  footer{margin-top:2rem;border-top:1px solid #000;font-size:.85rem}
  @media print{
  html{font-size:10.5pt}
  body{max-width:none;padding:0;line-height:1.35}
  footer{display:none}
  h1,h2,h3,h4,h5,h6,.head,.how,.when{break-after:avoid}
  .question,.note,.head,.choices li,.formulas li,.ending,.particulars{break-inside:avoid}
  .circle,.box{width:5mm;height:5mm}
  .lines div{height:9mm}
  .blank{height:8mm}
  }
  """
