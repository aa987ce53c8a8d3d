import type { Locator, Page } from '@playwright/test'
import { chatPool, planOf, pool, room, users } from '../support/plan-builder.ts'
import { drawn, expect, expectNoBarrier, line, openPlan, planName, properties, status, test, title } from './support.ts'

const estate = [
  pool('FE', 'lync2010'),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:FE' }),
  room('Rates', { chatPool: 'chatPool:GC' }),
  users('Ann', { homedOn: 'pool:FE' }),
]

/** A point of a line, on the screen. */
const middleOf = (drawnLine: Locator): Promise<{ x: number; y: number }> =>
  drawnLine
    .locator('path')
    .first()
    .evaluate((path) => {
      const shape = path as SVGPathElement
      const { x, y } = shape
        .getPointAtLength(shape.getTotalLength() / 2)
        .matrixTransform(shape.getScreenCTM() as DOMMatrix)
      return { x, y }
    })

async function clickLine(page: Page, sentence: string, button: 'left' | 'right' = 'left'): Promise<void> {
  const { x, y } = await middleOf(line(page, sentence))
  await page.mouse.click(x, y, { button })
}

const hosting = 'GC is hosted on FE'

test.beforeEach(async ({ page }) => openPlan(page, planOf(estate)))

test('a click on a line selects it, and Delete takes away what it says, and nothing that it joins', async ({
  page,
}) => {
  await clickLine(page, hosting)
  await expect(properties(page).getByText(`${hosting}.`)).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Delete')
  await expect(line(page, hosting)).toHaveCount(0)
  await expect(drawn(page, 'chatPool:GC')).toBeVisible()
  await expect(drawn(page, 'room:Rates')).toBeVisible()
  await expect(status(page)).toContainText(`Removed the line: ${hosting}.`)
  await page.keyboard.press('Control+z')
  await expect(line(page, hosting)).toHaveCount(1)
})

test('the properties of a line lead to its ends', async ({ page }) => {
  await clickLine(page, hosting)
  await properties(page).getByRole('button', { name: 'FE', exact: true }).click()
  await expect(properties(page).getByRole('heading', { name: 'FE' })).toBeVisible()
  await clickLine(page, hosting)
  await properties(page).getByRole('button', { name: 'Go to the other end' }).click()
  await expect(properties(page).getByRole('heading', { name: 'FE' })).toBeVisible()
})

test('the menu of a line removes it', async ({ page }) => {
  await clickLine(page, hosting, 'right')
  await page.getByRole('menuitem', { name: /^Remove this line/ }).click()
  await expect(line(page, hosting)).toHaveCount(0)
  await expect(drawn(page, 'chatPool:GC')).toBeVisible()
})

test('by key one goes from an object through its lines to the other end', async ({ page }) => {
  await title(page, 'pool:FE', 'FE').click()
  await page.keyboard.press('l')
  await expect(status(page)).toContainText(hosting)
  await page.keyboard.press('l')
  await expect(status(page)).toContainText('Ann are homed on FE')
  await page.keyboard.press('e')
  await expect(properties(page).getByRole('heading', { name: 'Ann' })).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.press('Escape')
  await expect(properties(page).getByRole('heading', { name: 'Ann' })).toBeVisible()
  await page.keyboard.press('l')
  await page.keyboard.press('Delete')
  await expect(line(page, 'Ann are homed on FE')).toHaveCount(0)
  await expect(drawn(page, 'users:Ann')).toBeVisible()
  await expect(planName(page)).toBeVisible()
})
