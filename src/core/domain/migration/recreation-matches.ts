import { cachedBy, cacheLatestInParts } from '#core/model/base/caches.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { atOnce, type InParts } from '#core/model/base/in-parts.ts'
import { addAll } from '#core/model/base/many.ts'
import { once } from '#core/model/base/once.ts'
import { differences } from '#core/model/base/shared-map.ts'
import type { AddIn, ChatPool, Content, EntityId, EntityOf, IdOf } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import type { Topology } from '#core/model/topology.ts'
import { chatPoolOf, contentsOf } from '../content/islands.ts'
import { barePlacesIn } from './bare-places.ts'
import { type Carrier, isImport } from './carriers.ts'
import { nameWithin } from './content-names.ts'
import type { Flattening } from './flattening.ts'
import { type Import, takesAlong } from './imports.ts'
import { arrivalNamesOf, importedContent } from './name-clashes.ts'

/** Content of a target that an import or an upgrade has brought, under an id of its own. */
export interface Recreation {
  readonly content: Content
  /** What it was on the source; several where they arrive under one name. */
  readonly origins: readonly Content[]
  readonly by: Bringing
}

/** What has brought content, and between which chat pools; what they are called is no part of it. */
interface Bringing {
  readonly operation: Carrier['operation']
  readonly source: IdOf<'chatPool'>
  readonly target: IdOf<'chatPool'>
}

/** Content that an import or an upgrade brings. */
export interface Expected {
  readonly content: Content
  /** Its chat pools have no names. */
  readonly one: Carrier
  /** What it may be called on arrival, in small letters: by the plan's reading of names first. */
  readonly names: readonly string[]
}

/** The content that an import or an upgrade brings. */
export const broughtBy = (one: Carrier, flattening: Flattening): readonly Content[] =>
  contentIn(expectedOf(one, flattening))

const contentIn = cachedBy((expected: readonly Expected[]) => expected.map(({ content }) => content))

/** A chat pool can hold the rooms of a company, so they are listed once, and read as wholes. */
export const expectedOf = (one: Carrier, flattening: Flattening): readonly Expected[] =>
  atOnce(expectedInParts(one, flattening))

/** The same in steps, where it is not known. */
export function expectedInParts(one: Carrier, flattening: Flattening): InParts<readonly Expected[]> {
  const { operation, source, target, from } = one
  return expectedBy(operation, bare(source), bare(target), barePlacesIn(from), flattening)
}

/** As a text, which is the same while a chat pool is called or hosted otherwise. */
const bare = ({ id, kind, generation }: ChatPool): string => JSON.stringify({ id, kind, name: '', generation })

/** So many steps of one plan or another are asked about in turn. */
const steps = 12

const expectedBy = cacheLatestInParts(
  (
    operation: Carrier['operation'],
    from: string,
    to: string,
    places: Topology,
    flattening: Flattening,
  ): InParts<readonly Expected[]> => {
    const [source, target] = [JSON.parse(from), JSON.parse(to)]
    return listed({ operation, source, target, from: graphOf(places) } as Carrier, flattening)
  },
  steps,
)

/** So many are listed, or looked for, in one step. */
const partLength = 5_000

function* listed(one: Carrier, flattening: Flattening): InParts<readonly Expected[]> {
  const { from, source } = one
  const [contents, namesOf] = isImport(one)
    ? ([[...importedContent(one), ...addInsAlong(one)], arrivalNamesOf(one, flattening)] as const)
    : ([contentsOf(from, source), (content: Content) => [nameWithin(from, content, source)]] as const)
  yield
  const expected: Expected[] = []
  for (const [at, content] of contents.entries()) {
    const names = content.kind === 'addIn' ? [content.name] : namesOf(content)
    expected.push({ content, one, names: names.map((name) => name.toLowerCase()) })
    if (at % partLength === partLength - 1) yield
  }
  return expected
}

const addInsAlong = ({ from, source, operation }: Import): readonly AddIn[] =>
  from.referrers('addIn', source.id, 'chatPool').filter((addIn) => takesAlong(operation, from, addIn))

interface Matches {
  readonly recreations: readonly Recreation[]
  /** By what is expected: what had its name on the target before the step, and still has. */
  readonly overwritten: ReadonlyMap<EntityId, EntityId>
  /** What may turn up in a later step: an add-in that comes later is registered by hand. */
  readonly awaited: readonly Expected[]
}

/** Finds what is expected among what a step adds to the targets, in steps. */
export function* matched(expected: readonly Expected[], before: Graph, after: Graph): InParts<Matches> {
  const open = expected.filter(isOpenIn(after))
  yield
  const targets = new Map([...new Set(open.map(({ one }) => one))].map(({ target }) => [target.id, target]))
  const taken = namesHeld([...targets.values()], before, after)
  const held = new Map(taken.map(({ key, content }) => [key, content.id]))
  const added = freshOn(targets, before, after)
  const fresh = groupBy(added, ({ key }) => key)
  // Of most that is expected nothing is there by its name.
  const names = new Set([...taken, ...added].map(({ name }) => name.toLowerCase()))
  yield
  const recreations: Recreation[] = []
  const overwritten = new Map<EntityId, EntityId>()
  const used = new Set<string>()
  let left = open
  for (const reading of [0, 1]) {
    const settled = new Set<Expected>()
    const there = left
      .filter((one) => hasReading(one, reading) && names.has(nameIn(one, reading)))
      .map((one) => [keyIn(one, reading), one] as const)
    for (const [key, group] of groupBy(there, ([key]) => key)) {
      const same = group.map(([, one]) => one)
      const rival = reading === 0 ? held.get(key) : undefined
      const found = held.has(key) || used.has(key) ? [] : (fresh.get(key) ?? [])
      used.add(key)
      if (rival !== undefined) for (const { content } of same) overwritten.set(content.id, rival)
      for (const { content } of found) addAll(recreations, recreationOf(content, same))
      if (rival !== undefined || found.length > 0) for (const one of same) settled.add(one)
    }
    if (settled.size > 0) left = left.filter((one) => !settled.has(one))
    yield
  }
  return { recreations, overwritten, awaited: left.filter(({ content }) => content.kind !== 'addIn') }
}

/** Whether something is still to come: it has not moved into the target by itself, and the target is there. */
function isOpenIn(after: Graph): (expected: Expected) => boolean {
  const heldBy = once((id: EntityId): ReadonlySet<EntityId> | undefined => {
    const target = after.get('chatPool', id)
    return target && new Set(contentsOf(after, target).map((content) => content.id))
  })
  return ({ content, one: { target } }) => heldBy(target.id)?.has(content.id) === false
}

const keyOf = (target: EntityId, kind: Content['kind'], name: string): string =>
  `${target} ${kind} ${name.toLowerCase()}`

/** Content without another reading of its name was looked for under the first. */
const hasReading = ({ names }: Expected, reading: number): boolean => reading === 0 || names.length > reading

const nameIn = ({ names }: Expected, reading: number): string => names[reading] ?? names[0] ?? ''

const keyIn = (expected: Expected, reading: number): string =>
  keyOf(expected.one.target.id, expected.content.kind, nameIn(expected, reading))

/** Content by where it is and what it is called there. */
interface Named {
  readonly key: string
  readonly name: string
  readonly content: Content
}

function namedIn(graph: Graph, content: Content, chatPool: ChatPool): Named {
  const name = nameWithin(graph, content, chatPool)
  return { key: keyOf(chatPool.id, content.kind, name), name, content }
}

/** The names on the targets that are taken before the step and after it. */
const namesHeld = (targets: readonly ChatPool[], before: Graph, after: Graph): readonly Named[] =>
  targets.flatMap((target) =>
    contentsOf(before, target)
      .filter(({ id }) => after.find(id))
      .map((content) => namedIn(before, content, target)),
  )

/** What the step adds to the targets. */
function freshOn(targets: ReadonlyMap<EntityId, ChatPool>, before: Graph, after: Graph): readonly Named[] {
  const added = <K extends Content['kind']>(kind: K): readonly Content[] =>
    differences<EntityId, EntityOf<K>>(before.table(kind), after.table(kind)).flatMap(([, was, is]) =>
      is && !was ? [is] : [],
    )
  return [...added('category'), ...added('room'), ...added('addIn')].flatMap((content) => {
    const chatPool = chatPoolOf(after, content)
    return chatPool && targets.has(chatPool.id) ? [namedIn(after, content, chatPool)] : []
  })
}

function recreationOf(content: Content, same: readonly Expected[]): readonly Recreation[] {
  const [first] = same
  if (!first) return []
  const { operation, source, target } = first.one
  return [{ content, origins: same.map((one) => one.content), by: { operation, source: source.id, target: target.id } }]
}
