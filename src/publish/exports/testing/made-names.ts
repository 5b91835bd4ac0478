import type { Where } from '../../../model/where.ts';

/** A name as somebody would choose it who wants to break what reads it: markup, a formula, a control character, right to left. */
export const HOSTILE = '=HYPERLINK("http://x")<script>alert(\'1\')</script> & ]]>\u0007جبهة';

export const QARSAN: Where = {
  name: 'Qarsan',
  place: 'q1',
  country: 'XV',
  admin1: 'North Veldt',
  lat: 1.25,
  lon: 32.5,
  precision: 2,
  span: null,
};
export const VELDT: Where = { ...QARSAN, name: 'Veldt', place: 'XV', admin1: null, lat: 2, lon: 33, precision: 6 };
/** A line: it has no coordinates. */
export const BORDER: Where = {
  name: 'the "border"',
  place: null,
  country: null,
  admin1: null,
  lat: null,
  lon: null,
  precision: 5,
  span: null,
};
