import { isChatEnabled } from '#core/domain/people/policies.ts'
import { mayShareForest } from '#core/domain/servers/forests.ts'
import type { Policy, Pool, Site, Users } from '#core/model/entity.ts'
import { newId } from '#core/model/ids.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { put } from '#core/model/topology.ts'
import { editStage, update } from './edit.ts'
import { stagesAsBefore } from './while-running.ts'

/** Homes users on a pool of their own premises, as long as they have the home that they have now. */
export function homeUsers(plan: Plan, stage: StageId, users: Users, pool: Pool): Plan {
  const edited = editStage(plan, stage, (topology) =>
    update(topology, users.id, { homedOn: pool.id, online: undefined }),
  )
  const now = stageOf(plan, stage)?.topology.users.get(users.id)
  return stagesAsBefore(plan, edited, stage, ({ topology }) => {
    const then = topology.users.get(users.id)
    return then?.homedOn !== now?.homedOn || then?.online !== now?.online
  })
}

/**
 * The Lync 2013 pools on which the users would be enabled for Persistent Chat, in their own forest where both are
 * known.
 */
export function chatHomes(graph: Graph, users: Users): readonly Pool[] {
  const home = graph.get('pool', users.homedOn)
  return graph
    .all('pool')
    .filter((pool) => pool.generation === 'lync2013')
    .filter((pool) => !home || mayShareForest(home, pool))
    .filter((pool) => isChatEnabled(graph, { ...users, homedOn: pool.id }))
}

/** Gives users a policy of their own, or takes it away. */
export const grantPolicy = (plan: Plan, stage: StageId, users: Users, policy: Policy['id'] | undefined): Plan =>
  editStage(plan, stage, (topology) => update(topology, users.id, { policy }))

export const enablePolicy = (plan: Plan, stage: StageId, policy: Policy): Plan =>
  editStage(plan, stage, (topology) => update(topology, policy.id, { enabled: true }))

/** Creates a user policy that enables Persistent Chat, and grants it. */
export function grantNewPolicy(plan: Plan, stage: StageId, users: Users): Plan {
  const policy = newPolicy(plan, `Chat for ${users.name}`, 'user')
  return editStage(plan, stage, (topology) => update(put(topology, [policy]), users.id, { policy: policy.id }))
}

/** Creates the policy of a site that enables Persistent Chat. */
export const addSitePolicy = (plan: Plan, stage: StageId, site: Site): Plan =>
  editStage(plan, stage, (topology) =>
    put(topology, [{ ...newPolicy(plan, `Chat in ${site.name}`, 'site'), site: site.id }]),
  )

/** Creates the global policy, enabling Persistent Chat. */
export const addGlobalPolicy = (plan: Plan, stage: StageId): Plan =>
  editStage(plan, stage, (topology) => put(topology, [newPolicy(plan, 'Global', 'global')]))

const newPolicy = (plan: Plan, name: string, scope: Policy['scope']): Policy => ({
  id: newId(plan, 'policy', name),
  kind: 'policy',
  name,
  scope,
  enabled: true,
})
