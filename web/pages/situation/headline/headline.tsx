import { useMemo } from 'react';
import { useCase } from '../../../api/case-context.tsx';
import { useApi } from '../../../api/use-api.ts';
import { Lines } from '../../../frame/module-state.tsx';
import { Figure } from '../../../marks/figure.tsx';
import { Party } from '../../../marks/party.tsx';
import { LEDE_TOLLS } from '../situation-queries.ts';
import { type LedeGiven, type LedePart, ledeOf } from './lede.ts';

/** What stands, in one line, and what is disputed below it; then whose colours are whose. */
export function Headline({ shown }: { shown: LedeGiven['shown'] }) {
  const { overview } = useCase();
  // Of the whole case, whatever days are brushed: the title says what stands.
  const tolls = useApi('tolls', LEDE_TOLLS, { keep: true });
  const agreements = useApi('agreements', { order: 'newest' }, { keep: true });
  const waits = tolls.isPending || agreements.isPending;
  const lede = useMemo(
    () =>
      overview && !waits
        ? ledeOf({ overview, tolls: tolls.data ?? null, agreements: agreements.data?.rows ?? null, shown })
        : null,
    [overview, waits, tolls.data, agreements.data, shown],
  );
  if (!overview || !lede) return <Lines rows={4} height={36} />;
  return (
    <>
      <h1>{lede.headline}</h1>
      <p className="lede">
        {lede.sentences.map((parts) => (
          <span key={JSON.stringify(parts)}>
            {placed(parts).map(({ key, part }) =>
              typeof part === 'string' ? (
                <span key={key}>{part}</span>
              ) : (
                <Figure key={key} claims={part.claims}>
                  {part.figure}
                </Figure>
              ),
            )}{' '}
          </span>
        ))}
      </p>
      <p className="party-key small ink3">
        {overview.parties
          .filter(({ hue }) => hue !== null)
          .map(({ slug, name }) => (
            <Party key={slug} party={slug} name={name} />
          ))}
        <Party party={null} name="Third party: media, analysts, counters" />
      </p>
    </>
  );
}

/** Each piece with where in the sentence it begins: the same words may stand there twice. */
function placed(parts: readonly LedePart[]): { key: number; part: LedePart }[] {
  let at = 0;
  return parts.map((part) => {
    const key = at;
    at += typeof part === 'string' ? part.length : part.figure.length;
    return { key, part };
  });
}
