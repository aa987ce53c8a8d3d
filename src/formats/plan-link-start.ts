/** What the part of an address after `#` begins with when it holds a plan; known before anything can read that. */
export const planLinkStart = '#plan='
