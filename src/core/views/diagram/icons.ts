import type { Kind } from '#core/model/entity.ts'
import type { Severity } from '#core/model/plan.ts'

/** Paths on a 16 × 16 grid, to be stroked 1.5 wide with round ends. */
export const kindIcon: Readonly<Record<Kind, string>> = {
  pool: 'M3.5 2.5h9a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1z M3.5 8.5h9a1 1 0 0 1 1 1v3a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1v-3a1 1 0 0 1 1-1z M5.2 5h.01 M5.2 11h.01',
  chatPool: 'M3.5 2.5h9a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H8l-3 3v-3H3.5a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z',
  category: 'M2.5 12V4a1 1 0 0 1 1-1h3L8 5h4.5a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1h-9a1 1 0 0 1-1-1z',
  room: 'M6.5 2.5l-1.5 11 M11 2.5l-1.5 11 M3 6h10.5 M2.5 10H13',
  addIn: 'M3 4.7h2.7a1.6 1.6 0 1 1 2.8 0h2.7v2.7a1.6 1.6 0 1 1 0 2.8v3H3z',
  users:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z M1.5 13.5c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4 M10.5 2.8a2.5 2.5 0 0 1 0 4.4 M12 9.8c1.5.6 2.5 1.9 2.5 3.7',
  client: 'M3 2.5h10a1 1 0 0 1 1 1v6a1 1 0 0 1-1 1H3a1 1 0 0 1-1-1v-6a1 1 0 0 1 1-1z M8 10.5v3 M5 13.5h6',
  policy: 'M8 1.8l5 1.9v4c0 3.1-2.1 5.2-5 6.5-2.9-1.3-5-3.4-5-6.5v-4z M5.8 7.9l1.6 1.6 2.9-3',
  site: 'M8 14.2c2.8-3 4.5-5.2 4.5-7.4a4.5 4.5 0 1 0-9 0c0 2.2 1.7 4.4 4.5 7.4z M8 8.3a1.6 1.6 0 1 0 0-3.2 1.6 1.6 0 0 0 0 3.2z',
  interaction: 'M2.5 5.5h10 M10 3l2.5 2.5L10 8 M13.5 10.5h-10 M6 8l-2.5 2.5L6 13',
}

/** An octagon, a triangle and a circle on the same grid, to be filled: told apart without their colour. */
export const severityShape: Readonly<Record<Severity, string>> = {
  error: 'M5 .9h6l4.1 4.1v6L11 15.1H5L.9 11V5z',
  warning: 'M8.9 1.8l6.6 11.4a1 1 0 0 1-.9 1.5H1.4a1 1 0 0 1-.9-1.5L7.1 1.8a1 1 0 0 1 1.8 0z',
  info: 'M8 .9a7.1 7.1 0 1 0 0 14.2A7.1 7.1 0 0 0 8 .9z',
}

/** The twisty of a category, to be stroked. */
export const twisty = { open: 'M4.5 6.3L8 9.8l3.5-3.5', closed: 'M6.3 4.5L9.8 8l-3.5 3.5' } as const
