import { operationsUntil } from '#core/domain/migration/step-operations.ts'
import { earlier, poolsOf } from '#core/domain/migration/steps.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { Site } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'

/** It is about the drawn site or, where nobody has drawn it, about the stage itself. */
export const backcompatsiteLeft: Rule = {
  id: 'migration/backcompatsite-left',
  severity: 'warning',
  when: 'end',
  title: 'BackCompatSite goes with the last OCS 2007 R2 pool',
  source: { keys: ['REMBC'], basis: 'stated' },

  *check(at) {
    if (poolsOf(at.graph, 'ocs2007r2').length > 0) return
    const site = backCompatSite(at.graph)
    if (!site && !isLeftUndrawn(at)) return
    yield {
      entities: site ? [site.id] : [],
      message: `${at.name} has no OCS 2007 R2 pool any more, but BackCompatSite is still in the topology. Merge once more with an empty list of Edge Servers, and delete BackCompatSite in this step.`,
    }
  },
}

export const backCompatSite = (graph: Graph): Site | undefined =>
  graph.all('site').find(({ name }) => isSameName(name, 'BackCompatSite'))

/** Merged once and never removed; where the site was drawn, the drawing tells that it is gone. */
const isLeftUndrawn = (at: Moment): boolean =>
  operationsUntil(at, 'mergeLegacyTopology').length > 0 &&
  operationsUntil(at, 'removeBackCompatSite').length === 0 &&
  !earlier(at).some(({ graph }) => backCompatSite(graph))
