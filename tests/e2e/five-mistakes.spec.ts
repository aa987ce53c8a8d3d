import type { Page } from '@playwright/test'
import { tabTo } from './by-keyboard.ts'
import {
  errors,
  expect,
  messages,
  openProblems,
  openSample,
  problems,
  properties,
  savedPlan,
  status,
  test,
  undoButton,
} from './support.ts'

/** In the order in which F8 comes to them: what is said, and what the first fix changes. */
const mistakes = [
  {
    says: 'The Lync 2010 Group Chat client of Operations staff connects to GC-2010 and PChat-01',
    fix: 'Connect only to GC-2010',
    changes: 'Lync 2010 Group Chat client of Operations staff: connects to: PChat-01 removed.',
  },
  {
    says: 'Traders cannot use PChat-01 with the Lync 2013 client',
    fix: 'Move Traders to FE-2013',
    changes: 'Traders (320 users) move from FE-2010 to FE-2013.',
  },
  {
    says: 'PChat-01 is a Lync 2013 Persistent Chat pool but is hosted on FE-2010',
    fix: 'Host PChat-01 on FE-2013',
    changes: 'PChat-01 moves from FE-2010 to FE-2013.',
  },
  {
    says: 'Room ‘Incidents’ is on GC-2010 but uses the add-in ‘Prices’ of PChat-01',
    fix: 'Register Prices on GC-2010 and use it in Incidents',
    changes: 'Add-in Prices is added to GC-2010.',
  },
  {
    says: 'Room ‘Morning call’ of GC-2010 cannot interact with room ‘Cutover weekend’ of PChat-01',
    fix: 'Remove the expected interaction',
    changes: 'Expected interaction between Morning call and Cutover weekend is removed.',
  },
]

/** What is as it has to be while two deployments are side by side: the sample has it waived. */
const accepted = { says: 'Side by side has 2 chat deployments', reason: 'Only until the content is imported.' }
const allClear = /No problems found in 2 stages and 1 step\. \d+ rules ran, 0 off, 3 problems waived\./

test('the five mistakes of the sample are found, understood and fixed by keys, and everything is undone', async ({
  page,
}) => {
  await openSample(page, 'five-mistakes')
  await openProblems(page)
  const before = await savedPlan(page)
  await expect(errors(page)).toHaveCount(mistakes.length)

  for (const [index, mistake] of mistakes.entries()) {
    await test.step(`mistake ${index + 1}: ${mistake.says}`, () => fix(page, mistake, mistakes.length - index))
  }
  await expect(status(page)).toContainText('0 errors0 warnings0 infos3 waived')
  await expect(problems(page)).toContainText(allClear)

  await test.step('what was accepted is taken back, and accepted again', async () => {
    await problems(page)
      .getByRole('tab', { name: /^Waivers/ })
      .click()
    await problems(page)
      .getByRole('listitem')
      .filter({ hasText: accepted.says })
      .getByRole('button', { name: 'Remove' })
      .click()
    await problems(page)
      .getByRole('tab', { name: /^Problems/ })
      .click()
    await accept(page, accepted)
    await expect(problems(page)).toContainText(allClear)
  })

  for (const _ of [...mistakes, 'taken back', 'accepted']) await page.keyboard.press('Control+z')
  await expect(undoButton(page)).toHaveAttribute('aria-disabled', 'true')
  await expect(errors(page)).toHaveCount(mistakes.length)
  expect(await savedPlan(page)).toBe(before)
})

/** F8 leads to the worst problem that is left: it is read in the properties, and its fix looked at and applied. */
async function fix(page: Page, { says, fix, changes }: (typeof mistakes)[number], left: number): Promise<void> {
  await page.keyboard.press('F8')
  await expect(status(page)).toContainText(`Problem 1 of ${left}: ${says}`)
  await expect(properties(page)).toContainText(says)
  await expect(properties(page).locator(':focus')).toBeVisible()

  await page.keyboard.press('Control+.')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('radio', { name: fix })).toBeFocused()
  await expect(dialog.getByRole('region', { name: 'What changes' })).toContainText(changes)
  await expect(dialog.getByRole('region', { name: 'Removes 1 problem' })).toContainText(says)
  await expect(dialog).toContainText('Brings no new problem')

  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(errors(page)).toHaveCount(left - 1)
  await expect(messages(page).filter({ hasText: says })).toHaveCount(0)
}

/** What is only to be known leads to its object, where it is waived with a reason. */
async function accept(page: Page, { says, reason }: typeof accepted): Promise<void> {
  await page.keyboard.press('F8')
  await expect(status(page)).toContainText(says)
  await expect(page.locator('[data-canvas] :focus, [data-canvas]:focus')).toBeVisible()
  await page.keyboard.press('w')
  const dialog = page.getByRole('dialog', { name: 'Waive this problem' })
  await expect(dialog.getByLabel('Reason (required)')).toBeFocused()
  await page.keyboard.type(reason)
  await tabTo(page, dialog.getByRole('button', { name: 'Waive', exact: true }))
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(messages(page).filter({ hasText: says })).toHaveCount(0)
}
