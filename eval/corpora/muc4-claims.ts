import type { Part, Participant, SheetKind } from '../../src/claims/sheet/sheet.ts';
import type { Claim, IncidentClaim, IncidentType, ResponsibilityClaim, TollClaim } from '../../src/model/claim.ts';
import type { Who } from '../../src/model/who.ts';
import { codeDocument } from '../../src/pipeline/code-document.ts';
import { defineCorpus } from './corpus.ts';
import { documentOf } from './document-of.ts';
import { muc4Adapter, published, withParticipants } from './muc4.ts';
import { codedIncident } from './muc4-incident.ts';

const KINDS: Partial<Record<IncidentType, SheetKind>> = {
  'armed attack': 'attack',
  'air strike': 'attack',
  'drone strike': 'attack',
  shelling: 'attack',
  assassination: 'attack',
  execution: 'attack',
  torture: 'attack',
  'sexual violence': 'attack',
  'property destruction': 'attack',
  bombing: 'bombing',
  'suicide bombing': 'bombing',
  'mine or IED': 'bombing',
  abduction: 'kidnapping',
  'hostage taking': 'kidnapping',
  arson: 'arson',
  looting: 'robbery',
};
const OUTCOMES: Partial<Record<TollClaim['effect'], string>> = {
  killed: 'killed',
  injured: 'injured',
  destroyed: 'destroyed',
};

type Told = IncidentClaim | TollClaim | ResponsibilityClaim;

const isTold = (claim: Claim): claim is Told =>
  (claim.kind === 'incident' || claim.kind === 'toll' || claim.kind === 'responsibility') &&
  (claim.certainty === 'asserted' || claim.certainty === 'hedged');

/** The same key answered by the claims alone, without the sheets: what a desk that reads `sitrep code` would get. */
export const muc4Claims = defineCorpus({
  ...muc4Adapter,
  name: 'muc4-claims',
  title: 'Incidents of an insurgency (MUC-4), by the claims alone',
  about: `The key of \`muc4\` answered by claims: those that were linked to one incident make one answer where one of them is a kind of
violence that the corpus codes. Claims keep claimants apart and say nothing of what the words leave open; the corpus wants one answer
with everything that a text as a whole suggests.`,
  predict(message, engine) {
    const day = published(message);
    const { claims } = codeDocument(documentOf({ id: message.id, text: message.text, date: day }), engine);
    const groups = new Map<string, Told[]>();
    for (const claim of claims.filter(isTold)) {
      const key = claim.incident ?? claim.id;
      groups.set(key, [...(groups.get(key) ?? []), claim]);
    }
    const incidents = [...groups.values()].flatMap((group) => {
      const [kind] = group.flatMap((claim) => (claim.kind === 'toll' ? [] : (KINDS[claim.type] ?? [])));
      if (!kind) return [];
      const placed = group.flatMap((claim) => (claim.kind === 'responsibility' ? [] : [claim]));
      const sheet = {
        kind,
        probability: 1,
        sentences: group.map(({ trace }) => trace.sentence),
        words: group.map(({ quote }) => quote),
        when: placed.find(({ when }) => when !== null)?.when ?? null,
        where: placed.flatMap(({ where }) => where),
        participants: participantsOf(group),
      };
      return [codedIncident(sheet, day)].filter(withParticipants);
    });
    return { id: message.id, incidents };
  },
});

function participantsOf(group: readonly Told[]): Participant[] {
  const out: Participant[] = [];
  const add = (who: Who, part: Part, more: Partial<Participant> = {}): void => {
    const before = out.find((one) => one.part === part && one.words === who.name);
    if (before) before.outcome ??= more.outcome ?? null;
    else out.push({ ...participantOf(who, part), ...more });
  };
  for (const claim of group) {
    if (claim.kind === 'toll') {
      const part = claim.effect === 'destroyed' ? 'thing' : 'person';
      const { n, word } = claim.quantity;
      add(claim.victims, part, {
        outcome: OUTCOMES[claim.effect] ?? null,
        count: n,
        plural: (n ?? 1) > 1 || word !== null,
      });
    }
    const agents = claim.kind === 'responsibility' ? [claim.agent] : claim.agents;
    for (const who of agents) add(who, who.role === null && who.actor !== null ? 'group' : 'doer', sureness(claim));
    if (claim.kind !== 'incident') continue;
    for (const who of claim.targets) add(who, who.role === null && who.actor === null ? 'thing' : 'person');
    for (const weapon of claim.weapons) add({ name: weapon, actor: null, party: null, role: null, span: null }, 'tool');
  }
  return out;
}

function sureness({ stance }: Told): Partial<Participant> {
  if (stance === 'admits' || stance === 'claims') return { outcome: 'claiming' };
  return { outcome: stance === 'accuses' || stance === 'suspects' ? 'accused' : 'as fact' };
}

function participantOf(who: Who, part: Part): Participant {
  const named = part === 'person' && /^\p{Lu}\S* \p{Lu}/u.test(who.name) && who.actor !== null;
  return {
    part,
    words: who.name,
    span: who.span ?? { start: 0, end: 0 },
    at: { sentence: 0, first: 0, last: 0 },
    name: named ? who.name : null,
    descriptions: named && who.role !== null ? [who.role] : [],
    head: who.name.split(' ').at(-1)?.toLowerCase() ?? '',
    sense: who.role ?? '',
    actor: who.actor,
    role: who.role,
    count: null,
    plural: false,
    outcome: null,
    probability: 1,
  };
}
