import type { Page } from '@playwright/test'
import { topologyText } from '../support/import-fixture.ts'
import {
  choose,
  chooseFile,
  drawn,
  expect,
  expectNoBarrier,
  expectNoBarrierAt400,
  openProblems,
  openSample,
  properties,
  stage,
  test,
  title,
} from './support.ts'

// Each story goes on from view to view: to open the planner costs more than to look at one.

test('the start screen has no barrier', async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { name: 'Recent' })).toBeVisible()
  await expectNoBarrier(page)
  await expectNoBarrierAt400(page)
})

test('the editor and its lists have no barrier', async ({ page }) => {
  test.slow()
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await title(page, 'chatPool:pchat-01', 'PChat-01').click()
  await expect(properties(page).getByRole('heading', { level: 2, name: 'PChat-01' })).toBeVisible()
  await expectNoBarrier(page)
  expect(await tooSmall(page)).toEqual([])
  await expectSeenInOwnColours(page)

  await page.getByRole('tab', { name: 'Reach' }).click()
  await page.getByRole('gridcell').first().click()
  await expect(drawn(page, 'chatPool:pchat-01')).toHaveAttribute('data-dimmed', 'true')
  await expectNoBarrier(page)
  await page.getByRole('tab', { name: 'End state' }).click()
  await expect(page.getByRole('tabpanel', { name: 'End state' }).getByRole('heading').first()).toBeVisible()
  await expectNoBarrier(page, '[data-region="lower panel"]')
  expect(await tooSmall(page)).toEqual([])
  await expectNoBarrierAt400(page)

  await page.getByRole('tab', { name: /^Rooms/ }).click()
  await page.getByRole('gridcell').first().click()
  await expectNoBarrier(page, '[data-region="lower panel"]')
  await page.getByRole('button', { name: 'Paste rows…' }).click()
  await page.getByRole('textbox', { name: 'Rows' }).fill('Name\tType\nNew\tloud')
  await expectNoBarrier(page, '[role=dialog]')
})

test('problems, their fixes and their rules have no barrier', async ({ page }) => {
  test.slow()
  await openSample(page, 'five-mistakes')
  await openProblems(page)
  await page.keyboard.press('F8')
  await page.keyboard.press('Escape')
  await expectNoBarrier(page)
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('heading', { name: 'What changes' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await choose(page, 'Check', 'Rules and their severities')
  await page.keyboard.type('generation-mismatch')
  await expectNoBarrier(page)
  await page.getByRole('button', { name: /hosting\/generation-mismatch/ }).click()
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await expectNoBarrier(page)
})

test('what is asked about stages, plan and edits has no barrier', async ({ page }) => {
  test.slow()
  await openSample(page, 'lync-2010-to-2013')
  await stage(page, '2013 deployed').click()
  await choose(page, 'Stage', 'Approve this stage')
  await expect(page.getByRole('dialog', { name: 'Approve 2013 deployed' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await choose(page, 'Stage', 'Delete this stage')
  await expect(page.getByRole('alertdialog', { name: 'Delete 2013 deployed?' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await choose(page, 'File', 'Properties of the plan')
  await expect(page.getByRole('dialog', { name: 'Properties of the plan' })).toBeVisible()
  await expectNoBarrier(page)
  expect(await tooSmall(page, '[role=dialog]')).toEqual([])
  await page.keyboard.press('Escape')
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('alertdialog', { name: 'Which stages does this change apply to?' })).toBeVisible()
  await expectNoBarrier(page)
})

test('the dialogs have no barrier', async ({ page }) => {
  test.slow()
  await openSample(page, 'five-mistakes')
  await title(page, 'chatPool:gc-2010', 'GC-2010').click()
  await page.keyboard.press('h')
  await expect(page.getByRole('dialog', { name: 'Host GC-2010 on' })).toBeVisible()
  await expectNoBarrier(page)
  await page.keyboard.press('Escape')
  await choose(page, 'File', 'Import as a new plan…')
  await expect(page.getByRole('dialog', { name: 'Import' })).toBeVisible()
  await expectNoBarrier(page)
  await chooseFile(page, 'contoso.xml', topologyText('mixed-versions'), () =>
    page.getByRole('button', { name: 'Choose files…' }).click(),
  )
  await expect(page.getByRole('dialog', { name: 'Import contoso.xml' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Problems', exact: true })).toContainText('Brings')
  await expectNoBarrier(page)
  expect(await tooSmall(page, '[role=dialog]')).toEqual([])
})

/**
 * The controls that one hits a part of only that is smaller than 24 pixels: none, but the rows of cards, which shrink with
 * the diagram and are reached by the outline and by keys.
 */
const tooSmall = (page: Page, within = 'body'): Promise<readonly string[]> =>
  page.locator(within).evaluate((root) => {
    const sizeOf = (element: Element) => {
      const { width, height } = element.getBoundingClientRect()
      const behind = getComputedStyle(element, '::after')
      const isWider = behind.content !== 'none' && behind.position === 'absolute'
      const scale = width / ((element as HTMLElement).offsetWidth || width)
      const behindSize = [behind.width, behind.height].map((size) => (isWider ? Number.parseFloat(size) * scale : 0))
      return [Math.max(width, behindSize[0] ?? 0), Math.max(height, behindSize[1] ?? 0)] as const
    }
    const controls =
      'a[href], button, input, select, textarea, summary, [role=tab], [role=slider], [role=separator][tabindex]'
    return [...root.querySelectorAll<HTMLElement>(controls)]
      .filter((one) => one.checkVisibility() && !one.closest('[inert], [aria-hidden=true], [data-type]'))
      .flatMap((one) => {
        const [width, height] = sizeOf(one)
        if (one.classList.contains('visually-hidden') || (width >= 23.9 && height >= 23.9)) return []
        return [`${width} × ${height}: ${one.outerHTML.slice(0, 200)}`]
      })
  })

/** Where a person has colours of their own, an outline shows what is current, chosen or selected. */
async function expectSeenInOwnColours(page: Page): Promise<void> {
  await page.emulateMedia({ forcedColors: 'active' })
  for (const chosen of [
    page.locator('[data-shown=true]'),
    drawn(page, 'chatPool:pchat-01'),
    page.getByRole('tab', { selected: true }).first(),
  ]) {
    await expect(chosen).toHaveCSS('outline-style', 'solid')
  }
  await page.emulateMedia({ forcedColors: 'none' })
}
