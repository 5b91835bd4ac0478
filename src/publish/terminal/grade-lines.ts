import type { IncidentGrade } from '../../model/incident-grade.ts';
import { type Page, wrap } from './page.ts';
import { safeLine } from './safe-text.ts';

/** A grade with its meaning, the rule that gave it and what the rule was asked of; sources with the letters people gave them. */
export function gradeLines({ grade, title, definition, rule, facts, sources }: IncidentGrade, page: Page): string[] {
  const { paint } = page;
  const asked = Object.entries(facts).map(([name, value]) => `${name} ${wordOf(value)}`);
  return [
    wrap(`${paint.strong(grade ?? 'none')}  ${title}`, page, 2),
    wrap(rule === null ? definition : `rule ${rule}: ${definition}`, page, 4),
    paint.faint(wrap(asked.join(', '), page, 4)),
    ...(sources ?? []).map(({ source, grade: letter }) =>
      wrap(`${paint.name(safeLine(source))} ${letter ?? paint.faint('not graded by anybody')}`, page, 4),
    ),
  ];
}

function wordOf(value: boolean | number | string): string {
  return value === true ? 'yes' : value === false ? 'no' : String(value);
}
