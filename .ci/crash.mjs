// npm run crash [kills [seed]]: builds the planner, then kills a browser in the middle of edits, many times.
import { browserPath } from '../tests/support/browser.mjs'
import { npm } from './install.mjs'

const [kills = '30', seed = '16'] = process.argv.slice(2)
Object.assign(process.env, {
  APP_IS_BUILT: 'yes',
  CRASH_KILLS: kills,
  CRASH_SEED: seed,
  PLAYWRIGHT_CHROMIUM: browserPath(),
})
process.exitCode =
  npm(['run', '--silent', 'build']) || npm(['run', '--silent', 'test:e2e', '--', 'tests/e2e/crash.spec.ts'])
