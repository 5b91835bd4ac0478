import { Link } from '@tanstack/react-router';
import type { Incident } from '../../../src/model/situation.ts';
import type { Who } from '../../../src/model/who.ts';
import { useCase } from '../../api/case-context.tsx';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { figure } from '../../words/quantity.ts';
import { timeWords } from '../../words/when.ts';
import { titleWithoutDay } from '../situation/timeline/bar-words.ts';
import { tollCells } from './toll-cells.ts';

const PLACES = 2;

/** One incident of the list; its title leads to its page. */
export function IncidentRow({ incident }: { incident: Incident }) {
  const { name } = useCase();
  const { id, title, when, where, sides, status, tolls, claims, documents } = incident;
  const places = [...new Set(where.map((place) => place.name))];
  const { cells, more } = tollCells(tolls);
  return (
    <tr>
      <td className="nowrap day">{when ? timeWords(when) : <span className="ink3">no day</span>}</td>
      <td className="title">
        <Link to="/c/$case/incidents/$id" params={{ case: name, id }} data-row dir="auto">
          {titleWithoutDay(title)}
        </Link>
      </td>
      <td className="place" dir="auto">
        {places.length === 0 ? <span className="ink3">no place</span> : places.slice(0, PLACES).join(', ')}
        {places.length > PLACES ? <span className="ink3"> +{places.length - PLACES}</span> : null}
      </td>
      <td className="sides">
        <Sides whos={sides.agents} words="by" />
        <Sides whos={sides.targets} words="on" />
      </td>
      <td className="state">
        <span className={STATUS_TAG[status]}>{status}</span>
      </td>
      <td className="tolls">
        {cells.length === 0 ? <span className="ink3">no figure</span> : null}
        {cells.map(({ key, party, isUnnamed, figure: said, words, isDoubted, claims: behind }) => (
          <span key={key} className="toll-cell">
            <Party party={party} name="" unnamed={isUnnamed} />
            <Figure claims={behind}>{said}</Figure> <span className="ink3">{words}</span>
            {isDoubted ? <span className="tag dash">in doubt</span> : null}
          </span>
        ))}
        {more > 0 ? <span className="ink3 small">and {more} more</span> : null}
      </td>
      <td className="num">{figure(claims.length)}</td>
      <td className="num">{figure(documents.length)}</td>
    </tr>
  );
}

const STATUS_TAG: Record<Incident['status'], string> = {
  contested: 'tag full',
  denied: 'tag full',
  'single source': 'tag dash',
  unconfirmed: 'tag dash',
  corroborated: 'tag',
  admitted: 'tag',
};

/** Who did it or to whom, each side once; those of no side by their name. */
function Sides({ whos, words }: { whos: readonly Who[]; words: string }) {
  const { partyOf } = useCase();
  const once = [...new Map(whos.map((who) => [who.party ?? who.name, who])).values()];
  if (once.length === 0) return null;
  return (
    <span className="side">
      <span className="ink3">{words}</span>
      {once.slice(0, PLACES).map((who, at) =>
        partyOf(who.party) ? (
          <Party key={who.party} party={who.party} />
        ) : (
          <span key={who.name} dir="auto">
            {who.name}
            {at < Math.min(once.length, PLACES) - 1 ? ',' : ''}
          </span>
        ),
      )}
      {once.length > PLACES ? <span className="ink3">+{once.length - PLACES}</span> : null}
    </span>
  );
}
