import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';

/** What paper holds between its margins: A4 has 695 pixels, US Letter 718. */
const PAPER = 690;

/**
 * The width of an element in pixels, as it is and becomes: charts are drawn for it, never shrunk. 0 before it is on the page.
 * While the page is printed it is the paper's, on which every part stands by itself: no observer is asked then.
 */
export function useWidth<E extends HTMLElement>(): [RefObject<E | null>, number] {
  const ref = useRef<E>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const measure = () => setWidth(Math.floor(element.clientWidth));
    const forPaper = () => flushSync(() => setWidth((now) => (now === 0 ? 0 : PAPER)));
    measure();
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', measure);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', forPaper);
      window.removeEventListener('afterprint', measure);
    };
  }, []);
  return [ref, width];
}
