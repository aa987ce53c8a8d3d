import { type Entity, kinds } from '#core/model/entity.ts'
import { type Plan, type Stage, type StageId, stageOf } from '#core/model/plan.ts'
import { nameOf, typeName } from '#core/model/words.ts'

/** The best of what was found, and how much more there is. */
export interface Matches<T> {
  readonly found: readonly T[]
  readonly more: number
}

/**
 * How well a text answers what was typed, the smaller the better: it begins so, one of its words does, or it holds all
 * that was typed somewhere. Undefined where it does not.
 */
export function rankOf(text: string, wanted: string): number | undefined {
  const [said, typed] = [text.toLowerCase(), wanted.trim().toLowerCase()]
  if (said.startsWith(typed)) return 0
  if (new RegExp(`(^|[^\\p{L}\\p{N}])${escaped(typed)}`, 'u').test(said)) return 1
  if (said.includes(typed)) return 2
  return typed.split(/\s+/).every((word) => said.includes(word)) ? 3 : undefined
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The things whose text answers best, those that answer equally well in their order. */
export function bestMatches<T>(
  things: Iterable<T>,
  wanted: string,
  textOf: (thing: T) => string,
  max: number,
): Matches<T> {
  const ranked: [number, T][] = []
  for (const thing of things) {
    const rank = rankOf(textOf(thing), wanted)
    if (rank !== undefined) ranked.push([rank, thing])
  }
  ranked.sort(([a], [b]) => a - b)
  return { found: ranked.slice(0, max).map(([, thing]) => thing), more: Math.max(0, ranked.length - max) }
}

/** An object, and the stage in which it is. */
export interface Placed {
  readonly entity: Entity
  readonly stage: Stage
}

/** Every object of a stage. */
export function* objectsIn(stage: Stage): Iterable<Placed> {
  for (const kind of kinds) for (const entity of stage.topology[kind].values()) yield { entity, stage }
}

/** Every object that is not in a stage, in the first stage that has it. */
export function* objectsElsewhere(plan: Plan, shown: StageId): Iterable<Placed> {
  const own = stageOf(plan, shown)?.topology
  const seen = new Set<string>()
  for (const stage of plan.stages) {
    for (const kind of kinds) {
      if (stage.topology[kind] === own?.[kind]) continue
      for (const entity of stage.topology[kind].values()) {
        if (own?.[kind].has(entity.id) || seen.has(entity.id)) continue
        seen.add(entity.id)
        yield { entity, stage }
      }
    }
  }
}

/** What is searched of an object: what people call it, and what it is. */
export const searchTextOf = (entity: Entity): string => `${nameOf(entity)} ${typeName(entity)}`
