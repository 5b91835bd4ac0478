import { BlockList, isIP } from 'node:net';

/** What stands for no host of the open internet, by the registries of special addresses (IANA, RFC 6890) and clouds' own hosts. */
const CLOSED_4: readonly [string, number][] = [
  ['0.0.0.0', 8], // unspecified, "this network"
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // carriers' own
  ['127.0.0.0', 8],
  ['168.63.129.16', 32], // a cloud's wire server
  ['169.254.0.0', 16], // link-local; 169.254.169.254 gives out clouds' keys
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // to many
  ['240.0.0.0', 4], // kept back, and 255.255.255.255
];

/** Of version 6 only this is given out at all: not loopback, mapped or translated ones, local ones, or those to many. */
const OPEN_6: readonly [string, number][] = [['2000::', 3]];
const CLOSED_6: readonly [string, number][] = [
  ['2001::', 23], // tunnels with an address of version 4 inside, and tests
  ['2001:db8::', 32],
  ['2002::', 16], // tunnels with an address of version 4 inside
  ['3fff::', 20],
];

const closed4 = listOf(CLOSED_4, 'ipv4');
const open6 = listOf(OPEN_6, 'ipv6');
const closed6 = listOf(CLOSED_6, 'ipv6');

/** Whether an IP address is one of the open internet. Anything that is no IP address is not. */
export function isPublicAddress(address: string): boolean {
  const version = isIP(address);
  if (version === 4) return !closed4.check(address, 'ipv4');
  // A zone ("fe80::1%eth0") is of this machine.
  if (version !== 6 || address.includes('%')) return false;
  return open6.check(address, 'ipv6') && !closed6.check(address, 'ipv6');
}

function listOf(subnets: readonly [string, number][], version: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, version);
  return list;
}
