import type { OpenAPIHono } from '@hono/zod-openapi';
// Taken when the server starts, and not with the first export: the program's files may be changed while it runs.
import '../../pipeline/exports/kept/program-stamp.ts';
import type { CaseSource } from '../../publish/exports/case-source.ts';
import type { ExportFile, ExportFormat } from '../../publish/exports/export-format.ts';
import { LOSS_CSV_HEAD, lossCsvLine } from '../../publish/exports/loss-lines.ts';
import { download, fileName } from '../api/download.ts';
import { serve } from '../api/operation.ts';
import { notFound, RequestProblem } from '../api/request-problem.ts';
import type { Served } from '../served.ts';

/** The formats that others use. They are loaded when somebody asks: the workbench opens without them. */
export function addExportRoutes(app: OpenAPIHono, { views }: Served): void {
  serve(app, 'exports', async ({ params }) => {
    await views.of(params.case, {});
    const formats = await loadFormats();
    return {
      formats: formats.map(({ name, title, codebook, loses = null, files }) => ({
        name,
        title,
        codebook,
        loses,
        files: files.map((file) => ({ name: file.name, mediaType: file.mediaType })),
      })),
    };
  });
  serve(app, 'exportFile', async ({ params, query }) => {
    const { file, shelved } = await views.of(params.case, query);
    const format = (await loadFormats()).find(({ name }) => name === params.format);
    if (!format) throw notFound('format', params.format);
    const { caseSourceOf } = await import('../../pipeline/exports/case-source-of.ts');
    const source = await caseSourceOf(file, {
      asKnownOn: query.asKnownOn ?? null,
      keepRows: file.knownOn === undefined ? {} : null,
    });
    if (query.losses)
      return download(lossesOf(format, source), {
        name: fileName(shelved, `${format.name}-lost.csv`, query),
        type: 'text/csv',
      });
    const wanted = fileOf(format, query.file);
    return download(dataOf(wanted, source), { name: fileName(shelved, wanted.name, query), type: wanted.mediaType });
  });
}

async function loadFormats(): Promise<readonly ExportFormat[]> {
  return (await import('../../publish/exports/formats.ts')).FORMATS;
}

function fileOf({ name, files }: ExportFormat, asked: string | undefined): ExportFile {
  const found = asked === undefined && files.length === 1 ? files[0] : files.find((file) => file.name === asked);
  if (found) return found;
  const names = files.map((file) => file.name).join(', ');
  throw new RequestProblem('bad request', `${name} is these files: ${names}. Say which one.`, 'file');
}

async function* dataOf(file: ExportFile, source: CaseSource): AsyncGenerator<string | Uint8Array> {
  for await (const { data } of file.pieces(source)) if (data.length > 0) yield data;
}

async function* lossesOf({ files }: ExportFormat, source: CaseSource): AsyncGenerator<string> {
  yield LOSS_CSV_HEAD;
  for (const file of files)
    for await (const { losses } of file.pieces(source)) if (losses.length > 0) yield losses.map(lossCsvLine).join('');
}
