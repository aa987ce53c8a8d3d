import { carriersOutOf, isImport } from '#core/domain/migration/carriers.ts'
import { areOnOneComputer, type Database, databasesOf } from '#core/domain/servers/databases.ts'
import { computerKeys, sameComputerKeys, serverOf } from '#core/domain/servers/stores.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { type ChatPool, generations, type Pool } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed, shortServerName, typeName, withArticle } from '#core/model/words.ts'

export const legacyComputerShared: Rule = {
  id: 'sql/legacy-computer-shared',
  severity: 'error',
  when: 'stage',
  title: 'Each generation has SQL servers that no older one uses',
  source: { keys: ['SUPM'], basis: 'stated' },
  suppressedBy: { 'coexistence/sql-instance-shared': 'subjects' },

  *check(at) {
    for (const { newer, older, shared, computer } of sharingIn(at)) {
      yield {
        entities: [newer.id, older.id],
        ...(shared[0] && { field: shared[0].field }),
        message: `${newer.name} has its ${listed(shared.map(({ name }) => name))} on ${computer}, an SQL server of ${older.name}, ${withArticle(typeName(older))}. ${shortServerName[newer.generation]} needs SQL servers of its own. Use another computer.`,
      }
    }
  },
}

interface Sharing {
  readonly newer: Pool | ChatPool
  readonly older: Pool | ChatPool
  /** The databases of the newer one that are on a computer of the older one. */
  readonly shared: readonly Database[]
  readonly computer: string
}

export function sharingIn(at: Moment): readonly Sharing[] {
  const owners = [...at.graph.all('pool'), ...at.graph.all('chatPool')]
  const named = owners.flatMap((owner, place) =>
    instancesOf(owner).flatMap((instance) => computerKeys(instance).map((key) => ({ place, key }))),
  )
  const byKey = groupBy(named, ({ key }) => key)
  const age = ({ generation }: Pool | ChatPool) => generations.indexOf(generation)
  return owners.flatMap((newer) => {
    const near = databasesOf(newer).flatMap(({ instance }) =>
      sameComputerKeys(instance).flatMap((key) => byKey.get(key) ?? []),
    )
    const places = [...new Set(near.map(({ place }) => place))].sort((a, b) => a - b)
    return places
      .flatMap((place) => owners[place] ?? [])
      .filter((other) => age(other) < age(newer))
      .flatMap((older) => sharingOf(at, newer, older))
  })
}

function sharingOf(at: Moment, newer: Pool | ChatPool, older: Pool | ChatPool): readonly Sharing[] {
  const taken = instancesOf(older)
  const together = databasesOf(newer).filter(({ instance }) => taken.some((other) => areOnOneComputer(instance, other)))
  const isTakenOver = together.length > 0 && isUpgrade(at, older, newer)
  const shared = together.filter(
    ({ instance, holds }) => !isTakenOver || !databasesOf(older).some(isOne(instance, holds)),
  )
  const [first] = shared
  return first ? [{ newer, older, shared, computer: serverOf(first.instance) }] : []
}

/** An upgrade of Group Chat takes over the very database of the old chat pool, where it is. */
const isUpgrade = (at: Moment, { id: from }: Pool | ChatPool, { id: to }: Pool | ChatPool): boolean =>
  carriersOutOf(at, from).some((one) => !isImport(one) && one.target.id === to)

const isOne = (instance: string, holds: Database['holds']) => (other: Database) =>
  other.holds === holds && isSameName(other.instance, instance)

/** A Standard Edition server has its databases on itself. */
function instancesOf(older: Pool | ChatPool): readonly string[] {
  const own = older.kind === 'pool' && older.edition === 'standard' && older.fqdn ? [older.fqdn] : []
  return [...databasesOf(older).map(({ instance }) => instance), ...own]
}
