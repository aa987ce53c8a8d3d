import type { Page } from '@playwright/test'
import { syntheticPlan } from '../bench/synthetic-plan.ts'
import {
  answerReach,
  expect,
  expectSaved,
  inProperties,
  openPlan,
  planName,
  properties,
  savedPlan,
  test,
} from './support.ts'

/** Reading, checking and drawing so much takes a while on a small machine. */
test.describe.configure({ timeout: 180_000 })

const wait = { timeout: 60_000 }

async function find(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox', { name: /Search/ }).fill(name)
  await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible(wait)
  await page.keyboard.press('Enter')
  await expect(inProperties(page, name)).toBeVisible(wait)
}

test('a plan of 32,000 rooms is opened, searched, edited and kept', async ({ context, page }) => {
  const plan = syntheticPlan({ objects: 300, rooms: 32_000, stages: 3 })
  await openPlan(page, plan, wait)
  await expectSaved(page, wait)

  await find(page, 'r-31999')
  const name = properties(page).getByRole('textbox', { name: 'Name', exact: true })
  await name.fill('The last room')
  await name.press('Enter')
  await expect(page.getByRole('alertdialog')).toBeVisible(wait)
  await answerReach(page)
  await expect(inProperties(page, 'The last room')).toBeVisible(wait)
  await expectSaved(page, wait)
  await page.close()

  const next = await context.newPage()
  await next.goto('/')
  await next.getByRole('button', { name: /^Test plan/ }).click()
  await expect(planName(next)).toHaveValue('Test plan', wait)
  await find(next, 'The last room')
  expect(await savedPlan(next)).toContain('"name": "The last room"')
})
