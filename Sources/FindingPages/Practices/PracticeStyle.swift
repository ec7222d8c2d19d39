import ReportWriting

/// The look of the bank: a plain list that can be read from top to bottom.
let practiceStyle: StaticString = """
  .lead{color:var(--soft)}
  .list{list-style:none;margin:0;padding:0}
  .entry{padding:.9rem 0;border-bottom:1px solid var(--line)}
  .entry h3{margin:0 0 .25rem}
  .entry .told{margin:0 0 .35rem}
  .facts{list-style:none;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.1rem 1.1rem;color:var(--soft);font-size:.9rem}
  .summary{font-size:1.2rem;line-height:1.5;background:var(--card);padding:1rem 1.25rem;margin:1.25rem 0}
  .search{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(12rem,100%),1fr));gap:.75rem 1rem;
  background:var(--card);padding:1rem 1.25rem;margin:1.25rem 0}
  .search[hidden]{display:none}
  .search label span{display:block;font-size:.9rem;color:var(--soft)}
  .search select,.search input{font:inherit;width:100%;padding:.35rem .4rem;color:var(--ink);background:var(--paper);
  border:1px solid var(--other)}
  .search p{margin:0;align-self:end;color:var(--soft)}
  .back{margin-top:2rem}
  @media print{.search,.back{display:none}.entry{break-inside:avoid}}
  """

/// Hides what is not searched for. Without it everything stands in its section.
/// The digest is that of the source; a test and the browser check tell if it were not.
let practiceScript = PageScript(
  source: #"""

    const form = document.querySelector('form.search');
    if (form) {
      form.hidden = false;
      const entries = [...document.querySelectorAll('.entry')];
      const look = () => {
        const word = form.querySelector('input').value.trim().toLocaleLowerCase();
        const asked = [...form.querySelectorAll('select')].map(s => [s.dataset.key, s.value]);
        let shown = 0;
        for (const entry of entries) {
          const fits = (!word || entry.textContent.toLocaleLowerCase().includes(word))
            && asked.every(([key, value]) => !value || entry.dataset[key] == value);
          entry.hidden = !fits;
          shown += fits ? 1 : 0;
        }
        for (const part of document.querySelectorAll('main section'))
          part.hidden = !part.querySelector('.entry:not([hidden])');
        form.querySelector('[role=status]').textContent = form.dataset.shown + shown + '/' + entries.length;
      };
      form.addEventListener('input', look);
      form.addEventListener('submit', event => event.preventDefault());
      look();
    }

    """#,
  digest: "sha256-7q04r1m4ruAAwQm/s4h8iQGshzjxOyUjolUWSmLDeZs=")
