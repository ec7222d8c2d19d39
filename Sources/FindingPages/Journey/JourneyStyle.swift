/// The look of a map. Every touchpoint is a column of one grid whose rows are common to all; below the width of a
/// sheet the columns become a list.
let journeyStyle: StaticString = """
  :root{--good:#0a5aa8;--bad:#9a3b00;--idea:#5d6874;--tint:#eef3f8;--tintbad:#faf1ea}
  @media screen and (prefers-color-scheme:dark){:root{--good:#74b7f4;--bad:#f3a679;--idea:#98a5b2;
  --tint:#16222e;--tintbad:#251b15}}
  .masthead{display:flex;flex-wrap:wrap;gap:.5rem 3rem;align-items:end;justify-content:space-between}
  .masthead .headline{margin:0;flex:0 1 auto;flex-wrap:nowrap}
  .masthead .headline div{flex:0 1 auto}
  .masthead h1{margin-bottom:0}
  .sheet{margin:1.5rem 0 0}
  .rows,.curve,.line{display:none}
  .cell.nothing{display:none}
  .stops{list-style:none;margin:0;padding:0}
  .stop{border-top:1px solid var(--line);padding:1.25rem 0 1rem;margin:0}
  .stop h2{border:0;margin:0 0 .75rem;padding:0;font-size:1.3rem;display:flex;gap:.6rem;
  align-items:center;line-height:1.2}
  .stop h2,.cell{overflow-wrap:anywhere}
  .stop h2 span{min-width:0}
  .step{flex:none;display:inline-grid;place-items:center;width:1.9rem;height:1.9rem;
  border-radius:50%;background:var(--own);color:var(--paper);font-size:1rem;
  font-variant-numeric:tabular-nums}
  .cell{margin:.9rem 0}
  .cell h3{margin:0 0 .2rem;font-size:.9rem;color:var(--soft);font-weight:600}
  .cell p{margin:0}
  .cell ul{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.3rem .4rem}
  .cell li{border:1px solid var(--line);padding:.05rem .5rem;font-size:.9rem}
  .said{margin:.35rem 0;padding:.1rem 0 .1rem .7rem;border-left:3px solid var(--idea)}
  .said blockquote,.said p{margin:0}
  .said blockquote p::before{content:"”" / ""}
  .said blockquote p::after{content:"”" / ""}
  .said figcaption{padding:0;font-size:.85rem}
  .delight .said{border-color:var(--good)}
  .pain .said{border-color:var(--bad)}
  .delight h3{color:var(--good)}
  .pain h3{color:var(--bad)}
  .idea .said{border-left-style:dashed}
  .none,.hint{color:var(--soft)}
  .hint{font-style:italic}
  .beside{color:var(--soft)}
  .score .estimate b{font-size:1.5rem;color:var(--own)}
  .score .beside .estimate b{font-size:inherit;color:inherit;font-weight:400}
  .strip{position:relative;height:1rem;margin:.4rem .5rem .2rem;
  background:linear-gradient(var(--line),var(--line)) center/100% 2px no-repeat}
  .strip i{position:absolute;top:50%}
  .strip .range{left:var(--low);right:calc(100% - var(--high));height:.5rem;margin-top:-.25rem;
  background:var(--own);opacity:.45;border-radius:.25rem}
  .strip .at{left:var(--at);width:.85rem;height:.85rem;margin:-.425rem;border-radius:50%;
  background:var(--own)}
  .strip .other{left:var(--beside);width:.65rem;height:.65rem;margin:-.325rem;
  transform:rotate(45deg);border:2px solid var(--other);background:var(--paper)}
  .notes{list-style:none;margin:2rem 0 0;padding:0;max-width:60rem}
  @media print,(min-width:70rem){
  body.map{max-width:96rem}
  .map .sheet{display:grid;grid-template-columns:10% repeat(var(--stops),minmax(0,1fr));
  grid-template-rows:auto auto auto auto auto auto auto auto auto auto auto auto;font-size:.9rem;line-height:1.32}
  .rows{display:grid;grid-column:1;grid-row:1/-1;grid-template-rows:subgrid}
  .stops{display:grid;grid-column:2/-1;grid-row:1/-1;grid-template-columns:subgrid;
  grid-template-rows:subgrid}
  .stop{display:grid;grid-template-columns:minmax(0,1fr);grid-row:1/-1;grid-template-rows:subgrid;border:0;padding:0}
  .curve{display:block;align-self:center;grid-column:1/-1;grid-row:3;padding:.2rem 0 .4rem}
  .row{color:var(--soft);font-weight:600;padding:.4rem .6rem .4rem 0;border-top:1px solid var(--line);
  hyphens:auto}
  .row.delight{color:var(--good)}
  .row.pain{color:var(--bad)}
  .stop h2{grid-row:1;margin:0;padding:.5rem 1.1rem .5rem .9rem;background:var(--own);color:var(--paper);
  font-size:1.05rem;clip-path:polygon(0 0,calc(100% - .7rem) 0,100% 50%,calc(100% - .7rem) 100%,0 100%,.7rem 50%);
  padding-left:1.3rem;margin-right:-.35rem}
  .stop:last-child h2{margin-right:0}
  .step{background:none;width:auto;height:auto;opacity:1;color:inherit;font-size:inherit}
  .cell.nothing{display:block}
  .cell{margin:0;padding:.4rem .5rem;border-top:1px solid var(--line);font-size:inherit}
  .cell h3,.strip{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);margin:-1px;padding:0;border:0}
  .cell.score{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);padding:0;border:0}
  .stop{position:relative}
  .cell.customer,.row.customer{grid-row:2;border:0}
  .row.score{grid-row:3;border:0;align-self:center}
  .curve{border-top:1px solid var(--line)}
  .cell.delight,.row.delight{grid-row:4}
  .cell.pain,.row.pain{grid-row:5}
  .cell.idea,.row.idea{grid-row:6}
  .cell.themes,.row.themes{grid-row:7}
  .cell.front,.row.front{grid-row:9}
  .cell.back,.row.back{grid-row:11}
  .cell.support,.row.support{grid-row:12}
  .cell.front,.row.front{border-top:2px solid var(--ink)}
  .cell.back,.row.back{border-top:0}
  .line{display:block;grid-row:10;grid-column:1/-1;padding:.15em 0 .3em;border-top:2px dashed var(--other);
  font-size:.9em;color:var(--soft)}
  .cell.delight{background:var(--tint)}
  .cell.pain{background:var(--tintbad)}
  .cell+.cell{border-left:0}
  .stop+.stop .cell{border-left:1px solid var(--line)}
  .said{margin:0;padding:0;border:0}
  .said+.said{margin-top:.5em}
  .said figcaption{font-size:.87em}
  .cell li{font-size:.92em;padding:0 .35em}
  }
  @media screen and (min-width:70rem){
  .said figcaption,.line,.cell li{font-size:.8rem}
  }
  @media print{
  @page{size:A3 landscape;margin:9mm 10mm}
  :root{--good:#0a5aa8;--bad:#9a3b00;--idea:#5d6874;--tint:#eef3f8;--tintbad:#faf1ea}
  html{font-size:10pt}
  body.map{max-width:none}
  h1{font-size:24pt;margin:0}
  .masthead{align-items:center;flex-wrap:nowrap}
  .masthead .headline .big{font-size:34pt}
  .mark{margin:0 0 2pt;font-size:9pt}
  .map .sheet{margin:4mm 0 0;break-inside:avoid;flex:1;align-content:stretch}
  body.map{padding:0;min-height:277mm;display:flex;flex-direction:column}
  .map main{flex:1;display:flex;flex-direction:column}
  .size-0{--pt:11pt}.size-1{--pt:10pt}.size-2{--pt:9pt}.size-3{--pt:8pt}.size-4{--pt:7pt}
  .map .sheet{font-size:var(--pt)}
  .clamp .cell p{display:-webkit-box;-webkit-box-orient:vertical;-webkit-line-clamp:3;overflow:hidden}
  .stop h2{font-size:11.5pt;print-color-adjust:exact;-webkit-print-color-adjust:exact;color:#fff}
  .cell{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  .cell,.row{padding-top:3pt;padding-bottom:3pt}
  .notes{margin:3mm 0 0;font-size:8pt;max-width:none;display:flex;flex-wrap:wrap;gap:0 2em}
  .notes li{margin:0}
  .map footer{display:none}
  }
  """
