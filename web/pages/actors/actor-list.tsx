import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Empty, Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { Party } from '../../marks/party.tsx';
import { counted, figure } from '../../words/quantity.ts';

const SHOWN = 16;
const MOST = 500;

/** Everybody named in the reports, the most named first. */
export function ActorList({ span }: { span: 4 | 12 }) {
  const { name, overview } = useCase();
  const { actor = '', columns } = useSearch({ strict: false });
  const navigate = useNavigate();
  const all = columns?.includes('all') ?? false;
  const query = useApi(
    'actors',
    { limit: all ? MOST : SHOWN, ...(actor.trim() === '' ? {} : { actor: actor.trim() }) },
    { keep: true },
  );
  const total = query.data?.total ?? overview?.counts.actors;
  return (
    <Section title={total === undefined ? 'Actors' : counted(total, 'actor')} span={span}>
      <input
        className="actor-find"
        type="search"
        value={actor}
        placeholder="Name or side"
        aria-label="Find an actor by name or side"
        onChange={(event) => {
          const typed = event.target.value;
          void navigate({
            to: '.',
            search: ({ actor: _, ...now }) => (typed === '' ? now : { ...now, actor: typed }),
            replace: true,
            resetScroll: false,
          });
        }}
      />
      <Module query={query} what="the actors" rows={8}>
        {({ rows, total: found }) =>
          rows.length === 0 ? (
            <Empty>
              {actor === '' ? 'No report names anybody yet.' : `Nobody named “${actor}”. Clear the field to see all.`}
            </Empty>
          ) : (
            <>
              <table className="actor-list">
                <thead>
                  <tr>
                    <th>Actor</th>
                    <th className="num">
                      <abbr title="Claims that name the actor in any part">Named in</abbr>
                    </th>
                    <th className="num">
                      <abbr title="Claims that the actor, or anybody for the party, makes">Makes</abbr>
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.slug}>
                      <td>
                        <Link to="/c/$case/actors/$id" params={{ case: name, id: row.slug }} className="actor-link">
                          <Party party={row.party} name={row.name} />
                        </Link>
                        <p className="small ink3">{row.kind === 'person' ? (row.role ?? 'person') : row.kind}</p>
                      </td>
                      <td className="num">{figure(row.mentions)}</td>
                      <td className="num">{figure(row.makes)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              {all || found > rows.length ? (
                <p className="small">
                  {/* one link both ways: whoever pressed it by key stays on it */}
                  <Link
                    to="."
                    search={({ columns: _, ...now }) => (all ? now : { ...now, columns: ['all'] })}
                    resetScroll={false}
                  >
                    {all ? 'Show fewer' : `${figure(found - rows.length)} more, less often named`}
                  </Link>
                  {all && found > rows.length
                    ? ` ${figure(found - rows.length)} more: type a part of the name to find them.`
                    : null}
                </p>
              ) : null}
            </>
          )
        }
      </Module>
    </Section>
  );
}
