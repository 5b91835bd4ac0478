import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address.ts';

/** What may be asked, and how; handed in, so that tests can let a local server stand for the internet. */
export interface FetchRules {
  /** Of each address that a host's name stands for; `host` as it was typed or led to, lower case. */
  isAllowed(address: string, port: number, host: string): boolean;
  resolve(host: string): Promise<{ address: string; family: number }[]>;
  timeoutMs: number;
  mostBytes: number;
}

export const PORTS = [80, 443];

export const OPEN_INTERNET: FetchRules = {
  isAllowed: (address, port) => PORTS.includes(port) && isPublicAddress(address),
  resolve: (host) => lookup(host, { all: true }),
  timeoutMs: 20_000,
  mostBytes: 10_000_000,
};

/**
 * The rules, and besides them some hosts of the user's own network ("feeds.lan", "localhost:8080"), each at the ports of
 * the web unless it names one. The name is what counts: an address that leads on to another private host is still refused.
 */
export function allowingPrivate(hosts: readonly string[], rules: FetchRules = OPEN_INTERNET): FetchRules {
  const allowed = hosts.map((typed) => {
    const [, host = '', port] = /^(.*?)(?::(\d+))?$/.exec(typed.trim().toLowerCase()) ?? [];
    return { host, ports: port === undefined ? PORTS : [Number(port)] };
  });
  return {
    ...rules,
    isAllowed: (address, port, host) =>
      allowed.some((each) => each.host === host && each.ports.includes(port)) || rules.isAllowed(address, port, host),
  };
}
