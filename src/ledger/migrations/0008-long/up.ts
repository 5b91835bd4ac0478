/** Incidents of several days by their last one: what began before a day and reaches into it is found without reading all before it. */
export const UP: readonly string[] = [
  'CREATE INDEX incidents_long ON incidents(to_day, from_day) WHERE to_day > from_day',
];
