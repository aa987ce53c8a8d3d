import { category, chatPool, planOf, pool, room, users } from '../support/plan-builder.ts'
import { expect, expectNoBarrier, messages, openPlan, openProblems, problems, test } from './support.ts'

/** Seventeen rooms of one user: the rule about the size of rooms writes "17.0 rooms for each user". */
const estate = [
  pool('FE-2013', 'lync2013'),
  chatPool('PChat', 'lync2013', { hostedOn: 'pool:FE-2013' }),
  users('Ann', { count: 1, homedOn: 'pool:FE-2013' }),
  category('Ops', { chatPool: 'chatPool:PChat', allowedMembers: ['users:Ann'] }),
  ...Array.from({ length: 17 }, (_, at) =>
    room(`Room ${at}`, { category: 'category:Ops', privacy: 'closed', members: ['users:Ann'] }),
  ),
]

test('a rule that stops is a row of its own, and the plan is never called clean', async ({ page }) => {
  await page.addInitScript(() => {
    const { toFixed } = Number.prototype
    Number.prototype.toFixed = function (this: number, digits) {
      if (Number(this) === 17 && digits === 1) throw new Error('Out of luck.')
      return toFixed.call(this, digits)
    }
  })
  await openPlan(page, planOf(estate))
  await openProblems(page)
  const row = problems(page).getByRole('listitem').filter({ hasText: 'Not checked.' })
  await expect(row).toContainText('The rule capacity/room-size stopped with an internal error in Stage 1')
  await expect(row).toContainText('Out of luck.')
  await expect(problems(page)).not.toContainText('No problems found')
  await expect(row.getByRole('button', { name: 'Copy details' })).toBeVisible()
  await expectNoBarrier(page, '[data-region="lower panel"]')

  await problems(page).getByRole('button', { name: 'Find a problem' }).click()
  await page.keyboard.type('nothing is like this')
  await expect(messages(page)).toHaveCount(0)
  await expect(row).toBeVisible()
})
