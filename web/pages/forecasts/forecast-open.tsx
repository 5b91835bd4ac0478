import { Link } from '@tanstack/react-router';
import type { ForecastView } from '../../../src/contract/forecast.ts';
import type { Resolution } from '../../../src/model/claim.ts';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Module } from '../../frame/module-state.tsx';
import type { Deciding } from '../../frame/use-decide.ts';
import { Party } from '../../marks/party.tsx';
import { Quotation } from '../../marks/quotation.tsx';
import { ReportLine } from '../../marks/report-line.tsx';
import { speakerName } from '../../words/claimant.ts';
import { usualWhy } from '../../words/decision.ts';
import { dayShort } from '../../words/when.ts';

const OUTCOMES: readonly { outcome: Resolution; words: string }[] = [
  { outcome: 'came true', words: 'Came true' },
  { outcome: 'did not', words: 'Did not' },
  { outcome: 'void', words: 'Void' },
];

/** One forecast opened: its sentence, what the case suggests of it, and the answers. */
export function OpenForecast({ id, deciding }: { id: string; deciding: Deciding }) {
  const query = useApi('forecast', {}, { id });
  return (
    <div className="forecast-open">
      <Module query={query} what="this forecast" rows={4}>
        {(view) => <Opened view={view} deciding={deciding} />}
      </Module>
    </div>
  );
}

function Opened({
  view: { forecast, claim, evidence, decisions },
  deciding,
}: {
  view: ForecastView;
  deciding: Deciding;
}) {
  const { name } = useCase();
  const { proposal, state } = forecast;
  return (
    <>
      <Quotation quote={claim.claim.quote} party={forecast.analyst.party} kind="m-fore" />
      <ReportLine
        claim={forecast.claim}
        document={forecast.document}
        source={claim.source}
        published={claim.published}
      />
      {proposal ? (
        <div className="forecast-proposal">
          <p>
            {proposal.outcome ? <b>The case suggests: {proposal.outcome}. </b> : null}
            {sentenceOf(proposal.why)}
          </p>
          {proposal.caveat ? (
            <p className="small ink2">
              <span className="tag dash">caveat</span> {proposal.caveat}
            </p>
          ) : null}
          {proposal.evidence.map((each) => (
            <p key={each.id} className="small">
              {each.kind === 'incident' ? (
                <Link to="/c/$case/incidents/$id" params={{ case: name, id: each.id }} dir="auto">
                  {each.title}
                </Link>
              ) : (
                <Link to="/c/$case/agreements/$id" params={{ case: name, id: each.id }} dir="auto">
                  {each.title}
                </Link>
              )}
              , {dayShort(each.day)} {each.day.slice(0, 4)}
            </p>
          ))}
        </div>
      ) : null}
      {evidence.length > 0 ? (
        <ul className="forecast-evidence">
          {evidence.map(({ claim: one, source, published }) => (
            <li key={one.id}>
              <Party
                party={one.claimant.party}
                name={speakerName(one.claimant)}
                unnamed={one.claimant.as === 'unnamed'}
              />
              <Quotation quote={one.quote} party={one.claimant.party} />
              <ReportLine claim={one.id} document={one.document} source={source} published={published} />
            </li>
          ))}
        </ul>
      ) : null}
      <p className="forecast-answers">
        {OUTCOMES.filter(({ outcome }) => outcome !== state).map(({ outcome, words }) => (
          <button
            key={outcome}
            type="button"
            className="btn"
            onClick={() =>
              deciding.decide({ kind: 'resolve', claim: forecast.claim, outcome, why: usualWhy('resolve') })
            }
          >
            {words}
          </button>
        ))}
        {proposal ? (
          <button
            type="button"
            className="btn"
            onClick={() => deciding.decide({ kind: 'dismiss', claim: forecast.claim, why: usualWhy('dismiss') })}
          >
            Leave it open
          </button>
        ) : null}
      </p>
      {decisions.length > 0 ? (
        <p className="small ink3">
          {decisions.map(({ id, who, at, why, kind }) => (
            <span key={id} className="forecast-decided">
              {dayShort(at)} {at.slice(0, 4)}, {who}: {kind}, “{why}”
            </span>
          ))}
        </p>
      ) : null}
    </>
  );
}

function sentenceOf(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
