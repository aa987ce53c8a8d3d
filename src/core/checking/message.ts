import { cachedBy, cacheLatest } from '#core/model/base/caches.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Plan } from '#core/model/plan.ts'
import { refsOf } from '#core/model/refs.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { emptyTopology, entityOf } from '#core/model/topology.ts'
import { nameOf, namesShortened } from '#core/model/words.ts'

const longest = 32

/** What is wrong, and the rest of a message: why, and what to do. */
export function messageOf(plan: Plan, finding: Finding): readonly [string, string] {
  const { message } = finding
  const end = plainOf(plan, finding).search(/\.\s/)
  return end < 0 ? [message, ''] : [message.slice(0, end + 1), message.slice(end + 1)]
}

/** What to do: the last sentence of a message. */
export const adviceOf = (plan: Plan, finding: Finding): string =>
  finding.message.slice((plainOf(plan, finding).match(/^.*\.\s/s)?.[0] ?? '').length)

/** A message as long as it is, in which no full stop is inside a name, where it ends no sentence. */
function plainOf(plan: Plan, finding: Finding): string {
  const { message } = finding
  if (!/\.\s/.test(message)) return message
  const unclear = namesIn(plan, finding).filter((name) => /\.(\s|$)/.test(name))
  return unclear.reduce((text, name) => text.replaceAll(name, '_'.repeat(name.length)), message)
}

/** The same with its long names cut in the middle, so that one line still says what is wrong. */
export function shortMessageOf(plan: Plan, finding: Finding): readonly [string, string] {
  const [what, why] = messageOf(plan, finding)
  const short = shortNamesIn(plan, finding)
  return [short(what), short(why)]
}

/** Cuts the long names of what a finding is about in a text on it, such as the title of a fix. */
export const shortNamesIn = (plan: Plan, finding: Finding): ((text: string) => string) =>
  namesShortened(() => namesIn(plan, finding), longest)

const namesIn = (plan: Plan, finding: Finding): readonly string[] => namesOf(plan)(finding)

/**
 * What a message may call by name, the longest first: the stages, their pools, and what it is about with what that
 * refers to. A finding may be about thousands, so they are looked up once.
 */
const namesOf = cacheLatest(({ stages }: Plan) =>
  cachedBy(({ stage, entities, related }: Finding): readonly string[] => {
    const graph = graphOf(stages.find(({ id }) => id === stage)?.topology ?? emptyTopology)
    const ids = [...entities, ...related]
    const about = new Set(stages.flatMap(({ topology }) => ids.flatMap((id) => entityOf(topology, id) ?? [])))
    const beside = [...about].flatMap((entity) => refsOf(entity).flatMap(({ to }) => graph.find(to) ?? []))
    const named = new Set([...about, ...beside, ...graph.all('pool'), ...graph.all('chatPool')])
    const names = new Set([...stages.map(({ name }) => name), ...[...named].map(nameOf)])
    return [...names].sort((a, b) => b.length - a.length)
  }),
)
