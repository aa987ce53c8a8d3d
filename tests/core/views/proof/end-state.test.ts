import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { parsePlan } from '#core/file/plan-file.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Operation, Plan } from '#core/model/plan.ts'
import { endstateRules } from '#core/rules/endstate/index.ts'
import { proofInWords, proofOf } from '#core/views/proof/proof.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'
import { chatPool, client, planOf, policy, pool, room, site, users } from '../../../support/plan-builder.ts'

const today = [
  pool('L10', 'lync2010', { holdsCms: true }),
  pool('L13', 'lync2013'),
  chatPool('GC', 'lync2010', {
    hostedOn: 'pool:L10',
    lookupUri: 'sip:ocschat@contoso.com',
    trustedApplicationPool: 'gc.contoso.com',
  }),
  chatPool('PC', 'lync2013', { hostedOn: 'pool:L13' }),
  policy('Global', 'global', true),
  users('Ann', { homedOn: 'pool:L13', count: 320 }),
  client('a', 'lync2013', 'users:Ann', ['chatPool:PC']),
]
const operations: readonly Operation[] = [
  { id: '1', kind: 'importChatData', source: 'chatPool:GC', target: 'chatPool:PC' },
  { id: '2', kind: 'copyFiles', source: 'chatPool:GC', target: 'chatPool:PC' },
  { id: '3', kind: 'deleteLookupAccount', chatPool: 'chatPool:GC' },
  { id: '4', kind: 'removeTrustedApplicationPool', chatPool: 'chatPool:GC' },
  { id: '5', kind: 'stopServices', chatPool: 'chatPool:GC' },
  { id: '6', kind: 'stopServices', chatPool: 'chatPool:PC' },
]
const gone = ['pool:L10', 'chatPool:GC']
const target: readonly Entity[] = [
  ...today.filter(({ id }) => !gone.includes(id)),
  pool('L13', 'lync2013', { holdsCms: true }),
]
const end = (entities: readonly Entity[], done = operations): Plan => planOf(today, { entities, operations: done })
const stateIn = (plan: Plan, point: string) => proofOf(plan)?.points.find(({ id }) => id === point)?.state
const without = (...ids: string[]) => target.filter(({ id }) => !ids.includes(id))
const undone = (kind: Operation['kind']) => operations.filter((operation) => operation.kind !== kind)

describe('the end state', () => {
  it('is proven where every point is, each by the objects themselves', () => {
    const proof = proofOf(end(target))!
    expect(proof.points.filter(({ state }) => state !== 'proven')).toEqual([])
    expect(proof.isProven).toBe(true)
    expect(proofInWords(proof)).toBe('The end state is proven: all 14 points hold in Stage 2.')
    for (const { evidence } of proof.points) expect(evidence.length).toBeGreaterThan(0)
  })

  it.each<[string, string, Plan, string]>([
    ['a Group Chat pool is left', 'no-legacy-chat', end([...target, ...today.slice(2, 3)]), 'notYet'],
    ['an older pool is left', 'no-legacy-pool', end([...target, pool('L10', 'lync2010')]), 'notYet'],
    ['there is no Persistent Chat', 'persistent-chat', end(without('chatPool:PC')), 'notYet'],
    [
      'users are on an older pool',
      'users-homed',
      end([...target, pool('L10', 'lync2010'), users('Bob', { homedOn: 'pool:L10' })]),
      'notYet',
    ],
    ['a home is not known', 'users-homed', end([...target, users('Bob')]), 'notKnown'],
    ['no users are drawn', 'users-homed', end(without('users:Ann', 'client:a')), 'notKnown'],
    [
      'a policy disables them',
      'users-enabled',
      end([...without('policy:Global'), policy('Global', 'global', false)]),
      'notYet',
    ],
    ['there is no policy', 'users-enabled', end(without('policy:Global')), 'notKnown'],
    [
      'users are kept out',
      'need-reached',
      end([...without('chatPool:PC'), chatPool('PC', 'lync2013', { hostedOn: 'pool:L13', state: 'stopped' })]),
      'notYet',
    ],
    [
      'nobody drew a client',
      'need-reached',
      end([...without('client:a'), room('Ops', { chatPool: 'chatPool:PC', members: ['Ann'] })]),
      'notKnown',
    ],
    [
      'a Group Chat client is left',
      'no-legacy-client',
      end([...target, client('b', 'groupChat2010', 'users:Ann', ['chatPool:PC'])]),
      'notYet',
    ],
    ['a room belongs nowhere', 'nothing-orphaned', end([...target, room('Stray')]), 'notYet'],
    ['nothing is imported', 'content-migrated', end(target, undone('importChatData')), 'notKnown'],
    ['files may be left', 'files-copied', end(target, undone('copyFiles')), 'notKnown'],
    ['a Lookup account is left', 'lookup-accounts', end(target, undone('deleteLookupAccount')), 'notYet'],
    [
      'a trusted application is left',
      'trusted-applications',
      end(target, undone('removeTrustedApplicationPool')),
      'notYet',
    ],
    ['nobody holds the CMS', 'central-management', end([...without('pool:L13'), pool('L13', 'lync2013')]), 'notYet'],
  ])('is not proven where %s', (_, point, plan, state) => {
    expect(stateIn(plan, point)).toBe(state)
    expect(proofOf(plan)?.isProven).toBe(false)
  })

  it('knows the policy of nobody where none is drawn, neither in the point on policies nor in that on reach', () => {
    const noPolicy = without('policy:Global')
    for (const plan of [end(noPolicy), planOf(noPolicy)]) {
      expect(['users-enabled', 'need-reached'].map((id) => stateIn(plan, id))).toEqual(['notKnown', 'notKnown'])
    }
  })

  it('tells of each chat pool why it does not serve people who need chat anywhere', () => {
    const stopped = chatPool('PC', 'lync2013', { hostedOn: 'pool:L13', state: 'stopped' })
    const inNeed = [users('Ann', { homedOn: 'pool:L13', needsChat: true }), client('a', 'lync2013', 'users:Ann')]
    const plan = end([...without('chatPool:PC', 'users:Ann', 'client:a'), stopped, ...inNeed])
    const reach = proofOf(plan)?.points.find(({ id }) => id === 'need-reached')
    expect(reach?.against[0]?.text).toMatch(/^Ann cannot use PC\. .*stopped/)
  })

  it('asks federated people for no home pool, and takes them for enabled by none', () => {
    const partners = end([...target, users('Partners', { federated: true, needsChat: true })])
    const textsOf = (id: string) => {
      const point = proofOf(partners)?.points.find((one) => one.id === id)
      return [...(point?.evidence ?? []), ...(point?.against ?? []), ...(point?.unknown ?? [])].map(({ text }) => text)
    }
    expect(stateIn(partners, 'users-homed')).toBe('proven')
    expect(textsOf('users-homed')).toContain(
      'Partners (people, number not known) are federated and have no home pool here.',
    )
    expect(stateIn(partners, 'users-enabled')).toBe('notYet')
    expect(textsOf('users-enabled')).toContain(
      'Partners need chat but are federated, and no policy enables federated users.',
    )
    expect(proofOf(partners)?.points.flatMap(({ unknown }) => unknown.map(({ text }) => text))).not.toContainEqual(
      expect.stringContaining('home pool'),
    )
  })

  it('takes content that is lost for missing, and content that is discarded for settled', () => {
    const withRooms = [...today, room('Ops', { chatPool: 'chatPool:GC' })]
    const lost = planOf(withRooms, { entities: target, operations: undone('importChatData') })
    expect(stateIn(lost, 'content-migrated')).toBe('notYet')
    const discarded = { id: '9', kind: 'discardContent', chatPool: 'chatPool:GC', reason: 'Old.' } as const
    const settled = planOf(withRooms, { entities: target, operations: [...undone('importChatData'), discarded] })
    expect(stateIn(settled, 'content-migrated')).toBe('proven')
  })

  it('judges the files by the rooms as they were before their import, also where the chat pool goes later', () => {
    const moved = (hasFiles?: boolean) => {
      const ops = (chatPool: 'chatPool:GC' | 'chatPool:PC') =>
        room('Ops', { chatPool, ...(hasFiles !== undefined && { hasFiles }) })
      const migrated = { entities: [...today, ops('chatPool:PC')], operations: undone('copyFiles').slice(0, 1) }
      const done = { entities: [...target, ops('chatPool:PC')], operations: undone('copyFiles').slice(1) }
      return planOf([...today, ops('chatPool:GC')], migrated, done)
    }
    expect(stateIn(moved(false), 'files-copied')).toBe('proven')
    expect(stateIn(moved(), 'files-copied')).toBe('notKnown')
    expect(stateIn(moved(true), 'files-copied')).toBe('notYet')
  })

  it('asks for BackCompatSite only where OCS has been', () => {
    const ocs = [pool('O', 'ocs2007r2'), site('BackCompatSite')]
    expect(stateIn(end(target), 'backcompatsite')).toBeUndefined()
    expect(stateIn(planOf([...target, ...ocs], target), 'backcompatsite')).toBe('proven')
    expect(stateIn(planOf([...target, ...ocs], [...target, site('BackCompatSite')]), 'backcompatsite')).toBe('notYet')
    expect(stateIn(planOf([...target, pool('O', 'ocs2007r2')], target), 'backcompatsite')).toBe('notKnown')
  })

  it('is none in an interim last stage and in a plan of one stage, which say what they would prove', () => {
    const interim = planOf(today, { entities: target, operations, interim: true })
    expect(proofOf(interim)).toMatchObject({ judged: 'interim', isProven: false })
    expect(proofInWords(proofOf(interim)!)).toContain('14 of 14 points proven')
    const only = planOf(target)
    expect(proofOf(only)).toMatchObject({ judged: 'onlyStage', isProven: false })
  })

  it('asks nothing about chat where no stage has any, and says so', () => {
    const servers = [pool('L10', 'lync2010', { holdsCms: true }), users('Ann', { homedOn: 'pool:L10' })]
    const moved = [pool('L13', 'lync2013', { holdsCms: true }), users('Ann', { homedOn: 'pool:L13' })]
    const proof = proofOf(planOf(servers, moved))!
    expect(proof.points.map(({ id }) => id)).toEqual([
      'no-open-error',
      'no-legacy-chat',
      'no-legacy-pool',
      'users-homed',
      'central-management',
    ])
    expect(proofInWords(proof)).toBe(
      'The end state is proven: all 5 points hold in Stage 2. No stage of this plan has chat, so nothing is asked about it.',
    )
    const inNeed = [...moved, users('Bob', { homedOn: 'pool:L13', needsChat: true })]
    expect(stateIn(planOf(servers, inNeed), 'persistent-chat')).toBe('notYet')
    expect(proofOf(planOf([], []))?.isProven).toBe(false)
  })

  it('says that a finding is waived, which makes nothing true', () => {
    const left = end([...target, pool('L10', 'lync2010')])
    const waiver = { rule: 'endstate/legacy-lync-remains', entities: ['pool:L10'], reason: 'Kept for the phones.' }
    const waivedBy = (more: object) => proofOf({ ...left, waivers: [{ ...waiver, ...more }] }, '2026-03-02')!
    const point = (proof: ReturnType<typeof waivedBy>) => proof.points.find(({ id }) => id === 'no-legacy-pool')
    const proof = waivedBy({ stages: ['s2'] })
    expect(point(proof)).toMatchObject({ state: 'notYet', against: [{ entity: 'pool:L10', waived: waiver }] })
    expect(proof.isProven).toBe(false)
    expect(proofInWords(proof)).toContain('1 not yet (1 of them waived), 0 not known')
    for (const more of [{ stages: ['s1'] }, { expires: '2026-03-01' }, { entities: ['pool:L13'] }]) {
      expect(point(waivedBy(more))?.against[0]?.waived).toBeUndefined()
    }
  })

  it('knows the waiver of an earlier step, and the one of chat that is given up', () => {
    const lost = planOf(
      [...today, room('Ops', { chatPool: 'chatPool:GC' })],
      { entities: target, operations: [] },
      target,
    )
    const ofStep = {
      rule: 'migration/content-lost',
      entities: ['chatPool:GC'],
      stages: ['s2'],
      reason: 'Nobody reads it.',
    }
    const givenUp = { rule: 'endstate/no-2013-chat', entities: [], reason: 'Teams comes instead.' }
    const waived = (plan: Plan, id: string) => {
      const against = proofOf(plan)?.points.find((point) => point.id === id)?.against ?? []
      return against.map((one) => one.waived?.reason)
    }
    expect(waived({ ...lost, waivers: [ofStep] }, 'content-migrated')).toContain('Nobody reads it.')
    const without2013 = { ...end(without('chatPool:PC')), waivers: [givenUp] }
    expect(waived(without2013, 'persistent-chat')).toEqual(['Teams comes instead.'])
  })

  it('is never proven where an end-state rule finds something', () => {
    const check = createCheck(endstateRules)
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const { findings } = check({ ...plan, waivers: [], severities: {} })
        if (findings.length > 0) expect(proofOf(plan)?.isProven).toBe(false)
        for (const point of proofOf(plan)?.points ?? []) {
          if (point.state !== 'proven') continue
          expect([point.against.length, point.unknown.length, point.evidence.length > 0]).toEqual([0, 0, true])
        }
      }),
      { numRuns: 60, seed: 2013 },
    )
  })

  it('says everything in sentences, and each point has a name of its own', () => {
    for (const name of ['five-mistakes', 'lync-2010-to-2013', 'ocs-2007-r2-to-2013']) {
      const parsed = parsePlan(readFileSync(`public/plans/${name}.plan.json`, 'utf8'))
      const proof = parsed.ok ? proofOf(parsed.value) : undefined
      expect(new Set(proof?.points.map(({ id }) => id)).size).toBe(proof?.points.length)
      for (const { evidence, against, unknown } of proof?.points ?? []) {
        for (const { text } of [...evidence, ...against, ...unknown]) expect(text).toMatch(/^[\p{Lu}\p{N}‘].*\.$/su)
      }
    }
  })
})
