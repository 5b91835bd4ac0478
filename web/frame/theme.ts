import { useEffect, useState } from 'react';

export type Theme = 'light' | 'dark';
const KEY = 'sitrep-theme';

function themeAtStart(): Theme {
  const kept = localStorage.getItem(KEY);
  if (kept === 'light' || kept === 'dark') return kept;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Before the first paint, so that a dark screen never flashes white. */
export function setFirstTheme(): void {
  const root = document.documentElement;
  root.dataset.theme = themeAtStart();
  // Paper is light, whatever the screen is.
  let onScreen = root.dataset.theme;
  addEventListener('beforeprint', () => {
    onScreen = root.dataset.theme ?? 'light';
    root.dataset.theme = 'light';
  });
  addEventListener('afterprint', () => {
    root.dataset.theme = onScreen;
  });
}

/** The theme, and what turns it over. Whoever draws on a canvas listens to `data-theme` of the root. */
export function useTheme(): [Theme, () => void] {
  const [theme, setTheme] = useState<Theme>(themeAtStart);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  const turn = () =>
    setTheme((now) => {
      const next = now === 'dark' ? 'light' : 'dark';
      localStorage.setItem(KEY, next);
      return next;
    });
  return [theme, turn];
}
