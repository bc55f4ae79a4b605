/**
 * Lets a reader say something to a place of the paper: a click chooses it, or the arrow keys once the focus is on the
 * paper; the small button beside the chosen place, or Enter, opens it.
 */

interface Paper extends HTMLElement {
  $server: { commentOn(pointer: string): void };
  commentOnChosen?(): void;
}

const PLACES = '[data-pointer]:not([data-pointer^="removed"])';

window.choosePlaces = (paper: Paper, words: string) => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'comment-here';
  button.textContent = words;
  let chosen: HTMLElement | undefined;

  const places = () => [...paper.querySelectorAll<HTMLElement>(PLACES)];
  const choose = (place: HTMLElement) => {
    if (chosen) {
      chosen.classList.remove('chosen');
      chosen.tabIndex = -1;
    }
    chosen = place;
    place.classList.add('chosen');
    place.tabIndex = 0;
    (place.matches('tr') ? place.lastElementChild! : place).append(button);
  };
  const open = () => chosen && paper.$server.commentOn(chosen.dataset.pointer!);
  const move = (by: number) => {
    const all = places();
    const next = all[(chosen ? all.indexOf(chosen) : -1) + by];
    if (next) {
      choose(next);
      next.focus();
      next.scrollIntoView({ block: 'nearest' });
    }
  };

  button.addEventListener('click', (event) => {
    event.stopPropagation();
    open();
  });
  paper.addEventListener('click', (event) => {
    const target = event.target as Element;
    const place = target.closest<HTMLElement>(PLACES);
    if (place && !target.closest('a, button, summary') && getSelection()?.isCollapsed !== false) {
      choose(place);
    }
  });
  paper.addEventListener('focusin', (event) => {
    const target = event.target as HTMLElement;
    if (target !== chosen && target.matches(PLACES)) {
      choose(target);
    }
  });
  paper.addEventListener('keydown', (event) => {
    if (event.target !== chosen || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    if (event.key === 'Enter') {
      open();
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      move(event.key === 'ArrowDown' ? 1 : -1);
    }
  });
  paper.commentOnChosen = () => (chosen ? open() : move(1));
  const first = places()[0];
  if (first) {
    first.tabIndex = 0;
  }
};

declare global {
  interface Window {
    choosePlaces(paper: Paper, words: string): void;
  }
}

export {};
