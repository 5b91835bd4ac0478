import type { Origin, Proposal } from '../../model/situation.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';

/** Whom an incident rests on, a line each: a statement carried by three reports is one origin. */
export function originLines(origins: readonly Origin[], page: Page): string[] {
  return origins.map(({ by, party, echo, documents }) => {
    const name = safeLine(by);
    const who = party === null || safeLine(party) === name ? name : `${name} (${safeLine(party)})`;
    const carried = documents.length > 1 ? `, carried by ${documents.length} reports` : '';
    const how = echo === null ? '' : `, known again by the same ${echo === 'same words' ? 'words' : 'figures'}`;
    return wrap(`${page.paint.name(who)}${page.paint.faint(carried + how)}`, page, 2);
  });
}

/** Incidents that may be the same, with what speaks for it. */
export function proposalLines(proposals: readonly Proposal[], page: Page): string[] {
  return proposals.map(({ incident, score, needed, reasons }) => {
    const why = reasons.map(({ name }) => safeLine(name)).join(', ');
    return wrap(`${incident}  ${page.paint.faint(`${score} of ${needed} points: ${why}`)}`, page, 2);
  });
}
