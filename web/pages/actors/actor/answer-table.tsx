import { Link } from '@tanstack/react-router';
import type { AnsweredItem, Answerer, PartyAnswers } from '../../../../src/model/answers.ts';
import { useCase } from '../../../api/case-context.tsx';
import { Section } from '../../../frame/section.tsx';
import { Figure } from '../../../marks/figure.tsx';
import { Party } from '../../../marks/party.tsx';
import { counted, figure } from '../../../words/quantity.ts';

const KINDS = [
  { kind: 'account', words: 'that something happened' },
  { kind: 'denial', words: 'that it did not do it' },
  { kind: 'figure', words: 'how many' },
] as const satisfies readonly { kind: AnsweredItem['kind']; words: string }[];
const COLUMNS = [
  { column: 'borneOut', words: 'Borne out' },
  { column: 'contradicted', words: 'Contradicted' },
  { column: 'denied', words: 'Denied' },
] as const;

/** How often others bear a side's claims out: counts of the same kind for every side, never one number for its truth. */
export function AnswerTable({ answers, name }: { answers: PartyAnswers; name: string }) {
  const items = (kind: AnsweredItem['kind']) => answers.items.filter((item) => item.kind === kind);
  return (
    <Section title={`How others answer what ${name} says`} span={6}>
      <div className="scroll-x actor-answers">
        <table>
          <thead>
            <tr>
              <th>It says</th>
              <th className="num">In all</th>
              {COLUMNS.map(({ column, words }) => (
                <th key={column} className="num">
                  {words}
                </th>
              ))}
              <th className="num">Nobody speaks to it</th>
            </tr>
          </thead>
          <tbody>
            {KINDS.map(({ kind, words }) => (
              <tr key={kind}>
                <td>{words}</td>
                <td className="num">
                  <Count n={answers.counts[kind].items} claims={items(kind).flatMap(({ claims }) => claims)} />
                </td>
                {COLUMNS.map(({ column }) => (
                  <td key={column} className="num">
                    <Count
                      n={answers.counts[kind][column]}
                      claims={items(kind).flatMap((item) => item[column].flatMap(({ claims }) => claims))}
                    />
                  </td>
                ))}
                <td className="num">
                  <Count
                    n={answers.counts[kind].unanswered}
                    claims={items(kind)
                      .filter(isUnanswered)
                      .flatMap(({ claims }) => claims)}
                  />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="small ink3 answer-note">
        What one bears out and another contradicts counts in both columns. These are counts of answers, for every side
        alike; none of them says who tells the truth.
      </p>
      {answers.others.length > 0 ? <Others answers={answers} /> : null}
      {answers.items.length > 0 ? (
        <details>
          <summary>Each of the {counted(answers.items.length, 'thing')} it says, with who answers</summary>
          <ul className="answer-items">
            {answers.items.map((item) => (
              <Item key={`${item.kind} ${item.incident} ${item.what}`} item={item} />
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}

function isUnanswered({ borneOut, contradicted, denied }: AnsweredItem): boolean {
  return borneOut.length + contradicted.length + denied.length === 0;
}

function Count({ n, claims }: { n: number; claims: readonly string[] }) {
  return n === 0 ? <span className="ink3">0</span> : <Figure claims={[...new Set(claims)]}>{figure(n)}</Figure>;
}

const MOST_OTHERS = 8;

function Others({ answers: { others, items } }: { answers: PartyAnswers }) {
  const claimsOf = (by: string, column: (typeof COLUMNS)[number]['column']) =>
    items.flatMap((item) => item[column].filter((one) => one.by === by).flatMap(({ claims }) => claims));
  return (
    <div className="scroll-x answer-others">
      <table>
        <thead>
          <tr>
            <th>Who answers</th>
            <th className="num">Bears out</th>
            <th className="num">Contradicts</th>
            <th className="num">Denies</th>
          </tr>
        </thead>
        <tbody>
          {others.slice(0, MOST_OTHERS).map((other) => (
            <tr key={`${other.by} ${other.party}`}>
              <td>
                <Party party={other.party} name={other.by} />
              </td>
              {COLUMNS.map(({ column }) => (
                <td key={column} className="num">
                  <Count n={other[column]} claims={claimsOf(other.by, column)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {others.length > MOST_OTHERS ? (
        <p className="small ink3">and {counted(others.length - MOST_OTHERS, 'other')} with fewer answers</p>
      ) : null}
    </div>
  );
}

function Item({ item }: { item: AnsweredItem }) {
  const { name } = useCase();
  return (
    <li>
      <p dir="auto">
        <Figure claims={item.claims} flows>
          {item.what}
        </Figure>
        <span className="ink3">, </span>
        <Link to="/c/$case/incidents/$id" params={{ case: name, id: item.incident }} className="ink2">
          {item.title}
        </Link>
      </p>
      <p className="small ink2">
        {isUnanswered(item) ? 'Nobody else speaks to it.' : null}
        <Answerers verb="Borne out by" who={item.borneOut} />
        <Answerers verb="Contradicted by" who={item.contradicted} />
        <Answerers verb="Denied by" who={item.denied} />
      </p>
    </li>
  );
}

function Answerers({ verb, who }: { verb: string; who: readonly Answerer[] }) {
  if (who.length === 0) return null;
  return (
    <span>
      {verb}{' '}
      {who.map(({ by, claims }, at) => (
        <span key={by}>
          {at > 0 ? ', ' : ''}
          <Figure claims={claims} flows>
            {by}
          </Figure>
        </span>
      ))}
      .{' '}
    </span>
  );
}
