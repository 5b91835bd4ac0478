/** Up to which change of the case, and on which day (forecasts fall due by it), a rule of alerts last looked; null: at nothing yet. */
export const UP: readonly string[] = [
  'ALTER TABLE alert_rules ADD COLUMN seen INTEGER',
  'ALTER TABLE alert_rules ADD COLUMN day TEXT',
];
