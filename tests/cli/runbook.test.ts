import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import * as runbookMarkdown from '#formats/runbook/markdown.ts'
import * as runbookPs1 from '#formats/runbook/ps1.ts'
import { runOn } from '../support/memory-host.ts'
import { planOf, pool } from '../support/plan-builder.ts'

const plan = planOf([pool('L10', 'lync2010')], [pool('L10', 'lync2010'), pool('L13', 'lync2013')])
const { findings } = createCheck(rules)(plan)
const files = { 'plan.json': plan }

it('writes the runbook of the step that leads to a stage', async () => {
  expect(await runOn(files, 'runbook', 'plan.json', '--stage', 's2')).toEqual({
    code: 0,
    out: runbookMarkdown.render({ plan, stages: ['s2'], findings }),
    errors: '',
    written: {},
  })
})

it('writes it as a script into a file', async () => {
  const { code, out, written } = await runOn(
    files,
    ...['runbook', 'plan.json', '--stage', 's2', '--format', 'ps1', '--output', 'deploy.ps1'],
  )
  expect({ code, out, written }).toEqual({
    code: 0,
    out: '',
    written: { 'deploy.ps1': runbookPs1.render({ plan, stages: ['s2'], findings }) },
  })
})

it.each([
  [['--stage', 's1'], 'This is the first stage: no step leads to it.\n'],
  [['--stage', 'nowhere'], 'The plan has no stage ‘nowhere’. Its stages are s1, s2.\n'],
  [[], 'Name the stage to write a runbook of with --stage. Its stages are s1, s2.\n'],
  [['--stage', 's2', '--format', 'word'], '‘word’ is no value of --format. Use markdown or ps1.\n'],
])('says why it cannot: %j', async (args, sentence) => {
  expect(await runOn(files, 'runbook', 'plan.json', ...args)).toMatchObject({ code: 2, out: '', errors: sentence })
})

it('writes the whole migration, step by step', async () => {
  const longer = planOf(
    [pool('L10', 'lync2010')],
    [pool('L10', 'lync2010'), pool('L13', 'lync2013')],
    [pool('L13', 'lync2013')],
  )
  const page = (await runOn({ p: longer }, 'runbook', 'p', '--stage', 'all')).out
  expect(page.match(/^#{1,2} .*/gm)).toEqual([
    '# Runbook of Test plan',
    '## From Stage 1 to Stage 2',
    '## From Stage 2 to Stage 3',
  ])
  const script = (await runOn({ p: longer }, 'runbook', 'p', '--stage', 'all', '--format', 'ps1')).out
  const numbers = [...script.matchAll(/^# ---- (\d+)\. /gm)].map(([, number]) => Number(number))
  expect(numbers).toEqual(numbers.map((_, at) => at + 1))
  expect(script.match(/^# ==== .*/gm)).toEqual([
    '# ==== From Stage 1 to Stage 2 ====',
    '# ==== From Stage 2 to Stage 3 ====',
  ])
  expect(await runOn({ p: planOf([]) }, 'runbook', 'p', '--stage', 'all')).toMatchObject({
    code: 2,
    errors: 'The plan has one stage only: no step leads to it.\n',
  })
})
