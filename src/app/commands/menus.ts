import type { CommandId } from './index.ts'

/** A menu: commands in groups, with a line between two groups; a further menu opens beside it. */
export interface CommandMenu {
  readonly title: string
  readonly groups: readonly CommandMenuGroup[]
}
export type CommandMenuGroup = readonly (CommandId | CommandMenu)[]

/** What leaves the planner: also under the button of the top bar. */
export const exportMenu: CommandMenu = { title: 'Export', groups: [['exportSvg', 'exportPng']] }

const alignMenu: CommandMenu = {
  title: 'Align',
  groups: [
    ['alignLeft', 'alignCenter', 'alignRight'],
    ['alignTop', 'alignMiddle', 'alignBottom'],
    ['distributeHorizontally', 'distributeVertically'],
  ],
}

/** What can be done with a stage: also under More on its cell. */
const stageGroups: readonly CommandMenuGroup[] = [
  ['renameStage', 'describeStage', 'makeEndState'],
  ['addStage', 'addStageBefore', 'copyStage'],
  ['moveStageEarlier', 'moveStageLater'],
  ['approveStage', 'takeApprovalBack'],
  ['mergeStage', 'deleteStage'],
]

/** Every command is in one of these, so that nothing is known to the keyboard alone. */
export const menuBar: readonly CommandMenu[] = [
  {
    title: 'File',
    groups: [['openFile', 'importTopology'], ['saveFile', exportMenu], ['closePlan']],
  },
  {
    title: 'Edit',
    groups: [['undo', 'redo'], ['cut', 'copy', 'paste', 'pasteAsNew', 'duplicate'], ['rename'], ['remove']],
  },
  {
    title: 'Arrange',
    groups: [
      ['hostOn', 'connect'],
      [alignMenu, 'tidy', 'togglePin'],
      ['moveUp', 'moveDown', 'moveLeft', 'moveRight'],
    ],
  },
  { title: 'View', groups: [['fitView'], ['toggleTheme']] },
  { title: 'Stage', groups: [...stageGroups, ['previousStage', 'nextStage']] },
  { title: 'Check', groups: [['nextProblem', 'previousProblem'], ['applyFirstFix'], ['showRules']] },
]

/** What a right click, or the menu key, offers: of these, what can be done there. */
export const contextMenus = {
  stage: stageGroups,
  object: [
    ['rename', 'hostOn', 'connect'],
    ['cut', 'copy', 'paste', 'duplicate'],
    [alignMenu, 'togglePin'],
    ['remove'],
  ],
  canvas: [['paste', 'pasteAsNew'], ['fitView', 'tidy'], ['addStage']],
} satisfies Record<string, readonly CommandMenuGroup[]>
export type ContextMenuPlace = keyof typeof contextMenus

/** Beside the selection. */
export const contextPad: readonly CommandId[] = ['hostOn', 'connect']

/** The icons of the top bar. */
export const toolbar: readonly CommandId[] = ['undo', 'redo', 'toggleTheme']
