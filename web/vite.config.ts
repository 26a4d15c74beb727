import { cpSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Copies what pdf.js loads at run time: character maps for East Asian fonts, stand-ins for fonts a PDF does not embed, image decoders. */
function pdfResources(): Plugin {
  let outDir = '';
  return {
    name: 'pdf-resources',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm']) {
        cpSync(resolve(import.meta.dirname, 'node_modules/pdfjs-dist', folder), resolve(outDir, 'pdf', folder), { recursive: true });
      }
    },
  };
}

export default defineConfig({
  plugins: [react(), pdfResources()],
  // Nothing is inlined: the content security policy allows files of this origin only.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1500, sourcemap: false },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:8077' } },
});
