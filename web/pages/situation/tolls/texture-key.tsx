import type { ReactNode } from 'react';
import type { Quantity } from '../../../../src/model/quantity.ts';
import { TollBar } from '../../../marks/toll-bar.tsx';

const FULL: Quantity = { said: '', bound: 'exact', n: 1, to: null, word: null };
const OPEN: Quantity = { ...FULL, bound: 'more than' };
const NONE: readonly number[] = [];
/** An axis on which one person is 24 pixels long. */
const KEY = { party: null, most: 1, width: 55, height: 14, ticks: NONE };

/** A bar without an open end leaves the room for one empty. */
function Cut({ children }: { children: ReactNode }) {
  return <span className="cut">{children}</span>;
}

/** How the bars are read, in the grey of third parties. */
export function TextureKey() {
  return (
    <ul className="key texture-key" aria-label="How to read the bars">
      <li>
        <Cut>
          <TollBar {...KEY} quantity={FULL} standing="admitted" />
        </Cut>
        own side admits
      </li>
      <li>
        <Cut>
          <TollBar {...KEY} quantity={FULL} standing="alleged" />
        </Cut>
        other side alleges
      </li>
      <li>
        <Cut>
          <TollBar {...KEY} quantity={FULL} standing="third" />
        </Cut>
        third party counts
      </li>
      <li>
        <Cut>
          <TollBar {...KEY} quantity={FULL} standing="third" hedged />
        </Cut>
        hedged
      </li>
      <li>
        <TollBar {...KEY} quantity={OPEN} standing="admitted" />
        more than
      </li>
      <li>
        <TollBar {...KEY} quantity={null} standing="admitted" />
        no number
      </li>
    </ul>
  );
}
