/**
 * Asks from time to time whether there is news, as long as somebody is there: a screen that nobody touches asks
 * nothing, so that asking never keeps an unattended session alive.
 */

interface Frame extends HTMLElement {
  $server: { lookForNews(): void };
}

/** Kept by idle.ts: when somebody last touched anything. */
const ACTIVE = 'mangnon.active';

let asking: ReturnType<typeof setInterval> | undefined;

window.askForNews = (frame: Frame, everyMilliseconds: number, attendedMilliseconds: number) => {
  clearInterval(asking);
  asking = setInterval(() => {
    const quiet = Date.now() - Number(localStorage.getItem(ACTIVE) ?? 0);
    if (quiet < attendedMilliseconds && document.visibilityState === 'visible' && navigator.onLine) {
      frame.$server.lookForNews();
    }
  }, everyMilliseconds);
};

declare global {
  interface Window {
    askForNews(frame: Frame, everyMilliseconds: number, attendedMilliseconds: number): void;
  }
}

export {};
