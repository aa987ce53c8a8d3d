import type { Locator, Page } from '@playwright/test'
import { category, chatPool, planOf, pool, room } from '../support/plan-builder.ts'
import {
  canvas,
  choose,
  drawn,
  expect,
  inProperties,
  openPlan,
  openProblems,
  openSample,
  renameByKey,
  stage,
  test,
} from './support.ts'

const outline = (page: Page): Locator => page.getByRole('tree', { name: /^Outline of / })
const lineOf = (page: Page, name: string | RegExp): Locator => outline(page).getByRole('treeitem', { name })
const find = (page: Page): Locator => page.getByRole('searchbox', { name: 'Find an object' })
const openOutline = (page: Page): Promise<void> => page.getByRole('tab', { name: 'Outline' }).click()

const fe = pool('FE', 'lync2010')
const gc = chatPool('GC', 'lync2010', { hostedOn: fe.id })
const trading = category('Trading', { chatPool: gc.id })
const many = Array.from({ length: 5000 }, (_, at) => room(`Room ${at + 1}`, { category: trading.id }))

test('the outline says in words what the picture shows, and selects the same', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await openOutline(page)
  const wrong = lineOf(page, /^Lync 2013 Persistent Chat pool PChat-01, hosted on FE-2010 .* island P .*, 1 error$/)
  await expect(wrong).toHaveAttribute('aria-level', '3')
  await wrong.click()
  await expect(inProperties(page, 'PChat-01')).toBeVisible()
  await expect(drawn(page, 'chatPool:pchat-01')).toHaveAttribute('data-selected', 'true')
  await drawn(page, 'room:rates-desk').getByRole('button').first().click()
  await expect(lineOf(page, /^Room Rates desk/)).toHaveAttribute('aria-selected', 'true')
})

test('a filter lists what fits with all in which it stands, and dims the rest of the picture', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await openOutline(page)
  await find(page).fill('cutover')
  await expect(outline(page).getByRole('treeitem')).toHaveCount(5)
  await expect(drawn(page, 'chatPool:gc-2010')).toHaveAttribute('data-dimmed', 'true')
  await expect(drawn(page, 'chatPool:pchat-01')).toHaveAttribute('data-dimmed', 'false')
  await find(page).fill('xyz')
  await expect(page.getByText('No object matches ‘xyz’.')).toBeVisible()
  await page.getByRole('button', { name: 'Clear', exact: true }).click()
  await page.getByRole('button', { name: 'Filter by generation' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Lync 2013' }).click()
  await expect(lineOf(page, /^Lync 2013 pool FE-2013/)).toBeVisible()
  await expect(lineOf(page, /Group Chat client/)).toHaveCount(0)
  await expect(drawn(page, 'chatPool:gc-2010')).toHaveAttribute('data-dimmed', 'true')
})

test('by keyboard alone one walks, opens, selects several, renames and removes', async ({ page }) => {
  await openPlan(
    page,
    planOf([fe, gc, trading, room('Ops', { category: trading.id }), room('Rates', { category: trading.id })]),
  )
  await openOutline(page)
  await find(page).focus()
  await page.keyboard.press('ArrowDown')
  await expect(outline(page)).toBeFocused()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowDown')
  await expect(inProperties(page, 'Ops')).toBeVisible()
  await renameByKey(page, 'Operations')
  await expect(lineOf(page, /^Room Operations/)).toHaveAttribute('aria-selected', 'true')
  await expect(outline(page)).toBeFocused()
  await page.keyboard.press('Shift+ArrowDown')
  await expect(inProperties(page, '2 objects selected')).toBeVisible()
  await page.keyboard.press('Delete')
  await expect(lineOf(page, /^Room /)).toHaveCount(0)
  await expect(outline(page)).toBeFocused()
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('ArrowLeft')
  await expect(lineOf(page, /^Category Trading/)).toHaveCount(0)
})

test('5,000 rooms are listed without drawing them all, and any of them is found', async ({ page }) => {
  await openPlan(page, planOf([fe, gc, trading, ...many]))
  await openOutline(page)
  await outline(page).focus()
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('End')
  await expect(lineOf(page, /^Room 5000/)).toBeVisible()
  expect(await outline(page).getByRole('treeitem').count()).toBeLessThan(100)
  await find(page).fill('room 4321')
  await lineOf(page, /^Room 4321/).click()
  await expect(inProperties(page, 'Room 4321')).toBeVisible()
})

test('on the canvas an open category finds any of its rooms, which is then listed to be worked on', async ({
  page,
}) => {
  await openPlan(page, planOf([fe, gc, trading, ...many]))
  await canvas(page).getByRole('button', { name: 'Open Trading' }).click()
  const more = canvas(page).getByRole('combobox', { name: 'Find one of 4,950 more rooms' })
  await canvas(page).hover()
  await expect(async () => {
    await page.mouse.wheel(0, 200)
    await expect(more).toBeInViewport({ timeout: 200 })
  }).toPass()
  await more.click()
  await page.keyboard.type('room 4321')
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'room:Room 4321')).toHaveAttribute('data-selected', 'true')
  await expect(inProperties(page, 'Room 4321')).toBeVisible()
})

test('who removes by the menu of a line stays in the outline, on the line that follows', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await openOutline(page)
  await lineOf(page, /^Lync 2013 pool FE-2013/).click({ button: 'right' })
  await page.getByRole('menuitem', { name: /^Remove from this stage/ }).click()
  await expect(lineOf(page, /^Lync 2013 pool FE-2013/)).toHaveCount(0)
  await expect(outline(page)).toBeFocused()
})

test('another plan opens with nothing left of what was looked for in the one before', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await openOutline(page)
  await find(page).fill('cutover')
  await openProblems(page)
  await page.getByRole('button', { name: 'Find a problem' }).click()
  await page.getByRole('searchbox', { name: 'Find a problem' }).fill('xyz')
  await choose(page, 'File', 'Back to the start screen')
  await page.getByRole('button', { name: /^Blank plan/ }).click()
  await expect(page.getByRole('tab', { name: 'Add', exact: true })).toHaveAttribute('aria-selected', 'true')
  await openOutline(page)
  await expect(find(page)).toHaveValue('')
  await openProblems(page)
  await expect(page.getByRole('button', { name: 'Find a problem' })).toBeVisible()
})
