import { type EntityId, isKind, kindOf, kinds } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'

/** Replaces ids, which are made of names. */
export interface Ids {
  /** Of an entity, or of a shape such as a stack. */
  readonly entity: (id: string) => string
  readonly stage: (id: string) => string
  readonly operation: (id: string) => string
  readonly has: (id: string) => boolean
}

/** Ids of a plan in their order, so that whatever goes by it stays as it is. */
export function idsIn({ stages }: Plan): Ids {
  const entity = new Map<string, string>()
  for (const kind of kinds) {
    const ids = [...new Set(stages.flatMap(({ topology }): readonly EntityId[] => [...topology[kind].keys()]))].sort()
    const digits = String(ids.length).length
    for (const [at, id] of ids.entries()) entity.set(id, `${kind}:m${String(at + 1).padStart(digits, '0')}`)
  }
  const known = new Set(entity.keys())
  const stageIds = numbered('stage')
  for (const { id } of stages) stageIds(id)
  return { entity: maskedEntityId, stage: stageIds, operation: numbered('operation'), has: (id) => known.has(id) }

  /** Also of what is in no stage. */
  function maskedEntityId(id: string): string {
    const [, stack] = /^people:(.+)$/s.exec(id) ?? []
    if (stack !== undefined) return `people:${maskedEntityId(stack)}`
    const masked =
      entity.get(id) ?? `${isKind(kindOf(id as EntityId)) ? kindOf(id as EntityId) : 'other'}:m${entity.size + 1}`
    entity.set(id, masked)
    return masked
  }
}

function numbered(word: string): (id: string) => string {
  const given = new Map<string, string>()
  return (id) => {
    const masked = given.get(id) ?? `${word}-${given.size + 1}`
    given.set(id, masked)
    return masked
  }
}
