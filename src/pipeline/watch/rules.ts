import { allowingPrivate, type FetchRules } from '../../fetch/fetch-rules.ts';

/** The open internet, and hosts of the user's own network that he named. Not kept in the case: another one's case must not reach into it. */
export function watchRules(privateHosts: readonly string[]): FetchRules {
  return allowingPrivate(privateHosts);
}
