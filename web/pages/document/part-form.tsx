import type { DecidedAnswer, DecisionRequest } from '../../../src/contract/decision.ts';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Quotation } from '../../marks/quotation.tsx';
import { usualWhy } from '../../words/decision.ts';
import { ClaimForm } from './claim-form.tsx';
import type { NumberedClaim } from './document-claims.ts';
import { type NumberedToll, wholesOf, wholeWords } from './part-of.ts';

const OF_ITS_OWN = 'none: a figure of its own';

/** Of which figure of the report a toll is a part, or that it is none. */
export function PartForm({
  part,
  claims,
  record,
  onClose,
}: {
  part: NumberedToll;
  claims: readonly NumberedClaim[];
  record: (request: DecisionRequest, words: string) => Promise<DecidedAnswer>;
  onClose: () => void;
}) {
  const wholes = wholesOf(part, claims);
  const now = wholes.find(({ id }) => id === part.toll.partOf);
  const standing = now ? wholeWords(now) : OF_ITS_OWN;
  const offered = now === undefined ? wholes[0] : undefined;
  return (
    <ClaimForm
      title={`Claim ${part.n} is part of`}
      submit="Record"
      fields={[
        {
          path: 'whole',
          label: 'Which figure',
          value: offered ? wholeWords(offered) : standing,
          choices: [OF_ITS_OWN, ...wholes.map(wholeWords)],
          ...(wholes.length === 0 ? { hint: 'No other figure of this report counts the same and is as large.' } : {}),
        },
      ]}
      usualWhy={usualWhy('part')}
      onClose={onClose}
      onSubmit={async ({ whole: typed }, why) => {
        const chosen = typed ?? (offered ? wholeWords(offered) : standing);
        if (chosen === standing) return onClose();
        const whole = wholes.find((each) => wholeWords(each) === chosen) ?? null;
        const words = whole ? `Claim ${part.n} is part of claim ${whole.n}` : `Claim ${part.n} is a figure of its own`;
        await record({ kind: 'part', claim: part.id, whole: whole?.id ?? null, why }, words);
        onClose();
      }}
    >
      <Quotation quote={part.row.claim.quote} party={null} kind={KIND_CLASS.toll} />
    </ClaimForm>
  );
}
