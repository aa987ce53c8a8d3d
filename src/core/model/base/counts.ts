/** The largest number of users that a plan file holds: beyond it a number is no longer exact. */
export const largestCount = Number.MAX_SAFE_INTEGER

const plain = /^\d+$/
const inThousands = /^\d{1,3}([, \u00A0\u202F])\d{3}(?:\1\d{3})*$/

/** The count that a person types, with or without separators of thousands: "1,240", "1 240", "40". */
export function parseCount(text: string): number | undefined {
  const typed = text.trim()
  if (!plain.test(typed) && !inThousands.test(typed)) return undefined
  const count = Number(typed.replace(/\D/g, ''))
  return count <= largestCount ? count : undefined
}
