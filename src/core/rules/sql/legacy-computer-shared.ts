import { areOnOneComputer, type Database, databasesOf } from '#core/domain/servers/databases.ts'
import { serverOf } from '#core/domain/servers/stores.ts'
import { openInstances } from '#core/edits/servers.ts'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { itsOrTheir, listed, typeName, withArticle } from '#core/model/words.ts'
import { graphAt } from '../parts/fixes/subject.ts'

export const legacyComputerShared: Rule = {
  id: 'sql/legacy-computer-shared',
  severity: 'error',
  when: 'stage',
  title: 'Lync 2013 has SQL servers that no older deployment uses',
  rationale:
    'Databases of Lync 2013 are on other computers than those of Lync 2010 and OCS 2007 R2, whatever instance.',
  howToFix: 'Put the databases of Lync 2013 on SQL servers of their own.',
  source: { keys: ['SUPM'], basis: 'stated' },
  suppressedBy: { 'coexistence/sql-instance-shared': 'subjects' },

  *check({ graph }) {
    for (const { newer, older, shared, computer } of sharingIn(graph)) {
      yield {
        entities: [newer.id, older.id],
        ...(shared[0] && { field: shared[0].field }),
        message: `${newer.name} has its ${listed(shared.map(({ name }) => name))} on ${computer}, an SQL server of ${older.name}, ${withArticle(typeName(older))}. Lync 2013 needs SQL servers of its own. Use another computer.`,
      }
    }
  },

  fixes(plan, finding) {
    const [newer, older] = finding.entities
    const found = sharingIn(graphAt(plan, finding)).find((one) => one.newer.id === newer && one.older.id === older)
    if (!found) return []
    const names = listed(found.shared.map(({ name }) => name))
    const title = `Leave open where ${found.newer.name} has ${itsOrTheir(1)} ${names}`
    return [{ title, apply: (before) => openInstances(before, finding.stage, found.shared) }]
  },
}

interface Sharing {
  readonly newer: Pool | ChatPool
  readonly older: Pool | ChatPool
  /** The databases of the newer one that are on a computer of the older one. */
  readonly shared: readonly Database[]
  readonly computer: string
}

function sharingIn(graph: Graph): readonly Sharing[] {
  const owners = [...graph.all('pool'), ...graph.all('chatPool')]
  const older = owners.filter(({ generation }) => generation !== 'lync2013')
  return owners
    .filter(({ generation }) => generation === 'lync2013')
    .flatMap((newer) => older.flatMap((other) => sharingOf(newer, other)))
}

function sharingOf(newer: Pool | ChatPool, older: Pool | ChatPool): readonly Sharing[] {
  const taken = instancesOf(older)
  const shared = databasesOf(newer).filter(({ instance }) => taken.some((other) => areOnOneComputer(instance, other)))
  const [first] = shared
  return first ? [{ newer, older, shared, computer: serverOf(first.instance) }] : []
}

/** A Standard Edition server has its databases on itself. */
function instancesOf(older: Pool | ChatPool): readonly string[] {
  const own = older.kind === 'pool' && older.edition === 'standard' && older.fqdn ? [older.fqdn] : []
  return [...databasesOf(older).map(({ instance }) => instance), ...own]
}
