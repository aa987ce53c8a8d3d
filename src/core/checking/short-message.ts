import { graphOf } from '../graph.ts'
import { type Plan, stageOf } from '../plan.ts'
import { refsOf } from '../refs.ts'
import { emptyTopology, entityOf } from '../topology.ts'
import { nameOf, shortenedInside } from '../words.ts'
import type { Finding } from './finding.ts'

const longest = 32

/** The message of a finding with its long names cut in the middle, so that one line still says what is wrong. */
export function shortMessage(plan: Plan, finding: Finding): string {
  const long = namesIn(plan, finding).filter((name) => name.length > longest)
  return [...new Set(long)]
    .sort((a, b) => b.length - a.length)
    .reduce((message, name) => message.replaceAll(name, shortenedInside(name, longest)), finding.message)
}

/** What a message may call by name: the stages, their pools, and what it is about with what that refers to. */
function namesIn(plan: Plan, { stage, entities, related }: Finding): readonly string[] {
  const graph = graphOf(stageOf(plan, stage)?.topology ?? emptyTopology)
  const about = [...entities, ...related].flatMap((id) =>
    plan.stages.flatMap((one) => entityOf(one.topology, id) ?? []),
  )
  const beside = about.flatMap((entity) => refsOf(entity).flatMap(({ to }) => graph.find(to) ?? []))
  const named = [...about, ...beside, ...graph.all('pool'), ...graph.all('chatPool')]
  return [...plan.stages.map(({ name }) => name), ...named.map(nameOf)]
}
