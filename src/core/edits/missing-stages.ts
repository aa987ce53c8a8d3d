import type { Pool, Users } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { type Plan, type Stage, type StageId, stageBefore, stageOf } from '#core/model/plan.ts'
import { editStage, update } from './edit.ts'
import { removeEntities } from './remove.ts'
import { addStage } from './stage-list.ts'
import { addOperation } from './stages.ts'
import { upgradeTo2010 } from './upgrade.ts'

/** Inserts a copy of the stage before this one, and does something in it that is propagated to the later stages. */
function insertBefore(plan: Plan, stage: StageId, name: string, edit: (plan: Plan, added: Stage) => Plan): Plan {
  const before = stageBefore(plan, stage)
  const grown = before && addStage(plan, before.id, name)
  const added = grown && stageBefore(grown, stage)
  return grown && added ? edit(grown, added) : plan
}

/**
 * Inserts a stage before another one, in which users have moved to a pool already; who comes with that one is there,
 * too.
 */
export const moveUsersBefore = (plan: Plan, stage: StageId, users: readonly Users[], home: Pool): Plan =>
  insertBefore(plan, stage, `Users moved to ${home.name}`, (grown, added) => {
    const merged = needsMerge(grown, added, users)
      ? addOperation(grown, added.id, { kind: 'mergeLegacyTopology' })
      : grown
    return homed(homed(merged, added.id, users, home), stage, users, home)
  })

const homed = (plan: Plan, stage: StageId, users: readonly Users[], home: Pool): Plan =>
  editStage(plan, stage, (topology) =>
    users.reduce((moved, { id }) => update(moved, id, { homedOn: home.id }), topology),
  )

/** Users of OCS 2007 R2 move to Lync 2013 once the topologies are merged. */
function needsMerge({ stages }: Plan, added: Stage, users: readonly Users[]): boolean {
  const earlier = stages.slice(0, stages.indexOf(added) + 1)
  const isMerged = earlier.some(({ operations }) => operations.some(({ kind }) => kind === 'mergeLegacyTopology'))
  const graph = graphOf(added.topology)
  return !isMerged && users.some(({ homedOn }) => graph.get('pool', homedOn)?.generation === 'ocs2007r2')
}

/**
 * Inserts a stage before another one, in which pools of OCS 2007 R2 are gone, their users are on a Lync 2010 pool, and
 * their Group Chat is upgraded to one on that.
 */
export const retireBefore = (plan: Plan, stage: StageId, name: string, pools: readonly Pool[], heir: Pool): Plan =>
  insertBefore(plan, stage, name, (inserted, added) => {
    const chatPools = graphOf(added.topology)
      .all('chatPool')
      .filter(({ generation }) => generation === 'ocs2007r2')
    const grown = chatPools.reduce((edited, chatPool) => upgradeTo2010(edited, added.id, chatPool, heir), inserted)
    const graph = graphOf(stageOf(grown, added.id)?.topology ?? added.topology)
    const users = pools.flatMap(({ id }) => graph.referrers('users', id, 'homedOn'))
    const ids = pools.map(({ id }) => id)
    return removeEntities(homed(grown, added.id, users, heir), added.id, ids)
  })
