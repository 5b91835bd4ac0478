import type { Watched } from '../../ledger/watched.ts';
import type { Page } from '../../publish/terminal/page.ts';
import { safeLine } from '../../publish/terminal/safe-text.ts';

/** What is watched, a paragraph each. */
export function watchedLines(watched: readonly Watched[], { paint }: Page): string[] {
  if (watched.length === 0) return ['Nothing is watched in this case. `sitrep watch TARGET…` begins.'];
  return watched.flatMap((each) => {
    const { target, kind, checked, due, problem, failures, everyMs, flags } = each;
    const every = kind === 'feed' ? `, every ${Math.round(everyMs / 60_000)} minutes` : '';
    const said = Object.entries(flags).map(([name, value]) => `${name} ${safeLine(value)}`);
    return [
      paint.strong(safeLine(target)),
      `  ${kind}${every}; last looked at ${minute(checked)}, next ${minute(due)}${said.length > 0 ? `; ${said.join(', ')}` : ''}`,
      ...(problem === null ? [] : [`  ${paint.clash(`FAILING (${failures} in a row)`)}: ${safeLine(problem)}`]),
    ];
  });
}

function minute(iso: string | null): string {
  return iso === null ? 'never' : `${iso.slice(0, 16).replace('T', ' ')} UTC`;
}
