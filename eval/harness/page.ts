import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Frozen, FrozenSuite } from './frozen.ts';
import { numberOf } from './print.ts';
import type { Suite } from './suite.ts';

const PAGE = fileURLToPath(new URL('../../docs/evaluation.md', import.meta.url));
/** What a person judged: the one part of the page that is written by hand. */
const BY_HAND = fileURLToPath(new URL('../judged-by-hand.md', import.meta.url));
/** Kinds of mistake named on the page. */
const KINDS = 8;

/** docs/evaluation.md: what was measured, on what, how peers score, known weak spots; only what a person judged is typed by hand. */
export function writePage(suites: readonly Suite[], frozen: Frozen, file = PAGE): void {
  writeFileSync(file, pageOf(suites, frozen, readFileSync(BY_HAND, 'utf8')));
}

/** `byHand`: what no command can print, Markdown. */
export function pageOf(suites: readonly Suite[], frozen: Frozen, byHand: string): string {
  const parts = suites.flatMap((suite) => {
    const kept = frozen.suites[suite.name];
    return kept ? [section(suite, kept)] : [];
  });
  return `${opening(suites, frozen)}\n\n${parts.join('\n\n')}\n\n${byHand.trim()}\n`;
}

function opening(suites: readonly Suite[], { version, suites: kept }: Frozen): string {
  const rows = suites.flatMap(({ name }) =>
    Object.values(kept[name]?.figures ?? {})
      .filter((figure) => figure.goal !== null)
      .map((figure) => `| ${name} | ${cells(figure)} |`),
  );
  return `# How well it reads

This page is made by \`npm run eval -- --page\` from the figures frozen in \`eval/frozen\` (here: ${version}); \`npm run eval -- NAME --freeze\`
measures a suite again and rewrites it. Nothing is rounded up, and what is worse than before is left standing. Corpora of others are read
in place, never shipped; where one is not on the machine its suite says so and is left out. They were tuned on: expect less on text that
nobody has looked at.

| suite | figure | now | goal | floor | best published |
| --- | --- | ---: | ---: | ---: | --- |
${rows.join('\n')}`;
}

function cells({ label, value, count, goal, floor, peer }: FrozenSuite['figures'][string]): string {
  return [label, numberOf(value, count), goal ?? '-', floor ?? '-', peer ?? '-'].join(' | ');
}

function section({ name, title, about }: Suite, kept: FrozenSuite): string {
  const figures = Object.values(kept.figures).map(({ label, value, count, detail }) =>
    `${label.padEnd(30)} ${numberOf(value, count).padStart(8)}   ${detail}`.trimEnd(),
  );
  const weak = Object.entries(kept.mistakes)
    .slice(0, KINDS)
    .map(([kind, count]) => `${kind} ${count}`);
  const lines = [kept.on, '', ...figures, ...(kept.table === null ? [] : ['', kept.table])];
  return [
    `## ${title}`,
    `\`npm run eval -- ${name}\``,
    about.trim(),
    `\`\`\`text\n${lines.join('\n')}\n\`\`\``,
    ...(weak.length === 0 ? [] : [`Mistakes by kind: ${weak.join(', ')}.`]),
  ].join('\n\n');
}
