import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../model/document.ts';
import { readDocument } from '../read-document.ts';

const FOLDER = new URL('../../../test/fixtures/read/', import.meta.url);

function readPage(name: string) {
  return readDocument(readFileSync(new URL(name, FOLDER)), { file: name });
}

describe('readDocument on pages', () => {
  it.each<[string, Partial<Document>, string[]]>([
    [
      'news-site.html',
      {
        title: 'Two killed as shells hit Veshti market',
        published: '2024-03-10T04:30Z',
        publishedFrom: 'file',
        source: 'Delta Herald',
        author: 'Ilse Mbeki',
        url: 'https://www.deltaherald.example/news/veshti-market',
        language: 'en-GB',
      },
      [
        'At least two people were killed when shells hit a market in Veshti on Saturday, the district health office said.',
        'The Northern Front denied that it had fired on the town. “We hold our fire,” its spokesman Tarek Lund said.',
        'Market had just opened',
        'Traders said the first shell fell shortly after 9am, and the second a minute later.',
        'The army did not say whether its own guns, which stand 12 km away, had answered.',
      ],
    ],
    [
      'wordpress.html',
      {
        title: 'Patrol ambushed near Oru Bridge',
        published: '2023-11-02T14:05Z',
        source: 'Frontier Notes',
        author: 'L. Hadad',
      },
      [
        'Gunmen ambushed a border patrol near Oru Bridge on Wednesday night and killed four guards, a police officer in the town told this site.',
        '“They came from both banks,” the officer said.',
        'Post | Killed | Wounded',
        'Oru Bridge | 4 | 2',
        'No group has claimed the attack.',
        'The road stays closed until Friday.',
      ],
    ],
    [
      'ministry.html',
      { title: 'Statement on operations of 18 July', published: '2022-07-19', source: 'Ministry of Defence of Ardan' },
      [
        'The armed forces of Ardan carried out three air strikes on positions of the Coastal Brigades on Monday 18 July.',
        'Two aircraft were damaged and returned to base.',
        'No crew were hurt.',
        'District | Fighters killed | Posts destroyed',
        'Sehl | 14 | 3',
        'Upper Tarn | 6 | 1',
        'The ministry’s figures will be brought up to date on Thursday.',
      ],
    ],
    [
      'blog.html',
      { title: 'What the truce at Halm means', published: '2021-02-03', source: null },
      [
        'The truce signed at Halm on Monday is the third in two years, and few people in the valley expect it to last.',
        'Both sides have promised to move their guns 20 km back from the river. Last time only one of them did, according to the monitors.',
        'Who checks it?',
        'A mission of forty monitors, none of them armed, will report every Friday to the two capitals, its head Anna Roos said.',
      ],
    ],
    [
      'live-blog.html',
      { published: '2025-05-06T04:12Z', source: 'Channel Five' },
      [
        '12:40 GMT',
        'Hospital counts seven dead',
        'The hospital in Temra says it has taken in seven dead and nineteen wounded since dawn.',
        '10:05 GMT',
        'Talks stall',
        'The envoys left the talks after an hour without a word to reporters, our correspondent there says.',
        '04:12 GMT',
        'Shells fall before dawn',
        'Residents of Temra report heavy shelling from across the border, which the other side has not confirmed.',
      ],
    ],
    [
      'amp.html',
      { title: 'Drone hits fuel depot outside Marr', published: '2025-01-16T03:45Z', source: 'wire.example' },
      [
        'A drone struck a fuel depot outside Marr early on Thursday and set two tanks on fire, the governor said.',
        'Nobody was hurt. The governor blamed the island’s forces, who have not commented.',
      ],
    ],
    [
      'div-soup.html',
      { title: 'Rebels say they hold Kassal airfield', published: '2020-06-21T18:20Z' },
      [
        'Rebels say they hold Kassal airfield',
        'Published: 21 June 2020 18:20 GMT',
        'Rebels of the Hill Council said on Sunday that they had taken the airfield at Kassal after two days of fighting.',
        'The government said its troops still held the tower and had killed thirty attackers, a figure that could not be checked.',
        'Aid agencies have moved their staff out of the town, the third time this year, one of them said.',
      ],
    ],
    [
      'arabic.html',
      { title: 'مقتل ثلاثة جنود في كمين', published: '2024-08-14T06:00Z', source: 'صحيفة الوادي', language: 'ar' },
      [
        'قال متحدث باسم الجيش إن ثلاثة جنود قتلوا في كمين نصبه مسلحون مجهولون قرب بلدة السدر مساء الثلاثاء، وإن دورية أخرى وصلت إلى المكان بعد ساعة.',
        'ولم تعلن أي جهة مسؤوليتها عن الهجوم حتى الآن، بينما قال سكان في البلدة إنهم سمعوا إطلاق نار كثيف (استمر ٤٥ دقيقة).',
      ],
    ],
  ])('reads the article of %s and nothing else', (name, want, lines) => {
    const outcome = readPage(name);
    expect(outcome).toMatchObject({ ok: true, value: { format: 'html', ...want } });
    expect(outcome.ok && outcome.value.text.split('\n')).toEqual(lines);
  });

  it.each<[string, string]>([
    ['login.html', 'login form'],
    ['not-found.html', 'notice'],
    ['listing.html', 'list of links'],
  ])('finds no article in %s and says what to do', (name, why) => {
    const outcome = readPage(name);
    expect(outcome).toMatchObject({ ok: false, problem: { kind: 'no article', file: name } });
    expect(!outcome.ok && outcome.problem.message).toContain(why);
    expect(!outcome.ok && outcome.problem.message).toContain('copy its text into a .txt file');
  });
});

describe('dates of pages', () => {
  const body = '<p>Two guards were killed at the dam on Friday, the mayor of the town said in a statement.</p>';
  it.each<[string, string, string | null]>([
    [
      'JSON-LD before metadata',
      '<meta name="date" content="2020-01-01"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-10-15T10:00:00Z"}</script>',
      '2025-10-15T10:00Z',
    ],
    [
      'metadata where JSON-LD is broken',
      '<script type="application/ld+json">{"@type":</script><meta property="article:published_time" content="2025-10-15">',
      '2025-10-15',
    ],
    [
      'the next one where one is no date',
      '<meta name="dc.date" content="soon"><meta name="date" content="2025-10-15">',
      '2025-10-15',
    ],
    ['a <time> in the article', '<article><time datetime="2025-10-15T12:00:00Z">x</time>', '2025-10-15T12:00Z'],
    ['itemprop', '<div itemprop="datePublished" class="x">15 October 2025</div>', '2025-10-15'],
    ['a labelled line', '<div>Published: October 15, 2025</div>', '2025-10-15'],
    ['no date of changes', '<meta property="article:modified_time" content="2025-10-15">', null],
    ['no date of other stories', '<aside><time datetime="2025-10-15">x</time></aside>', null],
    [
      'none of several loose ones',
      '<span class="date">15 October 2025</span><span class="date">14 October 2025</span>',
      null,
    ],
    ['no bare date in the text', '<p>15 October 2025</p>', null],
  ])('takes %s', (_, head, want) => {
    const outcome = readDocument(new TextEncoder().encode(`<html><body>${head}${body}`), { file: null });
    if (want === null) expect(outcome).toMatchObject({ ok: false, problem: { kind: 'no date' } });
    else expect(outcome).toMatchObject({ ok: true, value: { published: want, publishedFrom: 'file' } });
  });
});

it('takes what only front matter can state otherwise from metadata of its own', () => {
  const page =
    '<meta name="sitrep:sample" content="true"><meta name="sitrep:party" content="ardan"><meta name="sitrep:source_kind" content="government"><p>Two guards were killed at the dam on Friday, the mayor said.';
  const outcome = readDocument(new TextEncoder().encode(`<html>${page}`), {
    file: null,
    flags: { published: '2025-10-15' },
  });
  expect(outcome).toMatchObject({ ok: true, value: { sample: true, party: 'ardan', sourceKind: 'government' } });
});

describe('article text', () => {
  it.each<[string, string, string]>([
    [
      'scripts never run or show',
      '<script>document.body.innerHTML = "no"</script><p>Two guards were killed at the dam on Friday, officials said.',
      'Two guards were killed at the dam on Friday, officials said.',
    ],
    [
      'note numbers stay out of figures',
      '<p>The army said that it had killed 23<sup>1</sup> men at the old dam on Friday.',
      'The army said that it had killed 23 men at the old dam on Friday.',
    ],
    [
      'several notes too, in cells and links as well',
      '<p>The army killed 23<sup>1, 2</sup> men and 9<a class="footnote-ref" href="#f3">3</a> guards<sup>[<i>citation needed</i>]</sup> at the dam on Friday.<table><tr><th>Side</th><th>Killed</th></tr><tr><td>Army</td><td>23<sup>1</sup></td></tr></table>',
      'The army killed 23 men and 9 guards at the dam on Friday.\nSide | Killed\nArmy | 23',
    ],
    [
      'raised by style',
      '<p>The army said that it had killed 23<span style="vertical-align: super">1</span> men at the old dam on Friday.',
      'The army said that it had killed 23 men at the old dam on Friday.',
    ],
    [
      'areas stay',
      '<p>The army said that it had taken 12 km<sup>2</sup> of land at the old dam on Friday.',
      'The army said that it had taken 12 km² of land at the old dam on Friday.',
    ],
    [
      'withdrawn words are not said',
      '<p>The army killed <del>ninety</del> <s>eighty</s> <span style="text-decoration: line-through">seventy</span> <ins>ten</ins> men at the dam on Friday, it said.<table><tr><td>Army</td><td><del>90</del> 10</td></tr></table>',
      'The army killed ten men at the dam on Friday, it said.\nArmy | 10',
    ],
    [
      'a cell over several rows',
      '<p>Two guards were killed at the dam on Friday, officials said in the town.<table><tr><td rowspan="2">Army</td><td>killed</td><td>3</td></tr><tr><td>hurt</td><td>4</td></tr></table>',
      'Two guards were killed at the dam on Friday, officials said in the town.\nArmy | killed | 3\nArmy | hurt | 4',
    ],
    [
      'headlines of other stories',
      '<p>Two guards were killed at the dam on Friday, officials said in the town.<h3>Read more</h3><ul><li><a href="x">Ninety killed in Temra market, governor says</a><li><a href="y">Shells kill forty</a></ul><p>Three more were hurt there, a doctor of the clinic said on Friday.',
      'Two guards were killed at the dam on Friday, officials said in the town.\nThree more were hurt there, a doctor of the clinic said on Friday.',
    ],
    [
      'what the own style sheet hides',
      '<style>.x{display:none} @media print{.y{display:none}} .off{position:absolute;left:-9999px}</style><p class="x">Ninety guards were killed at the dam on Friday, officials said.</p><p class="off">Eighty died at the dam.</p><p class="y">Two guards were killed at the dam on Friday, officials said.</p>',
      'Two guards were killed at the dam on Friday, officials said.',
    ],
    [
      'what styles make invisible',
      '<p style="opacity:0">Ninety died.</p><p style="font-size:0">Ninety died.</p><p style="position:absolute;left:-9999px">Ninety died.</p><p style="height:0;overflow:hidden">Ninety died.</p><p style="color:#fff;background:#fff">Ninety died.</p><p style="opacity:0.9">Two guards were killed at the dam on Friday, officials said.</p>',
      'Two guards were killed at the dam on Friday, officials said.',
    ],
    [
      'ordinals stay',
      '<p>Two guards were killed at the old dam on the 5<sup>th</sup> of May, officials said.',
      'Two guards were killed at the old dam on the 5th of May, officials said.',
    ],
    [
      'references become characters once',
      '<p>R&amp;amp;D &lt;b&gt; guards were killed at the dam on Friday, officials said.',
      'R&amp;D <b> guards were killed at the dam on Friday, officials said.',
    ],
    [
      'unclosed paragraphs are apart',
      '<p>Two guards were killed at the dam on Friday, officials said.<p>Three others were hurt, they said.',
      'Two guards were killed at the dam on Friday, officials said.\nThree others were hurt, they said.',
    ],
    [
      'preformatted lines stay lines',
      '<pre>Two guards were killed at the dam on Friday,\nofficials said in the town on Sunday.\nNobody claimed it.</pre>',
      'Two guards were killed at the dam on Friday, officials said in the town on Sunday.\nNobody claimed it.',
    ],
    [
      'hidden text stays hidden',
      '<p style="display: none">Ninety guards were killed at the dam on Friday, officials said.</p><p>Two guards were killed at the dam on Friday, officials said.',
      'Two guards were killed at the dam on Friday, officials said.',
    ],
  ])('%s', (_, html, want) => {
    const bytes = new TextEncoder().encode(`<html><body>${html}`);
    expect(readDocument(bytes, { file: null, flags: { published: '2025-10-15' } })).toMatchObject({
      ok: true,
      value: { text: want },
    });
  });
});
