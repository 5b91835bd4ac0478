import type { TollChange, TollHistory } from '../../../src/model/toll-history.ts';
import { useCase } from '../../api/case-context.tsx';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { claimantWords } from '../../words/claimant.ts';
import { quantityWords } from '../../words/quantity.ts';
import { victimTitle } from '../../words/victims.ts';
import { dayShort } from '../../words/when.ts';
import { usePartyName } from './use-party-name.ts';

const CHANGE: Record<TollChange, string> = {
  first: 'first figure',
  same: 'the same again',
  grew: 'grew',
  corrected: 'corrected downwards',
  reworded: 'in other words',
  older: 'an older figure, told again',
  beside: 'beside the other figure',
  part: 'of a part of the place',
  other: 'perhaps of somebody else',
  retracted: 'taken back',
};

/** The same figures as the charts, step by step, with those that have no number. */
export function GrowthTable({
  histories,
  names,
}: {
  histories: readonly TollHistory[];
  names: ReadonlyMap<string, string>;
}) {
  const { partyOf } = useCase();
  const nameOf = usePartyName();
  return (
    <div className="scrolls">
      <table>
        <thead>
          <tr>
            <th scope="col">Victims</th>
            <th scope="col">Said on</th>
            <th scope="col">By</th>
            <th scope="col">Figure</th>
            <th scope="col">What became of it</th>
          </tr>
        </thead>
        <tbody>
          {histories.flatMap(({ effect, victims, voices }) =>
            voices.flatMap(({ claimant, party, steps }) =>
              steps.map((step) => (
                <tr key={`${effect} ${victims.party} ${victims.role} ${claimant} ${step.claims.join()}`}>
                  <td dir="auto">
                    {victimTitle(victims, nameOf)}, {effect}
                  </td>
                  <td className="nowrap">{dayShort(step.day)}</td>
                  <td>
                    <Party
                      party={party}
                      name={names.get(step.claimant) ?? partyOf(step.claimant)?.name ?? claimantWords(step.claimant)}
                      unnamed={step.claimant === 'unnamed'}
                    />
                  </td>
                  <td>
                    <Figure claims={step.claims}>{quantityWords(step.quantity)}</Figure>
                    {step.parts.length > 0
                      ? `, of them ${step.parts.map(({ quantity, of }) => `${quantityWords(quantity)} ${of}`).join(', ')}`
                      : ''}
                  </td>
                  <td>
                    {CHANGE[step.change]}
                    {step.before === null ? '' : `, before: ${quantityWords(step.before)}`}
                  </td>
                </tr>
              )),
            ),
          )}
        </tbody>
      </table>
    </div>
  );
}
