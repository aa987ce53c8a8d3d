import { isKind, type Kind } from '../entity.ts'
import type { Dependency } from './dependency.ts'
import type { Fact } from './facts.ts'
import { type Aspect, aspectAt, type Snapshot, topologyAt } from './snapshot.ts'

/**
 * The tables and aspects of which a computation has ever read something, itself or through facts. Where they are the
 * same as a whole, so is all that any of its values depends on: few to compare, however many dependencies there are.
 */
export interface Footprint {
  add(dependency: Dependency): void
  places(): Iterable<Place>
  /** How often it has grown, itself or through facts. */
  growth(): number
  /** All of these as a snapshot has them. */
  wholesOf(snapshot: Snapshot): readonly Dependency[]
}

type Place = readonly [offset: number, whole: Kind | Aspect]

export function footprint(): Footprint {
  const wholes = new Map<number, Set<Kind | Aspect>>()
  const facts = new Map<number, Set<Fact>>()
  let grown = 0
  let [gathered, gatheredAt]: [readonly Place[], number] = [[], 0]
  const growth = () => {
    let all = grown
    for (const here of facts.values()) for (const fact of here) all += fact.footprint.growth()
    return all
  }
  function* places(): Iterable<Place> {
    for (const [offset, here] of wholes) for (const whole of here) yield [offset, whole]
    for (const [offset, here] of facts) {
      for (const fact of here) for (const [further, whole] of fact.footprint.places()) yield [offset + further, whole]
    }
  }
  return {
    add: (dependency) => {
      const { offset } = dependency
      const isNew =
        dependency.of === 'fact'
          ? addAt(facts, offset, dependency.fact)
          : addAt(wholes, offset, dependency.of === 'aspect' ? dependency.aspect : dependency.kind)
      if (isNew) grown++
    },
    places,
    growth,
    wholesOf: (snapshot) => {
      const now = growth()
      if (gatheredAt !== now) {
        gathered = [...new Map([...places()].map((place) => [place.join(' '), place])).values()]
        gatheredAt = now
      }
      return gathered.map((place) => wholeAt(snapshot, place))
    },
  }
}

function addAt<T>(places: Map<number, Set<T>>, offset: number, one: T): boolean {
  const there = places.get(offset)
  if (there?.has(one)) return false
  if (there) there.add(one)
  else places.set(offset, new Set([one]))
  return true
}

const wholeAt = (snapshot: Snapshot, [offset, whole]: Place): Dependency =>
  isKind(whole)
    ? { of: 'table', offset, kind: whole, table: topologyAt(snapshot, offset)[whole] }
    : { of: 'aspect', offset, aspect: whole, found: aspectAt(snapshot, offset, whole) }
