import { svelte } from '@sveltejs/vite-plugin-svelte';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Lists the files that the interface needs to start without network, for public/service-worker.js; the map is not among them. */
function filesOfInterface(): Plugin {
  return {
    name: 'files-of-interface',
    generateBundle(_options, bundle) {
      const files = Object.keys(bundle).filter((file) => file.startsWith('assets/') && !/webgl|maplibre/.test(file));
      this.emitFile({ type: 'asset', fileName: 'interface-files.json', source: JSON.stringify({ files: files.sort() }) });
    },
  };
}

export default defineConfig({
  plugins: [svelte(), filesOfInterface()],
  build: {
    target: 'es2022',
    // Everything stands in files of our own origin: the content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1300,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8433', '/tiles': 'http://127.0.0.1:8433' } },
  test: { include: ['tests/unit/**/*.test.ts'] },
});
