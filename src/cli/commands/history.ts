import { historyOf } from '../../publish/history-view.ts';
import { historyPage } from '../../publish/terminal/history-page.ts';
import { safeJson, safeLine } from '../../publish/terminal/safe-text.ts';
import { type Console, printLines } from '../console.ts';
import { CommandEnd, EXIT, type ExitCode } from '../exit-codes.ts';
import { withSituation } from '../with-case.ts';

/** `sitrep history`: decisions, and what became of them. */
export async function history(
  id: string | undefined,
  options: { case: string; orphans?: boolean; json?: boolean },
  console: Console,
): Promise<ExitCode> {
  return withSituation(options, async (file) => {
    const view = await historyOf(file, id, options.orphans ?? false);
    if ('candidates' in view) throw new CommandEnd(EXIT.notFound, unclear(id ?? '', view.candidates));
    if (options.json) await console.out(`${safeJson(JSON.stringify(view))}\n`);
    else await printLines(console, historyPage(view, console.page));
    return EXIT.ok;
  });
}

function unclear(typed: string, candidates: readonly { id: string; words: string }[]): string {
  const shown = safeLine(typed);
  if (candidates.length === 0)
    return `nothing in the case is called "${shown}": no claim, incident, document or decision has an id that begins so, and no source that name`;
  const lines = candidates.map(({ id, words }) => `  ${safeLine(id)}  ${safeLine(words)}`).join('\n');
  return `"${shown}" could be any of these; type more of the id:\n${lines}`;
}
