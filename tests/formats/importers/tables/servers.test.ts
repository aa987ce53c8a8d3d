import { describe, expect, it } from 'vitest'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { lossesInWords } from '#core/edits/intake/losses.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import type { Plan, Stage } from '#core/model/plan.ts'
import { imported, topologyText } from '../../../support/import-fixture.ts'
import { read, saidOf } from '../../../support/import-tables.ts'
import { chatPool, planOf } from '../../../support/plan-builder.ts'

const services = `Identity,Role,PoolFqdn,SiteId,ServiceId,Version,Registrar,UserDatabase,FileStore,UncPath,SqlInstanceName,ActiveServersList,InactiveServersList,PersistentChatDatabase,PersistentChatComplianceDatabase,ApplicationsList
Registrar:fe13.contoso.com,Registrar,fe13.contoso.com,Site:Redmond,1-Registrar-1,6,,,,,,,,,,
UserServer:fe13.contoso.com,UserServer,fe13.contoso.com,Site:Redmond,1-UserServices-1,6,,UserDatabase:sql.contoso.com,,,,,,,,
CentralManagement: fe13.contoso.com,CentralManagement,fe13.contoso.com,Site:Redmond,1-CentralMgmt-1,6,,,,,,,,,,
UserDatabase:sql.contoso.com,UserDatabase,sql.contoso.com,Site:Redmond,1-UserStore-1,6,,,,,RTC,,,,,
Registrar:se10.contoso.com,Registrar,se10.contoso.com,Site:Redmond,1-Registrar-2,5,,,,,,,,,,
UserServer:se10.contoso.com,UserServer,se10.contoso.com,Site:Redmond,1-UserServices-2,5,,UserDatabase:se10.contoso.com,,,,,,,,
Registrar:dir.contoso.com,Registrar,dir.contoso.com,Site:Redmond,1-Registrar-3,6,,,,,,,,,,
Registrar:fe15.contoso.com,Registrar,fe15.contoso.com,Site:Redmond,1-Registrar-4,7,,,,,,,,,,
UserServer:fe15.contoso.com,UserServer,fe15.contoso.com,Site:Redmond,1-UserServices-4,7,,,,,,,,,,
EdgeServer:edge.contoso.com,EdgeServer,edge.contoso.com,Site:Redmond,1-EdgeServer-1,6,,,,,,,,,,
FileStore:fs.contoso.com,FileStore,fs.contoso.com,Site:Redmond,1-FileStore-1,6,,,,\\\\fs.contoso.com\\chat,,,,,,
PersistentChatServer:pc.contoso.com,PersistentChatServer,pc.contoso.com,Site:Redmond,1-PersistentChatService-2,6,Registrar:fe13.contoso.com,,FileStore:fs.contoso.com,,,pc1.contoso.com;pc2.contoso.com,pc3.contoso.com,PersistentChatDatabase:sqlpc.contoso.com\\PC,PersistentChatComplianceDatabase:sqlc.contoso.com,
TrustedApplicationPool:gc.contoso.com,TrustedApplicationPool,gc.contoso.com,Site:Redmond,1-ExternalServer-1,5,Registrar:se10.contoso.com,,,,,,,,,urn:application:groupchat
TrustedApplicationPool:apps.contoso.com,TrustedApplicationPool,apps.contoso.com,Site:Redmond,1-ExternalServer-2,6,Registrar:fe13.contoso.com,,,,,,,,,urn:application:dialin
`
const pc = {
  id: 'chatPool:pc.contoso.com',
  kind: 'chatPool',
  name: 'pc',
  generation: 'lync2013',
  fqdn: 'pc.contoso.com',
}

/** Of Group Chat, a list of all servers tells no more than the trusted application pool. */
const allServers = [
  { kind: 'pool' },
  { kind: 'chatPool', trusted: true },
  { kind: 'chatPool', generations: ['lync2013'] },
]

describe('services', () => {
  const found = read({ 'services.csv': services })

  it('give pools with their product, edition and store', () => {
    expect(found.entities.filter(({ kind }) => kind === 'pool')).toEqual([
      {
        id: 'pool:fe13.contoso.com',
        kind: 'pool',
        name: 'fe13',
        generation: 'lync2013',
        fqdn: 'fe13.contoso.com',
        edition: 'enterprise',
        site: 'site:redmond',
        sqlInstance: 'sql.contoso.com\\RTC',
        holdsCms: true,
      },
      {
        id: 'pool:se10.contoso.com',
        kind: 'pool',
        name: 'se10',
        generation: 'lync2010',
        fqdn: 'se10.contoso.com',
        edition: 'standard',
        site: 'site:redmond',
        sqlInstance: 'se10.contoso.com',
      },
    ])
    expect(found.mentioned).toEqual([{ id: 'site:redmond', kind: 'site', name: 'Redmond' }])
  })

  it('give chat pools with host, servers and stores', () => {
    expect(found.entities.filter(({ kind }) => kind === 'chatPool')).toEqual([
      {
        ...pc,
        hostedOn: 'pool:fe13.contoso.com',
        site: 'site:redmond',
        domain: 'contoso.com',
        collocation: 'standalone',
        servers: [
          { fqdn: 'pc1.contoso.com', active: true },
          { fqdn: 'pc2.contoso.com', active: true },
          { fqdn: 'pc3.contoso.com', active: false },
        ],
        fileStore: '\\\\fs.contoso.com\\chat',
        contentStore: { instance: 'sqlpc.contoso.com\\PC' },
        complianceStore: { instance: 'sqlc.contoso.com' },
        complianceEnabled: true,
      },
    ])
  })

  it('propose trusted application pools for Group Chat, and take what is confirmed', () => {
    expect(found.proposals).toEqual([
      {
        fqdn: 'gc.contoso.com',
        name: 'gc',
        generation: 'lync2010',
        host: 'se10',
        likely: true,
        reason: 'It is a trusted application pool for ‘groupchat’.',
      },
      expect.objectContaining({ fqdn: 'apps.contoso.com', likely: false }),
    ])
    const confirmed = read({ 'services.csv': services }, { groupChat: ['GC.contoso.com'] })
    expect(confirmed.proposals).toHaveLength(1)
    expect(saidOf(confirmed).filter((text) => text.includes('nobody has confirmed'))).toHaveLength(1)
    expect(confirmed.entities).toContainEqual({
      id: 'chatPool:gc.contoso.com',
      kind: 'chatPool',
      name: 'gc',
      generation: 'lync2010',
      fqdn: 'gc.contoso.com',
      hostedOn: 'pool:se10.contoso.com',
      site: 'site:redmond',
      trustedApplicationPool: 'gc.contoso.com',
    })
  })

  it('say what is of another product or left out, and cover the rest', () => {
    expect(saidOf(found)).toEqual([
      '1: Left out: column Role.',
      '9: fe15 is Skype for Business Server 2015 (version 7) and is left out.',
      '14: gc is a trusted application pool that nobody has confirmed to be Group Chat, so it is left out.',
      '15: apps is a trusted application pool that nobody has confirmed to be Group Chat, so it is left out.',
      '13: Compliance of pc is taken to be on, as there is a compliance store.',
      'A plan has no Edge Servers, so edge is left out.',
    ])
    expect(found.newerProducts).toEqual(['Skype for Business Server 2015'])
    expect(found.covers).toEqual(allServers)
    expect(found.named).toEqual(expect.arrayContaining(['pool:fe15.contoso.com', 'pool:dir.contoso.com']))
  })

  it('of a newer product are taken for Lync 2013 where somebody says so', () => {
    const taken = read({ 'services.csv': services }, { asLync2013: true })
    expect(taken.entities).toContainEqual(expect.objectContaining({ name: 'fe15', generation: 'lync2013' }))
    expect(saidOf(taken)).toContain(
      '9: fe15 is Skype for Business Server 2015 (version 7), so it is taken for Lync 2013.',
    )
  })

  it('of OCS are those of the site for them', () => {
    const ocs = read('Identity,SiteId,ServiceId,Version\nRegistrar:ocs.contoso.com,Site:BackCompatSite,9-Registrar-1,5')
    expect(ocs.entities).toMatchObject([{ generation: 'ocs2007r2' }])
  })
})

describe('pools', () => {
  const pools = `Identity,Fqdn,Site,ServicesList,ComputersList
fe13.contoso.com,fe13.contoso.com,Site:Redmond,Registrar:fe13.contoso.com;UserServer:fe13.contoso.com,fe1.contoso.com;fe2.contoso.com
pc.contoso.com,pc.contoso.com,Site:Redmond,PersistentChatServer:pc.contoso.com,pc1.contoso.com
`
  it('of which no file says the version are only mentioned', () => {
    const found = read(pools)
    expect(found.entities).toEqual([])
    expect(found.mentioned).toEqual([
      {
        id: 'pool:fe13.contoso.com',
        kind: 'pool',
        name: 'fe13',
        generation: 'lync2013',
        fqdn: 'fe13.contoso.com',
        site: 'site:redmond',
        domain: 'contoso.com',
        frontEnds: ['fe1.contoso.com', 'fe2.contoso.com'],
      },
      { ...pc, domain: 'contoso.com', servers: [{ fqdn: 'pc1.contoso.com' }] },
      { id: 'site:redmond', kind: 'site', name: 'Redmond' },
    ])
    expect(found.covers).toEqual(allServers)
    expect(found.named).toEqual(['pool:fe13.contoso.com', 'chatPool:pc.contoso.com'])
    expect(saidOf(found)).toEqual([
      '2: No file says of which version fe13 is; where the plan has no such pool, it is taken for Lync 2013. Bring the services as well.',
    ])
  })

  it('are no guess where another file says of which version they are, whatever it is', () => {
    const topology = topologyText('mixed-versions')
    const fqdns = imported(topology).entities.flatMap((one) => (one.kind === 'pool' && one.fqdn ? [one.fqdn] : []))
    expect(fqdns.length).toBeGreaterThan(1)
    const rows = [...fqdns, 'new.contoso.com'].map((fqdn) => `${fqdn},${fqdn},Registrar:${fqdn};UserServer:${fqdn}`)
    const found = read({ 'a.csv': `Identity,Fqdn,ServicesList\n${rows.join('\n')}`, 'b.xml': topology })
    const guesses = saidOf(found).filter((text) => text.includes('No file says'))
    expect(guesses).toEqual([expect.stringContaining('No file says of which version new is')])
  })

  it('give their computers to what services tell of', () => {
    const found = read({ 'services.csv': services, 'pools.csv': pools })
    expect(found.entities).toContainEqual(
      expect.objectContaining({ id: 'pool:fe13.contoso.com', frontEnds: ['fe1.contoso.com', 'fe2.contoso.com'] }),
    )
    expect(found.mentioned.filter(({ kind }) => kind !== 'site')).toEqual([])
  })

  it.each(['5', '5,00', '5.0'])('of version %s are of Lync Server 2010', (version) => {
    const services = `Identity;ServiceId;Version\nRegistrar:fe.x;1-R-1;${version}\nUserServer:fe.x;1-U-1;${version}`
    const pools = `Fqdn;Services;Version\nfe2.x;Registrar:fe2.x,UserServer:fe2.x;${version}`
    expect(read({ 'a.csv': services, 'b.csv': pools }).entities).toMatchObject([
      { id: 'pool:fe.x', generation: 'lync2010' },
      { id: 'pool:fe2.x', generation: 'lync2010' },
    ])
  })

  it('of a spreadsheet say their product in words', () => {
    expect(read('Pool;Product\nfe07;OCS 2007 R2\nfe10;Lync Server 2010\n').entities).toMatchObject([
      { name: 'fe07', generation: 'ocs2007r2' },
      { name: 'fe10', generation: 'lync2010' },
    ])
  })
})

it('reads computers, sites, SIP domains, endpoints, states and settings', () => {
  const found = read({
    'services.csv': services,
    'computers.csv': 'Identity,Pool,Fqdn\nfe1.contoso.com,fe13.contoso.com,fe1.contoso.com',
    'sites.csv':
      'Identity,SiteType,DefaultPersistentChatPool\nSite:Redmond,CentralSite,PersistentChatServer:pc.contoso.com\nSite:Oslo,BranchSite,',
    'domains.csv': 'Identity,Name,IsDefault\ncontoso.com,contoso.com,True\nfabrikam.com,fabrikam.com,False',
    'endpoints.csv': `Identity,SipAddress,DisplayName,PersistentChatPoolFqdn
"CN=1,DC=x",sip:GC-1-PersistentChatService-2@contoso.com,,
"CN=2,DC=x",sip:chat@contoso.com,Chat,pc2.contoso.com
"CN=3,DC=x",sip:lost@contoso.com,,
`,
    'state.csv': 'Identity,PoolState\nPersistentChatServer:pc.contoso.com,FailedOver',
    'settings.csv': 'Identity,MaxFileSizeKB\nGlobal,20000',
    'compliance.csv': 'Identity,AdapterType\nService:PersistentChatServer:pc.contoso.com,XML',
  })
  const of = (id: string) => found.entities.find((entity) => entity.id === id)
  expect(of('pool:fe13.contoso.com')).toMatchObject({ frontEnds: ['fe1.contoso.com'] })
  expect(of('site:redmond')).toMatchObject({ siteKind: 'central', defaultChatPool: pc.id })
  expect(of('site:oslo')).toMatchObject({ name: 'Oslo', siteKind: 'branch' })
  expect(found.sipDomains).toEqual(['contoso.com', 'fabrikam.com'])
  expect(of(pc.id)).toMatchObject({
    hostedOn: 'pool:fe13.contoso.com',
    endpoints: [{ sipAddress: 'sip:GC-1-PersistentChatService-2@contoso.com' }],
    poolState: 'FailedOver',
    complianceAdapter: 'XML',
  })
  expect(of('chatPool:pc2.contoso.com')).toMatchObject({
    generation: 'lync2013',
    endpoints: [{ sipAddress: 'sip:chat@contoso.com', displayName: 'Chat' }],
  })
  expect(saidOf(found)).toEqual(
    expect.arrayContaining([
      '4: The chat pool of the endpoint sip:lost@contoso.com is not told, so it is left out.',
      '2: A plan has no such settings: those of Global are left out.',
    ]),
  )
})

function stageIn({ stages: [stage] }: Plan): Stage {
  if (!stage) throw new Error('The plan has no stage.')
  return stage
}

it('tells sites apart whose names differ in marks alone, and finds each of them again', () => {
  const names = ['A B', 'A&B', 'North 1', 'North-1', '&']
  const services = names.flatMap((name, at) =>
    ['Registrar', 'UserServer'].map((role) => `${role}:fe${at}.x,${at}-${role}-1,6,Site:${name}`),
  )
  const files = {
    'sites.csv': ['Identity,SiteType', ...names.map((name) => `Site:${name},CentralSite`)].join('\n'),
    'services.csv': ['Identity,ServiceId,Version,SiteId', ...services].join('\n'),
  }
  const imported = read(files)
  const plan = planOf([])
  const first = takeIn(plan, stageIn(plan).id, intakeOf(plan, stageIn(plan), imported), usualChoice, [])
  const { site, pool } = stageIn(first).topology
  const sites = [...site.values()]
  expect(sites.map(({ name }) => name)).toEqual(names)
  expect(sites.map(({ id }) => id)).toEqual(['site:a-b', 'site:a-b-2', 'site:north-1', 'site:north-1-2', 'site:site'])
  expect([...pool.values()].map((one) => one.site)).toEqual(sites.map(({ id }) => id))
  expect(isNothing(intakeOf(first, stageIn(first), imported))).toBe(true)
})

it('takes the compliance adapter of all, or of a site, for chat pools that record compliance and have no other', () => {
  const chat = (name: string, site: string, store: string) =>
    `PersistentChatServer:${name}.x,Site:${site},6,Registrar:fe.x,${store}`
  const found = read({
    'services.csv': [
      'Identity,SiteId,Version,Registrar,PersistentChatComplianceDatabase',
      ...[chat('a', 'One', 'D:sql.x'), chat('b', 'Two', 'D:sql.x'), chat('c', 'One', 'D:sql.x'), chat('d', 'One', '')],
    ].join('\n'),
    'compliance.csv': 'Identity,AdapterType\nGlobal,XML\nSite:Two,AKONIX\nService:PersistentChatServer:c.x,FACETIME\n',
  })
  const adapters = found.entities.flatMap((entity) => (entity.kind === 'chatPool' ? [entity.complianceAdapter] : []))
  expect(adapters).toEqual(['XML', 'AKONIX', 'FACETIME', undefined])
})

it('tells SQL instances of one server by what is in them', () => {
  const { entities } = read(`Identity,PoolFqdn,Version,Registrar,UserDatabase,PersistentChatDatabase,SqlInstanceName
Registrar:fe.x,fe.x,6,,,,
UserServer:fe.x,fe.x,6,,UserDatabase:sql.x,,
PersistentChatServer:pc.x,pc.x,6,Registrar:fe.x,,PersistentChatDatabase:sql.x,
UserDatabase:sql.x,sql.x,6,,,,rtc
PersistentChatDatabase:sql.x,sql.x,6,,,,chat
`)
  expect(entities).toMatchObject([{ sqlInstance: 'sql.x\\rtc' }, { contentStore: { instance: 'sql.x\\chat' } }])
})

it('says why nothing is made of tables that only add to others', () => {
  const files = 'ServiceId,Identity\n1-FileStore-1,FileStore:files.x\n'
  const said = 'Nothing can be made of services such as these alone. Bring the other files of the export as well.'
  expect(saidOf(read(files))).toEqual([said])
  expect(saidOf(read({ 'a.csv': files, 'b.csv': 'Name,IsDefault\nx.com,True\n' }))).not.toContain(said)
  expect(saidOf(read('Identity,PoolState\nPersistentChatServer:p.x,Paused\n'))).toEqual([
    '2: Pool state ‘Paused’ of p.x is not understood and is left out.',
  ])
})

it('proposes trusted application pools for Group Chat of which no more is told than an application', () => {
  const text = 'TrustedApplicationPoolFqdn,ApplicationId\ngc.x,urn:application:groupchat\n'
  expect(read(text).proposals).toMatchObject([{ fqdn: 'gc.x', generation: 'lync2010', host: undefined, likely: true }])
  const confirmed = read(text, { groupChat: ['GC.x'] })
  expect(confirmed.mentioned).toMatchObject([{ id: 'chatPool:gc.x', trustedApplicationPool: 'gc.x' }])
  expect(confirmed.proposals).toEqual([])
})

describe('servers of a chat pool', () => {
  const table = (columns: string, row: string) =>
    `Identity,Version,SiteId,Registrar,${columns}\nPersistentChatServer:pc.x,6,Site:Here,Registrar:fe.x,${row}\n`
  const known = planOf([
    chatPool('PC', 'lync2013', {
      fqdn: 'pc.x',
      servers: [
        { fqdn: 'a.x', active: true },
        { fqdn: 'b.x', active: true },
        { fqdn: 'c.x', active: false },
      ],
    }),
  ])
  const intakeInto = (plan: Plan, files: Readonly<Record<string, string>>) => {
    const [stage] = plan.stages
    if (!stage) throw new Error('A plan has a stage.')
    return intakeOf(plan, stage, read(files))
  }
  const serversAfter = (files: Readonly<Record<string, string>>) => {
    const { changed } = intakeInto(known, files)
    const servers = changed.flatMap(({ after, fields }) =>
      after.kind === 'chatPool' && fields.includes('servers') ? (after.servers ?? []) : [],
    )
    return servers.map(({ fqdn, active }) => `${active ? '' : '-'}${fqdn}`)
  }
  const active = table('ActiveServersList', 'a.x')

  it.each([
    ['are not gone where a table has none but the active ones', { 'a.csv': active }, ['a.x', '-b.x', '-c.x']],
    [
      'are gone that are in neither column',
      { 'a.csv': table('ActiveServersList,InactiveServersList', 'a.x,c.x') },
      ['a.x', '-c.x'],
    ],
    [
      'are gone where another file lists all, of whom those are not active that the active ones lack',
      { 'a.csv': active, 'b.csv': 'Pool,Fqdn\npc.x,a.x\npc.x,d.x\n' },
      ['a.x', '-d.x'],
    ],
    [
      'are not gone where more files say the same',
      {
        'a.csv': active,
        'b.csv': 'Pool,Fqdn\npc.x,a.x\npc.x,b.x\npc.x,c.x\n',
        'c.csv': table('ActiveServersList,InactiveServersList', 'a.x,b.x;c.x'),
      },
      ['a.x', '-b.x', '-c.x'],
    ],
    [
      'may be divided by spaces',
      { 'a.csv': table('ActiveServers,InactiveServers', 'a.x b.x,d.x') },
      ['a.x', 'b.x', '-d.x'],
    ],
    ['stay as they are where the active ones are those', { 'a.csv': table('ActiveServersList', 'A.x;b.x') }, []],
  ])('%s', (_, files, servers) => {
    expect(serversAfter(files)).toEqual(servers)
  })

  it('say where two files do not agree on who is active, and lose none', () => {
    const files = { 'a.csv': active, 'b.csv': table('ActiveServersList,InactiveServersList', 'a.x;b.x,c.x') }
    expect(serversAfter(files)).toEqual(['a.x', '-b.x', '-c.x'])
    expect(saidOf(read(files)).filter((text) => text.includes('disagree'))).toEqual([
      'b.csv and a.csv disagree on Servers of pc: only b.csv has b.x (active), only a.csv has b.x (not active). What a.csv says is kept.',
    ])
  })

  it('say who is taken to stay without being active', () => {
    const lossesOf = (servers: string) =>
      lossesInWords(intakeInto(known, { 'a.csv': table('ActiveServersList', servers) }).losses)
        .map(({ text }) => text)
        .filter((text) => text.includes('active'))
    expect(lossesOf('a.x')).toEqual([
      'Of ‘PC’ the files tell the active servers alone, so b.x is taken to be still there, but not active: remove it by hand where that is not so.',
    ])
    expect(lossesOf('a.x;b.x')).toEqual([])
  })

  it.each([
    ['by short names in the plan', ['pc01', 'pc02'], 'pc01.contoso.com;pc02.contoso.com'],
    ['by short names in a file', ['pc01.contoso.com', 'pc02.contoso.com'], 'PC01;pc02'],
  ])('are the same %s, and keep what is known of them', (_, servers, told) => {
    const plan = planOf([
      chatPool('PC', 'lync2013', {
        fqdn: 'pc.x',
        servers: servers.map((fqdn) => ({ fqdn, active: true, dataCenter: 'North' })),
      }),
    ])
    const { changed } = intakeInto(plan, { 'a.csv': table('ActiveServersList', told) })
    expect(changed.map(({ after }) => after.kind === 'chatPool' && after.servers)).toEqual([
      [
        { fqdn: 'pc01.contoso.com', active: true, dataCenter: 'North' },
        { fqdn: 'pc02.contoso.com', active: true, dataCenter: 'North' },
      ],
    ])
  })
})
