import { useState } from 'react';
import type { BriefFormat } from '../../../src/model/brief.ts';
import { useCase } from '../../api/case-context.tsx';
import { addressOf, askForFile } from '../../api/client.ts';
import type { briefAsked } from './brief-asked.ts';

const FILES: readonly { format: BriefFormat; words: string }[] = [
  { format: 'pdf', words: 'PDF' },
  { format: 'html', words: 'HTML' },
  { format: 'md', words: 'Markdown' },
  { format: 'eml', words: 'Mail' },
];

type Making = { words: string; failure: string | null } | null;

/** The files of a brief. They take some seconds to make, and may fail: a link alone would say neither. */
export function BriefFiles({ asked }: { asked: ReturnType<typeof briefAsked> }) {
  const { name, clocks } = useCase();
  const [making, setMaking] = useState<Making>(null);
  const isMaking = making !== null && making.failure === null;
  const make = (format: BriefFormat, words: string) => {
    setMaking({ words, failure: null });
    askForFile('brief', { params: { case: name }, query: { ...asked, ...clocks, format } })
      .then(({ file, name: called }) => {
        keep(file, called);
        setMaking(null);
      })
      .catch((error: unknown) => {
        setMaking({ words, failure: error instanceof Error ? error.message : String(error) });
      });
  };
  return (
    <div className="brief-files">
      {FILES.map(({ format, words }) => (
        <a
          key={format}
          className="btn"
          href={addressOf('brief', { params: { case: name }, query: { ...asked, ...clocks, format } })}
          aria-disabled={isMaking}
          download
          onClick={(event) => {
            event.preventDefault();
            if (!isMaking) make(format, words);
          }}
        >
          {words}
        </a>
      ))}
      <span role="status">{isMaking ? `Making the file (${making.words})…` : null}</span>
      {making?.failure ? (
        <p className="failed" role="alert">
          No file ({making.words}). {making.failure}
        </p>
      ) : null}
    </div>
  );
}

function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  // After the browser has begun to take it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
