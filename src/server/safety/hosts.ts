import { BlockList, isIP } from 'node:net';
import { hostname } from 'node:os';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

/** Whether only this machine can reach what is bound to an address. */
export function isLoopback(host: string): boolean {
  const version = isIP(host);
  if (version === 0) return host === 'localhost';
  return loopback.check(host, version === 4 ? 'ipv4' : 'ipv6');
}

/** Bound to these, a server answers at every address of the machine. */
const EVERYWHERE = new Set(['0.0.0.0', '::']);

/**
 * Says which `Host` headers are this server's own. A page of somebody else's can make its name mean 127.0.0.1 and would then
 * be of our origin to the browser; but it cannot make the browser send another name than its own.
 */
export function ownHosts(bound: string, port: number): (host: string) => boolean {
  const names = new Set(isLoopback(bound) ? ['localhost', '127.0.0.1', '::1', bound] : [bound]);
  const isEverywhere = EVERYWHERE.has(bound);
  if (isEverywhere) for (const name of ['localhost', hostname(), `${hostname()}.local`]) names.add(name.toLowerCase());
  return (host) => {
    const [, six, plain, after] = /^(?:\[([0-9a-f:.]+)\]|([a-z0-9._-]+))(?::(\d+))?$/i.exec(host) ?? [];
    const name = (six ?? plain)?.toLowerCase();
    if (name === undefined || (after === undefined ? 80 : Number(after)) !== port) return false;
    return names.has(name) || (isEverywhere && isIP(name) !== 0);
  };
}
