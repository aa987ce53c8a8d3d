/** The day of a moment where the person is, as an ISO date. */
export const dayOf = (moment: Date): string =>
  [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

/** Today as an ISO date; without it no waiver expires. */
export type Today = string | undefined
