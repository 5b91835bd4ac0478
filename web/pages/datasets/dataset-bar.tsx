import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ComparisonSums, ImportedDataset } from '../../../src/model/comparison.ts';
import type { Search } from '../../addresses.ts';
import { useCase } from '../../api/case-context.tsx';
import { AddField, DayField } from '../../frame/narrow-fields.tsx';
import { TypedField } from '../../frame/typed-field.tsx';
import { partyNames } from '../../words/party-names.ts';
import { figure } from '../../words/quantity.ts';
import {
  conditionsOf,
  DIFFERENCE_KINDS,
  DIFFERENCE_WORDS,
  differencesIn,
  ORDERS,
  type Order,
  orderOf,
} from './dataset-filter.ts';

/** Which dataset. */
export function DatasetChoice({ datasets, chosen }: { datasets: readonly ImportedDataset[]; chosen: ImportedDataset }) {
  const navigate = useNavigate();
  return (
    // biome-ignore lint/a11y/useSemanticElements: buttons that stand together, not fields of a form
    <div className="seg dataset-choice" role="group" aria-label="Dataset">
      {datasets.map(({ dataset, rows, title }) => (
        <button
          key={dataset}
          type="button"
          title={title}
          aria-pressed={dataset === chosen.dataset}
          onClick={() => void navigate({ to: '.', search: (now) => ({ ...now, dataset, open: undefined }) })}
        >
          {dataset.toUpperCase()} {figure(rows)}
        </button>
      ))}
    </div>
  );
}

/** What narrows the comparison: fields that write into the address, and what holds as chips to take away. */
export function CompareFilter({ sums, counts }: { sums: ComparisonSums | undefined; counts: boolean }) {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { overview } = useCase();
  const set = (change: Partial<Search>) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...change }), resetScroll: false });
  const chips = conditionsOf(search, partyNames(overview?.parties ?? []));
  const differs = differencesIn(search);
  const kinds = DIFFERENCE_KINDS.filter((kind) => counts || kind !== 'number');
  const turn = (kind: (typeof kinds)[number]) => {
    const next = differs.includes(kind) ? differs.filter((each) => each !== kind) : [...differs, kind];
    set({ differs: next.length > 0 ? next : undefined });
  };
  return (
    <search className="narrow" aria-label="Narrow the comparison">
      <div className="narrow-fields">
        <TypedField
          key={`place ${search.place?.[0]}`}
          label="Place"
          value={search.place?.[0]}
          onValue={(place) => set({ place: place === undefined ? undefined : [place] })}
        />
        <AddField
          label="Side"
          none="any side"
          values={overview?.parties.map(({ slug, name }) => [slug, name]) ?? []}
          onValue={(actor) => set({ actor })}
        />
        <DayField label="From" value={search.since} onValue={(since) => set({ since })} />
        <DayField label="Until" value={search.until} onValue={(until) => set({ until })} />
        <label>
          Order
          <select
            value={orderOf(search)}
            onChange={({ target }) => set({ order: target.value === 'newest' ? undefined : target.value })}
          >
            {(Object.keys(ORDERS) as Order[]) // a Record's keys are its own
              .map((order) => (
                <option key={order} value={order}>
                  {ORDERS[order]}
                </option>
              ))}
          </select>
        </label>
        <fieldset className="differ">
          <legend>Only where they differ in</legend>
          <div className="seg">
            {kinds.map((kind) => (
              <button key={kind} type="button" aria-pressed={differs.includes(kind)} onClick={() => turn(kind)}>
                {DIFFERENCE_WORDS[kind]} {sums ? figure(sums.both.differing[kind]) : ''}
              </button>
            ))}
          </div>
        </fieldset>
      </div>
      {chips.length === 0 ? null : (
        <div className="chips">
          {chips.map(({ words, without }) => (
            <button
              key={words}
              type="button"
              className="chip"
              onClick={() => set(without)}
              aria-label={`Take away: ${words}`}
            >
              <span dir="auto">{words}</span>
              <span aria-hidden="true">×</span>
            </button>
          ))}
          <button
            type="button"
            className="link"
            onClick={() =>
              set({ place: undefined, actor: undefined, since: undefined, until: undefined, differs: undefined })
            }
          >
            Clear all
          </button>
        </div>
      )}
    </search>
  );
}
