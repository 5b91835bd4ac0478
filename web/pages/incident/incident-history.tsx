import { Link } from '@tanstack/react-router';
import type { IncidentView } from '../../../src/contract/incident.ts';
import type { DecisionEntry } from '../../../src/model/decision.ts';
import { useCase } from '../../api/case-context.tsx';
import { Section } from '../../frame/section.tsx';
import type { Deciding } from '../../frame/use-decide.ts';
import { momentWords } from '../../words/when.ts';
import { rulingWords } from './ruling-words.ts';

/** Who decided what, when and why, the latest first; and where the incident was first told. */
export function IncidentHistory({ view, deciding }: { view: IncidentView; deciding: Deciding }) {
  const { name } = useCase();
  const first = view.documents.toSorted((a, b) => (a.published < b.published ? -1 : 1))[0];
  return (
    <div id="history" tabIndex={-1}>
      <Section title="History">
        <table className="history">
          <tbody>
            {view.decisions
              .toSorted((a, b) => (a.at < b.at ? 1 : -1))
              .map((entry) => (
                <Decision key={entry.id} entry={entry} deciding={deciding} />
              ))}
            {first ? (
              <tr>
                <td className="nowrap ink3">{momentWords(first.published)}</td>
                <td dir="auto">
                  First seen in{' '}
                  <Link to="/c/$case/documents/$id" params={{ case: name, id: first.id }} search={{}}>
                    {first.title ?? 'a report'}
                  </Link>{' '}
                  by {first.source ?? 'a source that is not named'}.
                  {view.decisions.length === 0 ? ' Nobody has decided anything on it since.' : ''}
                </td>
              </tr>
            ) : null}
          </tbody>
        </table>
      </Section>
    </div>
  );
}

function Decision({ entry, deciding }: { entry: DecisionEntry; deciding: Deciding }) {
  const { id, at, who, why, holds, revokedBy, fate, kind } = entry;
  const isGone = !holds && kind !== 'revoke';
  return (
    <tr>
      <td className="nowrap ink3">{momentWords(at.slice(0, 16))}</td>
      <td dir="auto">
        <span className={isGone ? 'struck' : undefined}>
          {rulingWords(entry)} by {who}: “{why}”.
        </span>{' '}
        {isGone ? <span className="ink3">{revokedBy ? 'Taken back.' : 'Holds no more.'}</span> : null}
        {holds && fate && fate.state !== 'applied' ? <span className="tag dash">{fate.note || fate.state}</span> : null}
        {holds && kind !== 'revoke' ? (
          <button type="button" className="link" disabled={deciding.pending} onClick={() => deciding.undo(id)}>
            Undo
          </button>
        ) : null}
      </td>
    </tr>
  );
}
