import type { LineKind } from '#core/model/plan.ts'
import type { DiagramLink } from '../diagram/diagram.ts'
import { kindOfLine } from '../diagram/links.ts'
import { theme } from './draw.ts'

interface Look {
  readonly strokeWidth: number
  readonly dash?: readonly number[]
  /** What the legend says of it. */
  readonly meaning: string
}

/** Each kind differs from all others by its dashes or by more than a unit in width. */
export const lineLooks: Readonly<Record<LineKind, Look>> = {
  hosting: { strokeWidth: 3, meaning: 'Hosted on' },
  home: { strokeWidth: 1.5, dash: [9, 3, 2, 3], meaning: 'Homed on' },
  connection: { strokeWidth: 1.5, meaning: 'Connects to' },
  derived: { strokeWidth: 1.5, dash: [2, 4], meaning: 'Connects by itself' },
  policy: { strokeWidth: 1.5, dash: [4, 3], meaning: 'Has the policy' },
  content: { strokeWidth: 1.5, dash: [6, 2], meaning: 'Uses, or is in' },
  interaction: { strokeWidth: 1.5, dash: [12, 5], meaning: 'Is to interact with' },
}

/** How a line is drawn: in the colour of what it leads to, and red or amber where it is broken. */
export function styleOf(link: DiagramLink) {
  const { broken, generation } = link
  if (broken) return { ...brokenLook, stroke: theme.severity[broken.severity].ink }
  const { strokeWidth, dash } = lineLooks[kindOfLine(link)]
  const stroke = generation ? theme.generation[generation].ink : theme.control
  return { stroke, strokeWidth, ...(dash && { dash }) }
}

export const brokenLook = { strokeWidth: 2, dash: [6, 5] } as const
