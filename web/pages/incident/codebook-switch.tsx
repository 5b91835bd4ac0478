import { useNavigate, useSearch } from '@tanstack/react-router';
import { Fragment } from 'react';
import type { IncidentView } from '../../../src/contract/incident.ts';
import type { CodebookToll } from '../../../src/model/coded-toll.ts';
import { useApi } from '../../api/use-api.ts';
import { Module } from '../../frame/module-state.tsx';
import { Section } from '../../frame/section.tsx';
import { Figure } from '../../marks/figure.tsx';
import { claimantWords } from '../../words/claimant.ts';
import { counted, quantityWords } from '../../words/quantity.ts';
import { codedWords } from './coded-words.ts';

const NAMES: Record<string, string> = { house: 'House', acled: 'ACLED', ucdp: 'UCDP', airwars: 'Airwars' };
const AS_SAID = 'as said';

/** One incident as each dataset would write it down, with the rule and the claims it is made from. */
export function CodebookSwitch({ view }: { view: IncidentView }) {
  const { view: asked } = useSearch({ strict: false });
  const navigate = useNavigate();
  const codebooks = [...new Set(view.coded.map(({ codebook }) => codebook))];
  const chosen = asked !== undefined && codebooks.includes(asked) ? asked : AS_SAID;
  const choose = (to: string) => {
    void navigate({ to: '.', search: (now) => ({ ...now, view: to === AS_SAID ? undefined : to }), replace: true });
  };
  return (
    <Section title="As a codebook counts it">
      <fieldset className="seg" aria-label="Codebook">
        {[AS_SAID, ...codebooks].map((each) => (
          <button key={each} type="button" aria-pressed={each === chosen} onClick={() => choose(each)}>
            {each === AS_SAID ? 'As said' : (NAMES[each] ?? claimantWords(each))}
          </button>
        ))}
      </fieldset>
      <div className="rule-box" aria-live="polite">
        {chosen === AS_SAID ? (
          <AsSaid view={view} />
        ) : (
          <Coded tolls={view.coded.filter(({ codebook }) => codebook === chosen)} />
        )}
      </div>
      <Grades id={view.incident.id} />
    </Section>
  );
}

function AsSaid({ view: { incident, claims } }: { view: IncidentView }) {
  const figures = incident.tolls.flatMap(({ figures: each, effect }) => each.map((one) => ({ ...one, effect })));
  if (figures.length === 0) return <p>Nobody gives a figure of losses in {counted(claims.length, 'claim')}.</p>;
  const effects = [...new Set(figures.map(({ effect }) => effect))];
  return (
    <>
      {effects.map((effect) => (
        <p className="coded" key={effect}>
          {distinct(figures.filter((each) => each.effect === effect)).map(({ words, claims: ids }, at) => (
            <Fragment key={words}>
              {at > 0 ? <span className="ink3"> | </span> : null}
              <Figure claims={ids}>{words}</Figure>
            </Fragment>
          ))}{' '}
          {effect}
        </p>
      ))}
      <p className="ink2">This is what was said; no figure is chosen.</p>
    </>
  );
}

function distinct(figures: readonly IncidentView['incident']['tolls'][number]['figures'][number][]) {
  const found = new Map<string, string[]>();
  for (const { quantity, claims } of figures) {
    const words = quantityWords(quantity);
    found.set(words, [...(found.get(words) ?? []), ...claims]);
  }
  return [...found].map(([words, claims]) => ({ words, claims }));
}

function Coded({ tolls }: { tolls: readonly CodebookToll[] }) {
  const rules = [...new Set(tolls.map(({ rule }) => rule))];
  return (
    <>
      {tolls.map((toll) => (
        <p className="coded" key={toll.effect}>
          <Figure claims={toll.claims}>{codedWords(toll)}</Figure> {toll.effect}
          <span className="small ink3">, from {counted(toll.claims.length, 'claim')}</span>
        </p>
      ))}
      {rules.map((rule) => (
        <p className="ink2" key={rule}>
          Rule: {rule}.
        </p>
      ))}
    </>
  );
}

/** What published schemes make of the incident as a whole: small, beneath. */
function Grades({ id }: { id: string }) {
  const query = useApi('incidentGrades', {}, { id });
  return (
    <div className="grades">
      <h3>Graded by</h3>
      <Module query={query} what="its grades" rows={2}>
        {({ grades }) =>
          grades.length === 0 ? (
            <p className="small ink3">No scheme grades it.</p>
          ) : (
            <dl className="kv small">
              {grades.map(({ scheme, grade, title, definition }) => (
                <Fragment key={scheme}>
                  <dt>{NAMES[scheme] ?? claimantWords(scheme)}</dt>
                  <dd title={definition}>
                    <b>{grade ?? 'not for such incidents'}</b>
                    {grade !== null && title !== grade ? <span className="ink2">: {title}</span> : null}
                  </dd>
                </Fragment>
              ))}
            </dl>
          )
        }
      </Module>
    </div>
  );
}
