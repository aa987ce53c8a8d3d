import type { Page } from '@playwright/test'
import { planOf } from '../support/plan-builder.ts'
import {
  choose,
  coexist,
  downloadBy,
  expect,
  expectNoBarrier,
  openPlan,
  openSample,
  problems,
  properties,
  savedPlan,
  stage,
  status,
  strip,
  test,
  title,
  undoButton,
} from './support.ts'

const runbookTab = (page: Page) => page.getByRole('tab', { name: /^Runbook/ })
const steps = (page: Page) => problems(page).getByRole('list', { name: 'Steps of the runbook' })
const step = (page: Page, name: string) => steps(page).getByRole('button', { name })

test.describe('of the sample', () => {
  test.beforeEach(async ({ page }) => {
    await openSample(page, 'lync-2010-to-2013')
    await stage(page, 'Chat migrated').click()
    await runbookTab(page).click()
  })

  test('steps are checked off, kept in the plan, and undone', async ({ page }) => {
    await expect(problems(page)).toContainText('0 of 17 done')
    await steps(page).getByRole('checkbox', { name: 'Done: Back up GC-2010' }).check()
    await steps(page).getByRole('checkbox', { name: 'Done: Stop the services of PChat-01' }).check()
    await expect(problems(page)).toContainText('2 of 17 done')
    expect(await savedPlan(page)).toContain('"back-up:chatPool:gc-2010"')
    await undoButton(page).click()
    await expect(problems(page)).toContainText('1 of 17 done')
    await expect(steps(page).getByRole('checkbox', { name: 'Done: Back up GC-2010' })).toBeChecked()
  })

  test('a step opens by key, and its missing value leads to the field that fills it', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await step(page, 'Stop the services of PChat-01').focus()
    await page.keyboard.press('Enter')
    await expect(steps(page)).toContainText("Stop-CsWindowsService -ComputerName 'pc13-a.contoso.com'")
    await steps(page).getByRole('button', { name: 'Copy 2 commands' }).first().click()
    await expect(status(page)).toContainText('Copied. Read it before you run it.')
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "Stop-CsWindowsService -ComputerName 'pc13-a.contoso.com'\nStop-CsWindowsService -ComputerName 'pc13-b.contoso.com'\n",
    )

    await step(page, 'Copy the uploaded files of GC-2010 to PChat-01').click()
    await steps(page).getByRole('button', { name: 'File store of GC-2010' }).click()
    await expect(stage(page, 'Today')).toHaveAttribute('aria-current', 'step')
    const field = properties(page).getByRole('textbox', { name: 'File store' })
    await expect(field).toBeFocused()
    await field.fill('\\\\gcfs\\uploads')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: /^This stage and later ones/ }).click()
    await stage(page, 'Chat migrated').click()
    await step(page, 'Copy the uploaded files of GC-2010 to PChat-01').click()
    await expect(steps(page)).toContainText("robocopy '\\\\gcfs\\uploads' '\\\\files.contoso.com\\pchat' /E")
  })

  test('a step leads to its object, also where that is gone by now', async ({ page }) => {
    await steps(page).getByRole('button', { name: 'PChat-01', exact: true }).first().click()
    await expect(properties(page)).toContainText('Lync 2013 Persistent Chat pool')
    await steps(page).getByRole('button', { name: 'GC-2010', exact: true }).first().click()
    await expect(stage(page, 'Users moved')).toHaveAttribute('aria-current', 'step')
    await expect(title(page, 'chatPool:gc-2010', 'GC-2010')).toBeVisible()
  })

  test('page and script are those of the command line', async ({ page }) => {
    const plan = await savedPlan(page)
    const markdown = await downloadBy(page, () =>
      choose(page, 'Export', 'Runbook of this step', 'Export the runbook of this step as Markdown'),
    )
    expect(markdown.name).toBe('contoso-chat-migration.chat-migrated.runbook.md')
    expect(markdown.bytes.toString('utf8')).toBe(coexist(plan, 'runbook', '--stage', 'chat-migrated'))
    const script = await downloadBy(page, () =>
      page.getByRole('button', { name: /as a script for PowerShell$/ }).click(),
    )
    expect(script.name).toBe('contoso-chat-migration.chat-migrated.runbook.ps1')
    expect(script.bytes.toString('utf8')).toBe(coexist(plan, 'runbook', '--stage', 'chat-migrated', '--format', 'ps1'))
  })

  test('has no barrier', async ({ page }) => {
    await stage(page, 'Chat migrated').click()
    await runbookTab(page).click()
    await problems(page).getByRole('button', { name: 'Before you begin' }).click()
    await step(page, 'Copy the uploaded files of GC-2010 to PChat-01').click()
    await expectNoBarrier(page, '[data-region="lower panel"]')
  })
})

test('says first what is wrong with where the step leads, and shows it', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  await stage(page, 'Side by side').click()
  await runbookTab(page).click()
  await expect(problems(page)).toContainText('5 errors are open in Side by side or in the step to it')
  await problems(page).getByRole('button', { name: 'Show the problems' }).click()
  await expect(page.getByRole('tab', { name: /^Problems/ })).toHaveAttribute('aria-selected', 'true')
})

test('says so where no step leads to a stage, and where nothing is to do', async ({ page }) => {
  await openPlan(page, planOf([], []))
  await runbookTab(page).click()
  await expect(problems(page)).toContainText('This is the first stage: no step leads to it.')
  await strip(page)
    .getByRole('button', { name: /^Stage 2/ })
    .first()
    .click()
  await expect(problems(page)).toContainText('There is nothing to do from Stage 1 to Stage 2.')
})
