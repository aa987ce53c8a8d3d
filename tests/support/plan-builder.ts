import type { ClientType, Entity, EntityId, EntityOf, Generation, IdOf, Kind } from '#core/model/entity.ts'
import { defaultFlattening, type Operation, type Plan, type Stage } from '#core/model/plan.ts'
import { emptyTopology, entitiesOf, put, remove, type Topology } from '#core/model/topology.ts'

type Fields<K extends Kind> = Partial<Omit<EntityOf<K>, 'id' | 'kind'>>

const entity =
  <K extends Kind>(kind: K) =>
  (name: string, fields: Fields<K> = {}): EntityOf<K> =>
    ({ id: `${kind}:${name}`, kind, name, ...fields }) as unknown as EntityOf<K>

/** Each builder makes an entity whose id is `kind:name`, so that references read as `'pool:L10'`. */
export const site = entity('site')
export const category = entity('category')
export const room = entity('room')
export const addIn = entity('addIn')
export const users = entity('users')
export const pool = (name: string, generation: Generation, fields: Fields<'pool'> = {}): EntityOf<'pool'> =>
  entity('pool')(name, { generation, ...fields })
export const chatPool = (name: string, generation: Generation, fields: Fields<'chatPool'> = {}): EntityOf<'chatPool'> =>
  entity('chatPool')(name, { generation, ...fields })
export const policy = (
  name: string,
  scope: EntityOf<'policy'>['scope'],
  enabled: boolean,
  fields: Fields<'policy'> = {},
): EntityOf<'policy'> => entity('policy')(name, { scope, enabled, ...fields })
export const client = (
  name: string,
  type: ClientType,
  usersId?: IdOf<'users'>,
  connectsTo?: IdOf<'chatPool'>[],
): EntityOf<'client'> => ({
  id: `client:${name}`,
  kind: 'client',
  client: type,
  ...(usersId && { users: usersId }),
  ...(connectsTo && { connectsTo }),
})
export const interaction = (
  name: string,
  from: EntityOf<'interaction'>['from'],
  to: EntityOf<'interaction'>['to'],
): EntityOf<'interaction'> => ({ id: `interaction:${name}`, kind: 'interaction', name, from, to })

interface StageSpec {
  readonly entities: readonly Entity[]
  readonly operations?: readonly Operation[]
  readonly interim?: boolean
  readonly approved?: NonNullable<Stage['approved']>
}
type StageInput = readonly Entity[] | StageSpec

/** A plan of the given stages, with the ids `s1`, `s2` …, each listing all that exists in it. */
export function planOf(...stages: readonly StageInput[]): Plan {
  return planWith({}, ...stages)
}

export function planWith(settings: Partial<Plan>, ...inputs: readonly StageInput[]): Plan {
  let topology = emptyTopology
  const stages = inputs.map((input, index): Stage => {
    const { entities, operations, ...rest } = specOf(input)
    topology = topologyOf(topology, entities)
    return { id: `s${index + 1}`, name: `Stage ${index + 1}`, ...rest, topology, operations: operations ?? [] }
  })
  return {
    name: 'Test plan',
    sipDomains: ['contoso.com'],
    layout: {},
    flattening: defaultFlattening,
    severities: {},
    waivers: [],
    ...settings,
    stages,
  }
}

const specOf = (input: StageInput): StageSpec => ('entities' in input ? input : { entities: input })

/** Shares with the stage before it every table that is the same. */
function topologyOf(before: Topology, entities: readonly Entity[]): Topology {
  const ids = new Set<EntityId>(entities.map(({ id }) => id))
  const known = new Set(entitiesOf(before))
  const gone = entitiesOf(before).filter(({ id }) => !ids.has(id))
  return put(
    remove(
      before,
      gone.map(({ id }) => id),
    ),
    entities.filter((one) => !known.has(one)),
  )
}
