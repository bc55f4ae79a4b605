import { coloured, type Option } from './dress';

export type { Option };
export type Scheme = 'light' | 'dark' | 'inherit';

/** The option with every `var(--name)` in it replaced by the colour that it has in that scheme. */
export function inColours(option: Option, host: ShadowRoot, scheme: Scheme): Option {
  const probe = document.createElement('span');
  probe.style.display = 'none';
  if (scheme !== 'inherit') {
    probe.style.colorScheme = scheme;
  }
  host.append(probe);
  const result = coloured(option, (name) => {
    probe.style.color = name;
    return getComputedStyle(probe).color;
  });
  probe.remove();
  return result;
}

/** How wide words are in that font, in the size of charts. */
export function measureIn(font: string): (words: string) => number {
  const context = document.createElement('canvas').getContext('2d')!;
  context.font = `13px ${font}`;
  return (words) => context.measureText(words).width;
}
