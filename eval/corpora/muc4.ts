import { z } from 'zod';
import type { Engine } from '../../src/pipeline/engine.ts';
import { incidentSheets } from '../../src/pipeline/incident-sheets.ts';
import { type CorpusAdapter, defineCorpus, type Figure, percent, precisionRecall, runScorer } from './corpus.ts';
import { documentOf } from './document-of.ts';
import { type CodedIncident, codedIncident } from './muc4-incident.ts';
import { incidentMistakes, KeyIncident } from './muc4-mistakes.ts';

const Message = z.object({
  id: z.string(),
  text: z.string(),
  dateline: z.object({ date: z.string().nullish() }).nullish(),
  incidents: z.array(KeyIncident).optional(),
});
type Message = z.infer<typeof Message>;

interface Answer {
  id: string;
  incidents: CodedIncident[];
}

const Score = z.object({ p: z.number(), r: z.number(), f: z.number(), pos: z.number(), act: z.number() });
const Scores = z.object({
  slots: z.record(z.string(), Score),
  templates: Score,
  all: Score,
  core: Score,
  texts: z.object({ p: z.number(), r: z.number() }),
});

/** The slots whose precision comes first, with their names in words. */
const SHOWN: Record<string, string> = {
  date: 'dates',
  location: 'places',
  perpInd: 'perpetrators, individuals',
  perpOrg: 'perpetrators, organisations',
  perpOrgConf: 'how surely an organisation did it',
  physId: 'things hit',
  humName: 'victims, names',
  humDesc: 'victims, descriptions',
  humEffect: 'victims, effects',
  humNumber: 'victims, numbers',
  instrType: 'weapons',
};

/** News of the insurgencies of Latin America, 1988 to 1990, every incident coded. */
export const muc4Adapter: CorpusAdapter<Message, Answer> = {
  name: 'muc4',
  title: 'Incidents of an insurgency (MUC-4)',
  about: `Translated news and broadcasts of 1988 to 1990, in capitals, with every act of terrorism or state violence coded: kind, day,
place, perpetrators and how surely, things hit and their damage, victims and their fate, weapons. A text without such an act must give
none; each filler of a spurious incident counts against. Seventeen systems answered the same key in 1992: the best had 57.1 over all
fillers. The reader's incident sheets (\`src/claims/sheet\`) are coded by \`eval/corpora/muc4.yaml\`. Their classifiers learned on \`dev\`, so
that **only \`tst1\` and \`tst2\` tell how well they read**.

Weak spots: one text that tells of several incidents; what counts as an incident (clashes of armies and guerrillas do not, attacks
that hurt bystanders do); perpetrators that another sentence names; how surely an organisation did it; victims that only a list names.`,
  parts: { tst1: 'muc4/tst1.jsonl', tst2: 'muc4/tst2.jsonl', dev: 'muc4/dev.jsonl' },
  record: Message,
  hasKey: (message) => message.incidents !== undefined,
  predict: (message, engine) => ({ id: message.id, incidents: incidentsOf(message, engine) }),
  score(gold, predictions) {
    const scores = Scores.parse(runScorer('muc4/score.mjs', gold, predictions));
    return [
      figure('all-templates', 'all fillers, F1', scores.all, { peer: 'GE 1992 57.1', goal: 58 }),
      figure('core', 'what a desk must get right, F1', scores.core),
      figure('incidents', 'incidents found, F1', scores.templates),
      figure('texts', 'texts with an incident, precision', { ...scores.texts, f: scores.texts.p, pos: 0, act: 0 }),
      ...Object.entries(SHOWN).flatMap(([slot, label]) => {
        const score = scores.slots[slot];
        return score ? [figure(slot, `${label}, F1`, score)] : [];
      }),
    ];
  },
  mistakes: (gold, predictions) => {
    const byId = new Map(predictions.map((p) => [p.id, p.incidents]));
    return gold.flatMap(({ id, incidents = [] }) => incidentMistakes(id, incidents, byId.get(id) ?? []));
  },
};

export const muc4 = defineCorpus(muc4Adapter);

function figure(
  key: string,
  label: string,
  score: z.infer<typeof Score>,
  { peer = null, goal = null }: { peer?: string | null; goal?: number | null } = {},
): Figure {
  return { key, label, value: percent(score.f), detail: precisionRecall(score), floor: null, peer, goal };
}

/** Texts whose dateline has no day are read as of the end of the years that the corpus covers. */
const LATEST = '1990-12-31';

/** The day as of which a text is read. */
export const published = ({ dateline }: Message): string => dateline?.date ?? LATEST;

function incidentsOf(message: Message, engine: Engine): CodedIncident[] {
  const day = published(message);
  const document = documentOf({ id: message.id, text: message.text, date: day });
  return incidentSheets(document, engine)
    .map((sheet) => codedIncident(sheet, day))
    .filter(withParticipants);
}

/** The codebook wants a target or a perpetrator. */
export function withParticipants(incident: CodedIncident): boolean {
  return (
    incident.physTargets.length +
      incident.humTargets.length +
      incident.perpOrgs.length +
      incident.perpIndividuals.length >
    0
  );
}
