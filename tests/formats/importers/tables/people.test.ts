import { describe, expect, it } from 'vitest'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Plan } from '#core/model/plan.ts'
import { nameOf } from '#core/model/words.ts'
import { factsOf } from '#formats/importers/facts.ts'
import { read, saidOf } from '../../../support/import-tables.ts'
import { planOf, pool, users as usersOf } from '../../../support/plan-builder.ts'

it('reads policies of every scope', () => {
  const found = read(
    'Identity,Description,EnablePersistentChat\nGlobal,,False\nSite:Dublin,,True\nTag:Chat users,,True\n,,True\nTag:x,,\n',
  )
  expect(found.entities).toEqual([
    { id: 'policy:global', kind: 'policy', name: 'Global', scope: 'global', enabled: false },
    { id: 'policy:site:dublin', kind: 'policy', name: 'Dublin', scope: 'site', site: 'site:dublin', enabled: true },
    { id: 'policy:tag:chat users', kind: 'policy', name: 'Chat users', scope: 'user', enabled: true },
  ])
  expect(found.mentioned).toEqual([{ id: 'site:dublin', kind: 'site', name: 'Dublin' }])
  expect(found.covers).toEqual([{ kind: 'policy' }])
  expect(saidOf(found)).toEqual([
    '1: Left out: column Description.',
    '5: The row has no identity and is left out.',
    '6: It is not said whether the policy x enables Persistent Chat, so it is left out.',
  ])
})

const users = `Identity,DisplayName,SipAddress,RegistrarPool,PersistentChatPolicy,Enabled,HostingProvider
"CN=Ann,DC=x",Ann,sip:ann@contoso.com,fe01.contoso.com,Enabled,True,SRV:
"CN=Bob,DC=x",Bob,sip:bob@Contoso.com,FE01.contoso.com,Enabled,True,SRV:
"CN=Cy,DC=x",Cy,sip:cy@contoso.com,fe01.contoso.com,,True,SRV:
"CN=Di,DC=x",Di,sip:di@contoso.com,fe01.contoso.com,Enabled,False,SRV:
"CN=Ed,DC=x",Ed,sip:ed@contoso.com,1:4,,True,SRV:
"CN=Flo,DC=x",Flo,sip:flo@fabrikam.com,,,True,sipfed.online.lync.com
`

describe('users', () => {
  it('come as groups by home, policy and SIP domain, and their rows are dropped', () => {
    const found = read(users)
    expect(found.entities).toEqual([
      {
        id: 'users:fe01.contoso.com|enabled|contoso.com',
        kind: 'users',
        name: 'Users of fe01 · contoso.com · Enabled',
        count: 2,
        homedOn: 'pool:fe01.contoso.com',
        sipDomain: 'contoso.com',
        policy: 'policy:tag:enabled',
      },
      {
        id: 'users:fe01.contoso.com||contoso.com',
        kind: 'users',
        name: 'Users of fe01 · contoso.com',
        count: 1,
        homedOn: 'pool:fe01.contoso.com',
        sipDomain: 'contoso.com',
      },
      {
        id: 'users:||contoso.com',
        kind: 'users',
        name: 'Users without a home · contoso.com',
        count: 1,
        sipDomain: 'contoso.com',
      },
      {
        id: 'users:online||fabrikam.com',
        kind: 'users',
        name: 'Users online · fabrikam.com',
        count: 1,
        sipDomain: 'fabrikam.com',
        online: true,
      },
    ])
    const { people: _, places: __, ...kept } = found
    expect(JSON.stringify(kept)).not.toMatch(/Ann|bob@/i)
    expect(JSON.stringify(factsOf(found))).not.toMatch(/Ann|bob@/i)
    expect(found.covers).toEqual([{ kind: 'users', within: ['pool:fe01.contoso.com'] }])
    expect(saidOf(found)).toEqual([
      '1: Left out: column Identity.',
      '5: 1 account is disabled and not counted.',
      '6: 1 user has no registrar in the file, so their home is not known.',
    ])
  })

  it('are told one by one beside their groups, for a stage that has them so', () => {
    const { people } = read(users, { singleUsers: true })
    expect([people?.areSingle, people?.all.length]).toEqual([true, 5])
    expect(people?.all[0]).toEqual({
      group: 'users:fe01.contoso.com|enabled|contoso.com',
      user: {
        id: 'users:sip:ann@contoso.com',
        kind: 'users',
        name: 'Ann',
        count: 1,
        sipAddress: 'sip:ann@contoso.com',
        homedOn: 'pool:fe01.contoso.com',
        sipDomain: 'contoso.com',
        policy: 'policy:tag:enabled',
      },
    })
  })

  const columns = new Map([
    ['Name', 'users.name'],
    ['Homed on', 'users.homedOn'],
    ['Number of users', 'users.count'],
  ])

  it.each([
    ['Name;Homed on;Number of users', 'Finance;fe.x;1.250', 'HR;fe.x;2000'],
    ['Group,RegistrarPool,Count', 'Finance,fe.x,"1,250"', 'HR,fe.x,2000'],
  ])('are groups by the names that a file has for them: %s', (...rows) => {
    const group = { kind: 'users', homedOn: 'pool:fe.x' }
    const found = read(rows.join('\n'), { columns })
    expect(found.entities).toEqual([
      { id: 'users:fe.x|||called:finance', name: 'Finance', count: 1250, ...group },
      { id: 'users:fe.x|||called:hr', name: 'HR', count: 2000, ...group },
    ])
    expect(saidOf(found)).toEqual([expect.stringMatching(/^2: The number ‘1[.,]250’ is taken for 1,250\.$/)])
    const plan = planOf([pool('FE', 'lync2013', { fqdn: 'fe.x' })])
    const bringing = (to: Plan, text: string) => intakeOf(to, to.stages[0]!, read(text, { columns }))
    const taken = takeIn(plan, plan.stages[0]!.id, bringing(plan, rows.join('\n')), usualChoice, [])
    expect([...taken.stages[0]!.topology.users.values()].map(({ name, count }) => [name, count])).toEqual([
      ['Finance', 1250],
      ['HR', 2000],
    ])
    expect(isNothing(bringing(taken, rows.join('\n')))).toBe(true)
    const [headings, first] = rows
    const one = bringing(taken, `${headings}\n${first?.replace(/1.250/, '1300')}`)
    expect(one.changed.map(({ after, fields }) => [nameOf(after), fields])).toEqual([['Finance', ['count']]])
    expect([one.added, one.losses]).toEqual([[], [{ type: 'moved', names: ['HR'], users: 2_000, more: 50 }]])
  })

  it('of a name are others than all users of their home', () => {
    const plan = planOf([
      pool('FE', 'lync2013', { fqdn: 'fe.x' }),
      usersOf('All', { name: 'Users of fe', homedOn: 'pool:FE', count: 9 }),
    ])
    const found = intakeOf(plan, plan.stages[0]!, read('Name;Homed on;Number of users\nFinance;fe.x;5', { columns }))
    expect(found.added).toMatchObject([{ name: 'Finance', count: 5 }])
    expect([found.changed, found.gone.map(({ id }) => id)]).toEqual([[], ['users:All']])
  })

  it('are counted once, however often they are listed', () => {
    const found = read({ 'a.csv': users, 'b.csv': `${users}\n` })
    expect(found.entities).toEqual(read({ 'a.csv': users }).entities)
    expect(saidOf(found)).toContain('2, 3, 4, 6, 7: 5 users are listed before, and counted once.')
  })

  it('are counted as the first row has them, which is said where another row has another home or policy', () => {
    const rows = ['a@x;fe1.x;Chat', 'b@x;fe1.x;', 'A@X;FE1.x;tag:chat', 'sip:a@x;fe2.x;Chat', 'b@x;;Chat']
    const found = read(['SipAddress;RegistrarPool;PersistentChatPolicy', ...rows].join('\n'))
    expect(found.entities).toMatchObject([{ count: 1 }, { count: 1 }])
    expect(saidOf(found)).toEqual([
      '4: 1 user is listed before, and counted once.',
      '5: 1 user is listed before at fe1.x, not at fe2.x, and counted once.',
      '6: 1 user is listed before at fe1.x, not without a home, and without a policy, not with the policy Chat, and counted once.',
    ])
  })

  it('are not said to be listed otherwise by a table that lacks the column, or calls their home by its host', () => {
    const found = read({
      'a.csv': 'SipAddress;RegistrarPool;PersistentChatPolicy\na@x;fe1.x.com;Chat',
      'b.csv': 'SipAddress;DisplayName\na@x;Ann',
      'c.csv': 'SipAddress;RegistrarPool\na@x;fe1',
    })
    expect(saidOf(found)).toEqual(Array(2).fill('2: 1 user is listed before, and counted once.'))
  })

  it('are one group where one file calls their home by its host', () => {
    const found = read({
      'a.csv': 'SipAddress,RegistrarPool\nsip:a@x.com,fe.x.com\nsip:b@x.com,fe.x.com\n',
      'b.csv': 'SipAddress,RegistrarPool\nsip:c@x.com,fe\n',
    })
    expect(found.entities).toMatchObject([{ homedOn: 'pool:fe.x.com', count: 3 }])
    expect(found.people?.all.map(({ group }) => group)).toEqual(Array(3).fill(found.entities[0]?.id))
  })

  it('of a name are the same people in each table, of which the first says how many, and all rows within one', () => {
    const found = read(
      {
        'a.csv': 'Name;Homed on;Number of users\nFinance;fe.x;60\nHR;fe.x;5\nHR;fe.x;6\n',
        'b.csv': 'Name;Homed on;Number of users\nFinance;fe.x;60\nhr;FE.x;7\nSales;;3\n',
      },
      { columns },
    )
    expect(found.entities.map((one) => [nameOf(one), 'count' in one && one.count])).toEqual([
      ['Finance', 60],
      ['HR', 11],
      ['Sales', 3],
    ])
    expect(saidOf(found).filter((text) => text.includes('kept'))).toEqual([
      'b.csv says ‘7’ for Number of users of HR, but a.csv says ‘11’, which is kept.',
    ])
  })

  it('of OCS are homed where Active Directory says', () => {
    const server = 'CN=LC Services,CN=Microsoft,CN=pool07,CN=Pools,CN=RTC Service,DC=contoso,DC=com'
    const { entities } = read(
      `SipAddress;RegistrarPool;HomeServer\nsip:a@x.com;<Office Communications Server>;${server}`,
    )
    expect(entities).toMatchObject([{ name: 'Users of pool07 · x.com', homedOn: 'pool:pool07' }])
  })

  it('of a spreadsheet may have their number', () => {
    const found = read('Homed on;SIP address;Count\nfe01;;1.240\nfe01;;1 000\nfe01;;many')
    expect(found.entities).toMatchObject([{ name: 'Users of fe01', count: 2241 }])
    expect(saidOf(found)).toEqual([
      '2: The number ‘1.240’ is taken for 1,240.',
      '4: The number ‘many’ is not understood and is taken for one.',
    ])
  })
})
