import type { Page } from '@playwright/test'
import {
  answerReach,
  canvas,
  canvasPoint,
  choose,
  drag,
  drawn,
  errors,
  expect,
  inProperties,
  openProblems,
  openSample,
  planName,
  pointOf,
  restingBox,
  selectionBar,
  stage,
  status,
  test,
  title,
  undoButton,
} from './support.ts'

const box = (page: Page, id: string) => restingBox(drawn(page, id))
const top = async (page: Page, id: string): Promise<number> => Math.round((await box(page, id)).y)
const left = async (page: Page, id: string): Promise<number> => Math.round((await box(page, id)).x)

/** Where the traders stand as seen from FE-2013, in widths of a card, so that the zoom does not matter. */
async function apart(page: Page): Promise<readonly string[]> {
  const [from, to] = [await box(page, 'pool:fe-2013'), await box(page, 'users:traders')]
  return [(to.x - from.x) / from.width, (to.y - from.y) / from.width].map((distance) => distance.toFixed(1))
}

/** Selects cards one after the other, with Shift held for all but the first. */
async function selectAll(page: Page, ...cards: readonly (readonly [id: string, name: string])[]): Promise<void> {
  for (const [index, [id, name]] of cards.entries()) {
    await title(page, id, name).click(index > 0 ? { modifiers: ['Shift'] } : {})
  }
}

const three = [
  ['pool:fe-2010', 'FE-2010'],
  ['pool:fe-2013', 'FE-2013'],
  ['users:operations', 'Operations staff'],
] as const

test('several shapes are aligned and distributed, each as one step', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await selectAll(page, ...three)
  await expect(selectionBar(page)).toContainText('3 selected')
  const before = await Promise.all(three.map(([id]) => left(page, id)))
  await selectionBar(page).getByRole('button', { name: 'Align left edges' }).click()
  await expect.poll(() => left(page, 'pool:fe-2013')).toBe(Math.min(...before))
  for (const [id] of three) expect(await left(page, id)).toBe(Math.min(...before))
  await undoButton(page).click()
  await expect.poll(() => left(page, 'pool:fe-2013')).toBe(before[1])
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
})

test('Shift and a drag on the canvas select what the lasso touches, and no text', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await status(page)
    .getByText(/^stage 2 of 2/)
    .click()
  await page.keyboard.down('Shift')
  const from = await box(page, 'pool:fe-2010')
  const to = await box(page, 'pool:fe-2013')
  await drag(page, { x: from.x - 8, y: from.y - 8 }, { x: to.x + 40, y: to.y + 20 })
  await page.keyboard.up('Shift')
  await expect(selectionBar(page)).toContainText('2 selected')
  expect(await page.evaluate(() => String(getSelection()))).toBe('')
})

test('on a small canvas the bar of the selection stands beside the zoom', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await openSample(page, 'five-mistakes')
  await selectAll(page, ...three)
  const zoom = await restingBox(canvas(page).getByRole('button', { name: 'Show everything' }))
  const own = await restingBox(selectionBar(page))
  expect(own.x).toBeGreaterThan(zoom.x + zoom.width)
})

test('a shape that is nearly level with another one becomes level, and a guide shows it', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const from = await pointOf(title(page, 'pool:fe-2013', 'FE-2013'))
  const guide = canvas(page).locator('[data-guide="y"]')
  await drag(page, from, { x: from.x - 90, y: from.y + 40 }, async () => {
    await expect(guide).toHaveCount(0)
    await page.mouse.move(from.x - 90, from.y + 3)
    await expect(guide).not.toHaveCount(0)
  })
  await expect(guide).toHaveCount(0)
  expect(await top(page, 'pool:fe-2013')).toBe(await top(page, 'pool:fe-2010'))
})

test('arranging is one step, and leaves a pinned shape where it is', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  await page.keyboard.press('p')
  await expect(drawn(page, 'pool:fe-2013').getByRole('img', { name: 'Pinned' })).toBeVisible()
  const tidy = await apart(page)
  await title(page, 'users:traders', 'Traders').click()
  for (let step = 0; step < 4; step++) await page.keyboard.press('Alt+Shift+ArrowRight')
  await expect.poll(() => apart(page)).not.toEqual(tidy)
  const before = await apart(page)
  const offer = page.getByRole('region', { name: 'Arrange tidily' })
  await choose(page, 'Arrange', 'Arrange tidily')
  await expect(offer).toContainText(/1 shape moves · crossings/)
  await expect.poll(() => apart(page)).not.toEqual(before)
  await page.keyboard.press('Escape')
  await expect(offer).toHaveCount(0)
  await expect.poll(() => apart(page)).toEqual(before)
  await choose(page, 'Arrange', 'Arrange tidily')
  await offer.getByRole('button', { name: 'Keep' }).click()
  await expect(status(page)).toContainText('Arranged tidily.')
  await expect.poll(() => apart(page)).not.toEqual(before)
  await page.getByRole('button', { name: 'Undo: Arrange tidily' }).click()
  await expect.poll(() => apart(page)).toEqual(before)
  await expect(page.getByRole('button', { name: 'Undo: Move' })).toBeVisible()
})

test('a stage with a site is arranged too, and is seen whole, with nothing beneath the zoom buttons', async ({
  page,
}) => {
  await openSample(page, 'lync-2010-to-2013')
  await stage(page, 'Users moved').click()
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  await page.keyboard.press('Alt+Shift+ArrowDown')
  await choose(page, 'Arrange', 'Arrange tidily')
  await expect(page.getByRole('region', { name: 'Arrange tidily' })).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(status(page)).toContainText('Arranged tidily.')
  const zoom = await restingBox(canvas(page).locator('.react-flow__panel.bottom.left'))
  for (const card of await canvas(page).locator('.react-flow__node-shape').all()) {
    const { x, y, height } = await restingBox(card)
    expect(x > zoom.x + zoom.width || y + height < zoom.y).toBe(true)
    expect(x).toBeGreaterThan(0)
  }
})

test('what is copied in one stage is the same object where it was missing, and a new one where it is', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  await page.keyboard.press('Control+c')
  await expect(status(page)).toContainText('FE-2013 copied.')
  await page.keyboard.press('Control+v')
  await expect(inProperties(page, 'FE-2013-2')).toBeVisible()
  await expect(status(page)).toContainText('FE-2013 pasted as FE-2013-2.')
  await page.keyboard.press('Control+z')
  await stage(page, 'Today').click()
  await expect(drawn(page, 'pool:fe-2013')).toHaveCount(0)
  await page.keyboard.press('Control+v')
  await expect(drawn(page, 'pool:fe-2013')).toBeVisible()
  await expect(status(page)).toContainText('FE-2013 pasted: the same as in another stage.')
})

test('what is copied at once replaces what the clipboard held, before anything was loaded for it', async ({ page }) => {
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await openSample(page, 'five-mistakes')
  await planName(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await title(page, 'pool:fe-2013', 'FE-2013').click()
  await page.keyboard.press('Control+c')
  await page.keyboard.press('Control+v')
  await expect(inProperties(page, 'FE-2013-2')).toBeVisible()
})

test('a chat pool is copied into another plan with all its content', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'chatPool:gc-2010', 'GC-2010').click()
  await page.keyboard.press('Control+c')
  await choose(page, 'File', 'Back to the start screen')
  await page.getByRole('button', { name: /^Blank plan/ }).click()
  await expect(planName(page)).not.toHaveValue('A plan with five mistakes')
  await page.keyboard.press('Control+v')
  await expect(canvas(page).getByText('Morning call', { exact: true })).toBeVisible()
  const leftOut = page.getByRole('dialog', { name: 'Pasted, but not everything fits' })
  await expect(leftOut).toContainText('GC-2010')
  await leftOut.getByRole('button', { name: 'OK' }).click()
  await expect(status(page)).toContainText('GC-2010 pasted.')
  await openProblems(page)
  await expect(errors(page).filter({ hasText: 'GC-2010 has no host' })).toBeVisible()
})

test('a room is cut and pasted into another category, and duplicated there', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await drawn(page, 'room:rates-desk').getByRole('button').click()
  await page.keyboard.press('Control+x')
  await answerReach(page)
  await expect(drawn(page, 'room:rates-desk')).toHaveCount(0)
  await drawn(page, 'category:operations')
    .getByRole('button', { name: /^Operations/ })
    .click()
  await page.keyboard.press('Control+v')
  await expect(canvas(page).getByText('Rates desk', { exact: true })).toHaveCount(1)
  await page.keyboard.press('Control+d')
  await expect(canvas(page).getByText('Rates desk-2', { exact: true })).toBeVisible()
})

test('text that is no part of a plan is refused in a sentence', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await planName(page).click()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  const spot = await canvasPoint(page, 20, 20)
  await page.mouse.click(spot.x, spot.y)
  await page.keyboard.press('Control+v')
  await expect(status(page)).toContainText('The clipboard holds no part of a plan')
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
})
