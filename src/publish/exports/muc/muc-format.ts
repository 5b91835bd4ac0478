import type { ExportFile, ExportFormat, Piece } from '../export-format.ts';
import type { Loss } from '../loss.ts';
import { Losses, leftOut } from '../losses.ts';
import { mucTemplates, SLOTS } from './muc-template.ts';

const FILE = 'muc-templates.txt';
const RECORDS_A_PIECE = 50;

const templates: ExportFile = {
  name: FILE,
  mediaType: 'text/plain',
  async *pieces(source): AsyncGenerator<Piece> {
    let piece: { data: string; rows: number; losses: Loss[] } = { data: '', rows: 0, losses: [] };
    let reports = 0;
    for await (const report of source.reports()) {
      const { made, passed } = mucTemplates(report, source.facts);
      for (const { id, text, claims, doubted } of made) {
        piece.data += text;
        piece.rows++;
        const losses = new Losses(report.document.id, id);
        losses.add('claimants dropped', null, 'who says it has no slot, but for the confidence of who did it', claims);
        if (doubted.length > 0) losses.add('doubt dropped', null, 'told with doubt', doubted);
        piece.losses.push(...losses.list);
      }
      if (passed.length > 0)
        piece.losses.push(
          ...leftOut(report.document.id, 'claims of no incident that MUC-4 has a kind for', passed).losses,
        );
      if (++reports % RECORDS_A_PIECE !== 0) continue;
      yield piece;
      piece = { data: '', rows: 0, losses: [] };
    }
    yield piece;
  },
};

export const MUC: ExportFormat = {
  name: 'muc',
  title: 'Templates in the manner of MUC-4, one for each incident of a report',
  codebook: null,
  loses: 'One report at a time; who says it, save how sure it is who did it.',
  files: [templates],
  dictionary: [{ file: FILE, columns: SLOTS.map(({ name, holds }) => ({ name, type: 'text', holds })) }],
};
