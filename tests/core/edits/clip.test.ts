import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clipOf } from '#core/edits/clip.ts'
import { parseClip, paste, pasteNew } from '#core/edits/paste.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { type Box, overlap } from '#core/layout/box.ts'
import { placeablesOf } from '#core/layout/placeable.ts'
import type { EntityId } from '#core/model/entity.ts'
import { newPlan, type Plan } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import { emptyTopology, entitiesOf, entityOf } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'
import { arbitraryId, arbitraryPlan } from '../../support/arbitrary-plan.ts'
import { addIn, category, chatPool, client, planWith, pool, room, users } from '../../support/plan-builder.ts'

const today = [
  pool('L10', 'lync2010', { fqdn: 'l10.contoso.com' }),
  pool('L13', 'lync2013'),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:L10', fqdn: 'gc.contoso.com', lookupUri: 'sip:gc@contoso.com' }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
  category('Trading', { chatPool: 'chatPool:GC' }),
  category('Projects', { chatPool: 'chatPool:PC' }),
  addIn('Prices', { chatPool: 'chatPool:GC' }),
  room('Rates', { category: 'category:Trading', addIn: 'addIn:Prices', members: ['users:Ann', 'Guests'] }),
  users('Ann', { homedOn: 'pool:L10', sipAddress: 'sip:ann@contoso.com' }),
  client('Ann', 'groupChat2010', 'users:Ann', ['chatPool:GC']),
]
const layout = {
  'pool:L10': { x: 0, y: 0 },
  'chatPool:GC': { x: 0, y: 200, collapsed: true, pinned: true },
  'users:Ann': { x: 400, y: 0 },
}
const plan = planWith({ layout }, today, today)
const clip = (ids: EntityId[], of: Plan = plan, stage = 's1') => {
  const copied = clipOf(of, stage, ids)
  if (!copied) throw new Error('Nothing was copied.')
  return copied
}
const found = (of: Plan, id: EntityId | undefined, stage = 's1') =>
  entityOf(of.stages.find((one) => one.id === stage)?.topology ?? emptyTopology, id ?? 'pool:none')

describe('a copy in the same stage', () => {
  const pasted = pasteNew(plan, 's1', clip(['chatPool:GC', 'users:Ann']))
  const [gc, ann] = pasted.ids

  it('is new, with its content, under a name of its own', () => {
    expect(pasted.isSame).toBe(false)
    expect(found(pasted.plan, gc)).toEqual({
      id: 'chatPool:gc',
      kind: 'chatPool',
      name: 'GC-2',
      generation: 'lync2010',
      hostedOn: 'pool:L10',
    })
    expect(pasted.clashes).toEqual([
      { name: 'GC', fields: ['FQDN', 'Lookup address'] },
      { name: 'Ann', fields: ['SIP address'] },
    ])
    expect(found(pasted.plan, 'category:trading')).toMatchObject({ name: 'Trading', chatPool: gc })
    expect(found(pasted.plan, 'room:rates')).toMatchObject({
      category: 'category:trading',
      addIn: 'addIn:prices',
      members: [ann, 'Guests'],
    })
    expect(found(pasted.plan, 'client:lync-2010-group-chat-client')).toMatchObject({ users: ann, connectsTo: [gc] })
  })

  it('has no address of the original', () => {
    expect(found(pasted.plan, ann)).not.toHaveProperty('sipAddress')
  })

  it('stands beside the original, pinned no more, and the next one beside both', () => {
    expect(pasted.plan.layout[gc ?? 'pool:none']).not.toHaveProperty('pinned')
    const second = pasteNew(pasted.plan, 's1', clip(['chatPool:GC']))
    const standing = [...placeablesOf(second.plan).values()].filter(({ id }) => second.plan.layout[id] !== undefined)
    const all = standing.map((one) => ({ ...one, ...second.plan.layout[one.id] }) as Box)
    expect(all.filter((one) => all.some((other) => one !== other && overlap(one, other)))).toEqual([])
    expect(nameOf(found(second.plan, second.ids[0]) ?? pool('none', 'lync2010'))).toBe('GC-3')
    const ofCopy = pasteNew(second.plan, 's1', clip(second.ids.slice(0, 1), second.plan))
    expect(nameOf(found(ofCopy.plan, ofCopy.ids[0]) ?? pool('none', 'lync2010'))).toBe('GC-4')
  })

  it('is in the later stages too', () => {
    expect(found(pasted.plan, gc, 's2')).toBeDefined()
  })
})

describe('content', () => {
  const into = (target: EntityId | undefined) => {
    const pasted = paste(plan, 's1', clip(['room:Rates']), target)
    return found(pasted.plan, pasted.ids[0])
  }

  it('goes into the category that is selected, and keeps its name there', () => {
    expect(into('category:Projects')).toMatchObject({ name: 'Rates', category: 'category:Projects' })
  })

  it('stays with its category where nothing or something else is selected', () => {
    for (const target of [undefined, 'pool:L13', 'room:Rates'] as const) {
      expect(into(target)).toMatchObject({ name: 'Rates-2', category: 'category:Trading' })
    }
  })

  it('stays in what was copied along with it', () => {
    const pasted = paste(plan, 's1', clip(['category:Trading', 'room:Rates']), 'category:Projects')
    const [trading, rates] = pasted.ids
    expect(found(pasted.plan, trading)).toMatchObject({ chatPool: 'chatPool:PC' })
    expect(found(pasted.plan, rates)).toMatchObject({ category: trading })
  })

  it('is taken from the chat pool by itself when a category is pasted into another one', () => {
    const pasted = paste(plan, 's1', clip(['category:Trading']), 'chatPool:PC')
    expect(found(pasted.plan, pasted.ids[0])).toMatchObject({ name: 'Trading', chatPool: 'chatPool:PC' })
  })
})

describe('in another stage', () => {
  const later = planWith({ layout }, today, [pool('L13', 'lync2013')])

  it('what is not there is the same object again', () => {
    const pasted = paste(later, 's2', clip(['pool:L10'], later))
    expect(pasted).toMatchObject({ isSame: true, ids: ['pool:L10'] })
    expect(found(pasted.plan, 'pool:L10', 's2')).toEqual(today[0])
  })

  it('references to what is not there are left out', () => {
    const pasted = paste(later, 's2', clip(['room:Rates'], later))
    expect(found(pasted.plan, 'room:Rates', 's2')).toEqual({
      id: 'room:Rates',
      kind: 'room',
      name: 'Rates',
      members: ['Guests'],
    })
    expect(pasted.missing).toEqual([{ name: 'Rates', fields: ['Category', 'Add-in', 'Members'] }])
  })

  it('content that is there again goes into what is selected', () => {
    const without = planWith(
      { layout },
      today,
      today.filter(({ id }) => id !== 'room:Rates'),
    )
    const into = (target: EntityId | undefined) => {
      const pasted = paste(without, 's2', clip(['room:Rates'], without), target)
      expect(pasted).toMatchObject({ isSame: true, ids: ['room:Rates'], missing: [] })
      return found(pasted.plan, 'room:Rates', 's2')
    }
    expect(into('category:Projects')).toMatchObject({ name: 'Rates', category: 'category:Projects' })
    expect(into(undefined)).toMatchObject({ category: 'category:Trading' })
  })

  it('a copy has no name that a later stage has, nor an earlier one', () => {
    for (const [stage, name] of [
      ['s1', 'L13'],
      ['s2', 'L10'],
    ] as const) {
      const stages = planWith({}, [pool('L10', 'lync2010')], [pool('L13', 'lync2013')])
      const from = stage === 's1' ? 's2' : 's1'
      const pasted = pasteNew(stages, stage, clip([`pool:${name}`], stages, from))
      expect(found(pasted.plan, pasted.ids[0], stage)).toMatchObject({ name: `${name}-2` })
    }
  })

  it('is new where it is asked to be', () => {
    const pasted = pasteNew(later, 's2', clip(['pool:L10'], later))
    expect(pasted).toMatchObject({ isSame: false, ids: ['pool:l10'] })
  })
})

describe('in another plan', () => {
  it('everything is kept, but references that lead nowhere', () => {
    const other = newPlan('Other', emptyTopology)
    const pasted = paste(other, 'today', clip(['chatPool:GC']))
    expect(pasted.clashes).toEqual([])
    expect(found(pasted.plan, pasted.ids[0], 'today')).toEqual({
      id: 'chatPool:gc',
      kind: 'chatPool',
      name: 'GC',
      generation: 'lync2010',
      fqdn: 'gc.contoso.com',
      lookupUri: 'sip:gc@contoso.com',
    })
    expect(pasted.missing).toEqual([
      { name: 'GC', fields: ['Hosted on'] },
      { name: 'Rates', fields: ['Members'] },
    ])
  })

  it('what is there or was copied along is not missing, nor the place of what has got another', () => {
    expect(paste(plan, 's1', clip(['chatPool:GC', 'users:Ann'])).missing).toEqual([])
    const other = planWith({}, [chatPool('PC', 'lync2013'), category('Projects', { chatPool: 'chatPool:PC' })])
    const pasted = paste(other, 's1', clip(['room:Rates']), 'category:Projects')
    expect(pasted.missing).toEqual([{ name: 'Rates', fields: ['Add-in', 'Members'] }])
  })

  it('what clashes is left out and named, whatever has it and however it is written', () => {
    const stage = [
      pool('Other', 'lync2010', { frontEnds: ['GC.contoso.com'], holdsCms: true }),
      pool('L10', 'lync2010', { fqdn: 'elsewhere.contoso.com' }),
    ]
    const copied = clip(
      ['chatPool:GC', 'pool:L10'],
      planWith({}, [pool('L10', 'lync2010', { holdsCms: true }), ...today.slice(1)]),
    )
    const pasted = paste(planWith({}, stage), 's1', copied)
    expect(pasted.clashes).toEqual([
      { name: 'GC', fields: ['FQDN'] },
      { name: 'L10', fields: ['Holds the Central Management Server'] },
    ])
    expect(found(pasted.plan, pasted.ids[0])).toMatchObject({ lookupUri: 'sip:gc@contoso.com' })
  })

  it('members of whom nobody is there are not known, and nobody where there were none', () => {
    const rooms = [room('Rates', { members: ['users:Ann'] }), room('Empty', { members: [] }), users('Ann')]
    const pasted = paste(
      newPlan('Other', emptyTopology),
      'today',
      clip(['room:Rates', 'room:Empty'], planWith({}, rooms)),
    )
    expect(found(pasted.plan, pasted.ids[0], 'today')).not.toHaveProperty('members')
    expect(found(pasted.plan, pasted.ids[1], 'today')).toMatchObject({ members: [] })
  })
})

describe('the text of a copy', () => {
  it('is read again', () => {
    const copied = clip(['chatPool:GC', 'users:Ann'])
    expect(parseClip(JSON.stringify(copied))).toEqual(copied)
  })

  it.each([
    ['a sentence', 'Hello.'],
    ['broken', '{"format":"coexistence-clip"'],
    ['a plan file', serializePlan(plan)],
    ['an unknown field', JSON.stringify({ ...clip(['pool:L10']), more: true })],
    ['nothing in it', JSON.stringify({ ...clip(['pool:L10']), entities: [] })],
  ])('is told from other text: %s', (_, text) => {
    expect(parseClip(text)).toBeUndefined()
  })
})

it('nothing is copied of what is not there', () => {
  expect(clipOf(plan, 's1', ['pool:none'])).toBeUndefined()
  expect(clipOf(plan, 'none', ['pool:L10'])).toBeUndefined()
})

it('a paste adds entities with ids of their own, leads no reference of them astray, and changes no other entity', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.array(arbitraryId, { minLength: 1, maxLength: 4 }), arbitraryId, (any, ids, into) => {
      const stage = any.stages[0]
      const copied = clipOf(any, 's1', ids)
      fc.pre(stage !== undefined && copied !== undefined)
      const { plan: pasted } = pasteNew(any, 's1', copied, into)
      const before = new Set(any.stages.flatMap(({ topology }) => entitiesOf(topology)).map(({ id }) => id))
      const topology = pasted.stages[0]?.topology ?? emptyTopology
      const added = entitiesOf(topology).filter(({ id }) => !entityOf(stage.topology, id))
      expect(added).toHaveLength(copied.entities.length)
      for (const entity of added) {
        expect(before).not.toContain(entity.id)
        for (const { to } of refsOf(entity)) expect(entityOf(topology, to)).toBeDefined()
      }
      for (const entity of entitiesOf(stage.topology)) expect(entityOf(topology, entity.id)).toBe(entity)
    }),
  )
})
