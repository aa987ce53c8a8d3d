import type { Page } from '@playwright/test'
import {
  answerReach,
  canvas,
  canvasPoint,
  choose,
  drag,
  drawn,
  expect,
  inProperties,
  openSample,
  palette,
  pointOf,
  properties,
  renameByKey,
  restingBox,
  selectionBar,
  stage,
  test,
  title,
  undoButton,
} from './support.ts'

/** Catches both front end pools with a lasso. */
async function lasso(page: Page): Promise<void> {
  const [from, to] = [await restingBox(drawn(page, 'pool:fe-2010')), await restingBox(drawn(page, 'pool:fe-2013'))]
  await page.keyboard.down('Shift')
  await drag(page, { x: from.x - 8, y: from.y - 8 }, { x: to.x + 40, y: to.y + 20 })
  await page.keyboard.up('Shift')
  await expect(selectionBar(page)).toContainText('2 selected')
}

test('of what a lasso caught one card is spared by Ctrl and a click, and only the other is removed', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  await title(page, 'pool:fe-2010', 'FE-2010').click({ modifiers: ['Control'] })
  await expect(selectionBar(page)).toHaveCount(0)
  await expect(inProperties(page, 'FE-2013')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(drawn(page, 'pool:fe-2013')).toHaveCount(0)
  await expect(drawn(page, 'pool:fe-2010')).toBeVisible()
})

test('a plain click on one of several selected cards is about that one', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await expect(inProperties(page, 'FE-2010')).toBeVisible()
  await expect(selectionBar(page)).toHaveCount(0)
  await title(page, 'pool:fe-2013', 'FE-2013').click({ modifiers: ['Shift'] })
  await expect(selectionBar(page)).toContainText('2 selected')
  const at = await pointOf(title(page, 'pool:fe-2013', 'FE-2013'))
  await page.mouse.move(at.x, at.y)
  await page.mouse.down()
  await page.mouse.move(at.x + 2, at.y + 1)
  await page.mouse.up()
  await expect(inProperties(page, 'FE-2013')).toBeVisible()
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
})

test('several cards that a lasso caught are dragged by one of them', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  const before = await restingBox(drawn(page, 'pool:fe-2010'))
  const at = await pointOf(title(page, 'pool:fe-2013', 'FE-2013'))
  await drag(page, at, { x: at.x - 120, y: at.y })
  await expect.poll(async () => (await restingBox(drawn(page, 'pool:fe-2010'))).x).toBeLessThan(before.x - 60)
  await expect(selectionBar(page)).toContainText('2 selected')
})

test('Escape lets go of what is left once Shift has taken a card out', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  await title(page, 'pool:fe-2010', 'FE-2010').click({ modifiers: ['Shift'] })
  await expect(inProperties(page, 'FE-2013')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(inProperties(page, 'FE-2013')).toHaveCount(0)
  await expect(canvas(page).locator('.react-flow__node.selected')).toHaveCount(0)
})

test('what another stage lacks is not counted there', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  await stage(page, 'Today').click()
  await expect(drawn(page, 'pool:fe-2013')).toHaveCount(0)
  await expect(selectionBar(page)).toHaveCount(0)
  await expect(inProperties(page, 'FE-2010')).toBeVisible()
})

test('Escape takes a drag back while a tip is open, and the selection stays', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  const add = palette(page).locator('[data-shape="pool-lync2013"]')
  const from = await pointOf(add)
  await undoButton(page).hover()
  await expect(page.getByText('Nothing to undo.')).toBeVisible()
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  const to = await pointOf(drawn(page, 'pool:fe-2013'))
  await page.mouse.move(to.x, to.y + 160, { steps: 5 })
  await undoButton(page).focus()
  await page.keyboard.press('Escape')
  await page.mouse.up()
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(inProperties(page, 'FE-2010')).toBeVisible()
})

test('what is dropped from the palette has the keys: F2 names it, Delete removes it', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await drag(page, palette(page).locator('[data-shape="pool-lync2013"]'), await canvasPoint(page, 300, 60))
  await expect(inProperties(page, 'FE-2013-2')).toBeVisible()
  await renameByKey(page, 'Spare')
  await expect(inProperties(page, 'Spare')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(canvas(page).getByText('Spare', { exact: true })).toHaveCount(0)
})

test('what is pasted has the keys, and so has what a button beside it was pressed for', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  await page.keyboard.press('Control+c')
  await choose(page, 'Edit', 'Paste Ctrl')
  await expect(inProperties(page, 'FE-2013-2')).toBeVisible()
  await expect(drawn(page, 'pool:fe-2013-2').locator('..')).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(drawn(page, 'pool:fe-2013-2')).toHaveCount(0)
  await title(page, 'chatPool:pchat-01', 'PChat-01').click()
  await properties(page)
    .getByRole('button', { name: /^Host on/ })
    .click()
  await page.keyboard.press('Escape')
  await expect(drawn(page, 'chatPool:pchat-01').locator('..')).toBeFocused()
  await page.keyboard.press('F2')
  await expect(canvas(page).getByRole('textbox')).toHaveValue('PChat-01')
})

test('a new plan has the keys: the diagram has the focus', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('button', { name: /^Blank plan/ }).click()
  await expect(canvas(page)).toBeFocused()
})

test('typed and Enter: the first choice is taken, and the arrows go to the others', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'chatPool:gc-2010', 'GC-2010').click()
  await page.keyboard.press('h')
  const dialog = page.getByRole('dialog', { name: 'Host GC-2010 on' })
  await expect(dialog.getByRole('searchbox', { name: 'Find' })).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(dialog.getByRole('button', { name: /^FE-2013/ })).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.type('fe-20')
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await answerReach(page)
  await expect(page.getByRole('button', { name: 'Undo: Host GC-2010 on FE-2013' })).toBeVisible()
  await palette(page).getByRole('searchbox', { name: 'Find a shape' }).click()
  await page.keyboard.type('site')
  await page.keyboard.press('Enter')
  await expect(inProperties(page, 'Site')).toBeVisible()
})

test('the bar of what is selected is one stop for Tab, and arrows go along it', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await lasso(page)
  const buttons = selectionBar(page).getByRole('button')
  await expect(buttons.and(page.locator('[tabindex="0"]'))).toHaveCount(1)
  await buttons.first().focus()
  await page.keyboard.press('ArrowRight')
  await expect(buttons.nth(1)).toBeFocused()
  await page.keyboard.press('End')
  await expect(buttons.last()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(buttons.first()).toBeFocused()
})
