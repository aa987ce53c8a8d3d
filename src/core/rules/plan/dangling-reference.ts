import { isGroupChatClient } from '#core/domain/reachability/clients.ts'
import { isTakenOver } from '#core/domain/reachability/takeover.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import { type Entity, type EntityId, type Kind, kindOf, kinds } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { referrersBy } from '#core/model/memory/referrers.ts'
import { type Ref, refFields, refsOf } from '#core/model/refs.ts'
import type { Problem } from '#core/model/rule/finding.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { capital, kindName, listed, nameOf, withArticle } from '#core/model/words.ts'
import { nameElsewhere } from '../parts/wording/elsewhere.ts'

export const danglingReference: Rule = {
  id: 'plan/dangling-reference',
  severity: 'error',
  when: 'stage',
  title: 'Everything that is referred to is in the same stage',
  source: { keys: ['PLANNER'], basis: 'derived' },
  suppressedBy: {
    'client/legacy-target-gone': 'subjects',
    'migration/pool-not-empty': 'subjects',
    'policy/dangling-reference': 'subjects',
    'category/delete-not-empty': 'subjects',
    'addin/not-registered': 'subjects',
    'addin/removed-in-use': 'subjects',
  },

  *check(at) {
    for (const kind of kinds) {
      for (const entity of atFault(at.graph, kind)) {
        const missing = missingRefs(at.graph, entity)
        if (missing.length > 0) yield* problemsOf(at, entity, missing)
      }
    }
  },
}

/** The entities of a kind that refer to what is not there, in the order of their ids. */
function atFault(graph: Graph, kind: Kind): readonly Entity[] {
  const found = refFields[kind].flatMap(({ field }) => {
    const index = referrersBy(kind, field)
    const missing = graph.keys(index).filter((id) => !graph.find(id as EntityId))
    return missing.flatMap((id): readonly Entity[] => graph.having(index, id))
  })
  return [...new Set(found)].sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The host of a chat pool has a rule of its own. */
const missingRefs = (graph: Graph, entity: Entity): readonly Ref[] =>
  refsOf(entity).filter(({ field, to }) => !graph.find(to) && field !== 'hostedOn')

/** Of these fields a rule of its own may tell what is missing, so each is a problem of its own. */
const toldApart: Partial<Readonly<Record<Kind, readonly string[]>>> = {
  client: ['connectsTo', 'users'],
  users: ['homedOn', 'policy'],
  room: ['category', 'addIn'],
}

/**
 * One problem for each entity, unless rules of their own may tell what is missing: with that among the subjects, just
 * what they name is left out here. A Group Chat client follows an endpoint that took over the address of its target.
 */
function problemsOf(at: Moment, entity: Entity, missing: readonly Ref[]): readonly Problem[] {
  const isFollower = entity.kind === 'client' && isGroupChatClient(entity)
  const apart = entity.kind === 'client' && !isFollower ? undefined : toldApart[entity.kind]
  if (!apart) return [problemOf(at, entity, missing)]
  const lost = isFollower ? missing.filter(({ to }) => !isTakenOver(at, entity, to)) : missing
  const parts = groupBy(lost, ({ field }) => (apart.includes(field) ? field : ''))
  return [...parts.values()].map((part) => {
    const problem = problemOf(at, entity, part)
    return { ...problem, entities: [entity.id, ...idsOf(part)], related: [] }
  })
}

function problemOf(at: Moment, entity: Entity, missing: readonly Ref[]): Problem {
  const isNowhere = missing.every(({ to }) => nameElsewhere(at, to) === undefined)
  const names = new Set(missing.map(({ to }) => nameOfMissing(kindOf(to), nameElsewhere(at, to))))
  const fields = refFields[entity.kind].filter(({ field }) => missing.some((ref) => ref.field === field))
  const [field] = fields
  const where = listed(fields.map(({ title }) => title))
  const subject = entity.kind === 'users' ? entity.name : `${capital(kindName[entity.kind])} ‘${nameOf(entity)}’`
  return {
    entities: [entity.id],
    related: idsOf(missing),
    ...(field && { field: field.field }),
    message: `${subject} refers to ${listed([...names])}${isNowhere ? ' that no stage has' : ''} (${where})${isNowhere ? '' : ', which this stage does not have'}. Choose something that is there, or remove the reference.`,
    broken: missing.map((ref) => ({ from: entity.id, ...ref, label: 'not in this stage' })),
  }
}

/** "the site Berlin", "a site", "users". */
function nameOfMissing(kind: Kind, name: string | undefined): string {
  if (name !== undefined) return `the ${kindName[kind]} ${name}`
  return kind === 'users' ? kindName[kind] : withArticle(kindName[kind])
}

const idsOf = (refs: readonly Ref[]): readonly EntityId[] => [...new Set(refs.map(({ to }) => to))]
