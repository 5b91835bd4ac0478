import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { ApiFailure } from '../../api/client.ts';
import { type Field, faultsByField } from './claim-fields.ts';

/** Fields of a claim to be typed, each with what the server found wrong in it, and why they are so. Esc closes it. */
export function ClaimForm({
  title,
  submit,
  fields,
  usualWhy,
  onSubmit,
  onClose,
  children,
}: {
  title: string;
  /** The word on its button. */
  submit: string;
  fields: readonly Field[];
  usualWhy: string;
  /** Rejects with an ApiFailure where the server refuses. */
  onSubmit: (typed: Record<string, string>, why: string) => Promise<void>;
  onClose: () => void;
  children?: ReactNode;
}) {
  const [typed, setTyped] = useState<Record<string, string>>({});
  const [why, setWhy] = useState(usualWhy);
  const [faults, setFaults] = useState<Record<string, string>>({});
  const [isPending, setPending] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const id = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input, select')?.focus(), []);
  const send = async () => {
    setPending(true);
    setFaults({});
    try {
      await onSubmit(typed, why.trim());
    } catch (error) {
      if (!(error instanceof ApiFailure)) throw error;
      setFaults(
        faultsByField(
          error.message,
          fields.map(({ path }) => path),
        ),
      );
    } finally {
      setPending(false);
    }
  };
  return (
    <form
      ref={form}
      className="claim-form"
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && why.trim() !== '') void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose();
      }}
    >
      <h2 className="form-title">{title}</h2>
      {children}
      {fields.map((field) => (
        <FieldRow
          key={field.path}
          field={field}
          id={`${id}-${field.path}`}
          value={typed[field.path] ?? field.value}
          fault={faults[field.path]}
          onChange={(value) => setTyped((now) => ({ ...now, [field.path]: value }))}
        />
      ))}
      <div className="field">
        <label htmlFor={`${id}-why`}>Why</label>
        <input
          id={`${id}-why`}
          value={why}
          maxLength={2_000}
          required
          dir="auto"
          onChange={(e) => setWhy(e.target.value)}
        />
      </div>
      {faults[''] ? (
        <p className="fault" role="alert">
          {faults['']}
        </p>
      ) : null}
      <p className="card-buttons">
        <button type="submit" className="btn full" disabled={isPending || why.trim() === ''}>
          {isPending ? 'Recording …' : submit} <kbd>Enter</kbd>
        </button>
        <button type="button" className="btn" onClick={onClose}>
          Cancel <kbd>Esc</kbd>
        </button>
      </p>
    </form>
  );
}

function FieldRow({
  field: { path, label, choices, hint, needed },
  id,
  value,
  fault,
  onChange,
}: {
  field: Field;
  id: string;
  value: string;
  fault: string | undefined;
  onChange: (value: string) => void;
}) {
  const told = [hint ? `${id}-hint` : '', fault ? `${id}-fault` : ''].filter(Boolean).join(' ') || undefined;
  const given = { id, value, 'aria-describedby': told, 'aria-invalid': fault !== undefined };
  return (
    <div className="field">
      <label htmlFor={id} title={path}>
        {label}
        {needed ? <span className="ink3"> (needed)</span> : null}
      </label>
      {choices ? (
        <select {...given} onChange={(event) => onChange(event.target.value)}>
          {choices.some((one) => one === value) ? null : <option value={value}>{value || '–'}</option>}
          {choices.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      ) : (
        <input {...given} dir="auto" onChange={(event) => onChange(event.target.value)} />
      )}
      {hint ? (
        <p id={`${id}-hint`} className="micro ink3">
          {hint}
        </p>
      ) : null}
      {fault ? (
        <p id={`${id}-fault`} className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </div>
  );
}
