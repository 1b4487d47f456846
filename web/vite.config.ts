import { svelte } from '@sveltejs/vite-plugin-svelte';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';

/** What starts the interface without network. The map is not kept on devices: it is large, and tiles need the network anyway. */
const serviceWorker = VitePWA({
  strategies: 'injectManifest',
  srcDir: 'src',
  filename: 'service-worker.ts',
  injectRegister: false,
  manifest: false,
  injectManifest: {
    globPatterns: ['index.html', 'icon*.{svg,png}', 'manifest.webmanifest', 'assets/*'],
    globIgnores: ['assets/*webgl*', 'assets/*maplibre*'],
  },
});

export default defineConfig({
  plugins: [svelte(), serviceWorker],
  build: {
    target: 'es2022',
    // Everything stands in files of our own origin: the content security policy allows nothing inline.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1300,
    // Each file costs a slow device as much as some kilobytes do: what every page needs is one file, and the small things that many share another.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'] },
            { name: 'shared', minShareCount: 5, maxModuleSize: 3000 },
          ],
        },
      },
    },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8433', '/tiles': 'http://127.0.0.1:8433' } },
  test: { include: ['tests/unit/**/*.test.ts'] },
});
