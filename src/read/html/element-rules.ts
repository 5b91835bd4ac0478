import { furniture } from '../../knowledge/furniture.ts';

/** Attributes of one start tag, names lower case, values decoded and cut short. */
export type Attributes = Map<string, string>;

/** Never part of what a report says. */
const DROPPED = new Set(
  (
    'script style noscript template svg math iframe object embed applet frameset canvas video audio map picture img ' +
    'input select textarea button option datalist progress meter nav footer aside menu dialog figcaption ' +
    // Withdrawn words, and how characters are spoken.
    'del s strike rt rp'
  ).split(' '),
);
const DROPPED_ROLES = new Set(
  'navigation banner contentinfo complementary search dialog alertdialog menu menubar toolbar'.split(' '),
);
/** Elements whose class describes the page as a whole. */
const WHOLE = new Set(['html', 'body', 'main', 'article']);

export const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/** Elements that end a paragraph left open, and the boundary at which the search for one stops. */
export const BLOCKS = new Set(
  (
    'address article aside blockquote center details div dl dd dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header ' +
    'hr li main nav ol p pre section table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Which elements a start tag closes if they were left open, up to the boundary: HTML leaves these end tags out. */
export const CLOSES: ReadonlyMap<string, { open: ReadonlySet<string>; boundary: ReadonlySet<string> }> = new Map(
  Object.entries<{ open: ReadonlySet<string>; boundary: ReadonlySet<string> }>({
    li: { open: new Set(['li']), boundary: new Set(['ul', 'ol', 'menu']) },
    dt: { open: new Set(['dt', 'dd']), boundary: new Set(['dl']) },
    dd: { open: new Set(['dt', 'dd']), boundary: new Set(['dl']) },
    tr: { open: new Set(['tr']), boundary: new Set(['table']) },
    td: { open: new Set(['td', 'th']), boundary: new Set(['tr', 'table']) },
    th: { open: new Set(['td', 'th']), boundary: new Set(['tr', 'table']) },
  }),
);

/** Whether an element and all it holds is left out of the page. `byName` also goes by what the site calls it. */
export function isDropped(name: string, attributes: Attributes, byName: boolean): boolean {
  if (DROPPED.has(name) || name.startsWith('amp-')) return true;
  if (name === 'html' || name === 'body') return false;
  if (DROPPED_ROLES.has(attributes.get('role')?.toLowerCase() ?? '')) return true;
  if (isHidden(attributes)) return true;
  return byName && !WHOLE.has(name) && furniture().block(names(attributes));
}

const UNSEEN = [
  /display\s*:\s*none/,
  /visibility\s*:\s*(?:hidden|collapse)/,
  /(?:^|;)\s*opacity\s*:\s*0*\.?0*\s*(?:;|!|$)/,
  /(?:^|;)\s*font-size\s*:\s*(?:0|[01](?:\.\d+)?(?:px|pt))\s*(?:;|!|$|[a-z%])/,
  /(?:^|;)\s*(?:left|top|text-indent|margin-left)\s*:\s*-\d{3,}/,
  /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/,
];

/** Not shown, or struck through: words that were withdrawn are not said. */
function isHidden(attributes: Attributes): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  const style = attributes.get('style')?.toLowerCase() ?? '';
  if (style === '') return false;
  if (UNSEEN.some((hides) => hides.test(style))) return true;
  if (/overflow\s*:\s*hidden/.test(style) && /(?:^|;)\s*(?:max-)?(?:height|width)\s*:\s*0(?:px|;|\s|$)/.test(style))
    return true;
  const colour = /(?:^|;)\s*color\s*:\s*([^;]+)/.exec(style)?.[1]?.trim();
  const ground = /(?:^|;)\s*background(?:-color)?\s*:\s*([^;]+)/.exec(style)?.[1]?.trim();
  return colour !== undefined && colour === ground && colour !== 'inherit' && !colour.startsWith('var(');
}

/** Whether an element raises what it holds as notes' numbers are, whatever it is called. */
export function isRaised(name: string, attributes: Attributes): boolean {
  if (name !== 'span' && name !== 'a' && name !== 'font' && name !== 'small') return false;
  if (/vertical-align\s*:\s*(?:super|text-top)/i.test(attributes.get('style') ?? '')) return true;
  if (/^(?:doc-noteref)$/i.test(attributes.get('role') ?? '')) return true;
  return names(attributes).some((own) => NOTE_NAME.test(own));
}

const NOTE_NAME = /^(?:footnote|endnote|fn|note)s?[-_]?(?:ref|reference|anchor|link|number)s?$|^(?:superscript|sup)$/i;

/** Classes and id of an element, the first few: pages with hundreds are machine-made noise. */
export function names(attributes: Attributes): string[] {
  const said = `${attributes.get('id') ?? ''} ${attributes.get('class') ?? ''}`.trim();
  return said === '' ? [] : said.split(/\s+/, 12);
}
