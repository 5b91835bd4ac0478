import type { Brief, BriefBlock, BriefPart, BriefSentence } from '../../../src/model/brief.ts';
import { Figure } from '../../marks/figure.tsx';

/** A brief to read before it is handed on: figures and quotations open the words they stand on. */
export function BriefText({ brief }: { brief: Brief }) {
  return (
    <article className="brief-text" lang={brief.language} dir={brief.direction}>
      <h2>{brief.title}</h2>
      <p className="ink2">
        <Sentences of={brief.under} />
      </p>
      {brief.sections.map(({ id, title, blocks }) => (
        <section key={id}>
          <h3>{title}</h3>
          {blocks.map((block, at) => (
            // Blocks are never moved: another brief is drawn anew.
            // biome-ignore lint/suspicious/noArrayIndexKey: see above
            <Block key={at} block={block} isFolded={id === 'days'} />
          ))}
        </section>
      ))}
    </article>
  );
}

function Block({ block, isFolded }: { block: BriefBlock; isFolded: boolean }) {
  switch (block.kind) {
    case 'paragraph':
      return (
        <p>
          <Sentences of={block.sentences} />
        </p>
      );
    case 'heading':
      return (
        <h4>
          <Parts of={block.parts} claims={[]} />
        </h4>
      );
    case 'item':
      return (
        <p className="brief-item">
          {block.lead ? (
            <b>
              <Sentences of={[block.lead]} />
            </b>
          ) : null}{' '}
          {block.tag ? <span className="tag">{block.tag}</span> : null}
          {block.lead && block.sentences.length > 0 ? <br /> : null}
          <Sentences of={block.sentences} />
        </p>
      );
    case 'table':
      return isFolded ? <FoldedTable {...block} /> : <Table {...block} />;
    case 'picture':
      // Its table stands beside it; the drawing itself is in the files.
      return null;
  }
}

/** Where and when incidents lie, which the text tells one by one and the files draw: folded, it does not stand before it. */
function FoldedTable(table: Extract<BriefBlock, { kind: 'table' }>) {
  return (
    <details className="brief-table">
      <summary>
        {table.caption} ({table.rows.length})
      </summary>
      <Table {...table} />
    </details>
  );
}

function Table({ caption, columns, rows }: Extract<BriefBlock, { kind: 'table' }>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section className="scroll-x" tabIndex={0} aria-label={caption}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head, number }) => (
              <th key={head} scope="col" className={number ? 'num' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows are never moved
            <tr key={at}>
              {row.map((cell, column) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: nor are cells
                <td key={column} className={columns[column]?.number ? 'num' : ''} data-l={columns[column]?.head}>
                  <span>
                    <Sentences of={cell} />
                  </span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Sentences({ of }: { of: readonly BriefSentence[] }) {
  return of.map(({ parts, claims }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: sentences are never moved
    <span key={at}>
      {at > 0 ? ' ' : ''}
      <Parts of={parts} claims={claims} />
    </span>
  ));
}

function Parts({ of, claims }: { of: readonly BriefPart[]; claims: readonly string[] }) {
  return of.map((part, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: parts are never moved
    <Part key={at} part={part} claims={claims} />
  ));
}

function Part({ part, claims }: { part: BriefPart; claims: readonly string[] }) {
  switch (part.kind) {
    case 'words':
    case 'date':
      return part.text;
    case 'name':
      return <bdi>{part.text}</bdi>;
    case 'quote':
      return (
        <Figure claims={[part.claim]} flows>
          <bdi>{part.text}</bdi>
        </Figure>
      );
    case 'figure':
      return (
        <Figure claims={claimsBehind(part.basis, claims)} flows>
          {part.text}
        </Figure>
      );
  }
}

type Basis = Extract<BriefPart, { kind: 'figure' }>['basis'];

/** A number that is counted or added up stands on what its sentence stands on. */
function claimsBehind(basis: Basis, ofSentence: readonly string[]): readonly string[] {
  switch (basis.of) {
    case 'claims':
      return basis.claims;
    case 'likelihood':
    case 'length':
      return [basis.claim];
    case 'count':
      return basis.what === 'claims' ? basis.ids : ofSentence;
    case 'sum':
      return ofSentence;
  }
}
