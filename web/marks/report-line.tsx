import { Link } from '@tanstack/react-router';
import { useCase } from '../api/case-context.tsx';
import { dayShort } from '../words/when.ts';

/** From words to their report: its title or source leads to the very claim in it; then who published it, and when. */
export function ReportLine({
  claim,
  document,
  title,
  source,
  published,
}: {
  claim: string;
  document: string;
  /** Left out where the source is name enough. */
  title?: string | null;
  source: string | null;
  published: string;
}) {
  const { name } = useCase();
  const by = source ?? 'source not named';
  return (
    <p className="src">
      <Link to="/c/$case/documents/$id" params={{ case: name, id: document }} search={{ claim }} dir="auto">
        {title ?? by}
      </Link>
      {title ? (
        <>
          , <bdi>{by}</bdi>
        </>
      ) : null}
      , {dayShort(published)} {published.slice(0, 4)}
    </p>
  );
}
