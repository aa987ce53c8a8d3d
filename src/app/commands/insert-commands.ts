import { dropKinds } from '#core/edits/relations.ts'
import { sizes } from '#core/layout/sizes.ts'
import { kinds } from '#core/model/entity.ts'
import { nameOf } from '#core/model/words.ts'
import { type Direction, drawnIn } from '#core/views/diagram/walk.ts'
import { current, diagramFor } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import type { Command } from './command.ts'
import { startCreating } from './create.ts'
import { needsOne, oneSelected } from './selected.ts'
import type { Arrow } from './shortcuts.ts'

const grow = (direction: Direction, key: Arrow): Command => ({
  title: `Add and join ${direction === 'up' ? 'above' : direction === 'down' ? 'below' : `to the ${direction}`}…`,
  group: 'insert',
  shortcuts: [`Mod+${key}`],
  onCanvas: true,
  edits: true,
  disabledReason: needsOne,
  async run() {
    const entity = oneSelected()
    if (entity) await startCreating({ way: 'beside', from: entity.id, at: placeBeside(direction) })
  },
})

/** Where there is room for a card and a line, seen from what is selected. */
function placeBeside(direction: Direction) {
  const now = current()
  const box = now && drawnIn(diagramFor(now.plan, now.stage)).find(({ id }) => id === oneSelected()?.id)?.box
  if (!box) return undefined
  const { width, height } = sizes.card
  const middle = { x: box.x + (box.width - width) / 2, y: box.y }
  return {
    up: { x: middle.x, y: box.y - height - 96 },
    down: { x: middle.x, y: box.y + box.height + 96 },
    left: { x: box.x - width - 96, y: box.y },
    right: { x: box.x + box.width + 96, y: box.y },
  }[direction]
}

export const insertCommands = {
  newObject: {
    title: 'New object…',
    group: 'insert',
    shortcuts: ['N'],
    onCanvas: true,
    edits: true,
    run: () => startCreating({ way: 'free', at: useGesture.getState().menuPoint }),
  },
  addInside: {
    title: 'Add inside…',
    group: 'insert',
    shortcuts: ['A'],
    onCanvas: true,
    edits: true,
    disabledReason() {
      const entity = oneSelected()
      if (!entity) return 'Select one object first.'
      return kinds.some((kind) => dropKinds(kind).has(entity.kind))
        ? undefined
        : `Nothing belongs to ${nameOf(entity)}.`
    },
    async run() {
      const entity = oneSelected()
      if (entity) await startCreating({ way: 'inside', from: entity.id })
    },
  },
  growUp: grow('up', 'ArrowUp'),
  growDown: grow('down', 'ArrowDown'),
  growLeft: grow('left', 'ArrowLeft'),
  growRight: grow('right', 'ArrowRight'),
} satisfies Record<string, Command>
