import { defineConfig } from '@playwright/test'
import { browserPath } from './tests/support/browser.mjs'

/** Another one where this is taken. */
const port = Number(process.env['E2E_PORT'] ?? 4174)
const address = `http://127.0.0.1:${port}`
const serve = `npx vite preview --host 127.0.0.1 --port ${port} --strictPort`
/** `npm test` has built the app before. */
const isBuilt = process.env['APP_IS_BUILT'] !== undefined

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  /** Where nobody waits for it a stumble of the machine is told, but stops nobody. */
  retries: process.env['CI'] === undefined ? 0 : 1,
  forbidOnly: true,
  timeout: 90_000,
  /** Long enough for a machine that has much else to do. */
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    baseURL: address,
    viewport: { width: 1600, height: 1000 },
    // Nobody looks at the pixels, and painting a quarter of them takes a quarter off each test.
    deviceScaleFactor: 0.5,
    locale: 'en-GB',
    contextOptions: { reducedMotion: 'reduce' },
    // There is no graphics card to talk to: without a process for it each test is a tenth shorter.
    launchOptions: { executablePath: browserPath(), args: ['--in-process-gpu', '--disable-gpu-compositing'] },
    screenshot: 'only-on-failure',
  },
  webServer: { command: isBuilt ? serve : `npm run build && ${serve}`, url: address, reuseExistingServer: false },
})
