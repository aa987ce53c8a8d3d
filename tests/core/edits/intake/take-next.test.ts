import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type EditScope, editScopes } from '#core/edits/edit.ts'
import type { Brought } from '#core/edits/intake/brought.ts'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { nextOf, takeNext } from '#core/edits/intake/take-next.ts'
import type { Entity } from '#core/model/entity.ts'
import { type Plan, stageOf } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import { entitiesOf, entityOf } from '#core/model/topology.ts'
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
  const first = takeIn(plan, stage.id, intakeOf(plan, stage, published), usualChoice, [], scope)
  const next = nextOf(first, stage.id, 'Edited', edited)
  if (!next) throw new Error('There is no next stage.')
  return takeNext(plan, next, [], scope)
}

const idsIn = (plan: Plan) =>
  plan.stages.map(({ name, topology }) => [name, ...entitiesOf(topology).map(({ id }) => id)])

const published = topologyOf(redmond, old)
const edited = topologyOf(redmond, fresh, chat)

it('comes to no stage that was there where the first topology comes to this stage only', () => {
  expect(idsIn(bothInto(threeStages, published, edited, 'this'))).toEqual([
    ['Stage 1', 'site:redmond', 'pool:old.y', 'pool:x'],
    ['Edited', 'site:redmond', 'pool:new.y', 'chatPool:chat.y'],
    ['Stage 2', 'pool:x'],
    ['Stage 3', 'pool:x'],
  ])
})

it.each(['later', 'all'] as const)('comes to later stages, which keep what they had, by the scope %s', (scope) => {
  const all = ['site:redmond', 'pool:new.y', 'pool:x', 'chatPool:chat.y']
  expect(idsIn(bothInto(threeStages, published, edited, scope))).toEqual([
    ['Stage 1', 'site:redmond', 'pool:old.y', 'pool:x'],
    ['Edited', 'site:redmond', 'pool:new.y', 'chatPool:chat.y'],
    // The pool that only the published topology has would come back there.
    ['Stage 2', ...all],
    ['Stage 3', ...all],
  ])
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
        for (const entity of entitiesOf(topology)) {
          for (const { to } of refsOf(entity)) expect(entityOf(topology, to)).toBeDefined()
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
