import { computersOf, sharedNames } from '#core/domain/servers/computers.ts'
import type { Database } from '#core/domain/servers/databases.ts'
import { isShare, serverOf, storesOf } from '#core/domain/servers/stores.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, EntityId, IdOf, Pool, Site } from '#core/model/entity.ts'
import { type Plan, type StageId, stageOf } from '#core/model/plan.ts'
import { editStage, update } from './edit.ts'
import { editStages } from './stages.ts'

type ChatPoolFields = Parameters<typeof update<'chatPool'>>[2]

/** Sets fields of a chat pool from a stage on; `undefined` leaves a field out. */
export const setFields = (plan: Plan, stage: StageId, id: IdOf<'chatPool'>, fields: ChatPoolFields): Plan =>
  editStage(plan, stage, (topology) => update(topology, id, fields))

/** Gives a chat pool servers of its own; names that it shared with its host are open again. */
export function makeStandalone(plan: Plan, stage: StageId, chatPool: ChatPool, host: Pool | undefined): Plan {
  const fqdn = isSameName(chatPool.fqdn, host?.fqdn) ? undefined : chatPool.fqdn
  const servers = host ? serversWithout(chatPool, computersOf(host)) : chatPool.servers
  return setFields(plan, stage, chatPool.id, { collocation: 'standalone', fqdn, servers })
}

/** Takes servers off a chat pool. Where none is left, its servers are unknown again. */
export const removeServers = (plan: Plan, stage: StageId, chatPool: ChatPool, fqdns: readonly string[]): Plan =>
  setFields(plan, stage, chatPool.id, { servers: serversWithout(chatPool, fqdns) })

/** Leaves a chat pool these Compliance servers. Where none is left, they are unknown again. */
export const leaveComplianceServers = (
  plan: Plan,
  stage: StageId,
  chatPool: ChatPool,
  servers: readonly string[],
): Plan => setFields(plan, stage, chatPool.id, { complianceServers: servers.length === 0 ? undefined : [...servers] })

/** Leaves a chat pool one server, without a mirror and in one data center. */
export const keepOneServer = (plan: Plan, stage: StageId, chatPool: ChatPool): Plan =>
  setFields(plan, stage, chatPool.id, {
    servers: chatPool.servers?.slice(0, 1),
    mirrorStore: undefined,
    stretched: undefined,
  })

export const setFqdn = (plan: Plan, stage: StageId, chatPool: ChatPool, fqdn: string): Plan =>
  setFields(plan, stage, chatPool.id, { fqdn })

/** Marks servers of a chat pool as active or as standby. */
export const setActive = (
  plan: Plan,
  stage: StageId,
  chatPool: ChatPool,
  fqdns: readonly string[],
  active: boolean,
): Plan =>
  setFields(plan, stage, chatPool.id, {
    servers: chatPool.servers?.map((server) => (fqdns.includes(server.fqdn) ? { ...server, active } : server)),
  })

/**
 * Makes a chat pool one of multiple computers in every stage, since its type is fixed when it is created; a local file
 * store is open again.
 */
export const makeMultiComputer = (plan: Plan, { id }: ChatPool): Plan => {
  const stages = plan.stages.filter(({ topology }) => topology.chatPool.has(id))
  return editStages(plan, stages, (topology) => {
    const fileStore = topology.chatPool.get(id)?.fileStore
    return update(topology, id, { poolType: 'multiComputer', fileStore: isShare(fileStore) ? fileStore : undefined })
  })
}

/** A name for a new SQL instance, on the server of the one that is used now. */
export function newSqlInstance(plan: Plan, stage: StageId, current: string, name: string): string {
  const topology = stageOf(plan, stage)?.topology
  const taken = [
    ...[...(topology?.pool.values() ?? [])].map(({ sqlInstance }) => sqlInstance),
    ...[...(topology?.chatPool.values() ?? [])].flatMap(storesOf).map(({ store }) => store.instance),
  ]
  const base = `${serverOf(current)}\\${name}`
  let instance = base
  for (let number = 2; taken.some((other) => isSameName(other, instance)); number++) instance = `${base}-${number}`
  return instance
}

export const setSqlInstance = (plan: Plan, stage: StageId, pool: Pool, sqlInstance: string): Plan =>
  editStage(plan, stage, (topology) => update(topology, pool.id, { sqlInstance }))

export const placePool = (plan: Plan, stage: StageId, pool: Pool, site: Site): Plan =>
  editStage(plan, stage, (topology) => update(topology, pool.id, { site: site.id }))

/** Leaves the Central Management Server to one of the pools that hold it, or to none of them. */
export const setCmsHolders = (plan: Plan, stage: StageId, holders: readonly Pool[], keeper: Pool | undefined): Plan =>
  editStage(plan, stage, (topology) =>
    holders
      .filter(({ id }) => id !== keeper?.id)
      .reduce((edited, { id }) => update(edited, id, { holdsCms: undefined }), topology),
  )

/** Leaves open in which SQL instance databases are: where another computer is needed, nobody but a person names it. */
export const openInstances = (plan: Plan, stage: StageId, databases: readonly Database[]): Plan =>
  databases.reduce((edited, { owner, field }) => openInstance(edited, stage, owner.id, field), plan)

const openInstance = (plan: Plan, stage: StageId, id: EntityId, field: Database['field']): Plan =>
  editStage(plan, stage, (topology) => {
    if (field === 'sqlInstance') return update(topology, id as Pool['id'], { sqlInstance: undefined })
    const { instance: _, ...rest } = topology.chatPool.get(id)?.[field] ?? {}
    return update(topology, id as ChatPool['id'], { [field]: rest })
  })

function serversWithout({ servers }: ChatPool, fqdns: readonly string[]): ChatPool['servers'] {
  const left = servers?.filter(({ fqdn }) => sharedNames([fqdn], fqdns).length === 0)
  return left?.length === 0 ? undefined : left
}
