import type { Box, Point, Side } from '#core/layout/box.ts'
import type { Jumps } from '#core/layout/routing/jumps.ts'
import type { Route } from '#core/layout/routing/route.ts'
import type { RowPlace } from '#core/layout/rows.ts'
import type { EntityId, Generation, Kind } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Layout, LineChoice, Severity } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'

/**
 * The worst open findings about an entity, and how many there are of that severity; `inside` when only hidden children
 * have any.
 */
export interface Badge {
  readonly severity: Severity
  readonly count: number
  readonly inside: boolean
}

/** One line inside a chat pool: its box is relative to the node. */
export interface Row extends Omit<RowPlace, 'roomCount' | 'more'> {
  readonly title: string
  /** Said at the end of the line: "38 rooms", "12 members", "add-in", or why it cannot interact. */
  readonly detail: string
  /** The detail names something that cannot work. */
  readonly isBroken: boolean
  /** The letter of its island, where the stage has more than one. */
  readonly island?: string
  readonly badge?: Badge
  /** Of a client. */
  readonly generation?: Generation
  /** Of `more`: what there is more of. */
  readonly more?: 'room' | 'category' | 'users'
}

/**
 * A free-standing shape: a pool, a chat pool with its content, users with their clients, a stack of users, a policy, a
 * stray client, stray content.
 */
export interface DiagramNode extends Box {
  /** Its entity, or what the layout calls its stack. */
  readonly id: EntityId
  /** Of a stack: the user groups that it gathers, the first of which stands for it where an entity is needed. */
  readonly members?: readonly EntityId[]
  readonly kind: Kind
  readonly title: string
  readonly subtitle: string
  /** Its full type, such as "Lync 2010 Group Chat pool": for the tooltip and the screen reader. */
  readonly type: string
  readonly generation?: Generation
  /** The generation's tag, such as "2010". */
  readonly tag?: string
  /** The letter of the island it belongs to, where the stage has more than one. */
  readonly island?: string
  /** Where the label of its island stands, from its own corner, if that is not where it usually stands. */
  readonly islandLabel?: Point
  readonly badge?: Badge
  readonly rows: readonly Row[]
  readonly isCollapsed: boolean
  /** Of a chat pool, what stands for its lines where they are too small to be read. */
  readonly counts?: string
  /** How far down its head begins, where clients are docked above it. */
  readonly headTop?: number
  /** Arranging leaves it where it is. */
  readonly isPinned?: true
}

/** One end of a line: a side of a node, or of a row inside it. */
export interface LinkEnd {
  readonly entity: EntityId
  readonly node: EntityId
  /** The row it is fixed to, when the entity (or what it is folded into) is a row of the node. */
  readonly row?: EntityId
  readonly side: Side
}

export type LinkStyle = 'hosting' | 'home' | 'connection' | 'policy' | 'content' | 'interaction'

export interface DiagramLink {
  /** Owner, field and target: stable while the reference is. */
  readonly id: string
  readonly style: LinkStyle
  /** The entity and the field that hold the reference (an interaction holds itself, field `to`). */
  readonly owner: EntityId
  readonly field: string
  readonly from: LinkEnd
  readonly to: LinkEnd
  readonly generation?: Generation
  /** A connection that a Lync 2013 client makes by itself. */
  readonly isDerived: boolean
  /** The way that it takes around the shapes that are not its own. */
  readonly route: Route
  /** Where it jumps over other lines. */
  readonly jumps: Jumps
  /** Why it cannot work, in a few words, and the middle of where it is said. */
  readonly broken?: { readonly label: string; readonly severity: Severity; readonly at: Point }
  /** The line as a sentence: "GC-2010 is hosted on FE-2010". */
  readonly description: string
}

/** The outline of an island, drawn only where a stage holds more than one chat deployment. */
export interface IslandArea extends Box {
  readonly chatPool: EntityId
  /** "Island L · Lync 2010 Group Chat". */
  readonly label: string
  /** The upper left corner of the label: on the outline where that is free. */
  readonly labelAt: Point
  readonly generation: Generation
}

/** The frame around the pools and chat pools of a site; a site without any has a frame of its own. */
export interface SiteArea extends Box {
  readonly site: EntityId
  readonly name: string
  /** The name with the kind of site, where that is known. */
  readonly label: string
  readonly isEmpty: boolean
  readonly badge?: Badge
}

/** What one stage looks like: the canvas and every picture are drawn from it. */
export interface Diagram {
  readonly nodes: readonly DiagramNode[]
  readonly links: readonly DiagramLink[]
  readonly islands: readonly IslandArea[]
  readonly sites: readonly SiteArea[]
}

export interface DiagramInput {
  readonly graph: Graph
  readonly layout: Layout
  readonly lines?: LineChoice | undefined
  /** The findings of this stage, waived ones included; those mark nothing. */
  readonly findings: readonly Finding[]
  /** Rooms, categories and user groups that somebody looked for: listed also where there is no room for all. */
  readonly sought?: ReadonlySet<EntityId>
}

/** The entities that a shape stands for: its own, or those of a stack. */
export const entitiesOf = ({ id, members }: Pick<DiagramNode, 'id' | 'members'>): readonly EntityId[] => members ?? [id]

/** The entity that stands for a shape where one is needed: its own, or the first of a stack. */
export const entityFor = (node: Pick<DiagramNode, 'id' | 'members'>): EntityId => entitiesOf(node)[0] ?? node.id
