import { chatPoolOf, islandOf } from '#core/domain/content/islands.ts'
import { countInShort } from '#core/domain/people/headcount.ts'
import { connectionsOf } from '#core/domain/reachability/connections.ts'
import { contentIn } from '#core/layout/content.ts'
import {
  type ChatPool,
  type Client,
  type Entity,
  type EntityId,
  isContent,
  type Room,
  type Users,
} from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { counted, listed, nameOf } from '#core/model/words.ts'
import { roomDetail, subtitleOf } from '../diagram/words.ts'

/** What the picture shows of an entity beside its name: its host, island, content and connections, in words. */
export function tellingOf(graph: Graph, entity: Entity): string {
  const parts = [...partsOf(graph, entity), islandIn(graph, entity)]
  return parts.filter(Boolean).join(' · ')
}

type Part = string | false | undefined

function partsOf(graph: Graph, entity: Entity): readonly Part[] {
  switch (entity.kind) {
    case 'site':
      return [entity.siteKind && `${entity.siteKind} site`, entity.region]
    case 'pool':
    case 'policy':
      return [subtitleOf(graph, entity)]
    case 'chatPool':
      return chatPoolParts(graph, entity)
    case 'category':
      return [counted(graph.referrers('room', entity.id, 'category').length, 'room')]
    case 'room':
      return roomParts(graph, entity)
    case 'addIn':
      return ['add-in']
    case 'users':
      return usersParts(graph, entity)
    case 'client':
      return [connectionsIn(graph, entity)]
    case 'interaction':
      return [`${nameIn(graph, entity.from)} with ${nameIn(graph, entity.to)}`]
  }
}

const chatPoolParts = (graph: Graph, chatPool: ChatPool): readonly Part[] => [
  chatPool.hostedOn ? `hosted on ${nameIn(graph, chatPool.hostedOn)}` : 'no host',
  chatPool.state === 'stopped' && 'stopped',
  counted(contentIn(graph, chatPool).roomCount, 'room'),
]

const roomParts = (graph: Graph, room: Room): readonly Part[] => [
  roomDetail(graph, room),
  room.addIn && `uses ${nameIn(graph, room.addIn)}`,
]

const usersParts = (graph: Graph, users: Users): readonly Part[] => [
  countInShort(users),
  users.homedOn && `homed on ${nameIn(graph, users.homedOn)}`,
  users.policy && `policy ${nameIn(graph, users.policy)}`,
]

function connectionsIn(graph: Graph, client: Client): string {
  const all = connectionsOf(graph, client)
  const to = (isUnsure: boolean) =>
    all.flatMap((one) => (isUnsure === (one.isUnsure === true) ? [nameIn(graph, one.chatPool)] : []))
  const [sure, unsure] = [to(false), to(true)]
  const said = [
    sure.length > 0 && `connects to ${listed(sure)}`,
    unsure.length > 0 && `may connect to ${listed(unsure)}`,
  ]
  return said.filter(Boolean).join(', ') || 'connects to nothing'
}

function islandIn(graph: Graph, entity: Entity): Part {
  const chatPool = entity.kind === 'chatPool' ? entity : isContent(entity) ? chatPoolOf(graph, entity) : undefined
  const island = chatPool && islandOf(graph, chatPool)
  return island && `island ${island.letter}`
}

const nameIn = (graph: Graph, id: EntityId): string => {
  const entity = graph.find(id)
  return entity ? nameOf(entity) : 'something that is not in this stage'
}

/** What cannot work about each entity, in a few words, as it stands on its lines. */
export function troublesOf(findings: readonly Finding[]): ReadonlyMap<EntityId, string> {
  const troubles = new Map<EntityId, string[]>()
  for (const { waived, broken } of findings) {
    if (waived) continue
    for (const { from, label } of broken) {
      const there = troubles.get(from)
      if (!there) troubles.set(from, [label])
      else if (!there.includes(label)) there.push(label)
    }
  }
  return new Map([...troubles].map(([id, labels]) => [id, labels.join(', ')]))
}
