import type { CaseSource, MadeRows, ReportRecord } from '../case-source.ts';
import type { ExportFormat } from '../export-format.ts';
import type { Loss } from '../loss.ts';
import { Losses, leftOut } from '../losses.ts';
import { rowFile } from '../row-file.ts';
import { mucTemplates, SLOTS } from './muc-template.ts';

const FILE = 'muc-templates.txt';
/** What a report tells of each of its incidents, one template after the other. */
function templatesOf(report: ReportRecord, facts: CaseSource['facts']): MadeRows {
  const { made, passed } = mucTemplates(report, facts);
  const lost: Loss[] = [];
  for (const { id, claims, doubted } of made) {
    const losses = new Losses(report.document.id, id);
    losses.add('claimants dropped', null, 'who says it has no slot, but for the confidence of who did it', claims);
    if (doubted.length > 0) losses.add('doubt dropped', null, 'told with doubt', doubted);
    lost.push(...losses.list);
  }
  if (passed.length > 0)
    lost.push(...leftOut(report.document.id, 'claims of no incident that MUC-4 has a kind for', passed).losses);
  return { data: made.map(({ text }) => text).join(''), rows: made.length, losses: lost };
}

export const MUC: ExportFormat = {
  name: 'muc',
  title: 'Templates in the manner of MUC-4, one for each incident of a report',
  codebook: null,
  loses: 'One report at a time; who says it, save how sure it is who did it.',
  files: [
    rowFile({
      file: FILE,
      mediaType: 'text/plain',
      of: 'reports',
      wants: { text: false },
      head: () => '',
      make: templatesOf,
    }),
  ],
  dictionary: [{ file: FILE, columns: SLOTS.map(({ name, holds }) => ({ name, type: 'text', holds })) }],
};
