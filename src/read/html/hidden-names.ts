const LONGEST_SHEET = 300_000;
const RULE = /(?<![^{}])([^{}]{1,400})\{([^{}]{0,2000})\}/g;
const HIDES =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,])/i;
const SHOWS = /(?:^|;)\s*display\s*:\s*(?!none)/i;
const NAME = /^[.#]([\w-]{1,80})$/;

/**
 * Classes and ids that a page's own style sheet hides whenever they are shown on a screen. Only rules on one name by
 * itself, outside of conditions: what is hidden for printing, or until something else is said, may be the report.
 */
export function hiddenNames(sheet: string): string[] {
  const flat = sheet
    .slice(0, LONGEST_SHEET)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@[^{};]{0,400}\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  const hidden = new Set<string>();
  for (const [, selectors = '', body = ''] of flat.matchAll(RULE))
    for (const selector of selectors.split(',')) {
      const name = NAME.exec(selector.trim())?.[1];
      if (name === undefined) continue;
      if (HIDES.test(body)) hidden.add(name);
      else if (SHOWS.test(body)) hidden.delete(name);
    }
  return [...hidden];
}
