import { computersOf, sharedNames } from '../computers.ts'
import { editStage, update } from '../edit.ts'
import type { ChatPool, IdOf, Pool } from '../model.ts'
import { type Plan, type StageId, stageOf } from '../plan.ts'
import { isSameName } from '../same-name.ts'

type ChatPoolFields = Parameters<typeof update<'chatPool'>>[2]

const setFields = (plan: Plan, stage: StageId, id: IdOf<'chatPool'>, fields: ChatPoolFields): Plan =>
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

/** Leaves a chat pool one server, without a mirror and in one data center. */
export const keepOneServer = (plan: Plan, stage: StageId, chatPool: ChatPool): Plan =>
  setFields(plan, stage, chatPool.id, {
    servers: chatPool.servers?.slice(0, 1),
    mirrorStore: undefined,
    stretched: undefined,
  })

export const setFqdn = (plan: Plan, stage: StageId, chatPool: ChatPool, fqdn: string): Plan =>
  setFields(plan, stage, chatPool.id, { fqdn })

/** A name for a new SQL instance, on the server that the pool uses now. */
export function newSqlInstance(plan: Plan, stage: StageId, pool: Pool): string {
  const taken = [...(stageOf(plan, stage)?.topology.pool.values() ?? [])].map(({ sqlInstance }) => sqlInstance)
  const base = `${pool.sqlInstance?.split('\\')[0]}\\LYNC2013`
  let name = base
  for (let number = 2; taken.some((other) => isSameName(other, name)); number++) name = `${base}-${number}`
  return name
}

export const setSqlInstance = (plan: Plan, stage: StageId, pool: Pool, sqlInstance: string): Plan =>
  editStage(plan, stage, (topology) => update(topology, pool.id, { sqlInstance }))

function serversWithout({ servers }: ChatPool, fqdns: readonly string[]): ChatPool['servers'] {
  const left = servers?.filter(({ fqdn }) => sharedNames([fqdn], fqdns).length === 0)
  return left?.length === 0 ? undefined : left
}
