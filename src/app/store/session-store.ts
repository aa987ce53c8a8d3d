import { create } from 'zustand'
import type { EditScope } from '#core/edits/edit.ts'
import type { ShapeId } from '#core/edits/shapes.ts'
import type { Point } from '#core/layout/box.ts'
import type { Guide } from '#core/layout/snap.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { StageId } from '#core/model/plan.ts'
import type { Drops } from './drops.ts'
import type { AccessView } from './session-parts.ts'

export type LeftTab = 'add' | 'outline'
export type BottomTab = 'problems' | 'changes' | 'rooms' | 'runbook' | 'reach' | 'endState' | 'waivers'
export type ProblemScope = 'stage' | 'plan'
export type Theme = 'light' | 'dark'
export type SaveState =
  | { readonly type: 'saved'; readonly at: Date }
  | { readonly type: 'saving' }
  | { readonly type: 'failed'; readonly reason: string }

export type PanelSide = 'left' | 'bottom' | 'right'

/** What is carried by the pointer: a new shape, an entity of the stage, or the end of a line. */
export type Carried =
  | { readonly type: 'shape'; readonly shape: ShapeId }
  | { readonly type: 'entity'; readonly id: EntityId; readonly isRow?: true }
  | { readonly type: 'line'; readonly from: EntityId }

interface SessionState {
  readonly stage: StageId
  readonly selection: readonly EntityId[]
  /** The field that the inspector puts the caret into, once for each time it is asked to. */
  readonly field: { readonly name: string } | undefined
  readonly leftTab: LeftTab
  readonly tab: BottomTab
  readonly scope: ProblemScope
  readonly access: AccessView
  /** The shape that the next click on the canvas places. */
  readonly placing: ShapeId | undefined
  /** Where an expected interaction that is being drawn starts. */
  readonly interactionFrom: EntityId | undefined
  readonly carried: Carried | undefined
  /** Where on the screen what is carried is. */
  readonly pointer: Point
  /** Where what is carried may be dropped, and what that would mean. */
  readonly drops: Drops
  /** The drop target under the pointer. */
  readonly over: EntityId | undefined
  /** With what a moved shape is level. */
  readonly guides: readonly Guide[]
  /** How far edits reach, once the person has said so. */
  readonly reach: EditScope | undefined
  /** The stage whose name is being edited in the strip. */
  readonly renamingStage: StageId | undefined
  /** A stage that is carried along the strip, and the gap between stages that it is over. */
  readonly movingStage: { readonly stage: StageId; readonly gap: number } | undefined
  readonly theme: Theme
  readonly save: SaveState | undefined
  /** The last thing that happened, for the status line and the screen reader. */
  readonly notice: string
  /** The place in the diagram that a menu was opened at. */
  readonly menuPoint: Point | undefined
  /** Which panels are open. */
  readonly panels: Readonly<Record<PanelSide, boolean>>
  /** Where there is no room for side panels: which of them lie above the diagram. */
  readonly drawers: Readonly<Record<'left' | 'right', boolean>> | undefined
  /** What was chosen in the search, the latest first. */
  readonly recent: readonly string[]
  /** Keys that write something act on the canvas. */
  readonly singleKeys: boolean
  /** The entity whose name is being edited in place. */
  readonly renaming: EntityId | undefined
}

const noDrops: Drops = new Map()
const noGuides: readonly Guide[] = []

/** What is neither saved nor undone: what is looked at, and what the hand is doing. */
export const useSession = create<SessionState>(() => ({
  stage: '',
  selection: [],
  field: undefined,
  leftTab: 'add',
  tab: 'problems',
  scope: 'stage',
  access: { question: undefined, roomsOf: undefined, roomText: '', onlyAffected: false },
  placing: undefined,
  interactionFrom: undefined,
  carried: undefined,
  pointer: { x: 0, y: 0 },
  drops: noDrops,
  over: undefined,
  guides: noGuides,
  reach: undefined,
  renamingStage: undefined,
  movingStage: undefined,
  theme: 'light',
  save: undefined,
  notice: '',
  menuPoint: undefined,
  panels: { left: true, bottom: true, right: true },
  drawers: undefined,
  recent: [],
  singleKeys: true,
  renaming: undefined,
}))

const set = useSession.setState

export const showStage = (stage: StageId): void => set({ stage, field: undefined })
export const select = (selection: readonly EntityId[]): void =>
  set(({ access }) => ({
    selection,
    field: undefined,
    renaming: undefined,
    access: access.question ? { ...access, question: undefined } : access,
  }))
/** Changes what is looked at of who reaches what. */
export const showAccess = (change: Partial<AccessView>): void =>
  set(({ access }) => ({ access: { ...access, ...change } }))
/** Puts the caret into a field of what is selected. */
export const showField = (name: string | undefined): void => set({ field: name === undefined ? undefined : { name } })
/** Adds to what is selected, or takes out of it. */
export function toggleSelected(id: EntityId): void {
  const { selection } = useSession.getState()
  select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
}
/** How far edits reach from now on; undefined where the next one asks. */
export const setEditReach = (reach: EditScope | undefined): void => set({ reach })
export const say = (notice: string): void => set({ notice })
export const showPanel = (side: PanelSide, isOpen: boolean): void =>
  set(({ panels, drawers }) => {
    if (drawers && side !== 'bottom') return { drawers: { ...drawers, [side]: isOpen } }
    return panels[side] === isOpen ? {} : { panels: { ...panels, [side]: isOpen } }
  })
/** Whether a panel can be seen, beside the diagram or above it. */
export const isPanelShown = ({ panels, drawers }: SessionState, side: PanelSide): boolean =>
  drawers && side !== 'bottom' ? drawers[side] : panels[side]
export const letGo = (): void => set({ carried: undefined, drops: noDrops, over: undefined, guides: noGuides })
