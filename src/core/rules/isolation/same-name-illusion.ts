import { chatPoolOf } from '#core/domain/content/islands.ts'
import { contentByName } from '#core/domain/migration/content-names.ts'
import { recreationsUntil, successorsOf } from '#core/domain/migration/recreations.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, Content } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

/** What an import or an upgrade has brought from one to the other is the same, and no illusion. */
export const sameNameIllusion: Rule = {
  id: 'isolation/same-name-illusion',
  severity: 'info',
  when: 'stage',
  title: 'Rooms and categories of one name on two chat pools are different ones',
  source: { keys: ['COEX'], basis: 'derived' },

  *check(at) {
    const { graph } = at
    if (graph.all('chatPool').length < 2) return
    const recreations = recreationsUntil(at)
    const isBrought = (one: Content, other: Content) => successorsOf(recreations, one.id).includes(other.id)
    const doubles = [...doublesOf(graph, 'category'), ...doublesOf(graph, 'room')].filter(
      ({ first, other }) => !isBrought(first.content, other.content) && !isBrought(other.content, first.content),
    )
    for (const pairs of groupBy(doubles, ({ first, other }) => `${first.pool.id} ${other.pool.id}`).values()) {
      const [pair] = pairs
      if (!pair) continue
      const [here, there] = [pair.first.pool, pair.other.pool]
      const names = [...new Set(pairs.map(({ other }) => `‘${other.content.name}’`))]
      yield {
        entities: [here.id, there.id],
        related: [...new Set(pairs.flatMap(({ first, other }) => [first.content.id, other.content.id]))],
        message: `${here.name} and ${there.name} both have ${listed(names)}. They are different rooms or categories with members and a history of their own. Rename one if that misleads.`,
      }
    }
  },
}

interface Held {
  readonly content: Content
  readonly pool: ChatPool
}

/** For each name that several chat pools have: the first of them with each of the others. */
function doublesOf(graph: Graph, kind: 'category' | 'room'): readonly { first: Held; other: Held }[] {
  const named: readonly (readonly Content[])[] =
    kind === 'room' ? graph.alike(contentByName.room) : graph.alike(contentByName.category)
  return named.flatMap((same) => {
    const [first, ...others] = same.flatMap((content) => heldIn(graph, content)).sort(byChatPool)
    return first ? others.filter(({ pool }) => pool !== first.pool).map((other) => ({ first, other })) : []
  })
}

function heldIn(graph: Graph, content: Content): readonly Held[] {
  const pool = chatPoolOf(graph, content)
  return pool ? [{ content, pool }] : []
}

const byChatPool = (a: Held, b: Held): number => (a.pool.id < b.pool.id ? -1 : a.pool.id > b.pool.id ? 1 : 0)
