import type { Page } from '@playwright/test'
import { chatPool, planOf, pool } from '../support/plan-builder.ts'
import { choose, drawn, expect, openPlan, palette, planName, savedPlan, status, strip, test } from './support.ts'

const today = [pool('FE-2010', 'lync2010'), chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' })]

test.beforeEach(async ({ page }) => openPlan(page, planOf(today)))

test('what was done is listed by name, and taken back and done again several steps at once', async ({ page }) => {
  const before = await savedPlan(page)
  await expect(history(page)).toHaveAttribute('aria-disabled', 'true')
  await palette(page).getByRole('button', { name: 'Lync 2013 pool', exact: true }).focus()
  await page.keyboard.press('Enter')
  await strip(page).getByRole('button', { name: 'Add a stage' }).click()
  await planName(page).fill('Another name')
  await page.keyboard.press('Enter')
  const after = await savedPlan(page)

  await history(page).click()
  await expect(page.getByRole('menu').getByRole('menuitem')).toHaveText([
    'Undo: Rename the plan',
    'Undo: Add a stage',
    'Undo: Add FE-2013',
  ])
  await page.getByRole('menuitem', { name: 'Undo: Add FE-2013' }).click()
  await expect(status(page)).toContainText('Undone: 3 steps.')
  await expect(drawn(page, 'pool:fe-2013')).toHaveCount(0)
  expect(await savedPlan(page)).toBe(before)

  await history(page).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('menu').getByRole('menuitem')).toHaveText([
    'Redo: Add FE-2013',
    'Redo: Add a stage',
    'Redo: Rename the plan',
  ])
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(planName(page)).toHaveValue('Another name')
  expect(await savedPlan(page)).toBe(after)
})

test('the plan is described, its domains and its flattening said, in one step', async ({ page }) => {
  const before = await savedPlan(page)
  await choose(page, 'File', 'Properties of the plan')
  const properties = page.getByRole('dialog', { name: 'Properties of the plan' })
  await expect(properties.getByRole('textbox', { name: 'Name', exact: true })).toBeFocused()
  await page.keyboard.type('Contoso')
  await properties.getByRole('textbox', { name: 'Description' }).fill('Moves chat.')
  await properties.getByRole('textbox', { name: 'SIP domains' }).fill('Contoso.com\nfabrikam.com')
  await properties.getByRole('textbox', { name: 'What an import puts' }).fill('_')
  await properties.getByRole('checkbox').check()
  await expect(properties).toContainText('Europe_Trading, Europe_News and Europe_Trading_Rates')
  await properties.getByRole('button', { name: 'Save' }).click()
  await expect(planName(page)).toHaveValue(/Contoso/)
  const saved: unknown = JSON.parse(await savedPlan(page))
  expect(saved).toMatchObject({
    description: 'Moves chat.',
    sipDomains: ['contoso.com', 'fabrikam.com'],
    flattening: { separator: '_', prefixTopLevel: true },
  })
  await page.getByRole('button', { name: 'Undo: Change the properties of the plan' }).click()
  expect(await savedPlan(page)).toBe(before)
})

const history = (page: Page) => page.getByRole('button', { name: 'History', exact: true })
