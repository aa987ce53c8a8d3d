/**
 * One line as people see it: what terminals and layouts obey instead of showing it is a blank. Names come from files.
 */
export const plainText = (text: string): string =>
  text.replace(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]+/gu, ' ')
