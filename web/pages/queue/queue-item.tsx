import { Link } from '@tanstack/react-router';
import type { QueueItem } from '../../../src/contract/decision.ts';
import { useCase } from '../../api/case-context.tsx';
import { ClaimWords } from '../../marks/claim-words.tsx';
import { KIND_CLASS } from '../../marks/kind.ts';
import { Quotation } from '../../marks/quotation.tsx';
import { ReportLine } from '../../marks/report-line.tsx';
import { reasonWords } from '../../words/claim-parts.ts';
import { keysOf, numbersOf, partsOf, QUEUE_WORDS, reasonsOf } from './queue-words.ts';

/** One thing that waits, with the words to judge it by and its answers. */
export function WaitingItem({
  item,
  answer,
  takeBack,
  find,
}: {
  item: QueueItem;
  answer: (at: number) => void;
  takeBack: (decision: string) => void;
  /** Chooses an incident of the case that was not proposed. */
  find: () => void;
}) {
  const keys = keysOf(item.answers);
  const lost = item.kind === 'lost decision' ? item.about.find(({ what }) => what === 'decision') : undefined;
  return (
    <article className="waiting" aria-labelledby="waiting-what">
      <p className="kick">{QUEUE_WORDS[item.kind].one}</p>
      <h2 id="waiting-what" dir="auto">
        {item.kind === 'uncoded number' ? <>No claim has {numbersOf(item)}</> : <ClaimWords words={item.what} />}
      </h2>
      <ul className="waiting-why">
        {reasonsOf(item).map((why) => (
          <li key={why}>
            <ClaimWords words={reasonWords(why)} />
          </li>
        ))}
        {item.caveat ? (
          <li>
            <span className="tag dash">caveat</span> {item.caveat}
          </li>
        ) : null}
      </ul>
      {item.kind === 'uncoded number' ? (
        <blockquote className="q waiting-sentence" dir="auto">
          <NumberedSentence item={item} />
        </blockquote>
      ) : item.claims.length > 0 ? (
        <ul className="waiting-claims">
          {item.claims.map((claim) => (
            <Words key={claim.id} claim={claim} />
          ))}
        </ul>
      ) : null}
      {item.row ? <RowWords row={item.row} /> : null}
      {item.about.length > 0 ? (
        <p className="small waiting-about">
          <span className="ink3">It is about</span>
          {item.about.map((about) => (
            <About key={`${about.what} ${about.id}`} about={about} />
          ))}
        </p>
      ) : null}
      <p className="waiting-asks">
        <b>{QUEUE_WORDS[item.kind].asks}</b>
      </p>
      <p className="waiting-answers">
        {item.answers.map(({ label }, at) => (
          <button key={label} type="button" className={at === 0 ? 'btn full' : 'btn'} onClick={() => answer(at)}>
            {label} <kbd>{keys[at]}</kbd>
          </button>
        ))}
        {item.row ? (
          <button type="button" className="btn" onClick={find}>
            Another incident <kbd>f</kbd>
          </button>
        ) : null}
        {lost ? (
          <button type="button" className="btn" onClick={() => takeBack(lost.id)}>
            Take the decision back
          </button>
        ) : null}
        {item.kind === 'uncoded number'
          ? item.about.filter(({ what }) => what === 'document').map(({ id }) => <OpenReport key={id} id={id} />)
          : null}
      </p>
    </article>
  );
}

/** A sentence with the numbers that are asked about marked in it, as its report marks them. */
export function NumberedSentence({ item: { what, numbers } }: { item: QueueItem }) {
  const parts = partsOf(what, numbers).map(({ at, words, isNumber }) =>
    isNumber ? (
      <span key={at} className="todo">
        {words}
      </span>
    ) : (
      <span key={at}>{words}</span>
    ),
  );
  return <span>{parts}</span>;
}

function Words({ claim }: { claim: QueueItem['claims'][number] }) {
  return (
    <li>
      <p className="waiting-by" dir="auto">
        <b>{claim.by}</b>
      </p>
      <Quotation quote={claim.quote} party={claim.party} kind={KIND_CLASS[claim.kind]} />
      <ReportLine claim={claim.id} document={claim.document} source={claim.source} published={claim.published} />
    </li>
  );
}

/** What the dataset's row says in its own words; licence and attribution stand wherever it does. */
function RowWords({ row: { dataset, text, attribution, licence } }: { row: NonNullable<QueueItem['row']> }) {
  return (
    <figure className="waiting-row">
      <figcaption className="waiting-by">
        <b>{dataset.toUpperCase()}</b>
      </figcaption>
      <Quotation quote={text} party={null} />
      <p className="small ink3">
        {attribution}. {licence}.
      </p>
    </figure>
  );
}

function About({ about }: { about: QueueItem['about'][number] }) {
  const { name } = useCase();
  const { what, id, words } = about;
  const said = words === '' ? what : words;
  if (what === 'incident')
    return (
      <Link to="/c/$case/incidents/$id" params={{ case: name, id }} dir="auto">
        {said}
      </Link>
    );
  if (what === 'agreement')
    return (
      <Link to="/c/$case/agreements/$id" params={{ case: name, id }} dir="auto">
        {said}
      </Link>
    );
  if (what === 'document')
    return (
      <Link to="/c/$case/documents/$id" params={{ case: name, id }} dir="auto">
        {said}
      </Link>
    );
  return (
    <span dir="auto">
      {what}: {said}
    </span>
  );
}

function OpenReport({ id }: { id: string }) {
  const { name } = useCase();
  return (
    <Link to="/c/$case/documents/$id" params={{ case: name, id }} className="btn">
      Open the report and add the claim
    </Link>
  );
}
