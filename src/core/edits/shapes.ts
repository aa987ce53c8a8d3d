import {
  type ClientType,
  clientGeneration,
  clientTypes,
  type Entity,
  type Generation,
  type Kind,
} from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import type { Plan } from '#core/model/plan.ts'
import { chatName, chatProduct, clientName, clientTitle, serverName, shortServerName } from '#core/model/words.ts'

/** What can be put on the canvas from the palette. */
export interface Shape {
  readonly id: string
  readonly kind: Kind
  readonly title: string
  /** Its title under the heading of its group. */
  readonly short: string
  /** The name that a new one starts from. */
  readonly stem: string
  readonly generation?: Generation
  readonly client?: ClientType
}

const pool = (generation: Generation, stem: string) =>
  ({
    id: `pool-${generation}`,
    kind: 'pool',
    title: `${shortServerName[generation]} pool`,
    short: 'Pool',
    stem,
    generation,
  }) as const
const chatPool = (generation: Generation, stem: string) =>
  ({
    id: `chatPool-${generation}`,
    kind: 'chatPool',
    title: `${chatName[generation]} pool`,
    short: `${chatProduct[generation]} pool`,
    stem,
    generation,
  }) as const
const client = (type: ClientType) =>
  ({
    id: `client-${type}`,
    kind: 'client',
    title: clientName[type],
    short: clientTitle[type].replace(/ client$/, ''),
    stem: clientName[type],
    generation: clientGeneration[type],
    client: type,
  }) as const

export interface ShapeGroup {
  readonly title: string
  /** Its title in full. */
  readonly fullTitle?: string
  readonly generation?: Generation
  readonly shapes: readonly Shape[]
}

export const shapeGroups: readonly ShapeGroup[] = [
  {
    title: shortServerName.ocs2007r2,
    fullTitle: serverName.ocs2007r2,
    generation: 'ocs2007r2',
    shapes: [pool('ocs2007r2', 'OCS'), chatPool('ocs2007r2', 'GC-2007')],
  },
  {
    title: shortServerName.lync2010,
    fullTitle: serverName.lync2010,
    generation: 'lync2010',
    shapes: [pool('lync2010', 'FE-2010'), chatPool('lync2010', 'GC-2010')],
  },
  {
    title: shortServerName.lync2013,
    fullTitle: serverName.lync2013,
    generation: 'lync2013',
    shapes: [pool('lync2013', 'FE-2013'), chatPool('lync2013', 'PChat')],
  },
  {
    title: 'Content',
    shapes: [
      { id: 'category', kind: 'category', title: 'Category', short: 'Category', stem: 'Category' },
      { id: 'room', kind: 'room', title: 'Room', short: 'Room', stem: 'Room' },
      { id: 'addIn', kind: 'addIn', title: 'Add-in', short: 'Add-in', stem: 'Add-in' },
      {
        id: 'interaction',
        kind: 'interaction',
        title: 'Expected interaction',
        short: 'Expected interaction',
        stem: 'Expected interaction',
      },
    ],
  },
  {
    title: 'People',
    shapes: [
      { id: 'users', kind: 'users', title: 'Users', short: 'Users', stem: 'Users' },
      {
        id: 'policy',
        kind: 'policy',
        title: 'Persistent Chat policy',
        short: 'Persistent Chat policy',
        stem: 'Policy',
      },
    ],
  },
  { title: 'Clients', shapes: clientTypes.map(client) },
  { title: 'Places', shapes: [{ id: 'site', kind: 'site', title: 'Site', short: 'Site', stem: 'Site' }] },
]

export const shapes: readonly Shape[] = shapeGroups.flatMap((group) => group.shapes)
export type ShapeId = Shape['id']
export const shapeOf = (id: ShapeId): Shape | undefined => shapes.find((shape) => shape.id === id)

/**
 * A new entity of a shape, with a name that nothing of its kind in the plan has. Interactions are drawn, not placed.
 */
export function newEntity(plan: Plan, shape: Shape): Entity | undefined {
  const { kind, generation } = shape
  const name = unusedName(plan, shape)
  switch (kind) {
    case 'pool':
      return generation && { id: newId(plan, kind, name), kind, name, generation }
    case 'chatPool':
      return generation && { id: newId(plan, kind, name), kind, name, generation }
    case 'client':
      return shape.client && { id: newId(plan, kind, name), kind, client: shape.client }
    case 'policy':
      return { id: newId(plan, kind, name), kind, name, scope: 'user', enabled: true }
    case 'interaction':
      return undefined
    default:
      return { id: newId(plan, kind, name), kind, name } as Entity
  }
}

/** The category names of Lync 2010 have no spaces. */
function unusedName(plan: Plan, { kind, stem }: Shape): string {
  const names = new Set(
    plan.stages.flatMap((stage) =>
      [...stage.topology[kind].values()].map((entity) => ('name' in entity ? entity.name : '')),
    ),
  )
  if (!names.has(stem)) return stem
  const hasNoSpaces = /\d$/.test(stem) || kind === 'category'
  const base = hasNoSpaces ? `${stem}-` : `${stem} `
  let number = 2
  while (names.has(`${base}${number}`)) number++
  return `${base}${number}`
}
