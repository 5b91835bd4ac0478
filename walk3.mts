import { chromium } from 'playwright-core';
import { readFileSync } from 'node:fs';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-quic','--no-first-run','--disable-background-networking','--disable-component-update','--disable-sync','--use-angle=swiftshader','--enable-unsafe-swiftshader'] });
const ctx = await b.newContext({ viewport: { width: 1440, height: 900 }, bypassCSP: true });
const p = await ctx.newPage();
p.on('console', m => { if (m.type()==='error'||m.type()==='warning') console.log('console', m.type(), m.text().slice(0,300)); });
p.on('pageerror', e => console.log('pageerror', e.message));
p.setDefaultTimeout(8000);
const base = 'http://127.0.0.1:8824/c/pak-afghan-2025-10';
const axe = readFileSync('node_modules/axe-core/axe.min.js','utf8');
for (const path of ['/actors','/actors/afghan-taliban','/add','/forecasts']) {
  for (const theme of ['light','dark']) {
  await p.goto(base+path); await p.waitForTimeout(900);
  await p.evaluate((t) => { document.documentElement.dataset.theme = t; }, theme);
  await p.waitForTimeout(150);
  await p.evaluate(axe);
  const r = await p.evaluate(async () => { const r = await (globalThis as any).axe.run(document, { resultTypes: ['violations'] }); return r.violations.map((v: any) => `${v.impact} ${v.id} x${v.nodes.length}: ${v.nodes[0].html.slice(0,140)} :: ${v.nodes[0].failureSummary?.split('\n')[1] ?? ''}`); });
  for (const v of r) console.log(path, theme, v);
  }
}
await b.close();
