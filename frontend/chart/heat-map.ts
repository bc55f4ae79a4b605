/**
 * A grid of schools and periods. Of thousands of schools only the rows around the visible ones are in the page; their
 * marks are asked for as they come into sight. One cell at a time is in the order of the Tab key; arrows move it.
 */

interface Mark {
  letter: string;
  words: string;
  look: string;
}

interface Column {
  short: string;
  label: string;
  /** The totals below it; none where the year has no period. */
  total?: string;
  totalWords?: string;
}

interface Head {
  /** What is looked at: another one begins at the top. */
  key: string;
  caption: string;
  schools: string;
  totals: string;
  years: { label: string; columns: number }[];
  columns: Column[];
  marks: Record<string, Mark>;
  count: number;
}

/** Code and name of a school, and a letter for each column that has a period. */
type Row = [code: string, name: string, marks: string];

interface Server {
  rows(offset: number, limit: number): Promise<Row[]>;
  open(school: string, column: number): void;
  openTotal(column: number): void;
}

const PAGE = 60;
const COMPLETE = 150;
const AROUND = 20;
const NAME = -1;

class HeatMap extends HTMLElement {
  declare $server: Server;

  private drawn?: Head;
  private rows = new Map<number, Row>();
  private asked = new Set<number>();
  private from = 0;
  private to = 0;
  private active = { row: 0, column: NAME };
  private readonly scroller = document.createElement('div');
  private readonly table = document.createElement('table');
  private readonly said = document.createElement('p');

  constructor() {
    super();
    this.scroller.className = 'heat-scroll';
    this.scroller.tabIndex = -1;
    this.table.setAttribute('role', 'grid');
    this.table.append(...['colgroup', 'thead', 'tbody', 'tfoot'].map((part) => document.createElement(part)));
    this.said.className = 'heat-said';
    this.said.ariaHidden = 'true';
    this.scroller.append(this.table);
    this.scroller.addEventListener('scroll', () => this.scrolled(), { passive: true });
    this.table.addEventListener('keydown', (event) => this.pressed(event));
    this.table.addEventListener('click', (event) => this.clicked(event));
    this.table.addEventListener('focusin', (event) => this.focused(event));
    this.table.addEventListener('pointerover', (event) => this.say(event.target));
  }

  connectedCallback() {
    this.replaceChildren(this.scroller, this.said);
  }

  set head(json: string) {
    const head = JSON.parse(json) as Head;
    const another = head.key !== this.drawn?.key || head.count !== this.drawn.count;
    if (another) {
      this.rows.clear();
      this.active = { row: 0, column: NAME };
      this.scroller.scrollTop = 0;
    }
    this.asked.clear();
    this.drawn = head;
    this.said.textContent = '';
    this.table.ariaLabel = head.caption;
    this.table.setAttribute('aria-rowcount', String(head.count + 3));
    this.table.setAttribute('aria-colcount', String(head.columns.length + 1));
    // widths that no content decides cost no measuring of thousands of cells
    this.table.style.setProperty('--columns', String(head.columns.length));
    this.table.querySelector('colgroup')!.innerHTML = `<col><col span="${head.columns.length}">`;
    this.table.tHead!.innerHTML = headings(head);
    this.draw();
    if (another) {
      requestAnimationFrame(() => this.showLatest());
    }
  }

  private get height(): number {
    return this.table.tBodies[0].querySelector<HTMLElement>('tr:not(.beyond)')?.offsetHeight || 36;
  }

  private scrolled() {
    const first = Math.floor(this.scroller.scrollTop / this.height);
    const last = first + Math.ceil(this.scroller.clientHeight / this.height);
    const count = this.drawn?.count ?? 0;
    if (count > COMPLETE && (first - AROUND / 2 < this.from && this.from > 0 || last + AROUND / 2 > this.to && this.to < count)) {
      this.draw();
    }
  }

  private draw() {
    const head = this.drawn!;
    const first = Math.floor(this.scroller.scrollTop / this.height);
    const visible = Math.ceil((this.scroller.clientHeight || 600) / this.height);
    this.from = head.count <= COMPLETE ? 0 : Math.max(0, first - AROUND);
    this.to = head.count <= COMPLETE ? head.count : Math.min(head.count, first + visible + AROUND);
    this.askFor(this.from, this.to);
    const attended = this.table.contains(document.activeElement);
    const height = this.height;
    let body = beyond(this.from * height, head);
    for (let row = this.from; row < this.to; row++) {
      body += this.row(head, row);
    }
    this.table.tBodies[0].innerHTML = body + beyond((head.count - this.to) * height, head);
    this.table.tFoot!.innerHTML = this.totals(head);
    const cell = this.cell(this.active.row, this.active.column) ?? this.table.querySelector<HTMLElement>('tbody [data-row]');
    cell?.setAttribute('tabindex', '0');
    if (attended) {
      (this.cell(this.active.row, this.active.column) ?? this.scroller).focus({ preventScroll: true });
    }
  }

  /** The latest period that is due is what people come for; on a phone the earlier ones lie to its left. */
  private showLatest() {
    const due = this.drawn!.columns.findLastIndex((column) => column.total);
    const cell = this.table.tFoot!.rows[0]?.cells[due + 1];
    if (cell) {
      this.scroller.scrollLeft = cell.offsetLeft + cell.offsetWidth - this.scroller.clientWidth;
    }
  }

  private askFor(from: number, to: number) {
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) {
      if (!this.asked.has(page)) {
        this.asked.add(page);
        const asking = this.drawn;
        this.$server.rows(page * PAGE, PAGE).then((rows) => {
          if (asking === this.drawn) {
            rows.forEach((row, place) => this.rows.set(page * PAGE + place, row));
            this.draw();
          }
        });
      }
    }
  }

  private row(head: Head, row: number): string {
    const known = this.rows.get(row);
    let place = 0;
    const cells = head.columns.map((column, at) => {
      if (column.total === undefined) {
        return cell(head.marks[''], row, at);
      }
      return known ? cell(head.marks[known[2].charAt(place++)], row, at) : `<td data-row="${row}" data-column="${at}"></td>`;
    });
    const name = known
      ? `<a router-link tabindex="-1" data-row="${row}" data-column="${NAME}" href="schools/${encodeURIComponent(known[0])}">${escaped(known[1])}</a>`
      : '';
    return `<tr aria-rowindex="${row + 3}"><th scope="row">${name}</th>${cells.join('')}</tr>`;
  }

  private totals(head: Head): string {
    const cells = head.columns.map((column, at) => column.total === undefined
      ? '<td></td>'
      : `<td tabindex="-1" data-row="${head.count}" data-column="${at}" aria-label="${escaped(column.totalWords!)}">${column.total.split('/').map((part) => `<span>${part}</span>`).join('')}</td>`);
    return `<tr aria-rowindex="${head.count + 3}"><th scope="row">${escaped(head.totals)}</th>${cells.join('')}</tr>`;
  }

  private cell(row: number, column: number): HTMLElement | null {
    return this.table.querySelector(`[data-row="${row}"][data-column="${column}"]`);
  }

  private pressed(event: KeyboardEvent) {
    const head = this.drawn!;
    const screen = Math.max(1, Math.floor(this.scroller.clientHeight / this.height) - 4);
    const last = head.columns.length - 1;
    const { row, column } = this.active;
    const far = event.ctrlKey || event.metaKey;
    const steps: Record<string, [number, number]> = {
      ArrowLeft: [row, column - 1],
      ArrowRight: [row, column + 1],
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      PageUp: [row - screen, column],
      PageDown: [row + screen, column],
      Home: [far ? 0 : row, NAME],
      End: [far ? head.count : row, last],
    };
    if (event.key in steps) {
      event.preventDefault();
      const [toRow, toColumn] = steps[event.key];
      const nextRow = Math.max(0, Math.min(head.count, toRow));
      // the row of totals has no name to stand on
      this.move(nextRow, Math.max(nextRow === head.count ? 0 : NAME, Math.min(last, toColumn)));
    } else if ((event.key === 'Enter' || event.key === ' ') && column !== NAME) {
      event.preventDefault();
      this.open(row, column);
    }
  }

  private move(row: number, column: number) {
    this.cell(this.active.row, this.active.column)?.setAttribute('tabindex', '-1');
    this.active = { row, column };
    if (row < this.drawn!.count && (row < this.from || row >= this.to)) {
      this.scroller.scrollTop = row * this.height - this.scroller.clientHeight / 2;
      this.draw();
    }
    const cell = this.cell(row, column);
    cell?.setAttribute('tabindex', '0');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  private clicked(event: MouseEvent) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('td[data-column]');
    if (cell) {
      this.open(Number(cell.dataset.row), Number(cell.dataset.column));
    }
  }

  private open(row: number, column: number) {
    if (this.drawn!.columns[column].total === undefined) {
      return;
    }
    if (row === this.drawn!.count) {
      this.$server.openTotal(column);
    } else if (this.rows.has(row)) {
      this.$server.open(this.rows.get(row)![0], column);
    }
  }

  private focused(event: FocusEvent) {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-column]');
    if (cell) {
      this.cell(this.active.row, this.active.column)?.setAttribute('tabindex', '-1');
      this.active = { row: Number(cell.dataset.row), column: Number(cell.dataset.column) };
      cell.setAttribute('tabindex', '0');
      this.say(cell);
    }
  }

  /** For those who see: a screen reader says the same of the cell itself. */
  private say(target: EventTarget | null) {
    const cell = (target as HTMLElement | null)?.closest<HTMLElement>('td[data-column]');
    const row = cell && this.rows.get(Number(cell.dataset.row));
    if (cell && row) {
      this.said.textContent = [row[1], this.drawn!.columns[Number(cell.dataset.column)].label, cell.ariaLabel].join(' · ');
    }
  }
}

function headings(head: Head): string {
  const years = head.years
    .map((year) => `<th scope="colgroup" colspan="${year.columns}">${escaped(year.label)}</th>`)
    .join('');
  const periods = head.columns
    .map((column) => `<th scope="col"><span aria-hidden="true">${escaped(column.short)}</span><span class="sr-only">${escaped(column.label)}</span></th>`)
    .join('');
  return `<tr aria-rowindex="1"><th scope="col" rowspan="2">${escaped(head.schools)}</th>${years}</tr><tr aria-rowindex="2">${periods}</tr>`;
}

function cell(mark: Mark, row: number, column: number): string {
  return `<td class="heat-mark ${mark.look}" tabindex="-1" data-row="${row}" data-column="${column}" aria-label="${escaped(mark.words)}">${mark.letter}</td>`;
}

function beyond(height: number, head: Head): string {
  return height === 0
    ? ''
    : `<tr class="beyond" aria-hidden="true"><td colspan="${head.columns.length + 1}" style="height: ${height}px"></td></tr>`;
}

function escaped(text: string): string {
  const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => signs[sign]);
}

customElements.define('mangnon-heat-map', HeatMap);
