import { entityOf } from '#core/topology.ts'
import { nameOf } from '#core/words.ts'
import { current, diagramFor } from '../store/derived.ts'
import { redo, type Step, undo, usePlanStore } from '../store/plan-store.ts'
import { useSession } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { moveShapes, removeFromStage, showStep } from './gestures.ts'
import type { Arrow } from './shortcuts.ts'

const selected = () => useSession.getState().selection
const oneSelected = () => {
  const now = current()
  const [id, ...more] = selected()
  return id && more.length === 0 && now ? entityOf(now.stage.topology, id) : undefined
}
const needsOne = () => (oneSelected() ? undefined : 'Select one object first.')

export const editCommands = {
  undo: {
    title: 'Undo',
    group: 'edit',
    shortcuts: ['Mod+Z'],
    titleNow: () => withStep('Undo', usePlanStore.getState().past.at(-1)),
    disabledReason: () => (usePlanStore.getState().past.length > 0 ? undefined : 'Nothing to undo.'),
    run() {
      const before = usePlanStore.getState().plan
      const step = undo()
      const after = usePlanStore.getState().plan
      if (before && after) showStep(step, 'Undone', before, after)
    },
  },
  redo: {
    title: 'Redo',
    group: 'edit',
    shortcuts: ['Mod+Shift+Z', 'Mod+Y'],
    titleNow: () => withStep('Redo', usePlanStore.getState().future.at(-1)),
    disabledReason: () => (usePlanStore.getState().future.length > 0 ? undefined : 'Nothing to redo.'),
    run() {
      const before = usePlanStore.getState().plan
      const step = redo()
      const after = usePlanStore.getState().plan
      if (before && after) showStep(step, 'Redone', before, after)
    },
  },
  rename: {
    title: 'Rename',
    group: 'edit',
    shortcuts: ['F2'],
    onCanvas: true,
    edits: true,
    disabledReason: () => needsOne() ?? (oneSelected()?.kind === 'client' ? 'A client has no name.' : undefined),
    run() {
      useSession.setState({ renaming: selected()[0] })
    },
  },
  hostOn: {
    title: 'Host on…',
    group: 'arrange',
    shortcuts: ['H'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (oneSelected()?.kind === 'chatPool' ? undefined : 'Select a chat pool first.'),
    run: () => ask('host', 'pool'),
  },
  connect: {
    title: 'Connect or move…',
    group: 'arrange',
    shortcuts: ['C', 'M'],
    onCanvas: true,
    edits: true,
    disabledReason: needsOne,
    run: () => ask('connect'),
  },
  remove: {
    title: 'Remove from this stage',
    group: 'edit',
    shortcuts: ['Delete', 'Backspace'],
    onCanvas: true,
    edits: true,
    disabledReason: () => (selected().length > 0 ? undefined : 'Select an object first.'),
    run: () => removeFromStage(selected()),
  },
  moveUp: nudge('up', 'ArrowUp', 0, -1),
  moveDown: nudge('down', 'ArrowDown', 0, 1),
  moveLeft: nudge('left', 'ArrowLeft', -1, 0),
  moveRight: nudge('right', 'ArrowRight', 1, 0),
} satisfies Record<string, Command>

const withStep = (what: string, step: Step | undefined) => (step ? `${what}: ${step.label}` : what)

/** Moves what is selected by one step of the grid: the key for every drag. */
function nudge(where: string, key: Arrow, x: number, y: number): Command {
  return {
    title: `Move ${where}`,
    group: 'arrange',
    shortcuts: [`Alt+Shift+${key}`],
    onCanvas: true,
    edits: true,
    disabledReason: () =>
      movable().length > 0 ? undefined : 'Select a shape first; what is inside a chat pool has no place.',
    run() {
      moveShapes(Object.fromEntries(movable().map(([id, place]) => [id, { x: place.x + 8 * x, y: place.y + 8 * y }])))
    },
  }
}

/** The selected shapes that stand freely, with their places. */
function movable() {
  const now = current()
  if (!now) return []
  const { nodes } = diagramFor(now.plan, now.stage)
  return nodes.filter(({ id }) => selected().includes(id)).map((node) => [node.id, { x: node.x, y: node.y }] as const)
}

/** Opens the list of what the selected object can be joined to. */
function ask(how: 'host' | 'connect', only?: 'pool'): void {
  const entity = oneSelected()
  if (!entity) return
  const title = how === 'host' ? `Host ${nameOf(entity)} on` : `Connect or move ${nameOf(entity)}`
  useSession.setState({ relate: { title, from: entity.id, ...(only && { only }) } })
}
