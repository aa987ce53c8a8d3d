import type { Plan } from '#core/model/plan.ts'
import { entityCount } from '#core/model/topology.ts'

/** From so many objects in a stage on, what is done to a plan as a whole is done in slices, or when it is asked for. */
const largeFrom = 10_000

export const isLarge = ({ stages }: Plan): boolean => stages.some(({ topology }) => entityCount(topology) >= largeFrom)
