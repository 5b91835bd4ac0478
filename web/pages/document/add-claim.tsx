import { useState } from 'react';
import type { ClaimKind } from '../../../src/model/claim.ts';
import type { Span } from '../../../src/model/span.ts';
import type { Deciding } from '../../frame/use-decide.ts';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Quotation } from '../../marks/quotation.tsx';
import { KIND_NAMES } from '../../words/choices.ts';
import { usualWhy } from '../../words/decision.ts';
import { fieldsToAdd, filledFields } from './claim-fields.ts';
import { ClaimForm } from './claim-form.tsx';

/** A claim that was missed, on words that were selected: its kind, and what that kind has to have. */
export function AddClaim({
  document,
  text,
  span,
  deciding,
  onAdded,
  onClose,
}: {
  document: string;
  text: string;
  span: Span;
  deciding: Deciding;
  /** With the new claim's id, where the answer tells it. */
  onAdded: (claim: string | null) => void;
  onClose: () => void;
}) {
  const [kind, setKind] = useState<ClaimKind>('toll');
  const fields = fieldsToAdd(kind);
  return (
    <ClaimForm
      key={kind}
      title="Add a claim"
      submit="Add"
      fields={fields}
      usualWhy={usualWhy('add')}
      onClose={onClose}
      onSubmit={async (typed, why) => {
        const set = filledFields(fields, typed);
        const { decision } = await deciding.record(
          { kind: 'add', document, claimKind: kind, span, set, why },
          // Kept apart from the line's own direction: the words may run the other way.
          `Added: “\u2068${text.slice(span.start, span.end)}\u2069”`,
        );
        onAdded(decision.ruling?.kind === 'add' ? decision.ruling.added.id : null);
      }}
    >
      <Quotation quote={text.slice(span.start, span.end)} party={null} kind={KIND_CLASS[kind]} />
      <div className="field">
        <label htmlFor="added-kind">Kind</label>
        <select id="added-kind" value={kind} onChange={(event) => setKind(event.target.value as ClaimKind)}>
          {KIND_NAMES.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </div>
    </ClaimForm>
  );
}
