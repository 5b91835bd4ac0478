import { hostname } from 'node:os';
import { expect, test } from 'vitest';
import { isLoopback, ownHosts } from './hosts.ts';

test.each([
  ['127.0.0.1', true],
  ['127.9.9.9', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['192.168.1.5', false],
  ['10.0.0.1', false],
  ['desk.example', false],
])('%s is reached by this machine only: %s', (host, want) => expect(isLoopback(host)).toBe(want));

test.each<[string, number, string, boolean]>([
  ['127.0.0.1', 8710, '127.0.0.1:8710', true],
  ['127.0.0.1', 8710, 'localhost:8710', true],
  ['127.0.0.1', 8710, 'LOCALHOST:8710', true],
  ['127.0.0.1', 8710, '[::1]:8710', true],
  ['127.0.0.1', 8710, '127.0.0.1', false],
  ['127.0.0.1', 8710, '127.0.0.1:8711', false],
  ['127.0.0.1', 8710, 'evil.example:8710', false],
  ['127.0.0.1', 8710, '127.0.0.1.evil.example:8710', false],
  ['127.0.0.1', 8710, 'localhost.evil.example:8710', false],
  ['127.0.0.1', 8710, 'evil@127.0.0.1:8710', false],
  ['127.0.0.1', 8710, '', false],
  ['127.0.0.1', 80, 'localhost', true],
  ['192.168.1.5', 8710, '192.168.1.5:8710', true],
  ['192.168.1.5', 8710, 'localhost:8710', false],
  ['0.0.0.0', 8710, '192.168.1.5:8710', true],
  ['0.0.0.0', 8710, '[fe80::1]:8710', true],
  ['0.0.0.0', 8710, `${hostname()}:8710`, true],
  ['0.0.0.0', 8710, 'evil.example:8710', false],
])('bound to %s at %d, Host "%s" is its own: %s', (bound, port, host, want) => {
  expect(ownHosts(bound, port)(host)).toBe(want);
});
