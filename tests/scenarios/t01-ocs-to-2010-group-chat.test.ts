import { expect, it } from 'vitest'
import { advisedRules as rules } from '#core/advice/index.ts'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { withIds } from '../support/migration.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../support/plan-builder.ts'

const [ocs, l10] = [pool('ocs', 'ocs2007r2'), pool('l10', 'lync2010', { holdsCms: true })]
const old = chatPool('gc-ocs', 'ocs2007r2', { hostedOn: 'pool:ocs', lookupUri: 'sip:ocschat@contoso.com' })
const fresh = chatPool('gc-10', 'lync2010', { hostedOn: 'pool:l10', lookupUri: 'sip:ocschat@contoso.com' })
const on = (chat: 'gc-ocs' | 'gc-10', home: 'pool:ocs' | 'pool:l10'): Entity[] => [
  category('Sales', { chatPool: `chatPool:${chat}` }),
  room('Deals', { category: 'category:Sales', members: ['users:all'] }),
  users('all', { homedOn: home, count: 10 }),
  client('k1', chat === 'gc-ocs' ? 'groupChat2007r2' : 'groupChat2010', 'users:all', [`chatPool:${chat}`]),
]
const migration = (...operations: Parameters<typeof withIds>[0]): Plan =>
  planOf(
    [ocs, old, ...on('gc-ocs', 'pool:ocs')],
    { entities: [ocs, l10, old, ...on('gc-ocs', 'pool:ocs')], operations: withIds([{ kind: 'mergeLegacyTopology' }]) },
    {
      entities: [ocs, l10, fresh, ...on('gc-10', 'pool:l10')],
      operations: withIds([
        { kind: 'backUp', chatPool: 'chatPool:gc-ocs' },
        { kind: 'stopServices', chatPool: 'chatPool:gc-ocs' },
        { kind: 'deleteLookupAccount', chatPool: 'chatPool:gc-ocs' },
        ...operations,
      ]),
    },
    { entities: [l10, fresh, ...on('gc-10', 'pool:l10')], interim: true },
  )

const check = createCheck(rules)
const errorsOf = (plan: Plan) => check(plan).findings.filter(({ severity }) => severity === 'error')
const between = { source: 'chatPool:gc-ocs', target: 'chatPool:gc-10' } as const

it('offers the upgrade for an import that cannot be, and is content with it', () => {
  const plan = migration({ kind: 'importChatData', ...between })
  const [wrong, ...others] = errorsOf(plan)
  expect([wrong?.rule, others]).toEqual(['migration/wrong-direction', []])
  const [fix, ...choices] = rules.find(({ id }) => id === wrong?.rule)?.fixes?.(plan, wrong!) ?? []
  expect([fix?.title, choices]).toEqual(['Upgrade the Group Chat of gc-ocs to gc-10 instead', []])
  expect(errorsOf(fix!.apply(plan))).toEqual([])
})

it('offers the same where nothing carries the content', () => {
  const plan = migration()
  const [wrong, ...others] = errorsOf(plan)
  expect([wrong?.rule, others]).toEqual(['isolation/moved-without-import', []])
  const [fix] = rules.find(({ id }) => id === wrong?.rule)?.fixes?.(plan, wrong!) ?? []
  expect(errorsOf(fix!.apply(plan))).toEqual([])
})

it('is kept in the plan file', () => {
  const plan = migration({ kind: 'upgradeGroupChat', ...between })
  const read = parsePlan(serializePlan(plan))
  expect(read.ok && read.value.stages[2]?.operations).toEqual(plan.stages[2]?.operations)
})
