const TONES = { good: 'good', warn: 'warn', bad: 'bad', slate: 'slate', done: 'done' } as const;
const FILLS = { good: 'good', warn: 'warn-fill', bad: 'bad-fill', slate: 'slate', done: 'done' } as const;
const INKS = ['bg', 'surface', 'ink', 'muted', 'faint', 'line', 'track', 'edge', 'warn-fill'] as const;
const HUES = 8;

/** The theme's colours as they are now, spelled out for a picture that leaves the page. */
export interface Palette {
  ink: Readonly<Record<(typeof INKS)[number], string>>;
  /** Of marks and figures, by the tone of a pace. */
  tone: Readonly<Record<string, string>>;
  /** Of bars. */
  fill: Readonly<Record<string, string>>;
  /** Of avatars. */
  hue: readonly string[];
}

/** The theme in light colours, whichever the page shows: for paper. */
export function lightPalette(): Palette {
  const page = document.documentElement;
  const theme = page.getAttribute('theme') ?? '';
  const { colorScheme } = page.style;
  page.setAttribute('theme', 'light');
  page.style.colorScheme = 'light';
  try {
    return palette();
  } finally {
    // All at once: nobody sees the page in between.
    page.setAttribute('theme', theme);
    page.style.colorScheme = colorScheme;
  }
}

/** Asks the browser, which alone knows what the theme's variables come to. */
export function palette(): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  const colour = (name: string) => {
    probe.style.color = `var(--nb-${name})`;
    return getComputedStyle(probe).color;
  };
  const all = (names: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(names).map(([key, name]) => [key, colour(name)]));
  const found: Palette = {
    ink: Object.fromEntries(INKS.map((name) => [name, colour(name)])) as Palette['ink'],
    tone: all(TONES),
    fill: all(FILLS),
    hue: Array.from({ length: HUES }, (_, index) => colour(`hue-${index}`)),
  };
  probe.remove();
  return found;
}
