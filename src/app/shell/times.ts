import { cachedBy } from '#core/model/base/caches.ts'

const minutes = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const seconds = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })
const daysAndMinutes = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** To write a time takes longer than all around it that is drawn again with each edit. */
const writtenBy = (format: Intl.DateTimeFormat) => cachedBy((at: Date): string => format.format(at))

/** "14:05". */
export const timeOfDay = writtenBy(minutes)
/** "14:05:09". */
export const timeToTheSecond = writtenBy(seconds)
/** "3 Feb 2026, 14:05". */
export const dayAndTime = writtenBy(daysAndMinutes)

const days = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' })
const daysOfYears = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium' })

/** As little as tells it: "14:05" of today, "3 Feb" of this year, else "3 Feb 2025". */
export function timeOrDay(at: Date, now: Date): string {
  if (at.toDateString() === now.toDateString()) return timeOfDay(at)
  return (at.getFullYear() === now.getFullYear() ? days : daysOfYears).format(at)
}
