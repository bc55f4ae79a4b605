/**
 * One key for what a button or a link of the page does: those that carry it in data-shortcut. Keys do nothing while
 * somebody types, while a dialog is open, or together with other keys.
 */

const ARROWS: Record<string, string> = { ArrowDown: 'j', ArrowUp: 'k' };
const TYPING = 'input, textarea, select, [contenteditable], [role="combobox"], [role="listbox"], [role="menu"]';
const ABOVE = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened], vaadin-popover[opened]';

let listening = new AbortController();

window.listenForShortcuts = (page: HTMLElement) => {
  listening.abort();
  listening = new AbortController();
  addEventListener(
    'keydown',
    (event) => {
      const key = wanted(event);
      if (!key || !page.isConnected || event.repeat || event.isComposing || busy(event)) {
        return;
      }
      const meant = [...page.querySelectorAll<HTMLElement>(`[data-shortcut="${key}"]`)].find(
        (element) => element.getClientRects().length > 0 && !element.hasAttribute('disabled')
      );
      if (meant) {
        event.preventDefault();
        meant.click();
      }
    },
    { signal: listening.signal }
  );
};

function wanted(event: KeyboardEvent): string | undefined {
  if (event.ctrlKey || event.metaKey) {
    return undefined;
  }
  if (event.altKey) {
    return ARROWS[event.key];
  }
  return /^[a-z?]$/i.test(event.key) ? event.key.toLowerCase() : undefined;
}

function busy(event: KeyboardEvent): boolean {
  const from = event.composedPath()[0];
  return (from instanceof Element && from.closest(TYPING) !== null) || document.querySelector(ABOVE) !== null;
}

declare global {
  interface Window {
    listenForShortcuts(page: HTMLElement): void;
  }
}

export {};
