// npm test: installs what is missing, then checks everything in turn. It goes on after a failure, so that all is told;
// the last line is "N passed, N failed".
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { browserPath } from '../tests/support/browser.mjs'
import { coverageTable } from './coverage.mjs'
import { failuresIn } from './failures.mjs'
import { install, npm } from './install.mjs'

const results = fileURLToPath(new URL('../test-results/', import.meta.url))
const passed = { passed: 1, failed: 0 }
const failed = { passed: 0, failed: 1 }

install()
rmSync(results, { recursive: true, force: true })
mkdirSync(results)

const steps = [
  step('types', () => script('test:types')),
  step('lint', () => script('test:lint')),
  step('unused', () => script('test:unused')),
  step('unit', unitTests),
  step('build', () => script('build')),
]
const isBuilt = steps.every(({ name, failed }) => name !== 'build' || failed === 0)
steps.push(step('e2e', () => (isBuilt ? browserTests() : failure('Nothing was built, so the app was not tested.'))))
report()

function step(name, run) {
  console.log(`\n── ${name} ──`)
  const start = Date.now()
  return { name, ...run(), seconds: Math.round((Date.now() - start) / 1000) }
}

/** A script of package.json that passes or fails as a whole. */
function script(name) {
  return npm(['run', '--silent', name]) === 0 ? passed : failed
}

function unitTests() {
  const reporters = ['--reporter=default', '--reporter=json', '--outputFile.json=test-results/unit.json']
  const status = npm(['run', '--silent', 'test:unit', '--', '--coverage', ...reporters])
  console.log(`\n${coverageTable(`${results}coverage/coverage-summary.json`)}`)
  return countsOf(status, 'unit.json', ({ numTotalTests, numPassedTests, testResults }) => ({
    passed: numPassedTests,
    failed: numTotalTests - numPassedTests + testResults.filter(isBrokenFile).length,
  }))
}

/** A test file that failed before any of its tests could. */
function isBrokenFile({ status, assertionResults }) {
  return status === 'failed' && assertionResults.every((test) => test.status !== 'failed')
}

function browserTests() {
  try {
    process.env.PLAYWRIGHT_CHROMIUM = browserPath()
  } catch (error) {
    return failure(error.message)
  }
  process.env.APP_IS_BUILT = 'yes'
  const status = npm(['run', '--silent', 'test:e2e'])
  return countsOf(status, 'e2e.json', ({ stats, errors }) => {
    if (stats.flaky > 0) console.log(`${stats.flaky} passed only at the second try: each is a defect to mend.`)
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected + stats.skipped + errors.length,
    }
  })
}

/** What a runner wrote down. One that was interrupted has failed, whatever it counted before. */
function countsOf(status, file, count) {
  if (!existsSync(results + file)) return failure(`The runner stopped before it wrote ${file}.`)
  const counts = count(JSON.parse(readFileSync(results + file, 'utf8')))
  return status === 0 ? counts : { ...counts, failed: Math.max(counts.failed, 1) }
}

function failure(why) {
  console.error(why)
  return failed
}

function report() {
  const failures = failuresIn(results)
  if (failures.length > 0) console.log(`\n── what failed, or passed only at the second try ──\n${failures.join('\n')}`)
  console.log('\nStep    Passed  Failed  Seconds')
  for (const { name, passed, failed, seconds } of steps) {
    console.log(name.padEnd(6), ...[passed, failed, seconds].map((number) => String(number).padStart(7)))
  }
  const sum = (key) => steps.reduce((total, one) => total + one[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  process.exitCode = sum('failed') === 0 ? 0 : 1
}
