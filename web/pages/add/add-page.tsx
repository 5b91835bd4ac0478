import { useNavigate, useSearch } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { useCase } from '../../api/case-context.tsx';
import { Empty, Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import './add.css';
import { type AboutReport, NOTHING_SAID } from './about-report.ts';
import { AddressForm } from './address-form.tsx';
import { FilesForm, joined } from './files-form.tsx';
import { PasteForm } from './paste-form.tsx';
import { ReadingProgress } from './reading-progress.tsx';
import { dateless } from './reading-words.ts';
import { type Given, useGive, useReadings } from './use-readings.ts';

const WAYS = [
  { way: 'text', words: 'Paste text' },
  { way: 'files', words: 'Files' },
  { way: 'address', words: 'An address' },
] as const;

/** Reports come in here; a new case opens on this page. */
export function AddPage() {
  const { overview } = useCase();
  const { view } = useSearch({ strict: false });
  const navigate = useNavigate();
  const way = WAYS.find((each) => each.way === view)?.way ?? 'text';
  const show = (next: string) => void navigate({ to: '.', search: (now) => ({ ...now, view: next }) });
  const [about, setAbout] = useState<AboutReport>(NOTHING_SAID);
  const change = (part: Partial<AboutReport>) => setAbout((now) => ({ ...now, ...part }));
  const [files, setFiles] = useState<readonly File[]>([]);
  const held = useRef(new Map<string, Given>());
  const giving = useGive((reading, given) => held.current.set(reading.id, given));
  const props = {
    about,
    change,
    busy: giving.isPending,
    give: (given: Given, taken: () => void) => giving.mutate(given, { onSuccess: taken }),
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: files dropped anywhere are taken; "Choose files" does it by keyboard
    <div
      className="add-page"
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault();
        if (event.dataTransfer.files.length === 0) return;
        setFiles((now) => joined(now, event.dataTransfer.files));
        show('files');
      }}
    >
      <h1>{overview?.counts.documents === 0 ? 'This case is empty: add the first reports' : 'Add reports'}</h1>
      <p className="lede">
        Reports are read on this machine. Every claim keeps its sentence, and what could not be read is named with the
        reason.
      </p>
      <div className="cols add-cols">
        <Section
          title="What to read"
          span={7}
          tools={
            // biome-ignore lint/a11y/useSemanticElements: buttons that stand together, not fields of a form
            <span className="seg" role="group" aria-label="Way to add">
              {WAYS.map((each) => (
                <button key={each.way} type="button" aria-pressed={way === each.way} onClick={() => show(each.way)}>
                  {each.words}
                </button>
              ))}
            </span>
          }
        >
          {way === 'text' ? <PasteForm {...props} /> : null}
          {way === 'files' ? <FilesForm {...props} files={files} setFiles={setFiles} /> : null}
          {way === 'address' ? <AddressForm {...props} /> : null}
          {giving.error ? (
            <p className="failed" role="alert">
              Nothing was handed over. {giving.error.message}
            </p>
          ) : null}
        </Section>
        <Section title="What was read, and what was not" span={5}>
          <Readings given={(id) => held.current.get(id) ?? null} give={(given) => giving.mutate(given)} />
        </Section>
      </div>
    </div>
  );
}

function Readings({ given, give }: { given: (id: string) => Given | null; give: (given: Given) => void }) {
  const query = useReadings();
  return (
    <Module query={query} what="the readings" rows={3}>
      {({ readings }) =>
        readings.length === 0 ? (
          <Empty>
            Nothing was read since the workbench was started. Each report will be listed here as it is done.
          </Empty>
        ) : (
          [...readings].reverse().map((reading) => {
            const before = given(reading.id);
            const names = new Set(dateless(reading.items).map(({ input }) => input));
            return (
              <ReadingProgress
                key={reading.id}
                reading={reading}
                again={before && ((published) => give(datedAs(before, published, names)))}
              />
            );
          })
        )
      }
    </Module>
  );
}

/** The same once more with a date; of files only those that lacked one. */
function datedAs(given: Given, published: string, names: ReadonlySet<string>): Given {
  const flags = { ...given.flags, published };
  return given.from === 'files'
    ? { ...given, files: given.files.filter(({ name }) => names.has(name)), flags }
    : { ...given, flags };
}
