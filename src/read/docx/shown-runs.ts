/** The innermost runs; one that holds a text box holds runs itself. */
const RUN = /<w:r(?:\s[^>]*)?>(?:(?!<w:r[\s>]|<\/w:r>)[\s\S])*<\/w:r>/g;
const PROPERTIES = /<w:rPr>([\s\S]*?)<\/w:rPr>/;
const WORDS = /<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g;
/** Cells and boxes with a colour of their own, on which white letters are seen. */
const DARK_GROUND =
  /<w:(?:shd|background)\b[^<>]{0,300}?\sw:(?:fill|color)="(?!auto|FFFFFF|000000"\s+w:fill="auto)[^"]+"|<a:solidFill>/i;
/** Half points: smaller letters are read by nobody. Guess. */
const SMALLEST = 4;
const NOTE = /^\s*[[(]?(?:\d{1,3}|[a-z*†‡])[\])]?\s*$/;

/**
 * A part of a Word file without what a reader of it does not see (hidden, white on white, tiny letters) and what is struck
 * through, which is withdrawn; numbers raised by hand are marked as raised. `hidden` are the unseen words.
 */
export function withShownRuns(xml: string): { xml: string; hidden: string[] } {
  const hidden: string[] = [];
  const hasGround = DARK_GROUND.test(xml);
  const shown = xml.replace(RUN, (run) => {
    const properties = PROPERTIES.exec(run)?.[1];
    if (properties === undefined) return run;
    if (isOn(properties, 'strike') || isOn(properties, 'dstrike')) return '';
    if (isUnseen(properties, hasGround)) {
      hidden.push([...run.matchAll(WORDS)].map(([, text = '']) => text).join(''));
      return '';
    }
    return isRaisedByHand(properties) && NOTE.test([...run.matchAll(WORDS)].map(([, text = '']) => text).join(''))
      ? run.replace('</w:rPr>', '<w:vertAlign w:val="superscript"/></w:rPr>')
      : run;
  });
  return { xml: shown, hidden: hidden.filter((text) => text.trim() !== '') };
}

function isOn(properties: string, name: string): boolean {
  const found = new RegExp(`<w:${name}(?:\\s+w:val="([^"]*)")?\\s*/>`).exec(properties);
  return found !== null && !/^(?:0|false|off)$/i.test(found[1] ?? '');
}

function isUnseen(properties: string, hasGround: boolean): boolean {
  const size = /<w:sz\s+w:val="(\d+)"/.exec(properties)?.[1];
  const isWhite = !hasGround && /<w:color\s+w:val="FFFFFF"/i.test(properties) && !/<w:highlight\b/.test(properties);
  return isOn(properties, 'vanish') || isWhite || (size !== undefined && Number(size) < SMALLEST);
}

function isRaisedByHand(properties: string): boolean {
  const raise = /<w:position\s+w:val="(-?\d+)"/.exec(properties)?.[1];
  return Number(raise ?? 0) > 0 || /<w:rStyle\s+w:val="(?:Footnote|Endnote)[^"]*Reference"/i.test(properties);
}
