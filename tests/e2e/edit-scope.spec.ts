import type { Page } from '@playwright/test'
import { chatPool, planOf, pool } from '../support/plan-builder.ts'
import {
  canvas,
  drawn,
  expect,
  expectQuestion,
  openPlan,
  renameByKey,
  stage,
  strip,
  test,
  undoButton,
} from './support.ts'

const today = [pool('FE-2010', 'lync2010'), chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' })]
const question = (page: Page, name: string) => page.getByRole('alertdialog', { name })
const reach = (page: Page) => strip(page).getByRole('button', { name: /^Edits apply to/ })

async function renameTo(page: Page, name: string): Promise<void> {
  await drawn(page, 'pool:FE-2010').click()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: 'New name' }).fill(name)
  await page.keyboard.press('Enter')
}

/** What the pool is called in each of the stages; shows the second one again. */
async function expectNames(page: Page, expected: readonly string[]): Promise<void> {
  for (const [at, name] of expected.entries()) {
    await stage(page, `Stage ${at + 1}`).click()
    await expect(drawn(page, 'pool:FE-2010')).toContainText(name)
  }
  await stage(page, 'Stage 2').click()
}

test.describe('an edit of what several stages have', () => {
  test.beforeEach(async ({ page }) => {
    await openPlan(page, planOf(today, today, { entities: today, interim: true }))
    await stage(page, 'Stage 2').click()
  })

  test('asks once how far it reaches, says what that changes, and Enter takes the usual', async ({ page }) => {
    await renameTo(page, 'First')
    const ask = question(page, 'Which stages does this change apply to?')
    await expect(ask.getByRole('button', { name: /^This stage only/ })).toContainText('Changes Stage 2.')
    await expect(ask.getByRole('button', { name: /^This stage and later/ })).toContainText(
      'Changes 2 stages: Stage 2 and Stage 3.No problem comes or goes.',
    )
    await expect(ask.getByRole('button', { name: /^All stages/ })).toContainText('Changes 3 stages')
    await page.keyboard.press('Escape')
    await expect(ask).toBeHidden()
    await expect(drawn(page, 'pool:FE-2010')).toContainText('FE-2010')
    await expect(page.getByRole('button', { name: 'Undo' })).toHaveAttribute('aria-disabled', 'true')

    await renameTo(page, 'First')
    await expect(ask.getByRole('button', { name: /^This stage and later/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expectNames(page, ['FE-2010', 'First', 'First'])
    await expect(reach(page)).toContainText('this and later')
    await renameTo(page, 'Second')
    await expect(ask).toBeHidden()
    await expectNames(page, ['FE-2010', 'Second', 'Second'])
  })

  test('reaches as far as is said beside the stages', async ({ page }) => {
    await reach(page).click()
    await page.getByRole('menuitemcheckbox', { name: 'All stages' }).click()
    await renameTo(page, 'Everywhere')
    await expectNames(page, ['Everywhere', 'Everywhere', 'Everywhere'])
    await reach(page).click()
    await page.getByRole('menuitemcheckbox', { name: 'Ask at the next edit' }).click()
    await renameTo(page, 'Here')
    await expect(page.getByRole('button', { name: /^This stage and later/ })).toBeFocused()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expectNames(page, ['Everywhere', 'Here', 'Everywhere'])
    await page.getByRole('button', { name: 'Undo: Change name of Everywhere' }).click()
    await expectNames(page, ['Everywhere', 'Everywhere', 'Everywhere'])
  })

  test('shows which findings come and go with each reach', async ({ page }) => {
    await drawn(page, 'pool:FE-2010').click()
    await page.keyboard.press('Delete')
    const ask = question(page, 'Which stages does this change apply to?')
    await expect(ask.getByRole('button', { name: /^This stage only/ })).toContainText(/Brings \d errors?/)
    await ask.getByRole('button', { name: /^This stage only/ }).click()
    await expect(drawn(page, 'pool:FE-2010')).toHaveCount(0)
    await stage(page, 'Stage 3').click()
    await expect(drawn(page, 'pool:FE-2010')).toBeVisible()
  })
})

test('keys that come before a question do nothing beneath it, and Escape takes the edit back', async ({ page }) => {
  let open = () => {}
  const gate = new Promise<void>((resolve) => {
    open = resolve
  })
  await page.route(/EditorDialog[^/]*\.js/, async (route) => {
    await gate
    await route.continue()
  })
  await openPlan(page, planOf(today, today))
  await renameTo(page, 'Too soon')
  await page.keyboard.press('Delete')
  await page.keyboard.press('Escape')
  open()
  await renameTo(page, 'In time')
  await expect(page.getByRole('button', { name: /^This stage and later/ })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(drawn(page, 'pool:FE-2010')).toContainText('FE-2010')
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
})

test('an edit that is not made after all leaves the focus on the shape that it was about', async ({ page }) => {
  await openPlan(page, planOf(today, today))
  await drawn(page, 'chatPool:GC-2010').getByText('GC-2010', { exact: true }).click()
  await renameByKey(page, 'GC-new')
  await expectQuestion(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('alertdialog')).toBeHidden()
  await expect(canvas(page).locator('.react-flow__node[data-id="chatPool:GC-2010"]')).toBeFocused()
})
