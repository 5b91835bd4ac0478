import { Link } from '@tanstack/react-router';
import type { IncidentView } from '../../../src/contract/incident.ts';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Empty, Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import type { Deciding } from '../../frame/use-decide.ts';
import { useUnfolded } from '../../frame/use-unfolded.ts';
import { ClaimWords } from '../../marks/claim-words.tsx';
import { reasonWords } from '../../words/claim-parts.ts';
import { usualWhy } from '../../words/decision.ts';
import { dayShort } from '../../words/when.ts';

const WHAT = { before: 'Before', after: 'After', accord: 'Ended by' } as const;

/** What happened right before and after, and the accords that ended it. */
export function Around({ view: { around, incident } }: { view: IncidentView }) {
  const { name } = useCase();
  const day = incident.when?.from;
  return (
    <Section title="Around it">
      {around.length === 0 ? (
        <Empty>Nothing right before or after it between these sides or at this place.</Empty>
      ) : (
        <ul className="around">
          {around.map((each) => (
            <li key={`${each.what} ${each.id}`}>
              <span className="ink3">{WHAT[each.what]}</span>
              <span dir="auto">
                <Link
                  to={each.kind === 'incident' ? '/c/$case/incidents/$id' : '/c/$case/agreements/$id'}
                  params={{ case: name, id: each.id }}
                  search={{}}
                >
                  {each.title}
                </Link>
                {each.day ? <span className="nowrap">, {dayShort(each.day, day)}</span> : null}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Incidents that may be the same, each with what speaks for it; a person says yes or no. */
export function MayBeTheSame({ view: { perhaps, incident }, deciding }: { view: IncidentView; deciding: Deciding }) {
  const { name } = useCase();
  if (perhaps.length === 0) return null;
  const both = (other: string) => [incident.id, other];
  return (
    <Section title="May be the same as">
      <ul className="perhaps">
        {perhaps.map(({ id, title, day, score, needed, reasons }) => (
          <li key={id}>
            <p dir="auto">
              <Link to="/c/$case/incidents/$id" params={{ case: name, id }} search={{}}>
                <b>{title}</b>
              </Link>
              {day && !title.includes(day.slice(0, 4)) ? `, ${dayShort(day)}` : ''}
            </p>
            <p className="small ink2">
              For it: <ClaimWords words={reasonWords(reasons.join(', ') || 'nothing by name')} />.{' '}
              {score >= needed
                ? 'That is as much as is asked for; a person has the last word.'
                : `That weighs ${weight(score)} where ${weight(needed)} is asked for.`}
            </p>
            <p className="face-buttons">
              <button
                type="button"
                className="btn"
                onClick={() => deciding.decide({ kind: 'merge', incidents: both(id), why: usualWhy('merge') })}
              >
                Merge
              </button>
              <button
                type="button"
                className="btn"
                onClick={() => deciding.decide({ kind: 'apart', incidents: both(id), why: usualWhy('apart') })}
              >
                Not the same
              </button>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function weight(score: number): string {
  return String(Number(score.toFixed(2)));
}

/** Why these reports are taken to tell of one incident: asked for when it is opened. */
export function WhyOne({ view: { incident, documents } }: { view: IncidentView }) {
  const [isOpen, setOpen] = useUnfolded('reasons');
  const query = useApi('incidentReasons', {}, { id: incident.id, enabled: isOpen });
  return (
    <Section title="Why one incident">
      <details
        open={isOpen}
        onToggle={(event) => event.currentTarget.open !== isOpen && setOpen(event.currentTarget.open)}
      >
        <summary>
          <svg width="9" height="9" viewBox="0 0 9 9" aria-hidden="true">
            <path d="M2.5 1 6.5 4.5 2.5 8" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
          {documents.length === 1 ? 'What joins its claims' : `What joins these ${documents.length} reports`}
        </summary>
        {isOpen ? (
          <Module query={query} what="the reasons" rows={4}>
            {({ lines }) => (
              // Its title and id, which come first, stand on this page already.
              <ul className="reasons">
                {lines.slice(lines.indexOf('') + 1).map((line, at) => (
                  // Lines may be the same words twice, and never move.
                  // biome-ignore lint/suspicious/noArrayIndexKey: their order is all they have
                  <li key={at} dir="auto">
                    {line}
                  </li>
                ))}
              </ul>
            )}
          </Module>
        ) : null}
      </details>
    </Section>
  );
}
