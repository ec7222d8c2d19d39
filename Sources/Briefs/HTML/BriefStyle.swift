/// The look of a brief, over that of every page: what, when and where first, then the part, then what to
/// keep in mind. On paper all of it is one sheet.
let briefStyle: StaticString = """
  .brief h1{margin-bottom:.1rem}
  .brief h2{font-size:1.1rem;margin:1.5rem 0 .4rem;border:0;padding:0;color:var(--own)}
  .brief h3{font-size:1rem;margin:0 0 .2rem}
  .brief p{margin:.4rem 0}
  .brief ul,.brief ol{margin:0;padding-left:1.2rem}
  .brief ol{padding-left:1.5rem}
  .brief li{margin:.25rem 0}
  .scenario{font-size:1.25rem;color:var(--soft)}
  .facts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,14rem),1fr));gap:.6rem 1.5rem;
  margin:1rem 0 0;padding:1rem 1.25rem;background:var(--card);border-left:4px solid var(--own)}
  .facts dt{margin:0;color:var(--soft);font-weight:400;font-size:.9rem}
  .facts dd{margin:0;font-weight:600}
  .says{list-style:none}
  .brief .says,.brief .avoids{padding-left:0}
  .avoids{list-style:none}
  .says li,.avoids li{border-left:4px solid var(--own);padding-left:.75rem}
  .avoids li{border-color:var(--warn)}
  .path .steps{columns:2 17rem;column-gap:2rem}
  .path .steps>div{break-inside:avoid;margin:0 0 1rem}
  .path ul{list-style:none;padding:0}
  .path li{padding-left:1.4rem;text-indent:-1.4rem}
  .path li::before{content:"□" / "";display:inline-block;width:1.4rem;text-indent:0;color:var(--soft)}
  .important span,.more{color:var(--soft);font-size:.9rem}
  .brief .visits{list-style:none;padding:0;margin-top:1.25rem}
  .visits li{padding:.8rem 0;border-bottom:1px solid var(--line)}
  .visits .time,.visits .part{display:block;color:var(--soft)}
  .visits a{font-size:1.15rem;font-weight:600}
  .contact{border:2px solid var(--own);padding:.6rem 1rem;color:var(--ink)}
  .brief .contact h2{margin:0 0 .2rem}
  @media (min-width:44rem){
  .playing,.advice{display:grid;grid-template-columns:1fr 1fr;gap:0 2.25rem}
  }
  @media print{
  @page{size:A4;margin:10mm 13mm}
  html{font-size:8.2pt}
  body.brief{line-height:1.32}
  .brief h1{font-size:1.9rem;margin:0}
  .brief h2{margin:.7rem 0 .2rem;font-size:1.08rem}
  .brief .mark{margin:0 0 .2rem}
  .brief p{margin:.2rem 0}
  .brief li{margin:.12rem 0;break-inside:avoid}
  .scenario{font-size:1.2rem}
  .facts{grid-template-columns:repeat(3,1fr);gap:.35rem 1.25rem;margin:.5rem 0 0;padding:.5rem .9rem;
  border:1px solid var(--line);border-left:4px solid var(--own)}
  .playing{display:grid;grid-template-columns:1fr 1fr;gap:0 1.75rem}
  .path .steps{columns:3;column-gap:1.4rem;font-size:.94rem}
  .path .steps>div{break-inside:auto;margin:0 0 .4rem}
  .brief h3{break-after:avoid}
  .advice{display:block;columns:2;column-gap:1.75rem;font-size:.94rem}
  .advice section{break-inside:avoid}
  .advice section:first-child h2{margin-top:0}
  .advice{margin-top:.7rem}
  .back{display:none}
  .brief footer{margin-top:.5rem;padding-top:.3rem;border:0}
  .contact{padding:.3rem .75rem}
  }
  """
