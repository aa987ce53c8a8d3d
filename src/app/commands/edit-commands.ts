import {
  Eraser,
  type LucideIcon,
  MoveDown,
  MoveLeft,
  MoveRight,
  MoveUp,
  Pencil,
  Redo2,
  Trash2,
  Undo2,
} from 'lucide-react'
import { type UndoStep, usePlanStore } from '../store/plan-store.ts'
import { setRenaming } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { moveShapes, namedOr, removeFromStage } from './entity-edits.ts'
import { redoSteps, undoSteps } from './history.ts'
import { reasonToStay, removeLine } from './lines.ts'
import { aSelection, type Need, objectsOrLine, oneObject, shapes } from './needs.ts'
import { askToDelete } from './questions.ts'
import type { Arrow } from './shortcuts.ts'

const stepIn =
  (time: 'past' | 'future', missing: string): Need<UndoStep> =>
  () =>
    usePlanStore.getState()[time].at(-1) ?? missing

export const editCommands = {
  undo: command({
    title: 'Undo',
    group: 'edit',
    icon: Undo2,
    shortcuts: ['Mod+Z'],
    when: 'quietField',
    needs: stepIn('past', 'Nothing to undo.'),
    titleNow: ({ label }) => `Undo: ${label}`,
    run: () => undoSteps(1),
  }),
  redo: command({
    title: 'Redo',
    group: 'edit',
    icon: Redo2,
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    when: 'quietField',
    needs: stepIn('future', 'Nothing to redo.'),
    titleNow: ({ label }) => `Redo: ${label}`,
    run: () => redoSteps(1),
  }),
  rename: command({
    title: 'Rename',
    group: 'edit',
    icon: Pencil,
    shortcuts: ['F2'],
    when: 'canvas',
    edits: true,
    needs: oneObject,
    disabledReason: ({ object }) => (object.kind === 'client' ? 'A client has no name.' : undefined),
    run: ({ object }) => setRenaming(object.id),
  }),
  remove: command({
    title: 'Remove from this stage',
    group: 'edit',
    icon: Trash2,
    shortcuts: ['Delete'],
    when: 'canvas',
    edits: true,
    needs: objectsOrLine,
    titleNow: ({ line }) => (line ? 'Remove this line' : 'Remove from this stage'),
    disabledReason: ({ line }) => line && reasonToStay(line),
    run: ({ line, selection }) => (line ? removeLine(line) : removeFromStage(selection)),
  }),
  deleteFromPlan: command({
    title: 'Delete from the plan…',
    group: 'edit',
    icon: Eraser,
    shortcuts: ['Shift+Delete'],
    when: 'canvas',
    edits: true,
    needs: aSelection,
    run: ({ selection }) => askToDelete(selection),
  }),
  moveUp: nudge('up', 'ArrowUp', MoveUp, 0, -1),
  moveDown: nudge('down', 'ArrowDown', MoveDown, 0, 1),
  moveLeft: nudge('left', 'ArrowLeft', MoveLeft, -1, 0),
  moveRight: nudge('right', 'ArrowRight', MoveRight, 1, 0),
  moveFarUp: nudgeFar('up', 'ArrowUp', MoveUp, 0, -1),
  moveFarDown: nudgeFar('down', 'ArrowDown', MoveDown, 0, 1),
  moveFarLeft: nudgeFar('left', 'ArrowLeft', MoveLeft, -1, 0),
  moveFarRight: nudgeFar('right', 'ArrowRight', MoveRight, 1, 0),
} satisfies Record<string, Command>

/** Moves what is selected by one step of the grid: the key for every drag. */
function nudge(where: string, key: Arrow, icon: LucideIcon, x: number, y: number, steps = 1): Command {
  const by = { x: 8 * steps * x, y: 8 * steps * y }
  return command({
    title: `Move ${where}`,
    group: 'arrange',
    icon,
    shortcuts: [`Alt+Shift+${key}`],
    when: 'canvas',
    edits: true,
    needs: shapes(1, 'Select a shape first; what is inside a chat pool has no place.'),
    run({ shapes }) {
      const places = Object.fromEntries(shapes.map(({ id, ...at }) => [id, { x: at.x + by.x, y: at.y + by.y }]))
      moveShapes(places, 'Move', `Moved ${namedOr(places)} ${where}.`)
    },
  })
}

/** The same by ten steps. */
function nudgeFar(where: string, key: Arrow, icon: LucideIcon, x: number, y: number): Command {
  return {
    ...nudge(where, key, icon, x, y, 10),
    title: `Move ${where} by ten steps`,
    shortcuts: [`Mod+Alt+Shift+${key}`],
  }
}
