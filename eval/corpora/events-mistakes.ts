import type { Mistake } from './corpus.ts';
import type { CodedSentence, EventPrediction } from './events.ts';
import type { CodedEvent } from './events-coded.ts';

type Gold = NonNullable<CodedSentence['events']>[number];

/** What went wrong in each sentence, filed by kind: nothing found, another root, another side. */
export function eventMistakes(records: readonly CodedSentence[], predictions: readonly EventPrediction[]): Mistake[] {
  const found = new Map(predictions.map((p) => [p.id, p.events]));
  return records.flatMap((record) => {
    const [gold] = record.events ?? [];
    const given = found.get(record.id) ?? [];
    const say = (kind: string): Mistake => ({
      kind,
      id: record.id,
      says: `wanted ${gold ? goldLine(gold) : 'nothing'}; came ${given.map(givenLine).join(' and ') || 'nothing'} | ${record.text}`,
    });
    if (!gold) return given.length > 0 ? [say('extra event')] : [];
    const [event, ...rest] = given;
    if (!event) return [say(`no event, ${gold.type}`)];
    const kinds: string[] = rest.length > 0 ? ['extra event'] : [];
    if (!gold.cameoRoots.some((root) => event.code.startsWith(root))) kinds.push(`wrong root, ${gold.type}`);
    const { sources, targets } = codesOf(gold);
    if (!meets(sources, event.source))
      kinds.push(event.source.length === 0 ? 'source missing' : 'source country wrong');
    if (!meets(targets, event.target))
      kinds.push(event.target.length === 0 ? 'target missing' : 'target country wrong');
    return kinds.map(say);
  });
}

function codesOf({ sources, targets, reciprocal }: Gold): { sources: string[]; targets: string[] } {
  const [from, to] = [sources, targets].map((side) => side.map(({ code }) => code.slice(0, 3)));
  const source = from ?? [];
  return { sources: source, targets: reciprocal && to?.length === 0 ? source : (to ?? []) };
}

function meets(gold: readonly string[], given: readonly string[]): boolean {
  return gold.length === 0 ? given.length === 0 : gold.some((code) => given.includes(code));
}

function goldLine(gold: Gold): string {
  const { sources, targets } = codesOf(gold);
  return `${gold.cameoRoots.join('/')} ${sources.join('+')}→${targets.join('+')} [${gold.trigger}]`;
}

const givenLine = ({ code, source, target }: CodedEvent): string => `${code} ${source.join('+')}→${target.join('+')}`;
