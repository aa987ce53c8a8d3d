import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import type { Entity } from '#core/model/entity.ts'
import { lync2013On2010NoChat } from '#core/rules/client/lync2013-on-2010-no-chat.ts'
import { needUnmet } from '#core/rules/client/need-unmet.ts'
import { chatPool, client, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [pool('L10', 'lync2010'), pool('L13', 'lync2013'), chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })]
const bobs = client('b', 'lync2013', 'users:Bob')
const bob = users('Bob', { homedOn: 'pool:L10', needsChat: true })
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(lync2013On2010NoChat, {
  valid: {
    'a Group Chat client as well': plan(bob, bobs, client('g', 'groupChat2010', 'users:Bob')),
    'users who need no chat': plan(users('Bob', { homedOn: 'pool:L10' }), bobs),
    'users on Lync 2013': plan(users('Bob', { homedOn: 'pool:L13', needsChat: true }), bobs),
    'another client': plan(bob, client('b', 'lync2010', 'users:Bob')),
  },
  invalid: {
    'users who need chat': {
      plan: plan(bob, bobs),
      findings: [
        {
          entities: ['users:Bob', 'client:b'],
          related: ['pool:L10'],
          field: 'homedOn',
          severity: 'info',
          fixes: ['Give Bob the Lync 2010 Group Chat client for P10', 'Move Bob to L13'],
        },
      ],
    },
    'members of a room': {
      plan: plan(
        users('Bob', { homedOn: 'pool:L10' }),
        bobs,
        room('Old', { chatPool: 'chatPool:P10', members: ['users:Bob'] }),
      ),
      findings: [{ entities: ['users:Bob', 'client:b'] }],
    },
  },
})

it('leaves it to client/need-unmet where reach keeps them from the chat that they need', () => {
  const { findings } = createCheck([lync2013On2010NoChat, needUnmet])(plan(bob, bobs))
  expect(findings.map(({ rule, severity }) => [rule, severity])).toEqual([['client/need-unmet', 'warning']])
})
