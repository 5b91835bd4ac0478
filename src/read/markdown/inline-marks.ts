/** Stands for an escaped character while marks are taken off; from the private use area, which no report uses. */
const HELD = 0xe000;

/**
 * One line or paragraph of Markdown without its inline marks: links and images to their words, emphasis and code to
 * what they hold, entities and escapes to the characters they stand for. A mark that closes nothing is a character.
 */
export function withoutInlineMarks(source: string): string {
  if (!/[\\`*_[\]<>&~!]/.test(source)) return source;
  return released(
    links(held(source))
      .replace(/<(https?:\/\/[^\s<>]{1,2000}|[^\s<>@]{1,100}@[^\s<>]{1,100})>/g, '$1')
      .replace(/<\/?[a-z][^<>]{0,500}>/gi, '')
      .replace(/(\*\*\*|\*\*|\*)(?=\S)([^*\n]{1,2000}?\S|\S)\1/g, '$2')
      .replace(/(\*\*|\*)(?=\S)([^*\n]{1,2000}?\S|\S)\1/g, '$2')
      // An underscore within a word ("snake_case") marks nothing.
      .replace(/(?<![\p{L}\p{N}_])(___|__|_)(?=\S)([^_\n]{1,2000}?\S|\S)\1(?![\p{L}\p{N}_])/gu, '$2')
      .replace(/~~(?=\S)([^~\n]{1,2000})~~/g, '$1')
      .replace(/(`{1,3})[ ]?([^`\n]{1,2000}?)[ ]?\1/g, '$2'),
  );
}

/** Escapes ("\*") and character references out of reach of the marks. */
function held(source: string): string {
  return source
    .replace(/\\([!-/:-@[-`{-~])/g, (_, char: string) => hold(char))
    .replace(
      /&(amp|lt|gt|quot|apos|nbsp|mdash|ndash|hellip|lsquo|rsquo|ldquo|rdquo|#\d{1,7}|#x[\da-f]{1,6});/gi,
      (whole, name: string) => {
        const char = entity(name.toLowerCase());
        return char === null ? whole : char.length === 1 && char < '\x80' ? hold(char) : char;
      },
    );
}

const ENTITIES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: ' ',
    mdash: '—',
    ndash: '–',
    hellip: '…',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
  }),
);

function entity(name: string): string | null {
  if (!name.startsWith('#')) return ENTITIES.get(name) ?? null;
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0x1f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : null;
}

function hold(char: string): string {
  return String.fromCharCode(HELD + char.charCodeAt(0));
}

function released(text: string): string {
  return text.replace(/[\uE000-\uE07F]/g, (char) => String.fromCharCode(char.charCodeAt(0) - HELD));
}

/** Pictures go with their words: an image's description is not the report's text. Footnote marks go too. */
function links(text: string): string {
  return text
    .replace(/!\[[^\]\n]{0,500}\](?:\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\]\n]{0,200}\])/g, '')
    .replace(/\[\^[^\]\s]{1,50}\]/g, '')
    .replace(/\[([^[\]\n]{1,1000})\]\([^()\n]{0,2000}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)/g, '$1')
    .replace(/\[([^[\]\n]{1,1000})\]\[[^\]\n]{0,200}\]/g, '$1');
}
