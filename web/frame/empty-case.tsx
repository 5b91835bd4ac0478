import { Link } from '@tanstack/react-router';
import { useCase } from '../api/case-context.tsx';
import { Empty } from './module-state.tsx';

/** Why nothing is here: what reports do not say; or, where there is none yet, that, and the way to add the first. */
export function NothingTold({ words }: { words: string }) {
  const { name, overview } = useCase();
  if (overview?.reports.length !== 0) return <Empty>{words}</Empty>;
  return (
    <Empty>
      No report was added yet.{' '}
      <Link to="/c/$case/add" params={{ case: name }} search={{}}>
        Add the first
      </Link>
    </Empty>
  );
}
