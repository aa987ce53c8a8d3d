import type { Move } from '#core/domain/migration/moves.ts'
import { movesIn } from '#core/domain/migration/steps.ts'
import { forestOf, mayShareForest } from '#core/domain/servers/forests.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, EntityId } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const crossForest: Rule = {
  id: 'coexistence/cross-forest',
  severity: 'error',
  when: 'transition',
  title: 'Users and chat content migrate within one Active Directory forest',
  source: { keys: ['SUPM', 'PROC'], basis: 'stated' },

  *check(at) {
    const moves = movesIn(at).filter(({ from, to }) => !mayShareForest(from, to))
    for (const together of groupBy(moves, ({ from, to }) => `${from.id} ${to.id}`).values()) {
      yield* together.slice(0, 1).map((move) => moveProblem(move, together))
    }
    yield* importProblems(at)
  },
}

function moveProblem({ from, to }: Move, together: readonly Move[]): Problem {
  return {
    entities: [from.id, to.id],
    related: together.map(({ users }) => users.id),
    message: `${listed(together.map(({ users }) => users.name))} would move from ${from.name} to ${to.name}, out of the forest ${from.forest} into ${to.forest}. Migration across forests is not supported. Choose a pool in ${from.forest}.`,
  }
}

function importProblems(at: Moment): readonly Problem[] {
  return at.operations.flatMap((operation) => {
    if (operation.kind !== 'importChatData') return []
    const [source, target] = [chatPoolIn(at, operation.source), chatPoolIn(at, operation.target)]
    if (!source || !target || mayShareForest(source, target)) return []
    const message = `The content of ${source.chatPool.name} in the forest ${source.forest} would be imported into ${target.chatPool.name} in ${target.forest}. Migration across forests is not supported. Choose a chat pool in ${source.forest}.`
    return [{ entities: [source.chatPool.id, target.chatPool.id], message }]
  })
}

interface Located {
  readonly chatPool: ChatPool
  readonly forest: string | undefined
}

/** A chat pool of this stage or the one before, in its own forest or else that of its host. */
function chatPoolIn(at: Moment, id: EntityId): Located | undefined {
  const graph = [at, at.before].find((moment) => moment?.graph.get('chatPool', id))?.graph
  const chatPool = graph?.get('chatPool', id)
  return graph && chatPool && { chatPool, forest: forestOf(graph, chatPool) }
}
