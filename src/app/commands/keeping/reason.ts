/** Why something could not be stored, as the end of a sentence. */
export const reasonOf = (error: unknown): string =>
  error instanceof DOMException && error.name === 'QuotaExceededError'
    ? 'there is no room left.'
    : error instanceof Error
      ? error.message
      : String(error)
