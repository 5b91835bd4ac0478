import { useCase } from '../api/case-context.tsx';

/** The class that sets a party's colours on whatever carries it: `--c` and `--c-soft`. */
export function useHue(party: string | null): string {
  const mark = useCase().partyOf(party);
  return mark?.hue ? `hue-${mark.hue}` : 'hue-third';
}

/** A side's swatch with its letters, and who speaks. Third parties are 3P; somebody of whom no side is known, a dash. */
export function Party({ party, name, unnamed = false }: { party: string | null; name?: string; unnamed?: boolean }) {
  const mark = useCase().partyOf(party);
  const hue = useHue(party);
  return (
    <span className={unnamed ? 'p none' : `p ${hue}`}>
      <i aria-hidden="true">{unnamed ? '–' : (mark?.letters ?? '3P')}</i>
      <span className="p-name" dir="auto">
        {name ?? mark?.name ?? party ?? 'unnamed'}
      </span>
    </span>
  );
}
