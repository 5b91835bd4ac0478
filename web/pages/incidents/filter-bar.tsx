import { useNavigate, useSearch } from '@tanstack/react-router';
import { INCIDENT_TYPES } from '../../../src/model/claim.ts';
import { STATUSES } from '../../../src/model/situation.ts';
import type { Search } from '../../addresses.ts';
import { useCase } from '../../api/case-context.tsx';
import { AddField, DayField } from '../../frame/narrow-fields.tsx';
import { TypedField } from '../../frame/typed-field.tsx';
import { partyNames } from '../../words/party-names.ts';
import { chipsOf } from './incident-filters.ts';

/** What narrows the list: fields that write into the address, and what holds as chips to take away. */
export function FilterBar() {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const { overview } = useCase();
  const set = (change: Partial<Search>) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...change }), resetScroll: false });
  const nameOf = partyNames(overview?.parties ?? []);
  const chips = chipsOf(search, nameOf);
  return (
    <search className="narrow" aria-label="Narrow the list">
      <div className="narrow-fields">
        <TypedField key={`text ${search.text}`} label="Words" value={search.text} onValue={(text) => set({ text })} />
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
        <AddField
          label="Kind"
          none="any kind"
          values={INCIDENT_TYPES.filter((type) => !search.type?.includes(type)).map((type) => [type, type])}
          onValue={(type) => set({ type: [...(search.type ?? []), type] })}
        />
        <AddField
          label="Status"
          none="any status"
          values={STATUSES.filter((status) => !search.status?.includes(status)).map((status) => [status, status])}
          onValue={(status) => set({ status: [...(search.status ?? []), status] })}
        />
        <DayField label="From" value={search.since} onValue={(since) => set({ since })} />
        <DayField label="Until" value={search.until} onValue={(until) => set({ until })} />
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
              set({
                type: undefined,
                status: undefined,
                place: undefined,
                actor: undefined,
                since: undefined,
                until: undefined,
                text: undefined,
                undated: undefined,
                unplaced: undefined,
              })
            }
          >
            Clear all
          </button>
        </div>
      )}
    </search>
  );
}
