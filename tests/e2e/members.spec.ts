import type { Locator, Page } from '@playwright/test'
import { category, chatPool, planOf, room, users } from '../support/plan-builder.ts'
import {
  choose,
  expect,
  expectNoBarrier,
  inProperties,
  openPlan,
  problems,
  properties,
  savedPlan,
  test,
  title,
} from './support.ts'

const people = Array.from({ length: 5000 }, (_, at) => `sip:person${String(at).padStart(4, '0')}@contoso.com`)
const few = ['sip:ann@contoso.com', 'sip:ben@contoso.com']
const estate = planOf([
  chatPool('PChat', 'lync2013'),
  category('Company', { chatPool: 'chatPool:PChat', allowedMembers: ['contoso.com'] }),
  room('Everybody', { category: 'category:Company', members: ['users:Traders', ...people], managers: few }),
  users('Traders', { count: 320 }),
])

const list = (page: Page, name: string): Locator => properties(page).getByRole('group', { name, exact: true })
const search = (page: Page): Locator => list(page, 'Members').getByRole('searchbox', { name: 'Find in members' })
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => document.activeElement?.closest('tr')?.dataset['key'] ?? document.activeElement?.tagName ?? '')

async function openMembers(page: Page): Promise<void> {
  await openPlan(page, estate)
  await title(page, 'room:Everybody', 'Everybody').click()
  await properties(page)
    .getByRole('button', { name: /^People/ })
    .click()
}

test('a room of 5,000 members is a short list that is searched, and taken from by mouse and by key', async ({
  page,
}) => {
  await openMembers(page)
  const members = list(page, 'Members')
  await expect(members.getByText('5,001 members', { exact: true })).toBeVisible()
  expect(await members.getByRole('row').count()).toBeLessThan(30)
  expect((await members.getByRole('grid').locator('..').boundingBox())?.height).toBeLessThan(260)
  await expect(list(page, 'Managers').getByRole('searchbox')).toHaveCount(0)

  await search(page).fill('PERSON499')
  await expect(members.getByText('5,001 members, 10 match', { exact: true })).toBeVisible()
  await members.getByRole('button', { name: 'Remove sip:person4995@contoso.com' }).click()
  await expect(members.getByText('5,000 members, 9 match', { exact: true })).toBeVisible()
  expect(await focused(page)).toBe('sip:person4996@contoso.com')
  await page.keyboard.press('Delete')
  expect(await focused(page)).toBe('sip:person4997@contoso.com')

  await search(page).fill('traders')
  await members.getByRole('gridcell', { name: 'Traders', exact: true }).focus()
  await page.keyboard.press('Delete')
  await expect(members.getByText('4,998 members, none matches', { exact: true })).toBeVisible()
  await expect(search(page)).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(members.getByText('4,998 members', { exact: true })).toBeVisible()
  const saved = await savedPlan(page)
  expect(saved).not.toMatch(/person499[56]|"members": \[\s*"users:Traders"/)
  expect(saved).toContain('person4997')
})

test('who is added to thousands is seen, and the last of a list leaves the focus in its field', async ({ page }) => {
  await openMembers(page)
  const members = list(page, 'Members')
  await search(page).fill('person00')
  const add = members.getByRole('combobox', { name: 'Add to members' })
  await add.fill('sip:zoe@contoso.com')
  await add.press('Enter')
  await expect(search(page)).toHaveValue('')
  await expect(members.getByRole('gridcell', { name: 'sip:zoe@contoso.com', exact: true })).toBeInViewport()
  await expect(add).toBeFocused()

  const managers = list(page, 'Managers')
  await managers.getByRole('button', { name: 'Remove sip:ann@contoso.com' }).click()
  await managers.getByRole('button', { name: 'Remove sip:ben@contoso.com' }).click()
  await expect(managers.getByRole('combobox', { name: 'Add to managers' })).toBeFocused()
})

const table = (page: Page): Locator => problems(page).getByRole('grid')
const cells = (page: Page, row: number): Promise<readonly string[]> =>
  table(page).locator(`[data-index="${row}"]`).getByRole('gridcell').allTextContents()

async function openTable(page: Page): Promise<void> {
  await choose(page, 'View', 'Rooms…')
  await problems(page).getByRole('radio', { name: 'Members' }).click()
}

test('everybody on a list is a row, found by name or room, sorted, and leads to the list', async ({ page }) => {
  await openPlan(page, estate)
  await openTable(page)
  const search = problems(page).getByRole('searchbox', { name: 'Find a member or room' })
  await expect(problems(page)).toContainText('5,004 rows')
  expect(await table(page).getByRole('row').count()).toBeLessThan(60)

  await search.fill('company')
  await expect(problems(page)).toContainText('1 of 5,004 rows')
  expect(await cells(page, 0)).toEqual(['contoso.com', 'Allowed', 'Company', 'PChat'])
  await search.fill('')
  await problems(page).getByRole('button', { name: 'Role' }).click()
  await problems(page).getByRole('button', { name: 'Role' }).click()
  await expect(table(page).getByRole('columnheader', { name: 'Role' })).toHaveAttribute('aria-sort', 'descending')
  expect((await cells(page, 0))[1]).toBe('Member')
  await search.fill('ben@')
  await expect(problems(page)).toContainText('1 of 5,004 rows')
  await table(page).getByRole('gridcell', { name: 'sip:ben@contoso.com' }).click()
  await expect(inProperties(page, 'Everybody')).toBeVisible()
  await page.keyboard.press('Enter')
  await expect(list(page, 'Managers').getByRole('combobox', { name: 'Add to managers' })).toBeFocused()
})

test('the table of members by keyboard: walked, and a row of a category lists no less', async ({ context, page }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await openPlan(page, estate)
  await openTable(page)
  await page.keyboard.press('ArrowLeft')
  await expect(problems(page).getByRole('radio', { name: 'Rooms' })).toBeFocused()
  await expect(problems(page)).toContainText('1 room')
  await page.keyboard.press('ArrowRight')
  await table(page).getByRole('gridcell').first().focus()
  await page.keyboard.press('Control+End')
  await expect(page.locator(':focus')).toHaveText('PChat')
  await page.keyboard.press('Control+Home')
  await expect(page.locator(':focus')).toHaveText('contoso.com')
  await page.keyboard.press('Space')
  await expect(inProperties(page, 'Company')).toBeVisible()
  await expect(problems(page)).toContainText('5,004 rows')
  await expect(page.locator(':focus')).toHaveText('contoso.com')
  await page.keyboard.press('Control+c')
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^Principal\tRole\tRoom or category\tChat pool\s+contoso\.com\tAllowed\tCompany\tPChat\s+$/)
})

test('the properties of a plan tell what was imported into it, when, and what was lost', async ({ page }) => {
  const stage = estate.stages[0]?.id ?? ''
  const losses = ['Edge pool edge.contoso.com was left out.', 'Line 7: port 5061 is assumed.']
  await openPlan(page, {
    ...estate,
    imports: [
      { stage, at: '2026-09-30', file: 'september.xml', losses: [] },
      { stage, at: '2026-10-28', file: 'october.xml', losses },
    ],
  })
  await choose(page, 'File', 'Properties of the plan')
  const dialog = page.getByRole('dialog', { name: 'Properties of the plan' })
  await dialog.getByRole('button', { name: /^Imports/ }).click()
  await expect(dialog.getByRole('listitem').first()).toContainText('october.xml')
  await expect(dialog.getByRole('listitem').first()).toContainText('28 October 2026')
  await expect(dialog.getByText(losses[0] ?? '')).toBeHidden()
  await dialog.getByText('2 points assumed or left out').click()
  await expect(dialog.getByText(losses[0] ?? '')).toBeVisible()
  await expect(dialog.getByText('Everything in it was understood.')).toBeVisible()
  await expectNoBarrier(page, '[role=dialog]')
})

test('a list of thousands has no barrier', async ({ page }) => {
  await openMembers(page)
  await search(page).fill('person49')
  await expectNoBarrier(page, '[data-region="properties"]')
})

test('the table of members has no barrier', async ({ page }) => {
  await openPlan(page, estate)
  await openTable(page)
  await table(page).getByRole('gridcell').first().click()
  await expectNoBarrier(page, '[data-region="lower panel"]')
})
