const minutes = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short' })
const seconds = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' })
const daysAndMinutes = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' })

/** "14:05". */
export const timeOfDay = (at: Date): string => minutes.format(at)
/** "14:05:09". */
export const timeToTheSecond = (at: Date): string => seconds.format(at)
/** "3 Feb 2026, 14:05". */
export const dayAndTime = (at: Date): string => daysAndMinutes.format(at)
