const minutes = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const seconds = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })
const daysAndMinutes = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** "14:05". */
export const timeOfDay = (at: Date): string => minutes.format(at)
/** "14:05:09". */
export const timeToTheSecond = (at: Date): string => seconds.format(at)
/** "3 Feb 2026, 14:05". */
export const dayAndTime = (at: Date): string => daysAndMinutes.format(at)

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const daysOfYears = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** As little as tells it: "14:05" of today, "3 Feb" of this year, else "3 Feb 2025". */
export function timeOrDay(at: Date, now: Date): string {
  if (at.toDateString() === now.toDateString()) return timeOfDay(at)
  return (at.getFullYear() === now.getFullYear() ? days : daysOfYears).format(at)
}
