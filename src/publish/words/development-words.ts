import type { Development } from '../../model/development.ts';
import { oneLine } from './one-line.ts';
import { quantityPlain } from './quantity-plain.ts';
import { timeWords } from './time-words.ts';
import { type NamesOfCase, nameOf, voicesWords } from './voice-words.ts';

/** What a development is of, in one line: "Armed clash in Spin Boldak (hedged)". */
export function thingLine({ of, certainty, kind }: Development): string {
  return `${upperFirst(oneLine(of.title))}${kind.startsWith('new') ? DOUBTS[certainty] : ''}`;
}

/** What happened longer before the report that first tells of it is news of the past. A guess. */
const PAST_DAYS = 30;

/** A development in one line: "Pakistani soldiers killed: at least 58, says Zabihullah Mujahid – Armed clash in Spin Boldak". */
export function developmentLine(development: Development, names: NamesOfCase): string {
  const { kind, of, figure, turn, derived } = development;
  const title = oneLine(of.title);
  const by = voicesWords(development.by, names);
  const doubt = DOUBTS[development.certainty];
  switch (kind) {
    case 'new incident':
      return `${isPast(development) ? 'Of the past' : 'New'}: ${title}, according to ${by}${doubt}`;
    case 'new agreement':
      return `New: ${title}, according to ${by}${doubt}`;
    case 'agreement turned':
      return `${upperFirst(title)}: ${turn ?? 'changed'}, according to ${by}${doubt}`;
    case 'violation charged':
      return `${upperFirst(title)}: ${breachWords(development, names)}, according to ${by}${doubt}`;
    case 'violation derived':
      return `${upperFirst(title)}: ${breachWords(development, names)} that nobody charges, derived from ${derived ? oneLine(derived.title) : 'an incident'}${doubt}`;
    case 'forecast due':
      return `Due: “${title}”, foreseen by ${by}${doubt}`;
    case 'first figure':
    case 'revised figure':
      if (!figure) return title;
      return `${figureWords(figure, names)}, according to ${by}${beforeWords(figure)}${doubt} – ${title}`;
    case 'figure taken back':
      return `${figure ? figureWords({ ...figure, quantity: figure.before ?? figure.quantity }, names) : title}: taken back by ${by} – ${title}`;
  }
}

function isPast({ when, day }: Development): boolean {
  return when !== null && Date.parse(day) - Date.parse(when.to.slice(0, 10)) > PAST_DAYS * 86_400_000;
}

/** "a violation by Pakistan", "2,935 violations by Russia". */
function breachWords({ accused = [], times = null }: Development, names: NamesOfCase): string {
  const what = times === null ? 'a violation' : `${quantityPlain(times)} violations`;
  return accused.length > 0 ? `${what} by ${voicesWords(accused, names)}` : what;
}

/** From what a violation is derived; null for what somebody says. */
export function reasonLine({ derived, when, of, accused = [] }: Development, names: NamesOfCase): string | null {
  if (!derived) return null;
  const { starts, ends } = derived;
  const clock = ends ? `from ${timeWords(starts)} to ${timeWords(ends)}` : `from ${timeWords(starts)} on`;
  const type = of.title.split(',')[0] ?? of.title;
  return `Derived, not claimed: it happened on ${timeWords(when)}, within the clock of the ${type} (${clock}), which binds ${voicesWords(accused, names)}. No report that was read calls it a breach.`;
}

const DOUBTS: Record<Development['certainty'], string> = {
  asserted: '',
  hedged: ' (hedged)',
  conditional: ' (conditional)',
  unclear: ' (unclear)',
  negated: ' (said not to be so)',
};

type Figure = NonNullable<Development['figure']>;

function figureWords({ effect, victims, quantity }: Figure, names: NamesOfCase): string {
  const role = roleWords(victims, names);
  const before = victims.party === null ? null : names.before(victims.party);
  const of = victims.party === null || before !== null ? '' : ` of ${nameOf(victims.party, names)}`;
  return `${upperFirst(`${before === null ? '' : `${before} `}${role}${of}`)} ${effect}: ${countWords(quantity)}`;
}

/** A plural alone ("deaths", "villages") counts nothing. */
function countWords(quantity: Figure['quantity']): string {
  const { n, word, said } = quantity;
  return n === null && word === null ? `no number given (“${oneLine(said)}”)` : quantityPlain(quantity);
}

/** "Members" of a state are of its forces: nobody else is counted so. */
function roleWords({ role, party }: Figure['victims'], names: NamesOfCase): string {
  if (role === 'things') return 'property';
  if (role === 'members' && party !== null && names.isState(party)) return 'forces';
  return role ?? 'people';
}

function beforeWords({ before }: Figure): string {
  return before ? `, before ${quantityPlain(before)}` : '';
}

export function upperFirst(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The day it was told or, of what is due, its day: "12 Oct 2025". */
export function developmentDay({ day }: Development): string {
  return timeWords({ from: day, to: day, grain: 'day', approximate: false, basis: 'stated', span: null });
}
