import type { Page } from '@playwright/test'
import { planOfCards } from '../bench/browser/plans.ts'
import {
  canvas,
  canvasPoint,
  drag,
  drawn,
  expect,
  expectSaved,
  openPlan,
  openSample,
  pointOf,
  restingBox,
  test,
  title,
} from './support.ts'

/** Where each shape, line and reason is drawn, as the page has it. */
const picture = (page: Page) =>
  canvas(page).evaluate((element) => {
    const all = <T extends Element>(parts: string, told: (part: T) => string | null) =>
      [...element.querySelectorAll<T>(parts)].map(told).sort()
    return {
      shapes: all<HTMLElement>('.react-flow__node', ({ dataset, style }) => `${dataset['id']} ${style.transform}`),
      lines: all('.react-flow__edge path', (path) => `${path.parentElement?.dataset['id']} ${path.getAttribute('d')}`),
      reasons: all<HTMLElement>('button[data-link]', ({ dataset, style }) => `${dataset['link']} ${style.transform}`),
    }
  })

/** What is dragged is moved beside React: in the end all is drawn as by a page that has never seen it move. */
async function expectAsAnew(page: Page): Promise<void> {
  await page.mouse.move(5, 5)
  await expectSaved(page)
  const before = await picture(page)
  await page.reload()
  await expect(canvas(page).locator('.react-flow:not([inert])')).toBeVisible()
  await expect.poll(() => picture(page)).toEqual(before)
}

test('shapes that were dragged are drawn as if they had always been there', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const card = title(page, 'chatPool:pchat-01', 'PChat-01')
  for (const [x, y] of [
    [60, 40],
    [-90, 15],
  ] as const) {
    const from = await pointOf(card)
    const before = await picture(page)
    await drag(page, from, { x: from.x + x, y: from.y + y }, async () => {
      const seen = await picture(page)
      expect(seen.shapes).not.toEqual(before.shapes)
      expect(seen.lines).not.toEqual(before.lines)
    })
  }
  const site = canvas(page).locator('[data-site-label]').first()
  if ((await site.count()) > 0) await drag(page, site, await canvasPoint(page, 200, 80))
  await expectAsAnew(page)
})

test('what is dragged goes back with its lines', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const before = await picture(page)
  const card = title(page, 'chatPool:pchat-01', 'PChat-01')
  const from = await pointOf(card)
  await drag(page, card, { x: from.x + 80, y: from.y + 50 }, () => page.keyboard.press('Escape'))
  await expect.poll(() => picture(page)).toEqual(before)
})

test('what was moved and is brought back leaves nothing behind in the small map', async ({ page }) => {
  await openPlan(page, planOfCards(500))
  await page.keyboard.press('Control+0')
  const map = page.getByRole('img', { name: 'Small map of the diagram' }).locator('canvas')
  const pixels = () => map.evaluate((element: HTMLCanvasElement) => element.toDataURL())
  const users = title(page, 'users:u-44-2', 'u-44-2')
  await expect(users).toBeVisible()
  const before = await pixels()
  const from = await pointOf(users)
  await drag(page, from, { x: from.x - 150, y: from.y + 130 })
  await expect.poll(pixels).not.toEqual(before)
  await page.mouse.move(5, 5)
  await page.keyboard.press('Control+z')
  await expect.poll(pixels).toEqual(before)
})

test('several that are selected are dragged together, and lines that are many follow once these rest', async ({
  page,
}) => {
  await openPlan(page, planOfCards(500))
  const [users, pool] = [drawn(page, 'users:u-44-2'), drawn(page, 'pool:fe-55')]
  await page.keyboard.press('Control+0')
  await expect(users).toBeVisible()
  const at = await pointOf(title(page, 'users:u-44-2', 'u-44-2'))
  // Where one can press a line is another way only once nothing is dragged.
  const lines = () =>
    canvas(page)
      .locator('.react-flow__edge-path[id*="u-44-2"]')
      .evaluateAll((paths) => paths.map((path) => `${path.id} ${path.getAttribute('d')}`).sort())
  const resting = await lines()
  const to = { x: at.x + 90, y: at.y + 60 }
  await drag(page, at, to)
  await restingBox(users)
  await page.mouse.move(5, 5)
  await expect.poll(lines).not.toEqual(resting)
  const dropped = await lines()
  await page.keyboard.press('Control+z')
  await expect.poll(lines).not.toEqual(dropped)
  // What it will be is shown while it rests, and is still that once it is let go.
  await drag(page, at, to, async () => {
    await expect.poll(lines).toEqual(dropped)
    await page.mouse.up()
    await page.mouse.move(5, 5)
    await expect.poll(lines).toEqual(dropped)
  })
  await title(page, 'pool:fe-55', 'fe-55').click({ modifiers: ['Shift'] })
  const [first, second] = [await restingBox(users), await restingBox(pool)]
  const from = await pointOf(title(page, 'pool:fe-55', 'fe-55'))
  await drag(page, from, { x: from.x - 60, y: from.y + 70 })
  const [firstThen, secondThen] = [await restingBox(users), await restingBox(pool)]
  expect(firstThen.x - first.x).toBeCloseTo(secondThen.x - second.x, 0)
  expect(firstThen.y - first.y).toBeCloseTo(secondThen.y - second.y, 0)
  await expectAsAnew(page)
})
