import { type ChatPool, type IdOf, isLegacy, type Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Operation, type Plan, type StageId, stageBefore, stageOf } from '#core/model/plan.ts'
import { roomsIn } from '../content/islands.ts'
import type { Import } from './imports.ts'
import { importedRooms } from './imports.ts'

export type ImportLevel = NonNullable<Extract<Operation, { kind: 'importChatData' }>['level']>

/** What a person decides about moving the content of a Group Chat pool into Persistent Chat. */
export interface Migration {
  /** The stage that the step of the import leads to. */
  readonly stage: StageId
  readonly source: IdOf<'chatPool'>
  readonly target: IdOf<'chatPool'>
  readonly level?: ImportLevel | undefined
  /** An ISO date: older messages stay behind. */
  readonly startDate?: string | undefined
  readonly copiesFiles?: boolean | undefined
  /** Whether the source stays stopped after the import. */
  readonly staysStopped?: boolean | undefined
}

/** The operation that the migration records. */
export const importOperation = ({ source, target, level, startDate }: Migration) =>
  ({
    kind: 'importChatData',
    source,
    target,
    ...(level && level !== 'All' && { level }),
    ...(startDate && { startDate }),
  }) as const

/** The import as the rules see it; nothing where it cannot be one. */
export function importFor(plan: Plan, migration: Migration): Import | undefined {
  const before = stageBefore(plan, migration.stage)
  const from = before && graphOf(before.topology)
  const source = from?.get('chatPool', migration.source)
  const target =
    stageOf(plan, migration.stage)?.topology.chatPool.get(migration.target) ?? from?.get('chatPool', migration.target)
  if (!from || !source || target?.kind !== 'chatPool' || source.id === target.id || isLegacy(target)) return undefined
  return { operation: { id: 'new', ...importOperation(migration) }, source, target, from }
}

/** The rooms of the source that stay behind: disabled, marked so, or not taken along by the level. */
export function stayingRooms(one: Import): readonly Room[] {
  const arriving = new Set(importedRooms(one))
  return roomsIn(one.from, one.source).filter((room) => !arriving.has(room))
}

/** The Persistent Chat pools that the content of a step could go to. */
export function targetsOf(plan: Plan, stage: StageId): readonly ChatPool[] {
  const [here, before] = [stageOf(plan, stage), stageBefore(plan, stage)]
  const all = [here, before].flatMap((one) => (one ? graphOf(one.topology).all('chatPool') : []))
  return all.filter((one, at) => !isLegacy(one) && all.findIndex(({ id }) => id === one.id) === at)
}
