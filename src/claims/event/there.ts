import type { PlaceMention } from '../../model/annotation.ts';
import type { Where } from '../../model/where.ts';
import type { SentenceView } from '../view.ts';

/** "Villagers in X said soldiers burned houses there": the place that the sentence named last before. */
export function placeOfThere(s: SentenceView, token: number): Where[] {
  const { tree } = s;
  const there = tree.tokens.find(
    (t) =>
      t.lower === 'there' &&
      t.rel === 'advmod' &&
      (t.head === token || (t.head >= 0 && tree.token(t.head).head === token)),
  );
  if (!there) return [];
  const before = s.places.filter((p) => p.last < there.index && !s.actors.some((m) => covers(m, p)));
  let last = before.pop();
  // "in Zorgan in Mali": the town, not the country.
  for (let p = before.pop(); p && last && last.first - p.last <= 2 && p.where.precision < last.where.precision; )
    [last, p] = [p, before.pop()];
  return last ? [last.where] : [];
}

function covers(actor: { first: number; last: number }, place: PlaceMention): boolean {
  return actor.first <= place.first && actor.last >= place.last;
}

/** Things that stand in or beside the town they are called after. */
const THINGS = new Set(
  'refinery,airport,airfield,airbase,base,port,harbour,harbor,hospital,station,plant,depot,terminal,prison,jail,camp,bridge,market,garrison,barracks,dam,mosque,church,school,checkpoint,substation,warehouse,factory'.split(
    ',',
  ),
);

/** What the name itself is: "attacked Zorgan town". */
const UNITS = new Set(['town', 'city', 'village', 'district', 'township', 'neighbourhood', 'neighborhood', 'suburb']);

/** "struck the Saratov oil refinery", "the Goma prison was hit": a town that the thing hit is called after. */
export function isNamesake(s: SentenceView, top: number, token: number): boolean {
  let thing = s.tree.token(top);
  for (let n = 0; n < 2 && thing.rel === 'compound' && thing.head >= 0; n++) thing = s.tree.token(thing.head);
  if (thing.index === top || !(THINGS.has(thing.lemma) || UNITS.has(thing.lemma))) return false;
  return thing.head === token && ['obj', 'nsubj:pass', 'obl'].includes(thing.rel) && s.tree.isVerb(token);
}

/** The thing stands at the town or near it: within some 25 km. */
export function besideNamesake(s: SentenceView, place: PlaceMention, top: number, token: number): Where {
  const { where } = place;
  const unit = UNITS.has(s.tree.tokens[place.last + 1]?.lower ?? '');
  return where.precision === 1 && !unit && isNamesake(s, top, token) ? { ...where, precision: 2 } : where;
}
