import type { Graph } from '../../graph.ts'
import { groupBy } from '../../group-by.ts'
import { contentsOf } from '../../islands.ts'
import type { ChatPool, Content } from '../../model.ts'
import { listed } from '../../words.ts'
import type { Rule } from '../rule.ts'

export const sameNameIllusion: Rule = {
  id: 'isolation/same-name-illusion',
  severity: 'info',
  when: 'stage',
  title: 'Rooms and categories of one name on two chat pools are different ones',
  rationale: 'Each chat pool keeps its own content; an equal name joins neither members nor history.',
  howToFix: 'Nothing to do now; before an import, rename one of them if both are to stay.',
  source: { keys: ['COEX'], basis: 'derived' },

  *check({ graph }) {
    if (graph.all('chatPool').length < 2) return
    const doubles = [...doublesOf(graph, 'category'), ...doublesOf(graph, 'room')]
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
function doublesOf(graph: Graph, kind: Content['kind']): readonly { first: Held; other: Held }[] {
  const held = graph
    .all('chatPool')
    .flatMap((pool) => contentsOf(graph, pool).flatMap((content) => (content.kind === kind ? [{ content, pool }] : [])))
  return [...groupBy(held, ({ content }) => content.name.toLowerCase()).values()].flatMap(([first, ...others]) =>
    first ? others.filter(({ pool }) => pool !== first.pool).map((other) => ({ first, other })) : [],
  )
}
