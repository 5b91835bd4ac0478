const LONGEST_SHEET = 300_000;
const RULE = /(?<![^{}])([^{}]{1,400})\{([^{}]{0,2000})\}/g;
const HIDES =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|(?:left|top|text-indent)\s*:\s*-\d{3,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,])/i;
const SHOWS =
  /(?:^|;)\s*(?:display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible|(?:left|position)\s*:\s*(?:auto|0|static|relative))/i;
const NAMED = /[.#]([\w-]{1,80})/g;
const NAME = /^[.#]([\w-]{1,80})$/;

/**
 * Classes and ids that a page's own style sheet hides whenever they are shown on a screen. Only rules on one name by
 * itself, outside of conditions, and on none that another rule shows: what is hidden for printing, or until something else is
 * said, may be the report.
 */
export function hiddenNames(sheet: string): string[] {
  const flat = sheet
    .slice(0, LONGEST_SHEET)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/@(?:charset|import|namespace|layer)[^;{}]{0,400};/gi, '')
    .replace(/@[^{};]{0,400}\{(?:[^{}]|\{[^{}]*\})*\}/g, '');
  const hidden = new Set<string>();
  const shown = new Set<string>();
  for (const [, selectors = '', body = ''] of flat.matchAll(RULE)) {
    // ".tab.active" is shown where ".tab" is hidden.
    if (SHOWS.test(body)) for (const [, name = ''] of selectors.matchAll(NAMED)) shown.add(name);
    if (!HIDES.test(body)) continue;
    for (const selector of selectors.split(',')) {
      const name = NAME.exec(selector.trim())?.[1];
      if (name !== undefined) hidden.add(name);
    }
  }
  return [...hidden].filter((name) => !shown.has(name));
}
