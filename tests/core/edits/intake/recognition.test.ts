import { describe, expect, it } from 'vitest'
import { headcountOf } from '#core/domain/people/headcount.ts'
import type { Brought } from '#core/edits/intake/brought.ts'
import { type Intake, intakeOf } from '#core/edits/intake/intake.ts'
import { lossesInWords } from '#core/edits/intake/losses.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { nameOf } from '#core/model/words.ts'
import { knownGroupChat } from '#formats/importers/group-chat-choice.ts'
import type { ImportChoices } from '#formats/importers/importer.ts'
import { read } from '../../../support/import-tables.ts'
import { category, chatPool, planOf, policy, pool, room, site, users } from '../../../support/plan-builder.ts'

const stageOf = ({ stages: [stage] }: Plan): Stage => {
  if (!stage) throw new Error('A plan has a stage.')
  return stage
}
const compared = (plan: Plan, file: Brought): Intake => intakeOf(plan, stageOf(plan), file)
const taken = (plan: Plan, file: Brought): Plan => takeIn(plan, stageOf(plan).id, compared(plan, file), usualChoice, [])
const groupsIn = (plan: Plan) =>
  [...stageOf(plan).topology.users.values()].map(({ name, count }) => `${name}: ${count}`).sort()
const headcount = (plan: Plan) => headcountOf(stageOf(plan).topology.users.values()).known
const addedNames = (plan: Plan, file: Brought) => compared(plan, file).added.map(nameOf).sort()

/** Rows of users: name, home, policy. */
const people = (rows: readonly (readonly [string, string, string?])[], choices: Partial<ImportChoices> = {}) =>
  read(
    `SipAddress,DisplayName,RegistrarPool,PersistentChatPolicy\n${rows
      .map(([name, home, traders = '']) => `sip:${name}@x,${name},${home},${traders}`)
      .join('\n')}\n`,
    choices,
  )
const some = (count: number, of: string, home: string, traders = '') =>
  Array.from({ length: count }, (_, at) => [`${of}${at}`, home, traders] as const)

const fe = pool('fe', 'lync2013', { fqdn: 'fe.x' })
const five = some(5, 'a', 'fe.x')
const two = some(2, 'b', 'fe.x', 'Traders')

describe('groups of users whose home or policy the stage does not know', () => {
  it('are not those of another home', () => {
    const plan = taken(taken(planOf([]), people(some(2, 'a', 'fe13.x'))), people(some(3, 'b', 'fe10.x')))
    expect(groupsIn(plan)).toEqual(['Users of fe10 · x: 3', 'Users of fe13 · x: 2'])
  })

  it.each([
    ['after those without one', [five, two]],
    ['before those without one', [two, five]],
  ])('are not those without a policy, %s', (_, files) => {
    const plan = files.reduce((grown, rows) => taken(grown, people(rows)), planOf([fe]))
    expect(groupsIn(plan)).toEqual(['Users of fe · x · Traders: 2', 'Users of fe · x: 5'])
  })

  it.each([
    ['first', [...two, ...five]],
    ['last', [...five, ...two]],
  ])('leave a group that the stage has to its own users, listed %s', (_, rows) => {
    const known = users('G', { name: 'Users of fe', count: 5, homedOn: 'pool:fe', sipDomain: 'x' })
    const { changed, added } = compared(planOf([fe, known]), people(rows))
    expect(changed).toEqual([])
    expect(added.map(nameOf)).toEqual(['Users of fe · x · Traders'])
  })

  it('are not those online', () => {
    const online = read('SipAddress,RegistrarPool,HostingProvider\nsip:o@x,,sipfed.online.lync.com\n')
    const homeless = read('SipAddress,RegistrarPool,HostingProvider\nsip:p@x,,SRV:\nsip:q@x,,SRV:\n')
    expect(headcount(taken(taken(planOf([]), online), homeless))).toBe(3)
  })

  it.each([
    [false, five],
    [false, two],
    [true, five],
    [true, two],
  ])('stay as they are where some of the files come again, single: %s', (singleUsers, rows) => {
    const plan = taken(planOf([fe]), people([...five, ...two]))
    expect(headcount(taken(plan, people(rows, { singleUsers })))).toBe(7)
    expect(compared(plan, people(rows))).toMatchObject({ added: [], changed: [] })
  })

  it('are found by their names in whatever letters', () => {
    const groups = [
      users('A', { name: 'users of FE · x', count: 5, homedOn: 'pool:fe', sipDomain: 'x' }),
      users('B', { name: 'users of FE · x · traders', count: 2, homedOn: 'pool:fe', sipDomain: 'x' }),
    ]
    const plan = taken(planOf([fe, ...groups]), people([...five, ...two], { singleUsers: true }))
    expect([...stageOf(plan).topology.users.values()].every(({ sipAddress }) => sipAddress)).toBe(true)
    expect(headcount(plan)).toBe(7)
  })
})

it('leaves a group with a name of its own to the row that tells of it', () => {
  const finance = users('F', { name: 'Finance', count: 60, homedOn: 'pool:fe', sipDomain: 'x' })
  const file = read('Name,SipAddress,RegistrarPool,Users\nAnn,sip:ann@x,fe.x,1\nFinance,,fe.x,60\n')
  const { homedOn, count, name } = finance
  const { changed, added } = compared(planOf([fe, users('F', { homedOn, count, name } as object)]), file)
  expect(changed).toEqual([])
  expect(added.map(nameOf)).toEqual(['Users of fe · x'])
})

describe('what the stage itself has', () => {
  it('is it before another stage has one that is called as the files call it: a chat pool', () => {
    const here = [
      chatPool('Old', 'lync2010', { name: 'Old chat', fqdn: 'gc.x' }),
      category('A', { chatPool: 'chatPool:Old' }),
      room('R', { category: 'category:A' }),
    ]
    const plan = planOf(here, [chatPool('New', 'lync2013', { name: 'gc', fqdn: 'gc.x' })])
    expect(addedNames(plan, read('Chat pool,Category,Room,Region\ngc.x,A,R,\ngc.x,A,S,\n'))).toEqual(['S'])
  })

  it('is it before another stage has one that is called as the files call it: a pool', () => {
    const plan = planOf(
      [pool('P', 'lync2013', { name: 'Front end', fqdn: 'fe.x' })],
      [pool('Q', 'lync2013', { name: 'fe', fqdn: 'fe.x' })],
    )
    expect(
      addedNames(
        plan,
        read('Identity,PoolFqdn,SiteId,Version,ServiceId\nRegistrar:fe.x,fe.x,Site:S,6,1-Registrar-1\n'),
      ),
    ).toEqual(['S'])
  })

  it('is it before another stage has one that is called as the files call it: users', () => {
    const sales = users('Sales', { count: 50, homedOn: 'pool:fe', sipDomain: 'x' })
    const remade = users('U', { name: 'Users of fe · x', count: 50, homedOn: 'pool:fe', sipDomain: 'x' })
    const { added, gone, changed } = compared(planOf([fe, sales], [fe, remade]), people(some(2, 'a', 'fe.x')))
    expect([added, gone]).toEqual([[], []])
    expect(changed.map(({ before }) => before.id)).toEqual([sales.id])
  })
})

describe('rooms of one name in several categories', () => {
  const here = [
    chatPool('P', 'lync2013', { fqdn: 'pc.x' }),
    category('A', { chatPool: 'chatPool:P' }),
    category('B', { chatPool: 'chatPool:P' }),
    room('News', { category: 'category:A', members: ['sip:ann@x'] }),
  ]
  const rows = (...categories: readonly string[]) =>
    read(`Chat pool,Category,Room,Region\n${categories.map((one) => `pc.x,${one},News,`).join('\n')}\n`)

  it.each([
    ['first', rows('A', 'B')],
    ['last', rows('B', 'A')],
  ])('stay in their own, listed %s', (_, file) => {
    const { added, changed } = compared(planOf(here), file)
    expect(changed).toEqual([])
    expect(added).toMatchObject([{ name: 'News', category: 'category:B' }])
  })

  it('come as another stage has them, and move none that the stage has', () => {
    const { added, changed } = compared(
      planOf(here, [...here, room('N2', { name: 'News', category: 'category:B' })]),
      rows('B'),
    )
    expect(changed).toEqual([])
    expect(added.map(({ id }) => id)).toEqual(['room:N2'])
  })

  it('move none where several could be the one of another category', () => {
    const { added, changed } = compared(planOf(here), rows('B', 'C'))
    expect(changed).toEqual([])
    expect(added.filter(({ kind }) => kind === 'room')).toHaveLength(2)
  })

  it('can be the one that was in another category, where there is but one', () => {
    expect(compared(planOf(here), rows('B'))).toMatchObject({ added: [], changed: [{ fields: ['category'] }] })
  })
})

it('takes no pool without an FQDN for either of two that are called like it', () => {
  const named = (...fqdns: readonly string[]): Brought => ({
    sipDomains: [],
    entities: fqdns.map((fqdn) => pool(fqdn, 'lync2013', { fqdn })),
    mentioned: [],
    covers: [],
  })
  const plan = planOf([pool('fe', 'lync2013')])
  expect(compared(plan, named('fe.x', 'fe.y'))).toMatchObject({ added: [{}, {}], changed: [] })
  expect(compared(plan, named('fe.y', 'fe.x'))).toMatchObject({ added: [{}, {}], changed: [] })
  expect(compared(plan, named('fe.y'))).toMatchObject({ added: [], changed: [{ fields: ['fqdn'] }] })
})

it('brings the people of another home as a group, though somebody of this one is alone', () => {
  const ann = users('Ann', { sipAddress: 'sip:ann@x', count: 1, homedOn: 'pool:fe', sipDomain: 'x' })
  const staff = users('Staff', { count: 3, homedOn: 'pool:fe', sipDomain: 'x' })
  const fe2 = pool('fe2', 'lync2013', { fqdn: 'fe2.x' })
  const file = people([['ann', 'fe.x'], ...some(3, 'a', 'fe.x'), ...some(5, 'b', 'fe2.x')])
  const { added, changed } = compared(planOf([fe, fe2, ann, staff]), file)
  expect(changed).toEqual([])
  expect(added).toMatchObject([{ name: 'Users of fe2 · x', count: 5 }])
})

it('finds a Group Chat pool by either of its FQDNs, and keeps both', () => {
  const known = chatPool('G', 'lync2010', { fqdn: 'chat.x', trustedApplicationPool: 'gcpool.x' })
  const plan = planOf([known])
  const file = read('TrustedApplicationPoolFqdn,ApplicationId\ngcpool.x,urn:application:chat\n', {
    knownGroupChat: knownGroupChat(plan),
  })
  expect(compared(plan, file)).toMatchObject({ added: [], changed: [] })
})

it('finds the policy of a site that was drawn without its site', () => {
  const plan = planOf([site('Redmond', { siteKind: 'central' }), policy('P', 'site', true, { name: 'Redmond' })])
  const file = read({
    'policies.csv': 'Identity,EnablePersistentChat\nSite:Redmond,True\n',
    'sites.csv': 'Identity,SiteType\nSite:Redmond,CentralSite\n',
  })
  expect(compared(plan, file)).toMatchObject({ added: [], gone: [], changed: [{ fields: ['site'] }] })
})

it('says of a divided group in one sentence why it stays, and what becomes of its numbers', () => {
  const parts = ['A', 'B'].map((name): Entity => users(name, { count: 5, homedOn: 'pool:fe', sipDomain: 'x' }))
  const { losses } = compared(planOf([fe, ...parts]), people(some(5, 'a', 'fe.x'), { singleUsers: true }))
  expect(lossesInWords(losses).map(({ text }) => text)).toEqual([
    '‘Users of fe · x’ is 2 groups of users in the stage, and the files do not tell who is in which, so they stay groups. The files have 5 users of them together, so their numbers stay. Divide them by hand.',
  ])
})
