import { Link } from '@tanstack/react-router';
import { useCase, useKnownOn } from '../../api/case-context.tsx';
import { addressOf } from '../../api/client.ts';
import { Section } from '../../frame/section.tsx';
import { counted, figure } from '../../words/quantity.ts';
import { dayLong } from '../../words/when.ts';
import { ExportFormats } from './export-formats.tsx';
import { FeedList } from './feed-list.tsx';
import './export.css';

/** What can be taken out of the case now, as it is known on the day looked at. */
export function ExportPage() {
  const { name, clocks, overview } = useCase();
  const params = { case: name };
  const counts = overview?.counts;
  const day = useKnownOn();
  return (
    <>
      <h1>Take the case out</h1>
      <p className="lede">
        {day ? `Files hold what is known on ${dayLong(day)}` : 'Files hold what is known'}
        {clocks.decidedBy ? `, with decisions up to ${dayLong(clocks.decidedBy)}` : ''}
        {clocks.asKnownOn ? ': what was published later is left out.' : '.'} Every claim keeps its sentence and its
        place in the report.
      </p>
      <div className="cols export-cols">
        <Section title="The whole case" span={6}>
          <p className="ink2">
            {counts
              ? `${counted(counts.documents, 'report')} with full text, ${counted(counts.claims, 'claim')}, ${counted(counts.incidents, 'incident')}, ${counted(counts.agreements, 'agreement')}, ${counted(counts.actors, 'actor')}.`
              : 'Reports with full text, claims, incidents, agreements, actors.'}
          </p>
          <dl className="kv export-holds">
            <dt>documents</dt>
            <dd>each report’s text, source, date and address, as it was read</dd>
            <dt>claims</dt>
            <dd>who says what, how firmly, in which words at which place in the text</dd>
            <dt>incidents</dt>
            <dd>what the claims tell of together: tolls by claimant, status, origins</dd>
            <dt>agreements, actors</dt>
            <dd>clocks, courses and breaches; names and sides</dd>
            <dt>decisions</dt>
            <dd>what people accepted, rejected, merged and graded, with who and why</dd>
            <dt>problems</dt>
            <dd>what could not be read, and the reason</dd>
          </dl>
          <p className="export-go">
            <a className="btn full" href={addressOf('caseFile', { params, query: clocks })} download>
              Case as JSON
            </a>
            <span className="small ink3">
              the same as <code>sitrep export --format json</code>
            </span>
          </p>
        </Section>
        <Section title="The claims" span={6}>
          <p className="ink2">
            {counts ? `${figure(counts.claims)} rows, one a claim` : 'One row a claim'}, the newest said first. To take
            out some of them only, narrow them on the{' '}
            <Link to="/c/$case/claims" params={params}>
              claims page
            </Link>{' '}
            and export what is shown there.
          </p>
          <dl className="kv export-holds">
            <dt>who</dt>
            <dd>claimant, in what capacity, actor and party</dd>
            <dt>what</dt>
            <dd>kind, words, stance, certainty, the quoted sentence</dd>
            <dt>when, where</dt>
            <dd>said, published, happened from and to; place, country, province</dd>
            <dt>from where</dt>
            <dd>source, document, start and end in its text; incident; review</dd>
          </dl>
          <p className="export-go">
            <a
              className="btn full"
              href={addressOf('claimsFile', { params, query: { ...clocks, format: 'csv' } })}
              download
            >
              Claims as CSV
            </a>
            <a
              className="btn"
              href={addressOf('claimsFile', { params, query: { ...clocks, format: 'json' } })}
              download
            >
              Claims as JSON
            </a>
          </p>
          <p className="small ink3">
            The CSV is UTF-8 for spreadsheets. Cells that a spreadsheet would take for a formula are kept as text.
          </p>
        </Section>
        <FeedList />
        <ExportFormats />
      </div>
    </>
  );
}
