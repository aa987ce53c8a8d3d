import { expect, it } from 'vitest'
import { topologyText } from '../../support/import-fixture.ts'
import { columnsIn, read, saidOf } from '../../support/import-tables.ts'
import { zipOf } from '../../support/zip-fixture.ts'

const topology = topologyText('mixed-versions')
const services = (instance: string) => `Identity,ServiceId,Version,Registrar,UserDatabase,SiteId
Registrar:POOL13.contoso.com,1-Registrar-1,6,,,Site:Redmond
UserServer:pool13.contoso.com,1-UserServices-1,6,,UserDatabase:${instance},Site:redmond
TrustedApplicationPool:groupchat.contoso.com,1-ExternalServer-1,5,Registrar:pool10.contoso.com,,Site:Redmond
`
const alone = read({ 'topology.xml': topology })
const known = alone.entities.find(({ id }) => id === 'pool:pool13.contoso.com')
const instance = known?.kind === 'pool' ? (known.sqlInstance ?? '') : ''

it('brings what a topology and a table say of one thing together, and asks once', () => {
  const both = read({ 'topology.xml': topology, 'services.csv': services(instance.toUpperCase()) })
  expect(both.entities).toEqual(alone.entities)
  expect(both.proposals).toEqual(alone.proposals)
  expect(saidOf(both).filter((text) => /disagree|kept/.test(text))).toEqual([])
})

it('says what they disagree on', () => {
  const both = read({ 'topology.xml': topology, 'services.csv': services('elsewhere.contoso.com\\x') })
  expect(both.entities).toEqual(alone.entities)
  expect(saidOf(both)).toContain(
    'services.csv says ‘elsewhere.contoso.com\\x’ for SQL instance of pool13, but topology.xml says ‘sql.contoso.com\\RTC’, which is kept.',
  )
})

it('makes nothing of what a table mentions where a topology knows that no plan can hold it', () => {
  const pools = (fqdn: string) => `Identity,ServicesList\n${fqdn},Registrar:${fqdn};UserServer:${fqdn}\n`
  const madeOf = (fqdn: string) =>
    read({ 'topology.xml': topology, 'pools.csv': pools(fqdn) }).mentioned.map(({ id }) => id)
  expect(madeOf('POOL15.contoso.com')).toEqual([])
  expect(madeOf('pool16.contoso.com')).toEqual(['pool:pool16.contoso.com'])
})

it('gives what files say with less of its name no weight, in whatever order they are picked', () => {
  const less = services('sql')
  const files = { 'topology.xml': topology, 'a.csv': less }
  const both = read(files)
  expect(both.entities).toEqual(alone.entities)
  expect(saidOf(both).filter((text) => /disagree|kept/.test(text))).toEqual([])
  expect(read(Object.fromEntries(Object.entries(files).toReversed()))).toEqual(both)
})

it('reads once what several files hold alike, also beside its zip, and says so', () => {
  const groups = 'Name;Homed on;Number of users\nFinance;fe.x;60\n'
  const once = read({ 'g.csv': groups })
  const files = { 'g.csv': groups, 'g2.csv': groups, 'x.zip': zipOf({ 'g3.csv': groups }) }
  const all = read(files)
  expect(all.entities).toEqual(once.entities)
  expect(all.notices.filter(({ text }) => text.includes('same'))).toEqual(
    ['g2.csv', 'x.zip/g3.csv'].map((file) => ({
      type: 'notUnderstood',
      text: 'The file is the same as g.csv, so it adds nothing.',
      file,
    })),
  )
  expect(read(Object.fromEntries(Object.entries(files).toReversed()))).toEqual(all)
})

it('reads the same text again of a file that is said to hold other rows', () => {
  const files = {
    'a.csv': 'Pool;Titel\npc.x;News\n',
    'b.csv': 'Pool;Titel\npc.x;News\n',
    'c.csv': 'Pool;Titel\npc.x;News\n',
  }
  const rooms = columnsIn({ Pool: 'room.chatPool', Titel: 'room.name' })
  const categories = columnsIn({ Titel: 'category.name', Pool: 'category.chatPool' })
  const columnsOf = new Map([
    ['a.csv', rooms],
    ['b.csv', categories],
    ['c.csv', new Map([...rooms].toReversed())],
  ])
  const both = read(files, { columnsOf })
  expect(both.entities.map(({ id }) => id)).toEqual(['category:pc.x\\news', 'room:pc.x\\news'])
  expect(saidOf(both).filter((text) => text.includes('same'))).toEqual([
    'The file is the same as a.csv, so it adds nothing.',
  ])
  const divided = read(files, {
    columns: rooms,
    separator: 'semicolon',
    separatorOf: new Map([['b.csv', 'semicolon']]),
  })
  expect(divided.tables?.map(({ file }) => file)).toEqual(['a.csv'])
})

it('tells of the same file by no more of its path than is needed', () => {
  const rooms = 'Identity,Privacy\npc.x\\A,Open\n'
  const same = (other: string) =>
    saidOf(read({ '/home/me/a/rooms.csv': rooms, [other]: rooms })).filter((text) => text.includes('same'))
  expect(same('/home/me/b/more.csv')).toEqual(['The file is the same as rooms.csv, so it adds nothing.'])
  expect(same('/home/me/b/rooms.csv')).toEqual(['The file is the same as a/rooms.csv, so it adds nothing.'])
})

it('keeps the FQDN of a chat pool that another file calls by its host', () => {
  const byName = 'Room,Chat pool,Privacy\nBonds,pchat,Open\n'
  const byFqdn = 'Identity,Privacy\npchat.contoso.com\\FX,Open\n'
  for (const files of [
    { 'rooms.csv': byFqdn, 'a-by-hand.csv': byName },
    { 'a.csv': byFqdn, 'b-by-hand.csv': byName },
  ]) {
    expect(read(files).mentioned).toMatchObject([{ kind: 'chatPool', fqdn: 'pchat.contoso.com' }])
  }
})

it('names of lists what only one file has', () => {
  const computers =
    'Identity,Pool,Fqdn\npc1.contoso.com,pchat.contoso.com,PC1.contoso.com\npc9.contoso.com,pchat.contoso.com,pc9.contoso.com'
  const rooms = 'Identity,Privacy\npchat.contoso.com\\FX,Open'
  expect(saidOf(read({ 'rooms.csv': rooms, 'computers.csv': computers, 'topology.xml': topology }))).toContain(
    'computers.csv and topology.xml disagree on Servers of Pchat: only computers.csv has pc9.contoso.com, only topology.xml has PC2.contoso.com. What topology.xml says is kept.',
  )
})
