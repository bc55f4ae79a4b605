/**
 * An unattended screen: after a time without a keystroke or a movement the person is asked, and a little later the
 * session is ended. Work in another tab counts too.
 */

interface Frame extends HTMLElement {
  $server: { unattended(): void; attended(): void; idle(): void };
}

const ACTIVE = 'mangnon.active';
const LOOK_MILLISECONDS = 5_000;

let watching: ReturnType<typeof setInterval> | undefined;

window.endWhenIdle = (frame: Frame, idleMilliseconds: number, warningMilliseconds: number) => {
  let asked = false;
  const act = () => localStorage.setItem(ACTIVE, String(Date.now()));
  act();
  for (const kind of ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart']) {
    addEventListener(kind, throttled(act), { passive: true, capture: true });
  }
  clearInterval(watching);
  watching = setInterval(() => {
    const quiet = Date.now() - Number(localStorage.getItem(ACTIVE) ?? 0);
    if (quiet >= idleMilliseconds) {
      clearInterval(watching);
      frame.$server.idle();
    } else if (quiet >= idleMilliseconds - warningMilliseconds && !asked) {
      asked = true;
      frame.$server.unattended();
    } else if (quiet < idleMilliseconds - warningMilliseconds && asked) {
      asked = false;
      frame.$server.attended();
    }
  }, LOOK_MILLISECONDS);
};

/** At most once in as many milliseconds as it is looked at. */
function throttled(act: () => void): () => void {
  let last = 0;
  return () => {
    if (Date.now() - last > LOOK_MILLISECONDS / 5) {
      last = Date.now();
      act();
    }
  };
}

declare global {
  interface Window {
    endWhenIdle(frame: Frame, idleMilliseconds: number, warningMilliseconds: number): void;
  }
}

export {};
