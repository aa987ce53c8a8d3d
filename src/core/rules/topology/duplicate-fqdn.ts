import { fqdnsOf, sharedNames } from '#core/domain/servers/computers.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { distinctNames, isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

/** Names that two generations share are named by coexistence/fqdn-reused. */
export const duplicateFqdn: Rule = {
  id: 'topology/duplicate-fqdn',
  severity: 'error',
  when: 'stage',
  title: 'An FQDN belongs to one pool',
  source: { keys: ['SUPM', 'ADD'], basis: 'derived' },
  suppressedBy: { 'hosting/collocated-on-enterprise': 'subjects', 'hosting/chat-server-on-other-role': 'subjects' },

  *check({ graph }) {
    for (const [one, other] of pairsIn(graph)) {
      const shared = sharedNames(ownNamesOf(one), ownNamesOf(other))
      const isOwn = shared.some((name) => isSameName(name, one.fqdn))
      yield {
        entities: [one.id, other.id],
        field: isOwn || one.kind === 'chatPool' ? 'fqdn' : 'frontEnds',
        message: `${one.name} and ${other.name} both have ${listed(shared, 2)}. An FQDN belongs to one pool. Give one of them another.`,
      }
    }
  },
}

type Owner = Pool | ChatPool

/** A chat server that has a computer in common with another role is another rule. */
const ownNamesOf = (owner: Owner): readonly string[] =>
  owner.kind === 'pool' ? fqdnsOf(owner) : distinctNames([owner.fqdn])

/** All of one generation that have a name in common and may not, a chat pool before a pool. */
function* pairsIn(graph: Graph): Iterable<readonly [Owner, Owner]> {
  const owners: readonly Owner[] = [...graph.all('chatPool'), ...graph.all('pool')]
  const named = owners.flatMap((owner, at) => ownNamesOf(owner).map((name) => ({ at, name: name.toLowerCase() })))
  const byName = groupBy(named, ({ name }) => name)
  for (const [at, one] of owners.entries()) {
    const alike = ownNamesOf(one).flatMap((name) => byName.get(name.toLowerCase()) ?? [])
    for (const later of [...new Set(alike.map((other) => other.at))].sort((a, b) => a - b)) {
      const other = owners[later]
      if (later > at && other && one.generation === other.generation && !mayShare(one, other)) yield [one, other]
    }
  }
}

/** A chat pool on its host's own computer; where nobody has said what that is, it may be so. */
function mayShare(one: Owner, other: Owner): boolean {
  if (one.kind !== 'chatPool' || other.kind !== 'pool' || one.hostedOn !== other.id) return false
  return other.edition !== 'enterprise' && one.collocation !== 'standalone'
}
