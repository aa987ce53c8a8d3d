// npm run fuzz: as many cases as are asked for, else 100,000, over everything that reads and writes; another seed each time.
import { npm } from './install.mjs'

const [cases = '100000', seed = String(Date.now() % 2 ** 31)] = process.argv.slice(2)
process.env.FUZZ_CASES = cases
process.env.FUZZ_SEED = seed
console.log(`${cases} cases. To see them again: npm run fuzz ${cases} ${seed}`)
process.exitCode = npm([
  'run',
  '--silent',
  'test:unit',
  '--',
  'tests/fuzz',
  '--testTimeout',
  '0',
  '--reporter',
  'verbose',
])
