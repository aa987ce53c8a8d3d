import fc from 'fast-check'
import { chatPoolOf } from '#core/domain/content/islands.ts'
import { namerOf } from '#core/domain/migration/flattening.ts'
import type { ChatPool, Content, Entity, EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { defaultFlattening, type Operation, type Plan } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { chatPools, content, estate, ownedIn, place } from './arbitrary-migration.ts'
import { planOf } from './plan-builder.ts'

const level = fc.constantFrom(
  undefined,
  undefined,
  undefined,
  'Category' as const,
  'RoomDirectory' as const,
  'User' as const,
)
const places = ['chatPool:O', 'chatPool:GC', 'chatPool:PC', 'chatPool:Q'] as const
const legacy = places.slice(0, 2)
const modern = places.slice(2)
const often = fc.constantFrom(true, true, true, false)

const deed = fc.record({
  does: fc.constantFrom(
    'carry' as const,
    'carry' as const,
    'carry' as const,
    'stray' as const,
    'clear' as const,
    'discard' as const,
  ),
  source: fc.constantFrom(...places, ...legacy, ...legacy),
  target: fc.constantFrom(...places, ...modern, ...modern),
  level,
  /** Whether what is carried keeps its ids, or is drawn anew beside what stays on the source. */
  keepsIds: fc.boolean(),
  sourceGoes: fc.boolean(),
  /** Which of what is carried no stage has, if there are so many. */
  misses: fc.constantFrom(0, 1, 9, 9, 9, 9),
  isUpgrade: fc.boolean(),
  comesBack: fc.option(place, { nil: undefined }),
})

/** What a step does with the content of one chat pool. */
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never

interface Drawn {
  readonly entities: readonly Entity[]
  readonly operations: readonly Operation[]
}

/** A plan of up to four stages in which content is carried from chat pool to chat pool, mostly as it should be. */
export const arbitraryCarriage: fc.Arbitrary<Plan> = fc
  .tuple(content, often, fc.array(deed, { minLength: 1, maxLength: 3 }))
  .map(([first, areAllThere, deeds]) => {
    const begin = ownedIn([...estate, ...(areAllThere ? chatPools : chatPools.slice(0, 3)), ...first])
    let held = begin
    const stages = deeds.map((one, at): Drawn => {
      const after = done(held, one, at)
      held = after.entities
      return after
    })
    return planOf(begin, ...stages)
  })

function done(before: readonly Entity[], one: Deed, at: number): Drawn {
  const back = chatPools.filter(({ id }) => id === one.comesBack && !before.some((other) => other.id === id))
  const held = [...before, ...back]
  const graph = graphOf(put(emptyTopology, held))
  const source = graph.get('chatPool', one.source)
  const target = graph.get('chatPool', one.target)
  const mine = held.filter((entity): entity is Content => isHeld(graph, entity, source))
  if (one.does === 'discard') {
    const operation: Operation = { id: `op-${at}`, kind: 'discardContent', chatPool: one.source, reason: 'Old' }
    return { entities: without(held, [one.source]), operations: [operation] }
  }
  if (one.does === 'clear')
    return {
      entities: without(
        held,
        mine.map(({ id }) => id),
      ),
      operations: [],
    }
  if (!source || !target || source === target) return { entities: held, operations: [] }
  const isUpgrade = one.isUpgrade && source.generation === 'ocs2007r2' && target.generation === 'lync2010'
  const arrived = mine
    .map((content) => arrivedOn(target, content, graph, { ...one, isUpgrade }, at))
    .filter((_, index) => index !== one.misses)
  const left = one.keepsIds
    ? without(
        held,
        mine.map(({ id }) => id),
      )
    : held
  const after = [...left, ...arrived]
  const way = { id: `op-${at}`, source: one.source, target: one.target }
  const operation: Operation = isUpgrade
    ? { ...way, kind: 'upgradeGroupChat' }
    : { ...way, kind: 'importChatData', ...(one.level && { level: one.level }) }
  return {
    entities: ownedIn(one.sourceGoes ? without(after, [source.id]) : after),
    operations: one.does === 'stray' ? [] : [...prepared(one, at), operation],
  }
}

/** The chat pools stand still, or nothing that they hold would be proven. */
const prepared = ({ source, target }: Deed, at: number): readonly Operation[] =>
  [source, target].map((chatPool, number) => ({ id: `stop-${at}-${number}`, kind: 'stopServices', chatPool }))

const isHeld = (graph: Graph, entity: Entity, chatPool: ChatPool | undefined): boolean =>
  (entity.kind === 'category' || entity.kind === 'room' || entity.kind === 'addIn') &&
  chatPool !== undefined &&
  chatPoolOf(graph, entity)?.id === chatPool.id

const without = (entities: readonly Entity[], ids: readonly EntityId[]): readonly Entity[] =>
  ownedIn(entities.filter(({ id }) => !ids.includes(id)))

/** As it stands on the target: an import makes one level of all categories. */
function arrivedOn(
  target: ChatPool,
  content: Content,
  graph: Graph,
  { keepsIds, isUpgrade }: { readonly keepsIds: boolean; readonly isUpgrade: boolean },
  at: number,
): Content {
  const idOf = <T extends EntityId | undefined>(id: T): T => (id && !keepsIds ? (`${id}-${at}` as T) : id)
  const name = isUpgrade || content.kind === 'addIn' ? content.name : namerOf(graph, defaultFlattening)(content)
  if (content.kind === 'addIn') return { ...content, id: idOf(content.id), chatPool: target.id }
  if (content.kind === 'room') {
    return {
      ...content,
      id: idOf(content.id),
      name,
      ...(content.category && { category: idOf(content.category) }),
      ...(content.addIn && { addIn: idOf(content.addIn) }),
    }
  }
  const { parent, ...rest } = content
  return {
    ...rest,
    id: idOf(content.id),
    name,
    chatPool: target.id,
    ...(isUpgrade && parent && { parent: idOf(parent) }),
  }
}
