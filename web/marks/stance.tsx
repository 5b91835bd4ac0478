import type { Certainty, Stance as StanceName } from '../../src/model/claim.ts';

type Family = 'assert' | 'concede' | 'contest' | 'will' | 'judge' | 'withhold';

const RING = <circle cx="6" cy="6" r="3.6" fill="none" stroke="currentColor" strokeWidth="1.8" />;
const ARROW_UP = <path d="M6 10V2M2.6 5.2 6 1.8l3.4 3.4" fill="none" stroke="currentColor" strokeWidth="1.7" />;

/** Each stance's family, which gives the colour, and its own sign. */
const SIGNS: Record<StanceName, { family: Family; sign: React.ReactNode }> = {
  states: { family: 'assert', sign: <circle cx="6" cy="6" r="4" fill="currentColor" /> },
  claims: { family: 'assert', sign: RING },
  admits: {
    family: 'concede',
    sign: (
      <>
        <circle cx="6" cy="6" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.4" />
        <path d="M6 1.6a4.4 4.4 0 0 1 0 8.8z" fill="currentColor" />
      </>
    ),
  },
  denies: {
    family: 'contest',
    sign: (
      <>
        <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" />
        <path d="M3 9 9 3" stroke="currentColor" strokeWidth="1.6" />
      </>
    ),
  },
  accuses: {
    family: 'contest',
    sign: <path d="M1 6h8M6 2.5 9.8 6 6 9.5" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  },
  condemns: { family: 'contest', sign: <path d="M2.5 2.5l7 7m0-7l-7 7" stroke="currentColor" strokeWidth="1.8" /> },
  demands: { family: 'will', sign: ARROW_UP },
  urges: { family: 'will', sign: <path d="M2 8l4-4 4 4" fill="none" stroke="currentColor" strokeWidth="1.7" /> },
  threatens: {
    family: 'will',
    sign: <path d="M6 1.5 11 10.5H1z" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  },
  promises: {
    family: 'will',
    sign: <path d="M3 11V1.5h6L7.4 4 9 6.5H3" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  },
  predicts: {
    family: 'judge',
    sign: (
      <path
        d="M1 10.5 10 1.8M6 1.6h4.2v4.2"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
        strokeDasharray="2 1.4"
      />
    ),
  },
  assesses: {
    family: 'judge',
    sign: <rect x="2" y="2" width="8" height="8" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  },
  suspects: {
    family: 'withhold',
    sign: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.6" strokeDasharray="2.1 2" />,
  },
  declines: {
    family: 'withhold',
    sign: <path d="M2 6h8" stroke="currentColor" strokeWidth="1.8" strokeDasharray="2.4 1.6" />,
  },
};

/** A stance by sign and word; colour is the third cue. Doubt stands beside it as a dashed tag. */
export function Stance({ stance, certainty = 'asserted' }: { stance: StanceName; certainty?: Certainty }) {
  const { family, sign } = SIGNS[stance];
  return (
    <>
      <span className={`st ${family}`}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          {sign}
        </svg>
        {stance}
      </span>
      {certainty === 'asserted' ? null : <span className="tag dash">{certainty}</span>}
    </>
  );
}
