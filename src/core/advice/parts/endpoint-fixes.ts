import { later } from '#core/domain/migration/steps.ts'
import { isStranded } from '#core/domain/reachability/takeover.ts'
import { removeEndpoints } from '#core/edits/endpoints.ts'
import { whileRunning } from '#core/edits/while-running.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { listed } from '#core/model/words.ts'
import { momentAt } from './subject.ts'

/**
 * Removing endpoints for good or, where they take the address of a chat pool that runs, for as long as that does; not
 * where clients of a chat pool that is stopped or gone would find nothing any more.
 */
export function removeEndpointsFixes(
  plan: Plan,
  finding: Finding,
  chatPool: ChatPool,
  addresses: readonly string[],
  ...live: readonly ChatPool[]
): readonly Fix[] {
  const ids = live.map(({ id }) => id)
  const apply = (before: Plan): Plan =>
    whileRunning(before, finding.stage, ids, (edited) => removeEndpoints(edited, finding.stage, chatPool, addresses))
  const were = strandedFrom(momentAt(plan, finding))
  if (strandedFrom(momentAt(apply(plan), finding)).some((one) => !were.includes(one))) return []
  return [{ title: `Remove the endpoint ${listed(addresses)} of ${chatPool.name}`, apply }]
}

/** The lines of Group Chat clients that lead nowhere, in a stage and the later ones. */
const strandedFrom = (at: Moment): readonly string[] =>
  [at, ...later(at)].flatMap((moment, stage) =>
    moment.graph
      .all('client')
      .flatMap((client) =>
        (client.connectsTo ?? [])
          .filter((target) => isStranded(moment, client, target))
          .map((target) => `${stage} ${client.id} ${target}`),
      ),
  )
