/** Words typed to narrow by, taken with Enter or when one goes on to the next field. */
export function TypedField({
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
        type="search"
        dir="auto"
        defaultValue={value ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onValue(event.currentTarget.value.trim() || undefined);
        }}
        onBlur={(event) => {
          const typed = event.currentTarget.value.trim() || undefined;
          if (typed !== value) onValue(typed);
        }}
      />
    </label>
  );
}
