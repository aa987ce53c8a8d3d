import type { Locator, Page } from '@playwright/test'
import { syntheticPlan } from '../bench/synthetic-plan.ts'
import { category, chatPool, planOf, room } from '../support/plan-builder.ts'
import {
  answerReach,
  choose,
  expect,
  inProperties,
  openPlan,
  openSample,
  problems,
  properties,
  renameByKey,
  restingBox,
  savedPlan,
  stage,
  test,
  title,
} from './support.ts'

const row = (page: Page, name: string): Locator =>
  problems(page)
    .getByRole('row')
    .filter({ has: page.getByRole('gridcell').filter({ hasText: new RegExp(`^${name}$`) }) })
const cell = (page: Page, name: string, column: number): Locator => row(page, name).getByRole('gridcell').nth(column)
const dialog = (page: Page): Locator => page.getByRole('dialog', { name: 'Paste rows of rooms' })

const estate = [
  chatPool('GC', 'lync2010'),
  category('Trading', { chatPool: 'chatPool:GC' }),
  category('Desks', { chatPool: 'chatPool:GC' }),
  room('Rates', { category: 'category:Trading' }),
  room('FX', { category: 'category:Trading', type: 'normal' }),
]
const small = planOf(estate)

test('thousands of rooms are found, sorted, edited in place, moved and pasted by mouse', async ({ page }) => {
  test.setTimeout(120_000)
  await openPlan(page, syntheticPlan({ objects: 60, rooms: 5000, stages: 1 }), { timeout: 60_000 })
  await choose(page, 'View', 'Rooms…')
  await expect(problems(page)).toContainText('5,000 rooms')
  await page.getByRole('searchbox', { name: 'Find a room' }).fill('r-499')
  await expect(problems(page)).toContainText('11 of 5,000 rooms')
  await page.getByRole('button', { name: 'Name', exact: true }).click()
  await expect(problems(page).getByRole('gridcell').first()).toHaveText('r-4999')

  await cell(page, 'r-4999', 0).dblclick()
  await page.getByRole('textbox', { name: 'Name of r-4999' }).fill('The r-4999')
  await page.getByRole('columnheader', { name: 'Privacy' }).click()
  await expect(row(page, 'The r-4999')).toHaveAttribute('aria-selected', 'true')
  await expect(inProperties(page, 'The r-4999')).toBeVisible()

  await cell(page, 'r-4998', 0).click()
  await cell(page, 'r-4996', 0).click({ modifiers: ['Shift'] })
  await cell(page, 'r-4995', 0).click({ modifiers: ['Control'] })
  await expect(problems(page)).toContainText(/4 of [\d,]+ selected/)
  await page.getByRole('combobox', { name: 'Move to a category' }).click()
  await page.getByRole('combobox', { name: 'Search: Move to a category' }).fill('c-3')
  await page.getByRole('option', { name: /^c-3/ }).first().click()
  await expect(cell(page, 'r-4997', 1)).toHaveText('c-3')

  await page.getByRole('button', { name: 'Paste rows…' }).click()
  await dialog(page)
    .getByRole('textbox', { name: 'Rows' })
    .fill('Room name\tPool\tVisibility\tPrice\nThe r-4999\tgc-1\tsecret\t7\nBrand new\tgc-1\tloud\t8')
  await expect(dialog(page)).toContainText('Privacy cannot be ‘loud’')
  await expect(dialog(page).getByRole('combobox', { name: 'Column 4, Price' })).toHaveText(/Leave out/)
  await dialog(page).getByRole('button', { name: 'Paste 2 rooms' }).click()
  await expect(cell(page, 'The r-4999', 4)).toHaveText('Secret')
  await expect(problems(page)).toContainText('2 of 5,001 selected')
  await expect(row(page, 'The r-4999')).toHaveAttribute('aria-selected', 'true')
  await expect(row(page, 'The r-4999').locator(':focus')).toHaveRole('gridcell')
  await page.keyboard.press('Control+z')
  await expect(problems(page)).toContainText(/of 5,000 (rooms|selected)/)
})

test('the same by keyboard: walk, edit, select, copy, paste and add', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPlan(page, small)
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Rooms…')
  await page.keyboard.press('Enter')
  await expect(problems(page).getByRole('grid', { name: /^Rooms of/ })).toBeVisible()
  await cell(page, 'FX', 0).focus()

  await renameByKey(page, 'Currencies')
  await expect(cell(page, 'Currencies', 0)).toBeFocused()
  await page.keyboard.press('F2')
  await page.keyboard.type('Nothing')
  await page.keyboard.press('Escape')
  await expect(cell(page, 'Currencies', 0)).toBeFocused()

  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.keyboard.type('desks')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Currencies', 1)).toHaveText('Desks')
  await expect(cell(page, 'Currencies', 1)).toBeFocused()
  await page.keyboard.press('End')
  await renameByKey(page, '=all of them')
  await expect(cell(page, 'Currencies', 7)).toHaveText('=all of them')

  await page.keyboard.press('Space')
  await page.keyboard.press('Shift+ArrowDown')
  await expect(problems(page)).toContainText(/2 of [\d,]+ selected/)
  await page.keyboard.press('Control+c')
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied).toContain("Currencies\tDesks\tGC\tNormal\t\t\t\t'=all of them")
  await page.keyboard.press('Control+v')
  await expect(dialog(page)).toContainText('Every row says what is there already.')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toBeHidden()

  await page.evaluate(() => navigator.clipboard.writeText('Credit\tBonds\nRates\tDesks\n'))
  await cell(page, 'Rates', 0).focus()
  await page.keyboard.press('Control+v')
  await expect(dialog(page)).toContainText('1 category is made: Bonds.')
  await dialog(page).getByRole('button', { name: 'Paste 2 rooms' }).press('Enter')
  await expect(cell(page, 'Credit', 1)).toHaveText('Bonds')
  await expect(cell(page, 'Rates', 1)).toHaveText('Desks')
  expect(await savedPlan(page)).toContain('"name": "Bonds"')

  await problems(page).getByRole('button', { name: 'Add a room' }).first().press('Enter')
  await page.keyboard.type('Latest')
  await page.keyboard.press('Enter')
  await expect(cell(page, 'Latest', 0)).toBeFocused()
})

test('cells are typed into as in a spreadsheet, and keys are about the room that has the focus', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await title(page, 'pool:fe-2010', 'FE-2010').click()
  await problems(page)
    .getByRole('tab', { name: /^Rooms/ })
    .click()
  const [head, first] = await Promise.all([
    restingBox(page.getByRole('columnheader', { name: 'Name' })),
    restingBox(cell(page, 'Cutover weekend', 0)),
  ])
  expect(first.y).toBeGreaterThanOrEqual(head.y + head.height)

  await expect(cell(page, 'Morning call', 6)).toHaveText('320')
  await cell(page, 'Incidents', 5).dblclick()
  await expect(page.getByRole('option', { name: /^Prices/ })).toContainText('Of PChat-01: cannot interact')
  await expect(page.getByRole('option', { name: /^Prices/ })).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await cell(page, 'Incidents', 6).dblclick()
  await expect(properties(page).getByRole('combobox', { name: 'Add to members' })).toBeFocused()

  await cell(page, 'Morning call', 0).click()
  await page.keyboard.type('Evening call')
  await page.keyboard.press('Tab')
  await answerReach(page)
  await expect(cell(page, 'Evening call', 1)).toBeFocused()
  await expect(row(page, 'Evening call')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, 'Incidents', 1)).toBeFocused()
  await page.keyboard.press('Delete')
  await expect(row(page, 'Incidents')).toHaveCount(0)
  await expect(cell(page, 'Rates desk', 1)).toBeFocused()
  await expect(row(page, 'Evening call')).toBeVisible()
})

test('Shift and Delete ask to delete rooms from the plan, and the focus stays in the table', async ({ page }) => {
  await openPlan(page, planOf(estate, estate))
  await choose(page, 'View', 'Rooms…')
  const ask = page.getByRole('alertdialog', { name: 'Delete FX from the plan?' })
  await cell(page, 'FX', 1).click()
  await page.keyboard.press('Shift+Delete')
  await expect(ask).toContainText('Gone from 2 stages: Stage 1 and Stage 2.')
  await page.keyboard.press('Escape')
  await expect(ask).toBeHidden()
  await expect(cell(page, 'FX', 1)).toBeFocused()

  await page.keyboard.press('Shift+Delete')
  await ask.getByRole('button', { name: 'Delete from the plan' }).press('Enter')
  await expect(row(page, 'FX')).toHaveCount(0)
  await expect(cell(page, 'Rates', 0)).toBeVisible()
  await expect(cell(page, 'Rates', 1)).toBeFocused()
  await stage(page, 'Stage 2').click()
  await expect(cell(page, 'Rates', 0)).toBeVisible()
  await expect(row(page, 'FX')).toHaveCount(0)
})

test('the inspector leads from a chat pool to its rooms', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await page.locator('[data-entity="chatPool:gc-2010"]').getByText('GC-2010', { exact: true }).click()
  await properties(page).getByRole('button', { name: 'Rooms…' }).click()
  await expect(problems(page).getByRole('grid', { name: 'Rooms of GC-2010' })).toBeVisible()
})
