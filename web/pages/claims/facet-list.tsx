import { useNavigate, useSearch } from '@tanstack/react-router';
import type { CSSProperties } from 'react';
import type { ClaimFacets } from '../../../src/contract/claim.ts';
import { showMore } from '../../frame/show-more.ts';
import { useUnfolded } from '../../frame/use-unfolded.ts';
import { figure } from '../../words/quantity.ts';
import { FACET_NAMES, type FacetName, toggled } from './claim-filter.ts';

const TITLES: Record<FacetName, string> = {
  kind: 'Kind',
  party: 'Party of the claimant',
  stance: 'Stance',
  certainty: 'Certainty',
  place: 'Place',
  source: 'Source',
  review: 'Review',
  reader: 'Reader',
};
const REVIEWS: Record<string, string> = { untouched: 'not yet reviewed', added: 'added by hand' };
/** So many values of a facet are shown until more are asked for; those ticked always are. */
const SHOWN = 7;
/** So few more are shown at once: asking for them takes as much room. */
const FEW = 2;

/** What a value of a facet is called; before the facets have come, as it stands in the address. */
export function facetValueName(facets: ClaimFacets | undefined, facet: FacetName, value: string): string {
  if (facet === 'review') return REVIEWS[value] ?? value;
  return facets?.facets[facet].values.find((each) => each.value === value)?.name ?? value;
}

/** Every facet with its values, how many claims have each when all else holds, and a bar of that length. */
export function FacetLists({ facets }: { facets: ClaimFacets }) {
  const { reader } = useSearch({ strict: false });
  // Where one reader has read all, there is nothing to choose.
  const isOne = reader === undefined && facets.facets.reader.values.length < 2;
  return FACET_NAMES.filter((facet) => !(facet === 'reader' && isOne)).map((facet) => (
    <FacetList key={facet} facet={facet} {...facets.facets[facet]} />
  ));
}

function FacetList({ facet, values, more }: { facet: FacetName } & ClaimFacets['facets'][FacetName]) {
  const [all, setAll] = useUnfolded(facet);
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const ticked = search[facet] ?? [];
  const most = Math.max(1, ...values.map(({ claims }) => claims));
  const shown =
    all || values.length <= SHOWN + FEW
      ? values
      : values.filter(({ value }, at) => at < SHOWN || ticked.includes(value));
  const hidden = values.length - shown.length;
  return (
    <section className="facet">
      <h2>
        {TITLES[facet]}
        {hidden > 0 ? (
          <button
            type="button"
            className="link small"
            onClick={(event) => showMore(event, '.facet', () => setAll(true))}
          >
            {hidden + more} more
          </button>
        ) : null}
      </h2>
      <ul>
        {shown.map(({ value, name, claims }) => (
          <li key={value} style={{ '--v': claims / most } as CSSProperties}>
            <label>
              <input
                type="checkbox"
                checked={ticked.includes(value)}
                onChange={() =>
                  void navigate({ to: '.', search: (now) => toggled(now, facet, value), resetScroll: false })
                }
              />
              <span className="facet-name" dir="auto">
                {facet === 'review' ? (REVIEWS[value] ?? name) : name}
              </span>
              <span>{figure(claims)}</span>
            </label>
          </li>
        ))}
      </ul>
      {values.length === 0 ? <p className="small ink3">none</p> : null}
      {all && more > 0 ? (
        <p className="small ink3">and {figure(more)} more, seen when something else is ticked</p>
      ) : null}
    </section>
  );
}
