import type { EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { nameOf, typeName } from '#core/model/words.ts'
import type { Diagram } from '#core/views/diagram/diagram.ts'
import { type Direction, drawnIn, firstInside, nearest, outsideOf, relatedTo } from '#core/views/diagram/walk.ts'
import { reveal } from '../store/canvas-handle.ts'
import { current, diagramFor } from '../store/derived.ts'
import { say, select, useSession } from '../store/session-store.ts'
import type { Command } from './command.ts'
import { returnFocus, setCollapsed } from './gestures.ts'
import type { Arrow } from './shortcuts.ts'

interface Ground {
  readonly diagram: Diagram
  readonly graph: Graph
  /** What was selected last: where one stands. */
  readonly here: EntityId | undefined
}

function ground(): Ground | undefined {
  const now = current()
  if (!now) return undefined
  const { selection } = useSession.getState()
  return { diagram: diagramFor(now.plan, now.stage), graph: graphOf(now.stage.topology), here: selection.at(-1) }
}

/** Selects an object, alone or with those that are selected already, and stands there. */
function goTo(id: EntityId | undefined, isExtending = false): void {
  const now = ground()
  const entity = now?.graph.find(id)
  if (!entity) return
  const { selection } = useSession.getState()
  select(isExtending ? [...selection.filter((one) => one !== entity.id), entity.id] : [entity.id])
  reveal()
  returnFocus(entity.id)
  const count = useSession.getState().selection.length
  say(count > 1 ? `${count} objects selected, ${nameOf(entity)} last.` : `${nameOf(entity)}, ${typeName(entity)}.`)
}

const isEmpty = () => {
  const now = ground()
  return now && drawnIn(now.diagram).length > 0 ? undefined : 'This stage is empty.'
}

function step(direction: Direction, isExtending: boolean): void {
  const now = ground()
  if (!now) return
  const start = now.here && drawnIn(now.diagram).some(({ id }) => id === now.here) ? now.here : undefined
  goTo(start ? nearest(now.diagram, start, direction) : drawnIn(now.diagram)[0]?.id, isExtending)
}

const walk = (direction: Direction, key: Arrow): Command => ({
  title: `Go ${direction}`,
  group: 'walk',
  shortcuts: [key],
  onCanvas: true,
  disabledReason: isEmpty,
  run: () => step(direction, false),
})

const extend = (direction: Direction, key: Arrow): Command => ({
  title: `Extend the selection ${direction}`,
  group: 'walk',
  shortcuts: [`Shift+${key}`],
  onCanvas: true,
  disabledReason: isEmpty,
  run: () => step(direction, true),
})

/** The next object in the order in which one reads the diagram. False where there is none. */
export function goNext(offset: 1 | -1): boolean {
  const now = ground()
  const all = now ? drawnIn(now.diagram) : []
  const next = all[all.findIndex(({ id }) => id === now?.here) + offset]
  if (next) goTo(next.id)
  return next !== undefined
}

/** Whose relatives are being visited, and which of them was last. */
let visit: { readonly from: EntityId; readonly last: EntityId } | undefined

const relatives = () => {
  const now = ground()
  const from = visit && visit.last === now?.here ? visit.from : now?.here
  const found = now && from ? relatedTo(now.diagram, from).filter((id) => now.graph.find(id)) : []
  return { from, here: now?.here, found }
}

function goToRelated(offset: 1 | -1): void {
  const { from, here, found } = relatives()
  const at = here ? found.indexOf(here) : -1
  const next = found.at(at < 0 ? (offset > 0 ? 0 : -1) : (at + offset) % found.length)
  if (!from || !next) return
  visit = { from, last: next }
  goTo(next)
}

const noRelatives = () => (relatives().found.length > 0 ? undefined : 'Select an object that a line leads to first.')

export const walkCommands = {
  walkUp: walk('up', 'ArrowUp'),
  walkDown: walk('down', 'ArrowDown'),
  walkLeft: walk('left', 'ArrowLeft'),
  walkRight: walk('right', 'ArrowRight'),
  extendUp: extend('up', 'ArrowUp'),
  extendDown: extend('down', 'ArrowDown'),
  extendLeft: extend('left', 'ArrowLeft'),
  extendRight: extend('right', 'ArrowRight'),
  goInside: {
    title: 'Go inside',
    group: 'walk',
    shortcuts: ['Shift+Enter'],
    onCanvas: true,
    disabledReason: () => (inside() ? undefined : 'Select an object with something inside first.'),
    run() {
      const now = ground()
      if (now?.here && isClosed(now)) setCollapsed(now.here, false)
      goTo(inside())
    },
  },
  goOutside: {
    title: 'Go outside',
    group: 'walk',
    shortcuts: ['Backspace'],
    onCanvas: true,
    disabledReason: () => (outside() ? undefined : 'Select an object that is inside of another one first.'),
    run: () => goTo(outside()),
  },
  nextRelated: {
    title: 'Next related object',
    group: 'walk',
    shortcuts: ['R'],
    onCanvas: true,
    disabledReason: noRelatives,
    run: () => goToRelated(1),
  },
  previousRelated: {
    title: 'Previous related object',
    group: 'walk',
    shortcuts: ['Shift+R'],
    onCanvas: true,
    disabledReason: noRelatives,
    run: () => goToRelated(-1),
  },
  selectAll: {
    title: 'Select all',
    group: 'walk',
    shortcuts: ['Mod+A'],
    onCanvas: true,
    disabledReason: isEmpty,
    run() {
      const now = ground()
      if (!now) return
      select(drawnIn(now.diagram).flatMap(({ id, shape }) => (shape ? [] : [id])))
      say(`${useSession.getState().selection.length} objects selected.`)
    },
  },
} satisfies Record<string, Command>

const inside = () => {
  const now = ground()
  if (!now?.here) return undefined
  return firstInside(now.diagram, now.graph, now.here) ?? (isClosed(now) ? now.here : undefined)
}

const isClosed = ({ diagram, here }: Ground): boolean =>
  diagram.nodes.some(
    ({ id, isCollapsed, rows }) =>
      (id === here && isCollapsed) ||
      rows.some((row) => row.id === here && row.type === 'category' && row.isOpen === false),
  )

const outside = () => {
  const now = ground()
  return now?.here && outsideOf(now.graph, now.here)
}
