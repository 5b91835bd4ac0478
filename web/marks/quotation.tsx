import { useHue } from './party.tsx';

/** What stands close to the word before it: a comma, a full stop, a closing mark. */
const TIGHT = /^[\s,.;:!?)\]”’،؛؟]/;

/** Words of a report: the claimed ones marked, what stands around them in grey. Always text, never markup. */
export function Quotation({
  quote,
  before = '',
  after = '',
  party,
  kind,
}: {
  quote: string;
  before?: string;
  after?: string;
  party: string | null;
  /** The highlighter's class: `m-event`, `m-accord`, …; figures have none. */
  kind?: string;
}) {
  return (
    <blockquote className={`q ${useHue(party)}`} dir="auto">
      {/* apart: which way the words run is for the claimed ones to say */}
      {before ? <bdi className="ink3">{before} </bdi> : null}
      <mark className={kind}>{quote}</mark>
      {after ? <bdi className="ink3">{TIGHT.test(after) ? after : ` ${after}`}</bdi> : null}
    </blockquote>
  );
}
