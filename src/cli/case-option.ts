import { Option } from 'commander';
import { DEFAULT_CASE } from './with-case.ts';

export function caseOption(): Option {
  return new Option('--case <file>', 'the case file').default(DEFAULT_CASE);
}
