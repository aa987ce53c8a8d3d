import { create } from 'zustand'
import type { EditScope } from '#core/edits/edit.ts'
import type { Gesture as Joining } from '#core/edits/relations.ts'
import type { ShapeId } from '#core/edits/shapes.ts'
import type { Point } from '#core/layout/box.ts'
import type { Guide } from '#core/layout/snap.ts'
import type { EntityId, Kind } from '#core/model/entity.ts'
import type { Plan, StageId, Waiver } from '#core/model/plan.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import type { CreationWay } from './creations.ts'
import type { Drops } from './drops.ts'
import type { Gesture } from './gesture.ts'
import type { PendingImport } from './pending-import.ts'
import type { AccessView, StageDialog } from './session-parts.ts'

export type LeftTab = 'add' | 'outline'
export type BottomTab = 'problems' | 'changes' | 'rooms' | 'runbook' | 'reach' | 'endState' | 'waivers'
export type ProblemScope = 'stage' | 'plan'
export type Theme = 'light' | 'dark'
export type SaveState =
  | { readonly type: 'saved'; readonly at: Date }
  | { readonly type: 'saving' }
  | { readonly type: 'failed'; readonly reason: string }

export type PanelSide = 'left' | 'bottom' | 'right'

/** What is asked before something new is put somewhere: what it shall be. */
export interface Creating {
  readonly way: CreationWay
  /** What it will be joined to. */
  readonly from?: EntityId | undefined
  /** Where in the diagram it goes; else where there is room. */
  readonly at?: Point | undefined
  /** Where on the screen one is asked. */
  readonly screen?: Point | undefined
}

/** How the canvas should zoom. */
export interface Zoom {
  readonly how: 'in' | 'out' | 'full' | 'selection'
  /** Counts up with each asking. */
  readonly count: number
}

/** What is carried by the pointer: a new shape, an entity of the stage, or the end of a line. */
export type Carried =
  | { readonly type: 'shape'; readonly shape: ShapeId }
  | { readonly type: 'entity'; readonly id: EntityId; readonly isRow?: true }
  | { readonly type: 'line'; readonly from: EntityId }

/** A question asked before an edit: which of several relations is meant, or which target. */
export interface RelateQuestion {
  readonly title: string
  readonly from: EntityId
  /** Where already known; else it is picked from a list. */
  readonly to?: EntityId
  /** Offers targets of these kinds only. */
  readonly only?: readonly Kind[]
  /** Offers what a drop can mean only, not all that a line can. */
  readonly by?: Joining
  /** Offers expected interactions only. */
  readonly expects?: true
}

/** A gesture that waits for an answer: how far it reaches, or whether approvals may go. */
export interface EditQuestion {
  readonly gesture: Gesture
  readonly before: Plan
  /** What the plan becomes with each reach, where that is the question. */
  readonly reaches: Readonly<Record<EditScope, Plan>> | undefined
  /** What it becomes with the reach that is chosen already, or else the usual one. */
  readonly edited: Plan
}

interface SessionState {
  readonly stage: StageId
  readonly selection: readonly EntityId[]
  /** The field that the inspector puts the caret into. */
  readonly field: string | undefined
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
  /** From the screen to the diagram; set by the canvas. */
  readonly toCanvas: (point: Point) => Point
  /** Where what is carried may be dropped, and what that would mean. */
  readonly drops: Drops
  /** The drop target under the pointer. */
  readonly over: EntityId | undefined
  /** With what a moved shape is level. */
  readonly guides: readonly Guide[]
  readonly relate: RelateQuestion | undefined
  readonly question: EditQuestion | undefined
  /** How far edits reach, once the person has said so. */
  readonly reach: EditScope | undefined
  /** The stage whose name is being edited in the strip. */
  readonly renamingStage: StageId | undefined
  readonly stageDialog: StageDialog | undefined
  /** The dialog of the plan's own properties is open. */
  readonly planProperties: boolean
  /** A stage that is carried along the strip, and the gap between stages that it is over. */
  readonly movingStage: { readonly stage: StageId; readonly gap: number } | undefined
  readonly theme: Theme
  readonly save: SaveState | undefined
  /** The last thing that happened, for the status line and the screen reader. */
  readonly notice: string
  /** Counts up whenever the canvas should bring the selection into view. */
  readonly reveal: number
  /** Counts up whenever the canvas should show everything. */
  readonly fit: number
  readonly zoom: Zoom | undefined
  readonly creating: Creating | undefined
  /** The place in the diagram that a menu was opened at. */
  readonly menuPoint: Point | undefined
  /** Which panels are open. */
  readonly panels: Readonly<Record<PanelSide, boolean>>
  /** Where there is no room for side panels: which of them lie above the diagram. */
  readonly drawers: Readonly<Record<'left' | 'right', boolean>> | undefined
  /** Why the last file could not be opened or imported. */
  readonly failure: { readonly title: string; readonly text: string } | undefined
  /** What an import would bring, until it is accepted. */
  readonly pendingImport: PendingImport | undefined
  /** The rules are open: the page of this one, or the list of all where it is empty. */
  readonly rules: string | undefined
  /** The search is open: over everything, or over objects only. */
  readonly searching: 'everything' | 'objects' | undefined
  /** What was chosen in the search, the latest first. */
  readonly recent: readonly string[]
  /** The list of shortcuts is open. */
  readonly isListingShortcuts: boolean
  /** Keys that write something act on the canvas. */
  readonly singleKeys: boolean
  /** The finding that is about to be waived. */
  readonly waiving: Finding | undefined
  /** The waiver that is about to be said anew. */
  readonly rewording: Waiver | undefined
  /** What is about to leave every stage. */
  readonly deleting: readonly EntityId[] | undefined
  /** The Group Chat pool whose content is about to be migrated. */
  readonly migrating: EntityId<'chatPool'> | undefined
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
  toCanvas: (point) => point,
  drops: noDrops,
  over: undefined,
  guides: noGuides,
  relate: undefined,
  question: undefined,
  reach: undefined,
  renamingStage: undefined,
  stageDialog: undefined,
  planProperties: false,
  movingStage: undefined,
  theme: 'light',
  save: undefined,
  notice: '',
  reveal: 0,
  fit: 0,
  zoom: undefined,
  creating: undefined,
  menuPoint: undefined,
  panels: { left: true, bottom: true, right: true },
  drawers: undefined,
  failure: undefined,
  pendingImport: undefined,
  rules: undefined,
  searching: undefined,
  recent: [],
  isListingShortcuts: false,
  singleKeys: true,
  waiving: undefined,
  rewording: undefined,
  deleting: undefined,
  migrating: undefined,
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
/** Adds to what is selected, or takes out of it. */
export function toggleSelected(id: EntityId): void {
  const { selection } = useSession.getState()
  select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
}
export const say = (notice: string): void => set({ notice })
export const reveal = (): void => set(({ reveal }) => ({ reveal: reveal + 1 }))
export const fit = (): void => set(({ fit }) => ({ fit: fit + 1 }))
export const showPanel = (side: PanelSide, isOpen: boolean): void =>
  set(({ panels, drawers }) => {
    if (drawers && side !== 'bottom') return { drawers: { ...drawers, [side]: isOpen } }
    return panels[side] === isOpen ? {} : { panels: { ...panels, [side]: isOpen } }
  })
/** Whether a panel can be seen, beside the diagram or above it. */
export const isPanelShown = ({ panels, drawers }: SessionState, side: PanelSide): boolean =>
  drawers && side !== 'bottom' ? drawers[side] : panels[side]
/** Tells in a dialog what did not work; a file that cannot be opened unless it is said otherwise. */
export const tellFailure = (text: string, title = 'This file cannot be opened'): void =>
  set({ failure: { title, text } })
export const letGo = (): void => set({ carried: undefined, drops: noDrops, over: undefined, guides: noGuides })
