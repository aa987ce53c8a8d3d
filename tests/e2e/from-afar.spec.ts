import type { Page } from '@playwright/test'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { chatPool, planWith, pool, site } from '../support/plan-builder.ts'
import {
  canvas,
  drag,
  drawn,
  expect,
  inProperties,
  openPlan,
  properties,
  restingBox,
  selectionBar,
  shapeIn,
  test,
  undoButton,
} from './support.ts'

/** So far apart that nobody could read a name while all of it is seen. */
const plan = planWith(
  {
    layout: {
      'pool:a': { x: 0, y: 0 },
      'chatPool:c': { x: 0, y: 1600, collapsed: true },
      'pool:b': { x: 6000, y: 0 },
      'pool:d': { x: 6000, y: 4000 },
    },
  },
  [
    pool('a', 'lync2013', { fqdn: 'a.contoso.com' }),
    chatPool('c', 'lync2013', { hostedOn: 'pool:a', fqdn: 'c.contoso.com' }),
    pool('b', 'lync2013', { fqdn: 'b.contoso.com' }),
    pool('d', 'lync2013', { fqdn: 'd.contoso.com' }),
  ],
)

/** Where a place of the diagram is on the screen. */
async function seen(page: Page, x: number, y: number) {
  const { e, f, a } = await canvas(page)
    .locator('.react-flow__viewport')
    .evaluate((element) => {
      const { a, e, f } = new DOMMatrix(getComputedStyle(element).transform)
      return { a, e, f }
    })
  const { x: left, y: top } = await restingBox(canvas(page))
  return { x: left + e + x * a, y: top + f + y * a }
}

const shapes = (page: Page) => canvas(page).locator('.react-flow__node-shape')

test('what is painted from afar is pressed, dragged and caught as if it were near', async ({ page }) => {
  await openPlan(page, plan)
  await expect(canvas(page).locator('[data-painted]')).toBeVisible()
  await expect(shapes(page)).toHaveCount(0)

  const card = await seen(page, 120, 20)
  await page.mouse.move(card.x, card.y)
  await expect(drawn(page, 'pool:a')).toBeVisible()
  await page.mouse.click(card.x, card.y)
  await expect(inProperties(page, 'a')).toBeVisible()

  const line = await seen(page, 128, 800)
  await page.mouse.click(line.x, line.y)
  await expect(properties(page)).toContainText('C is hosted on a.')

  const from = await seen(page, 6120, 20)
  await page.mouse.move(from.x, from.y)
  await expect(drawn(page, 'pool:b')).toBeVisible()
  await drag(page, from, await seen(page, 4000, 1000))
  await expect(undoButton(page)).not.toHaveAttribute('aria-disabled', 'true')
  await expect(drawn(page, 'pool:b')).toBeVisible()

  await page.keyboard.down('Shift')
  await drag(page, await seen(page, 3500, 500), await seen(page, 6500, 4500))
  await page.keyboard.up('Shift')
  await expect(selectionBar(page)).toContainText('2 selected')
  const before = await restingBox(drawn(page, 'pool:d'))
  await drag(page, await seen(page, 4000, 1000), await seen(page, 3000, 1600))
  await expect.poll(async () => (await restingBox(drawn(page, 'pool:d'))).x).toBeLessThan(before.x - 40)

  await page.keyboard.press('Control+0')
  await expect(canvas(page).locator('[data-painted]')).toHaveCount(0)
})

/** The colour of what is painted at a point of the screen. */
const inkAt = (page: Page, at: { readonly x: number; readonly y: number }) =>
  canvas(page)
    .locator('[data-painted], [data-painted] ~ canvas:not([hidden])')
    .evaluateAll((layers, { x, y }) => {
      const ink = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
      for (const layer of layers as HTMLCanvasElement[]) {
        const { left, top, width, height } = layer.getBoundingClientRect()
        const place = [((x - left) / width) * layer.width, ((y - top) / height) * layer.height] as const
        ink?.drawImage(layer, ...place, 1, 1, 0, 0, 1, 1)
      }
      return ink?.getImageData(0, 0, 1, 1).data.join(' ')
    }, at)

test.describe('painted so fine that a shape has a middle', () => {
  test.use({ deviceScaleFactor: 2 })

  test('what comes from the palette shows on which painted shape it would be dropped', async ({ page }) => {
    await openPlan(page, plan)
    const target = await seen(page, 120, 20)
    const beside = await seen(page, 240, 28)
    await expect.poll(() => inkAt(page, beside)).toMatch(/ 255$/)
    const before = await inkAt(page, beside)
    await drag(page, shapeIn(page, 'Users'), target, async () => {
      await expect.poll(() => inkAt(page, beside)).not.toBe(before)
      await page.keyboard.press('Escape')
      await expect.poll(() => inkAt(page, beside)).toBe(before)
    })
  })
})

test('of hundreds of sites each has its frame', async ({ page }) => {
  const sites = Array.from({ length: 400 }, (_, at) => site(`Site ${at}`))
  const pools = sites.map(({ id, name }) => pool(`FE ${name}`, 'lync2013', { site: id }))
  await openPlan(page, withPlaces(planWith({}, [...sites, ...pools])))
  await expect(canvas(page).locator('.react-flow__node-site')).toHaveCount(sites.length)
})

test('of thousands of shapes all are painted, and again in other colours', async ({ page }) => {
  const across = 80
  const pools = Array.from({ length: 5_200 }, (_, at) => pool(`FE ${at}`, 'lync2013', { fqdn: `fe${at}.contoso.com` }))
  const places = pools.map(({ id }, at) => [id, { x: (at % across) * 240, y: Math.floor(at / across) * 200 }] as const)
  await openPlan(page, planWith({ layout: Object.fromEntries(places) }, pools), { timeout: 60_000 })
  await expect(canvas(page).locator('[data-painted]')).toBeVisible()

  const inks = () => Promise.all([places[0], places.at(-1)].map((place) => inkOf(page, place?.[1])))
  await expect.poll(async () => (await inks()).filter(isSeen)).toHaveLength(2)
  const before = await inks()
  await page.getByRole('button', { name: 'Dark theme' }).click()
  const areOthers = async () => (await inks()).every((ink, at) => isSeen(ink) && ink !== before[at])
  await expect.poll(areOthers).toBe(true)
})

const isSeen = (ink: string | undefined): boolean => ink !== undefined && !/ 0$/.test(ink)

/** The colour of a painted card that stands at a place. */
const inkOf = async (page: Page, { x, y } = { x: 0, y: 0 }) => inkAt(page, await seen(page, x + 120, y + 28))
