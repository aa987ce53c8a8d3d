import fc from 'fast-check'
import type { Entity } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { addIn, category, chatPool, planOf, pool, room } from './plan-builder.ts'

const sources = ['chatPool:O', 'chatPool:GC', 'chatPool:PC', 'chatPool:Q'] as const
const names = ['Desk', 'News', 'Desk-News', 'Rates'] as const

export const estate: readonly Entity[] = [pool('O07', 'ocs2007r2'), pool('L10', 'lync2010'), pool('L13', 'lync2013')]
export const chatPools = [
  chatPool('O', 'ocs2007r2', { hostedOn: 'pool:O07' }),
  chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('Q', 'lync2013', { hostedOn: 'pool:L13' }),
]

export const place = fc.constantFrom(...sources)
const name = fc.constantFrom(...names)
const maybe = fc.constantFrom(true, false, false)

/** Where content is in a stage: under one of a few ids, so that it stays, moves, goes and comes between stages. */
export const content: fc.Arbitrary<readonly Entity[]> = fc
  .record({
    categories: fc.array(fc.record({ on: place, name, isNested: maybe }), { maxLength: 4 }),
    rooms: fc.array(fc.record({ name, at: fc.nat(3), hasFiles: maybe, disabled: maybe, hasAddIn: maybe }), {
      maxLength: 5,
    }),
    addIns: fc.array(fc.record({ on: place, name }), { maxLength: 2 }),
  })
  .map(({ categories, rooms, addIns }) => {
    const made = categories.map(({ on, name, isNested }, at) =>
      category(`c${at}`, { name, chatPool: on, ...(isNested && at > 0 && { parent: `category:c${at - 1}` as const }) }),
    )
    const inside = rooms.flatMap(({ name, at, hasFiles, disabled, hasAddIn }, number) => {
      const holder = made[at % Math.max(made.length, 1)]
      if (!holder) return []
      return [
        room(`r${number}`, {
          name,
          category: holder.id,
          ...(hasFiles && { hasFiles }),
          ...(disabled && { disabled }),
          ...(hasAddIn && addIns.length > 0 && { addIn: 'addIn:a0' as const }),
        }),
      ]
    })
    return [...made, ...inside, ...addIns.map(({ on, name }, at) => addIn(`a${at}`, { name, chatPool: on }))]
  })

const ways = fc.record({ source: place, target: place })
const operation: fc.Arbitrary<Operation> = fc.oneof(
  ways.map((way): Operation => ({ id: '', kind: 'importChatData', ...way })),
  fc
    .tuple(ways, fc.constantFrom('Category' as const, 'RoomDirectory' as const, 'User' as const))
    .map(([way, level]): Operation => ({ id: '', kind: 'importChatData', ...way, level })),
  ways.map((way): Operation => ({ id: '', kind: 'upgradeGroupChat', ...way })),
  place.map((chatPool): Operation => ({ id: '', kind: 'discardContent', chatPool, reason: 'Old' })),
)

const stage = fc.record({
  present: fc.subarray(chatPools, { minLength: 1 }),
  content: fc.option(content, { nil: undefined }),
  operations: fc.array(operation, { maxLength: 2 }),
})

/** A plan of two to four stages in which chat pools and their content come, go and move, with imports and without. */
export const arbitraryMigration: fc.Arbitrary<Plan> = fc
  .tuple(content, fc.array(stage, { minLength: 1, maxLength: 3 }))
  .map(([first, steps]) => {
    let held = first
    const stages = steps.map(({ present, content: now, operations }, at) => {
      held = now ?? held
      return {
        entities: [...estate, ...present, ...held],
        operations: operations.map((one, number) => ({ ...one, id: `op-${at}-${number}` })),
      }
    })
    return planOf(
      [...estate, ...chatPools, ...first],
      ...stages.map((one) => ({ ...one, entities: ownedIn(one.entities) })),
    )
  })

/** Without what has lost its chat pool, as a removal takes it along. */
export function ownedIn(entities: readonly Entity[]): readonly Entity[] {
  const pools = new Set<string>(entities.map(({ id }) => id))
  const owned = entities.filter(
    (one) => (one.kind !== 'category' && one.kind !== 'addIn') || (one.chatPool && pools.has(one.chatPool)),
  )
  const there = new Set<string>(owned.map(({ id }) => id))
  return owned
    .filter((one) => one.kind !== 'room' || (one.category && there.has(one.category)))
    .map((one) => (one.kind === 'room' && one.addIn && !there.has(one.addIn) ? withoutAddIn(one) : one))
}

function withoutAddIn({ addIn: _, ...rest }: Extract<Entity, { kind: 'room' }>): Entity {
  return rest
}
