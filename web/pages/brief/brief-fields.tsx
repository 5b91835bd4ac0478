import { useNavigate, useSearch } from '@tanstack/react-router';
import { BRIEF_LANGUAGES } from '../../../src/model/brief.ts';
import type { Search } from '../../addresses.ts';
import { TypedField } from '../../frame/typed-field.tsx';
import { briefAsked, LANGUAGE_NAMES } from './brief-asked.ts';

/** What the brief is on, and in which language: fields that write into the address. */
export function BriefFields() {
  const search = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = (change: Partial<Search>) =>
    void navigate({ to: '.', search: (now) => ({ ...now, ...change }), resetScroll: false });
  const place = search.place?.[0];
  return (
    <search className="brief-fields" aria-label="What the brief is on">
      <DayField label="From" value={search.since} onValue={(since) => set({ since })} />
      <DayField label="Until" value={search.until} onValue={(until) => set({ until })} />
      <TypedField
        key={`place ${place}`}
        label="Place"
        value={place}
        onValue={(typed) => set({ place: typed === undefined ? undefined : [typed] })}
      />
      <TypedField
        key={`actor ${search.actor}`}
        label="Actor"
        value={search.actor}
        onValue={(actor) => set({ actor })}
      />
      <label>
        Language
        <select
          value={briefAsked(search).lang}
          onChange={({ target }) => set({ lang: target.value === 'en' ? undefined : target.value })}
        >
          {BRIEF_LANGUAGES.map((language) => (
            <option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </option>
          ))}
        </select>
      </label>
    </search>
  );
}

interface FieldProps {
  label: string;
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}

function DayField({ label, value, onValue }: FieldProps) {
  return (
    <label>
      {label}
      <input
        type="date"
        // A day that is half typed is no day; the field keeps it until it is whole.
        key={value}
        defaultValue={value ?? ''}
        onChange={({ target }) => {
          if (target.value === '' || /^[12]\d{3}-/.test(target.value)) onValue(target.value || undefined);
        }}
      />
    </label>
  );
}
