import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DocumentView } from '../../../src/contract/document.ts';
import type { Span } from '../../../src/model/span.ts';
import { useApi } from '../../api/use-api.ts';
import { DecisionLine } from '../../frame/decision-line.tsx';
import { useKeys } from '../../frame/keys.tsx';
import { Failed, Lines, Module } from '../../frame/module-state.tsx';
import { KindsKey } from '../../marks/kinds-key.tsx';
import { usualWhy } from '../../words/decision.ts';
import { counted } from '../../words/quantity.ts';
import { AddClaim } from './add-claim.tsx';
import { ClaimCard } from './claim-card.tsx';
import { changedFields, fieldsOf } from './claim-fields.ts';
import { ClaimForm } from './claim-form.tsx';
import { CoverageCard } from './coverage-card.tsx';
import { claimAfter, type NumberedClaim, numberedClaims } from './document-claims.ts';
import { Head } from './document-head.tsx';
import { PartForm } from './part-form.tsx';
import { type NumberedToll, tollOf, wholeForNumber, wholeWords } from './part-of.ts';
import { ReadText } from './read-text.tsx';
import { besideClaims, countsByReader, isReadBy, isUncounted, READ_BY, uncountedRows } from './readers.ts';
import { ReadersFilter } from './readers-card.tsx';
import { ReportRecord } from './report-record.tsx';
import { selectedSpan } from './selection.ts';
import { useReview } from './use-review.ts';
import { useSelectedSpan } from './use-selection.ts';
import { useToDo } from './use-to-do.ts';
import './document.css';

export function DocumentPage() {
  const { id } = useParams({ strict: false });
  const query = useApi('document', {}, { id: id ?? '', enabled: id !== undefined });
  return (
    <Module query={query} what="this document" rows={16} isPage>
      {(data) => <OpenDocument key={data.document.id} data={data} />}
    </Module>
  );
}

/** What stands in the card instead of the claim: a form, if any. */
type Editing =
  | { what: 'claim'; claim: NumberedClaim }
  | { what: 'part'; part: NumberedToll }
  | { what: 'words'; span: Span; part: NumberedToll | null }
  | null;

function OpenDocument({ data }: { data: DocumentView }) {
  const { document, decisions, incidents, models } = data;
  const { text } = document;
  const coverage = useApi('documentCoverage', {}, { id: document.id, keep: true });
  const search = useSearch({ strict: false });
  const readBy = READ_BY.find((each) => each === search.view) ?? null;
  const all = useMemo(
    () => numberedClaims([...data.claims, ...uncountedRows(models, data.claims)]),
    [data.claims, models],
  );
  const counting = useMemo(() => all.filter(({ row }) => !isUncounted(row)), [all]);
  const beside = useMemo(() => besideClaims(models), [models]);
  const claims = useMemo(() => all.filter(({ id }) => isReadBy(beside.get(id), readBy)), [all, beside, readBy]);
  const navigate = useNavigate();
  const article = useRef<HTMLElement>(null);
  const [editing, setEditing] = useState<Editing>(null);
  const selected = all.find(({ id }) => search.claim !== undefined && id.startsWith(search.claim)) ?? null;
  const select = useCallback(
    (claim: string | undefined, replace = true) => {
      setEditing(null);
      void navigate({ to: '.', search: (now) => ({ ...now, claim }), replace, resetScroll: false });
    },
    [navigate],
  );
  const step = (steps: 1 | -1) => {
    const next = claimAfter(claims, selected?.id ?? null, steps);
    if (next) select(next.id);
  };
  const review = useReview(selected, decisions, { next: () => step(1), to: (claim) => select(claim) });
  const correct = () => (selected ? setEditing({ what: 'claim', claim: selected }) : undefined);
  const addFrom = (span: Span | null) => (span ? setEditing({ what: 'words', span, part: null }) : undefined);
  const toDo = useToDo(coverage.data);
  const toll = tollOf(selected);
  const whole = toDo.number ? wholeForNumber(counting, toDo.number) : null;
  const partOfClaim = toll ? () => setEditing({ what: 'part', part: toll }) : null;
  const prefer = (theirs: string, model: string) => {
    const request = { kind: 'prefer', claim: theirs, why: usualWhy('prefer') } as const;
    review.settle('The claim', request, `Counted as ${model} reads it`);
    select(theirs);
  };
  const partOfNumber = () =>
    toDo.number && whole ? setEditing({ what: 'words', span: toDo.number.span, part: whole }) : undefined;
  const noClaim = () => {
    const span = (article.current && selectedSpan(article.current, text)) ?? toDo.number?.span;
    if (!span) return;
    const words = `“\u2068${text.slice(span.start, span.end)}\u2069”`;
    const request = { kind: 'no claim', document: document.id, span, why: usualWhy('no claim') } as const;
    review.settle(words, request, `No claim: ${words}`);
    toDo.next();
  };
  const goTo = (sentence: number) => {
    toDo.take(sentence);
    goToSentence(article.current, sentence);
  };
  useScrollTo(article, selected?.id ?? null, coverage.data !== undefined);
  useKeys('Claims of this document', [
    { keys: 'j', does: 'next claim', run: () => step(1) },
    { keys: 'k', does: 'previous claim', run: () => step(-1) },
    { keys: 'a', does: 'accept, and go on', run: review.accept },
    { keys: 'r', does: 'reject, and go on', run: review.reject },
    { keys: 'e', does: 'correct', run: correct },
    { keys: 'u', does: 'take the last decision back', run: review.undo },
    {
      keys: 'n',
      does: 'add a claim on the selected words',
      run: () => addFrom(article.current && selectedSpan(article.current, text)),
    },
    {
      keys: 'p',
      does: 'say that the figure, or the number at hand, is part of another figure',
      run: partOfClaim ?? partOfNumber,
    },
    { keys: '0', does: 'say that the selected number, or the one at hand, is no claim', run: noClaim },
    {
      keys: 'Escape',
      does: 'close the form, or the claim',
      run: () => (editing ? setEditing(null) : select(undefined)),
    },
  ]);
  const onSelect = useCallback((ids: readonly string[]) => (ids[0] ? select(ids[0], false) : undefined), [select]);
  return (
    <>
      <Head data={data} claims={data.claims.length} sentences={coverage.data?.sentences.length} step={step} />
      <KindsKey>
        <span>
          <span className="todo">number</span> no claim yet
        </span>
        {models.length === 0 ? null : (
          <span>
            <span className="of-model-key">words</span> only a model’s: counts nowhere
          </span>
        )}
      </KindsKey>
      {models.length === 0 ? null : (
        <ReadersFilter
          counts={countsByReader(all, beside)}
          all={all.length}
          wanted={readBy}
          onChoose={(view) =>
            void navigate({ to: '.', search: (now) => ({ ...now, view: view ?? undefined }), resetScroll: false })
          }
        />
      )}
      <div className="doc">
        <div>
          <ReadText
            ref={article}
            text={text}
            language={document.language}
            claims={claims}
            coverage={coverage.data}
            selected={selected?.id ?? null}
            onSelect={onSelect}
          />
          <SelectionLine root={article} text={text} hidden={editing !== null} onAdd={addFrom} />
          <DecisionLine deciding={review.deciding} />
          {review.waiting > 1 ? (
            <p className="small ink3" role="status">
              Recording {counted(review.waiting, 'decision')} …
            </p>
          ) : null}
          {review.refused ? (
            <p className="failed" role="alert">
              {review.refused}
            </p>
          ) : null}
        </div>
        <aside
          className={editing || selected ? 'card' : 'card idle'}
          aria-label={selected ? `Claim ${selected.n}` : 'Claims'}
        >
          {editing?.what === 'claim' ? (
            <CorrectClaim
              claim={editing.claim}
              record={review.record}
              onClose={() => setEditing(null)}
              onDone={(id) => select(id)}
            />
          ) : editing?.what === 'part' ? (
            <PartForm
              key={editing.part.id}
              part={editing.part}
              claims={counting}
              record={review.record}
              onClose={() => setEditing(null)}
            />
          ) : editing ? (
            <AddClaim
              key={editing.span.start}
              document={document.id}
              text={text}
              span={editing.span}
              part={editing.part}
              record={review.record}
              onAdded={(claim) => select(claim ?? undefined)}
              onClose={() => setEditing(null)}
            />
          ) : selected ? (
            <ClaimCard
              selected={selected}
              total={all.length}
              beside={beside.get(selected.id) ?? []}
              text={text}
              sentence={coverage.data ? sentenceAt(coverage.data.sentences, selected.span) : null}
              incidentTitle={incidents[selected.row.claim.incident ?? '']}
              wholeWords={wholeOf(toll, claims)}
              actions={{ ...review, correct, part: partOfClaim, prefer }}
              canUndo={review.canUndo}
            />
          ) : (
            <Unselected claims={claims} onFirst={() => step(1)} />
          )}
          {coverage.data ? (
            <CoverageCard
              coverage={coverage.data}
              text={text}
              atHand={toDo.number?.sentence ?? null}
              actions={{ whole: whole?.n ?? null, hasPartKey: toll === null, part: partOfNumber, noClaim }}
              onGo={goTo}
            />
          ) : (
            <div>
              {coverage.error ? (
                <Failed what="the coverage" error={coverage.error} retry={coverage.refetch} />
              ) : (
                <Lines rows={1} height={32} />
              )}
            </div>
          )}
          <p className="card-foot small ink3">
            Select words, then <kbd>n</kbd>, to add a claim.
          </p>
        </aside>
      </div>
      <ReportRecord data={data} deciding={review.deciding} />
    </>
  );
}

function CorrectClaim({
  claim: { id, n, row },
  record,
  onClose,
  onDone,
}: {
  claim: NumberedClaim;
  record: ReturnType<typeof useReview>['record'];
  onClose: () => void;
  onDone: (claim: string) => void;
}) {
  const fields = fieldsOf(row.claim);
  return (
    <ClaimForm
      key={id}
      title={`Correct claim ${n}`}
      submit="Correct"
      fields={fields}
      usualWhy={usualWhy('correct')}
      onClose={onClose}
      onSubmit={async (typed, why) => {
        const set = changedFields(fields, typed);
        if (Object.keys(set).length > 0) await record({ kind: 'correct', claim: id, set, why }, `Claim ${n} corrected`);
        onDone(id);
      }}
    />
  );
}

function wholeOf(part: NumberedToll | null, claims: readonly NumberedClaim[]): string | null {
  const whole = part && claims.find(({ id }) => id === part.toll.partOf);
  return whole ? `claim ${wholeWords(whole)}` : null;
}

function Unselected({ claims, onFirst }: { claims: readonly NumberedClaim[]; onFirst: () => void }) {
  const left = claims.filter(({ row }) => row.review === 'untouched').length;
  return (
    <div>
      <p>
        {claims.length === 0
          ? 'No claim was read in this report. Select words to add one.'
          : `${counted(claims.length, 'claim')}, ${left} not yet reviewed.`}
      </p>
      {claims.length === 0 ? null : (
        <p className="card-buttons">
          <button type="button" className="btn full" onClick={onFirst}>
            Begin <kbd>j</kbd>
          </button>
          <span className="small ink3">or click a marked passage.</span>
        </p>
      )}
    </div>
  );
}

/** For those who select by hand: what `n` does, beside the words. */
function SelectionLine({
  root,
  text,
  hidden,
  onAdd,
}: {
  root: React.RefObject<HTMLElement | null>;
  text: string;
  hidden: boolean;
  onAdd: (span: Span) => void;
}) {
  const span = useSelectedSpan(root, text);
  if (!span || hidden) return null;
  return (
    <div className="decision-line">
      <p>
        <span className="clipped" dir="auto">
          “{text.slice(span.start, span.end)}”
        </span>
        <button
          type="button"
          className="btn full"
          // The click must not take the selection away before it is read.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onAdd(span)}
        >
          Add a claim <kbd>n</kbd>
        </button>
      </p>
    </div>
  );
}

function useScrollTo(root: React.RefObject<HTMLElement | null>, claim: string | null, isSet: boolean): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: sentences that come later move the text, and the claim with it
  useEffect(() => {
    if (claim !== null)
      root.current?.querySelector(`[data-begins~="${CSS.escape(claim)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [root, claim, isSet]);
}

function goToSentence(root: HTMLElement | null, at: number): void {
  root?.querySelector(`[data-sentence="${at}"]`)?.scrollIntoView({ block: 'center' });
}

function sentenceAt(sentences: readonly { span: Span }[], { start }: Span): number | null {
  const at = sentences.findIndex(({ span }) => span.start <= start && start < span.end);
  return at < 0 ? null : at + 1;
}
