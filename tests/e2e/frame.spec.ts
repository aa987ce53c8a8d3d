import type { Page } from '@playwright/test'
import { toRegion } from './by-keyboard.ts'
import {
  canvas,
  canvasPoint,
  choose,
  drag,
  expect,
  expectNoBarrier,
  messages,
  openProblems,
  openSample,
  palette,
  problems,
  properties,
  stage,
  status,
  strip,
  test,
  title,
} from './support.ts'

/** What a tab of the lower panel shows. */
const lists = (page: Page) => problems(page).getByRole('tabpanel')

test('the side panels fold away by button, and are as they were the next time', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await palette(page).getByRole('button', { name: 'Add and outline' }).click()
  await expect(palette(page)).toBeHidden()
  await expect(canvas(page)).toBeFocused()
  await page.getByRole('contentinfo').getByRole('button', { name: 'Properties' }).click()
  await expect(properties(page)).toBeHidden()
  await expect(status(page)).toContainText('Properties: folded.')
  await page.reload()
  await expect(strip(page)).toBeVisible()
  await expect(palette(page)).toBeHidden()
  await expect(properties(page)).toBeHidden()
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await page.keyboard.press('Enter')
  await expect(properties(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
})

test('the lower panel is folded to its tabs and their counts until one of them is opened by mouse', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await expect(lists(page)).toHaveCount(0)
  const tab = problems(page).getByRole('tab', { name: /^Problems/ })
  await expect(tab).toHaveText(/\d$/)
  await expect(tab).toHaveAttribute('aria-selected', 'false')
  await tab.click()
  await expect(messages(page).first()).toBeVisible()
  await problems(page).getByRole('button', { name: 'Lower panel' }).click()
  await expect(lists(page)).toHaveCount(0)
  await expect(status(page)).toContainText('Lower panel: folded.')
  await drag(
    page,
    page.getByRole('separator', { name: 'Height of the lower panel' }),
    await canvasPoint(page, 300, 300),
  )
  await expect(messages(page).first()).toBeVisible()
})

test('it is opened by keys, and who folds it while at work in it goes on from its tab', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await toRegion(page, 'lower panel')
  await expect(problems(page).getByRole('tab', { name: /^Problems/ })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(problems(page).getByRole('tab', { name: /^Problems/ })).toBeFocused()
  await messages(page).first().focus()
  await page.keyboard.press('Control+b')
  await expect(lists(page)).toHaveCount(0)
  await expect(problems(page).getByRole('tab', { name: /^Problems/ })).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await expect(problems(page).getByRole('region', { name: 'Changes' })).toBeVisible()
  await choose(page, 'File', 'Back to the start screen')
  await page.getByRole('button', { name: /^Contoso, from Lync 2010/ }).click()
  await expect(strip(page)).toBeVisible()
  await expect(lists(page)).toHaveCount(0)
})

test('the tabs are one stop: arrows go from one to the next, and Tab goes on from the one that has the focus', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  const tab = (name: RegExp | string) => problems(page).getByRole('tab', { name })
  await tab(/^Problems/).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(tab('End state')).toBeFocused()
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowRight')
  await expect(tab(/^Changes/)).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(problems(page).locator('[role=tab]:focus')).toHaveCount(0)
  await page.keyboard.press('Shift+Tab')
  await expect(tab(/^Problems/)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await expect(problems(page).getByRole('tabpanel', { name: 'End state' })).toBeVisible()
  await expect(tab('End state')).toHaveAttribute('aria-selected', 'true')
  await expect(problems(page).locator('[role=tab][tabindex="0"]')).toHaveCount(1)
})

test('what leads to a tab of the lower panel unfolds it', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await strip(page).getByRole('button', { name: 'Step from Today to Side by side' }).click()
  await expect(problems(page).getByRole('tab', { name: 'Changes' })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Control+b')
  await choose(page, 'Check', 'Show the waivers')
  await expect(problems(page).getByRole('tab', { name: 'Waivers' })).toBeVisible()
})

test('a tab opens as the mouse goes down on it, before a count can move it away', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const tab = problems(page).getByRole('tab', { name: 'Reach' })
  await tab.hover()
  await page.mouse.down()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
  await page.mouse.up()
  await expect(tab).toHaveAttribute('aria-selected', 'true')
})

for (const size of [
  { width: 1440, height: 900 },
  { width: 900, height: 700 },
  { width: 640, height: 720 },
]) {
  test(`the window never scrolls, and all of its frame is in it, at ${size.width} pixels`, async ({ page }) => {
    await page.setViewportSize(size)
    await openSample(page, 'five-mistakes')
    await openProblems(page)
    expect(await page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight)).toBe(0)
    for (const part of [
      page.getByRole('menuitem', { name: 'Help', exact: true }),
      page.getByRole('button', { name: 'Export', exact: true }),
      problems(page).getByRole('tab', { name: 'Problems' }),
      problems(page).getByRole('button', { name: /^Whose problems are listed/ }),
      page.getByRole('contentinfo').getByRole('button', { name: 'Properties' }),
    ])
      await expect(part).toBeInViewport({ ratio: 1 })
  })
}

test('the lower panel keeps one line of tabs, and those without room are in a menu', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 })
  await openSample(page, 'five-mistakes')
  await openProblems(page)
  const tabs = problems(page).getByRole('tab')
  const lines = () => tabs.evaluateAll((all) => new Set(all.map((one) => one.getBoundingClientRect().top)).size)
  await expect.poll(lines).toBe(1)
  await problems(page).getByRole('button', { name: 'All tabs' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'End state' }).click()
  const endState = problems(page).getByRole('tab', { name: 'End state' })
  await expect(endState).toHaveAttribute('aria-selected', 'true')
  await expect(endState).toBeInViewport({ ratio: 1 })
  await expect.poll(lines).toBe(1)
})

test('panels are made wider by mouse and by key', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const edge = page.getByRole('separator', { name: 'Width of the left panel' })
  const width = async () => (await palette(page).boundingBox())?.width ?? 0
  const before = await width()
  await drag(page, edge, await canvasPoint(page, 60, 200))
  await expect.poll(width).toBeGreaterThan(before + 40)
  const dragged = await width()
  await edge.focus()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(width).toBeLessThan(dragged)
})

test('on a small screen the panels lie above the diagram while they are open', async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 700 })
  await openSample(page, 'five-mistakes')
  await expect(palette(page)).toHaveCount(0)
  await page.getByRole('button', { name: 'Add and outline' }).click()
  await expect(palette(page)).toBeVisible()
  await page.getByRole('button', { name: 'Close: Add and outline' }).click()
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await page.keyboard.press('Enter')
  await expect(properties(page).getByRole('textbox', { name: 'Name' })).toBeFocused()
  await page.setViewportSize({ width: 1440, height: 900 })
  await expect(palette(page)).toBeVisible()
})

test('what is looked at is changed by key from the strip and from the lower panel too', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Today').click()
  await page.keyboard.press('k')
  await expect(page.getByRole('radio', { name: 'Onion skin' })).toBeVisible()
  await problems(page).getByRole('tab', { name: 'Reach' }).click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
})

test('the small map is there while something cannot be seen', async ({ page }) => {
  await openSample(page, 'ocs-2007-r2-to-2013')
  const map = page.getByRole('img', { name: 'Small map of the diagram' })
  await expect(map).toHaveCount(0)
  await choose(page, 'View', 'Zoom in')
  await choose(page, 'View', 'Zoom in')
  await expect(map).toBeVisible()
  await choose(page, 'View', 'Show everything')
  await expect(map).toHaveCount(0)
})

test('F6 goes from one part of the window to the next, and the skip links to the diagram', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await page.getByRole('button', { name: 'To the diagram' }).press('Enter')
  await expect(canvas(page).locator(':focus')).toBeVisible()
  for (const region of ['lower panel', 'properties', 'top bar', 'stages', 'left panel', 'diagram']) {
    await page.keyboard.press('F6')
    await expect(page.locator(`[data-region="${region}"]:focus-within`), region).toHaveCount(1)
  }
})

test('menus, search, list of shortcuts, what can be added and drawers have no barrier', async ({ page }) => {
  test.slow()
  await openSample(page, 'five-mistakes')
  await page.getByRole('menubar').getByRole('menuitem', { name: 'Edit' }).click()
  await expectNoBarrier(page, '[role=menu]')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('pool')
  await expectNoBarrier(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await choose(page, 'Help', 'Keyboard shortcuts')
  await expectNoBarrier(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await page.keyboard.press('a')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectNoBarrier(page, '[role=dialog]')
  await page.keyboard.press('Escape')
  await page.setViewportSize({ width: 900, height: 700 })
  const opener = page.getByRole('button', { name: 'Add and outline' })
  await expect(opener, 'the drawer is closed').toHaveCount(1)
  await opener.click()
  await expectNoBarrier(page)
})
