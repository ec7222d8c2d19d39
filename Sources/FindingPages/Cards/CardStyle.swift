/// The look of cards. A card has the measures of A6 on paper; nothing but cards and cut marks is printed.
let cardStyle: StaticString = """
  :root{--good:#0a5aa8;--bad:#9a3b00;--idea:#5d6874}
  @media screen and (prefers-color-scheme:dark){:root{--good:#74b7f4;--bad:#f3a679;--idea:#98a5b2}}
  body.cards{max-width:64rem}
  .sheet{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(20rem,100%),1fr));gap:1rem;margin:1rem 0}
  .card{display:flex;flex-direction:column;border:1px solid var(--line);border-top:.4rem solid var(--idea);
  padding:1rem 1.1rem .7rem;background:var(--paper);min-height:30rem}
  .card.pain{border-top-color:var(--bad)}
  .card.delight{border-top-color:var(--good)}
  .card .top{margin:0;font-size:.9rem;color:var(--soft);display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline}
  .card .kind{font-weight:700;color:var(--idea)}
  .card.pain .kind{color:var(--bad)}
  .card.delight .kind{color:var(--good)}
  .card .mark{margin:0 0 0 auto;font-size:.75rem;padding:0 .35rem;border-width:1px}
  .card h2{border:0;padding:0;margin:.6rem 0 .7rem;font-size:1.35rem;line-height:1.22;hyphens:manual}
  .card blockquote{margin:0 0 .5rem;padding-left:.8rem;border-left:3px solid var(--line)}
  .card blockquote p{margin:0}
  .card blockquote p::before{content:"”" / ""}
  .card blockquote p::after{content:"”" / ""}
  .evidence{list-style:none;margin:0;padding:0;font-size:.9rem;color:var(--soft)}
  .write{flex:1;margin:.9rem 0 .7rem;display:flex;flex-direction:column;min-height:13.3rem;font-size:.85rem;color:var(--soft)}
  .write p{margin:0;font-weight:600}
  .write .lines{flex:3 0 3.6rem;background:linear-gradient(to top,var(--line) 1px,transparent 1px) 0 100%/100% 1.8rem}
  .write .first{flex-grow:2}
  .write .ours{margin-bottom:.8rem}
  .foot{margin:0;font-size:.78rem;color:var(--soft);border:0}
  .cut{display:none}
  @media print{
  @page{size:A4;margin:0}
  :root{--good:#0a5aa8;--bad:#9a3b00;--idea:#5d6874}
  html{font-size:10pt}
  body.cards{max-width:none;margin:0;padding:0}
  .cards>header,.cards>footer{display:none}
  .sheet{position:relative;width:210mm;height:297mm;margin:0;gap:0;grid-template:148.5mm 148.5mm/105mm 105mm;
  break-after:page;break-inside:avoid;overflow:hidden}
  .sheet:last-child{break-after:auto}
  .card{border:0;min-height:0;height:148.5mm;overflow:hidden;padding:9mm 9mm 6mm}
  .card::before{content:"";height:1.6mm;margin:0 0 4mm;background:var(--idea);flex:none;
  print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .card.pain::before{background:var(--bad)}
  .card.delight::before{background:var(--good)}
  .card .mark{font-size:6.5pt}
  .card h2{font-size:14pt;margin:2mm 0 3mm}
  .card blockquote{font-size:10.5pt}
  .write{min-height:30mm;margin:3.5mm 0 3mm}
  .write .lines{flex-basis:8mm;background:linear-gradient(to top,var(--line) .25mm,transparent .25mm) 0 100%/100% 7mm;
  print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .cut{display:block;position:absolute;inset:0;pointer-events:none;print-color-adjust:exact;-webkit-print-color-adjust:exact;
  background:
  linear-gradient(#000,#000) 50% 0/.2mm 6mm,linear-gradient(#000,#000) 50% 100%/.2mm 6mm,
  linear-gradient(#000,#000) 0 50%/6mm .2mm,linear-gradient(#000,#000) 100% 50%/6mm .2mm,
  linear-gradient(#000,#000) 50% 50%/.2mm 8mm,linear-gradient(#000,#000) 50% 50%/8mm .2mm;
  background-repeat:no-repeat}
  }
  """
