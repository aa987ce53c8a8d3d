/** Verbs of what can be done whose past is not told by their end. */
const irregular: Readonly<Record<string, string>> = {
  Put: 'Put',
  Set: 'Set',
  Cut: 'Cut',
  Let: 'Let',
  Split: 'Split',
  Give: 'Gave',
  Make: 'Made',
  Keep: 'Kept',
  Take: 'Took',
  Leave: 'Left',
  Bring: 'Brought',
  Say: 'Said',
  Write: 'Wrote',
  Stop: 'Stopped',
  Drop: 'Dropped',
}

/** "Change host of PChat-01" as what has been done: "Changed host of PChat-01." */
export function doneInWords(label: string): string {
  const [verb = '', ...rest] = label.split(' ')
  // Of several things done at once each would have to be told so.
  if (rest.length === 0 || / and |, /.test(label) || !/^[A-Z][a-z]+$/.test(verb)) return `Done: ${label}.`
  return [`${pastOf(verb)}`, ...rest].join(' ').concat('.')
}

function pastOf(verb: string): string {
  if (irregular[verb]) return irregular[verb]
  if (verb.endsWith('e')) return `${verb}d`
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${verb}ed`
}
