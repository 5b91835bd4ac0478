import type { Agreement } from '../../../src/model/agreement.ts';
import { useCase } from '../../api/case-context.tsx';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { claimantBesideParty } from '../../words/claimant.ts';
import { dayShort, momentWords } from '../../words/when.ts';

/** What was said to become of it, the earliest first: each turn with whose word it is. */
export function AccordCourse({ course }: { course: NonNullable<Agreement['course']> }) {
  const { partyOf } = useCase();
  return (
    <ol className="course">
      {course.map((turn) => (
        <li key={`${turn.day} ${turn.by} ${turn.turn} ${turn.claims[0]}`} className={turn.bound ? 'bound' : ''}>
          <span className="tnum ink3">
            {dayShort(turn.day)} {turn.day.slice(0, 4)}
          </span>
          <div>
            <p className="course-turn">
              <b>{turn.turn}</b>
              {turn.ends ? <span>to {momentWords(turn.ends.to)}</span> : null}
              {turn.until ? <span dir="auto">{turn.until}</span> : null}
            </p>
            <p className="voice-words">
              <Party
                party={turn.party}
                name={claimantBesideParty(turn.by, turn.party, partyOf(turn.party)?.name ?? null)}
              />
              <span className="small ink3">{turn.bound ? 'bound by it' : 'not bound by it'}</span>
              <Figure claims={turn.claims}>words</Figure>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
