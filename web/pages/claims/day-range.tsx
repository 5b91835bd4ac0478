import { useNavigate, useSearch } from '@tanstack/react-router';

/** Days between which it happened, or was said; each goes to the address once it is a whole day. */
export function DayRanges() {
  const { since, until, undated, saidSince, saidUntil } = useSearch({ strict: false });
  const navigate = useNavigate();
  const set = (given: Record<string, string | undefined>) => {
    void navigate({ to: '.', search: (now) => ({ ...now, ...given, claim: undefined }), resetScroll: false });
  };
  return (
    <section className="facet days">
      <h2>Happened</h2>
      <p>
        <DayField label="Happened from" value={since} onDay={(day) => set({ since: day, undated: undefined })} />
        <DayField label="Happened until" value={until} onDay={(day) => set({ until: day, undated: undefined })} />
      </p>
      <label className="small">
        <input
          type="checkbox"
          checked={undated !== undefined}
          onChange={() =>
            set({ undated: undated === undefined ? 'true' : undefined, since: undefined, until: undefined })
          }
        />{' '}
        only without a day
      </label>
      <h2>Said</h2>
      <p>
        <DayField label="Said from" value={saidSince} onDay={(day) => set({ saidSince: day })} />
        <DayField label="Said until" value={saidUntil} onDay={(day) => set({ saidUntil: day })} />
      </p>
    </section>
  );
}

function DayField({
  label,
  value,
  onDay,
}: {
  label: string;
  value: string | undefined;
  onDay: (day: string | undefined) => void;
}) {
  return (
    <input
      type="date"
      aria-label={label}
      // A day that is half typed is no day; the field keeps it until it is whole.
      key={value}
      defaultValue={value ?? ''}
      onChange={({ target }) => {
        if (target.value === '' || /^[12]\d{3}-/.test(target.value)) onDay(target.value || undefined);
      }}
    />
  );
}
