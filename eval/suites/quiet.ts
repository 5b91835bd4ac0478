import { type Engine, openEngine } from '../../src/pipeline/engine.ts';
import type { Figure } from '../corpora/corpus.ts';
import type { Suite } from '../harness/suite.ts';
import { perThousand, quietMistakes, quietTable, runKeptAside, runQuiet, sentencesRead } from '../quiet/measure.ts';

export const quietSuite: Suite = {
  name: 'quiet',
  title: 'News that is not about conflict',
  about: `Sentences of our own about football, shares, films, storms, illness, elections, recipes and much else, each read as a text by
itself, so that nothing around it helps: none of them tells of an incident. _incidents_ are fighting, violence, arrests and the like;
_civil_ are talks, visits and protests, which peaceful people fill too; _sided_ are tolls with somebody who did it or a party that
suffered. _kept_ are other sentences, written at one go before the reader had seen them and fitted to by nobody: only their number of
alarms is printed, and beside it how many of 60 sentences of conflict, kept aside in the same way, are still read. Deaths by accident and illness may be tolls of nobody's doing and are no alarm. \`npm run eval -- quiet ewt\` (or \`gum\`,
\`lgl\`) reads other people's texts in place, where some alarms are true.`,
  async measure({ part, say }) {
    const name = part ?? 'own';
    const engine = openEngine();
    const run = runQuiet(name, engine);
    if (run === null) {
      say(`quiet: there is no text named ${name} here (own, ewt, gum, lgl)`);
      return null;
    }
    const read = sentencesRead(run);
    const rate = (...what: string[]): { value: number; detail: string } => {
      const count = run.alarms.filter(({ alarm }) => what.includes(alarm.what)).length;
      return { value: perThousand(count, read), detail: `${count} in ${read} sentences` };
    };
    const bare = { floor: null, peer: null };
    return {
      on: name === 'own' ? 'eval/quiet/sentences' : name,
      figures: [
        { key: 'incidents', label: 'incidents in 1,000 sentences', ...rate('incident'), ...bare, goal: 0 },
        {
          key: 'tolls',
          label: 'tolls with a side in 1,000',
          ...rate('toll with a side', 'responsibility'),
          ...bare,
          goal: 0,
        },
        {
          key: 'civil',
          label: 'talks, visits, accords in 1,000',
          ...rate('talks, visits, protests', 'agreement'),
          ...bare,
          goal: null,
        },
        ...(name === 'own' ? keptAside(engine) : []),
      ],
      table: quietTable(run),
      mistakes: quietMistakes(run),
    };
  },
};

function keptAside(engine: Engine): Figure[] {
  const { quiet, conflict } = runKeptAside(engine);
  const read = sentencesRead(quiet);
  const count = quiet.alarms.filter(({ alarm }) => alarm.what === 'incident').length;
  return [
    {
      key: 'kept',
      label: 'incidents in 1,000, kept aside',
      value: perThousand(count, read),
      detail: `${count} in ${read} sentences`,
      floor: null,
      peer: null,
      goal: 0,
    },
    {
      key: 'conflict',
      label: 'conflict read, kept aside, %',
      value: (100 * conflict.found) / conflict.read,
      detail: `${conflict.found} of ${conflict.read} sentences`,
      floor: null,
      peer: null,
      goal: null,
    },
  ];
}
