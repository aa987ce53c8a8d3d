import { chatPoolOf, contentOf, contentsOf } from '#core/domain/content/islands.ts'
import { type Import, importsIn } from '#core/domain/migration/imports.ts'
import { operationsIn } from '#core/domain/migration/step-operations.ts'
import { earlier, later } from '#core/domain/migration/steps.ts'
import { isOnStandardEdition } from '#core/domain/servers/collocation.ts'
import { forestOf, mayShareForest } from '#core/domain/servers/forests.ts'
import { importContent } from '#core/edits/migrate-content.ts'
import { type ChatPool, type Content, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { importKeeps } from './kept-content.ts'
import { stageName } from './stage-fixes.ts'
import { momentAt } from './subject.ts'

/** The imports of a finding's step between its subjects. */
export const importsNamed = (plan: Plan, finding: Finding): readonly Import[] =>
  importsIn(momentAt(plan, finding)).filter(({ source, target }) =>
    [source, target].every(({ id }) => finding.entities.includes(id)),
  )

/** Importing the content of a chat pool in the step of a finding, into each Persistent Chat pool that can take it. */
export const importFixes = (plan: Plan, finding: Pick<Finding, 'stage'>, source: ChatPool): readonly Fix[] =>
  targetsFor(plan, finding, source).map((target) => ({
    title: `Import the chat data of ${source.name} into ${target.name} in the step to ${stageName(plan, finding.stage)}`,
    apply: (before) => importContent(before, finding.stage, source.id, target.id),
  }))

/** What a chat pool held goes to one place only, which is there before and after the step. */
function targetsFor(plan: Plan, finding: Pick<Finding, 'stage'>, source: ChatPool): readonly ChatPool[] {
  const at = momentAt(plan, finding)
  const before = at.before?.graph
  if (!before?.get('chatPool', source.id)) return []
  const home = { forest: forestOf(before, source) }
  return at.graph
    .all('chatPool')
    .filter((target) => couldImport(at, source, target))
    .filter((target) => !isOnStandardEdition(target))
    .filter((target) => mayShareForest(home, { forest: forestOf(at.graph, target) }))
    .filter((target) => importKeeps(plan, finding.stage, source, target))
}

/** Whether a step could import one chat pool into another for good: no later stage has the content elsewhere, or not the target. */
export function couldImport(at: Moment, source: ChatPool, target: ChatPool): boolean {
  const from = at.before?.graph
  if (!from?.get('chatPool', source.id) || !from.get('chatPool', target.id)) return false
  if (source.id === target.id || isLegacy(target) || goesElsewhere(at, source, target)) return false
  const contents = contentsOf(from, source)
  return [at, ...later(at)].every(
    (now) => now.graph.get('chatPool', target.id) && !isBack(now, source) && contents.every(isIn(now, source, target)),
  )
}

/** Whether a step of the plan imports it into another one. */
const goesElsewhere = (at: Moment, source: ChatPool, target: ChatPool): boolean =>
  [at, ...earlier(at), ...later(at)].some((step) =>
    operationsIn(step, 'importChatData').some((one) => one.source === source.id && one.target !== target.id),
  )

/** Whether the chat pool comes in a step that follows one without it. */
const isBack = ({ graph, before }: Moment, { id }: ChatPool): boolean =>
  graph.get('chatPool', id) !== undefined && before?.graph.get('chatPool', id) === undefined

/** Whether content that is in a chat pool is in one of these. */
const isIn =
  ({ graph }: Moment, ...chatPools: readonly ChatPool[]) =>
  ({ id }: Content): boolean => {
    const there = contentOf(graph, id)
    const holder = there && chatPoolOf(graph, there)
    return !holder || chatPools.some((one) => one.id === holder.id)
  }
