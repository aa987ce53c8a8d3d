import { safeWidth } from '#core/layout/safe-text.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { recreationsOnTheWay } from '../changes/changes.ts'
import { type ChangeMark, type ChangeMarks, marksSince } from '../diagram/change-marks.ts'
import type { Diagram } from '../diagram/diagram.ts'
import { kindIcon } from '../diagram/icons.ts'
import { type Ghost, goneSince, type Removed, removedSince } from '../diagram/removed.ts'
import { box, group, icon, line, text, theme } from './draw.ts'
import type { SceneItem } from './scene.ts'

/** What a picture tells of the way from an earlier stage: marks on what is another now, ghosts of what is gone. */
export interface Comparison {
  readonly from: Stage
  /** What is said of a shape that is not there. */
  readonly goneHow: string
  readonly marks: ChangeMarks
  readonly removed: Removed
}

export function comparisonOf(plan: Plan, from: Stage, to: Stage, diagram: Diagram): Comparison {
  const recreations = recreationsOnTheWay(plan, from, to)
  return {
    from,
    goneHow: goneSince(plan, from, to),
    marks: marksSince(from.topology, to.topology, diagram, recreations),
    removed: removedSince(from.topology, to.topology, plan.layout, recreations),
  }
}

const small = { size: 11, weight: 400 } as const
const signFont = { size: 12, weight: 600 } as const
const radius = 9
const hue = theme.good

/** Removed shapes at their old places, dashed and struck through, with what has become of them. */
export const ghostItems = ({ removed, goneHow }: Comparison): readonly SceneItem[] =>
  removed.ghosts.flatMap((ghost) => ghostItem(ghost, goneHow))

function ghostItem(ghost: Ghost, goneHow: string): readonly SceneItem[] {
  const { x, y, width, height, title, kind } = ghost
  const left = x + 44
  const room = width - 44 - 12
  const fate = [goneHow, ghost.migrated].filter(Boolean).join(', ')
  const name = text(title, left, y + 27, { size: 14, weight: 600, fill: theme.ink3, width: room, isName: true })
  const struck = Math.min(safeWidth(name.text, name), room)
  return [
    group({ ghost: ghost.id }, [
      box(ghost, 10, { fill: theme.page, stroke: theme.control, dash: [5, 4] }),
      icon(kindIcon[kind], x + 14, y + height / 2 - 8, 16, theme.ink3),
      name,
      line(`M${left} ${y + 22} H${left + struck}`, { stroke: theme.ink3, strokeWidth: 1 }),
      text(fate, left, y + 43, { ...small, fill: theme.ink2, width: room }),
    ]),
  ]
}

/** The sign of what happened to each shape and row, on its left edge. */
export function markItems({ marks }: Comparison, { nodes }: Diagram): readonly SceneItem[] {
  return nodes.flatMap((node) => {
    const own = marks.get(node.id)
    const rows = node.rows.flatMap((row) => {
      const mark = row.type === 'more' ? undefined : marks.get(row.id)
      return mark ? signItems(mark, node.x + row.x - 4, node.y + row.y + row.height / 2) : []
    })
    return [...(own ? signItems(own, node.x + 4, node.y + 2) : []), ...rows]
  })
}

/** The signs, each a letter that every font has, and what the legend says of it. */
const signs = { added: ['+', 'Added'], moved: ['→', 'Moved or migrated'], changed: ['~', 'Changed'] } as const

type Sign = keyof typeof signs

const signOf = ({ type, isInside }: ChangeMark): Sign =>
  isInside || type === 'changed' ? 'changed' : type === 'added' ? 'added' : 'moved'

const signItems = (mark: ChangeMark, x: number, y: number): readonly SceneItem[] => signAt(signs[signOf(mark)][0], x, y)

/** The signs that are in the picture, each with its meaning, in the order in which they are told. */
export function signsIn({ marks }: Comparison): readonly (readonly [sign: string, meaning: string])[] {
  const shown = new Set([...marks.values()].map(signOf))
  return (['added', 'moved', 'changed'] as const).filter((sign) => shown.has(sign)).map((sign) => signs[sign])
}

/** A sign in a circle around a point. */
export const signAt = (sign: string, x: number, y: number): readonly SceneItem[] => [
  box({ x: x - radius, y: y - radius, width: 2 * radius, height: 2 * radius }, radius, {
    fill: theme.surface,
    stroke: hue.ink,
    strokeWidth: 1.5,
  }),
  text(sign, x, y + 4.3, { ...signFont, fill: hue.ink, align: 'middle' }),
]
