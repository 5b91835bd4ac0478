import { Popover } from '@base-ui/react/popover';
import type { ReactNode } from 'react';
import { useApi } from '../api/use-api.ts';
import { Failed, Lines } from '../frame/module-state.tsx';
import { speakerName } from '../words/claimant.ts';
import { KIND_CLASS } from './kind.ts';
import { Party } from './party.tsx';
import { Quotation } from './quotation.tsx';
import { ReportLine } from './report-line.tsx';
import { Stance } from './stance.tsx';

/** So many claims behind one figure are shown; the others are counted. */
const SHOWN = 4;

/** A figure that leads to words: a click shows who says so and in which sentence, the next one opens the report there. */
export function Figure({
  claims,
  of = claims.length,
  by,
  flows = false,
  children,
}: {
  claims: readonly string[];
  /** How many there are in all, where they are not all listed. */
  of?: number;
  /** Who says it, where there may be no room for the whole name beside it. */
  by?: string;
  /** Words of a sentence, which break over lines with the others: a button of the browser's own stands as one block. */
  flows?: boolean;
  children: ReactNode;
}) {
  if (claims.length === 0) return <b>{children}</b>;
  return (
    <Popover.Root>
      <Popover.Trigger
        className={flows ? 'fig flows' : 'fig'}
        title={by === undefined ? 'Read the words' : `${by}: read the words`}
        {...(flows ? { nativeButton: false, render: <span /> } : {})}
      >
        {children}
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} className="pop-at" collisionPadding={12}>
          <Popover.Popup className="pop">
            {claims.slice(0, SHOWN).map((id) => (
              <Words key={id} id={id} />
            ))}
            {of > SHOWN ? <p className="src">and {of - Math.min(SHOWN, claims.length)} more claims of it</p> : null}
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Words({ id }: { id: string }) {
  const { data, error, refetch } = useApi('claim', {}, { id });
  if (error) return <Failed what="the words" error={error} retry={refetch} />;
  if (!data) return <Lines rows={3} />;
  const { claim, document, before, after } = data;
  return (
    <section className="pop-claim">
      <p className="pop-head">
        <Party
          party={claim.claimant.party}
          name={speakerName(claim.claimant)}
          unnamed={claim.claimant.as === 'unnamed'}
        />
        <Stance stance={claim.stance} certainty={claim.certainty} />
      </p>
      <Quotation
        quote={claim.quote}
        before={before}
        after={after}
        party={claim.claimant.party}
        kind={KIND_CLASS[claim.kind]}
      />
      <ReportLine
        claim={claim.id}
        document={document.id}
        title={document.title}
        source={document.source}
        published={document.published}
      />
    </section>
  );
}
