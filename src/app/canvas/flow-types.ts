import { type Edge, type Node, Position } from '@xyflow/react'
import type { Side } from '#core/layout/box.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { Stage } from '#core/model/plan.ts'
import type { ChangeMarks } from '#core/views/diagram/change-marks.ts'
import type { DiagramLink, DiagramNode, IslandArea, SiteArea } from '#core/views/diagram/diagram.ts'
import type { Ghost } from '#core/views/diagram/removed.ts'
import type { Drops, JoinOption } from '../store/drops.ts'

/** What the gesture, the selection and the filter make of a shape and its rows right now. */
export interface Handling {
  readonly selectedRows?: readonly EntityId[] | undefined
  /** What the selected content can interact with; all else is dimmed. */
  readonly lit?: ReadonlySet<EntityId> | undefined
  /** What is lit is a way from users to a chat pool, so that all other shapes are dimmed too. */
  readonly isPath?: boolean | undefined
  /** What fits the filter, with all in which it stands; all else is dimmed. */
  readonly matched?: ReadonlySet<string> | undefined
  readonly drops?: Drops | undefined
  readonly over?: EntityId | undefined
  readonly renaming?: EntityId | undefined
  /** What happened to it and its rows since the stage that it is compared with. */
  readonly marks?: ChangeMarks | undefined
}

export type ShapeNode = Node<{ readonly node: DiagramNode; readonly handling: Handling }, 'shape'>
export type IslandNode = Node<{ readonly island: IslandArea; readonly isDimmed: boolean }, 'island'>
export type SiteNode = Node<
  {
    readonly site: SiteArea
    readonly drop?: JoinOption | undefined
    readonly isOver: boolean
    readonly renaming: boolean
  },
  'site'
>
export type GhostNode = Node<
  { readonly ghost: Ghost; readonly other: Stage; readonly how: string; readonly isPointedAt: boolean },
  'ghost'
>
export type FlowNode = ShapeNode | IslandNode | SiteNode | GhostNode
export type LinkEdge = Edge<
  { readonly link: DiagramLink; readonly isDimmed: boolean; readonly isSelected: boolean },
  'link'
>

export const nodeSides: readonly Side[] = ['top', 'right', 'bottom', 'left']
export const rowSides: readonly Side[] = ['left', 'right']
export const positions: Readonly<Record<Side, Position>> = {
  top: Position.Top,
  right: Position.Right,
  bottom: Position.Bottom,
  left: Position.Left,
}

/** The handle of a side of a shape, or of a row in it. */
export const handleId = (row: EntityId | undefined, side: Side): string => (row ? `${row}|${side}` : side)

/** The entity that a handle belongs to. */
export const entityOfHandle = (node: string, handle: string | null | undefined): EntityId =>
  (handle?.includes('|') ? handle.slice(0, handle.indexOf('|')) : node) as EntityId
