import type { Entity, Generation } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { entitiesOf, put } from '#core/model/topology.ts'

const poolName: Record<Generation, string> = { ocs2007r2: 'OCS-Pool', lync2010: 'FE-2010', lync2013: 'FE-2013' }
const chatPoolName: Record<Generation, string> = { ocs2007r2: 'GC-2007', lync2010: 'GC-2010', lync2013: 'PC-2013' }
const contentNames: Readonly<Record<string, string>> = { Ops: 'Operations', ops: 'operations', OPS: 'OPERATIONS' }

/** The plan with names that say more than those of a test, for a picture that people read. */
export function withGoodNames(plan: Plan): Plan {
  const names = new Map<string, string>()
  for (const entity of plan.stages.flatMap(({ topology }) => entitiesOf(topology))) {
    if (!names.has(entity.id)) names.set(entity.id, unused(goodNameOf(entity), names))
  }
  const stages = plan.stages.map((stage) => {
    const renamed = entitiesOf(stage.topology).flatMap((entity) => {
      const name = names.get(entity.id)
      return name ? [{ ...entity, name } as Entity] : []
    })
    return { ...stage, topology: put(stage.topology, renamed) }
  })
  return { ...plan, stages }
}

/** Empty for what keeps its name. */
function goodNameOf(entity: Entity): string {
  if (!('name' in entity) || entity.name === undefined) return ''
  const base = entity.kind === 'pool' ? poolName : entity.kind === 'chatPool' ? chatPoolName : undefined
  if (!base || !('generation' in entity)) return contentNames[entity.name] ?? ''
  const [, letter = '', rest = ''] = /^([A-Z])(?:07|10|13)?([A-Za-z\d]?)$/.exec(entity.name) ?? []
  if (letter === '') return ''
  const suffix = ['L', 'O', 'P'].includes(letter) ? rest : letter
  return [base[entity.generation], suffix.toUpperCase()].filter(Boolean).join('-')
}

const unused = (name: string, taken: ReadonlyMap<string, string>): string =>
  name !== '' && [...taken.values()].includes(name) ? unused(`${name}-2`, taken) : name
