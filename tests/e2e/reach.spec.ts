import type { Locator, Page } from '@playwright/test'
import { canvas, drawn, expect, openSample, problems, properties, stage, test } from './support.ts'

const cell = (page: Page, users: string, column: number): Locator =>
  problems(page)
    .getByRole('row', { name: new RegExp(`^${users}`) })
    .getByRole('gridcell')
    .nth(column)

async function showReach(page: Page, sample: string, name: string): Promise<void> {
  await openSample(page, sample)
  await stage(page, name).click()
  await page.getByRole('tab', { name: 'Reach' }).click()
}

test('the matrix tells with which client, or why not, and lights the path', async ({ page }) => {
  await showReach(page, 'five-mistakes', 'Side by side')
  await expect(problems(page)).toContainText('860 people cannot use what they need.')
  await expect(cell(page, 'Operations staff', 0)).toContainText('several targets')
  await expect(cell(page, 'Traders', 1)).toHaveAccessibleName(/wrong host/)

  await cell(page, 'Traders', 1).click()
  await expect(problems(page)).toContainText('Traders cannot use PChat-01.')
  await expect(canvas(page)).toContainText('Traders ⇸ PChat-01: wrong host')
  await expect(drawn(page, 'users:traders')).toHaveAttribute('data-dimmed', 'false')
  await expect(drawn(page, 'chatPool:pchat-01')).toHaveAttribute('data-dimmed', 'false')
  await expect(drawn(page, 'users:operations')).toHaveAttribute('data-dimmed', 'true')
  await expect(drawn(page, 'chatPool:gc-2010')).toHaveAttribute('data-dimmed', 'true')
})

test('arrow keys walk the cells, and Escape clears the path', async ({ page }) => {
  await showReach(page, 'five-mistakes', 'Side by side')
  await cell(page, 'Operations staff', 0).click()
  await expect(canvas(page)).toContainText('Operations staff ⇸ GC-2010: several targets')
  await page.keyboard.press('ArrowDown')
  await expect(cell(page, 'Traders', 0)).toBeFocused()
  await page.keyboard.press('End')
  await expect(cell(page, 'Traders', 1)).toBeFocused()
  await expect(cell(page, 'Traders', 1)).toHaveAttribute('aria-selected', 'true')
  await expect(canvas(page)).toContainText('Traders ⇸ PChat-01')
  await page.keyboard.press('Escape')
  await expect(canvas(page)).not.toContainText('Traders ⇸ PChat-01')
  await expect(drawn(page, 'users:operations')).toHaveAttribute('data-dimmed', 'false')
  await page.keyboard.press('Enter')
  await expect(canvas(page)).toContainText('Traders ⇸ PChat-01')
  await stage(page, 'Side by side').click()
  await page.keyboard.press('Escape')
  await expect(canvas(page)).not.toContainText('Traders ⇸ PChat-01')
})

test('the step tells who loses and gains what, and leads to them', async ({ page }) => {
  await showReach(page, 'lync-2010-to-2013', 'Users moved')
  await page.getByRole('button', { name: '1,240 people gain PChat-01' }).click()
  await page.getByRole('menuitem', { name: /^Traders/ }).click()
  await expect(canvas(page)).toContainText('Traders → Lync 2013 client → PChat-01 → FE-2013')

  await stage(page, 'Chat migrated').click()
  await page.getByRole('button', { name: 'Clear the path' }).click()
  await page.getByRole('button', { name: '1,240 people lose GC-2010' }).click()
  await page.getByRole('menuitem', { name: /^Operations staff/ }).click()
  await expect(properties(page)).toContainText('Operations staff')
  await page.getByRole('button', { name: '1,240 people need another client' }).click()
  await expect(page.getByRole('menuitem', { name: /^Traders/ })).toContainText('Needs the Lync 2013 client')
})

test('the rooms of a chat pool are found by name, and only who is affected is shown on demand', async ({ page }) => {
  await showReach(page, 'five-mistakes', 'Side by side')
  await page.getByRole('combobox', { name: 'Columns' }).click()
  await page.getByRole('option', { name: 'Rooms of GC-2010' }).click()
  await page.getByRole('searchbox', { name: 'Find a room of GC-2010' }).fill('rates')
  await expect(problems(page).getByRole('columnheader')).toHaveText([/^Users/, /^Rates desk/])
  await cell(page, 'Operations staff', 0).click()
  await expect(problems(page)).toContainText('Operations staff are not members of ‘Rates desk’.')
  await page.getByRole('combobox', { name: 'Columns' }).click()
  await page.getByRole('option', { name: 'Chat pools' }).click()
  await page.getByRole('button', { name: 'Only those affected' }).click()
  await expect(problems(page).getByRole('rowheader')).toHaveText([/^Operations staff/, /^Traders/])
})
