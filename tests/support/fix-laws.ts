import type { Check } from '#core/checking/check.ts'
import { chatPoolOf } from '#core/domain/content/islands.ts'
import { importsIn } from '#core/domain/migration/imports.ts'
import { notLanded } from '#core/domain/migration/landings.ts'
import { later } from '#core/domain/migration/steps.ts'
import { upgradesIn } from '#core/domain/migration/upgrades.ts'
import { neededChatPools, needsChat } from '#core/domain/reachability/needed-chat-pools.ts'
import type { Content, EntityId } from '#core/model/entity.ts'
import { type Graph, graphOf } from '#core/model/memory/graph.ts'
import { type Moment, momentOf } from '#core/model/memory/moment.ts'
import type { Plan } from '#core/model/plan.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import { type Finding, identityOf } from '#core/model/rule/finding.ts'
import { emptyTopology, entityOf, type Topology } from '#core/model/topology.ts'
import { changesIn } from '#core/views/changes/changes.ts'
import { proofOf } from '#core/views/proof/proof.ts'
import { type ReachRow, reachMatrix } from '#core/views/reach/reach-matrix.ts'
import { broughtBy, newErrors } from './new-errors.ts'

/** What a fix breaks of the laws that all fixes keep, in words; nothing where it does what it says. */
export function brokenBy(before: Plan, finding: Finding, fix: Fix, check: Check): readonly string[] {
  const after = fix.apply(before)
  return [
    ...stillFound(after, finding, check),
    ...newErrors(before, after, finding, check),
    ...contentNowhere(before, after),
    ...toldTwice(after).filter((text) => !toldTwice(before).includes(text)),
    ...provenNoMore(before, after, finding, check),
    ...keptOut(before, after),
  ].map((text) => `${finding.rule}, “${fix.title}”: ${text}`)
}

/** A fix may leave a note of what it has done. */
const stillFound = (after: Plan, finding: Finding, check: Check): readonly string[] =>
  check(after, undefined, { fixes: false })
    .findings.filter((one) => identityOf(one) === identityOf(finding) && one.entities[0] === finding.entities[0])
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

/** What a fix adds by its name, a host, a chat pool or a client of an older generation, and no other rule's. */
const adding: Readonly<Record<string, readonly string[]>> = {
  'no-legacy-pool': ['hosting/generation-mismatch', 'hosting/home-not-alive', 'hosting/missing-home'],
  'no-legacy-chat': ['hosting/generation-mismatch'],
  'no-legacy-client': [
    'client/im-client-has-no-rooms',
    'client/lync2013-legacy-chat',
    'client/lync2013-on-2010-no-chat',
    'client/lync2013-user-not-on-2013',
    'client/need-unmet',
    'isolation/room-unreachable-by-all',
    'isolation/split-audience',
  ],
}

function provenNoMore(before: Plan, after: Plan, finding: Finding, check: Check): readonly string[] {
  const [was, is] = [proofOf(before, undefined, check), proofOf(after, undefined, check)]
  const [then, now] = [before, after].map(({ stages }) => stages.at(-1)?.topology ?? emptyTopology)
  const isKept = (id: EntityId | undefined) => !id || !now || isAskedAbout(graphOf(now), id)
  const isSame = (id: EntityId) => then && now && entityOf(then, id) === entityOf(now, id)
  const brought = broughtBy(before, after, finding)
  const isOfNewNeed = (id: EntityId) => now !== undefined && needsMore(then, now, id)
  const proven = was?.points.filter(({ state }) => state === 'proven') ?? []
  return proven.flatMap(({ id, evidence }) => {
    const point = is?.points.find((one) => one.id === id)
    if (point?.state === 'proven') return []
    const doubts = [...(point?.against ?? []), ...(point?.unknown ?? [])]
    const isBrought =
      doubts.length > 0 && doubts.every(({ entity }) => entity && (brought.has(entity) || isOfNewNeed(entity)))
    const isAdded = adding[id]?.includes(finding.rule) && doubts.every(({ entity }) => entity && !isSame(entity))
    const isVoid = point?.against.length !== 0 ? !point : doubts.every(({ entity }) => !entity)
    if (isAdded || isBrought || (isVoid && !evidence.some(({ entity }) => isKept(entity)))) return []
    return [`${id} is proven no more: ${doubts.map(({ text }) => text).join(' ')}`]
  })
}

/** Users who need a chat pool that they did not need: nothing was said of that. */
function needsMore(then: Topology | undefined, now: Topology, id: EntityId): boolean {
  const [was, is] = [graphOf(then ?? emptyTopology), graphOf(now)].map((graph) => {
    const users = graph.get('users', id)
    return users ? neededChatPools(graph, users) : new Set<EntityId>()
  })
  return [...(is ?? [])].some((one) => !was?.has(one))
}

/** Something that is there or, of users, in need. */
function isAskedAbout(graph: Graph, id: EntityId): boolean {
  const users = graph.get('users', id)
  return users ? needsChat(graph, users) : graph.find(id) !== undefined
}

/** Who needs a chat pool and reaches it still does, unless they need that no more and get to what they need. */
function keptOut(before: Plan, after: Plan): readonly string[] {
  const now = new Map(after.stages.map(({ id }, at) => [id, reachMatrix(momentOf(after, at)).rows]))
  return momentsOf(before).flatMap((at, index) => {
    const id = before.stages[index]?.id ?? ''
    return reachMatrix(at).rows.flatMap(({ users, cells }) =>
      cells
        .filter(({ need, access }) => need && access.standing === 'reached')
        .filter(({ chatPool }) => isMissed(now.get(id), users.id, chatPool.id))
        .map(({ chatPool }) => `${chatPool.id} by ${users.id} is reached no more in ${id}`),
    )
  })
}

function isMissed(now: readonly ReachRow[] | undefined, users: EntityId, chatPool: EntityId): boolean {
  if (!now) return false
  const row = now.find((one) => one.users.id === users)
  const cell = row?.cells.find((one) => one.chatPool.id === chatPool)
  return cell?.need ? cell.access.standing !== 'reached' : row === undefined || row.isKeptOut
}
