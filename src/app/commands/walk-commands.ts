import {
  ArrowDown,
  ArrowLeft,
  ArrowRight,
  ArrowUp,
  BoxSelect,
  CornerDownRight,
  CornerLeftUp,
  type LucideIcon,
  MoveDown,
  MoveLeft,
  MoveRight,
  MoveUp,
} from 'lucide-react'
import type { EntityId } from '#core/model/entity.ts'
import { counted } from '#core/model/words.ts'
import { entitiesOf } from '#core/views/diagram/diagram.ts'
import { type Direction, drawnIn, firstInside, nearest, outsideOf, relatedTo } from '#core/views/diagram/walk.ts'
import { announce, rememberVisit, select, useSession } from '../store/session-store.ts'
import { type Command, command } from './command.ts'
import { setCollapsed } from './entity-edits.ts'
import { inPlan } from './needs.ts'
import type { Arrow } from './shortcuts.ts'
import { type Ground, goTo, groundNow, groundOf } from './walking.ts'

/** Something is drawn that one can walk on. */
const aGround = inPlan((at) => {
  const ground = groundOf(at)
  return drawnIn(ground.diagram).length > 0 ? ground : 'This stage is empty.'
})

/** A place to go to from what is selected last. */
const aWay = (from: (ground: Ground) => EntityId | undefined, missing: string) =>
  inPlan((at) => {
    const ground = groundOf(at)
    const to = from(ground)
    return to ? { ...ground, to } : missing
  })

const relatives = inPlan((at) => {
  const ground = groundOf(at)
  const { visit } = useSession.getState()
  const from = visit && visit.last === ground.here ? visit.from : ground.here
  const found = from ? relatedTo(ground.diagram, from).filter((id) => ground.graph.find(id)) : []
  return from && found.length > 0 ? { ...ground, from, found } : 'Select an object that a line leads to first.'
})

export const walkCommands = {
  walkUp: walk('up', 'ArrowUp', ArrowUp),
  walkDown: walk('down', 'ArrowDown', ArrowDown),
  walkLeft: walk('left', 'ArrowLeft', ArrowLeft),
  walkRight: walk('right', 'ArrowRight', ArrowRight),
  extendUp: extend('up', 'ArrowUp', MoveUp),
  extendDown: extend('down', 'ArrowDown', MoveDown),
  extendLeft: extend('left', 'ArrowLeft', MoveLeft),
  extendRight: extend('right', 'ArrowRight', MoveRight),
  goInside: command({
    title: 'Go inside',
    group: 'walk',
    icon: CornerDownRight,
    shortcuts: ['Shift+Enter'],
    when: 'canvas',
    needs: aWay(inside, 'Select an object with something inside first.'),
    run(ground) {
      if (!ground.here || !isClosed(ground)) return goTo(ground, ground.to)
      setCollapsed(ground.here, false)
      const opened = groundNow()
      if (opened) goTo(opened, inside(opened))
    },
  }),
  goOutside: command({
    title: 'Go outside',
    group: 'walk',
    icon: CornerLeftUp,
    shortcuts: ['Backspace'],
    when: 'canvas',
    needs: aWay(outside, 'Select an object that is inside of another one first.'),
    run: (ground) => goTo(ground, ground.to),
  }),
  nextRelated: visitRelated('Next related object', 'R', ArrowRight, 1),
  previousRelated: visitRelated('Previous related object', 'Shift+R', ArrowLeft, -1),
  selectAll: command({
    title: 'Select all',
    group: 'walk',
    icon: BoxSelect,
    shortcuts: ['Mod+A'],
    when: 'canvas',
    needs: aGround,
    run({ diagram }) {
      const all = [...diagram.sites.map(({ site }) => site), ...diagram.nodes.flatMap(entitiesOf)]
      select(all)
      announce(`${counted(all.length, 'object')} selected.`)
    },
  }),
} satisfies Record<string, Command>

function walk(direction: Direction, key: Arrow, icon: LucideIcon): Command {
  return command({
    title: `Go ${direction}`,
    group: 'walk',
    icon,
    shortcuts: [key],
    when: 'canvas',
    needs: aGround,
    run: (ground) => goTo(ground, nextIn(ground, direction)),
  })
}

function extend(direction: Direction, key: Arrow, icon: LucideIcon): Command {
  return command({
    title: `Extend the selection ${direction}`,
    group: 'walk',
    icon,
    shortcuts: [`Shift+${key}`],
    when: 'canvas',
    needs: aGround,
    run: (ground) => goTo(ground, nextIn(ground, direction), true),
  })
}

/** What is nearest in a direction; what one reads first, where one stands nowhere. */
function nextIn({ diagram, here }: Ground, direction: Direction): EntityId | undefined {
  const all = drawnIn(diagram)
  const start = here && all.some(({ id }) => id === here) ? here : undefined
  return start ? nearest(diagram, start, direction) : all[0]?.id
}

function visitRelated(title: string, key: 'R' | 'Shift+R', icon: LucideIcon, offset: 1 | -1): Command {
  return command({
    title,
    group: 'walk',
    icon,
    shortcuts: [key],
    when: 'canvas',
    needs: relatives,
    run({ from, found, ...ground }) {
      const at = ground.here ? found.indexOf(ground.here) : -1
      const next = found.at(at < 0 ? (offset > 0 ? 0 : -1) : (at + offset) % found.length)
      if (!next) return
      rememberVisit(from, next)
      goTo(ground, next)
    },
  })
}

function inside(ground: Ground): EntityId | undefined {
  const { diagram, graph, here } = ground
  return here && (firstInside(diagram, graph, here) ?? (isClosed(ground) ? here : undefined))
}

const isClosed = ({ diagram, here }: Ground): boolean =>
  diagram.nodes.some(
    ({ id, isCollapsed, rows }) =>
      (id === here && isCollapsed) ||
      rows.some((row) => row.id === here && row.type === 'category' && row.isOpen === false),
  )

function outside({ graph, here }: Ground): EntityId | undefined {
  return here && outsideOf(graph, here)
}
