import { chatPool, planOf, pool } from '../support/plan-builder.ts'
import {
  coexist,
  expect,
  openPlan,
  openSample,
  problems,
  properties,
  savedPlan,
  stage,
  strip,
  test,
} from './support.ts'

test('a migration that ends where it has to is proven, each point by the objects themselves', async ({ page }) => {
  await openSample(page, 'lync-2010-to-2013')
  await expect(stage(page, 'Target')).toContainText('end state proven')
  await page.getByRole('tab', { name: 'End state' }).click()
  await expect(problems(page)).toContainText('The end state is proven: all 14 points hold in Target.')
  await page.getByRole('button', { name: /^No Group Chat pool is left/ }).click()
  await page.getByRole('button', { name: 'GC-2010 is gone since Chat migrated.' }).click()
  await expect(stage(page, 'Users moved')).toHaveAttribute('aria-current', 'step')
  await expect(properties(page)).toContainText('GC-2010')
  expect(coexist(await savedPlan(page), 'proof')).toContain('all 14 points hold')
})

test('a sketch says what is missing, and leads to an end state', async ({ page }) => {
  const sketch = planOf([pool('L10', 'lync2010'), chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' })])
  await openPlan(page, sketch)
  await page.getByRole('tab', { name: 'End state' }).click()
  await expect(problems(page)).toContainText('Stage 1 is the only stage, so there is no end state to prove.')
  await problems(page).getByRole('button', { name: 'Add a stage' }).click()
  await expect(problems(page)).toContainText('is marked as interim, so there is no end state to prove.')
  await problems(page).getByRole('button', { name: 'Make this the end state' }).click()
  await expect(problems(page)).toContainText('The end state is not proven')
  await expect(strip(page)).toContainText('end state')
  await expect(problems(page).getByRole('list', { name: 'Points by state' })).toContainText('not yet')
  await problems(page)
    .getByRole('button', { name: /^No Group Chat pool is left The end state still contains GC\./ })
    .click()
  await problems(page)
    .getByRole('button', { name: /^The end state still contains GC\./ })
    .click()
  await expect(properties(page)).toContainText('GC')
})

test('an error of a step long done keeps the end state from being proven, and the proof leads to it', async ({
  page,
}) => {
  const was = pool('L10', 'lync2010', { holdsCms: true })
  const is = pool('L10', 'lync2013', { holdsCms: true })
  await openPlan(page, planOf([was], [is], [is]))
  await page.getByRole('tab', { name: 'End state' }).click()
  await expect(problems(page)).toContainText('The end state is not proven in Stage 3.')
  const point = problems(page).getByRole('button', { name: /^No error is open in any stage or step/ })
  await expect(point).toContainText('Not yet')
  await point.click()
  await expect(problems(page)).toContainText('Error: A pool or chat pool keeps its generation as long as it lives')
  await expect(problems(page)).toContainText('in the step to Stage 2')
  await problems(page)
    .getByRole('button', { name: /^L10 changes from / })
    .press('Enter')
  await expect(stage(page, 'Stage 2')).toHaveAttribute('aria-current', 'step')
  await expect(properties(page)).toContainText('L10')
})
