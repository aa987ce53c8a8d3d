import { computersOf, sharedNames } from '#core/domain/servers/computers.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { indexOn } from '#core/model/memory/table-index.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

/**
 * Computers of another generation are named by coexistence/fqdn-reused, those of the host by collocated-on-enterprise.
 */
export const chatServerOnOtherRole: Rule = {
  id: 'hosting/chat-server-on-other-role',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A Persistent Chat server shares its computer with no other role',
  source: { keys: ['SUPT', 'COLEE'], basis: 'stated' },

  *check(chatPool, { graph }) {
    if (chatPool.generation !== 'lync2013') return
    for (const other of othersOf(graph, chatPool)) {
      const shared = sharedWith(chatPool, other)
      yield {
        entities: [chatPool.id, other.id],
        field: 'servers',
        message: `${chatPool.name} shares ${listed(shared)} with ${other.name}. A Persistent Chat server has a computer of its own in an Enterprise deployment. Name another computer for ${chatPool.name}.`,
      }
    }
  },
}

/** Whoever else has a computer of the chat pool and may not; of two chat pools only the later one is asked. */
function othersOf(graph: Graph, chatPool: ChatPool): readonly (Pool | ChatPool)[] {
  const names = keysOf(serversOf(chatPool))
  const pools = names.flatMap((name) => graph.having(poolsByComputer, name))
  const later = names.flatMap((name) => graph.having(chatPoolsByServer, name)).filter(({ id }) => id > chatPool.id)
  const others = new Set<Pool | ChatPool>([...pools, ...later])
  return [...others].filter(({ id, generation }) => generation === 'lync2013' && id !== chatPool.hostedOn)
}

export const sharedWith = (chatPool: ChatPool, other: Pool | ChatPool): readonly string[] =>
  sharedNames(serversOf(chatPool), other.kind === 'chatPool' ? serversOf(other) : computersOf(other))

const keysOf = (names: readonly string[]): readonly string[] => names.map((name) => name.toLowerCase())

const poolsByComputer = indexOn('pool', (pool) => keysOf(computersOf(pool)))

const chatPoolsByServer = indexOn('chatPool', (chatPool) => keysOf(serversOf(chatPool)))

const serversOf = ({ servers = [] }: ChatPool): readonly string[] => servers.map(({ fqdn }) => fqdn)
