import { useState } from 'react';
import type { DecidedAnswer, DecisionRequest } from '../../../src/contract/decision.ts';
import type { ClaimKind } from '../../../src/model/claim.ts';
import type { Span } from '../../../src/model/span.ts';
import { CLAIM_KINDS } from '../../../src/model/vocabulary.ts';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Quotation } from '../../marks/quotation.tsx';
import { usualWhy } from '../../words/decision.ts';
import { fieldsToAdd, filledFields } from './claim-fields.ts';
import { ClaimForm } from './claim-form.tsx';
import { type NumberedToll, takenFromWhole } from './part-of.ts';

/** A claim that was missed, on words that were selected: its kind, and what that kind has to have. */
export function AddClaim({
  document,
  text,
  span,
  part,
  record,
  onAdded,
  onClose,
}: {
  document: string;
  text: string;
  span: Span;
  /** What it is a part of: it then is a toll, and begins with what both have in common. */
  part: NumberedToll | null;
  record: (request: DecisionRequest, words: string) => Promise<DecidedAnswer>;
  /** With the new claim's id, where the answer tells it. */
  onAdded: (claim: string | null) => void;
  onClose: () => void;
}) {
  const [kind, setKind] = useState<ClaimKind>('toll');
  const quote = text.slice(span.start, span.end);
  const taken = part ? takenFromWhole(part, quote) : {};
  const fields = fieldsToAdd(kind).map((field) => ({ ...field, value: taken[field.path] ?? field.value }));
  return (
    <ClaimForm
      key={kind}
      title={part ? `Add a part of claim ${part.n}` : 'Add a claim'}
      submit="Add"
      fields={fields}
      usualWhy={usualWhy('add')}
      onClose={onClose}
      onSubmit={async (typed, why) => {
        const set = filledFields(fields, typed);
        const { decision } = await record(
          { kind: 'add', document, claimKind: kind, span, set, why },
          // Kept apart from the line's own direction: the words may run the other way.
          `Added: “\u2068${quote}\u2069”`,
        );
        const added = decision.ruling?.kind === 'add' ? decision.ruling.added.id : null;
        if (part && added)
          await record({ kind: 'part', claim: added, whole: part.id, why }, `Added, as part of claim ${part.n}`);
        onAdded(added);
      }}
    >
      <Quotation quote={quote} party={null} kind={KIND_CLASS[kind]} />
      {part ? null : (
        <div className="field">
          <label htmlFor="added-kind">Kind</label>
          <select id="added-kind" value={kind} onChange={(event) => setKind(event.target.value as ClaimKind)}>
            {CLAIM_KINDS.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </div>
      )}
    </ClaimForm>
  );
}
