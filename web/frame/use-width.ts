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
  const [element, setElement] = useState<E | null>(null);
  const [width, setWidth] = useState(0);
  // It may come later than its component, or be another one when a view changes: the one that is there now is watched.
  useLayoutEffect(() => setElement(ref.current));
  useLayoutEffect(() => {
    if (!element) {
      setWidth(0);
      return undefined;
    }
    // Fractions as the observer has them: `clientWidth` rounds up, and the chart would be drawn again for half a pixel.
    const measure = () => setWidth(Math.floor(element.getBoundingClientRect().width));
    const forPaper = () => flushSync(() => setWidth((now) => (now === 0 ? 0 : PAPER)));
    let frame = 0;
    // The page may still be laid out for paper when the browser says that it has printed, and no observer tells of its return.
    const forScreen = () => {
      measure();
      frame = requestAnimationFrame(measure);
    };
    measure();
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)));
    observer.observe(element);
    window.addEventListener('beforeprint', forPaper);
    window.addEventListener('afterprint', forScreen);
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
      window.removeEventListener('beforeprint', forPaper);
      window.removeEventListener('afterprint', forScreen);
    };
  }, [element]);
  return [ref, width];
}
