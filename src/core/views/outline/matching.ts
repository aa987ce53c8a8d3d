import { chatPoolOf } from '#core/domain/content/islands.ts'
import { type ChatPool, type Entity, type EntityId, type Generation, isContent, kinds } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Severity } from '#core/model/plan.ts'
import { fieldOf } from '#core/model/refs.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { nameOf, typeName } from '#core/model/words.ts'
import { generationOf } from '../diagram/words.ts'
import { holdersOf } from './holders.ts'

/** What a person looks for in a stage; what is left empty asks for nothing. */
export interface Filter {
  readonly text: string
  readonly generations: readonly Generation[]
  readonly sites: readonly EntityId[]
  readonly severities: readonly Severity[]
}

export const noFilter: Filter = { text: '', generations: [], sites: [], severities: [] }

const isFiltering = ({ text, generations, sites, severities }: Filter): boolean =>
  text.trim() !== '' || generations.length + sites.length + severities.length > 0

export interface Matches {
  /** What fits itself. */
  readonly own: ReadonlySet<EntityId>
  /** That, and everything in which it stands. */
  readonly withHolders: ReadonlySet<string>
}

/** The entities of a stage that fit all parts of a filter; nothing where it asks for nothing. */
export function matchesOf(graph: Graph, filter: Filter, findings: readonly Finding[]): Matches | undefined {
  if (!isFiltering(filter)) return undefined
  const marked = markedBy(findings, filter.severities)
  const fits = (entity: Entity): boolean =>
    hasText(entity, filter.text) &&
    isOneOf(filter.generations, () => generationIn(graph, entity)) &&
    isOneOf(filter.sites, () => siteOf(graph, entity)) &&
    (marked === undefined || marked.has(entity.id))
  const own = new Set<EntityId>()
  const withHolders = new Set<string>()
  for (const kind of kinds) {
    for (const entity of graph.all(kind)) {
      if (!fits(entity)) continue
      own.add(entity.id)
      withHolders.add(entity.id)
      for (const holder of holdersOf(graph, entity)) withHolders.add(holder)
    }
  }
  return { own, withHolders }
}

function markedBy(findings: readonly Finding[], severities: readonly Severity[]): ReadonlySet<EntityId> | undefined {
  if (severities.length === 0) return undefined
  const meant = findings.filter(({ severity, waived }) => !waived && severities.includes(severity))
  return new Set(meant.flatMap(({ entities }) => entities))
}

const texts = ['fqdn', 'sipAddress', 'url']

function hasText(entity: Entity, text: string): boolean {
  const sought = text.trim().toLowerCase()
  if (sought === '') return true
  const told = [nameOf(entity), typeName(entity), ...texts.map((field) => fieldOf(entity, field))]
  return told.some((one) => typeof one === 'string' && one.toLowerCase().includes(sought))
}

const isOneOf = <T>(wanted: readonly T[], read: () => T | undefined): boolean => {
  if (wanted.length === 0) return true
  const value = read()
  return value !== undefined && wanted.includes(value)
}

/** Its own generation, that of the chat pool it is on, or that of the home of users. */
function generationIn(graph: Graph, entity: Entity): Generation | undefined {
  if (isContent(entity)) return chatPoolOf(graph, entity)?.generation
  if (entity.kind === 'users') return graph.get('pool', entity.homedOn)?.generation
  return generationOf(entity)
}

/** Where it stands: said of itself, or of what it is on. */
function siteOf(graph: Graph, entity: Entity): EntityId | undefined {
  if (isContent(entity)) return chatPoolSite(graph, chatPoolOf(graph, entity))
  switch (entity.kind) {
    case 'site':
      return entity.id
    case 'chatPool':
      return chatPoolSite(graph, entity)
    case 'users':
      return entity.site ?? graph.get('pool', entity.homedOn)?.site
    case 'client': {
      const users = graph.get('users', entity.users)
      return users && siteOf(graph, users)
    }
    case 'pool':
    case 'policy':
      return entity.site
    case 'interaction':
      return undefined
  }
}

const chatPoolSite = (graph: Graph, chatPool: ChatPool | undefined): EntityId | undefined =>
  chatPool?.site ?? graph.get('pool', chatPool?.hostedOn)?.site
