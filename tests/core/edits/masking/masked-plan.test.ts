import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { countsInWords } from '#core/edits/masking/counts.ts'
import { maskedPlan } from '#core/edits/masking/masked-plan.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { addIn, category, chatPool, planOf, planWith, pool, room, site, users } from '../../../support/plan-builder.ts'

const masked = (plan: Plan) => maskedPlan(plan).plan
const entitiesIn = (plan: Plan, stage = 0): readonly Entity[] => entitiesOf(masked(plan).stages[stage]!.topology)
const only = <T>(entities: readonly T[]): T => entities[0]!
const namesIn = (plan: Plan) => entitiesIn(plan).map((entity) => ('name' in entity ? entity.name : ''))

describe('pseudonyms', () => {
  it('are one for a name, whatever its case and wherever it stands', () => {
    expect(namesIn(planOf([site('Berlin'), site('Paris'), category('c', { name: 'BERLIN' })]))).toEqual([
      'Site 1',
      'Site 2',
      'Site1',
    ])
  })

  it('are one for whom a list names, in whatever form of Unicode', () => {
    const [name, other] = ['Händler', 'Händler'.normalize('NFD')]
    const named = users('a', { name, sipAddress: `sip:${name}@x.com`, sipDomain: `${name}.com` })
    const again = { sipAddress: `sip:${other}@x.com`, sipDomain: `${other}.com` }
    const [room1, first, second] = entitiesIn(
      planOf([named, users('b', { name: other, ...again }), room('R', { members: [other, `sip:${other}@x.com`] })]),
    )
    expect(second).toEqual({ ...first, id: second?.id })
    expect(room1).toMatchObject({ members: first?.kind === 'users' ? [first.name, first.sipAddress] : [] })
  })

  it('are none that the plan has as a name already', () => {
    expect(namesIn(planOf([site('a', { name: 'Berlin' }), site('b', { name: 'Site 1' })]))).toEqual([
      'Site 2',
      'Site 3',
    ])
  })

  it('keep hosts and domains that are equal, and computers that are the same with and without a domain', () => {
    const plan = planOf([
      pool('FE', 'lync2010', { fqdn: 'fe.emea.contoso.com', frontEnds: ['FE1.emea.contoso.com', 'fe1'] }),
      chatPool('GC', 'lync2010', { contentStore: { instance: 'fe1\\RTC' }, domain: 'Contoso.com' }),
    ])
    const [first, second] = entitiesIn(plan)
    expect(first).toMatchObject({
      fqdn: 'pool1.domain1.example.com',
      frontEnds: ['server1.domain1.example.com', 'server1'],
    })
    expect(second).toMatchObject({ contentStore: { instance: 'server1\\instance1' }, domain: 'example.com' })
  })

  it('keep addresses as addresses, and the account that clients look for by themselves', () => {
    const plan = planOf([
      chatPool('GC', 'lync2010', { lookupUri: 'sip:OCSChat@contoso.com' }),
      users('Anna', { sipAddress: 'SIP:anna@contoso.com' }),
      room('r', { members: ['anna@Contoso.com', 'Traders', 'users:Anna', 'users:gone'] }),
      addIn('a', { url: 'https://web.contoso.com:8443/app?secret=1' }),
      addIn('b', { url: 'traders://x' }),
      addIn('c', { url: 'https://anna:20130401@web.contoso.com/app' }),
    ])
    const [gc, r, a, b, c, anna] = entitiesIn(plan)
    expect(gc).toMatchObject({ lookupUri: 'sip:OCSChat@example.com' })
    expect(anna).toMatchObject({ name: 'Users 1', sipAddress: 'SIP:users1@example.com' })
    expect(r).toMatchObject({ members: ['users1@example.com', 'Group 1', 'users:m1', 'users:m7'] })
    expect(a).toMatchObject({ url: 'https://server1.example.com:8443/page1' })
    expect(b).toMatchObject({ url: 'other://server2' })
    expect(JSON.stringify(c)).not.toMatch(/anna|20130401|contoso/)
  })

  it('keep the path of a share a path', () => {
    const stores = ['\\\\fs1\\chat', 'C:\\chat'].map((fileStore, at) => chatPool(`P${at}`, 'lync2013', { fileStore }))
    expect(entitiesIn(planOf(stores))).toMatchObject([
      { fileStore: '\\\\server1\\share1' },
      { fileStore: 'C:\\share1' },
    ])
  })

  it('keep what rules look at in a name: white space, the first character, a length that is too long', () => {
    const names = ['Sales', 'Sales desk', '2010 desk', ' Sales', 'x'.repeat(300)]
    const plan = planOf(names.map((name, at) => category(`c${at}`, { name })))
    const [plain, spaced, numbered, framed, long = ''] = entitiesIn(plan).map((one) => (one as { name: string }).name)
    expect([plain, spaced, numbered, framed]).toEqual(['Category1', 'Category 3', '2 Category', ' Category1'])
    expect(long).toMatch(/^Category4x+$/)
    expect(long.length).toBe(300)
  })

  it('keep names that meet where an import joins them', () => {
    const plan = planOf([
      category('a', { name: 'Europe' }),
      category('b', { name: 'Trading', parent: 'category:a' }),
      category('c', { name: 'EUROPE-Trading' }),
    ])
    const [europe, trading, joined] = namesIn(plan)
    expect(joined).toBe(`${europe}-${trading}`)
  })

  it('leave numbers, dates, choices and the collation that a database needs', () => {
    const store = { instance: 'sql', version: '2008', collation: 'SQL_Latin1_General_CP1_CI_AS' } as const
    const plan = planOf([chatPool('GC', 'ocs2007r2', { contentStore: store, concurrentUsers: 12 })])
    expect(only(entitiesIn(plan))).toMatchObject({
      generation: 'ocs2007r2',
      concurrentUsers: 12,
      contentStore: { version: '2008', collation: 'SQL_Latin1_General_CP1_CI_AS' },
    })
  })
})

describe('what a plan says beside its entities', () => {
  const waiver = {
    rule: 'hosting/missing-home',
    entities: ['chatPool:GC', 'pool:gone'],
    stages: ['s1'],
    reason: 'Contoso says so',
    author: 'Anna Berg',
    date: '2026-03-02',
    reference: 'CHG-12',
  }
  const plan = planWith(
    {
      name: 'Contoso',
      description: 'Of Contoso',
      sipDomains: ['contoso.com', 'fabrikam.com'],
      layout: { 'pool:L10': { x: 1, y: 2 }, 'people:pool:L10': { x: 3, y: 4 } },
      waivers: [waiver],
    },
    {
      entities: [pool('L10', 'lync2010'), chatPool('GC', 'lync2010')],
      approved: { by: 'Anna Berg', date: '2026-03-01' },
    },
    {
      entities: [pool('L10', 'lync2010'), chatPool('GC', 'lync2010'), chatPool('PC', 'lync2013'), category('News')],
      operations: [
        {
          ...{ id: 'op-contoso', kind: 'importChatData', source: 'chatPool:GC', target: 'chatPool:PC' },
          ...{ categories: ['News', 'category:News'], startDate: '2026-01-01' },
        },
      ],
    },
  )

  it('is replaced, and still names the same', () => {
    const { name, description, sipDomains, layout, waivers, stages } = masked(plan)
    expect({ name, description, sipDomains, layout }).toEqual({
      name: 'Masked plan',
      description: 'Text 1',
      sipDomains: ['example.com', 'example2.com'],
      layout: { 'pool:m1': { x: 1, y: 2 }, 'people:pool:m1': { x: 3, y: 4 } },
    })
    expect(waivers).toEqual([
      {
        rule: 'hosting/missing-home',
        entities: ['chatPool:m1', 'pool:m5'],
        stages: ['stage-1'],
        reason: 'Text 2',
        author: 'Person 1',
        date: '2026-03-02',
        reference: 'Reference 1',
      },
    ])
    expect(stages.map((stage) => [stage.id, stage.name, stage.approved?.by])).toEqual([
      ['stage-1', 'Stage 3', 'Person 1'],
      ['stage-2', 'Stage 4', undefined],
    ])
    expect(stages[1]?.operations).toEqual([
      {
        ...{ id: 'operation-1', kind: 'importChatData', source: 'chatPool:m1', target: 'chatPool:m2' },
        ...{ categories: ['Category1', 'category:m1'], startDate: '2026-01-01' },
      },
    ])
  })

  it('keeps waivers at what they waive', () => {
    const waived = (of: Plan) => createCheck(rules)(of).findings.filter(({ waived }) => waived !== null).length
    expect(waived(masked(planOf([chatPool('GC', 'lync2010')])))).toBe(0)
    const [finding] = createCheck(rules)(planOf([chatPool('GC', 'lync2010')])).findings
    const accepted = planWith(
      { waivers: [{ rule: finding!.rule, entities: [...finding!.entities], reason: 'Known' }] },
      [chatPool('GC', 'lync2010')],
    )
    expect(waived(accepted)).toBe(1)
    expect(waived(masked(accepted))).toBe(1)
  })

  it('keeps the ids of rules, and says nothing that only stands in place of one', () => {
    const waived = (rule: string) => ({ rule, entities: [], reason: 'Known' })
    const severities = { 'hosting/unhosted': 'off', 'newer/than-this': 'warning', 'Ask Anna Berg': 'off' } as const
    const of = masked(planWith({ severities, waivers: Object.keys(severities).map(waived) }, []))
    const [known, newer, none] = Object.keys(of.severities)
    expect([known, newer]).toEqual(['hosting/unhosted', 'newer/than-this'])
    expect(none).toMatch(/^Text \d+$/)
    expect(of.waivers.map(({ rule }) => rule)).toEqual([known, newer, none])
  })

  it('shares the tables that two stages shared', () => {
    const [first, second] = masked(plan).stages
    expect(second?.topology.pool).toBe(first?.topology.pool)
  })

  it('is counted, each different name once', () => {
    const { counts } = maskedPlan(plan)
    expect(counts).toMatchObject({ pool: 1, chatPool: 2, content: 1, person: 1, domain: 2, site: 0 })
    expect(countsInWords(counts)).toMatch(/^1 pool, 2 chat pools, 1 category, room or add-in, 1 person or group/)
  })
})

describe('check marks of a runbook', () => {
  it('stay at their steps', () => {
    const done = [
      'prepare-active-directory',
      'deploy-pool:pool:a:b+c',
      'new-endpoint:chatPool:GC:sip:chat@contoso.com',
      'import:chatPool:GC>chatPool:PC:Category+News',
      'pool-state:chatPool:GC:over',
      'grant:undefined@pool:a:b+c',
      'Contoso says so',
    ]
    const entities = [
      pool('a:b+c', 'lync2013'),
      chatPool('GC', 'lync2010'),
      chatPool('PC', 'lync2013'),
      category('News'),
    ]
    const plan = planOf(entities)
    const marked = { ...plan, stages: plan.stages.map((stage) => ({ ...stage, done })) }
    expect(masked(marked).stages[0]?.done).toEqual([
      'prepare-active-directory',
      'deploy-pool:pool:m1',
      'new-endpoint:chatPool:m1:sip:person1@example.com',
      'import:chatPool:m1>chatPool:m2:Category+Category1',
      'pool-state:chatPool:m1:over',
      'grant:undefined@pool:m1',
      'Text 1',
    ])
  })
})
