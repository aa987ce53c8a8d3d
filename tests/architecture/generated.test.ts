import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { advisedRules as rules } from '#core/advice/index.ts'
import { planFileSchema } from '#core/file/plan-file.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'
import { withFormatTable } from '../support/format-table.ts'
import { noticeOfPackages } from '../support/notice.ts'
import { rulePages } from '../support/rule-pages.ts'

/** `npm run docs` runs this file and the tests of the rules with `--update`, which writes what is stale. */
it('the published JSON schema of the plan file is that of the program', async () => {
  const schema = { ...z.toJSONSchema(planFileSchema), title: 'Coexistence plan' }
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../../public/plan.schema.json')
})

it('the pages of the rules say what the rules say', async () => {
  await expect(rulePages(rules, notImplemented)).toMatchFileSnapshot('../../docs/rules.md')
})

it('README.md lists the formats of the command line', async () => {
  await expect(withFormatTable(readFileSync('README.md', 'utf8'))).toMatchFileSnapshot('../../README.md')
})

it('NOTICE.txt has the licence of every package that is built in', async () => {
  await expect(noticeOfPackages()).toMatchFileSnapshot('../../public/NOTICE.txt')
})

it('every rule has a picture that shows something, and every picture a rule', () => {
  const pictures = readdirSync('public/rules', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.svg'))
  const named = rules.map(({ id }) => `${id}.svg`)
  const missing = named.filter((path) => !pictures.includes(path))
  expect(missing, 'Fill in the tests of these rules; `npm run docs` draws their pictures from the plans').toEqual([])
  const left = pictures.filter((path) => !named.includes(path))
  expect(left, 'Delete what shows no rule').toEqual([])
  const empty = pictures.filter((path) => readFileSync(`public/rules/${path}`, 'utf8').includes('Nothing is drawn'))
  expect(empty).toEqual([])
})
