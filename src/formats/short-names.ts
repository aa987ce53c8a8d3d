import type { Plan } from '#core/plan.ts'
import { entitiesOf } from '#core/topology.ts'
import { nameOf } from '#core/words.ts'

const longest = 60

/** Puts the short form of all too long names of a plan into a line for a terminal, where one would hide all else. */
export function shortNamesIn({ stages }: Pick<Plan, 'stages'>): (line: string) => string {
  const names = stages.flatMap(({ name, topology }) => [name, ...entitiesOf(topology).map(nameOf)])
  const long = [...new Set(names.filter(({ length }) => length > longest))].sort((a, b) => b.length - a.length)
  return (line) => long.reduce((said, name) => said.replaceAll(name, () => abridged(name)), line)
}

/** The beginning and the end: many long names differ in one of them only. */
function abridged(name: string): string {
  const letters = [...name]
  return letters.length > longest ? `${letters.slice(0, 39).join('')}…${letters.slice(-20).join('')}` : name
}
