import type { MouseEvent } from 'react';

const REACHED_BY_KEYS = 'a[href], button:not([disabled]), input, select, [tabindex="0"]';
/** By then what was asked for has come, or nothing will. */
const PATIENCE_MS = 3_000;

/**
 * Shows more of a list, and puts the keyboard on the first of what came, by way of the address or at once: the button that was
 * pressed is gone by then, and with it the place where one was. `within` is what holds the button and the list.
 */
export function showMore({ currentTarget }: MouseEvent<HTMLElement>, within: string, show: () => void): void {
  const part = currentTarget.closest(within);
  if (part) {
    const before = new Set(part.querySelectorAll(REACHED_BY_KEYS));
    const coming = new MutationObserver(() => {
      const come = [...part.querySelectorAll<HTMLElement>(REACHED_BY_KEYS)].find((one) => !before.has(one));
      if (!come) return;
      coming.disconnect();
      come.focus({ preventScroll: true });
    });
    coming.observe(part, { childList: true, subtree: true });
    setTimeout(() => coming.disconnect(), PATIENCE_MS);
  }
  show();
}
