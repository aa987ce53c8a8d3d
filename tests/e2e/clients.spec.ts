import type { Page } from '@playwright/test'
import type { Entity } from '#core/model/entity.ts'
import { chatPool, client, planOf, policy, pool, users } from '../support/plan-builder.ts'
import { drawLine, drawn, errors, expect, openPlan, openProblems, properties, reason, status, test } from './support.ts'

const estate: readonly Entity[] = [
  pool('FE-2010', 'lync2010'),
  pool('FE-2013', 'lync2013'),
  chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2010' }),
  chatPool('PChat', 'lync2013', { hostedOn: 'pool:FE-2013', endpoints: [{ sipAddress: 'sip:pchat@contoso.com' }] }),
  policy('Chat', 'user', true),
]

/** Nothing is wrong at first; the line that is drawn then cannot work. */
const stories: Readonly<Record<string, { people: Entity[]; to: string; broken: readonly string[]; says: string }>> = {
  'a Group Chat client connects to two chat pools': {
    people: [users('Ann', { homedOn: 'pool:FE-2010' }), client('it', 'groupChat2010', 'users:Ann', ['chatPool:PChat'])],
    to: 'chatPool:GC-2010',
    broken: [
      'Lync 2010 Group Chat client connects to GC-2010: one pool at a time',
      'Lync 2010 Group Chat client connects to PChat: one pool at a time',
    ],
    says: 'it is configured for one chat pool at a time',
  },
  'a Lync 2013 client connects to Group Chat': {
    people: [
      users('Ann', { homedOn: 'pool:FE-2013', policy: 'policy:Chat' }),
      client('it', 'lync2013', 'users:Ann', ['chatPool:PChat']),
    ],
    to: 'chatPool:GC-2010',
    broken: ['Lync 2013 client connects to GC-2010: needs a Group Chat client'],
    says: 'it never speaks to Group Chat',
  },
  'a Lync 2013 client of somebody who is not on Lync 2013': {
    people: [users('Ann', { homedOn: 'pool:FE-2010', policy: 'policy:Chat' }), client('it', 'lync2013', 'users:Ann')],
    to: 'chatPool:PChat',
    broken: ['Lync 2013 client connects to PChat: user not on Lync 2013'],
    says: 'because the home pool FE-2010 is Lync Server 2010',
  },
  'a Lync 2013 client of somebody whom no policy enables': {
    people: [users('Ann', { homedOn: 'pool:FE-2013' }), client('it', 'lync2013', 'users:Ann')],
    to: 'chatPool:PChat',
    broken: ['Lync 2013 client connects to PChat: not enabled by policy'],
    says: 'because Persistent Chat is not enabled by policy',
  },
}

for (const [story, { people, to, broken, says }] of Object.entries(stories)) {
  test(`${story}: the line is broken and says why`, async ({ page }) => {
    await openPlan(page, planOf([...estate, ...people]))
    await expect(status(page)).toContainText('0 errors')
    await drawLine(page, drawn(page, 'client:it'), drawn(page, to), ['top', 'bottom'])
    for (const sentence of broken) await expect(reason(page, sentence)).toBeVisible()
    await expectOneError(page, says)
    await reason(page, broken[0]!).click()
    await expect(properties(page)).toContainText(says)
  })
}

async function expectOneError(page: Page, says: string): Promise<void> {
  await openProblems(page)
  await expect(errors(page)).toHaveCount(1)
  await expect(errors(page)).toContainText(says)
}
