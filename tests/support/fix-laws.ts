import type { Check } from '#core/checking/check.ts'
import { chatPoolOf } from '#core/domain/content/islands.ts'
import { importsIn } from '#core/domain/migration/imports.ts'
import { notImported, notUpgraded } from '#core/domain/migration/landings.ts'
import { later } from '#core/domain/migration/steps.ts'
import { upgradesIn } from '#core/domain/migration/upgrades.ts'
import type { Content } from '#core/model/entity.ts'
import { type Moment, momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import type { Fix } from '#core/model/rule/rule.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { reachMatrix } from '#core/views/reach/reach-matrix.ts'

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
      ...importsIn(at).map((one) => ({ ...one, missing: notImported(at, one) })),
      ...upgradesIn(at).map((one) => ({ ...one, missing: notUpgraded(at, one) })),
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
    return now?.state === 'notYet' ? [`${id} is proven no more: ${now.against.map(({ text }) => text).join(' ')}`] : []
  })
}

/** Who needs a chat pool and reaches it is not kept out of it. */
function keptOut(before: Plan, after: Plan): readonly string[] {
  const now = new Map(after.stages.map(({ id }, at) => [id, momentOf(after, at)]))
  return momentsOf(before).flatMap((at, index) => {
    const id = before.stages[index]?.id ?? ''
    const moment = now.get(id)
    const cells = moment ? cellsOf(moment) : new Map()
    return [...cellsOf(at)].flatMap(([key, { access, need }]) =>
      need && access.standing === 'reached' && cells.get(key)?.access.standing === 'blocked'
        ? [`${key} is reached no more in ${id}`]
        : [],
    )
  })
}

const cellsOf = (at: Moment) =>
  new Map(
    reachMatrix(at).rows.flatMap(({ users, cells }) =>
      cells.map((cell) => [`${cell.chatPool.id} by ${users.id}`, cell] as const),
    ),
  )
