import './narrow-fields.css';

/** Choosing adds a condition; what holds already stands below as a chip. */
export function AddField({
  label,
  none,
  values,
  onValue,
}: {
  label: string;
  none: string;
  values: readonly (readonly [string, string])[];
  onValue: (value: string) => void;
}) {
  return (
    <label>
      {label}
      <select value="" onChange={({ target }) => target.value && onValue(target.value)}>
        <option value="">{none}</option>
        {values.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

export function DayField({
  label,
  value,
  onValue,
}: {
  label: string;
  value: string | undefined;
  onValue: (value: string | undefined) => void;
}) {
  return (
    <label>
      {label}
      <input
        type="date"
        value={value ?? ''}
        onChange={({ target }) => onValue(/^[12]\d{3}-\d{2}-\d{2}$/.test(target.value) ? target.value : undefined)}
      />
    </label>
  );
}
