import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { Search } from '../addresses.ts';
import { joinedWords, unknownOf } from './unknown-choices.ts';

/** What an address may hold of a closed list. */
type ListField = 'kind' | 'type' | 'status';

/**
 * Words of the address that its page does not know: taken out of it, so that the address says what is shown, and named once.
 * Left in, they would be passed over in silence, and everything would stand there as if it had been asked for.
 */
export function UnknownChoices({ of, known, what }: { of: ListField; known: readonly string[]; what: string }) {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const [said, setSaid] = useState<readonly string[]>([]);
  const given = search[of];
  const unknown = unknownOf(given, known);
  const isAsked = given !== undefined && unknown.length < given.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the words stand for the list, which is new at each drawing
  useEffect(() => {
    if (unknown.length === 0) {
      // Something that is known was chosen since.
      if (isAsked) setSaid([]);
      return;
    }
    setSaid(unknown);
    const left = given?.filter((each) => known.includes(each)) ?? [];
    void navigate({
      to: '.',
      search: (now) => ({ ...now, [of]: left.length === 0 ? undefined : left }),
      replace: true,
      resetScroll: false,
    });
  }, [unknown.join('\n'), isAsked]);
  if (said.length === 0) return null;
  return (
    <p className="small ink2 unknown-choices" role="status">
      The address asked for {joinedWords(said)}, which is no {what}.{' '}
      {isAsked ? 'The rest of it holds.' : 'All are shown.'}
    </p>
  );
}
