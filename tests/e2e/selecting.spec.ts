import type { Locator, Page } from '@playwright/test'
import {
  canvas,
  drag,
  drawn,
  expect,
  openSample,
  palette,
  pointOf,
  properties,
  restingBox,
  stage,
  test,
  title,
} from './support.ts'

const bar = (page: Page): Locator => page.getByRole('toolbar', { name: / selected$/ })
const undo = (page: Page): Locator => page.getByRole('button', { name: /^Undo/ })
const heading = (page: Page, name: string): Locator =>
  properties(page).getByRole('heading', { level: 2, name, exact: true })

/** Catches both front end pools with a lasso. */
async function lasso(page: Page): Promise<void> {
  const [from, to] = [await restingBox(drawn(page, 'pool:fe-2010')), await restingBox(drawn(page, 'pool:fe-2013'))]
  await page.keyboard.down('Shift')
  await drag(page, { x: from.x - 8, y: from.y - 8 }, { x: to.x + 40, y: to.y + 20 })
  await page.keyboard.up('Shift')
  await expect(bar(page)).toContainText('2 selected')
}

test('of what a lasso caught one card is spared by Ctrl and a click, and only the other is removed', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  await title(page, 'pool:fe-2010', 'FE-2010').click({ modifiers: ['Control'] })
  await expect(bar(page)).toHaveCount(0)
  await expect(heading(page, 'FE-2013')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(drawn(page, 'pool:fe-2013')).toHaveCount(0)
  await expect(drawn(page, 'pool:fe-2010')).toBeVisible()
})

test('a plain click on one of several selected cards is about that one', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await expect(heading(page, 'FE-2010')).toBeVisible()
  await expect(bar(page)).toHaveCount(0)
  await title(page, 'pool:fe-2013', 'FE-2013').click({ modifiers: ['Shift'] })
  await expect(bar(page)).toContainText('2 selected')
  const at = await pointOf(title(page, 'pool:fe-2013', 'FE-2013'))
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 2, at.y + 1)
  await page.mouse.up()
  await expect(heading(page, 'FE-2013')).toBeVisible()
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
})

test('several cards that a lasso caught are dragged by one of them', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  const before = await restingBox(drawn(page, 'pool:fe-2010'))
  const at = await pointOf(title(page, 'pool:fe-2013', 'FE-2013'))
  await drag(page, at, { x: at.x - 120, y: at.y })
  await expect.poll(async () => (await restingBox(drawn(page, 'pool:fe-2010'))).x).toBeLessThan(before.x - 60)
  await expect(bar(page)).toContainText('2 selected')
})

test('Escape lets go of what is left once Shift has taken a card out', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  await title(page, 'pool:fe-2010', 'FE-2010').click({ modifiers: ['Shift'] })
  await expect(heading(page, 'FE-2013')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(properties(page).getByRole('heading', { level: 2, name: 'FE-2013' })).toHaveCount(0)
  await expect(canvas(page).locator('.react-flow__node.selected')).toHaveCount(0)
})

test('what another stage lacks is not counted there', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  await stage(page, 'Today').click()
  await expect(drawn(page, 'pool:fe-2013')).toHaveCount(0)
  await expect(bar(page)).toHaveCount(0)
  await expect(heading(page, 'FE-2010')).toBeVisible()
})

test('Escape takes a drag back while a tip is open, and the selection stays', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  const add = palette(page).locator('[data-shape="pool-lync2013"]')
  const from = await pointOf(add)
  await undo(page).hover()
  await expect(page.getByText('Nothing to undo.')).toBeVisible()
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const to = await pointOf(drawn(page, 'pool:fe-2013'))
  await page.mouse.move(to.x, to.y + 160, { steps: 5 })
  await undo(page).focus()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(undo(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(heading(page, 'FE-2010')).toBeVisible()
})
