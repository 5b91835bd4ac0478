import { existsSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import { quantile } from '../situation/timing.ts';
import { type RunningServer, startServer } from './server-process.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

/** Nothing but the pages, drawn without a graphics card. */
const FLAGS = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
];

/** Times are in ms; tasks are those over 50 ms of which a browser tells, 0 where it tells of none. */
export interface BrowserBench {
  /** Of some starts of the page, the server just started and then warm. */
  firstPaint: { cold: number; warm: number };
  headline: number;
  timeline: number;
  /** kB zipped, all script that comes before the map's. */
  scriptKb: number;
  /** Longest task while brushing, after letting go, while panning the brush. */
  brushing: number;
  afterBrush: number;
  panningTimeline: number;
  mapLoading: number;
  panningMap: number;
  scrollingClaims: number;
}

const STARTS = 5;
const STEPS = 40;
/** What follows a gesture is done within so much. */
const SETTLED_MS = 3_000;
const SLOWEST_MS = 120_000;

/** Opens the built workbench in Chromium; null where there is none. `CHROMIUM` names another one. */
export async function measureBrowser(
  main: string,
  path: string,
  { folder, note }: { folder: string; note: (line: string) => void },
): Promise<BrowserBench | null> {
  if (!existsSync(CHROMIUM)) return null;
  const server = await startServer(main, path, folder);
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  try {
    const started = await startsOf(browser, server);
    note(`first paint ${started.firstPaint.cold.toFixed(0)} ms`);
    const situation = await onSituation(browser, server);
    note(`longest tasks on Situation ${JSON.stringify(situation)}`);
    const scrollingClaims = await onClaims(browser, server);
    note(`longest task in the table of claims ${scrollingClaims.toFixed(0)} ms`);
    return { ...started, ...situation, scrollingClaims };
  } finally {
    await browser.close();
    await server.stop();
  }
}

const NOTE_TASKS = `globalThis.longTasks = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) longTasks.push({ at: startTime, ms: duration });
  }).observe({ type: 'longtask', buffered: true });`;

/** A page that notes its long tasks and the time of its first paint. */
async function openPage(browser: Browser, { pages, name }: RunningServer, part: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(SLOWEST_MS);
  await page.addInitScript({ content: NOTE_TASKS });
  await page.goto(`${pages}/c/${name}/${part}`);
  return page;
}

async function startsOf(browser: Browser, server: RunningServer) {
  const paints: number[] = [];
  let first: { headline: number; timeline: number; scriptKb: number } | null = null;
  for (let n = 0; n < STARTS; n++) {
    const page = await openPage(browser, server, 'situation');
    await page.locator('h1').first().waitFor();
    const headline = await now(page);
    await page.locator('svg.tl').waitFor();
    const timeline = await now(page);
    paints.push(await page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0));
    first ??= { headline, timeline, scriptKb: await scriptKb(page) };
    await page.context().close();
  }
  const [cold = 0, ...warm] = paints;
  return { firstPaint: { cold, warm: quantile(warm, 0.5) }, ...(first ?? { headline: 0, timeline: 0, scriptKb: 0 }) };
}

function now(page: Page): Promise<number> {
  return page.evaluate(() => performance.now());
}

/** As it would come to who is elsewhere: this machine gets it unzipped. */
async function scriptKb(page: Page): Promise<number> {
  const bytes = await page.evaluate(async () => {
    const sizes: number[] = [];
    for (const { name } of performance.getEntriesByType('resource')) {
      if (!name.endsWith('.js') || /map|worker/i.test(name.replace(/^.*\//, ''))) continue;
      const zipped = (await fetch(name)).body?.pipeThrough(new CompressionStream('gzip'));
      sizes.push(zipped ? (await new Response(zipped).arrayBuffer()).byteLength : 0);
    }
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  return bytes / 1024;
}

async function onSituation(browser: Browser, server: RunningServer) {
  const page = await openPage(browser, server, 'situation');
  await page.locator('svg.tl').waitFor();
  await page.waitForTimeout(SETTLED_MS);
  // The map first: it comes once it is seen, which else falls into what is done to the timeline.
  const mapLoading = await during(page, async () => {
    await page.locator('.map-slot').scrollIntoViewIfNeeded();
    await page.locator('.map-slot canvas').waitFor();
    await page.waitForTimeout(3 * SETTLED_MS);
  });
  const map = await boxOf(page, '.map-slot canvas');
  const [x0, y0] = [map.x + map.width / 2, map.y + map.height / 2];
  const panningMap = await during(page, async () => {
    await page.mouse.move(x0, y0);
    await page.mouse.down();
    await moved(page, [x0, y0], [x0 - 150, y0 - 60]);
    await page.mouse.up();
    await page.waitForTimeout(SETTLED_MS);
  });
  const brush = page.locator('svg.brush');
  await brush.scrollIntoViewIfNeeded();
  const box = await boxOf(page, 'svg.brush');
  const y = box.y + box.height / 2;
  const at = (share: number) => box.x + 160 + share * (box.width - 170);
  const brushing = await during(page, async () => {
    await page.mouse.move(at(0.25), y);
    await page.mouse.down();
    await moved(page, [at(0.25), y], [at(0.75), y]);
  });
  const afterBrush = await during(page, async () => {
    await page.mouse.up();
    await page.waitForTimeout(SETTLED_MS);
  });
  const panningTimeline = await during(page, async () => {
    await page.mouse.move(at(0.5), y);
    await page.mouse.down();
    await moved(page, [at(0.5), y], [at(0.6), y]);
  });
  await page.mouse.up();
  await page.context().close();
  return { brushing, afterBrush, panningTimeline, mapLoading, panningMap };
}

async function onClaims(browser: Browser, server: RunningServer): Promise<number> {
  const page = await openPage(browser, server, 'claims');
  const table = page.locator('[role="grid"]');
  await table.waitFor();
  await page.waitForTimeout(SETTLED_MS);
  const box = await table.boundingBox();
  if (!box) throw new Error('the table of claims is not drawn');
  await page.mouse.move(box.x + box.width / 2, box.y + Math.min(box.height / 2, 300));
  const longest = await during(page, async () => {
    for (let step = 0; step < STEPS; step++) {
      await page.mouse.wheel(0, step < STEPS / 2 ? 400 : 40_000);
      await page.waitForTimeout(50);
    }
    await page.waitForTimeout(SETTLED_MS);
  });
  await page.context().close();
  return longest;
}

async function boxOf(page: Page, selector: string) {
  const box = await page.locator(selector).first().boundingBox();
  if (!box) throw new Error(`${selector} is not drawn`);
  return box;
}

async function moved(page: Page, from: readonly [number, number], to: readonly [number, number]): Promise<void> {
  for (let step = 1; step <= STEPS; step++) {
    const share = step / STEPS;
    await page.mouse.move(from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share);
    await page.waitForTimeout(25);
  }
}

/** The longest task of the page while something is done to it. */
async function during(page: Page, work: () => Promise<void>): Promise<number> {
  const since = await now(page);
  await work();
  await page.waitForTimeout(200);
  return page.evaluate((from) => {
    const { longTasks = [] } = globalThis as { longTasks?: { at: number; ms: number }[] };
    return Math.max(0, ...longTasks.filter(({ at }) => at >= from).map(({ ms }) => ms));
  }, since);
}

/** The bench as lines of name and value. */
export function browserRows(bench: BrowserBench): [string, string][] {
  const ms = (value: number) => (value === 0 ? 'none over 50 ms' : `${value.toFixed(0)} ms`);
  const { cold, warm } = bench.firstPaint;
  return [
    ['first paint of Situation', `${cold.toFixed(0)} ms, the server just started; ${warm.toFixed(0)} ms after`],
    ['its headline, its timeline', `${bench.headline.toFixed(0)} and ${bench.timeline.toFixed(0)} ms`],
    ['script before the map, zipped', `${bench.scriptKb.toFixed(0)} kB`],
    ['timeline: longest task while brushing', `${ms(bench.brushing)}; after letting go ${ms(bench.afterBrush)}`],
    ['timeline: longest task while panning', ms(bench.panningTimeline)],
    ['map: longest task while panning', `${ms(bench.panningMap)}; while it loads ${ms(bench.mapLoading)}`],
    ['claims: longest task while scrolling', ms(bench.scrollingClaims)],
  ];
}
