import type { Command } from 'commander';
import { Option } from 'commander';
import { usage } from './exit-codes.ts';

export interface ModelReaderOptions {
  reader?: 'model';
  endpoint?: string;
  model?: string;
  keyFrom?: string;
  answers: string;
  priceIn?: string;
  priceOut?: string;
  mostCost?: string;
  mostTokens?: string;
  patience: string;
  retries: string;
  estimate?: boolean;
}

/** What `sitrep code --reader model` takes. */
export function addModelReaderOptions(command: Command): Command {
  return command
    .addOption(new Option('--reader <reader>', 'read with a language model as well').choices(['model']))
    .option(
      '--endpoint <address>',
      'with --reader: a server that speaks the OpenAI protocol, as http://127.0.0.1:11434/v1',
    )
    .option('--model <name>', 'with --reader: the model that is asked there')
    .option('--key-from <variable>', 'with --reader: the environment variable that has its key')
    .option(
      '--answers <dir>',
      'with --reader: where answers are kept, so that nothing is asked twice',
      './.sitrep/model-answers',
    )
    .option('--price-in <n>', 'with --reader: what a million tokens sent cost')
    .option('--price-out <n>', 'with --reader: what a million tokens answered cost')
    .option('--most-cost <n>', 'with --reader: never more than this')
    .option('--most-tokens <n>', 'with --reader: never more tokens than these, both ways')
    .option('--patience <seconds>', 'with --reader: how long one answer may take', '120')
    .option('--retries <n>', 'with --reader: how often a server that is busy or fails is asked again', '2')
    .option('--estimate', 'with --reader: print what it would take, and ask nothing');
}

/** What was typed, checked. Throws a usage error that names the flag. */
export function modelReaderTyped(options: ModelReaderOptions) {
  const { endpoint, model, keyFrom, answers } = options;
  if (endpoint === undefined || model === undefined) throw usage('--reader model needs --endpoint and --model');
  if (!URL.canParse(endpoint) || !/^https?:$/.test(new URL(endpoint).protocol))
    throw usage(`--endpoint: "${endpoint}" is no address. Write it as http://127.0.0.1:11434/v1`);
  const key = keyFrom === undefined ? null : process.env[keyFrom];
  if (key === undefined) throw usage(`--key-from: the environment variable ${keyFrom} is not set`);
  const [input, output] = [amount('--price-in', options.priceIn), amount('--price-out', options.priceOut)];
  if ((input === null) !== (output === null)) throw usage('--price-in and --price-out belong together');
  const prices = input === null || output === null ? null : { input, output };
  const mostCost = amount('--most-cost', options.mostCost);
  if (mostCost !== null && prices === null) throw usage('--most-cost needs --price-in and --price-out');
  return {
    endpoint: {
      address: endpoint,
      model,
      key,
      patienceMs: (amount('--patience', options.patience) ?? 120) * 1000,
      retries: amount('--retries', options.retries) ?? 0,
    },
    answers,
    budget: { prices, mostCost, mostTokens: amount('--most-tokens', options.mostTokens) },
  };
}

function amount(flag: string, typed: string | undefined): number | null {
  if (typed === undefined) return null;
  if (!/^\d+(\.\d+)?$/.test(typed)) throw usage(`${flag}: "${typed}" is not a number from 0 on`);
  return Number(typed);
}
