import type { Check } from '#core/checking/check.ts'
import { chatPoolOf } from '#core/domain/content/islands.ts'
import { importsIn } from '#core/domain/migration/imports.ts'
import { notLanded } from '#core/domain/migration/landings.ts'
import { later } from '#core/domain/migration/steps.ts'
import { upgradesIn } from '#core/domain/migration/upgrades.ts'
import { diff } from '#core/model/diff.ts'
import { type Content, type EntityId, isContent } from '#core/model/entity.ts'
import { type Moment, momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { type ReachCell, reachMatrix } from '#core/views/reach/reach-matrix.ts'

/** What a fix breaks of the laws that all fixes keep, in words; nothing where it does what it says. */
export function brokenBy(before: Plan, finding: Finding, fix: Fix, check: Check): readonly string[] {
  const after = fix.apply(before)
  return [
    ...stillFound(after, finding, check),
    ...contentNowhere(before, after),
    ...toldTwice(after),
    ...provenNoMore(before, after, check),
    ...keptOut(before, after),
  ].map((text) => `${finding.rule}, “${fix.title}”: ${text}`)
}

/** No other rule has judged what refers to nothing, in this stage and the later ones: that begins with the fix. */
const unjudged = 'plan/dangling-reference'

/**
 * What they put into a chat pool was in another one, or nowhere: what is wrong with it there comes to light by them.
 * The dialog of the fixes tells it before they are applied.
 */
const bringingToLight = [
  'isolation/moved-without-import',
  'migration/content-lost',
  'migration/rollback-content',
  'migration/wrong-direction',
]

/** The errors that a fix adds, where there are more of them than before. */
export function moreErrorsBy(before: Plan, { rule }: Finding, fix: Fix, check: Check): readonly string[] {
  if (rule === unjudged) return []
  const after = fix.apply(before)
  const [was, is] = [errorsIn(before, check), errorsIn(after, check)]
  if (is.size <= was.size) return []
  const brought = bringingToLight.includes(rule) ? broughtBy(before, after) : new Set<EntityId>()
  return [...is]
    .filter(([key, error]) => !was.has(key) && !isAbout(error, brought))
    .map(([key]) => `${rule}, “${fix.title}”: ${key}`)
}

/** The errors by what they are about: a stage that is added has those of its neighbour. */
const errorsIn = (plan: Plan, check: Check): ReadonlyMap<string, Finding> =>
  new Map(
    check(plan, undefined, { fixes: false })
      .findings.filter(({ severity }) => severity === 'error')
      .map((error) => [[error.rule, ...error.entities].join(' '), error]),
  )

/** What is brought refers to nothing that is missing; else it may be wrong there in whichever way. */
const isAbout = ({ rule, entities, related }: Finding, brought: ReadonlySet<EntityId>): boolean =>
  rule !== unjudged && [...entities, ...related].some((id) => brought.has(id))

/** The content that a fix changes in any stage. */
function broughtBy(before: Plan, after: Plan): ReadonlySet<EntityId> {
  const was = new Map(before.stages.map(({ id, topology }) => [id, topology]))
  const changes = after.stages.flatMap(({ id, topology }) => diff(was.get(id) ?? emptyTopology, topology))
  const changed = changes.map((change) => (change.type === 'removed' ? change.before : change.after))
  return new Set(changed.filter(isContent).map(({ id }) => id))
}

/** A fix may leave a note of what it has done. */
const stillFound = (after: Plan, finding: Finding, check: Check): readonly string[] =>
  check(after, undefined, { fixes: false })
    .findings.filter((one) => identityOf(one) === identityOf(finding))
    .filter(({ severity }) => severity !== 'info' || finding.severity === 'info')
    .map(() => 'the finding is still there')

const momentsOf = (plan: Plan): readonly Moment[] => plan.stages.map((_, at) => momentOf(plan, at))

/** What an import or an upgrade brings is in a chat pool, unless the stage has taken it out of a source that stays. */
function contentNowhere(before: Plan, after: Plan): readonly string[] {
  const known = new Set(nowhereIn(before))
  return nowhereIn(after).filter((text) => !known.has(text))
}

const nowhereIn = (plan: Plan): readonly string[] =>
  momentsOf(plan).flatMap((at) => {
    const isSomewhere = ({ id }: Content) =>
      [at, ...later(at)].some(({ graph }) => {
        const there = graph.find(id) as Content | undefined
        return there !== undefined && chatPoolOf(graph, there) !== undefined
      })
    const ways = [
      ...importsIn(at).map((one) => ({ ...one, missing: notLanded(at, one) })),
      ...upgradesIn(at).map((one) => ({ ...one, missing: notLanded(at, one) })),
    ]
    return ways
      .filter(({ source }) => !at.graph.get('chatPool', source.id))
      .flatMap(({ missing, source }) =>
        missing.filter((content) => !isSomewhere(content)).map(({ id }) => `${id} of ${source.id} is nowhere`),
      )
  })

/** Nothing is both removed and migrated. */
function toldTwice(plan: Plan): readonly string[] {
  return plan.stages.slice(1).flatMap((stage, at) => {
    const before = plan.stages[at]
    const changes = before ? changesIn(plan, before, stage) : []
    const of = (type: string) => new Set(changes.filter((one) => one.type === type).map(({ entity }) => entity))
    const migrated = of('migrated')
    return [...of('removed')].filter((id) => migrated.has(id)).map((id) => `${id} is removed and migrated`)
  })
}

/** What a fix may add by its name: a host, a chat pool or a client of an older generation. */
const addable = ['no-legacy-pool', 'no-legacy-chat', 'no-legacy-client']

function provenNoMore(before: Plan, after: Plan, check: Check): readonly string[] {
  const [was, is] = [proofOf(before, undefined, check), proofOf(after, undefined, check)]
  const proven = was?.points.filter(({ id, state }) => state === 'proven' && !addable.includes(id)) ?? []
  return proven.flatMap(({ id }) => {
    const now = is?.points.find((one) => one.id === id)
    const doubts = now?.state === 'proven' ? [] : [...(now?.against ?? []), ...(now?.unknown ?? []).filter(isOfOne)]
    return doubts.length > 0 ? [`${id} is proven no more: ${doubts.map(({ text }) => text).join(' ')}`] : []
  })
}

/** What is not known of something that is there; where a fix takes away all that was asked about, nothing is false. */
const isOfOne = ({ entity }: { readonly entity?: EntityId }): boolean => entity !== undefined

/** Who needs a chat pool and reaches it still does, unless it is needed no more or one of the two is gone. */
function keptOut(before: Plan, after: Plan): readonly string[] {
  const now = new Map(after.stages.map(({ id }, at) => [id, momentOf(after, at)]))
  return momentsOf(before).flatMap((at, index) => {
    const id = before.stages[index]?.id ?? ''
    const moment = now.get(id)
    const cells = moment ? cellsOf(moment) : new Map()
    return [...cellsOf(at)].flatMap(([key, { access, need }]) =>
      need && access.standing === 'reached' && isMissed(cells.get(key)) ? [`${key} is reached no more in ${id}`] : [],
    )
  })
}

/** The rows are those of all users, the cells those of all chat pools: a cell goes with one of them. */
const isMissed = (now: ReachCell | undefined): boolean => now?.need !== undefined && now.access.standing !== 'reached'

const cellsOf = (at: Moment) =>
  new Map(
    reachMatrix(at).rows.flatMap(({ users, cells }) =>
      cells.map((cell) => [`${cell.chatPool.id} by ${users.id}`, cell] as const),
    ),
  )
