import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { proofInWords, proofOf } from '#core/views/proof/proof.ts'
import { category, chatPool, client, planOf, policy, pool, room, users } from '../../../support/plan-builder.ts'

const check = createCheck(rules)
const l10 = pool('L10', 'lync2010', { holdsCms: true })
const l13 = pool('L13', 'lync2013')
const gc = chatPool('GC', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:ocschat@contoso.com' })
const content = (on: 'GC' | 'PC'): readonly Entity[] => [
  category('Trade', { chatPool: `chatPool:${on}` }),
  room('Ops', { category: 'category:Trade', hasFiles: false }),
]
const people: readonly Entity[] = [
  policy('Global', 'global', true),
  users('Ann', { homedOn: 'pool:L13', count: 320 }),
  client('a', 'lync2013', 'users:Ann', ['chatPool:PC']),
]
const pc = chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' })
const importing: readonly Operation[] = [
  { id: '1', kind: 'backUp', chatPool: 'chatPool:GC' },
  { id: '2', kind: 'stopServices', chatPool: 'chatPool:GC' },
  { id: '3', kind: 'stopServices', chatPool: 'chatPool:PC' },
  { id: '4', kind: 'importChatData', source: 'chatPool:GC', target: 'chatPool:PC' },
  { id: '5', kind: 'deleteLookupAccount', chatPool: 'chatPool:GC' },
  { id: '6', kind: 'removeTrustedApplicationPool', chatPool: 'chatPool:GC' },
]

/** A whole migration of one room, onto a Persistent Chat pool of that kind. */
const migration = (fields: object = {}, host = l13): Plan => {
  const pc = chatPool('PC', 'lync2013', { hostedOn: 'pool:L13', ...fields })
  const withHost = { ...host, holdsCms: true }
  return planOf(
    [l10, host, gc, pc, ...content('GC'), ...people],
    { entities: [l10, host, pc, ...content('PC'), ...people], operations: importing },
    [withHost, pc, ...content('PC'), ...people],
  )
}
const onStandardEdition = migration(
  { collocation: 'standardEdition' },
  pool('L13', 'lync2013', { edition: 'standard' }),
)
const point = (plan: Plan, id: string) => proofOf(plan, undefined, check)?.points.find((one) => one.id === id)
const notProven = (plan: Plan) =>
  proofOf(plan, undefined, check)?.points.flatMap(({ id, state }) => (state === 'proven' ? [] : id))

describe('an open error', () => {
  it('is none in a migration that is right', () => {
    expect(notProven(migration())).toEqual([])
    expect(point(migration(), 'no-open-error')?.evidence[0]?.text).toBe(
      `${rules.length} rules find no error in 3 stages and the steps between them.`,
    )
  })

  it('is not known of a plan in which there is nothing to check', () => {
    expect(point(planOf([], []), 'no-open-error')).toMatchObject({
      state: 'notKnown',
      evidence: [],
      unknown: [{ text: 'The plan is empty, so there is nothing to check. Draw what is there.' }],
    })
    expect(point(planOf([], [l13]), 'no-open-error')?.state).toBe('proven')
  })

  it('of a step long done keeps the whole and what it touches from being proven', () => {
    expect(notProven(onStandardEdition)).toEqual(['no-open-error', 'content-migrated'])
    expect(proofOf(onStandardEdition)?.isProven).toBe(false)
    expect(proofInWords(proofOf(onStandardEdition)!)).toContain(
      'not proven in Stage 3: 12 of 14 points proven, 2 not yet',
    )
    expect(point(onStandardEdition, 'content-migrated')?.against).toEqual([
      {
        entity: 'chatPool:PC',
        text: expect.stringMatching(/^GC, Lync 2010 Group Chat, would migrate to PC/),
        finding: {
          id: 'migration/target-standard-edition|s2|chatPool:GC|chatPool:PC',
          rule: 'migration/target-standard-edition',
          title: 'Group Chat does not migrate onto a Standard Edition server',
          severity: 'error',
          stage: 's2',
          transition: true,
          entities: ['chatPool:PC', 'chatPool:GC'],
        },
      },
    ])
  })

  it('of the first stage counts like one of the last', () => {
    const [first, ...later] = migration().stages
    const wrong = {
      ...planOf([l10, l13, { ...gc, hostedOn: 'pool:L13' }, ...people]).stages[0]!,
      id: 's0',
      name: 'Old',
    }
    const plan = { ...migration(), stages: [wrong, first!, ...later] }
    expect(point(plan, 'no-open-error')?.against[0]?.finding).toMatchObject({ stage: 's0', transition: false })
    expect(proofOf(plan)?.isProven).toBe(false)
  })

  it.each<[string, readonly Entity[], readonly string[]]>([
    [
      'Group Chat clients, of a policy in the last stage',
      [policy('Global', 'global', false)],
      ['no-open-error', 'users-enabled', 'need-reached'],
    ],
    [
      'Persistent Chat, of a Group Chat pool without a host',
      [chatPool('G2', 'lync2010')],
      ['no-open-error', 'no-legacy-chat', 'content-migrated'],
    ],
    ['Persistent Chat, of it without a host', [chatPool('P2', 'lync2013')], ['no-open-error', 'persistent-chat']],
  ])('contradicts what it is about: not %s', (_, more, points) => {
    const { stages, ...plan } = migration()
    const [last] = planOf([{ ...l13, holdsCms: true }, ...content('PC'), pc, ...people, ...more]).stages
    const changed = { ...plan, stages: [...stages.slice(0, -1), { ...stages.at(-1)!, topology: last!.topology }] }
    expect(notProven(changed)).toEqual(points)
  })

  it('of a stage that is past says nothing of whom the last stage serves', () => {
    const past = planOf([
      l10,
      l13,
      gc,
      pc,
      ...people,
      client('b', 'groupChat2010', 'users:Ann', ['chatPool:GC', 'chatPool:PC']),
    ]).stages[0]!
    const plan = { ...migration(), stages: [{ ...past, id: 's0' }, ...migration().stages] }
    expect(notProven(plan)).toEqual(['no-open-error'])
  })

  it('stays one where the plan lowers its rule or switches it off, and is told so', () => {
    const lowered = (severity: 'off' | 'info') => ({
      ...onStandardEdition,
      severities: { 'migration/target-standard-edition': severity },
    })
    expect(notProven(lowered('off'))).toEqual(['no-open-error', 'content-migrated'])
    expect(point(lowered('off'), 'no-open-error')?.against[0]?.text).toMatch(/ This plan has switched the rule off\.$/)
    expect(point(lowered('info'), 'no-open-error')?.against[0]?.text).toMatch(/ This plan counts it as info\.$/)
  })

  it('that is waived is named with reason and author, and stays not yet', () => {
    const waiver = {
      rule: 'migration/target-standard-edition',
      entities: ['chatPool:PC', 'chatPool:GC'],
      reason: 'A test lab.',
      author: 'J. Li',
      expires: '2027-01-01',
    }
    const plan = { ...onStandardEdition, waivers: [waiver] }
    for (const id of ['no-open-error', 'content-migrated']) {
      expect(point(plan, id)).toMatchObject({ state: 'notYet', against: [{ waived: waiver }] })
    }
    expect(proofOf(plan)?.isProven).toBe(false)
  })

  it('that a rule could not judge is not known', () => {
    const crashed = proofOf(migration(), undefined, (plan) => ({
      ...check(plan),
      notChecked: [{ rule: 'sql/version', stage: 's1', error: 'Too deep' }],
    }))
    expect(crashed?.points[0]).toMatchObject({
      state: 'notKnown',
      unknown: [{ text: 'The rule sql/version could not judge Stage 1: Too deep.' }],
    })
  })
})
