import type { Wording } from '../../../knowledge/wording.ts';
import type { BriefLanguage, BriefPart, FigureBasis } from '../../../model/brief.ts';
import type { Claim } from '../../../model/claim.ts';
import type { Quantity } from '../../../model/quantity.ts';
import type { When } from '../../../model/when.ts';
import type { BriefMaterial } from '../material.ts';
import { fill, type Parts, words } from './phrase.ts';

/** What every section is written with: the words of a language, and what the brief is made of. */
export interface Writer {
  material: BriefMaterial;
  wording: Wording;
  language: BriefLanguage;
  /** The claims with these ids that the material has. */
  claimsOf: (ids: readonly string[]) => Claim[];
  plural: (n: number) => Intl.LDMLPluralRule;
  /** With Western digits in every language. */
  number: (n: number) => string;
  list: (items: readonly Parts[]) => BriefPart[];
  day: (iso: string) => BriefPart;
  when: (when: When | null) => BriefPart[];
  figure: (n: number, basis: FigureBasis) => BriefPart;
  /** "14 incidents": how many things there are, by their ids. */
  count: (what: keyof Wording['count'] & FigureCount, ids: readonly string[]) => BriefPart[];
  /** Who has been named with his side since the last item began: he is named without it the next time. */
  mentioned: Set<string>;
}

type FigureCount = Extract<FigureBasis, { of: 'count' }>['what'];

export function openWriter(material: BriefMaterial, wording: Wording): Writer {
  const { language } = material.asked;
  const locale = `${language}-u-ca-gregory-nu-latn`;
  const rules = new Intl.PluralRules(language);
  const numbers = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
  const lists = new Intl.ListFormat(language === 'en' ? 'en-GB' : language, { style: 'long', type: 'conjunction' });
  const days = dayWriter(language, locale);
  const number = (n: number) => numbers.format(n);
  const plural = (n: number) => rules.select(n);
  const figure = (n: number, basis: FigureBasis): BriefPart => ({ kind: 'figure', text: number(n), basis });
  return {
    material,
    wording,
    language,
    claimsOf: (ids) => ids.flatMap((id) => material.claims.get(id) ?? []),
    plural,
    number,
    mentioned: new Set(),
    list: (items) =>
      lists.formatToParts(items.map((_, at) => `${at}`)).flatMap((part) => {
        return part.type === 'element' ? [...(items[Number(part.value)] ?? [])] : [words(part.value)];
      }),
    day: (iso) => ({ kind: 'date', text: days(iso, iso), from: iso, to: iso }),
    when: (when) => whenParts(when, wording, days),
    figure,
    count: (what, ids) => {
      const unique = [...new Set(ids)];
      const n = unique.length;
      return fill(wording.count[what], { n: [figure(n, { of: 'count', what, ids: unique })] }, plural(n));
    },
  };
}

type DayWriter = (from: string, to: string) => string;

/** Days, months and years as the language writes them; moments with their hour in UTC. */
function dayWriter(language: BriefLanguage, locale: string): DayWriter {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language === 'en' ? 'en-GB-u-ca-gregory-nu-latn' : locale, { timeZone: 'UTC', ...options });
  const day = format({ day: 'numeric', month: 'long', year: 'numeric' });
  const month = format({ month: 'long', year: 'numeric' });
  const year = format({ year: 'numeric' });
  return (from, to) => {
    const [first, last] = [new Date(from.slice(0, 10)), new Date(to.slice(0, 10))];
    if (from.length > 10 && from === to) return `${day.format(first)}, ${from.slice(11, 16)} UTC`;
    if (/-01-01$/.test(from) && /-12-31$/.test(to)) return tight(year.formatRange(first, last));
    if (/-01$/.test(from) && from.length === 10 && isMonthEnd(to)) return tight(month.formatRange(first, last));
    return tight(day.formatRange(first, last));
  };
}

/** A dash between days without the thin spaces around it, which some fonts lack. */
function tight(range: string): string {
  return range.replace(/[\s\u2009]*–[\s\u2009]*/gu, '–');
}

function isMonthEnd(iso: string): boolean {
  if (iso.length !== 10) return false;
  return new Date(Date.parse(iso) + 86_400_000).toISOString().slice(8, 10) === '01';
}

function whenParts(when: When | null, wording: Wording, days: DayWriter): BriefPart[] {
  if (when === null) return [words(wording.date.none)];
  const [from, to] = [when.from.slice(0, 10), when.to.slice(0, 10)];
  const date: BriefPart = { kind: 'date', text: days(from, to), from: when.from, to: when.to };
  if (when.basis === 'published') return fill(wording.date.reported, { date: [date] });
  return when.approximate && when.grain !== 'hour' && when.grain !== 'minute'
    ? fill(wording.date.about, { date: [date] })
    : [date];
}

/** How many, as said; `alone` where no noun follows. Null where no number is given, and no word that stands for one. */
export function quantityParts(
  { wording, figure }: Writer,
  quantity: Quantity,
  claims: readonly string[],
  alone: boolean,
): BriefPart[] | null {
  const [first, ...rest] = claims;
  if (first === undefined) throw new Error(`"${quantity.said}" is a number without a claim`);
  const basis: FigureBasis = { of: 'claims', claims: [first, ...rest], quantity };
  const { bound, n, to, word } = quantity;
  if (bound === 'none') return [{ kind: 'figure', text: wording.bound.none, basis }];
  if (n === null) {
    const text =
      word === null
        ? undefined
        : Object.entries(alone ? wording.alone : wording.words).find(([key]) => key === word)?.[1];
    return text === undefined ? null : [{ kind: 'figure', text, basis }];
  }
  const phrase = bound === 'vague' || (bound === 'range' && to === null) ? wording.bound.exact : wording.bound[bound];
  return fill(phrase, { n: [figure(n, basis)], to: [figure(to ?? n, basis)] });
}

/** The category that words after a quantity take: of its number, or of many. */
export function categoryOf({ plural }: Writer, { bound, n, to }: Quantity): Intl.LDMLPluralRule {
  if (n === null || bound === 'none' || bound === 'vague') return 'other';
  return plural(bound === 'range' ? (to ?? n) : n);
}
