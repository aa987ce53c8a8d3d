import { accessAt } from '#core/domain/reachability/access.ts'
import { needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import { convertChatPool, hostOnNewPool, keepHost, rehome, suitableHosts } from '#core/edits/hosting.ts'
import { isUnused, stagesWith } from '#core/edits/stages.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Plan, Stage, StageId } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { chatName, shortServerName, withArticle } from '#core/model/words.ts'
import { momentAt } from './subject.ts'

/** Hosting the chat pool on each pool that suits it or, where there is none, on a new one. */
export function hostFixes(plan: Plan, stage: StageId, chatPool: ChatPool): readonly Fix[] {
  const hosts = suitableHosts(plan, stage, chatPool)
  if (hosts.length === 0) {
    const title = `Add ${withArticle(shortServerName[chatPool.generation])} pool and host ${chatPool.name} on it`
    return [{ title, apply: (before) => hostOnNewPool(before, stage, chatPool) }]
  }
  return hosts.map((host) => ({
    title: `Host ${chatPool.name} on ${host.name}`,
    apply: (before) => rehome(before, stage, chatPool.id, host.id),
  }))
}

/** Keeping a host in every stage in which the chat pool is hosted on it. */
export const keepHostFix = (chatPool: ChatPool, host: Pool): Fix => ({
  title: `Keep ${host.name} as long as ${chatPool.name} needs it`,
  apply: (before) => keepHost(before, chatPool.id, host),
})

/**
 * Making the chat pool one of the host's generation: only while nothing uses it, because content never changes
 * its product without an import, and not towards legacy in a plan of several stages.
 */
export function convertFixes(plan: Plan, stage: StageId, chatPool: ChatPool, host: Pool): readonly Fix[] {
  if (host.generation !== 'lync2013' && plan.stages.length > 1) return []
  const stages = stagesWith(plan, stage, chatPool.id)
  const isUsed = (one: Stage) => isMissed(momentAt(plan, { stage: one.id }), chatPool.id)
  if (!isUnused(stages, chatPool.id) || stages.some(isUsed)) return []
  const title = `Make ${chatPool.name} ${withArticle(chatName[host.generation])} pool on ${host.name}`
  return [{ title, apply: (before) => convertChatPool(before, stage, chatPool, host) }]
}

/** Whether users who need chat find it there by its address alone, with no line to it. */
function isMissed(at: Moment, id: ChatPool['id']): boolean {
  const chatPool = at.graph.get('chatPool', id)
  if (!chatPool) return false
  const inNeed = at.graph.all('users').filter((users) => needsChat(at.graph, users))
  return inNeed.some((users) => accessAt(at, users, chatPool).standing === 'reached')
}
