import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useCase } from '../../api/case-context.tsx';
import { useHue } from '../../marks/party.tsx';
import { layOut, type Spot } from './lay-out.ts';
import { along, type Bow, bowsOf, type Label, placeLabels } from './place-labels.ts';
import { type Drawn, type Knot, lettersOf, type Tie } from './tie.ts';

const MOST_LETTERS = 30;

/** Where words find no room beside lines, lines are numbered and a list below names them. */
const WORDS_FIT = 560;

/** Few knots, laid out once for the width with all words beside their lines. */
export function NetworkDrawing({ knots, ties, width, selected, select, label }: Drawn) {
  const drawn = useMemo(() => {
    const sized = knots.map(({ key, edges }) => ({ key, r: 19 + Math.min(edges, 5) * 2.6 }));
    const { spots, height } = layOut(sized, ties, width);
    const bows = bowsOf(ties, spots);
    const most = width < WORDS_FIT ? 22 : MOST_LETTERS;
    const lines = ties.map((tie, at) => ({
      id: tie.id,
      words: width < WORDS_FIT ? [String(at + 1)] : [shortened(tie.words, most), shortened(tie.according, most + 8)],
      mark: tie.denied,
    }));
    const named = knots.map(({ key, name }) => ({ key, name: shortened(name, most) }));
    const placed = placeLabels(named, lines, spots, bows, { width, height });
    return { spots, height, bows, lines, named, ...placed };
  }, [knots, ties, width]);
  const named = (key: string) => knots.find((knot) => knot.key === key)?.name ?? key;
  return (
    <>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing, not a set of fields */}
      <svg
        className="net"
        width={width}
        height={drawn.height}
        viewBox={`0 0 ${width} ${drawn.height}`}
        role="group"
        aria-label={label}
      >
        {ties.map((tie) => {
          const bow = drawn.bows.find(({ id }) => id === tie.id);
          return bow ? (
            <TieLine
              key={tie.id}
              tie={tie}
              bow={bow}
              between={`${named(tie.from)} ${tie.mutual ? 'and' : 'to'} ${named(tie.to)}`}
              on={selected === tie.id}
              select={() => select(selected === tie.id ? null : tie.id)}
            />
          ) : null;
        })}
        {ties.map((tie) => {
          const at = drawn.words.get(tie.id);
          const words = drawn.lines.find(({ id }) => id === tie.id)?.words ?? [];
          return at ? (
            <TieWords
              key={tie.id}
              words={words}
              at={at}
              on={selected === tie.id}
              select={() => select(selected === tie.id ? null : tie.id)}
            />
          ) : null;
        })}
        {knots.map((knot) => {
          const spot = drawn.spots.get(knot.key);
          const name = drawn.named.find(({ key }) => key === knot.key)?.name ?? knot.name;
          return spot ? (
            <KnotMark key={knot.key} knot={knot} spot={spot} name={name} at={drawn.names.get(knot.key)} />
          ) : null;
        })}
      </svg>
      {width < WORDS_FIT ? (
        <ol className="net-named">
          {ties.map((tie) => (
            <li key={tie.id}>
              <button type="button" className="as-link" onClick={() => select(selected === tie.id ? null : tie.id)}>
                <span dir="auto">{named(tie.from)}</span> {tie.mutual ? '–' : '→'}{' '}
                <span dir="auto">{named(tie.to)}</span>: <b>{tie.words}</b>
              </button>
              <span className="small ink3"> {tie.according}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </>
  );
}

export function shortened(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1).trimEnd()}…` : words;
}

/** A line by firmness: full, dashed, thin; an arrow where it runs one way; a struck circle where it is denied. */
function TieLine({
  tie,
  bow,
  between,
  on,
  select,
}: {
  tie: Tie;
  bow: Bow;
  /** Whom it joins, as it is read out. */
  between: string;
  on: boolean;
  select: () => void;
}) {
  const path = `M${bow.from.join(' ')}Q${bow.bend.join(' ')} ${bow.to.join(' ')}`;
  const angle = (Math.atan2(bow.to[1] - bow.bend[1], bow.to[0] - bow.bend[0]) * 180) / Math.PI;
  const [x, y] = along(bow, 0.5);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a line of a drawing cannot be a button element
    <g
      className={`tie ${tie.firmness.replace(' ', '-')}${on ? ' on' : ''}`}
      role="button"
      tabIndex={0}
      aria-pressed={on}
      aria-label={`${between}: ${tie.words}, ${tie.according}, ${tie.firmness}${tie.denied ? ', denied' : ''}`}
      onClick={select}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        select();
      }}
    >
      <path className="tie-hit" d={path} />
      <path className="tie-line" d={path} />
      {tie.mutual ? null : (
        <path
          className="tie-head"
          transform={`translate(${bow.to.join(' ')}) rotate(${angle})`}
          d="M-9-4.5 0 0-9 4.5"
        />
      )}
      {tie.denied ? (
        <g className="tie-denied" transform={`translate(${x} ${y})`}>
          <circle r="9" />
          <path d="M-5.5 5.5 5.5-5.5" />
        </g>
      ) : null}
    </g>
  );
}

/** The words of a line. They stand over all lines, which their edge of paper interrupts; the line itself is what is named and pressed by key. */
function TieWords({ words, at, on, select }: { words: readonly string[]; at: Label; on: boolean; select: () => void }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it takes no focus; a larger place to click for the line, which is the button
    <g className={on ? 'tie on' : 'tie'} aria-hidden="true" onClick={select}>
      <text x={at.x} y={at.y} textAnchor={at.anchor}>
        <tspan className="tie-words">{words[0]}</tspan>
        {/* Two words to a reader of the page, without moving the first. */}
        <tspan className="tie-gap"> </tspan>
        {words[1] ? (
          <tspan className="tie-according" x={at.x} dy="15">
            {words[1]}
          </tspan>
        ) : null}
      </text>
    </g>
  );
}

function KnotMark({ knot, spot, name, at }: { knot: Knot; spot: Spot; name: string; at: Label | undefined }) {
  const { name: inCase, partyOf } = useCase();
  const navigate = useNavigate();
  const hue = useHue(knot.party);
  const own = knot.slug === knot.party ? (partyOf(knot.party)?.letters ?? null) : null;
  const { slug } = knot;
  const letters = lettersOf(knot.name, own);
  const isPlace = knot.kind === 'place';
  const mark = (
    <>
      <circle className="knot-ring" cx={spot.x} cy={spot.y} r={spot.r + 4} />
      <circle className="knot-disc" cx={spot.x} cy={spot.y} r={spot.r} />
      <text
        className={letters.length > 3 ? 'knot-letters many' : 'knot-letters'}
        x={spot.x}
        y={spot.y + 4.5}
        textAnchor="middle"
      >
        {letters}
      </text>{' '}
      {at ? (
        <text className="knot-name" x={at.x} y={at.y} textAnchor={at.anchor}>
          {name}
        </text>
      ) : null}
    </>
  );
  const classes = `knot ${hue}${isPlace ? ' place' : ''}`;
  if (slug === null || isPlace)
    return (
      <g className={classes}>
        <title>{isPlace ? `${knot.name}, a place` : knot.name}</title>
        {mark}
      </g>
    );
  return (
    <a
      className={classes}
      href={`/c/${inCase}/actors/${encodeURIComponent(slug)}`}
      aria-label={`${letters} ${name}`}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        void navigate({ to: '/c/$case/actors/$id', params: { case: inCase, id: slug } });
      }}
    >
      {mark}
    </a>
  );
}
