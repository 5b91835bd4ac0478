import { Link } from '@tanstack/react-router';
import type { RelationVoice } from '../../../src/model/relation-record.ts';
import { useCase } from '../../api/case-context.tsx';
import { useApi } from '../../api/use-api.ts';
import { Failed, Lines } from '../../frame/module-state.tsx';
import { Figure } from '../../marks/figure.tsx';
import { Party } from '../../marks/party.tsx';
import { Quotation } from '../../marks/quotation.tsx';
import { ReportLine } from '../../marks/report-line.tsx';
import { Stance } from '../../marks/stance.tsx';
import { counted, figure } from '../../words/quantity.ts';
import { daysWords } from '../../words/when.ts';
import type { Knot, Tie } from './tie.ts';

/** Each voice asks for its sentence. Guess: more are read on the pages of incidents. */
const MOST_VOICES = 100;

/** An opened line: who says so, who denies it, and in which words. */
export function TieWords({ tie, knots, close }: { tie: Tie; knots: readonly Knot[]; close: () => void }) {
  const { name } = useCase();
  const shown = [...tie.voices.slice(0, MOST_VOICES), ...tie.deniers.slice(0, MOST_VOICES)];
  const [listed, all] = [shown.length, tie.counts.voices + tie.counts.deniers];
  const named = (key: string) => knots.find((knot) => knot.key === key)?.name ?? key;
  return (
    <section className="rule-box tie-open" aria-label="The words behind the line">
      <header>
        <h3 dir="auto">
          {named(tie.from)} {tie.mutual ? '–' : '→'} {named(tie.to)}: {tie.words}
        </h3>
        <button type="button" className="btn" onClick={close}>
          Close
        </button>
      </header>
      <p className="small ink2">
        {counted(tie.counts.voices, 'voice')} {tie.counts.voices === 1 ? 'says' : 'say'} so
        {tie.counts.deniers > 0 ? `, ${counted(tie.counts.deniers, 'voice')} against` : ', nobody denies it'}.
      </p>
      <ul className="voices">
        {shown.map((voice) => (
          <Voice key={`${voice.by} ${voice.stance} ${voice.claims[0]}`} voice={voice} />
        ))}
      </ul>
      {listed < all ? (
        <p className="small ink3">
          {figure(listed)} of {figure(all)} voices
        </p>
      ) : null}
      {tie.counts.incidents > 0 ? (
        <p className="small">
          <Link to="/c/$case/incidents" params={{ case: name }} search={{ actor: tie.from }}>
            {counted(tie.counts.incidents, 'incident')} between them, among those of {named(tie.from)}
          </Link>
        </p>
      ) : null}
    </section>
  );
}

function Voice({ voice }: { voice: RelationVoice }) {
  const [claim] = voice.claims;
  const claims = voice.claims.length + (voice.more ?? 0);
  return (
    <li>
      <p className="voice-head">
        <Party party={voice.party} name={voice.by} unnamed={voice.as === 'unnamed'} />
        <Stance stance={voice.stance} certainty={voice.hedged ? 'hedged' : 'asserted'} />
        <span className="small ink3">{daysWords(voice.first, voice.last)}</span>
        {claims > 1 ? (
          <span className="small">
            in{' '}
            <Figure claims={voice.claims} of={claims}>
              {claims} claims
            </Figure>
          </span>
        ) : null}
      </p>
      {claim ? <ClaimWords id={claim} /> : null}
    </li>
  );
}

/** The sentence of a claim and the way to its report. */
export function ClaimWords({ id }: { id: string }) {
  const { data, error, refetch } = useApi('claim', {}, { id });
  if (error) return <Failed what="the words" error={error} retry={refetch} />;
  if (!data) return <Lines rows={2} />;
  const { claim, document } = data;
  return (
    <>
      <Quotation quote={claim.quote} party={claim.claimant.party} kind="m-rel" />
      <ReportLine
        claim={claim.id}
        document={document.id}
        title={document.title}
        source={document.source}
        published={document.published}
      />
    </>
  );
}
