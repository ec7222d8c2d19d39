/// The look of every page: one ink, one colour for the unit the page is about, grey for what it is
/// put beside. Contrasts are at least 4.5 : 1 for text and 3 : 1 for marks, light and dark.
package let pageStyle: StaticString = """
  :root{color-scheme:light dark;--ink:#16202b;--soft:#535e6a;--line:#d5dbe1;--paper:#fff;
  --card:#f4f6f8;--own:#0a5aa8;--other:#5d6874;--track:#e3e8ed;--warn:#9a3b00}
  @media (prefers-color-scheme:dark){:root{--ink:#e8edf2;--soft:#aab5c0;--line:#33404d;
  --paper:#10171e;--card:#18222c;--own:#74b7f4;--other:#98a5b2;--track:#26323e;
  --warn:#f3a679}}
  *{box-sizing:border-box}
  html{-webkit-text-size-adjust:100%;scroll-padding-top:1rem}
  body{margin:0 auto;max-width:50rem;padding:1.25rem 1rem 3rem;background:var(--paper);
  color:var(--ink);font:1.0625rem/1.55 system-ui,"Segoe UI",Roboto,"DejaVu Sans",sans-serif;
  overflow-wrap:break-word}
  a{color:var(--own);text-underline-offset:.15em}
  :focus-visible{outline:3px solid var(--own);outline-offset:2px}
  main:focus{outline:none}
  .skip{position:absolute;left:-100vw;background:var(--paper);padding:.6rem 1rem;z-index:1}
  .skip:focus{left:.5rem;top:.5rem}
  .logo{max-height:4rem;max-width:16rem}
  .mark{display:inline-block;margin:0 0 .6rem;border:2px solid;color:var(--warn);
  padding:.1rem .6rem;font-weight:700;letter-spacing:.04em}
  .eyebrow{color:var(--soft);margin:0}
  h1{font-size:clamp(1.75rem,1.4rem + 2vw,2.4rem);line-height:1.15;margin:.25rem 0 .5rem;
  hyphens:auto}
  h2{font-size:1.4rem;line-height:1.25;margin:3rem 0 .75rem;border-top:1px solid var(--line);
  padding-top:1.25rem;hyphens:auto}
  h3{font-size:1.12rem;margin:2.25rem 0 .5rem;hyphens:auto}
  nav ol,nav ul,.links,.notes{list-style:none;margin:0;padding:0}
  .trail ol,.contents ul{display:flex;flex-wrap:wrap;gap:0 1rem;font-size:.95rem}
  .trail li,.contents li{padding:.25rem 0}
  .trail li+li::before{content:"›" / "";color:var(--soft);margin-right:1rem}
  .contents{margin:1.25rem 0 0}
  .headline+h2{margin-top:1.75rem}
  .headline{display:flex;flex-wrap:wrap;gap:.5rem 1.25rem;align-items:center;margin:1.25rem 0 0}
  .headline p{margin:0;color:var(--soft)}
  .headline .big{color:var(--own);font-size:4.5rem;line-height:1;font-weight:700;
  font-variant-numeric:tabular-nums}
  .headline div{flex:1 1 14rem}
  .headline div p:not(:last-child){color:var(--ink);font-weight:600}
  .found{background:var(--card);margin:0;padding:1rem 1.25rem 1rem 2.25rem}
  .found li{margin:.4rem 0}
  .found .asked{display:block;font-size:.95rem}
  .found .estimate b{font-weight:inherit}
  figure{margin:1rem 0 .5rem}
  figcaption,caption{color:var(--soft);font-size:.95rem;text-align:left;padding:0 0 .5rem}
  .picture{margin:1rem 0 .5rem}
  .omitted{color:var(--soft);font-size:.9rem;margin:.25rem 0}
  .quote{margin:.75rem 0;padding-left:1rem;border-left:4px solid var(--other)}
  .quote blockquote,.quote blockquote p{margin:0}
  .quote figcaption{padding:.15rem 0 0;font-size:.9rem}
  details{margin:.75rem 0 1.5rem}
  summary{color:var(--own);cursor:pointer;padding:.3rem 0;font-size:.95rem}
  .scroll{overflow-x:auto;margin:2rem 0 .5rem}
  details .scroll{margin-top:.5rem}
  table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:.95rem;
  line-height:1.35}
  th,td{padding:.45rem .75rem .45rem 0;border-bottom:1px solid var(--line);text-align:right;
  vertical-align:top}
  th:last-child,td:last-child{padding-right:0}
  tbody th,thead th:first-child{text-align:left;font-weight:400;min-width:9rem;
  hyphens:auto}
  thead th{color:var(--soft);font-weight:400;vertical-align:bottom}
  .group th{font-weight:600;padding-top:1.1rem;border-bottom:0}
  .detail{color:var(--soft);font-weight:400;white-space:nowrap}
  .estimate b{font-weight:650}
  .interval,.absent{color:var(--soft)}
  .interval{white-space:nowrap}
  .bar{display:block;margin-top:.3rem;max-width:20rem}
  .track{fill:var(--track)}
  .fill{fill:var(--own)}
  th button{all:unset;cursor:pointer;text-decoration:underline dotted;text-underline-offset:.2em}
  th button:focus-visible{outline:3px solid var(--own);outline-offset:2px}
  [aria-sort=ascending] button::after{content:" ↑" / ""}
  [aria-sort=descending] button::after{content:" ↓" / ""}
  .sorted{color:var(--soft);font-size:.9rem;margin:.25rem 0}
  .notes{color:var(--soft);font-size:.9rem}
  .notes li{margin:.25rem 0}
  dt{font-weight:600;margin-top:.9rem}
  dd{margin:.1rem 0 0}
  .links{columns:2 14rem}
  .links li{padding:.25rem 0}
  footer{margin-top:3.5rem;border-top:1px solid var(--line);padding-top:1rem;color:var(--soft);
  font-size:.95rem}
  footer p{margin:.25rem 0}
  @media (max-width:40rem){
  .found{padding:.75rem 1rem .75rem 1.5rem}
  .headline{display:block}
  table{font-size:.875rem}
  th,td{padding-right:.4rem}
  tbody th,thead th:first-child{min-width:7.5rem}
  td .interval{display:block}
  }
  @media print{
  :root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--card:#fff;
  --own:#0a5aa8;--other:#5d6874;--track:#e3e8ed;--warn:#9a3b00}
  html{font-size:9.5pt}
  body{max-width:none;padding:0}
  h2{margin-top:1.75rem}
  .skip,nav,summary,.sorted{display:none}
  th button{text-decoration:none}
  details::details-content{content-visibility:visible;display:block}
  .found{border:1px solid var(--line)}
  .scroll{overflow:visible}
  a{color:inherit;text-decoration:none}
  h2,h3,dt,figcaption,caption,thead,.group{break-after:avoid}
  figure,tr,.found li,dd,details .scroll table:not(:has(tr:nth-child(20))){break-inside:avoid}
  svg{print-color-adjust:exact;-webkit-print-color-adjust:exact}
  @page{margin:18mm 16mm}
  }
  """
