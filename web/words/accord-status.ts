import type { Agreement } from '../../src/model/agreement.ts';

type Stood = Pick<Agreement, 'type' | 'status'>;

/** How an accord stands, in the words of its kind: a ceasefire is in force, talks are agreed on and then over. */
export function accordStatus({ type, status }: Stood): string {
  if (type !== 'talks') return status;
  if (status === 'in force') return 'agreed';
  return status === 'expired' ? 'over' : status;
}

/** The mark of a status to act on is for what binds somebody now. */
export function isInForce({ type, status }: Stood): boolean {
  return type !== 'talks' && status === 'in force';
}
