import type { Span } from '../../../src/model/span.ts';

/** A piece of the text on the page: where its words begin, and where in it the selection begins and ends, if it does. */
export interface Piece {
  from: number;
  length: number;
  /** Letters of the piece before the selection's beginning; null where it begins before the piece. */
  start: number | null;
  /** Letters of the piece before the selection's end; null where it ends after the piece. */
  end: number | null;
}

/** The stretch of the text that is selected: without blanks at its ends, and with no letter cut in two. Null where no word is. */
export function spanOfPieces(pieces: readonly Piece[], text: string): Span | null {
  const first = pieces[0];
  const last = pieces[pieces.length - 1];
  if (!first || !last) return null;
  let start = first.from + (first.start ?? 0);
  let end = last.from + (last.end ?? last.length);
  if (isCut(text, start)) start -= 1;
  if (isCut(text, end)) end += 1;
  const words = text.slice(start, end);
  start += words.length - words.trimStart().length;
  end -= words.length - words.trimEnd().length;
  return start < end ? { start, end } : null;
}

/** Whether a place lies between the two halves of one letter, as UTF-16 counts. */
function isCut(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

/** What is selected within an element whose pieces of text say in `data-from` where they stand in the text. */
export function selectedSpan(root: HTMLElement, text: string): Span | null {
  const selection = root.ownerDocument.getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const pieces = [...root.querySelectorAll<HTMLElement>('[data-from]')].flatMap((element): Piece[] => {
    const words = element.firstChild;
    if (!(words instanceof Text) || !range.intersectsNode(words)) return [];
    return [
      {
        from: Number(element.dataset.from),
        length: words.length,
        start: range.startContainer === words ? range.startOffset : null,
        end: range.endContainer === words ? range.endOffset : null,
      },
    ];
  });
  return spanOfPieces(pieces, text);
}
