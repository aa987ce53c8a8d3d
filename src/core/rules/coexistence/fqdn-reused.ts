import { isNew } from '#core/domain/migration/steps.ts'
import { fqdnsOf, sharedNames } from '#core/domain/servers/computers.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { type ChatPool, generations, type Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, shortServerName } from '#core/model/words.ts'

export const fqdnReused: Rule = {
  id: 'coexistence/fqdn-reused',
  severity: 'error',
  when: 'stage',
  title: 'A new pool or server has a name that no older one has',
  source: { keys: ['SUPM', 'PILOTOCS'], basis: 'stated' },

  *check(at) {
    const here = ownersIn(at.graph)
    const gone = at.before ? ownersIn(at.before.graph).filter(({ id }) => !at.graph.find(id)) : []
    const byName = groupBy(namedBy([...here, ...gone]), ({ name }) => name)
    for (const { name, owner } of namedBy(here)) {
      for (const { owner: other } of byName.get(name) ?? []) {
        if (gone.includes(other) ? isSuccessor(at, owner, other) : isNewer(owner, other)) yield problemOf(owner, other)
      }
    }
  },
}

type Owner = Pool | ChatPool

const ownersIn = (graph: Graph): readonly Owner[] => [...graph.all('pool'), ...graph.all('chatPool')]

const namedBy = (owners: readonly Owner[]): readonly { name: string; owner: Owner }[] =>
  owners.flatMap((owner) => fqdnsOf(owner).map((fqdn) => ({ name: fqdn.toLowerCase(), owner })))

const isNewer = (one: Owner, other: Owner): boolean =>
  generations.indexOf(one.generation) > generations.indexOf(other.generation)

/** Whether one comes in the very step in which the other, of another generation, goes. */
const isSuccessor = (at: Moment, one: Owner, other: Owner): boolean =>
  one.generation !== other.generation && isNew(at, one)

function problemOf(newer: Owner, older: Owner): Problem {
  const shared = sharedNames(fqdnsOf(newer), fqdnsOf(older))
  const isOwn = shared.some((name) => isSameName(name, newer.fqdn))
  return {
    entities: [newer.id, older.id],
    field: isOwn ? 'fqdn' : newer.kind === 'pool' ? 'frontEnds' : 'servers',
    message: `${newer.name} (${shortServerName[newer.generation]}) takes ${listed(shared, 2)}, a name of ${older.name} (${shortServerName[older.generation]}). Side by side, a new pool or server needs a name of its own. Choose another FQDN.`,
  }
}
