import type { Diagram } from '../diagram/diagram.ts'
import type { Removed } from '../diagram/removed.ts'

/** What a picture can do without. */
export const leaveables = ['findings', 'ghosts', 'legend'] as const
export type Leaveable = (typeof leaveables)[number]

export const noneRemoved: Removed = { ghosts: [], content: new Map() }

/** Without the marks of findings; a line that cannot work still says so. */
export const withoutBadges = (diagram: Diagram): Diagram => ({
  ...diagram,
  nodes: diagram.nodes.map(({ badge: _, ...node }) => ({
    ...node,
    rows: node.rows.map(({ badge: _, ...row }) => row),
  })),
  sites: diagram.sites.map(({ badge: _, ...site }) => site),
})
