import { type Step, usePlanStore } from '../store/plan-store.ts'
import { setRenaming } from '../store/session-store.ts'
import { selectedShapes } from './arrange-commands.ts'
import type { Command } from './command.ts'
import { moveShapes, removeFromStage } from './gestures.ts'
import { redoSteps, undoSteps } from './history.ts'
import { askToDelete } from './questions.ts'
import { needsOne, oneSelected, selected } from './selected.ts'
import type { Arrow } from './shortcuts.ts'

export const editCommands = {
  undo: {
    title: 'Undo',
    group: 'edit',
    shortcuts: ['Mod+Z'],
    inQuietFields: true,
    titleNow: () => withStep('Undo', usePlanStore.getState().past.at(-1)),
    disabledReason: () => (usePlanStore.getState().past.length > 0 ? undefined : 'Nothing to undo.'),
    run: () => undoSteps(1),
  },
  redo: {
    title: 'Redo',
    group: 'edit',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    inQuietFields: true,
    titleNow: () => withStep('Redo', usePlanStore.getState().future.at(-1)),
    disabledReason: () => (usePlanStore.getState().future.length > 0 ? undefined : 'Nothing to redo.'),
    run: () => redoSteps(1),
  },
  rename: {
    title: 'Rename',
    group: 'edit',
    shortcuts: ['F2'],
    onCanvas: true,
    edits: true,
    disabledReason: () => needsOne() ?? (oneSelected()?.kind === 'client' ? 'A client has no name.' : undefined),
    run: () => setRenaming(selected()[0]),
  },
  remove: {
    title: 'Remove from this stage',
    group: 'edit',
    shortcuts: ['Delete'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (selected().length > 0 ? undefined : 'Select an object first.'),
    run: () => removeFromStage(selected()),
  },
  deleteFromPlan: {
    title: 'Delete from the plan…',
    group: 'edit',
    shortcuts: ['Shift+Delete'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (selected().length > 0 ? undefined : 'Select an object first.'),
    run: () => askToDelete(selected()),
  },
  moveUp: nudge('up', 'ArrowUp', 0, -1),
  moveDown: nudge('down', 'ArrowDown', 0, 1),
  moveLeft: nudge('left', 'ArrowLeft', -1, 0),
  moveRight: nudge('right', 'ArrowRight', 1, 0),
  moveFarUp: nudgeFar('up', 'ArrowUp', 0, -1),
  moveFarDown: nudgeFar('down', 'ArrowDown', 0, 1),
  moveFarLeft: nudgeFar('left', 'ArrowLeft', -1, 0),
  moveFarRight: nudgeFar('right', 'ArrowRight', 1, 0),
} satisfies Record<string, Command>

const withStep = (what: string, step: Step | undefined) => (step ? `${what}: ${step.label}` : what)

/** Moves what is selected by one step of the grid: the key for every drag. */
function nudge(where: string, key: Arrow, x: number, y: number, steps = 1): Command {
  return {
    title: `Move ${where}`,
    group: 'arrange',
    shortcuts: [`Alt+Shift+${key}`],
    onCanvas: true,
    edits: true,
    disabledReason: () =>
      selectedShapes().length > 0 ? undefined : 'Select a shape first; what is inside a chat pool has no place.',
    run() {
      const by = { x: 8 * steps * x, y: 8 * steps * y }
      moveShapes(Object.fromEntries(selectedShapes().map(({ id, ...at }) => [id, { x: at.x + by.x, y: at.y + by.y }])))
    },
  }
}

/** The same by ten steps. */
function nudgeFar(where: string, key: Arrow, x: number, y: number): Command {
  return { ...nudge(where, key, x, y, 10), title: `Move ${where} by ten steps`, shortcuts: [`Mod+Alt+Shift+${key}`] }
}
