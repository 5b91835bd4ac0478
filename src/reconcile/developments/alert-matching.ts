import type { CodebookRules } from '../../knowledge/numbers.ts';
import type { ALERT_EVENTS, AlertRule } from '../../model/alert.ts';
import type { Development } from '../../model/development.ts';
import { endsOf } from '../toll-tellings.ts';
import { concerns } from './concerns.ts';

/** Whether a rule waits for this. `house` says from which number on words like "dozens" count. */
export function matchesRule(development: Development, rule: AlertRule, house: CodebookRules): boolean {
  const { day, type, when } = development;
  if (rule.since !== undefined && day < rule.since) return false;
  if (rule.within_days !== undefined && when && daysSince(when.to, day) > rule.within_days) return false;
  if (rule.type !== undefined && !(type !== null && [rule.type].flat().some((each) => each === type))) return false;
  return [rule.when].flat().some((event) => isEvent(development, event, rule, house)) && concerns(development, rule);
}

function isEvent(
  { kind, figure }: Development,
  event: (typeof ALERT_EVENTS)[number],
  { over = Number.POSITIVE_INFINITY, effect }: AlertRule,
  house: CodebookRules,
): boolean {
  if (event !== 'toll over' && event !== 'toll revised') return kind === event;
  if (!figure || (effect !== undefined && figure.effect !== effect)) return false;
  if (event === 'toll revised') return kind === 'revised figure' || kind === 'figure taken back';
  if (kind !== 'first figure' && kind !== 'revised figure') return false;
  return (endsOf(figure.quantity, house).low ?? Number.NEGATIVE_INFINITY) > over;
}

/** Whole days from the day of a time to a day (ISO date). */
export function daysSince(time: string, day: string): number {
  return (Date.parse(day) - Date.parse(time.slice(0, 10))) / 86_400_000;
}
