import { expect, it } from 'vitest'
import { type Intake, intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn } from '#core/edits/intake/take-in.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { choiceOf, intakeGroups } from '#core/views/intake/lines.ts'
import { category, chatPool, planOf, room } from '../../../support/plan-builder.ts'

const plan = planOf([
  chatPool('P13', 'lync2013', { fqdn: 'p.x' }),
  category('Trading', { chatPool: 'chatPool:P13' }),
  room('FX', { category: 'category:Trading', privacy: 'open' }),
  room('Old', { category: 'category:Trading' }),
])
const stage = firstOf(plan)
const files: readonly Entity[] = [
  room('p.x\\fx', { name: 'FX', category: 'category:p.x\\trading', privacy: 'closed', description: 'Rates' }),
  room('p.x\\new', { name: 'New', category: 'category:p.x\\trading' }),
  category('p.x\\trading', { name: 'Trading', chatPool: 'chatPool:p.x' }),
  category('p.x\\legal', { name: 'Legal', chatPool: 'chatPool:p.x' }),
]
const intake: Intake = intakeOf(plan, stage, {
  sipDomains: [],
  entities: files,
  mentioned: [],
  covers: [{ kind: 'room', within: ['chatPool:p.x'] }],
})
const groups = intakeGroups(stage, intake)

it('tells what is new, changed field by field, and gone, categories before their rooms', () => {
  expect(groups.map(({ type, title, lines }) => [type, title, lines.map(({ text }) => text)])).toEqual([
    ['new', '1 category of P13', ['Category Legal']],
    ['new', '1 room of Trading', ['Room New']],
    ['changed', '1 room of Trading', ['Room FX: privacy from Open to Closed', 'Room FX: description set to Rates']],
    ['gone', '1 room of Trading', ['Room Old']],
  ])
})

it('has a key for each line, by which it alone is taken over', () => {
  const keys = groups.flatMap(({ lines }) => lines.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
  const [, , , description = '', old = ''] = keys
  const taken = firstOf(takeIn(plan, stage.id, intake, choiceOf(new Set([description, old])), []))
  expect([...taken.topology.room.values()]).toEqual([{ ...stage.topology.room.get('room:FX'), description: 'Rates' }])
})

function firstOf({ stages: [first] }: Plan): Stage {
  if (!first) throw new Error('A plan has a stage.')
  return first
}
