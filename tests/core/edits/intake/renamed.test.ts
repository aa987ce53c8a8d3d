import { describe, expect, it } from 'vitest'
import type { EditScope } from '#core/edits/edit.ts'
import type { Brought } from '#core/edits/intake/brought.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { read } from '../../../support/import-tables.ts'
import { category, chatPool, planOf, policy, pool, room, users } from '../../../support/plan-builder.ts'

const stageAt = ({ stages }: Plan, at: number): Stage => {
  const stage = stages[at]
  if (!stage) throw new Error('There is no such stage.')
  return stage
}
const namesIn = ({ topology }: Stage) => entitiesOf(topology).map(nameOf).sort()

/** What files change in a stage, and how many things each stage has then. */
function told(plan: Plan, at: number, file: Brought, scope: EditScope) {
  const intake = intakeOf(plan, stageAt(plan, at), file)
  const { stages } = takeIn(plan, stageAt(plan, at).id, intake, usualChoice, [], scope)
  return {
    added: intake.added.map(nameOf),
    gone: intake.gone.map(nameOf),
    changed: intake.changed.map(({ before, fields }) => `${before.id} ${fields.join()}`).sort(),
    names: stages.map(namesIn),
  }
}

const P = chatPool('P', 'lync2013', { fqdn: 'pc.x' })
const A = category('A', { chatPool: 'chatPool:P' })
const News = room('News', { category: 'category:A' })
const FX = room('FX', { category: 'category:A' })
const called = <E extends Entity>(entity: E, name: string): E => ({ ...entity, name })
const roomsOf = (...rows: readonly string[]) =>
  read(`Chat pool,Category,Room,Region\n${rows.map((row) => `pc.x,${row},`).join('\n')}\n`)
/** Of categories, and rooms in them. */
const contentOf = (name: string, ...rooms: readonly string[]): Brought => ({
  sipDomains: [],
  entities: [
    category(`pc.x\\${name}`, { name, chatPool: 'chatPool:pc.x' }),
    ...rooms.map((one) => room(`pc.x\\${one}`, { name: one, category: `category:pc.x\\${name}` })),
  ],
  mentioned: [],
  covers: [{ kind: 'category' }, { kind: 'room' }],
})

describe('what a later stage calls otherwise', () => {
  const plan = planOf([P, A, News, FX], [P, called(A, 'Sales'), called(News, 'Headlines'), FX])

  it('is the same where files have come to call it so: a category, and rooms in it', () => {
    expect(told(plan, 0, contentOf('Sales', 'Headlines', 'FX'), 'later')).toEqual({
      added: [],
      gone: [],
      changed: ['category:A name', 'room:News name'],
      names: [
        ['FX', 'Headlines', 'P', 'Sales'],
        ['FX', 'Headlines', 'P', 'Sales'],
      ],
    })
  })

  it('is the same in that stage where files still call it as before, in all stages', () => {
    const { added, gone, changed, names } = told(plan, 1, contentOf('A', 'News', 'FX'), 'all')
    expect([added, gone, changed]).toEqual([[], [], ['category:A name', 'room:News name']])
    expect(names).toEqual([
      ['A', 'FX', 'News', 'P'],
      ['A', 'FX', 'News', 'P'],
    ])
  })

  it('is the same where only rooms are told', () => {
    const renamed = planOf([P, A, News, FX], [P, A, called(News, 'Headlines'), FX])
    const changed = ['room:News name']
    expect(told(renamed, 0, roomsOf('A,Headlines'), 'later')).toMatchObject({ added: [], changed })
    expect(told(renamed, 1, roomsOf('A,News'), 'all')).toMatchObject({ added: [], changed })
  })

  it('is the same where rooms alone name their category, which keeps its name', () => {
    const changed = ['room:News name']
    expect(told(plan, 0, roomsOf('Sales,Headlines', 'Sales,FX'), 'later')).toMatchObject({ added: [], changed })
  })

  it.each(['Headlines', 'News'])('is another thing where files have that here, too: %s comes first', (first) => {
    const second = first === 'News' ? 'Headlines' : 'News'
    const renamed = planOf([P, A, News], [P, A, called(News, 'Headlines')])
    expect(told(renamed, 0, roomsOf(`A,${first}`, `A,${second}`), 'later')).toMatchObject({
      added: ['Headlines'],
      changed: [],
    })
  })

  it('is another thing in another category', () => {
    const B = category('B', { chatPool: 'chatPool:P' })
    const moved = planOf([P, A, B, News, FX], [P, A, B, { ...News, category: 'category:B' }, FX])
    expect(told(moved, 0, roomsOf('A,News', 'B,News'), 'this')).toMatchObject({ added: ['News'], changed: [] })
  })

  it('is what the nearest stage calls so', () => {
    const stages = [News, called(News, 'Old'), called(News, 'New')].map((one) => [P, A, one, FX])
    const twice = planOf(...stages, [P, A, News, called(FX, 'New')])
    expect(told(twice, 0, roomsOf('A,New'), 'this').changed).toEqual(['room:News name'])
    expect(told(twice, 3, roomsOf('A,Old'), 'this').changed).toEqual(['room:News name'])
  })
})

describe('servers, policies and people whom a later stage calls otherwise', () => {
  const fe = pool('fe', 'lync2013', { fqdn: 'fe.x' })
  const services = (fqdn: string) =>
    read(`Identity,PoolFqdn,Version,ServiceId\nRegistrar:${fqdn},${fqdn},6,1-Registrar-1\n`)

  it('are the same: a pool by its FQDN, in either direction', () => {
    const plan = planOf([fe], [{ ...fe, fqdn: 'fe2.x' }])
    const expected = { added: [], changed: ['pool:fe fqdn'], names: [['fe'], ['fe']] }
    expect(told(plan, 0, services('fe2.x'), 'later')).toMatchObject(expected)
    expect(told(plan, 1, services('fe.x'), 'all')).toMatchObject(expected)
  })

  it('are the same: a policy of users', () => {
    const T = policy('T', 'user', true)
    const plan = planOf([T], [called(T, 'Traders')])
    const file = (name: string) => read(`Identity,EnablePersistentChat\nTag:${name},True\n`)
    expect(told(plan, 0, file('Traders'), 'later')).toMatchObject({ added: [], changed: ['policy:T name'] })
    expect(told(plan, 1, file('T'), 'all')).toMatchObject({ added: [], changed: ['policy:T name'] })
  })

  it('are the same: a group by its name', () => {
    const group = users('Brokers', { count: 60, homedOn: 'pool:fe' })
    const plan = planOf([fe, group], [fe, called(group, 'Traders')])
    const file = (name: string) => read(`Name,SipAddress,RegistrarPool,Users\n${name},,fe.x,70\n`)
    for (const [at, name] of [
      [0, 'Traders'],
      [1, 'Brokers'],
    ] as const) {
      const { added, changed, names } = told(plan, at, file(name), 'all')
      expect([added, changed]).toEqual([[], ['users:Brokers count']])
      expect(names).toEqual([
        ['Brokers', 'fe'],
        ['Traders', 'fe'],
      ])
    }
  })

  it('are others where a later stage has moved them: a group', () => {
    const fe2 = pool('fe2', 'lync2013', { fqdn: 'fe2.x' })
    const group = users('G', { count: 5, homedOn: 'pool:fe', sipDomain: 'x' })
    const plan = planOf([fe, fe2, group], [fe, fe2, { ...group, homedOn: 'pool:fe2' }])
    const file = read('SipAddress,DisplayName,RegistrarPool\nsip:a@x,a,fe2.x\n')
    expect(told(plan, 0, file, 'later')).toMatchObject({ added: ['Users of fe2 · x'], changed: [] })
  })

  it.each([false, true])('keep their number on a pool that is called otherwise, single: %s', (singleUsers) => {
    const group = users('G', { name: 'Users of fe · x', count: 2, homedOn: 'pool:fe', sipDomain: 'x' })
    const plan = planOf([fe, group], [{ ...fe, fqdn: 'fe2.x' }, group])
    const file = read(
      {
        'services.csv': 'Identity,PoolFqdn,Version,ServiceId\nRegistrar:fe2.x,fe2.x,6,1-Registrar-1\n',
        'users.csv': 'SipAddress,DisplayName,RegistrarPool\nsip:a@x,a,fe2.x\nsip:b@x,b,fe2.x\n',
      },
      { singleUsers },
    )
    const { names } = told(plan, 0, file, 'later')
    expect(names).toEqual(
      singleUsers
        ? [
            ['a', 'b', 'fe'],
            ['a', 'b', 'fe'],
          ]
        : [
            ['Users of fe · x', 'fe'],
            ['Users of fe · x', 'fe'],
          ],
    )
  })
})
