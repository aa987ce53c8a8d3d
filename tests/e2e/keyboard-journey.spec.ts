import type { Page } from '@playwright/test'
import { canvas, drawn, errors, expect, line, planName, properties, stage, test } from './support.ts'

/**
 * Lync 2010 with Group Chat becomes Lync 2013 with Persistent Chat, in three stages, without a mouse: nothing here but
 * keys.
 */
test('the plan from Lync 2010 to 2013 is built from blank by keyboard only', async ({ page }) => {
  await page.goto('/')
  await tabTo(page, /^Blank plan/)
  await page.keyboard.press('Enter')
  await expect(planName(page)).toBeVisible()
  await page.keyboard.press('F6')
  await toRegion(page, 'diagram')

  await add(page, 'n', 'Lync 2010 pool')
  await add(page, 'a', 'Lync 2010 Group Chat pool')
  await expect(line(page, 'GC-2010 is hosted on FE-2010')).toBeAttached()
  await add(page, 'a', 'Category')
  await page.keyboard.press('F2')
  await page.keyboard.type('Trading')
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'category:category')).toContainText('Trading')
  await expectFocusOn(page, 'category:category')
  await add(page, 'a', 'Room')
  await page.keyboard.press('Backspace')
  await page.keyboard.press('Backspace')
  await expectSelected(page, 'GC-2010')
  await page.keyboard.press('r')
  await expectSelected(page, 'FE-2010')
  await add(page, 'a', 'Users')
  await expect(line(page, 'Users are homed on FE-2010')).toBeAttached()

  await page.keyboard.press('Shift+N')
  await expect(stage(page, 'Stage 2')).toHaveAttribute('aria-current', 'step')
  await add(page, 'n', 'Lync 2013 pool')
  await page.keyboard.press('Control+ArrowDown')
  await choose(page, 'Lync 2013 Persistent Chat pool')
  await expect(line(page, 'PChat is hosted on FE-2013')).toBeAttached()
  await expect(errors(page)).toHaveCount(0)
})

/** Presses the key of a list of what can be added, and takes what is typed. */
async function add(page: Page, key: string, shape: string): Promise<void> {
  await page.keyboard.press(key)
  await choose(page, shape)
}

async function choose(page: Page, shape: string): Promise<void> {
  await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused()
  await page.keyboard.type(shape)
  await expect(page.getByRole('option').first()).toContainText(shape)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect(canvas(page).locator(':focus')).toBeVisible()
}

const expectSelected = (page: Page, name: string) =>
  expect(properties(page).getByRole('heading', { level: 2 })).toHaveText(name)

const expectFocusOn = (page: Page, id: string) => expect(drawn(page, id).locator(':focus')).toBeVisible()

async function tabTo(page: Page, name: RegExp): Promise<void> {
  const button = page.getByRole('button', { name })
  await expect(async () => {
    await page.keyboard.press('Tab')
    await expect(button).toBeFocused({ timeout: 50 })
  }).toPass()
}

async function toRegion(page: Page, region: string): Promise<void> {
  const there = page.locator(`[data-region="${region}"]:focus-within`)
  await expect(async () => {
    await page.keyboard.press('F6')
    await expect(there).toBeVisible({ timeout: 50 })
  }).toPass()
}
