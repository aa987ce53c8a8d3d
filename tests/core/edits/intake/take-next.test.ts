import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type EditScope, editScopes } from '#core/edits/edit.ts'
import type { Brought } from '#core/edits/intake/brought.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { nextOf, takeNext } from '#core/edits/intake/take-next.ts'
import { missedFields } from '#core/edits/remove.ts'
import type { Entity } from '#core/model/entity.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import { entitiesOf, entityOf } from '#core/model/topology.ts'
import { whereEdited } from '#formats/importers/both-topologies.ts'
import { chatPool, planOf, pool, site } from '../../../support/plan-builder.ts'

const byHand = pool('x', 'lync2010', { fqdn: 'x.y' })
const threeStages = planOf([byHand], [byHand], [byHand])

const topologyOf = (...entities: readonly Entity[]): Brought => ({
  sipDomains: [],
  entities,
  mentioned: [],
  covers: [{ kind: 'site' }, { kind: 'pool' }, { kind: 'chatPool' }],
})
const redmond = site('redmond', { name: 'Redmond' })
const old = pool('old.y', 'lync2010', { fqdn: 'old.y', site: redmond.id })
const fresh = pool('new.y', 'lync2013', { fqdn: 'new.y', site: redmond.id })
const chat = chatPool('chat.y', 'lync2013', { fqdn: 'chat.y', hostedOn: fresh.id })

function bothInto(plan: Plan, published: Brought, edited: Brought, scope: EditScope): Plan {
  const stage = stageOf(plan, 's1')
  if (!stage) throw new Error('There is no first stage.')
  const intake = intakeOf(plan, stage, published)
  const first = takeIn(plan, stage.id, intake, usualChoice, [], scope)
  const next = nextOf(first, stage.id, { known: undefined, name: 'Edited' }, edited, intake.gone)
  if (!next) throw new Error('There is no next stage.')
  return takeNext(plan, next, [], scope)
}

const idsIn = (plan: Plan) =>
  plan.stages.map(({ name, topology }) => [name, ...entitiesOf(topology).map(({ id }) => id)])

const published = topologyOf(redmond, old)
const edited = topologyOf(redmond, fresh, chat)
/** What both topologies lack is kept, as it is in the stage of the published one. */
const all = ['site:redmond', 'pool:new.y', 'pool:x', 'chatPool:chat.y']

it('comes to no stage that was there where the first topology comes to this stage only', () => {
  expect(idsIn(bothInto(threeStages, published, edited, 'this'))).toEqual([
    ['Stage 1', 'site:redmond', 'pool:old.y', 'pool:x'],
    ['Edited', ...all],
    ['Stage 2', 'pool:x'],
    ['Stage 3', 'pool:x'],
  ])
})

it.each(['later', 'all'] as const)('comes to later stages, which keep what they had, by the scope %s', (scope) => {
  expect(idsIn(bothInto(threeStages, published, edited, scope))).toEqual([
    ['Stage 1', 'site:redmond', 'pool:old.y', 'pool:x'],
    ['Edited', ...all],
    // The pool that only the published topology has would come back there.
    ['Stage 2', ...all],
    ['Stage 3', ...all],
  ])
})

it('comes to the later stage that it came to before, by whatever name, and removes there what is chosen to be', () => {
  const names = ['a.tbxml', 'in/rooms.csv'].map((name) => ({ name, bytes: new Uint8Array() }))
  const plan = planOf([old], [old], [old])
  const record = { stage: 's3', at: '2026-03-02', file: 'a.tbxml', sha256: '0', losses: [] }
  const whereto = whereEdited({ ...plan, imports: [record] }, 's1', names)
  expect(whereto.known).toBe('s3')
  expect(whereEdited({ ...plan, imports: [{ ...record, file: 'rooms.csv' }] }, 's1', names).known).toBeUndefined()
  expect(whereEdited({ ...plan, imports: [record] }, 's3', names).known).toBeUndefined()
  const next = nextOf(plan, 's1', whereto, edited, [])
  expect(next && [next.isAdded, next.intake.gone]).toEqual([false, [old]])
  if (!next) return
  expect(idsIn(takeNext(plan, next, [], 'later'))[2]).not.toContain(old.id)
  const kept = { ...next, intake: { ...next.intake, gone: [] } }
  expect(idsIn(takeNext(plan, kept, [], 'later'))[2]).toContain(old.id)
})

it('leaves no reference that leads nowhere in any stage, and takes away nothing that later stages had', () => {
  const sites = ['a', 'b'].map((name) => site(name))
  const pools = ['p', 'q', 'r'].flatMap((name) =>
    sites.map(({ id }, at) => pool(`${name}${at}`, 'lync2010', { fqdn: `${name}${at}.y`, site: id })),
  )
  const chats = pools.map(({ id, name }) => chatPool(name, 'lync2010', { fqdn: `c-${name}.y`, hostedOn: id }))
  const whole = (some: readonly Entity[]): readonly Entity[] => {
    const ids = new Set<string>(some.map(({ id }) => id))
    const left = some.filter((one) => refsOf(one).every(({ to }) => ids.has(to)))
    return left.length === some.length ? left : whole(left)
  }
  const some = fc.subarray<Entity>([...sites, ...pools, ...chats]).map(whole)
  fc.assert(
    fc.property(some, some, some, fc.constantFrom(...editScopes), (drawn, one, other, scope) => {
      const plan = planOf(drawn, drawn, drawn)
      const after = bothInto(plan, topologyOf(...one), topologyOf(...other), scope)
      for (const { topology } of after.stages) {
        const isByHand = ({ id }: Entity) => ![...one, ...other].some((brought) => brought.id === id)
        for (const entity of entitiesOf(topology)) {
          // What both topologies lack stays, and a rule says that it misses a host which the edited one has no more.
          for (const { field, to } of refsOf(entity))
            expect(entityOf(topology, to) ?? (isByHand(entity) && missedFields.has(field))).toBeTruthy()
        }
      }
      for (const stage of plan.stages.slice(1)) {
        const there = stageOf(after, stage.id)
        for (const { id } of drawn) expect(there && entityOf(there.topology, id)).toBeDefined()
        if (scope === 'this') expect(there?.topology).toBe(stage.topology)
      }
    }),
  )
})
