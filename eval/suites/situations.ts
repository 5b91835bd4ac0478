import { codeInputs } from '../../src/pipeline/code-inputs.ts';
import { openEngine } from '../../src/pipeline/engine.ts';
import { DISK } from '../../src/pipeline/input-files.ts';
import { percent } from '../corpora/corpus.ts';
import type { Suite } from '../harness/suite.ts';
import { runSituations } from '../situations.ts';

export const situationsSuite: Suite = {
  name: 'situations',
  title: 'Where reports meet',
  about: `The sample reports of a conflict, read as one situation: whether one incident holds both sides' figures, whether the truce is one
agreement. The lists are in \`eval/situations\`. The sets of Thailand and Cambodia and of El Fasher were in view while the reader was mended,
those of Armenia and Azerbaijan and of Mariupol were sealed until 0.4.0 stood.`,
  async measure() {
    const engine = openEngine();
    const runs = await runSituations(async (reports, published) => {
      const flags = published === undefined ? {} : { published };
      const { coded } = await codeInputs([reports], engine, { flags, files: DISK });
      return coded;
    });
    const sum = (of: (run: (typeof runs)[number]) => number): number => runs.reduce((total, run) => total + of(run), 0);
    const [missed, expected] = [sum((run) => run.missed.length), sum((run) => run.expected)];
    return {
      on: `${runs.length} lists of eval/situations`,
      figures: [
        {
          key: 'found',
          label: 'lines met',
          value: percent((expected - missed) / expected),
          detail: `${expected - missed} of ${expected}`,
          floor: null,
          peer: null,
          goal: null,
        },
        {
          key: 'forbidden',
          label: 'forbidden lines met',
          value: sum((run) => run.forbidden.length),
          count: true,
          detail: '',
          floor: null,
          peer: null,
          goal: 0,
        },
      ],
      table: runs.map((run) => run.summary).join('\n'),
      mistakes: runs.flatMap((run) => [
        ...run.forbidden.map(({ id, says }) => ({ kind: 'FORBIDDEN', id: `${run.name} ${id}`, says })),
        ...run.missed.map(({ id, says }) => ({ kind: 'missing', id: `${run.name} ${id}`, says })),
      ]),
    };
  },
};
