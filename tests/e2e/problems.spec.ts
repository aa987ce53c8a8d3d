import type { Locator, Page } from '@playwright/test'
import { category, chatPool, planOf, planWith, pool, room } from '../support/plan-builder.ts'
import {
  canvas,
  drawn,
  expect,
  listProblems,
  messages,
  openPlan,
  openProblems,
  openSample,
  problems,
  properties,
  restingBox,
  stage,
  status,
  test,
  title,
  undoButton,
} from './support.ts'
import { dialog, l10, l13, mismatch, more, stray, tab, wrongPlan } from './wrong-plan.ts'

const heading = (page: Page, name: string): Locator => problems(page).getByRole('heading', { name })

test('problems are grouped, filtered, and found again', async ({ page }) => {
  await openPlan(page, wrongPlan)
  await openProblems(page)
  const errors = messages(page).filter({ hasText: /^error: / })
  await expect(errors).toHaveCount(2)
  await listProblems(page, 'All stages')
  await expect(heading(page, 'Stage 1')).toBeVisible()
  await expect(heading(page, 'Stage 2')).toBeVisible()
  await listProblems(page, 'By object')
  await expect(heading(page, 'GC-2010')).toContainText('Lync 2010 Group Chat pool')
  await listProblems(page, 'By rule')
  await expect(heading(page, 'A chat pool has a host')).toContainText('hosting/missing-home')

  await problems(page).getByRole('button', { name: 'Find a problem' }).click()
  await page.keyboard.type('stray')
  await expect(messages(page).filter({ hasText: 'GC-2010 is' })).toHaveCount(0)
  await expect(messages(page).filter({ hasText: 'Stray has no host' })).toHaveCount(2)
  await problems(page)
    .getByRole('button', { name: /^Show \d+ errors/ })
    .click()
  await expect(errors).toHaveCount(0)
  await problems(page)
    .getByRole('button', { name: /filtered problem/ })
    .click()
  await expect(errors).toHaveCount(4)
})

test('a problem leads to its field, Escape leads back to its row, and the arrow keys go on from there', async ({
  page,
}) => {
  await openPlan(page, wrongPlan)
  await openProblems(page)
  await page.keyboard.press('F8')
  const row = messages(page).filter({ hasText: mismatch })
  await expect(properties(page).getByRole('combobox', { name: 'Host' })).toBeFocused()
  await expect(status(page)).toContainText('Problem 1 of ')
  await page.keyboard.press('Escape')
  await expect(row).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(messages(page).nth(1)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(row).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(drawn(page, 'chatPool:GC-2010')).toHaveAttribute('data-selected', 'true')
})

test('by key one reads each row whole, goes on from the first, and waives', async ({ page }) => {
  await openPlan(page, wrongPlan)
  await openProblems(page)
  await messages(page).first().focus()
  await page.keyboard.press('ArrowDown')
  await expect(messages(page).nth(1)).toBeFocused()
  await expect(problems(page).getByRole('listitem').nth(1)).toContainText('hosting/missing-home · JJ205131')
  await page.keyboard.press('w')
  const waive = page.getByRole('dialog', { name: 'Waive this problem' })
  await expect(waive).toContainText('Stray has no host')
  await page.keyboard.type('It is gone next week.')
  await waive.getByRole('button', { name: 'Waive', exact: true }).press('Enter')
  await expect(messages(page)).toHaveCount(3)
  await expect(messages(page).nth(1)).toBeFocused()
})

test('a fix shows what it changes in which stages before it is applied, and is one step to undo', async ({ page }) => {
  await openPlan(page, wrongPlan)
  await openProblems(page)
  await page.keyboard.press('F8')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+.')
  await expect(page.getByRole('radio', { name: 'Host GC-2010 on FE-2010' })).toBeFocused()
  const changes = dialog(page).getByRole('region', { name: 'What changes' })
  await expect(changes).toContainText('Stage 1GC-2010 moves from FE-2013 to FE-2010.')
  await expect(changes).toContainText('Stage 2GC-2010 moves from FE-2013 to FE-2010.')
  await expect(dialog(page).getByRole('region', { name: 'Removes 2 problems' })).toContainText(mismatch)
  await page.keyboard.press('Enter')
  await expect(dialog(page)).toHaveCount(0)
  await expect(messages(page).filter({ hasText: mismatch })).toHaveCount(0)
  await undoButton(page).click()
  await expect(messages(page).filter({ hasText: mismatch })).toHaveCount(1)
})

test('of many fixes the best are at hand, and all of them where they are looked at', async ({ page }) => {
  const hosts = Array.from({ length: 30 }, (_, at) => pool(`FE-${at + 10}`, 'lync2010'))
  await openPlan(page, planOf([...hosts, stray]))
  await openProblems(page)
  await messages(page).filter({ hasText: 'Stray has no host' }).click()
  await expect(properties(page).getByRole('button', { name: /^Host Stray on/ })).toHaveCount(4)
  await properties(page).getByRole('button', { name: 'All 30 fixes…' }).click()
  await expect(dialog(page).getByRole('radio')).toHaveCount(30)
  await expect(dialog(page).getByRole('heading', { name: 'What changes' })).toBeInViewport()
  await page.keyboard.press('ArrowUp')
  await expect(dialog(page).getByRole('radio', { name: 'Host Stray on FE-39' })).toBeInViewport()
})

test('a waiver that matches nothing is removed, not waived in its turn', async ({ page }) => {
  const waiver = { rule: 'hosting/missing-home', entities: ['pool:FE-2010'], reason: 'Agreed long ago.' }
  await openPlan(page, planWith({ waivers: [waiver] }, [l10, stray]))
  await openProblems(page)
  await more(page, 'Stray has no host').click()
  await expect(page.getByRole('menuitem', { name: 'Waive…' })).toBeVisible()
  await page.keyboard.press('Escape')
  await more(page, 'The waiver of hosting/missing-home').click()
  await expect(page.getByRole('menuitem', { name: 'About this rule' })).toBeVisible()
  await expect(page.getByRole('menuitem', { name: 'Waive…' })).toHaveCount(0)
})

test('a waived finding is counted and listed apart, with everything that was said of it', async ({ page }) => {
  await openPlan(page, wrongPlan)
  await tab(page, 'Waivers').click()
  await expect(problems(page)).toContainText('No problem is waived.')
  await tab(page, 'Problems').click()
  await more(page, mismatch).click()
  await page.getByRole('menuitem', { name: 'Waive…' }).click()
  await dialog(page).getByLabel('Reason (required)').fill('Agreed with the pilot users.')
  await dialog(page).getByLabel('Author').fill('J. Li')
  await dialog(page).getByLabel('Expires on').fill('2099-12-31')
  await dialog(page).getByLabel('Reference, such as a change number').fill('CHG-1234')
  await dialog(page).getByRole('button', { name: 'Waive', exact: true }).click()
  await expect(messages(page).filter({ hasText: mismatch })).toHaveCount(0)
  await expect(status(page)).toContainText('1 waived')

  await tab(page, 'Waivers').click()
  const waiver = problems(page).getByRole('list', { name: 'Waivers' }).getByRole('listitem')
  await expect(waiver).toContainText(mismatch)
  for (const fact of ['Agreed with the pilot users.', 'J. Li', 'CHG-1234', 'expires 2099-12-31', 'in Stage 1']) {
    await expect(waiver).toContainText(fact)
  }
  await waiver.getByRole('button', { name: 'Change…' }).click()
  await expect(dialog(page)).toContainText(mismatch)
  await expect(dialog(page).getByLabel('Author')).toHaveValue('J. Li')
  await dialog(page).getByLabel('Reason (required)').fill('The pilot goes on until the summer.')
  await dialog(page).getByLabel('Holds for').click()
  await page.getByRole('option', { name: 'The whole plan' }).click()
  await dialog(page).getByRole('button', { name: 'Change', exact: true }).click()
  await expect(waiver).toContainText('The pilot goes on until the summer.')
  await expect(waiver).toContainText('in the whole plan')
  await expect(waiver).toContainText('And 1 more problem.')
  await undoButton(page).click()
  await expect(waiver).toContainText('Agreed with the pilot users.')
  await waiver.getByRole('button', { name: 'Remove' }).click()
  await expect(problems(page)).toContainText('No problem is waived.')
  await undoButton(page).click()
  await expect(waiver).toContainText('Agreed with the pilot users.')
})

test('the marks can be hidden, what is wrong cannot', async ({ page }) => {
  await openPlan(page, wrongPlan)
  await openProblems(page)
  const mark = drawn(page, 'chatPool:GC-2010').getByRole('img', { name: '1 error', exact: true })
  await expect(mark).toBeVisible()
  await canvas(page).focus()
  await page.keyboard.press('v')
  await expect(mark).toBeHidden()
  await expect(status(page)).toContainText(/marks hidden, \d problems/)
  await expect(messages(page).filter({ hasText: mismatch })).toBeVisible()
  await page.keyboard.press('v')
  await expect(mark).toBeVisible()
})

test('a stage with nothing in it has nothing to check', async ({ page }) => {
  await openPlan(page, planOf([]))
  await openProblems(page)
  await expect(problems(page)).toContainText('Nothing to check yet: this stage is empty.')
})

test('thousands of problems are a list of which only a few rows are drawn', async ({ page }) => {
  const estate = [
    l13,
    chatPool('PChat', 'lync2013', { hostedOn: 'pool:FE-2013' }),
    category('Ops', { chatPool: 'chatPool:PChat' }),
  ]
  const rooms = Array.from({ length: 1500 }, (_, at) =>
    room(`Room ${at + 1}`, { category: 'category:Ops', addIn: 'addIn:gone' }),
  )
  await openPlan(page, planOf([...estate, ...rooms]))
  await openProblems(page)
  await expect(tab(page, 'Problems')).toContainText(/1[,.]?5\d\d/)
  expect(await messages(page).count()).toBeLessThan(60)
  await messages(page).first().focus()
  await page.keyboard.press('End')
  await expect(messages(page).last()).toBeFocused()
  expect(await messages(page).count()).toBeLessThan(60)
})

test('a few messages, or a high panel, have room for a second line; the pad leaves the badge in sight', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await openProblems(page)
  const row = messages(page).filter({ hasText: 'Traders cannot use PChat-01' })
  const height = async () => (await restingBox(row)).height
  expect(await height()).toBeLessThan(40)
  await problems(page).getByRole('button', { name: 'Find a problem' }).click()
  await page.keyboard.type('traders')
  await expect.poll(height).toBeGreaterThan(50)

  await title(page, 'chatPool:pchat-01', 'PChat-01').click()
  const badge = await restingBox(drawn(page, 'chatPool:pchat-01').getByRole('img', { name: '1 error', exact: true }))
  const pad = await restingBox(page.getByRole('toolbar', { name: 'What to do with the selection' }))
  const isApart = pad.x >= badge.x + badge.width || badge.x >= pad.x + pad.width || pad.y >= badge.y + badge.height
  expect(isApart).toBe(true)
})
