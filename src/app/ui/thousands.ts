const numbers = new Intl.NumberFormat('en-GB')

/** "12,400"; the core, which says the same of what a plan holds, is not known here. */
export const thousands = (count: number): string => numbers.format(count)
