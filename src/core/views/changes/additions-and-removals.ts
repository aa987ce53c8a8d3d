import { contentOf } from '#core/domain/content/islands.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Change } from '#core/model/diff.ts'
import { type Entity, isContent } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { countOfAll, named, nameOf } from '#core/model/words.ts'
import type { Graphs } from './field-changes.ts'
import { ownerOf, type Whole, wholesOf, withParts } from './owners.ts'
import type { StageChange } from './stage-change.ts'

/** What is added and what is removed: a chat pool with its content, many rooms of one category together. */
export function additionsAndRemovals(changes: readonly Change[], graphs: Graphs): readonly StageChange[] {
  const added = changes.flatMap((change) => (change.type === 'added' ? [change.after] : []))
  const removed = changes.flatMap((change) => (change.type === 'removed' ? [change.before] : []))
  return [...told('added', added, graphs.after), ...told('removed', removed, graphs.before)]
}

type Presence = 'added' | 'removed'

/** So many of a kind are told one by one; content is counted sooner. */
const limitOf = (entity: Entity): number => (isContent(entity) ? 8 : 50)

function told(type: Presence, entities: readonly Entity[], graph: Graph): readonly StageChange[] {
  const wholes = wholesOf(entities)
  const kinds = [...groupBy(wholes, ({ entity }) => entity.kind).values()]
  const groups = kinds.flatMap((ofKind) => [...groupBy(ofKind, ({ entity }) => ownerOf(entity)).values()])
  return groups.flatMap((group) => {
    const [first] = group
    const isMany = first !== undefined && group.length > limitOf(first.entity)
    return isMany ? [many(type, group, first, graph)] : group.map((whole) => one(type, whole, graph))
  })
}

function one(type: Presence, { entity, parts }: Whole, graph: Graph): StageChange {
  const verb = entity.kind === 'users' ? 'are' : 'is'
  return {
    type,
    entity: entity.id,
    count: 1 + parts.length,
    text: `${named(entity, usersOf(entity, graph))}${withParts(parts)}${endsOf(entity, graph)} ${verb} ${type}${whereabouts(type, entity, graph)}`,
    fields: [],
  }
}

/** An interaction is told by its two ends. */
function endsOf(entity: Entity, graph: Graph): string {
  if (entity.kind !== 'interaction') return ''
  const names = [entity.from, entity.to].flatMap((id) => contentOf(graph, id)?.name ?? [])
  return names.length === 2 ? ` between ${names.join(' and ')}` : ''
}

/** "38 rooms are added to Trading". */
function many(type: Presence, group: readonly Whole[], { entity }: Whole, graph: Graph): StageChange {
  const parts = group.flatMap((whole) => whole.parts)
  return {
    type,
    entity: holderOf(entity, graph)?.id ?? entity.id,
    count: group.length + parts.length,
    text: `${countOfAll(group.map((whole) => whole.entity))}${withParts(parts)} are ${type}${whereabouts(type, entity, graph)}`,
    fields: [],
  }
}

function whereabouts(type: Presence, entity: Entity, graph: Graph): string {
  const holder = holderOf(entity, graph)
  return holder ? ` ${type === 'added' ? 'to' : 'from'} ${nameOf(holder)}` : ''
}

const holderOf = (entity: Entity, graph: Graph): Entity | undefined => graph.find(ownerOf(entity))

export const usersOf = (entity: Entity, graph: Graph): string | undefined =>
  entity.kind === 'client' ? graph.get('users', entity.users)?.name : undefined
