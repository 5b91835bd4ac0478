import { useState } from 'react';
import { MOST_FILE_BYTES, MOST_FILES, MOST_UPLOAD_BYTES } from '../../../src/contract/upload-limits.ts';
import { counted } from '../../words/quantity.ts';
import { AboutFields } from './about-fields.tsx';
import { flagsOf, refusals, sizeWords } from './about-report.ts';
import type { WayProps } from './paste-form.tsx';

const SHOWN = 12;

/** Files, chosen or dropped anywhere on the page. Limits are told before, and kept to before anything is sent. */
export function FilesForm({
  about,
  change,
  give,
  busy,
  files,
  setFiles,
}: WayProps & { files: readonly File[]; setFiles: (files: readonly File[]) => void }) {
  const [over, setOver] = useState(false);
  const refused = refusals(files);
  return (
    <form
      className="add-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (files.length > 0 && refused.length === 0)
          give({ from: 'files', files, flags: flagsOf({ ...about, title: '' }) }, () => setFiles([]));
      }}
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping has the button within as its way by keyboard */}
      <div
        className={over ? 'add-drop over' : 'add-drop'}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={() => setOver(false)}
      >
        <label className="btn">
          Choose files
          <input
            type="file"
            className="vh"
            multiple
            accept=".txt,.md,.markdown,.html,.htm,.pdf,.docx,.eml,.mht,.mhtml,.mbox,text/plain,text/html,text/markdown,application/pdf"
            onChange={(event) => {
              setFiles(joined(files, event.target.files));
              event.target.value = '';
            }}
          />
        </label>
        <span>or drop them anywhere on this page</span>
        <span className="small ink3">
          Plain text, Markdown with front matter, saved web pages, PDF, Word (.docx), mail with its attachments,
          mailboxes. At most {MOST_FILES} files at once, {sizeWords(MOST_FILE_BYTES)} each,{' '}
          {sizeWords(MOST_UPLOAD_BYTES)} together.
        </span>
      </div>
      {files.length === 0 ? null : (
        <>
          <ul className="add-files" aria-label="Files chosen">
            {files.slice(0, SHOWN).map((file) => (
              <li key={`${file.name} ${file.size} ${file.lastModified}`}>
                <span dir="auto" className="clip">
                  {file.name}
                </span>
                <span className="ink3 tnum">{sizeWords(file.size)}</span>
                <button
                  type="button"
                  className="add-link"
                  aria-label={`Leave out ${file.name}`}
                  onClick={() => setFiles(files.filter((one) => one !== file))}
                >
                  Leave out
                </button>
              </li>
            ))}
          </ul>
          {files.length > SHOWN ? (
            <p className="small ink3">and {counted(files.length - SHOWN, 'more file', 'more files')}</p>
          ) : null}
          {refused.length > 0 ? (
            <ul className="failed" role="alert">
              {refused.map((why) => (
                <li key={why}>{why}</li>
              ))}
            </ul>
          ) : null}
        </>
      )}
      <p className="small ink2">What is said here holds for files that do not say it themselves:</p>
      <AboutFields about={about} change={change} />
      <p className="add-go">
        <button type="submit" className="btn full" disabled={busy || files.length === 0 || refused.length > 0}>
          {files.length === 0 ? 'Read them' : `Read ${counted(files.length, 'file')}`}
        </button>
        {files.length === 0 ? <span className="small ink3">No file chosen yet</span> : null}
      </p>
    </form>
  );
}

/** A file that is chosen twice goes up once. */
export function joined(before: readonly File[], chosen: FileList | null): File[] {
  const same = (a: File, b: File) => a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
  const added = [...(chosen ?? [])].filter((file) => !before.some((one) => same(one, file)));
  return [...before, ...added];
}
