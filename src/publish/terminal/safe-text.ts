/**
 * Text from documents is data. On a terminal, ESC starts commands (moving the cursor, changing the title, rewriting
 * lines) and bidi overrides make words read backwards: each is shown as a mark instead of being obeyed.
 */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const UNSAFE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Safe to print; line ends and tabs stay. */
export function safeText(text: string): string {
  return text.replace(UNSAFE, shown);
}

/** Safe to print within one line. */
export function safeLine(text: string): string {
  return safeText(text.replace(/\s+/gu, ' ').trim());
}

function shown(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code); // ␛ for ESC
  if (code === 0x7f) return '\u2421';
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
}

/** The same for JSON, where a mark would change the data: escapes that every JSON reader gives back as they were. */
export function safeJson(json: string): string {
  return json.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
