import fc from 'fast-check'
import { expect, it } from 'vitest'
import { importErrorSentence, lackedFields, type TableKind } from '#formats/import-error.ts'
import { tables } from '#formats/importers/tables/tables.ts'
import { columnsIn, read, refusalOf, saidOf } from '../../../support/import-tables.ts'

const unclear = 'Titel,Beschreibung,Ort\nNews,"a; b",x\nTalk,,y\n'

it('asks what columns hold that nothing tells of, with a few rows', () => {
  const error = refusalOf(unclear)
  expect(error).toMatchObject({
    type: 'unmapped',
    table: {
      headings: ['Titel', 'Beschreibung', 'Ort'],
      samples: [
        ['News', 'a; b', 'x'],
        ['Talk', '', 'y'],
      ],
      columns: new Map(),
    },
  })
  expect(importErrorSentence(error)).toMatch(
    /^It is not clear what the columns Titel, Beschreibung and Ort hold\. Name the column of \w+\.name(?: or \w+\.identity)?\.$/,
  )
})

it('names the kind that is likeliest first, and what it knows', () => {
  const error = refusalOf('Privacy,Presenters,Titel\nOpen,,News')
  if (error.type !== 'unmapped') throw new Error('It is refused for something else.')
  expect(error.table.kinds[0]).toMatchObject({ id: 'room', title: 'rooms' })
  expect(error.table.kinds[0]?.fields).toContainEqual({
    id: 'room.name',
    title: 'Name',
    isNeeded: true,
    insteadOf: ['room.identity'],
  })
  expect(error.table.columns).toEqual(columnsIn({ Privacy: 'room.privacy', Presenters: 'room.presenters' }))
  expect(importErrorSentence(error)).toContain('Name the column of room.name or room.identity.')
})

it.each([
  [
    'Pool,Name',
    'rooms, categories, add-ins or users',
    ['Name=room.name', 'Name=category.name', 'Name=addIn.name', 'Name=users.name'],
  ],
  ['Identity,Name,Description', 'rooms or categories', ['Name=room.name', 'Name=category.name']],
])(
  'says of %s, whose columns it knows, that the rows are not clear, and what would settle it',
  (headings, rows, maps) => {
    const text = `${headings}\np.x\\a,b,c\n`
    const error = refusalOf(text)
    if (error.type !== 'unmapped') throw new Error('It is refused for something else.')
    expect(importErrorSentence(error)).toBe(`It is not clear whether the rows are ${rows}.`)
    expect(error.table.fitting?.map(({ heading, field }) => `${heading}=${field}`)).toEqual(maps)
    for (const { heading, field, title } of error.table.fitting ?? []) {
      expect(read(text, { columns: new Map([[heading, field]]) }).tables?.[0]?.kinds[0]?.title).toBe(title)
    }
  },
)

it.each([
  ['Identity,Name,Category', 'rooms', 'room', 'p.x\\A,A,C'],
  ['Home pool,Users,Policy', 'users', 'users', 'fe.x,12,Chat'],
  ['Home pool,Users,Policy,', 'users', 'users', 'fe.x,12,Chat,'],
])('takes a table of %s for %s, as no others have these columns, and says so', (headings, rows, kind, row) => {
  const text = `${headings}\n${row}`
  const found = read(text)
  expect(found.entities.map((entity) => entity.kind)).toEqual([kind])
  expect(saidOf(found)).toEqual([`1: The rows are taken for ${rows}, as no other rows have all of these columns.`])
  const [[heading, field] = ['', '']] = found.tables?.[0]?.columns ?? []
  expect(saidOf(read(text, { columnsOf: new Map([['a.csv', columnsIn({ [heading]: field })]]) }))).toEqual([])
})

it('names every column that would do', () => {
  const error = refusalOf('PersistentChatPolicy,Titel\nChat,News')
  expect(importErrorSentence(error)).toContain(
    'Name the column of users.sipAddress, users.homedOn or users.homeServer.',
  )
  const member = refusalOf('Role,Principal kind\nManager,x')
  expect(importErrorSentence(member)).toContain(
    'Name the column of member.name or member.identity and the column of member.member.',
  )
})

it('takes the columns that somebody chose', () => {
  const columns = columnsIn({ ' titel': 'room.name', Beschreibung: 'room.description', Ort: 'room.region' })
  expect(read(unclear, { columns }).entities).toEqual([
    { id: 'room:\\news', kind: 'room', name: 'News', description: 'a; b', region: 'x' },
    { id: 'room:\\talk', kind: 'room', name: 'Talk', region: 'y' },
  ])
})

it('takes whatever columns of a kind somebody chose, unless one is lacked that is shown as needed', () => {
  fc.assert(
    fc.property(fc.constantFrom(...kindsShown()), fc.infiniteStream(fc.nat()), (kind, picks) => {
      const picked = headings.map(() => kind.fields[Number(picks.next().value) % kind.fields.length]?.id ?? '')
      const fields = [...new Set(picked)]
      const columns = new Map(fields.map((field, at) => [headings[at] ?? '', field]))
      const source = { name: 'a.csv', text: `${headings.join()}\na,b,c` }
      expect(tables.read([source], { groupChat: [], columns }).unread.length === 0).toBe(
        lackedFields(kind, fields).length === 0,
      )
    }),
  )
})

const headings = ['Spalte 1', 'Spalte 2', 'Spalte 3']

function kindsShown(): readonly TableKind[] {
  const error = refusalOf(`${headings.join()}\na,b,c`)
  return error.type === 'unmapped' ? error.table.kinds : []
}

it('leaves out a column that somebody chose for nothing, and says so', () => {
  const found = read('Room,Privacy,Region\na,Open,x', { columns: columnsIn({ Region: '' }) })
  expect(found.entities).toEqual([{ id: 'room:\\a', kind: 'room', name: 'a', privacy: 'open' }])
  expect(saidOf(found)).toEqual(['1: Left out: column Region.'])
})

it('says once of a file which columns are left out', () => {
  expect(saidOf(read('Room,Privacy,Size,Owner,Members,MembersList\na,Open,1,b,c,d\ne,Open,1,b,c,d'))).toEqual([
    '1: Left out: columns Size, Owner and Members.',
  ])
})

it('lets choices for one file leave another as it is', () => {
  const files = { 'a.csv': 'Titel,Bereich\nNews,Desks', 'b.csv': 'Identity,Name,Creators\np.x\\Desks,Desks,' }
  const found = read(files, { columns: columnsIn({ Titel: 'room.name', Bereich: 'room.category' }) })
  expect(found.entities.map(({ kind }) => kind)).toEqual(['category', 'room'])
})

it.each([
  ['rooms', 'room', 'Identity,Name,CategoryUri,Members'],
  ['rooms', 'room', 'Room,Category,Add-in,Invitations'],
  ['categories', 'category', 'Identity,Name,CategoryUri,Invites'],
  ['categories', 'category', 'Identity,Name,Description,FileUpload,ChatHistory'],
  ['add-ins', 'addIn', 'Identity,Name,URL'],
  ['policies', 'policy', 'Identity,Description,EnablePersistentChat'],
  ['users', 'users', 'DisplayName,SipAddress'],
  ['pools', 'pool', 'Identity,Fqdn,Services,Computers,Site,Product'],
  ['sites', 'site', 'Identity,SiteId,SiteType'],
  ['endpoints', 'chatPool', 'Identity,SipAddress,DisplayName,PersistentChatPoolFqdn'],
])('tells a table of %s by its headings', (_, kind, headings) => {
  const texts: Readonly<Record<string, string>> = {
    EnablePersistentChat: 'True',
    Services: 'Registrar:a.x;UserServer:a.x',
    Product: '2010',
  }
  const row = headings.split(',').map((heading) => texts[heading] ?? 'a.x')
  expect(read(`${headings}\n${row.join(',')}\n`).entities.map((entity) => entity.kind)).toEqual([kind])
})

it('takes what somebody chose for one file alone, and tells how each was understood', () => {
  const columnsOf = new Map([['a.csv', columnsIn({ Titel: 'room.name', Beschreibung: '', Ort: 'room.region' })]])
  const found = read({ 'a.csv': unclear, 'b.csv': 'Room,Privacy\nB,Open' }, { columnsOf })
  expect(found.entities.map(({ id }) => id)).toEqual(['room:\\news', 'room:\\talk', 'room:\\b'])
  expect(found.tables).toMatchObject([
    { file: 'a.csv', columns: columnsIn({ Titel: 'room.name', Ort: 'room.region' }) },
    { file: 'b.csv', columns: columnsIn({ Room: 'room.name', Privacy: 'room.privacy' }) },
  ])
})

it('says of a table that was understood by an answer about another one that it was', () => {
  const columnsOf = new Map(['a.csv', 'b.csv'].map((file) => [file, columnsIn({ Name: 'room.name' })]))
  const files = { 'a.csv': 'Identity,Name,Description\np.x\\A,A,', 'b.csv': 'Identity,Name,Description\np.x\\B,B,' }
  const { notices } = read(files, { columnsOf, recalled: new Set(['b.csv']) })
  const text = 'The rows are taken for rooms, as was answered before for another table with such headings.'
  expect(notices).toEqual([{ type: 'assumed', text, file: 'b.csv', lines: [1] }])
})

it('asks for the chat pool of content that names none, and puts it there', () => {
  const rooms = 'Room,Category\na,News'
  expect(read(rooms).needsChatPool).toBe(true)
  const found = read(rooms, { chatPool: 'GC.contoso.com' })
  expect(found).not.toHaveProperty('needsChatPool')
  expect(found.covers).toEqual([{ kind: 'room', within: ['chatPool:gc.contoso.com'] }])
  expect(found.mentioned).toContainEqual(expect.objectContaining({ name: 'News', chatPool: 'chatPool:gc.contoso.com' }))
})

it('takes what was chosen of two tables, of which each has some of it', () => {
  const files = { 'a.csv': 'Titel,Ort\nNews,x\n', 'b.csv': 'Chatraum,Ort\nTalk,y\n' }
  const found = read(files, { columns: columnsIn({ Titel: 'room.name', Chatraum: 'room.name' }) })
  expect(found.entities.map(({ id }) => id)).toEqual(['room:\\news', 'room:\\talk'])
})
