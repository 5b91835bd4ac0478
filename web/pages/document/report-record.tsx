import { Link } from '@tanstack/react-router';
import type { DocumentView } from '../../../src/contract/document.ts';
import type { DecisionEntry, Grade } from '../../../src/model/decision.ts';
import { useCase } from '../../api/case-context.tsx';
import { Section } from '../../frame/section.tsx';
import { showMore } from '../../frame/show-more.ts';
import type { Deciding } from '../../frame/use-decide.ts';
import { useUnfolded } from '../../frame/use-unfolded.ts';
import { Party } from '../../marks/party.tsx';
import { usualWhy } from '../../words/decision.ts';
import { counted } from '../../words/quantity.ts';
import { momentWords } from '../../words/when.ts';

const GRADE_WORDS: Record<Grade, string> = {
  A: 'completely reliable',
  B: 'usually reliable',
  C: 'fairly reliable',
  D: 'not usually reliable',
  E: 'unreliable',
  F: 'cannot be judged',
};
const GRADES = Object.keys(GRADE_WORDS) as Grade[]; // its keys are the grades and nothing else

/** So many decisions are shown until the earlier ones are asked for. */
const SHOWN = 8;

/** Where the report comes from, how far its source is trusted, what went wrong in reading it, and what was decided on it. */
export function ReportRecord({ data, deciding }: { data: DocumentView; deciding: Deciding }) {
  const { document, problems, readings, decisions, models } = data;
  const [all, setAll] = useUnfolded('decisions');
  const latest = [...decisions].reverse();
  return (
    <div className="record">
      {problems.length === 0 ? null : (
        <Section title={counted(problems.length, 'problem of reading it', 'problems of reading it')}>
          <ul className="diff">
            {problems.map(({ kind, message, line }) => (
              <li key={`${kind} ${line} ${message}`}>
                <span className="w">{kind}</span>
                <span dir="auto">
                  {message}
                  {line === null ? '' : ` Line ${line}.`}
                </span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="About this report">
        <dl className="kv">
          <Row label="Source">
            {document.source ? <SourceLink source={document.source} /> : 'not named'}
            {document.sourceKind ? `, ${document.sourceKind}` : ''}
          </Row>
          {document.party ? (
            <Row label="Speaks for">
              <Party party={document.party} />
            </Row>
          ) : null}
          <Row label="Reliability">
            <GradeOf grade={data.grade} source={document.source} deciding={deciding} />
          </Row>
          {document.author ? <Row label="Author">{document.author}</Row> : null}
          <Row label="Published">
            {momentWords(document.published)}
            <span className="ink3">
              , {document.publishedFrom === 'file' ? 'as the report says' : 'as given when it was added'}
            </span>
          </Row>
          {readings.map(({ at, reader, claims }) => (
            <Row key={at} label="Read">
              {momentWords(at)}{' '}
              <span className="ink3">
                by {reader}: {counted(claims, 'claim')}
              </span>
            </Row>
          ))}
          {models.map(({ reader, at, model, claims, refused, unread }) => (
            <Row key={reader} label="Read">
              {momentWords(at)}{' '}
              <span className="ink3">
                by the language model <bdi>{model}</bdi>: {counted(claims.length, 'claim')}
                {refused.length > 0 ? `, ${refused.length} refused` : ''}
                {unread.length > 0
                  ? `; ${counted(unread.length, 'stretch', 'stretches')} not read: ${unread[0]?.why}`
                  : ''}
              </span>
              {refused.length > 0 ? <Refused refused={refused} /> : null}
            </Row>
          ))}
          {document.url ? (
            <Row label="Address">
              <Address url={document.url} />
            </Row>
          ) : null}
          {document.file ? <Row label="File">{document.file}</Row> : null}
          <Row label="Text">
            {document.format}, {counted(document.text.length, 'letter')}
            {document.sample ? ', an invented report of the sample case' : ''}
          </Row>
        </dl>
      </Section>
      <Section
        title={
          decisions.length === 0
            ? 'Nothing decided on it yet'
            : counted(decisions.length, 'decision on it', 'decisions on it')
        }
      >
        {decisions.length === 0 ? (
          <p className="empty">Accept, reject or correct a claim, and it stands here with who, when and why.</p>
        ) : (
          <ul className="decided">
            {latest.slice(0, all ? latest.length : SHOWN).map((entry) => (
              <Decision key={entry.id} entry={entry} deciding={deciding} />
            ))}
          </ul>
        )}
        {!all && latest.length > SHOWN ? (
          <button type="button" className="btn" onClick={(event) => showMore(event, 'section', () => setAll(true))}>
            {latest.length - SHOWN} earlier ones
          </button>
        ) : null}
      </Section>
    </div>
  );
}

/** What the model said and the case does not keep, with the reason. */
function Refused({ refused }: Pick<DocumentView['models'][number], 'refused'>) {
  return (
    <details className="small">
      <summary className="link">What was refused, and why</summary>
      <ul>
        {refused.map(({ why, quote }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order, and has doubles
          <li key={at} className="wrap">
            {quote === null ? null : <q>{quote}</q>} {why}
          </li>
        ))}
      </ul>
    </details>
  );
}

function Row({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd dir="auto">{children}</dd>
    </div>
  );
}

function SourceLink({ source }: { source: string }) {
  const { name } = useCase();
  return (
    <Link to="/c/$case/documents" params={{ case: name }} search={{ source: [source] }}>
      {source}
    </Link>
  );
}

function GradeOf({ grade, source, deciding }: { grade: string | null; source: string | null; deciding: Deciding }) {
  if (source === null) return <>not graded: its source is not named</>;
  return (
    <>
      <fieldset className="seg" aria-label={`Reliability of ${source}`}>
        {GRADES.map((each) => (
          <button
            key={each}
            type="button"
            title={GRADE_WORDS[each]}
            aria-label={`${each}, ${GRADE_WORDS[each]}`}
            aria-pressed={grade === each}
            onClick={() => deciding.decide({ kind: 'grade', source, grade: each, why: usualWhy('grade') })}
          >
            {each}
          </button>
        ))}
      </fieldset>
      <span className="ink3 small">
        {' '}
        {GRADES.find((each) => each === grade) ? GRADE_WORDS[grade as Grade] : 'not graded yet'}
      </span>
    </>
  );
}

/** Only what a browser opens as a page is a link; nothing of the case is told to where it leads. */
function Address({ url }: { url: string }) {
  if (!/^https?:\/\//i.test(url)) return <span className="wrap">{url}</span>;
  return (
    <a className="wrap" href={url} rel="noreferrer noopener" target="_blank">
      {url}
    </a>
  );
}

function Decision({
  entry: { id, kind, who, at, why, holds, ruling, fate },
  deciding,
}: {
  entry: DecisionEntry;
  deciding: Deciding;
}) {
  return (
    <li className={holds ? '' : 'past-decision'}>
      <p>
        <b>{kind === 'revoke' ? 'undo' : kind}</b> {ruling ? aboutWords(ruling) : ''}
        {holds ? null : <span className="tag dash">taken back</span>}
        {fate && fate.state !== 'applied' ? <span className="tag dash">{fate.note}</span> : null}
      </p>
      <p className="src">
        {who}, {momentWords(at)}: <span dir="auto">{why}</span>
      </p>
      {holds && ruling ? (
        <button type="button" className="link" disabled={deciding.pending} onClick={() => deciding.undo(id)}>
          Take it back
        </button>
      ) : null}
    </li>
  );
}

function aboutWords(ruling: NonNullable<DecisionEntry['ruling']>): string {
  switch (ruling.kind) {
    case 'add':
      return `“${ruling.added.quote}”`;
    case 'grade':
      return `${ruling.source} as ${ruling.grade}`;
    case 'part':
      return ruling.whole
        ? `“${ruling.claim.quote}” of “${ruling.whole.quote}”`
        : `“${ruling.claim.quote}”: a figure of its own`;
    case 'prefer':
      return `“${ruling.claim.quote}” as the model read it`;
    case 'no claim':
      return `“${ruling.quote}”`;
    case 'correct':
      return `“${ruling.claim.quote}”: ${Object.entries(ruling.set)
        .map(([path, value]) => `${path} is ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`)
        .join(', ')}`;
    case 'link row':
      return `${ruling.row.dataset}:${ruling.row.id} is “${ruling.incident.title}”`;
    case 'unlink row':
      return `${ruling.row.dataset}:${ruling.row.id} is not ${ruling.incidents.map(({ title }) => `“${title}”`).join(' or ')}`;
    case 'merge':
    case 'apart':
      return ruling.incidents.map(({ title }) => `“${title}”`).join(' and ');
    case 'split':
      return `${counted(ruling.claims.length, 'claim')} off “${ruling.incident.title}”`;
    case 'resolve':
      return `“${ruling.claim.quote}”: ${ruling.outcome}`;
    case 'move':
      return `“${ruling.claim.quote}” to “${ruling.to.title}”`;
    default:
      return `“${ruling.claim.quote}”`;
  }
}
