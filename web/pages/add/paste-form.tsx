import { useRef, useState } from 'react';
import { counted } from '../../words/quantity.ts';
import { AboutFields } from './about-fields.tsx';
import { type AboutReport, bringsDate, flagsOf } from './about-report.ts';
import type { Given } from './use-readings.ts';

export interface WayProps {
  about: AboutReport;
  change: (part: Partial<AboutReport>) => void;
  give: (given: Given, taken: () => void) => void;
  busy: boolean;
}

/** One report, pasted. Without a date nothing in it could be placed in time, so one is asked for before it goes. */
export function PasteForm({ about, change, give, busy }: WayProps) {
  const [text, setText] = useState('');
  const [asked, setAsked] = useState(false);
  const date = useRef<HTMLInputElement>(null);
  const lacksDate = about.published === '' && !bringsDate(text);
  const words = text.trim() === '' ? 0 : text.trim().split(/\s+/).length;
  return (
    <form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (words === 0) return;
        setAsked(lacksDate);
        if (lacksDate) return date.current?.focus();
        give({ from: 'text', text, flags: flagsOf(about) }, () => {
          setText('');
          change({ title: '' });
        });
      }}
    >
      <label>
        The report as it was published
        <textarea
          rows={14}
          value={text}
          dir="auto"
          onChange={(event) => setText(event.target.value)}
          placeholder="Paste the whole text: headline, paragraphs, quotations."
        />
      </label>
      <AboutFields
        about={about}
        change={change}
        titled
        dateRef={date}
        missing={
          asked && lacksDate
            ? 'When was it published? “Yesterday” and “on Friday” in the text count from this day.'
            : null
        }
      />
      <p className="add-go">
        <button type="submit" className="btn full" disabled={busy || words === 0}>
          Read it
        </button>
        <span className="small ink3">{words === 0 ? 'Nothing pasted yet' : counted(words, 'word')}</span>
      </p>
    </form>
  );
}
