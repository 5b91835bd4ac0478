import type { Development } from '../../model/development.ts';
import { oneLine } from './one-line.ts';
import { quantityPlain } from './quantity-plain.ts';
import { timeWords } from './time-words.ts';

/** Names of a case: of anybody by slug, null where it is nobody's; and of a party as it stands before a noun ("Pakistani"). */
export interface NamesOfCase {
  of(slug: string): string | null;
  before(party: string): string | null;
}

/** A development in one line: "Pakistani soldiers killed: at least 58, says Zabihullah Mujahid – Armed clash in Spin Boldak". */
export function developmentLine(development: Development, names: NamesOfCase): string {
  const { kind, of, figure, turn } = development;
  const title = oneLine(of.title);
  const by = sayersWords(development.by, names);
  const doubt = DOUBTS[development.certainty];
  switch (kind) {
    case 'new incident':
      return `${title}${doubt}`;
    case 'new agreement':
      return `New: ${title}${doubt}`;
    case 'agreement turned':
      return `${upperFirst(title)}: ${turn ?? 'changed'}, according to ${by}${doubt}`;
    case 'violation charged':
      return `${upperFirst(title)}: a violation, according to ${by}${doubt}`;
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

const DOUBTS: Record<Development['certainty'], string> = {
  asserted: '',
  hedged: ' (hedged)',
  conditional: ' (conditional)',
  unclear: ' (unclear)',
  negated: ' (said not to be so)',
};

type Figure = NonNullable<Development['figure']>;

function figureWords({ effect, victims, quantity }: Figure, names: NamesOfCase): string {
  const role = victims.role === 'things' ? 'property' : (victims.role ?? 'people');
  const before = victims.party === null ? null : names.before(victims.party);
  const of = victims.party === null || before !== null ? '' : ` of ${nameOf(victims.party, names)}`;
  return `${upperFirst(`${before === null ? '' : `${before} `}${role}${of}`)} ${effect}: ${quantityPlain(quantity)}`;
}

function beforeWords({ before }: Figure): string {
  return before ? `, before ${quantityPlain(before)}` : '';
}

/** So many are named. */
const NAMED = 2;

export function sayersWords(by: Development['by'], names: NamesOfCase): string {
  const each = [...new Set(by.map((one) => sayerWords(one, names)))];
  const rest = each.length - NAMED;
  return rest > 0 ? `${each.slice(0, NAMED).join(', ')} and ${rest} more` : each.join(' and ');
}

/** A pronoun names nobody outside its sentence. */
const PRONOUN = /^(?:he|she|it|they|we|i|both sides)$/i;

function sayerWords({ slug, party, name }: Development['by'][number], names: NamesOfCase): string {
  const known = slug === null ? null : names.of(slug);
  if (known !== null) return known;
  if (name === '' || name === 'narrator' || name === 'unnamed') return 'a source that is not named';
  if (names.of(name) !== null) return nameOf(name, names);
  if (PRONOUN.test(name) && party !== null) return nameOf(party, names);
  return oneLine(name);
}

function nameOf(slug: string, names: NamesOfCase): string {
  return names.of(slug) ?? slug;
}

function upperFirst(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** The day it was told or, of what is due, its day: "12 Oct 2025". */
export function developmentDay({ day }: Development): string {
  return timeWords({ from: day, to: day, grain: 'day', approximate: false, basis: 'stated', span: null });
}
