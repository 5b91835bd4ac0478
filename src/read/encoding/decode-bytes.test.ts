import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeBytes } from './decode-bytes.ts';

const WEST = '“Two guards were killed” at Café Röd, the mayor — a Mr. Nuñez — said.';
const ARABIC =
  'قال المتحدث باسم الجيش إن ثلاثة جنود قتلوا في كمين نصبه مسلحون مجهولون قرب بلدة السدر مساء الثلاثاء. ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى الآن.';
const RUSSIAN =
  'Армия заявила в понедельник, что взяла город и что двое её солдат были убиты в боях за мост. Министерство отказалось комментировать это сообщение.';
const CHINESE =
  '军方周一表示已经占领该镇,两名士兵在争夺桥梁的战斗中丧生。当地居民说,炮击持续了整整一夜,医院里挤满了伤员。';

describe('decodeBytes', () => {
  it.each<[string, string, string]>([
    ['utf-8', 'utf-8', WEST],
    ['UTF-8 in Arabic', 'utf-8', ARABIC],
    ['windows-1252', 'windows-1252', WEST],
    ['windows-1256', 'windows-1256', ARABIC],
    ['windows-1251', 'windows-1251', RUSSIAN],
    ['KOI8-R', 'koi8-r', RUSSIAN],
    ['GB18030', 'gb18030', CHINESE],
    ['UTF-16 without a mark', 'utf-16le', WEST],
    ['UTF-16 big-endian without a mark', 'utf-16be', WEST],
  ])('finds %s', (_, name, text) => {
    const bytes = iconv.encode(text, name, { addBOM: false });
    expect(decodeBytes(bytes, null)).toEqual({ ok: true, value: text });
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])('takes off the mark of %s', (name) => {
    expect(decodeBytes(iconv.encode(ARABIC, name, { addBOM: true }), null)).toEqual({ ok: true, value: ARABIC });
  });

  it('goes by the statement of a page', () => {
    const page = `<html><head><meta charset="windows-1250"></head><p>Přišlo pět vojáků.</p>`;
    expect(decodeBytes(iconv.encode(page, 'windows-1250'), null)).toEqual({ ok: true, value: page });
  });

  it('goes by the bytes where a page states what it is not', () => {
    const page = `<meta charset="iso-8859-1"><p>${WEST}</p>`;
    expect(decodeBytes(iconv.encode(page, 'utf-8'), null)).toEqual({ ok: true, value: page });
  });

  it('reads Latin 1 as what it holds', () => {
    const page = `<meta charset="iso-8859-1"><p>“Café”</p>`;
    expect(decodeBytes(iconv.encode(page, 'windows-1252'), null)).toEqual({ ok: true, value: page });
  });

  it('keeps UTF-8 with one broken byte', () => {
    const bytes = Buffer.concat([iconv.encode(WEST, 'utf-8'), Buffer.from([0xff])]);
    expect(decodeBytes(bytes, null)).toEqual({ ok: true, value: `${WEST}\uFFFD` });
  });

  it('makes line ends one', () => {
    expect(decodeBytes(Buffer.from('a\r\nb\rc\n'), null)).toEqual({ ok: true, value: 'a\nb\nc\n' });
  });

  it('drops stray NULs of a page', () => {
    const page = `<html><p>${'Two guards were killed. '.repeat(10)}`;
    expect(decodeBytes(Buffer.from(`${page}\0`), null)).toEqual({ ok: true, value: page });
  });

  it.each<[string, Buffer, string]>([
    ['PDF', Buffer.from('%PDF-1.7\n'), 'pdftotext'],
    ['DOCX', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), 'save the document'],
    ['PNG', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'text of the report'],
    ['anything with NULs', Buffer.from('text\0\0\x01with\0holes'), 'convert it'],
  ])('calls %s binary and says what to do', (_, bytes, advice) => {
    const outcome = decodeBytes(bytes, 'a');
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'binary', file: 'a' } });
    expect(!outcome.ok && outcome.problem.message).toContain(advice);
  });

  it('says so where no encoding fits', () => {
    expect(decodeBytes(Buffer.from([0x81, 0x8d, 0x20, 0x8f, 0x41, 0x9d]), null)).toMatchObject({
      ok: false,
      problem: { kind: 'encoding' },
    });
  });
});
