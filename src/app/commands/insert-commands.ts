import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, type LucideIcon, Plus } from 'lucide-react'
import { dropKinds } from '#core/edits/relations.ts'
import type { Point } from '#core/layout/box.ts'
import { sizes } from '#core/layout/sizes.ts'
import { type EntityId, kinds } from '#core/model/entity.ts'
import { nameOf } from '#core/model/words.ts'
import { type Direction, drawnIn } from '#core/views/diagram/walk.ts'
import { diagramFor } from '../store/derived.ts'
import { useGesture } from '../store/gesture-store.ts'
import { type Command, command } from './command.ts'
import { startCreating } from './create.ts'
import { aPlan, oneObject, type PlanAtHand } from './needs.ts'
import type { Arrow } from './shortcuts.ts'

export const insertCommands = {
  newObject: command({
    title: 'New object…',
    group: 'insert',
    icon: Plus,
    shortcuts: ['N'],
    when: 'canvas',
    edits: true,
    needs: aPlan,
    run: () => startCreating({ way: 'free', at: useGesture.getState().menuPoint }),
  }),
  addInside: command({
    title: 'Add inside…',
    group: 'insert',
    icon: Plus,
    shortcuts: ['A'],
    when: 'canvas',
    edits: true,
    needs: oneObject,
    disabledReason: ({ object }) =>
      kinds.some((kind) => dropKinds(kind).has(object.kind)) ? undefined : `Nothing belongs to ${nameOf(object)}.`,
    run: ({ object }) => startCreating({ way: 'inside', from: object.id }),
  }),
  growUp: grow('up', 'above', 'ArrowUp', ArrowUp),
  growDown: grow('down', 'below', 'ArrowDown', ArrowDown),
  growLeft: grow('left', 'to the left', 'ArrowLeft', ArrowLeft),
  growRight: grow('right', 'to the right', 'ArrowRight', ArrowRight),
} satisfies Record<string, Command>

function grow(direction: Direction, where: string, key: Arrow, icon: LucideIcon): Command {
  return command({
    title: `Add and join ${where}…`,
    group: 'insert',
    icon,
    shortcuts: [`Mod+${key}`],
    when: 'canvas',
    edits: true,
    needs: oneObject,
    run: (at) => startCreating({ way: 'beside', from: at.object.id, at: placeBeside(at, at.object.id, direction) }),
  })
}

const apart = 96

/** Where there is room for a card and a line, seen from an object. */
function placeBeside({ plan, stage }: PlanAtHand, id: EntityId, direction: Direction): Point | undefined {
  const box = drawnIn(diagramFor(plan, stage)).find((drawn) => drawn.id === id)?.box
  if (!box) return undefined
  const { width, height } = sizes.card
  const middle = box.x + (box.width - width) / 2
  return {
    up: { x: middle, y: box.y - height - apart },
    down: { x: middle, y: box.y + box.height + apart },
    left: { x: box.x - width - apart, y: box.y },
    right: { x: box.x + box.width + apart, y: box.y },
  }[direction]
}
