const FOLDED: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    '“': '"',
    '”': '"',
    '„': '"',
    '``': '"',
    "''": '"',
    '«': '"',
    '»': '"',
    '‘': "'",
    '`': "'",
    '–': '--',
    '—': '--',
    '―': '--',
    '…': '...',
  }),
);

/** Typographic variants folded together, so that the marks of news look like the treebank's. */
export function foldedForm(form: string): string {
  return FOLDED.get(form) ?? form.replace(/[’‘]/g, "'");
}

/** Shape with runs collapsed: "Al-Shabaab" is "Xx-Xx", "2,414" is "d,d". */
export function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/\p{Ll}/gu, 'x')
    .replace(/\d/g, 'd')
    .replace(/(.)\1+/g, '$1')
    .slice(0, 8);
}

/** Lower case with every digit a zero: what the trained word tables know. */
export function countedForm(form: string): string {
  return form.toLowerCase().replace(/\d/g, '0');
}
