import { exportsOf } from './export-commands.ts'
import type { SourceId } from './exports/sources.ts'
import type { CommandId } from './index.ts'

/** A menu: commands in groups, with a line between two groups; a further menu opens beside it. */
interface CommandMenu {
  readonly title: string
  readonly groups: readonly CommandMenuGroup[]
}
export type CommandMenuGroup = readonly (CommandId | CommandMenu)[]

const formsOf = (source: SourceId) => Object.keys(exportsOf(source)) as readonly CommandId[]

/** What leaves the planner: also under the button of the top bar. */
export const exportMenu: CommandMenu = {
  title: 'Export',
  groups: [
    ['openExport', 'shareByLink'],
    ['copyPicture', 'copyPictureAsSvg', 'printStage', 'printAllStages'],
    [
      { title: 'Review pack', groups: [formsOf('pack')] },
      { title: 'This stage', groups: [formsOf('stage')] },
      { title: 'All stages', groups: [formsOf('stages')] },
      { title: 'This step', groups: [formsOf('step')] },
      { title: 'This comparison', groups: [formsOf('comparison')] },
    ],
    [
      { title: 'Changes', groups: [[...formsOf('changes'), 'copyChanges']] },
      { title: 'Runbook of this step', groups: [formsOf('runbook')] },
      { title: 'Runbook of the whole migration', groups: [formsOf('migration')] },
    ],
    [
      { title: 'Problems', groups: [formsOf('problems')] },
      { title: 'Reach', groups: [formsOf('reach')] },
      { title: 'End state', groups: [formsOf('endState')] },
      { title: 'Rooms', groups: [formsOf('rooms')] },
      { title: 'Members', groups: [formsOf('members')] },
      {
        title: 'All tables',
        groups: [
          formsOf('tables'),
          [
            ...formsOf('objectsTable'),
            ...formsOf('roomsTable'),
            ...formsOf('membersTable'),
            ...formsOf('findingsTable'),
            ...formsOf('changesTable'),
            ...formsOf('reachTable'),
            ...formsOf('runbookTable'),
            ...formsOf('waiversTable'),
          ],
        ],
      },
    ],
  ],
}

/** What can be done about where the plan is safe: also under the words that tell it. */
export const savingMenu: readonly CommandMenuGroup[] = [['saveFile', 'saveFileAs', 'compareWithFile'], ['versions']]

const growMenu: CommandMenu = {
  title: 'Add and join',
  groups: [['growUp', 'growDown', 'growLeft', 'growRight']],
}

/** Which lines are drawn: also the legend of the canvas. */
export const linesMenu: CommandMenu = {
  title: 'Lines',
  groups: [
    ['drawHosting', 'drawHome'],
    ['drawConnection', 'drawDerived'],
    ['drawPolicy', 'drawContent', 'drawInteraction'],
  ],
}

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
    groups: [
      ['openFile', 'importAsNew'],
      ['importIntoStage', 'compareWithExport'],
      ['saveFile', 'saveFileAs', 'compareWithFile'],
      [exportMenu],
      ['versions', 'keepCopy', 'takeOver', 'planProperties'],
      ['closePlan'],
    ],
  },
  {
    title: 'Edit',
    groups: [
      ['undo', 'redo'],
      ['cut', 'copy', 'paste', 'pasteAsNew', 'duplicate'],
      ['rename', 'openProperties'],
      ['remove', 'deleteFromPlan'],
      [
        'selectAll',
        {
          title: 'Select and walk',
          groups: [
            ['walkUp', 'walkDown', 'walkLeft', 'walkRight'],
            ['goInside', 'goOutside', 'nextRelated', 'previousRelated'],
            ['nextLine', 'previousLine', 'goToOtherEnd'],
            ['extendUp', 'extendDown', 'extendLeft', 'extendRight'],
          ],
        },
      ],
    ],
  },
  {
    title: 'Insert',
    groups: [['newObject', 'addInside'], [growMenu], ['pasteRooms']],
  },
  {
    title: 'Arrange',
    groups: [
      ['hostOn', 'unhost', 'connect', 'moveTo', 'migrateContent'],
      [alignMenu, 'tidy', 'keepArrangement', 'putBackArrangement', 'togglePin'],
      [
        {
          title: 'Move by a step',
          groups: [
            ['moveUp', 'moveDown', 'moveLeft', 'moveRight'],
            ['moveFarUp', 'moveFarDown', 'moveFarLeft', 'moveFarRight'],
          ],
        },
      ],
    ],
  },
  {
    title: 'View',
    groups: [
      ['fitView', 'zoomSelection', 'zoomFull', 'zoomIn', 'zoomOut'],
      ['compare', 'showRemoved', 'showChanges', 'showRooms'],
      ['toggleLeft', 'toggleBottom', 'toggleRight'],
      ['nextRegion', 'previousRegion'],
      [linesMenu],
      ['toggleMarkers', 'toggleTheme'],
    ],
  },
  { title: 'Stage', groups: [...stageGroups, ['previousStage', 'nextStage']] },
  {
    title: 'Check',
    groups: [
      ['nextProblem', 'previousProblem'],
      ['fixProblem', 'waiveProblem', 'aboutRule'],
      ['showWaivers', 'showRules'],
    ],
  },
  {
    title: 'Help',
    groups: [
      ['search', 'findObject'],
      ['showShortcuts', 'singleKeys'],
    ],
  },
]

/** The commands of menus, in their order. */
export const idsIn = (groups: readonly CommandMenuGroup[]): readonly CommandId[] =>
  groups.flat().flatMap((entry) => (typeof entry === 'string' ? [entry] : idsIn(entry.groups)))

/** What a right click, or the menu key, offers: of these, what can be done there. */
export const contextMenus = {
  stage: stageGroups,
  object: [
    ['rename', 'openProperties'],
    ['hostOn', 'unhost', 'addInside', 'connect', 'moveTo', 'migrateContent'],
    [growMenu],
    ['fixProblem', 'waiveProblem', 'aboutRule'],
    ['cut', 'copy', 'paste', 'duplicate'],
    [alignMenu, 'togglePin', 'zoomSelection'],
    ['remove', 'deleteFromPlan'],
  ],
  line: [['openProperties', 'goToOtherEnd'], ['remove']],
  canvas: [
    ['newObject'],
    ['paste', 'pasteAsNew'],
    ['selectAll'],
    ['fitView', 'tidy'],
    ['compare', 'showRemoved'],
    ['addStage'],
  ],
} satisfies Record<string, readonly CommandMenuGroup[]>
export type ContextMenuPlace = keyof typeof contextMenus

/** Beside the selection: the rest is under More. */
export const contextPad: readonly CommandId[] = ['hostOn', 'addInside', 'connect']

/** The icons of the top bar. */
export const toolbar: readonly CommandId[] = ['undo', 'redo', 'toggleTheme']
