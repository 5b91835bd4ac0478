import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const OUT = fileURLToPath(new URL('../dist/web', import.meta.url));
/** Where `sitrep serve` answers while the pages are worked on with `npm run web`. */
const SERVER = process.env.SITREP_SERVER ?? 'http://127.0.0.1:8710';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), gzippedBeside()],
  build: {
    outDir: OUT,
    emptyOutDir: true,
    target: 'es2022',
    // Fonts and pictures as files of their own: the policy allows no data addresses for them.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1_200,
  },
  // The server takes writes from its own pages only; these stand in for them.
  server: { proxy: { '/api': { target: SERVER, changeOrigin: true, headers: { origin: SERVER } } } },
});

/** The server sends these as they are, rather than pack each again. */
function gzippedBeside(): Plugin {
  return {
    name: 'gzipped-beside',
    apply: 'build',
    closeBundle() {
      for (const name of readdirSync(OUT, { recursive: true, encoding: 'utf8' })) {
        const path = join(OUT, name);
        if (!/\.(js|mjs|css|json|html|svg)$/.test(name) || statSync(path).size < 1_024) continue;
        writeFileSync(`${path}.gz`, gzipSync(readFileSync(path), { level: 9 }));
      }
    },
  };
}
