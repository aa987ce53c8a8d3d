/** Whether users get somewhere, as a spreadsheet says it. */
export const standingInWords = { reached: 'yes', blocked: 'no', outside: 'no', unknown: 'not known' } as const
