/// Tables that a reader may sort by a column and put back into file order. Nothing is lost without it: the rows
/// and all figures stand in the page. Figures keep their intervals, what is hidden or not known comes last, and a
/// sentence says that an order is no verdict. Tables in which rows stand in groups are left as they are.
///
/// The digest is that of the source; the browser check (Tests/Browser) would tell if it were not. No text of a report is in the script.
let sortScript = PageScript(
  source: #"""

    const say = document.querySelector('main').dataset.sorted;
    for (const table of document.querySelectorAll('table')) {
      if (table.tBodies.length != 1 || table.tBodies[0].rows.length < 4) continue;
      const body = table.tBodies[0], first = [...body.rows], lang = document.documentElement.lang;
      if (first.some(row => row.cells.length != table.tHead.rows[0].cells.length)) continue;
      const note = table.parentElement.insertAdjacentElement('afterend', document.createElement('p'));
      note.className = 'sorted';
      note.setAttribute('role', 'status');
      const key = (row, place) => {
        const text = row.cells[place].textContent.trim();
        if (!place) return text;
        const found = text.replace(/[\u202f\u00a0]/g, '').replace('\u2212', '-')
          .replace(lang == 'en' ? /,/g : ',', lang == 'en' ? '' : '.').match(/^-?[\d.]+/);
        return found ? parseFloat(found[0]) : null;
      };
      [...table.tHead.rows[0].cells].forEach((cell, place) => {
        if (place && !first.some(row => key(row, place) !== null)) return;
        const button = document.createElement('button');
        button.append(...cell.childNodes);
        cell.append(button);
        button.onclick = () => {
          const next = {ascending: 'descending', descending: ''}[cell.ariaSort] ?? 'ascending';
          for (const other of table.tHead.rows[0].cells) other.ariaSort = null;
          cell.ariaSort = next || null;
          const sign = next == 'descending' ? -1 : 1;
          const rows = next ? [...first].sort((a, b) => {
            const [x, y] = [key(a, place), key(b, place)];
            if (x === null || y === null) return (x === null) - (y === null);
            return sign * (place ? x - y : x.localeCompare(y, lang));
          }) : first;
          body.append(...rows);
          note.textContent = next ? say : '';
        };
      });
    }

    """#,
  digest: "sha256-V+Q9/eAbNYbryNQGuKWh7pksnFoPboEWycWlNkLwXTc=")
