import { SHORTEST_TOKEN } from '../server/safety/access-token.ts';
import { isLoopback } from '../server/safety/hosts.ts';
import { usage } from './exit-codes.ts';

/** A port as typed after `flag`, checked. Throws a usage error. */
export function portTyped(flag: string, typed: string): number {
  const port = Number(typed);
  if (!/^\d{1,5}$/.test(typed) || port > 65_535)
    throw usage(`${flag}: "${typed}" is not a port; write a number up to 65535`);
  return port;
}

/** Binding where others can reach it takes a token: reports, and decisions under anybody's name, are behind it. */
export function tokenTyped(
  command: string,
  { host, token = process.env.SITREP_TOKEN }: { host: string; token?: string },
): string | null {
  if (token === undefined || token === '') {
    if (isLoopback(host)) return null;
    throw usage(
      `--host: others can reach ${host}, so this needs a token that they must know. Make one, and give it as SITREP_TOKEN or --token:\n  SITREP_TOKEN=$(openssl rand -hex 16) ${command} --host ${host}`,
    );
  }
  if (!/^[\x21-\x7e]+$/.test(token))
    throw usage('--token: letters, digits and signs without spaces, as an address can carry them');
  if (token.length < SHORTEST_TOKEN)
    throw usage(`--token: ${token.length} characters can be guessed; give ${SHORTEST_TOKEN} at least`);
  return token;
}
