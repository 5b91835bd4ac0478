import { Link, useSearch } from '@tanstack/react-router';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Empty, Module } from '../../frame/module-state.tsx';
import { briefAsked } from './brief-asked.ts';
import { BriefFields } from './brief-fields.tsx';
import { BriefFiles } from './brief-files.tsx';
import { BriefText } from './brief-text.tsx';
import './brief.css';

/** A brief on a period of the case: what it is on, the files to hand on, and its text. */
export function BriefPage() {
  const { name, overview } = useCase();
  const asked = briefAsked(useSearch({ strict: false }));
  const query = useApi('brief', asked);
  const isEmpty = overview?.counts.documents === 0;
  return (
    <>
      <h1>Brief</h1>
      <p className="lede">
        Each sentence is built from claims; a figure or quotation opens its words. The files have them as numbered
        notes, with map and charts.
      </p>
      <BriefFields />
      {isEmpty ? (
        <Empty>
          No report was added yet, so there is nothing to tell.{' '}
          <Link to="/c/$case/add" params={{ case: name }} search={{}}>
            Add the first
          </Link>
        </Empty>
      ) : (
        <Module query={query} what="the brief" rows={16}>
          {(brief) => (
            <>
              <BriefFiles asked={asked} />
              <BriefText brief={brief} />
            </>
          )}
        </Module>
      )}
    </>
  );
}
