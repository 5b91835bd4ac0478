import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/** Pages of a case by their part of the address, as the rail calls them. */
const NAMES: Record<string, string> = {
  situation: 'Situation',
  incidents: 'Incidents',
  documents: 'Documents',
  claims: 'Claims',
  actors: 'Actors',
  agreements: 'Agreements',
  forecasts: 'Forecasts',
  statistics: 'Statistics',
  sources: 'Sources',
  datasets: 'Datasets',
  queue: 'Review queue',
  add: 'Add',
  brief: 'Brief',
  export: 'Export',
};

/** What the browser's tab says: "Situation · Goma, January 2025 · Sitrep"; of one thing, its own name in place of the page's. */
export function titleOf(pathname: string, caseTitle: string, heading: string | null): string {
  const [, , , page = '', id] = pathname.split('/');
  const named = id === undefined ? NAMES[page] : (heading ?? NAMES[page]);
  return [named, caseTitle, 'Sitrep'].filter((part) => part !== undefined && part !== '').join(' · ');
}

/** The words of a heading without the tags behind them; null where there are none. */
function wordsOf(heading: HTMLHeadingElement | null): string | null {
  const parts = [...(heading?.childNodes ?? [])].filter((part) => !(part instanceof Element && part.matches('.tag')));
  const words = parts
    .map((part) => part.textContent)
    .join('')
    .trim();
  return words === '' ? null : words;
}

/** Keeps the title of the window that of the page, whose heading may come later than the page. */
export function useWindowTitle(caseTitle: string): void {
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  useEffect(() => {
    const main = document.getElementById('main');
    const tell = () => {
      const title = titleOf(pathname, caseTitle, wordsOf(main?.querySelector('h1') ?? null));
      if (document.title !== title) document.title = title;
    };
    tell();
    if (!main || pathname.split('/')[4] === undefined) return undefined;
    const watch = new MutationObserver(tell);
    watch.observe(main, { childList: true, subtree: true, characterData: true });
    return () => watch.disconnect();
  }, [pathname, caseTitle]);
}

/**
 * Another page begins at its beginning for who reads with the keyboard or a screen reader. What already lies within the page,
 * and the first page of all, keep their place.
 */
export function useFocusOnPage(): void {
  const pathname = useRouterState({ select: ({ resolvedLocation }) => resolvedLocation?.pathname });
  const before = useRef(pathname);
  useEffect(() => {
    if (pathname === undefined || before.current === pathname) return;
    const isFirst = before.current === undefined;
    before.current = pathname;
    const main = document.getElementById('main');
    if (isFirst || !main || main.contains(document.activeElement)) return;
    main.focus({ preventScroll: true });
  }, [pathname]);
}
