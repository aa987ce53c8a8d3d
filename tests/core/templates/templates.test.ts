import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { overlap } from '#core/layout/box.ts'
import { placeablesOf } from '#core/layout/placeable.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { isEndState, type Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { deployments, firstAnswers, groupChatsOf } from '#core/templates/choices.ts'
import { planFor, templates } from '#core/templates/index.ts'
import { stageNamesFor } from '#core/templates/migration.ts'
import { type Answers, maxSites } from '#core/templates/template.ts'
import { nameFor, promiseOf } from '#core/templates/wording.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { proofOf } from '#core/views/proof/proof.ts'

const check = createCheck(rules)
const severeOf = (plan: Plan) => check(plan).findings.filter(({ severity }) => severity !== 'info')
const told = (findings: ReturnType<typeof severeOf>) =>
  findings.map(({ stage, rule, message }) => `${stage} ${rule} ${message}`)

/** Two Group Chats go into one, of which only one is described; the plan says so. */
const twoIntoOne = 'chat-migrated-2 migration/merge-sources'

/** What can be said at the first and the last step; with each at one size. */
const ways: readonly (readonly [string, Answers])[] = deployments.flatMap(({ today }) =>
  groupChatsOf(today).flatMap((groupChat) =>
    [true, false]
      .filter((persistentChat) => persistentChat || groupChat.length === 0)
      .flatMap((persistentChat) =>
        [true, false].map((isLarge): readonly [string, Answers] => [
          `${today}, chat on ${groupChat}, ${persistentChat} ${isLarge ? 'large' : 'small'}`,
          {
            ...firstAnswers,
            today,
            groupChat,
            persistentChat,
            ...(isLarge && { sites: 3, cmsSite: 2, edition: 'enterprise', chatUsers: 4_000, otherUsers: 11_001 }),
            hasPilot: isLarge,
            bySite: isLarge,
          },
        ]),
      ),
  ),
)
const plans: readonly (readonly [string, Plan])[] = [
  ...templates.map(({ title, build }) => [title, build()] as const),
  ...ways.map(([title, answers]) => [title, planFor(answers)] as const),
]

describe.each(plans)('%s', (_, plan) => {
  it('has no error and no warning in any stage', () => {
    expect(check(plan).notChecked).toEqual([])
    const known = plan.stages.some(({ id }) => id === 'chat-migrated-2') ? [twoIntoOne] : []
    expect(severeOf(plan).map(({ stage, rule }) => `${stage} ${rule}`)).toEqual(known)
  })

  it('can be saved and opened', () => {
    expect(parsePlan(serializePlan(plan))).toEqual({ ok: true, value: plan })
  })

  it('has a place for everything that is drawn, and for nothing else', () => {
    expect(Object.keys(plan.layout).sort()).toEqual([...placeablesOf(plan).keys()].sort())
  })

  it('is laid out so that nothing covers anything', () => {
    for (const { topology } of plan.stages) {
      const { nodes } = diagramOf({ graph: graphOf(topology), layout: plan.layout, findings: [] })
      for (const [at, one] of nodes.entries()) {
        for (const other of nodes.slice(at + 1)) expect(overlap(one, other), `${one.id} and ${other.id}`).toBe(false)
      }
    }
  })
})

describe.each(ways)('%s', (_, answers) => {
  const plan = planFor(answers)

  it('proves its last stage', () => {
    expect(isEndState(plan, plan.stages.at(-1)!)).toBe(true)
    const { points, isProven } = proofOf(plan)!
    expect(points.filter(({ state }) => state !== 'proven')).toEqual([])
    expect(isProven).toBe(true)
  })

  it('says which documented phases it follows', () => {
    expect(plan.description).toMatch(/^Follows the (8|10) documented phases /)
    for (const stage of plan.stages) expect(stage.description).toMatch(/^\p{Lu}.*\.$/u)
  })
})

const arbitraryAnswers: fc.Arbitrary<Answers> = fc
  .record({
    today: fc.constantFrom(...deployments.map(({ today }) => today)),
    withChat: fc.tuple(fc.boolean(), fc.boolean()),
    persistentChat: fc.boolean(),
    sites: fc.integer({ min: 1, max: maxSites }),
    cms: fc.nat(),
    edition: fc.constantFrom(undefined, 'standard' as const, 'enterprise' as const),
    chatUsers: fc.option(fc.integer({ min: 1, max: 60_000 }), { nil: undefined }),
    otherUsers: fc.option(fc.integer({ min: 0, max: 60_000 }), { nil: undefined }),
    ocsFirst: fc.boolean(),
    hasPilot: fc.boolean(),
    bySite: fc.boolean(),
  })
  .map(({ withChat, cms, edition, ...rest }) => {
    const groupChat = rest.today.filter((_, at) => withChat[at])
    const persistentChat = rest.persistentChat || groupChat.length > 0
    return { ...rest, groupChat, persistentChat, cmsSite: (cms % rest.sites) + 1, ...(edition && { edition }) }
  })

describe('whatever is answered', () => {
  it('begins without an error, makes none on the way, and proves its last stage or says what is missing', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const plan = planFor(answers)
        expect(told(check(plan).findings.filter(({ severity }) => severity === 'error'))).toEqual([])
        const { judged, points } = proofOf(plan)!
        expect(judged).toBe('endState')
        for (const point of points) expect(point.state === 'proven' || point.against.length > 0).toBe(true)
      }),
      { numRuns: 25 },
    )
  })

  it('is the same plan for the same answers, with the stages that were promised', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const plan = planFor(answers)
        expect(serializePlan(planFor({ ...answers }))).toBe(serializePlan(plan))
        expect(plan.stages.map(({ name }) => name)).toEqual(stageNamesFor(answers))
      }),
      { numRuns: 12 },
    )
  })

  it('has as many users as were named', () => {
    fc.assert(
      fc.property(arbitraryAnswers, (answers) => {
        const { chatUsers, otherUsers, persistentChat } = answers
        const counts = planFor(answers).stages.map(({ topology }) =>
          [...topology.users.values()].reduce((sum, { count = 0 }) => sum + count, 0),
        )
        const named = (persistentChat ? (chatUsers ?? 0) : 0) + (otherUsers ?? 0)
        expect(new Set(counts)).toEqual(new Set([named]))
      }),
      { numRuns: 12 },
    )
  })
})

describe('in words', () => {
  it('names the plan after what runs today and what will', () => {
    expect(nameFor(firstAnswers)).toBe('Lync 2010 with Group Chat to Lync 2013 with Persistent Chat')
    expect(nameFor({ ...firstAnswers, today: ['ocs2007r2', 'lync2010'] })).toBe(
      'OCS 2007 R2 and Lync 2010 with Group Chat to Lync 2013 with Persistent Chat',
    )
  })

  it('promises what the plan will be, and claims no number that nobody has given', () => {
    expect(promiseOf(firstAnswers, 5)).toBe(
      '5 stages, from today to the end state. Pools in 1 site, number of users not known yet.',
    )
    expect(promiseOf({ ...firstAnswers, chatUsers: 1200, edition: 'standard' }, 5)).toBe(
      '5 stages, from today to the end state. Standard Edition pools in 1 site, at least 1,200 users.',
    )
    expect(promiseOf({ ...firstAnswers, sites: 2, chatUsers: 1200, otherUsers: 800 }, 6)).toBe(
      '6 stages, from today to the end state. Pools in 2 sites, 2,000 users divided evenly among them.',
    )
  })
})
