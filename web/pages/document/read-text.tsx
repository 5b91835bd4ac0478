import { memo, type Ref, useMemo, useState } from 'react';
import type { DocumentCoverage } from '../../../src/model/coverage.ts';
import type { NumberedClaim } from './document-claims.ts';
import { MarkedRow } from './marked-row.tsx';
import { directionOf, openNumbersIn, rowsOf } from './rows.ts';
import { segmentsOf } from './segments.ts';

/** The report's text as it stands, sentence by sentence once these are known, with its claims marked in it. */
export const ReadText = memo(function ReadText({
  ref,
  text,
  language,
  claims,
  coverage,
  selected,
  onSelect,
}: {
  ref: Ref<HTMLElement>;
  text: string;
  language: string | null;
  claims: readonly NumberedClaim[];
  coverage: DocumentCoverage | undefined;
  selected: string | null;
  onSelect: (ids: readonly string[]) => void;
}) {
  const [pointed, setPointed] = useState<string | null>(null);
  const byId = useMemo(() => new Map(claims.map((claim) => [claim.id, claim])), [claims]);
  const rows = useMemo(() => {
    const waiting = new Set(coverage?.toDo);
    return rowsOf(text, coverage?.sentences).map((row) => {
      const sentence = row.sentence === null ? undefined : coverage?.sentences[row.sentence];
      const isWaiting = row.sentence !== null && waiting.has(row.sentence);
      const marks = claims.filter(({ span }) => span.start < row.end && row.start < span.end);
      return {
        row,
        segments: segmentsOf(text, row, marks, sentence && isWaiting ? openNumbersIn(sentence) : []),
        ids: new Set(marks.map(({ id }) => id)),
        state: isWaiting ? ('to do' as const) : (sentence?.state ?? null),
      };
    });
  }, [text, claims, coverage]);
  return (
    <article
      ref={ref}
      className="read"
      aria-label="Text of the document"
      dir={directionOf(text, language)}
      lang={language ?? undefined}
    >
      {rows.map(({ row, segments, ids, state }) => (
        <MarkedRow
          key={row.start}
          row={row}
          segments={segments}
          claims={byId}
          state={state}
          selected={selected !== null && ids.has(selected) ? selected : null}
          pointed={pointed !== null && ids.has(pointed) ? pointed : null}
          onSelect={onSelect}
          onPoint={setPointed}
        />
      ))}
    </article>
  );
});
