import type { Page } from '@playwright/test'
import type { Plan } from '#core/model/plan.ts'
import { chatPool, planOf, planWith, pool } from '../support/plan-builder.ts'
import {
  answerReach,
  canvas,
  choose,
  drag,
  drawn,
  expect,
  openPlan,
  palette,
  pointOf,
  problems,
  renameByKey,
  stage,
  status,
  strip,
  test,
} from './support.ts'

const today = [pool('FE-2010', 'lync2010'), chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' })]

test.describe('a plan of one stage', () => {
  test.beforeEach(async ({ page }) => openPlan(page, planOf(today)))

  test('gets a stage that is added, named, filled and becomes the end state', async ({ page }) => {
    await strip(page).getByRole('button', { name: 'Add a stage' }).click()
    await expect(stage(page, 'Stage 2')).toContainText('interim')
    await expect(step(page)).toHaveText('no changes')
    await expect(drawn(page, 'chatPool:GC-2010')).toBeVisible()

    await stage(page, 'Stage 2').dblclick()
    await page.getByRole('textbox', { name: 'Name of the stage' }).fill('2013 deployed')
    await page.keyboard.press('Enter')
    await expect(stage(page, '2013 deployed')).toBeVisible()

    await palette(page).getByRole('button', { name: 'Lync 2013 pool', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(step(page)).toHaveText('+1')
    await drawn(page, 'chatPool:GC-2010').click({ position: { x: 60, y: 24 } })
    await page.keyboard.press('F2')
    await page.getByRole('textbox', { name: 'New name' }).fill('Old chat')
    await page.keyboard.press('Enter')
    await answerReach(page)
    await expect(step(page)).toHaveText(/^\+1\s+✎ 1$/)

    await chooseForStage(page, '2013 deployed', 'Make this the end state')
    await expect(stage(page, '2013 deployed')).toContainText('end state')
    await expect(stage(page, '2013 deployed')).toContainText('error')
    await chooseForStage(page, '2013 deployed', 'Mark as interim')
    await expect(stage(page, '2013 deployed')).not.toContainText('error')
  })

  test('gets further ones: they are switched by click and key, copied and deleted', async ({ page }) => {
    await strip(page).getByRole('button', { name: 'Add a stage' }).click()
    await palette(page).getByRole('button', { name: 'Lync 2013 pool', exact: true }).focus()
    await page.keyboard.press('Enter')
    await expect(drawn(page, 'pool:fe-2013')).toBeVisible()

    await stage(page, 'Stage 1').click()
    await expect(drawn(page, 'pool:fe-2013')).toHaveCount(0)
    await drawn(page, 'pool:FE-2010').click()
    await page.keyboard.press('PageDown')
    await expect(stage(page, 'Stage 2')).toHaveAttribute('aria-current', 'step')
    await expect(drawn(page, 'pool:fe-2013')).toBeVisible()
    await page.keyboard.press('PageUp')
    await expect(canvas(page)).toHaveAttribute('aria-label', 'Diagram of Stage 1')

    await chooseForStage(page, 'Stage 1', 'Copy this stage')
    await expect(stage(page, 'Copy of Stage 1')).toHaveAttribute('aria-current', 'step')
    await choose(page, 'Stage', 'Delete this stage')
    await expect(question(page, 'Delete Copy of Stage 1?')).toContainText('Nothing is lost')
    await page.keyboard.press('Enter')
    await expect(names(page)).toHaveText(['Stage 1', 'Stage 2'])

    await stage(page, 'Stage 2').click()
    await chooseForStage(page, 'Stage 2', 'Delete this stage')
    await expect(question(page, 'Delete Stage 2?')).toContainText('1 object of no other stage: FE-2013.')
    await page.keyboard.press('Escape')
    await expect(names(page)).toHaveCount(2)
    await chooseForStage(page, 'Stage 2', 'Delete this stage')
    await question(page, 'Delete Stage 2?').getByRole('button', { name: 'Delete the stage' }).click()
    await expect(names(page)).toHaveCount(1)
    await page.getByRole('button', { name: 'Undo: Delete Stage 2' }).click()
    await expect(names(page)).toHaveCount(2)
  })

  test('has a step to each further one, which lists its changes and takes operations', async ({ page }) => {
    await strip(page).getByRole('button', { name: 'Add a stage' }).click()
    await palette(page).getByRole('button', { name: 'Lync 2013 pool', exact: true }).focus()
    await page.keyboard.press('Enter')
    await step(page).click()
    await expect(problems(page).getByRole('region', { name: 'Changes' })).toContainText('FE-2013')

    const operations = problems(page).getByRole('region', { name: 'Operations' })
    await operations.getByRole('button', { name: 'Add an operation' }).click()
    await operations.getByRole('combobox', { name: 'Operation' }).click()
    await page.getByRole('option', { name: 'Back up' }).click()
    const add = operations.getByRole('button', { name: 'Add operation' })
    await expect(add).toBeDisabled()
    await operations.getByRole('combobox', { name: 'Chat pool' }).click()
    await page.getByRole('option', { name: 'GC-2010' }).click()
    await add.click()
    await expect(operations.getByRole('listitem')).toHaveText(['Back up of GC-2010'])
    await expect(operations.getByRole('button', { name: 'Add an operation' })).toBeFocused()
    await expect(step(page)).toHaveText(/^\+1\s+1 operation$/)

    await operations.getByRole('button', { name: 'Remove: Back up of GC-2010' }).click()
    await expect(operations.getByRole('listitem')).toHaveCount(0)
    await expect(step(page)).toHaveText('+1')
  })
})

test.describe('the order of stages', () => {
  test.beforeEach(async ({ page }) => openPlan(page, planOf(today, [], { entities: [], interim: true })))

  test('is changed by dragging, with a mark where the stage will be, and Escape lets go', async ({ page }) => {
    const end = await pointOf(stage(page, 'Stage 3'))
    await drag(page, stage(page, 'Stage 1'), { x: end.x - 20, y: end.y }, async () => {
      await expect(strip(page).locator('[data-gap]')).toHaveCount(1)
      await expect(status(page)).toContainText('Make Stage 1 stage 2 of 3.')
      await page.keyboard.press('Escape')
    })
    await expect(names(page)).toHaveText(['Stage 1', 'Stage 2', 'Stage 3'])

    await drag(page, stage(page, 'Stage 1'), { x: end.x - 20, y: end.y })
    await expect(names(page)).toHaveText(['Stage 2', 'Stage 1', 'Stage 3'])
    await expect(status(page)).toContainText('Stage 1 is stage 2 of 3 now.')
    await page.getByRole('button', { name: 'Undo: Move Stage 1' }).click()
    await expect(names(page)).toHaveText(['Stage 1', 'Stage 2', 'Stage 3'])
  })

  test('is changed by keys, which also walk, rename and delete', async ({ page }) => {
    await stage(page, 'Stage 1').focus()
    await page.keyboard.press('End')
    await expect(stage(page, 'Stage 3')).toBeFocused()
    await expect(stage(page, 'Stage 3')).toHaveAttribute('aria-current', 'step')
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('Alt+Shift+ArrowLeft')
    await expect(names(page)).toHaveText(['Stage 2', 'Stage 1', 'Stage 3'])
    await expect(stage(page, 'Stage 2')).toBeFocused()
    await renameByKey(page, 'Before')
    await expect(names(page)).toHaveText(['Before', 'Stage 1', 'Stage 3'])
    await expect(stage(page, 'Before')).toBeFocused()
    await page.keyboard.press('Delete')
    await expect(question(page, 'Delete Before?').locator(':focus')).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(names(page)).toHaveText(['Stage 1', 'Stage 3'])
  })

  test('stays where it is while one goes through it', async ({ page }) => {
    const boxes = () =>
      strip(page)
        .getByRole('listitem')
        .evaluateAll((all) => all.map((one) => one.clientWidth))
    await stage(page, 'Stage 1').click()
    const before = await boxes()
    await stage(page, 'Stage 2').click()
    await expect(stage(page, 'Stage 2')).toHaveAttribute('aria-current', 'step')
    expect(await boxes()).toEqual(before)
  })

  test('is shortened by a merge, which says what goes', async ({ page }) => {
    await stage(page, 'Stage 1').click()
    await chooseForStage(page, 'Stage 1', 'Merge this stage with the next')
    const merge = question(page, 'Merge Stage 1 with Stage 2?')
    await expect(merge).toContainText('2 objects of no other stage: FE-2010 and GC-2010.')
    await merge.getByRole('button', { name: 'Merge the stages' }).click()
    await expect(names(page)).toHaveText(['Stage 2', 'Stage 3'])
  })
})

test('a stage is described and approved; its first edit asks, and undo brings the approval back', async ({ page }) => {
  await openPlan(page, planOf(today, { entities: today, interim: true }))
  await stage(page, 'Stage 2').click()
  await chooseForStage(page, 'Stage 2', 'Stage properties')
  const properties = page.getByRole('dialog', { name: 'Properties of Stage 2' })
  await properties.getByRole('textbox', { name: 'Description' }).fill('Everybody is on Lync 2013.')
  await properties.getByLabel('Date').fill('2026-03-02')
  await properties.getByRole('textbox', { name: 'Change number' }).fill('CHG-7')
  await properties.getByRole('textbox', { name: 'Point of no return' }).fill('The import.')
  await properties.getByRole('button', { name: 'Save' }).click()
  await expect(stage(page, 'Stage 2')).toContainText('2 March 2026')
  const record = page.getByRole('region', { name: 'For the change board' })
  await expect(record).toContainText('CHG-7')
  await expect(record).toContainText('The import.')

  await chooseForStage(page, 'Stage 2', 'Approve this stage')
  const approve = page.getByRole('dialog', { name: 'Approve Stage 2' })
  await expect(approve.getByRole('button', { name: 'Approve' })).toBeDisabled()
  await approve.getByRole('textbox', { name: 'Approved by' }).fill('J. Li')
  await approve.getByLabel('On').fill('2026-03-03')
  await page.keyboard.press('Enter')
  await expect(approval(page)).toHaveText('J. Li')

  await palette(page).getByRole('button', { name: 'Lync 2013 pool', exact: true }).focus()
  await page.keyboard.press('Enter')
  const ask = question(page, 'Change an approved stage?')
  await expect(ask).toContainText('Stage 2 was approved by J. Li on 3 March 2026.')
  await page.keyboard.press('Escape')
  await expect(ask).toBeHidden()
  await expect(drawn(page, 'pool:fe-2013')).toHaveCount(0)
  await expect(approval(page)).toHaveText('J. Li')

  await palette(page).getByRole('button', { name: 'Lync 2013 pool', exact: true }).focus()
  await page.keyboard.press('Enter')
  await expect(ask.locator(':focus')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'pool:fe-2013')).toBeVisible()
  await expect(approval(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo: Add FE-2013' }).click()
  await expect(approval(page)).toHaveText('J. Li')
  await chooseForStage(page, 'Stage 2', 'Take back its approval')
  await expect(approval(page)).toHaveCount(0)
})

test('many stages with long names fit a small screen, and the shown one is in view', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await openPlan(page, manyStages())
  await stage(page, 'Stage 1').focus()
  await page.keyboard.press('End')
  const last = stage(page, 'The very long name of stage 12')
  await expect(last).toBeInViewport({ ratio: 1 })
  await expect(stage(page, 'Stage 1')).not.toBeInViewport()
  await last.hover()
  await expect(page.getByText(`${longName(12)} (stage 12 of 12)`)).toBeVisible()
  await page.keyboard.press('Home')
  await expect(stage(page, 'Stage 1')).toBeInViewport({ ratio: 1 })
  for (let place = 2; place <= 8; place++) {
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect(status(page)).toContainText(`Stage 1 is stage ${place} of 12 now.`)
  }
  await expect(stage(page, 'Stage 1')).toBeInViewport({ ratio: 1 })
})

const longName = (number: number) =>
  `The very long name of stage ${number}, in which somebody tells the whole story of it`

function manyStages(): Plan {
  const plan = planWith({}, ...Array.from({ length: 12 }, () => ({ entities: today, interim: true })))
  return { ...plan, stages: plan.stages.map((one, at) => (at === 0 ? one : { ...one, name: longName(at + 1) })) }
}

const step = (page: Page) => strip(page).getByRole('button', { name: /^Step from/ })
const names = (page: Page) => strip(page).locator('[data-stage] > button > span:first-child')
const approval = (page: Page) => strip(page).getByRole('img', { name: 'approved by' }).locator('xpath=..')
const question = (page: Page, name: string) => page.getByRole('alertdialog', { name })

async function chooseForStage(page: Page, name: string, item: string): Promise<void> {
  await strip(page)
    .getByRole('button', { name: `More about ${name}` })
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}
