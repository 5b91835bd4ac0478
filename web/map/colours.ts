import { tokenColour } from '../frame/token-colour.ts';

/** The tokens that the map is drawn in (web/styles/tokens.css). */
const TOKENS = {
  land: '--land',
  ofCase: '--land-2',
  water: '--water',
  border: '--border-line',
  within: '--admin-line',
  ink: '--ink',
  ink2: '--ink-2',
  ink3: '--ink-3',
  paper: '--paper',
} as const;

export type MapColours = Record<keyof typeof TOKENS, string>;

/** What the page's theme makes of the tokens now. */
export function readColours(element: Element): MapColours {
  const style = getComputedStyle(element);
  const read = (token: string) => tokenColour(style, token);
  return {
    land: read(TOKENS.land),
    ofCase: read(TOKENS.ofCase),
    water: read(TOKENS.water),
    border: read(TOKENS.border),
    within: read(TOKENS.within),
    ink: read(TOKENS.ink),
    ink2: read(TOKENS.ink2),
    ink3: read(TOKENS.ink3),
    paper: read(TOKENS.paper),
  };
}

/** Calls back when the theme is switched on the page or by the system; returns how to stop. */
export function onTheme(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', changed);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', changed);
  };
}
