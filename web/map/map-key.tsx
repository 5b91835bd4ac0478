import type { Drawing, Sorted } from './mark.ts';

const KEY: readonly { as: Drawing['as']; words: string }[] = [
  { as: 'point', words: 'a place' },
  { as: 'around', words: 'a district, fading' },
  { as: 'hatched', words: 'province' },
  { as: 'band', words: 'along a line' },
  { as: 'dotted', words: 'in part of it, no edge' },
];

/** What the textures say, only those that are on the map. */
export function MapKey({ sorted }: { sorted: Sorted }) {
  const shown = new Set(sorted.on.flatMap(({ drawings }) => drawings.map(({ as }) => as)));
  const contested = sorted.on.some(({ mark }) => mark.status === 'contested');
  return (
    <div className="map-key">
      {KEY.filter(({ as }) => shown.has(as)).map(({ as, words }) => (
        <span key={as}>
          <i data-as={as} aria-hidden="true" />
          {words}
        </span>
      ))}
      {contested && (
        <span>
          <i data-as="contested" aria-hidden="true" />
          contested
        </span>
      )}
    </div>
  );
}
