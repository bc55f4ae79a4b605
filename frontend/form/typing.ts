/**
 * Keeps in the browser what is typed until the server has it: a lost network, an ended session or a closed tab costs
 * nothing. When the form is opened again, what it still keeps is typed again; where another person has changed the
 * field meanwhile, or the field is gone, the text is given to its writer to decide.
 */

type Field = HTMLElement & { id: string; value: unknown; label?: string };

interface Kept {
  label: string;
  before: unknown;
  typed: unknown;
}

interface LeftOver {
  label: string;
  typed: string;
}

interface Form extends HTMLElement {
  typing?: Typing;
  $server: {
    /** Nothing was typed for a moment: saves, and says whether everything is saved. */
    paused(): Promise<boolean>;
    typedAgain(fields: number): void;
    leftOver(texts: LeftOver[]): void;
  };
}

const PAUSE_MILLISECONDS = 1100;

class Typing {
  private readonly kept: Map<string, Kept>;
  private readonly leftOver = new Set<string>();
  private readonly shown = new Map<string, unknown>();
  private readonly listening = new AbortController();
  private strokes = 0;
  private pause?: ReturnType<typeof setTimeout>;

  constructor(
    private readonly form: Form,
    private readonly note: HTMLElement,
    private readonly key: string,
  ) {
    this.kept = new Map(JSON.parse(localStorage.getItem(key) ?? '[]'));
    const options = { signal: this.listening.signal };
    form.addEventListener('focusin', (event) => this.remember(event), options);
    form.addEventListener('input', (event) => this.typed(event), options);
    form.addEventListener('change', (event) => this.typed(event), options);
    form.addEventListener('left-over-read', () => this.forget((id) => this.leftOver.has(id)), options);
    addEventListener('beforeunload', (event) => this.ask(event), options);
    this.typeAgain();
  }

  stop(): void {
    this.listening.abort();
    clearTimeout(this.pause);
  }

  private remember(event: Event): void {
    const field = fieldOf(event);
    if (field && !this.kept.has(field.id)) {
      this.shown.set(field.id, field.value);
    }
  }

  private typed(event: Event): void {
    const field = fieldOf(event);
    if (field) {
      const before = this.kept.get(field.id)?.before ?? this.shown.get(field.id) ?? '';
      this.kept.set(field.id, { label: field.label ?? '', before, typed: text(event) ?? field.value });
      this.store();
    }
    this.note.dataset.typing = '';
    this.strokes++;
    clearTimeout(this.pause);
    this.pause = setTimeout(() => this.paused(), PAUSE_MILLISECONDS);
  }

  private async paused(): Promise<void> {
    const upTo = this.strokes;
    const saved = await this.form.$server.paused();
    if (upTo !== this.strokes) {
      return;
    }
    delete this.note.dataset.typing;
    if (saved) {
      this.kept.forEach(({ typed }, id) => this.shown.set(id, typed));
      this.forget((id) => !this.leftOver.has(id));
    }
  }

  private forget(which: (id: string) => boolean): void {
    [...this.kept.keys()].filter(which).forEach((id) => this.kept.delete(id));
    this.store();
  }

  private store(): void {
    if (this.kept.size > 0) {
      localStorage.setItem(this.key, JSON.stringify([...this.kept]));
    } else {
      localStorage.removeItem(this.key);
    }
  }

  private ask(event: BeforeUnloadEvent): void {
    if (this.form.isConnected && ('typing' in this.note.dataset || this.note.hasAttribute('data-unsaved'))) {
      event.preventDefault();
    }
  }

  private typeAgain(): void {
    let fields = 0;
    for (const [id, { before, typed }] of [...this.kept]) {
      const field = this.form.querySelector<Field>(`#${CSS.escape(id)}`);
      if (field && same(field.value, typed)) {
        this.kept.delete(id);
      } else if (field && same(field.value, before)) {
        field.value = typed;
        field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
        field.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
        fields++;
      } else {
        this.leftOver.add(id);
      }
    }
    this.store();
    if (fields > 0) {
      this.form.$server.typedAgain(fields);
    }
    if (this.leftOver.size > 0) {
      const texts = [...this.leftOver].flatMap((id) => this.kept.get(id) ?? []);
      this.form.$server.leftOver(texts.map(({ label, typed }) => ({ label, typed: String(typed) })));
    }
  }
}

/** The field of the form that an event comes from; a group of boxes is one field. */
function fieldOf(event: Event): Field | undefined {
  return event.composedPath().find((node): node is Field => node instanceof HTMLElement && node.id !== ''
    && /^vaadin-(text-field|text-area|select|date-picker|checkbox-group|radio-group)$/.test(node.localName));
}

/** What stands in a field of text, of which the element itself may not know yet. */
function text(event: Event): string | undefined {
  const source = event.composedPath()[0];
  return (source instanceof HTMLInputElement || source instanceof HTMLTextAreaElement)
    && /^vaadin-text-(field|area)$/.test(source.parentElement?.localName ?? '')
    ? source.value
    : undefined;
}

function same(one: unknown, other: unknown): boolean {
  return comparable(one) === comparable(other);
}

/** A number is the same with and without its thousands separators. */
function comparable(value: unknown): string {
  const words = typeof value === 'string' ? value : JSON.stringify(value ?? '');
  return /^[\d., ]+$/.test(words) ? words.replace(/\D/g, '') : words;
}

declare global {
  interface Window {
    keepTyping(form: Form, note: HTMLElement, key: string): void;
  }
}

window.keepTyping = (form, note, key) => {
  form.typing?.stop();
  form.typing = new Typing(form, note, key);
};

export {};
