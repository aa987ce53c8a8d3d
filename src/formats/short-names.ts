import type { Plan } from '#core/model/plan.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { nameOf, namesShortened } from '#core/model/words.ts'

const maxLength = 60

/** Puts the short form of all too long names of a plan into a line for a terminal, where one would hide all else. */
export const shortNamesIn = ({ stages }: Pick<Plan, 'stages'>): ((line: string) => string) =>
  namesShortened(() => stages.flatMap(({ name, topology }) => [name, ...entitiesOf(topology).map(nameOf)]), maxLength)
