import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, test } from 'vitest';
import { openWording } from '../../knowledge/wording.ts';
import type { Brief } from '../../model/brief.ts';
import { composeBrief } from './compose-brief.ts';
import { pdfPages } from './pdf/pdf-pages.ts';
import { setPdf } from './pdf/set-pdf.ts';
import { withoutLabels } from './pictures/svg.ts';
import { renderBrief } from './render-brief.ts';
import { figure, INCIDENT, madeMaterial, quantity, toll } from './testing/made-material.ts';

const WORDING = openWording('en');
const NASTY =
  '<script>alert(1)</script>"><img src=x onerror=y> #read("/etc/passwd") $x$ \\ {{y}} \u202e \r\nBcc: all@example.org';

/** A brief in which whatever comes from a report is hostile: names of sides, places, sources, words. */
function nastyBrief(): Brief {
  const by = { name: NASTY, actor: null, party: null, role: null, span: null, as: 'organisation' as const };
  const claim = toll('c-n', by, NASTY, quantity(3));
  const [row] = INCIDENT.tolls;
  const [place] = INCIDENT.where;
  if (!row || !place) throw new Error('no row');
  const incident = {
    ...INCIDENT,
    where: [{ ...place, name: NASTY }],
    tolls: [{ ...row, figures: [figure(NASTY, null, 'other', claim)] }],
    claims: ['c-n'],
  };
  const made = madeMaterial({ claimList: [claim], incidents: [incident] });
  const actors = new Map([...made.actors, ['veldt', { name: NASTY, kind: 'state', party: 'veldt' }] as const]);
  const [head] = made.reports.values();
  if (!head) throw new Error('no report');
  const reports = new Map([['d1', { ...head, source: NASTY, url: 'javascript:alert(1)' }]]);
  const ground = {
    box: [19, 9, 21, 11] as const,
    land: [
      [
        [19, 9],
        [21, 9],
        [21, 11],
      ] as const,
    ],
    borders: [],
    disputed: [],
    names: [{ text: NASTY, at: [20, 10] as const }],
    areas: [],
  };
  return composeBrief({ ...made, actors, reports, ground, asked: { ...made.asked, actor: NASTY } }, WORDING);
}

const pdfOf = (brief: Brief) => setPdf(pdfPages(brief, openWording(brief.language)));

const text = (bytes: string | Uint8Array) =>
  typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('latin1');

describe('HTML', () => {
  test('stands alone: no script, no address, and its policy names its style by hash', async () => {
    const html = text(await renderBrief(composeBrief(madeMaterial(), WORDING), 'html'));
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(html).toContain('<html lang="en" dir="ltr">');
    expect(html).not.toMatch(/<script|<link|<iframe| on\w+=| style="|src=/);
    expect(html.replaceAll('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/https?:\/\//);
    expect(html).toContain('<bdi>Marsh Front</bdi> says <b class="figure">58</b>');
  });

  test('what reports say stays text', async () => {
    const html = text(await renderBrief(nastyBrief(), 'html'));
    expect(html).not.toMatch(/<script|<img|javascript:/);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

describe('PDF', () => {
  test('shows the words, and is the same file each time', async () => {
    const brief = composeBrief(madeMaterial(), WORDING);
    const [one, other] = [await pdfOf(brief), await pdfOf(brief)];
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(one)), {
      mergePages: true,
    });
    expect(pages).toContain('Veldt says 23 of its soldiers were killed; the Marsh Front says 58.');
    expect(pages).toContain('situation brief');
  });

  test('takes nothing from a report for markup', async () => {
    const pdf = await pdfOf(nastyBrief());
    const { text: pages } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), {
      mergePages: true,
    });
    expect(pages.replace(/\s+/g, ' ')).toContain('#read("/etc/passwd")');
    expect(pages).not.toContain('root:');
  });
});

test('words of a drawing never reach the renderer of drawings, and stand on it as words of the page', async () => {
  const drawn = nastyBrief().sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'picture'));
  expect(drawn.map(({ name }) => name)).toContain('map');
  for (const { svg, labels } of drawn) {
    expect(svg).toContain('</text>');
    expect(withoutLabels(svg)).not.toMatch(/<(?:text|tspan)\b/);
    expect(labels.every(({ text: said }) => !/[\s\p{Cc}\u202a-\u202e]{2}|[\n\r\u202e]/u.test(said))).toBe(true);
  }
});

describe('EML', () => {
  test('has text and HTML beside each other, a subject, and the same bytes each time', async () => {
    const brief = composeBrief(madeMaterial(), WORDING);
    const mail = await renderBrief(brief, 'eml');
    expect(text(mail)).toBe(text(await renderBrief(brief, 'eml')));
    const read = await PostalMime.parse(Buffer.from(mail as Uint8Array));
    expect(read.subject).toBe('Veldt and Marsh Front: situation brief');
    expect(read.date).toBe('2031-03-05T00:00:00.000Z');
    expect(read.text).toContain('# Veldt and Marsh Front');
    expect(read.html).toContain('<h1>Veldt and Marsh Front: situation brief</h1>');
    expect(text(mail)).toContain('multipart/alternative');
    expect(text(mail).replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  test('a name of two lines adds no header', async () => {
    const read = await PostalMime.parse(Buffer.from((await renderBrief(nastyBrief(), 'eml')) as Uint8Array));
    expect(read.bcc ?? []).toEqual([]);
    expect(read.headers.map(({ key }) => key).sort()).toEqual([
      'content-type',
      'date',
      'message-id',
      'mime-version',
      'subject',
      'x-unsent',
    ]);
    expect(read.subject).toContain('Bcc: all@example.org');
  });
});

test('an empty brief has every format', async () => {
  const empty = madeMaterial({ incidents: [], inPeriod: [], claimList: [], reports: new Map(), lastDay: null });
  const brief = composeBrief(empty, WORDING);
  for (const format of ['md', 'html', 'eml'] as const)
    expect((await renderBrief(brief, format)).length).toBeGreaterThan(100);
  expect((await pdfOf(brief)).length).toBeGreaterThan(100);
});

describe.each(['ur', 'fa', 'ar', 'fr'] as const)('in %s', (language) => {
  const made = madeMaterial();
  const material = { ...made, asked: { ...made.asked, language } };
  const wording = openWording(language);

  test('the same figures, names and words in other phrases', async () => {
    const brief = composeBrief(material, wording);
    const english = composeBrief(made, WORDING);
    expect(brief.notes.map(({ claims, quote }) => [claims, quote])).toEqual(
      english.notes.map(({ claims, quote }) => [claims, quote]),
    );
    const html = text(await renderBrief(brief, 'html'));
    expect(html).toContain(`<html lang="${language}" dir="${language === 'fr' ? 'ltr' : 'rtl'}">`);
    expect(html).toContain('<b class="figure">23</b>');
    expect(html).toContain('<bdi>We will answer every shell</bdi>');
  });

  test('as PDF and Markdown', async () => {
    const brief = composeBrief(material, wording);
    expect(text(await pdfOf(brief)).slice(0, 5)).toBe('%PDF-');
    const markdown = text(await renderBrief(brief, 'md'));
    // A name in Latin letters stands in isolation where the line runs from the right.
    expect(markdown.includes('\u2068Marsh Front\u2069')).toBe(language !== 'fr');
  });
});
