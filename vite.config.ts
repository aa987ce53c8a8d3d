import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { chunkGroups, preloaded } from './.ci/chunks.mjs'
import { withContentPolicy } from './.ci/content-policy.mjs'
import { leastCovered } from './.ci/coverage.mjs'
import { withServiceWorker } from './.ci/offline.mjs'

export default defineConfig(({ isSsrBuild }) => ({
  base: './',
  plugins: [react({ jsxImportSource: '#jsx' }), withContentPolicy, withServiceWorker()],
  resolve: {
    alias: {
      // The same build of it in browser, command line and tests: another one compresses to other bytes.
      pdfkit: fileURLToPath(new URL('node_modules/pdfkit/js/pdfkit.browser.mjs', import.meta.url)),
      // So React Flow knows no colours.
      'd3-color': fileURLToPath(new URL('.ci/no-colours.mjs', import.meta.url)),
      // So write-excel-file asks for what zips a workbook.
      '../zip/zipToArrayBuffer.js': fileURLToPath(new URL('.ci/stored-zip.mjs', import.meta.url)),
    },
  },
  // The command line is one file that runs without node_modules.
  ssr: { noExternal: true },
  build: {
    copyPublicDir: !isSsrBuild,
    modulePreload: { resolveDependencies: preloaded },
    rolldownOptions: {
      // To look at something does nothing but that.
      treeshake: { propertyReadSideEffects: false, unknownGlobalSideEffects: false },
      output: { codeSplitting: isSsrBuild ? false : { groups: chunkGroups(), includeDependenciesRecursively: false } },
    },
    // The font of exported pictures is built into the module that writes them, which is loaded for an export only.
    chunkSizeWarningLimit: 1000,
  },
  // Tests share no state but the modules themselves, which take far longer to load than the tests to run.
  test: {
    include: ['tests/**/*.test.ts'],
    isolate: false,
    testTimeout: 60_000,
    coverage: {
      provider: 'v8',
      include: Object.keys(leastCovered),
      reporter: ['json-summary'],
      reportsDirectory: 'test-results/coverage',
      thresholds: leastCovered,
    },
  },
}))
