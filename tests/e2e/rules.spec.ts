import { rules } from '#core/rules/index.ts'
import { planWith } from '../support/plan-builder.ts'
import {
  choose,
  drawn,
  expect,
  messages,
  openPlan,
  openProblems,
  openSample,
  problems,
  status,
  test,
  undoButton,
} from './support.ts'
import { dialog, l10, mismatch, more, stray, tab, wrongPlan } from './wrong-plan.ts'

test('the severity of a rule is changed from a finding, off included, and the status bar says so', async ({ page }) => {
  await openPlan(page, wrongPlan)
  await openProblems(page)
  await expect(status(page)).toContainText(new RegExp(`${rules.length} rules · checked \\d\\d:\\d\\d:\\d\\d`))
  await more(page, mismatch).click()
  await page.getByRole('menuitem', { name: 'Severity of this rule' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Warning' }).click()
  await expect(messages(page).filter({ hasText: mismatch })).toHaveText(/^warning: /)
  await more(page, mismatch).click()
  await page.getByRole('menuitem', { name: 'Severity of this rule' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Off' }).click()
  await expect(messages(page).filter({ hasText: mismatch })).toHaveCount(0)
  await expect(status(page)).toContainText(`${rules.length - 1} rules · 1 off`)
  await undoButton(page).click()
  await expect(messages(page).filter({ hasText: mismatch })).toHaveText(/^warning: /)
})

test('the rules that a plan changes are found among all, and what it says of none is removed', async ({ page }) => {
  const waivers = [{ rule: 'hosting/nope', entities: ['chatPool:Stray'], reason: 'A slip of the pen.' }]
  const severities = { 'hosting/missing-home': 'warning', 'hosting/nope': 'off' } as const
  await openPlan(page, planWith({ severities, waivers }, [l10, stray]))
  await tab(page, 'Waivers').click()
  await expect(problems(page)).toContainText('This waiver for Stray is of a rule that does not exist. Remove it.')
  await choose(page, 'Check', 'Rules and their severities')
  await dialog(page).getByRole('radio', { name: 'Changed in this plan (2)' }).click()
  await expect(dialog(page).getByRole('combobox')).toHaveCount(1)
  await expect(dialog(page)).toContainText(
    'There is no such rule, so its severity in this plan does nothing.hosting/nope',
  )
  await dialog(page).getByRole('button', { name: 'Remove' }).click()
  await expect(dialog(page)).not.toContainText('There is no such rule')
  await dialog(page).getByRole('combobox', { name: 'Severity of hosting/missing-home' }).click()
  await page.getByRole('option', { name: 'Error (default)' }).click()
  await expect(dialog(page).getByRole('radio')).toHaveCount(0)
  await page.keyboard.press('Escape')
  await tab(page, 'Problems').click()
  await expect(messages(page).filter({ hasText: 'Stray has no host' })).toHaveText(/^error: /)
})

test('each rule has a page with its picture, from a finding, a command and the list of rules', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await openProblems(page)
  await more(page, 'PChat-01 is a Lync 2013').click()
  await page.getByRole('menuitem', { name: 'About this rule' }).click()
  const rule = 'A chat pool is hosted on a pool of its own generation'
  await expect(page.getByRole('dialog', { name: rule })).toContainText('Coexistence considerations, JJ205131')
  const picture = dialog(page).getByRole('img', { name: `A wrong and a right plan: ${rule}.` })
  await expect.poll(() => picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(300)
  await dialog(page).getByRole('button', { name: 'Show the problem' }).click()
  await expect(drawn(page, 'chatPool:pchat-01')).toHaveAttribute('data-selected', 'true')

  await choose(page, 'Check', 'About the rule of the problem')
  await expect(page.getByRole('dialog', { name: rule })).toBeVisible()
  await dialog(page).getByRole('button', { name: 'All rules' }).click()
  await page.keyboard.type('no-backup')
  await dialog(page)
    .getByRole('button', { name: /migration\/no-backup/ })
    .click()
  await expect(dialog(page)).toContainText('What to do')
  await page.keyboard.press('Escape')
  await expect(dialog(page)).toHaveCount(0)
})
