import { isStoppedForImport } from '#core/domain/migration/imports.ts'
import { operationsUntil } from '#core/domain/migration/step-operations.ts'
import { neededAt, usersNeeding } from '#core/domain/reachability/needed-chat-pools.ts'
import { addressesOf, takesOver } from '#core/domain/servers/addresses.ts'
import { addMissing } from '#core/edits/imports.ts'
import { setFields } from '#core/edits/servers.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { idsOf, listed, namesOf } from '#core/model/words.ts'
import { stageName } from '../parts/fixes/stage-fixes.ts'
import { momentAt, subjectOf } from '../parts/fixes/subject.ts'

export const poolStopped: Rule = {
  id: 'client/pool-stopped',
  severity: 'warning',
  when: 'stage',
  each: 'chatPool',
  title: 'A chat pool that users need runs',
  rationale: 'A stopped chat pool serves nobody. An import stops both of its chat pools, for as long as it takes.',
  howToFix: 'Start the chat pool, or give its users their rooms on another one.',
  source: { keys: ['COEX'], basis: 'derived' },

  *check(chatPool, at) {
    if (chatPool.state !== 'stopped' || isStoppedForImport(at, chatPool)) return
    const needing = usersNeeding(at.graph, chatPool).filter((users) => neededAt(at, users).has(chatPool.id))
    if (needing.length === 0) return
    const need = needing.length === 1 ? 'needs' : 'need'
    yield {
      entities: [chatPool.id],
      related: idsOf(needing),
      field: 'state',
      message: `${listed(namesOf(needing))} ${need} ${chatPool.name}, which is stopped and serves nobody. ${adviceOn(at, chatPool)}`,
    }
  },

  fixes(plan, finding) {
    const chatPool = subjectOf(plan, finding, 'chatPool')
    if (!chatPool || !mayRun(momentAt(plan, finding), chatPool)) return []
    const title = `Start ${chatPool.name} in ${stageName(plan, finding.stage)}`
    return [{ title, apply: (before) => started(before, finding.stage, chatPool) }]
  },
}

/** It stands still all the same in the steps that import from it or into it. */
function started(plan: Plan, stage: StageId, { id }: ChatPool): Plan {
  const running = setFields(plan, stage, id, { state: undefined })
  const importing = running.stages
    .slice(running.stages.findIndex((one) => one.id === stage) + 1)
    .filter(({ operations }) =>
      operations.some((one) => one.kind === 'importChatData' && [one.source, one.target].includes(id)),
    )
  return importing.reduce(
    (edited, one) => addMissing(edited, one.id, [{ kind: 'stopServices', chatPool: id }]),
    running,
  )
}

const adviceOn = (at: Moment, chatPool: ChatPool): string =>
  mayRun(at, chatPool)
    ? `Start ${chatPool.name}, or give them their rooms on another chat pool.`
    : 'Its content or its address has gone to another chat pool: give them their rooms there.'

/** A chat pool whose content was imported elsewhere, or whose address has another owner now, is not started again. */
function mayRun(at: Moment, chatPool: ChatPool): boolean {
  const { id } = chatPool
  if (operationsUntil(at, 'importChatData').some(({ source }) => source === id)) return false
  return !at.graph.all('chatPool').some((other) => other.id !== id && takesOver(other, addressesOf(chatPool)))
}
