import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Search } from '../addresses.ts';

/** Whether a chart of the page is shown as its table, and what turns it; it stands in the address, as a link is to show the same. */
export function useAsTable(chart: 'timeline' | 'growth' | 'relations'): [boolean, () => void] {
  const { table = [] }: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const isTable = table.includes(chart);
  const turn = () => {
    const next = isTable ? table.filter((each) => each !== chart) : [...table, chart];
    void navigate({
      to: '.',
      search: (now) => ({ ...now, table: next.length === 0 ? undefined : next }),
      replace: true,
      resetScroll: false,
    });
  };
  return [isTable, turn];
}
