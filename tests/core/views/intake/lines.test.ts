import { expect, it } from 'vitest'
import type { Brought } from '#core/edits/intake/brought.ts'
import { type Intake, intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn } from '#core/edits/intake/take-in.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { removedInWords } from '#core/views/intake/gone.ts'
import { choiceOf, intakeGroups } from '#core/views/intake/lines.ts'
import { read } from '../../../support/import-tables.ts'
import { category, chatPool, planOf, room, users } from '../../../support/plan-builder.ts'

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

it('says what is removed with what is gone, in the line and in the title of its group, and what is moved before is not', () => {
  const inTrading = { category: 'category:Trading' } as const
  const full = planOf([
    chatPool('P13', 'lync2013', { fqdn: 'p.x' }),
    category('Trading', { chatPool: 'chatPool:P13' }),
    category('Legal', { chatPool: 'chatPool:P13' }),
    room('FX', inTrading),
    room('Rates', inTrading),
    room('Bonds', inTrading),
    room('Old', { category: 'category:Legal' }),
  ])
  const { sipDomains, mentioned } = nothing
  const brought: Brought = {
    ...{ sipDomains, mentioned: [...mentioned, category('p.x\\desk', { name: 'Desk', chatPool: 'chatPool:p.x' })] },
    entities: [room('p.x\\fx', { name: 'FX', category: 'category:p.x\\desk' })],
    covers: [{ kind: 'category', within: ['chatPool:p.x'] }],
  }
  const of = intakeOf(full, firstOf(full), brought)
  const gone = intakeGroups(firstOf(full), of).filter(({ type }) => type === 'gone')
  expect(gone.map(({ title, lines }) => [title, lines.map(({ text }) => text)])).toEqual([
    ['2 categories of P13 with 3 rooms', ['Category Legal with 1 room', 'Category Trading with 2 rooms']],
  ])
  expect(removedInWords(firstOf(full), of)).toEqual(['Legal with 1 room', 'Trading with 2 rooms'])
  const all = intakeOf(full, firstOf(full), {
    ...nothing,
    mentioned: [],
    covers: [{ kind: 'chatPool' }, { kind: 'category' }],
  })
  expect(removedInWords(firstOf(full), all)).toEqual(['P13 with 2 categories and 4 rooms'])
})

const nothing: Brought = {
  sipDomains: [],
  entities: [],
  mentioned: [chatPool('p.x', 'lync2013', { name: 'P13', fqdn: 'p.x' })],
  covers: [],
}

it('tells single users from groups, and has one line for a group that becomes single users', () => {
  const file = 'SipAddress,DisplayName\nsip:ann@x,Ann\nsip:bob@x,Bob\nsip:cy@y,Cy\n'
  const group = users('Desk', { count: 2, sipDomain: 'x' })
  const groupsOf = (known: Plan, singleUsers: boolean) => {
    const own = intakeOf(known, firstOf(known), read(file, { singleUsers }))
    return intakeGroups(firstOf(known), own).map(({ title, lines }) => [title, lines.map(({ text }) => text)])
  }
  expect(groupsOf(planOf([]), true)).toEqual([['3 single users', ['Users Ann', 'Users Bob', 'Users Cy']]])
  expect(groupsOf(planOf([group]), false)).toEqual([['1 group of users', ['Users without a home · y']]])
  expect(groupsOf(planOf([group]), true)).toEqual([
    ['1 single user', ['Users Cy']],
    ['1 group of users as 2 single users', ['Users Desk become 2 single users: Ann and Bob']],
  ])
})

function firstOf({ stages: [first] }: Plan): Stage {
  if (!first) throw new Error('A plan has a stage.')
  return first
}
