import { isPinned, pin } from '#core/edits/layout.ts'
import { type Alignment, type Axis, aligned, distributed, type Movable } from '#core/layout/align.ts'
import { current, diagramFor } from '../store/derived.ts'
import { useSession } from '../store/session-store.ts'
import { act } from './act.ts'
import type { Command } from './command.ts'
import { moveShapes } from './gestures.ts'

/** The selected shapes that stand freely. */
export function selectedShapes(): readonly Movable[] {
  const now = current()
  if (!now) return []
  const selection = new Set(useSession.getState().selection)
  return diagramFor(now.plan, now.stage).nodes.filter(({ id }) => selection.has(id))
}

export const arrangeCommands = {
  alignLeft: align('left', 'Align left edges'),
  alignCenter: align('center', 'Align centers'),
  alignRight: align('right', 'Align right edges'),
  alignTop: align('top', 'Align top edges'),
  alignMiddle: align('middle', 'Align middles'),
  alignBottom: align('bottom', 'Align bottom edges'),
  distributeHorizontally: distribute('horizontally'),
  distributeVertically: distribute('vertically'),
  togglePin: {
    title: 'Pin in place',
    group: 'arrange',
    shortcuts: ['P'],
    onCanvas: true,
    edits: true,
    disabledReason: () =>
      selectedShapes().length > 0 ? undefined : 'Select a shape first; what is inside a chat pool has no place.',
    isChecked: areAllPinned,
    run() {
      const shapes = selectedShapes()
      const on = !areAllPinned()
      const label = `${on ? 'Pin' : 'Unpin'} ${shapes.length === 1 ? 'a shape' : `${shapes.length} shapes`}`
      const said = on ? 'Pinned: arranging leaves it where it is.' : 'Unpinned.'
      act(label, current()?.stage.id, (plan) => pin(plan, shapes, on), said)
    },
  },
} satisfies Record<string, Command>

function areAllPinned(): boolean {
  const now = current()
  const shapes = selectedShapes()
  return now !== undefined && shapes.length > 0 && shapes.every(({ id }) => isPinned(now.plan, id))
}

function align(to: Alignment, title: string): Command {
  return {
    title,
    group: 'arrange',
    edits: true,
    disabledReason: () => (selectedShapes().length > 1 ? undefined : 'Select two shapes or more first.'),
    run: () => moveShapes(aligned(selectedShapes(), to), title, `${title}: done.`),
  }
}

function distribute(along: Axis): Command {
  const title = `Distribute ${along}`
  return {
    title,
    group: 'arrange',
    edits: true,
    disabledReason: () => (selectedShapes().length > 2 ? undefined : 'Select three shapes or more first.'),
    run: () => moveShapes(distributed(selectedShapes(), along), title, `${title}: done.`),
  }
}
