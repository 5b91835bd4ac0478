import { type RefObject, useId } from 'react';
import { useCase } from '../../api/case-context.tsx';
import { type AboutReport, isSourceKind, SOURCE_KIND_WORDS } from './about-report.ts';

/** What is told about reports that do not say it themselves. `missing` asks for the date in its place. */
export function AboutFields({
  about,
  change,
  titled = false,
  missing = null,
  dateRef,
}: {
  about: AboutReport;
  change: (part: Partial<AboutReport>) => void;
  /** Whether a title can be given: several files have each their own. */
  titled?: boolean;
  missing?: string | null;
  dateRef?: RefObject<HTMLInputElement | null>;
}) {
  const id = useId();
  const { overview } = useCase();
  return (
    <div className="add-about">
      <label className={missing ? 'wide asked' : ''}>
        Published on
        <input
          ref={dateRef}
          type="date"
          value={about.published}
          aria-invalid={missing !== null}
          aria-describedby={missing ? `${id}-missing` : undefined}
          onChange={(event) => change({ published: event.target.value })}
        />
        {missing ? (
          <span id={`${id}-missing`} className="add-missing" role="alert">
            {missing}
          </span>
        ) : null}
      </label>
      <label>
        Source
        <input
          value={about.source}
          maxLength={200}
          dir="auto"
          placeholder="Who publishes it"
          onChange={(event) => change({ source: event.target.value })}
        />
      </label>
      <label>
        Kind of source
        <select
          value={about.sourceKind}
          onChange={(event) => change({ sourceKind: isSourceKind(event.target.value) ? event.target.value : '' })}
        >
          <option value="">not said</option>
          {Object.entries(SOURCE_KIND_WORDS).map(([kind, words]) => (
            <option key={kind} value={kind}>
              {words}
            </option>
          ))}
        </select>
      </label>
      <label>
        It speaks for
        <input
          list={`${id}-parties`}
          value={about.party}
          maxLength={100}
          dir="auto"
          placeholder="no side"
          onChange={(event) => change({ party: event.target.value })}
        />
        <datalist id={`${id}-parties`}>
          {overview?.parties.map(({ slug, name }) => (
            <option key={slug} value={slug}>
              {name}
            </option>
          ))}
        </datalist>
      </label>
      {titled ? (
        <label className="wide">
          Title
          <input
            value={about.title}
            maxLength={500}
            dir="auto"
            onChange={(event) => change({ title: event.target.value })}
          />
        </label>
      ) : null}
    </div>
  );
}
