import { type Change, changedFields, diff } from './diff.ts'
import { fieldsOf } from './fields.ts'
import { type Graph, graphOf } from './graph.ts'
import type { Entity, EntityId } from './model.ts'
import type { Stage } from './plan.ts'
import { fieldOf } from './refs.ts'
import { counted, kindName, nameOf, typeName } from './words.ts'

/** A change between two stages in the architect's words. */
export interface StageChange {
  readonly type: 'added' | 'removed' | 'rehosted' | 'moved' | 'renamed' | 'changed'
  readonly entity: EntityId
  readonly text: string
  /** How many users it moves. */
  readonly users?: number
}

/** What changes from one stage to the next. */
export function stageChanges(before: Stage, after: Stage): readonly StageChange[] {
  const graphs = { before: graphOf(before.topology), after: graphOf(after.topology) }
  return diff(before.topology, after.topology).map((change) => inWords(change, graphs))
}

interface Graphs {
  readonly before: Graph
  readonly after: Graph
}

function inWords(change: Change, graphs: Graphs): StageChange {
  if (change.type === 'added') {
    return { type: 'added', entity: change.after.id, text: `${named(change.after, graphs.after)} is added` }
  }
  if (change.type === 'removed') {
    return { type: 'removed', entity: change.before.id, text: `${named(change.before, graphs.before)} is removed` }
  }
  return changedInWords(change.before, change.after, graphs)
}

/** "Lync 2010 pool FE-2010", "Lync 2013 client of Traders". */
function named(entity: Entity, graph: Graph): string {
  if (entity.kind === 'client') {
    const users = graph.get('users', entity.users)
    return users ? `${typeName(entity)} of ${users.name}` : typeName(entity)
  }
  return nameOf(entity) === kindName[entity.kind] ? typeName(entity) : `${typeName(entity)} ${nameOf(entity)}`
}

function changedInWords(before: Entity, after: Entity, graphs: Graphs): StageChange {
  const entity = after.id
  if (after.kind === 'chatPool' && before.kind === 'chatPool' && after.hostedOn !== before.hostedOn) {
    return { type: 'rehosted', entity, text: `${after.name} moves ${fromTo('hostedOn', before, after, graphs)}` }
  }
  if (after.kind === 'users' && before.kind === 'users' && after.homedOn !== before.homedOn) {
    const count = after.count ?? 1
    const who = `${after.name} (${counted(count, 'user')}) move ${fromTo('homedOn', before, after, graphs)}`
    return { type: 'moved', entity, text: who, users: count }
  }
  if (nameOf(before) !== nameOf(after)) {
    return { type: 'renamed', entity, text: `${nameOf(before)} is renamed to ${nameOf(after)}` }
  }
  const fields = changedFields(before, after).map((field) => fieldChange(field, before, after, graphs))
  return { type: 'changed', entity, text: `${named(after, graphs.after)}: ${fields.join(', ')}` }
}

/** "chat pool from GC-2010 to PChat-01"; of what is no single reference, just that it changed. */
function fieldChange(field: string, before: Entity, after: Entity, graphs: Graphs): string {
  const title = titleOf(after, field).toLowerCase()
  const isReference = fieldsOf(after.kind).some(({ name, type }) => name === field && type === 'ref')
  return isReference ? `${title} ${fromTo(field, before, after, graphs)}` : `${title} changed`
}

function fromTo(field: string, before: Entity, after: Entity, graphs: Graphs): string {
  const was = graphs.before.find(fieldOf(before, field) as EntityId | undefined)
  const is = graphs.after.find(fieldOf(after, field) as EntityId | undefined)
  return `from ${was ? nameOf(was) : 'nowhere'} to ${is ? nameOf(is) : 'nowhere'}`
}

const titleOf = (entity: Entity, field: string): string =>
  fieldsOf(entity.kind).find(({ name }) => name === field)?.title ?? field
