import { Link } from '@tanstack/react-router';
import type { DocumentView } from '../../../src/contract/document.ts';
import { useCase } from '../../api/case-context.tsx';
import { counted } from '../../words/quantity.ts';
import { momentWords } from '../../words/when.ts';

/** Title, source and days of a report, who read it, and the way through its claims. */
export function Head({
  data: { document, readings, models },
  claims,
  sentences,
  step,
}: {
  data: DocumentView;
  claims: number;
  sentences: number | undefined;
  step: (steps: 1 | -1) => void;
}) {
  const { name } = useCase();
  const read = readings[readings.length - 1];
  const source = document.source ?? 'source not named';
  return (
    <header className="doc-head">
      <p className="small ink3">
        <Link to="/c/$case/documents" params={{ case: name }} search={{}}>
          Documents
        </Link>{' '}
        / <span dir="auto">{source}</span>
      </p>
      <div className="doc-title">
        <div>
          <h1 dir="auto">{document.title ?? 'A report without a title'}</h1>
          <p className="small ink2">
            <bdi>{source}</bdi>
            {document.sourceKind ? `, ${document.sourceKind}` : ''}. Published {momentWords(document.published)}.
            {read ? ` Read ${momentWords(read.at)}.` : ''} {languageWords(document.language)}
            {sentences === undefined ? '' : `${counted(sentences, 'sentence')}, `}
            {counted(claims, 'claim')}.{models.length === 0 ? '' : ' '}
            {models.length === 0 ? null : (
              <>
                Read by <bdi>{models.map(({ model }) => model).join(', ')}</bdi> as well.
              </>
            )}
          </p>
        </div>
        <div className="doc-steps">
          <button type="button" className="btn" onClick={() => step(-1)}>
            Previous <kbd>k</kbd>
          </button>
          <button type="button" className="btn" onClick={() => step(1)}>
            Next <kbd>j</kbd>
          </button>
        </div>
      </div>
    </header>
  );
}

const LANGUAGES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'code' });

function languageWords(language: string | null): string {
  if (language === null) return '';
  try {
    return `${LANGUAGES.of(language) ?? language}, `;
  } catch {
    return '';
  }
}
