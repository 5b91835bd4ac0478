import { type RefObject, useEffect, useState } from 'react';
import type { Span } from '../../../src/model/span.ts';
import { selectedSpan } from './selection.ts';

/** Selecting by mouse tells of itself many times a second. */
const SETTLED_MS = 120;

/** The words of a text that are selected on the page, as they stand in it; null where none are. */
export function useSelectedSpan(root: RefObject<HTMLElement | null>, text: string): Span | null {
  const [span, setSpan] = useState<Span | null>(null);
  useEffect(() => {
    let timer = 0;
    const onChange = () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => setSpan(root.current ? selectedSpan(root.current, text) : null), SETTLED_MS);
    };
    document.addEventListener('selectionchange', onChange);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('selectionchange', onChange);
    };
  }, [root, text]);
  return span;
}
