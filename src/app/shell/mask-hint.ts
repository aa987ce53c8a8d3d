/** What masking replaces, and what it keeps. */
export function maskHint(counted = 'all of them'): string {
  if (counted === '') return 'There is no name to replace.'
  return `Replaces ${counted} by names such as ‘Site 2’, and keeps all problems as they are.`
}
