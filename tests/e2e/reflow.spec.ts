import type { Page } from '@playwright/test'
import {
  answerReach,
  canvas,
  expect,
  openSample,
  palette,
  problems,
  properties,
  shapeIn,
  strip,
  test,
} from './support.ts'

test.use({ viewport: { width: 320, height: 256 } })

test('a window as small as that of a screen at 400 % shows and edits a plan', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await expectReflown(page)
  await expectFocusSeen(page, 30)

  await page.getByRole('button', { name: 'Add and outline' }).first().click()
  await shapeIn(page, 'Category').click()
  await expect(palette(page)).toHaveCount(0)
  await expect(canvas(page).locator(':focus')).toBeVisible()
  await page.getByRole('button', { name: 'Add and outline' }).first().click()
  await palette(page).getByRole('tab', { name: 'Outline' }).click()
  const chatPool = palette(page).getByRole('treeitem', { name: /^Lync 2010 Group Chat pool GC-2010/ })
  await chatPool.click()
  await expectReflown(page)
  await page.keyboard.press('Enter')
  await expect(properties(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await expect(palette(page)).toHaveCount(0)
  await page.keyboard.type('GC-Old')
  await page.keyboard.press('Enter')
  await answerReach(page)
  await page.getByRole('button', { name: 'Close: Properties' }).click()
  await expect(page.locator(':focus')).toBeVisible()
  await expect(canvas(page).getByText('GC-Old').first()).toBeVisible()

  await problems(page)
    .getByRole('tab', { name: /^Problems/ })
    .click()
  await expect(
    problems(page)
      .getByRole('button', { name: /^error: / })
      .first(),
  ).toBeInViewport()
  await expectReflown(page)
})

/** Nothing is beside the page, and nothing that one works with has no size. */
async function expectReflown(page: Page): Promise<void> {
  const wrong = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    const flat = [...document.querySelectorAll('button, input, textarea, [tabindex="0"], main, nav, aside')].filter(
      (one) => one.checkVisibility() && !one.closest('[inert]') && one.getBoundingClientRect().height < 1,
    )
    return [...(scrollWidth > clientWidth ? ['The page is too wide'] : []), ...flat.map(({ outerHTML }) => outerHTML)]
  })
  expect(wrong).toEqual([])
}

/** What the next presses of Tab come to is in the window, and nothing lies on it. */
async function expectFocusSeen(page: Page, presses: number): Promise<void> {
  await strip(page).getByRole('button').first().focus()
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press('Tab')
    const covered = () =>
      page.evaluate(() => {
        const one = document.activeElement
        if (!one || one === document.body) return 'nothing'
        const { left, right, top, bottom } = one.getBoundingClientRect()
        const [x, y] = [
          (Math.max(left, 0) + Math.min(right, innerWidth)) / 2,
          (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2,
        ]
        const there = document.elementFromPoint(x, y)
        return there && (one.contains(there) || there.contains(one))
          ? undefined
          : `${one.outerHTML} below ${there?.outerHTML}`
      })
    // What is out of view is drawn some frames later.
    await expect.poll(covered, { timeout: 3000 }).toBeUndefined()
  }
}
