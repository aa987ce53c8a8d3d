import { chatPool, planOf, pool } from '../support/plan-builder.ts'
import { drawn, expect, openPlan, stage, strip, test } from './support.ts'

const today = [pool('FE-2010', 'lync2010'), chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' })]

test('what is deleted from the plan leaves every stage, once it is said which, and comes back by one undo', async ({
  page,
}) => {
  await openPlan(page, planOf(today, today))
  await drawn(page, 'chatPool:GC-2010').getByText('GC-2010', { exact: true }).click()
  await page.keyboard.press('Shift+Delete')
  const question = page.getByRole('alertdialog', { name: 'Delete GC-2010 from the plan?' })
  await expect(question).toContainText('Gone from 2 stages: Stage 1 and Stage 2.')
  await question.getByRole('button', { name: 'Delete from the plan' }).click()
  await expect(drawn(page, 'chatPool:GC-2010')).toHaveCount(0)
  await stage(page, 'Stage 2').click()
  await expect(drawn(page, 'chatPool:GC-2010')).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo: Delete GC-2010 from the plan' }).click()
  await expect(drawn(page, 'chatPool:GC-2010')).toBeVisible()
  await expect(strip(page).getByRole('button', { name: /^Step from/ })).toHaveText('no changes')
})
