import type { Page } from '@playwright/test'
import { chatPool, planOf, pool } from '../support/plan-builder.ts'
import { answerReach, canvas, drawn, expect, openPlan, palette, problems, stage, strip, test } from './support.ts'

test.beforeEach(async ({ page }) => {
  await openPlan(
    page,
    planOf([pool('FE-2010', 'lync2010'), chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' })]),
  )
})

test('a stage is added, named, filled and becomes the end state', async ({ page }) => {
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

test('stages are switched by click and key, and what comes later is not there before', async ({ page }) => {
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

  await stage(page, 'Stage 2').click()
  await chooseForStage(page, 'Stage 2', 'Delete this stage')
  await expect(strip(page).getByRole('listitem')).toHaveCount(1)
  await page.getByRole('button', { name: /^Undo/ }).click()
  await expect(strip(page).getByRole('listitem')).toHaveCount(2)
})

test('the step between two stages lists its changes and takes operations', async ({ page }) => {
  await strip(page).getByRole('button', { name: 'Add a stage' }).click()
  await palette(page).getByRole('button', { name: 'Lync 2013 pool', exact: true }).focus()
  await page.keyboard.press('Enter')
  await step(page).click()
  await expect(problems(page).getByRole('region', { name: 'Changes' })).toContainText('FE-2013')

  const operations = problems(page).getByRole('region', { name: 'Operations' })
  await operations.getByRole('combobox', { name: 'Operation' }).click()
  await page.getByRole('option', { name: 'Back up' }).click()
  const add = operations.getByRole('button', { name: 'Add operation' })
  await expect(add).toBeDisabled()
  await operations.getByRole('combobox', { name: 'Chat pool' }).click()
  await page.getByRole('option', { name: 'GC-2010' }).click()
  await add.click()
  await expect(operations.getByRole('listitem')).toHaveText(['Back up of GC-2010'])
  await expect(step(page)).toHaveText(/^\+1\s+1 operation$/)

  await operations.getByRole('button', { name: 'Remove: Back up of GC-2010' }).click()
  await expect(operations.getByRole('listitem')).toHaveCount(0)
  await expect(step(page)).toHaveText('+1')
})

const step = (page: Page) => strip(page).getByRole('button', { name: /^Step from/ })

async function chooseForStage(page: Page, name: string, item: string): Promise<void> {
  await strip(page)
    .getByRole('button', { name: `More about ${name}` })
    .click()
  await page.getByRole('menuitem', { name: item }).click()
}
