import { z } from 'zod';
import { BRIEF_FORMATS, BriefLanguage } from '../model/brief.ts';
import { Clocks, Day, Narrowing } from './query.ts';

export const BriefQuery = Clocks.extend({
  since: Day.optional().describe('First day of the period, included.'),
  until: Day.optional().describe('Last day of the period, included.'),
  place: Narrowing.shape.place,
  actor: Narrowing.shape.actor,
  lang: BriefLanguage.default('en'),
  format: z
    .enum(['json', ...BRIEF_FORMATS])
    .default('json')
    .describe('All but json are files to keep.'),
});
