import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'
import { fileURLToPath } from 'node:url'
import { rendererManifest } from './renderer-manifest.ts'

// The oldest Chromium the program runs in (Electron 33).
const target = 'chrome130'

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      rolldownOptions: {
        input: {
          main: 'electron/main.ts',
          'report-worker': 'electron/worker/report-worker.ts',
          'table-process': 'electron/worker/table-process.ts',
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload must be one CommonJS file.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: 'electron/preload.ts' },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [vue(), rendererManifest()],
    build: {
      outDir: 'out/renderer',
      minify: true,
      target,
      // The content security policy allows no inline data but images, so small assets stay files too.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 2000,
      rolldownOptions: { input: { index: fileURLToPath(new URL('../../renderer/index.html', import.meta.url)) } },
    },
    server: { host: '127.0.0.1' },
  },
})
