import { expect, it } from 'vitest'
import type { Entity } from '#core/model/entity.ts'
import { found } from '../support/found.ts'
import { importing, prepared, withIds } from '../support/migration.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../support/plan-builder.ts'

const l10 = pool('L10', 'lync2010', { holdsCms: true })
const p10 = chatPool('P10', 'lync2010', {
  hostedOn: 'pool:L10',
  lookupUri: 'sip:ocschat@contoso.com',
  trustedApplicationPool: 'gc.contoso.com',
})
const ann = users('Ann', { homedOn: 'pool:L10', sipDomain: 'contoso.com' })
const oldClient = client('old', 'groupChat2010', 'users:Ann', ['chatPool:P10'])
const content = [
  category('Ops', { chatPool: 'chatPool:P10' }),
  room('Trading', { category: 'category:Ops', members: ['users:Ann'], hasFiles: true }),
]
const today: Entity[] = [l10, p10, ann, oldClient, ...content]

const l13 = pool('L13', 'lync2013')
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })
const deployed = [...today, l13, p13, policy('Global', 'global', true)]

const moved = { ...ann, homedOn: 'pool:L13' as const }
const usersMoved = [...deployed.filter(({ id }) => id !== ann.id), moved]

/** The old client goes on through the endpoint that takes over its address. */
const heir = { ...p13, endpoints: [{ sipAddress: 'sip:ocschat@contoso.com' }] }
const imported: Entity[] = [
  { ...l10, holdsCms: false },
  { ...l13, holdsCms: true },
  heir,
  moved,
  policy('Global', 'global', true),
  client('old', 'groupChat2010', 'users:Ann', ['chatPool:P13']),
  category('Ops', { chatPool: 'chatPool:P13' }),
  ...content.slice(1),
]
const replaced = imported.map((entity) =>
  entity.id === 'client:old' ? client('old', 'lync2013', 'users:Ann') : entity,
)
const target = replaced.filter(({ id }) => id !== 'pool:L10')

const migration = withIds([
  ...prepared,
  importing(),
  { kind: 'copyFiles', source: 'chatPool:P10', target: 'chatPool:P13' },
  { kind: 'deleteLookupAccount', chatPool: 'chatPool:P10' },
  { kind: 'removeTrustedApplicationPool', chatPool: 'chatPool:P10' },
])
const planTo = (operations: typeof migration, last: readonly Entity[]) =>
  planOf(today, deployed, usersMoved, { entities: imported, operations }, { entities: last })

it('finds neither error nor warning in a migration that leaves nothing out but the files from view', () => {
  const plan = planTo(migration, target)
  expect(found(plan, 'error')).toEqual([])
  expect(found(plan, 'warning')).toEqual(['warning client/files-invisible chatPool:P13'])
})

it.each([
  ['backUp', 'warning migration/no-backup chatPool:P10 chatPool:P13'],
  ['stopServices', 'error migration/services-not-stopped chatPool:P10 chatPool:P13'],
  ['copyFiles', 'warning migration/files-not-copied chatPool:P10 chatPool:P13'],
  ['deleteLookupAccount', 'warning migration/lookup-account-left chatPool:P10'],
  ['removeTrustedApplicationPool', 'warning migration/trusted-app-left chatPool:P10'],
])('misses %s', (kind, finding) => {
  const plan = planTo(
    migration.filter((operation) => operation.kind !== kind),
    imported,
  )
  expect(found(plan, 'error', 'warning')).toContain(finding)
})
