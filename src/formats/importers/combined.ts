import type { Detail } from '#core/edits/intake/brought.ts'
import { isNamedGroup } from '#core/edits/intake/recognition.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { Entity, EntityId, Users } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { listed, nameOf } from '#core/model/words.ts'
import { type FieldChange, fieldChanges } from '#core/views/changes/field-changes.ts'
import { agreed, type Disagreement, type Said } from './agreed.ts'
import { guessesLeft } from './guessed.ts'
import type { Imported, Notice, Proposal, Reading } from './importer.ts'
import { limited } from './limited.ts'
import { spelledOut } from './spelled-out.ts'

/** What importers read, as one. Of what files say differently, what was read first holds. */
export function combined(read: readonly Reading[]): Imported {
  const readings = spelledOut(read)
  const { entities, mentioned, details, activeOnly, disagreements } = objectsOf(readings)
  const others = readings.flatMap((reading) => reading.otherProducts ?? [])
  const otherProducts = [...new Map(others.map((one) => [one.key, one])).values()]
  const known = new Set([...entities.map(({ id }) => id), ...otherProducts.map(({ key }) => key)])
  const name = readings.find((reading) => reading.name !== undefined)?.name
  const hasOther = readings.find((reading) => reading.hasOther)?.hasOther
  return {
    ...(name !== undefined && { name }),
    ...(hasOther && { hasOther }),
    ...(readings.some((reading) => reading.needsChatPool) && { needsChatPool: true }),
    ...(readings.some((reading) => reading.takesChatPool) && { takesChatPool: true }),
    ...(readings.some((reading) => reading.needsCategory) && { needsCategory: true }),
    sipDomains: [...new Set(readings.flatMap((reading) => reading.sipDomains))],
    entities,
    mentioned,
    details,
    assumed: readings.flatMap((reading) => reading.assumed ?? []),
    spare: readings.flatMap((reading) => reading.spare ?? []),
    people: {
      areSingle: readings.some(({ people }) => people?.areSingle),
      all: readings.flatMap(({ people }) => people?.all ?? []),
    },
    named: readings.flatMap((reading) => reading.named ?? []),
    activeOnly,
    unplaced: readings.flatMap((reading) => reading.unplaced ?? []),
    covers: readings.flatMap((reading) => reading.covers),
    notices: [...readings.flatMap((reading) => reading.notices), ...guessesLeft(readings, known), ...disagreements],
    called: new Map(readings.flatMap(({ called }) => [...(called ?? [])])),
    proposals: openAmong(readings.flatMap((reading) => reading.proposals)),
    tables: readings.flatMap((reading) => reading.tables ?? []),
    places: readings.flatMap(({ said, details = [], places = [] }) => [...said, ...details, ...places]),
    otherProducts,
    newerProducts: [...new Set(otherProducts.flatMap(({ product, isNewer }) => (isNewer ? [product] : [])))],
  }
}

/** What is listed, then what is mentioned, each with the details that are told of it, and other details. */
function objectsOf(readings: readonly Reading[]) {
  const said = withWholeGroups(readings.flatMap((reading) => reading.said))
  const mentions = new Map<EntityId, Entity>()
  const isListed = new Set<EntityId>(said.map(({ entity }) => entity.id))
  const isExcluded = new Set(readings.flatMap(({ otherProducts = [] }) => otherProducts.map(({ key }) => key)))
  for (const entity of readings.flatMap((reading) => reading.mentioned)) {
    if (isListed.has(entity.id) || isExcluded.has(entity.id)) continue
    const known = mentions.get(entity.id)
    if (!known || (!hasFqdn(known) && hasFqdn(entity))) mentions.set(entity.id, entity)
  }
  const told: readonly Said<Detail>[] = [...said, ...readings.flatMap((reading) => reading.details ?? [])]
  const { entities, activeOnly, disagreements } = agreed([...told, ...[...mentions.values()].map(asMentioned)])
  const all = [...entities.values()]
  const whole = all.filter(({ id }) => isListed.has(id) || mentions.has(id)) as readonly Entity[]
  return {
    entities: whole.filter(({ id }) => isListed.has(id)),
    mentioned: whole.filter(({ id }) => mentions.has(id)),
    details: all.filter(({ id }) => !isListed.has(id) && !mentions.has(id)),
    activeOnly,
    disagreements: disagreementsInWords(
      disagreements.filter(({ other }) => other.file !== nowhere),
      whole,
    ),
  }
}

/** A mention by FQDN says more than one by a shorter name. */
const hasFqdn = (entity: Entity): boolean => 'fqdn' in entity

/**
 * Users of one group are counted together, also where one file calls their home by its host; those of a name are the same
 * in each.
 */
function withWholeGroups(said: readonly Said[]): readonly Said[] {
  const groups = new Map<EntityId, Said<Users>>()
  for (const { file, entity } of said) {
    if (!isPartOfGroup(entity)) continue
    const known = groups.get(entity.id)
    const count = (known?.entity.count ?? 0) + (entity.count ?? 0)
    groups.set(entity.id, { file: known?.file ?? file, entity: { ...(known?.entity ?? entity), count } })
  }
  return groups.size === 0 ? said : [...said.filter(({ entity }) => !isPartOfGroup(entity)), ...groups.values()]
}

const isPartOfGroup = (entity: Entity): entity is Users => entity.kind === 'users' && !isNamedGroup(entity)

/** A mention says nothing that it was not told with. */
const nowhere = ''
const asMentioned = (entity: Entity): Said => ({ file: nowhere, entity })

/** Those that are alike together, of which as many are told as anybody reads. */
function disagreementsInWords(disagreements: readonly Disagreement[], entities: readonly Entity[]): readonly Notice[] {
  if (disagreements.length === 0) return []
  const graph = graphOf(put(emptyTopology, entities))
  const alike = groupBy(disagreements, ({ field, kept, other }) =>
    [kept.entity.kind, field, kept.file, other.file].join('\n'),
  )
  return [...alike.values()].flatMap((group) => limited(group.flatMap((one) => disagreementInWords(one, graph))))
}

function disagreementInWords({ field, kept, other }: Disagreement, graph: Graph): readonly Notice[] {
  const [known, said] = [kept, other].map(({ entity }) => entity as Entity)
  const name = nameOf(graph.find(other.entity.id) ?? (other.entity as Entity))
  if (!known || !said) return []
  return fieldChanges(known, said, { before: graph, after: graph }, [field]).map((change) => ({
    type: 'broken',
    text: contradiction(change, name, kept.file, other.file),
    file: other.file,
  }))
}

/** Says of a field what one file has and another has not. */
function contradiction(change: FieldChange, name: string, kept: string, other: string): string {
  const what = `${change.title} of ${name}`
  if ('from' in change) {
    return `${other} says ‘${change.to}’ for ${what}, but ${kept} says ‘${change.from}’, which is kept.`
  }
  const only = [
    [other, [...change.added, ...change.changed.map(({ is }) => is)]],
    [kept, [...change.removed, ...change.changed.map(({ was }) => was)]],
  ] as const
  const parts = only.flatMap(([file, items]) => (items.length === 0 ? [] : [`only ${file} has ${listed(items)}`]))
  return `${other} and ${kept} disagree on ${what}: ${parts.join(', ')}. What ${kept} says is kept.`
}

/** Each pool is asked about once. */
function openAmong(proposals: readonly Proposal[]): readonly Proposal[] {
  const seen = new Set<string>()
  return proposals.filter(({ fqdn }) => !seen.has(fqdn.toLowerCase()) && seen.add(fqdn.toLowerCase()))
}
