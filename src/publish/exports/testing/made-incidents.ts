import { figure, on, who } from '../../../../test/sample-case.ts';
import type { Agreement } from '../../../model/agreement.ts';
import type { Incident } from '../../../model/situation.ts';
import { BORDER, HOSTILE, QARSAN, VELDT } from './made-names.ts';

const SAID = on('2031-03-05');

/** One with two figures for the same dead, one of a month in a country, one that cannot be placed in time or space, one in doubt and of two places. */
export function madeIncidents(): Incident[] {
  return [
    {
      id: 'i-2',
      type: 'bombing',
      title: 'Bombing in Veldt, February 2031',
      when: { ...on('2031-02-01', 'month', '2031-02-28'), approximate: true },
      where: [VELDT],
      sides: { agents: [], targets: [] },
      tolls: [
        {
          effect: 'injured',
          victims: { party: null, role: null },
          figures: [
            {
              claimant: 'witnesses',
              party: null,
              about: 'other',
              quantity: figure('vague', null, 'dozens'),
              said: SAID,
              claims: ['c-5'],
            },
          ],
          admitted: null,
          alleged: figure('vague', null, 'dozens'),
          contested: false,
        },
      ],
      status: 'single source',
      claims: ['c-5'],
      documents: ['d0c0000000000000000a'],
    },
    {
      id: 'i-1',
      type: 'drone strike',
      title: 'Drone strike near Qarsan, 4 March 2031',
      when: on('2031-03-04'),
      where: [QARSAN],
      sides: { agents: [who('the Veldt army', 'veldt-army', 'veldt')], targets: [who('rebels', 'marsh-front')] },
      tolls: [
        {
          effect: 'killed',
          victims: { party: 'marsh-front', role: 'fighters' },
          figures: [
            {
              claimant: 'Veldt',
              party: 'veldt',
              about: 'adversary',
              quantity: figure('at least', 40),
              said: SAID,
              claims: ['c-2'],
            },
            {
              claimant: 'The Marsh Front',
              party: 'marsh-front',
              about: 'own',
              quantity: figure('exact', 9),
              said: SAID,
              claims: ['c-3'],
            },
          ],
          admitted: figure('exact', 9),
          alleged: figure('at least', 40),
          contested: true,
        },
      ],
      status: 'contested',
      claims: ['c-1', 'c-2', 'c-3', 'c-13'],
      documents: ['d0c0000000000000000a', 'd0c0000000000000000b'],
    },
    {
      id: 'i-4',
      type: 'shelling',
      title: 'Shelling of Qarsan, 6 March 2031',
      when: { ...on('2031-03-06'), from: '2031-03-06T13:00Z', to: '2031-03-06T15:59Z', grain: 'hour' },
      where: [VELDT, QARSAN],
      sides: { agents: [who('the Marsh Front', 'marsh-front')], targets: [who('Veldt', 'veldt')] },
      tolls: [],
      status: 'unconfirmed',
      claims: ['c-8'],
      documents: ['d0c0000000000000000a'],
    },
    {
      id: 'i-3',
      type: 'armed attack',
      title: 'Armed attack on a post & <more>',
      when: null,
      where: [BORDER],
      sides: {
        agents: [who(HOSTILE, 'hostile')],
        targets: [who('a post')],
      },
      tolls: [],
      status: 'single source',
      claims: ['c-6'],
      documents: ['d0c0000000000000000a'],
    },
  ];
}

/** A truce of 48 hours, said to be broken by the incident in doubt. */
export function madeAgreement(): Agreement {
  return {
    id: 'a-1',
    type: 'ceasefire',
    parties: [who('Veldt', 'veldt'), who('the Marsh Front', 'marsh-front')],
    mediators: [],
    requested: [],
    starts: on('2031-03-06'),
    ends: on('2031-03-08'),
    status: 'in force',
    statusBy: { basis: 'clock', by: [], asOf: '2031-03-07' },
    until: null,
    violations: [{ incident: 'i-4', allegedBy: ['Northline Wire'] }],
    breaches: [
      {
        id: 'v-1',
        basis: 'said',
        incident: 'i-4',
        accusers: [{ by: 'Northline Wire', party: null, day: '2031-03-05', claims: ['c-8'] }],
        accused: [who('the Marsh Front', 'marsh-front')],
        deniers: [],
        when: on('2031-03-06'),
        where: [QARSAN],
        times: null,
      },
    ],
    claims: ['c-7'],
  };
}
