import type { Entity } from '#core/model/entity.ts'
import { clientSwitchNeeded } from '#core/rules/isolation/client-switch-needed.ts'
import { importing, withIds } from '../../support/migration.ts'
import { chatPool, client, planOf, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  chatPool('P07', 'ocs2007r2'),
  chatPool('P10', 'lync2010'),
  chatPool('P13', 'lync2013'),
  chatPool('Q13', 'lync2013'),
  users('Ann'),
]
const after = estate.map((one) => (one.id === 'chatPool:P10' ? { ...one, state: 'stopped' as const } : one))
const imported = withIds([importing()])
const roomOn = (name: 'P07' | 'P10' | 'P13' | 'Q13') =>
  room(`On ${name}`, { chatPool: `chatPool:${name}`, members: ['users:Ann'] })
const plan = (...entities: Entity[]) => planOf([...estate, ...entities])

testRule(clientSwitchNeeded, {
  valid: {
    'rooms on one chat pool': plan(roomOn('P10')),
    'rooms on two Lync 2013 chat pools': plan(roomOn('P13'), roomOn('Q13')),
    'a Lync 2013 client beside a Group Chat client': plan(
      client('a', 'lync2013', 'users:Ann', ['chatPool:P13']),
      client('b', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
    ),
    'rooms on a source that stands still since they were imported': planOf(
      [...estate, roomOn('P10')],
      { entities: [...after, roomOn('P10'), roomOn('P13')], operations: imported },
      [...after, roomOn('P10'), roomOn('P13')],
    ),
    'a disabled room': plan(roomOn('P13'), { ...roomOn('P10'), disabled: true }),
  },
  invalid: {
    'rooms on Group Chat and on Persistent Chat': {
      plan: plan(roomOn('P10'), roomOn('P13')),
      findings: [{ entities: ['users:Ann'], related: ['chatPool:P10', 'chatPool:P13'], severity: 'warning' }],
    },
    'two Group Chat clients with a target each': {
      plan: plan(
        client('a', 'groupChat2007r2', 'users:Ann', ['chatPool:P07']),
        client('b', 'groupChat2010', 'users:Ann', ['chatPool:P10']),
      ),
      findings: [{ entities: ['users:Ann'], related: ['chatPool:P07', 'chatPool:P10'] }],
    },
  },
})
