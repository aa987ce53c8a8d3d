import type { EditScope } from '#core/edits/edit.ts'
import type { EntityId } from '#core/model/entity.ts'
import type { StageId } from '#core/model/plan.ts'
import type { ReachQuestion } from '#core/views/reach/reach-path.ts'
import { createSessionStore } from './create-session-store.ts'
import { say } from './voice-store.ts'

export type LeftTab = 'add' | 'outline'
export type BottomTab = 'problems' | 'changes' | 'rooms' | 'runbook' | 'reach' | 'endState' | 'waivers'
export type SaveState =
  | { readonly type: 'saved'; readonly at: Date }
  | { readonly type: 'saving' }
  | { readonly type: 'failed'; readonly reason: string }

/** What is looked at of who reaches what. */
interface AccessView {
  /** The cell whose path is lit on the canvas. */
  readonly question: ReachQuestion | undefined
  /** The chat pool whose rooms are the columns, instead of the chat pools. */
  readonly roomsOf: EntityId | undefined
  /** What the names of the listed rooms hold. */
  readonly roomText: string
  readonly onlyAffected: boolean
}

export interface SelectedLine {
  readonly id: string
  readonly from: EntityId
}

/** By so much the diagram is moved on the screen, and enlarged. */
export interface DiagramView {
  readonly x: number
  readonly y: number
  readonly zoom: number
}

export interface SessionState {
  readonly stage: StageId
  readonly selection: readonly EntityId[]
  /** The line that is selected instead of objects, by its id, and the end that one came from. */
  readonly line: SelectedLine | undefined
  /** The field that the inspector puts the caret into, once for each time it is asked to. */
  readonly field: { readonly name: string } | undefined
  /** The entity whose name is being edited in place. */
  readonly renaming: EntityId | undefined
  /** Whose relatives are visited one by one, and which of them was last. */
  readonly visit: { readonly from: EntityId; readonly last: EntityId } | undefined
  /** The stage whose name is being edited in the strip. */
  readonly renamingStage: StageId | undefined
  readonly leftTab: LeftTab
  readonly tab: BottomTab
  readonly access: AccessView
  /** What part of the diagram is seen, where one has moved there; undefined where all of it is shown. */
  readonly view: DiagramView | undefined
  /** Which stages edits apply to, once the person has said so. */
  readonly editScope: EditScope | undefined
  readonly save: SaveState | undefined
  /** The last thing that happened, for the status line. */
  readonly notice: string
  /** What was chosen in the search, the latest first. */
  readonly recent: readonly string[]
}

/** What is looked at of the open plan, and what has been said about it: neither saved nor undone. */
export const useSession = createSessionStore<SessionState>({
  stage: '',
  selection: [],
  line: undefined,
  field: undefined,
  renaming: undefined,
  visit: undefined,
  renamingStage: undefined,
  leftTab: 'add',
  tab: 'problems',
  access: { question: undefined, roomsOf: undefined, roomText: '', onlyAffected: false },
  view: undefined,
  editScope: undefined,
  save: undefined,
  notice: '',
  recent: [],
})

const set = useSession.setState

export const showStage = (stage: StageId): void => set({ stage, field: undefined })
export const select = (selection: readonly EntityId[]): void =>
  set(({ access }) => ({
    selection,
    line: undefined,
    field: undefined,
    renaming: undefined,
    access: access.question ? { ...access, question: undefined } : access,
  }))
/** Selects a line, and nothing else. */
export function selectLine(line: SelectedLine): void {
  select([])
  set({ line })
}
/** Adds to what is selected, or takes out of it. */
export function toggleSelected(id: EntityId): void {
  const { selection } = useSession.getState()
  select(selection.includes(id) ? selection.filter((one) => one !== id) : [...selection, id])
}
/** Goes on from `last` when the next relative of `from` is asked for. */
export const rememberVisit = (from: EntityId, last: EntityId): void => set({ visit: { from, last } })
/** Puts the caret into a field of what is selected. */
export const showField = (name: string | undefined): void => set({ field: name === undefined ? undefined : { name } })
/** Edits a name in place; without one, no more. */
export const setRenaming = (renaming: EntityId | undefined): void => set({ renaming })
export const setRenamingStage = (renamingStage: StageId | undefined): void => set({ renamingStage })
export const setLeftTab = (leftTab: LeftTab): void => set({ leftTab })
export const setTab = (tab: BottomTab): void => set({ tab })
export const rememberView = (view: DiagramView | undefined): void => set({ view })
/** Changes what is looked at of who reaches what. */
export const showAccess = (change: Partial<AccessView>): void =>
  set(({ access }) => ({ access: { ...access, ...change } }))
/** Which stages edits apply to from now on; undefined where the next one asks. */
export const setEditScope = (editScope: EditScope | undefined): void => set({ editScope })
export const setSaveState = (save: SaveState): void => set({ save })
/** Says in one sentence what has happened: in the status line, and to a screen reader. */
export function announce(notice: string): void {
  set({ notice })
  say(notice)
}

const maxRecent = 5

/** Remembers what was chosen in the search. */
export const rememberChosen = (id: string): void =>
  set(({ recent }) => ({ recent: [id, ...recent.filter((one) => one !== id)].slice(0, maxRecent) }))
