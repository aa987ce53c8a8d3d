import type { Page } from '@playwright/test'
import {
  canvas,
  choose,
  expect,
  expectNoBarrier,
  openSample,
  selectionBar,
  stage,
  test,
  title,
  undoButton,
} from './support.ts'

const tip = (page: Page) => page.locator('[data-open][data-side][tabindex]')
const nothingToUndo = 'Undo: Nothing to undo.'
/** Longer than a pointer has to rest. */
const aWhile = 700

test.beforeEach(async ({ page }) => {
  await page.clock.install()
  await openSample(page, 'five-mistakes')
})

test('a pointer that rests on a button sees its tip, and can go to it', async ({ page }) => {
  await undoButton(page).hover()
  await expect(tip(page)).toContainText(nothingToUndo)
  await tip(page).hover()
  await page.clock.fastForward(aWhile)
  await expect(tip(page)).toContainText(nothingToUndo)
  await page.mouse.move(...(await middleOf(page)))
  await expect(tip(page)).toHaveCount(0)
})

test('the next tip stands at what the pointer has gone to', async ({ page }) => {
  await undoButton(page).hover()
  await expect(tip(page)).toContainText(nothingToUndo)
  await stage(page, 'Today').hover()
  await expect(tip(page)).not.toContainText(nothingToUndo)
  const [below, above] = await Promise.all([tip(page).boundingBox(), stage(page, 'Today').boundingBox()])
  expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0))
})

test('the keyboard sees a tip at once, until Escape, which does nothing else', async ({ page }) => {
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await title(page, 'pool:fe-2013', 'FE-2013').click({ modifiers: ['Shift'] })
  await expect(selectionBar(page)).toBeVisible()
  await stage(page, 'Today').focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(tip(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip(page)).toHaveCount(0)
  await expect(selectionBar(page)).toBeVisible()
})

test('what is pressed shows no tip until it is left', async ({ page }) => {
  const button = page.getByRole('button', { name: 'Zoom in' })
  await button.hover()
  await expect(tip(page)).toContainText('Zoom in')
  await button.click()
  await expect(tip(page)).toHaveCount(0)
  await page.clock.fastForward(aWhile)
  await expect(tip(page)).toHaveCount(0)
  await page.mouse.move(...(await middleOf(page)))
  await button.hover()
  await expect(tip(page)).toContainText('Zoom in')
})

test('a tip goes with what it is of, and says what that says now', async ({ page }) => {
  await undoButton(page).hover()
  await expect(tip(page)).toContainText(nothingToUndo)
  await undoButton(page).evaluate((button) => button.setAttribute('data-tip', 'Another'))
  await expect(tip(page)).toContainText('Another')
  // Its neighbour comes under the pointer, and has a tip of its own.
  await undoButton(page).evaluate((button) => button.remove())
  await expect(tip(page).filter({ hasText: 'Another' })).toHaveCount(0)
})

async function middleOf(page: Page): Promise<[number, number]> {
  const box = await canvas(page).boundingBox()
  return box ? [box.x + box.width / 2, box.y + box.height - 40] : [0, 0]
}

test('Escape hides the tip of a button of a dialog, and what was typed there stays', async ({ page }) => {
  await choose(page, 'File', 'Versions…')
  const dialog = page.getByRole('dialog', { name: /^Versions/ })
  const name = dialog.getByRole('textbox').first()
  await name.fill('Before the holidays')
  await dialog.getByRole('button', { name: 'Restore this version' }).hover()
  await expect(tip(page)).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(tip(page)).toHaveCount(0)
  await expect(name).toHaveValue('Before the holidays')
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('why a button is off is told to who cannot see its tip', async ({ page }) => {
  await expect(page.getByRole('button', { name: 'Undo', exact: true })).toHaveAccessibleDescription('Nothing to undo.')
  await expect(page.getByRole('button', { name: 'Zoom in', exact: true })).toHaveAccessibleDescription('')
  await undoButton(page).hover()
  await expect(page.getByRole('tooltip')).toContainText(nothingToUndo)
  await page.keyboard.press('Escape')
  await expectNoBarrier(page)
})

test('with forced colours a tip has an edge, and the ring of a tab is not cut off', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await undoButton(page).hover()
  await expect(tip(page)).toHaveCSS('border-top-width', '1px')
  await page.keyboard.press('Escape')
  const tab = page.getByRole('tab', { name: 'Add', exact: true })
  await tab.focus()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Tab')
  await expect(tab).toBeFocused()
  expect(await tab.evaluate((one) => Number.parseFloat(getComputedStyle(one).outlineOffset))).toBeLessThan(0)
})
