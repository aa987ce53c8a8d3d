import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nameOf } from '#core/model/words.ts'
import { readTables } from '#formats/importers/tables/rows/read-tables.ts'
import { columnsIn, read, refusalOf, saidOf } from '../../../support/import-tables.ts'

const room = {
  id: 'room:pc.contoso.com\\news',
  kind: 'room',
  name: 'News',
  chatPool: 'chatPool:pc.contoso.com',
  description: 'What is new',
  disabled: true,
  members: ['sip:ann@contoso.com', 'CN=Traders,OU=Groups,DC=contoso,DC=com'],
}

const headings = ['Identity', 'Description', 'Disabled', 'MembersList', 'Privacy']
const values = ['pc.contoso.com\\News', 'What is new', 'True', room.members.join(';'), '']
const quoted = (separator: string) =>
  [headings, values].map((row) => row.map((text) => `"${text}"`).join(separator)).join('\r\n')

const clixml = (objects: string) =>
  `<Objs Version="1.1.0.1" xmlns="http://schemas.microsoft.com/powershell/2004/04">\n${objects}\n</Objs>`
const roomObject = `<Obj RefId="0">
  <TN RefId="0"><T>Microsoft.Rtc.Management.PersistentChat.Cmdlets.ChatRoomObject</T><T>System.Object</T></TN>
  <ToString>News</ToString>
  <Props>
    <S N="Identity">pc.contoso.com\\News</S>
    <S N="Description">What_x0020_is new</S>
    <B N="Disabled">true</B>
    <Nil N="Addin" />
    <Obj N="Members" RefId="1">
      <TN RefId="1"><T>System.Collections.Generic.List\`1</T></TN>
      <LST><S>sip:ann@contoso.com</S><Obj RefId="2"><ToString>CN=Traders,OU=Groups,DC=contoso,DC=com</ToString></Obj></LST>
    </Obj>
  </Props>
</Obj>`

const forms: Readonly<Record<string, string>> = {
  'commas and quotes': quoted(','),
  semicolons: quoted(';'),
  bars: quoted('|'),
  'tabs without quotes, as of the clipboard': `${headings.join('\t')}\n${values.join('\t')}\n`,
  'a type line': `#TYPE Microsoft.Rtc.Management.PersistentChat.Cmdlets.ChatRoomObject\r\n${quoted(',')}`,
  'a type line of selected properties': `#TYPE Selected.Microsoft.Rtc.Management.Chat.Cmdlets.ChatRoom\r\n${quoted(',')}`,
  'a type line with the separators of a spreadsheet': `#TYPE A.ChatRoomObject;;;;\r\n${quoted(';')}`,
  'the separator as Excel writes it': `sep=;\r\n${quoted(';')}`,
  'a byte order mark': `\uFEFF${quoted(',')}`,
  'headings in other letters': quoted(',').replace('Identity', ' IDENTITY ').replace('MembersList', 'members list'),
  'lines that are empty': `\n\n${quoted(',')}\n\n,,,,\n`,
  'JSON of one object': JSON.stringify({
    ...Object.fromEntries(headings.map((heading, at) => [heading, values[at]])),
    Disabled: true,
  }),
  'JSON of several objects': JSON.stringify([
    { Identity: values[0], Description: values[1], Disabled: true, Members: room.members, Privacy: null },
  ]),
  'JSON with a wrapped list': JSON.stringify([
    {
      Identity: values[0],
      Description: values[1],
      Disabled: true,
      Members: { value: room.members, Count: 2 },
      Privacy: null,
    },
  ]),
  'JSON with a list that was cut to a text': JSON.stringify([
    { Identity: values[0], Description: values[1], Disabled: 'True', Members: values[3], Privacy: '' },
  ]),
  CLIXML: clixml(roomObject),
  'CLIXML of a list': clixml(`<Obj RefId="9"><TN RefId="9"><T>System.Object[]</T></TN><LST>${roomObject}</LST></Obj>`),
}

describe('the same rows', () => {
  it.each(Object.entries(forms))('are read from %s', (_, text) => {
    const { entities, mentioned, notices } = read(text)
    expect(entities).toEqual([room])
    expect(mentioned).toEqual([
      { id: 'chatPool:pc.contoso.com', kind: 'chatPool', name: 'pc', generation: 'lync2013', fqdn: 'pc.contoso.com' },
    ])
    expect(notices).toEqual([])
  })
})

it('reads types and objects that CLIXML refers to', () => {
  const second = roomObject
    .replace(/RefId="0"/, 'RefId="5"')
    .replace(/<TN RefId="0">.*<\/TN>/, '<TNRef RefId="0" />')
    .replace('\\News', '\\Old_x000A_news')
    .replace(/<LST>.*<\/LST>/, '<LST><Ref RefId="2" /><Nil /></LST>')
  const { entities } = read(clixml(roomObject + second))
  expect(entities[1]).toMatchObject({ name: 'Old news', members: ['CN=Traders,OU=Groups,DC=contoso,DC=com'] })
})

it('keeps quotes, separators and line breaks in values, and counts lines with them', () => {
  const text = 'Room,Description,Privacy\n"a, ""b""","one\ntwo\n",Open\nc,d,Ajar\n'
  const found = read(text)
  expect(found.entities).toMatchObject([
    { name: 'a, "b"', description: 'one\ntwo', privacy: 'open' },
    { name: 'c', description: 'd' },
  ])
  expect(saidOf(found)).toContain('5: Privacy ‘Ajar’ of c is not understood and is left out.')
})

it.each([
  [
    'JSON',
    '[\n  { "Identity": "p.x\\\\a", "Privacy": "Open" },\n  {\n    "Identity": "p.x\\\\b",\n    "Privacy": "Ajar" }\n]',
    3,
  ],
  [
    'CLIXML',
    clixml(
      `${roomObject}\n${roomObject.replace('\\News', '\\b').replace('<Nil N="Addin" />', '<S N="Privacy">Ajar</S>')}`,
    ),
    16,
  ],
])('tells the line of an object in %s', (_, text, line) => {
  expect(saidOf(read(text))).toEqual([`${line}: Privacy ‘Ajar’ of b is not understood and is left out.`])
})

it('says where a row is longer than its headings and where a quote is never closed', () => {
  expect(saidOf(read('Room,Privacy\na,Open,x\nb,Open\n"c,Open\nd,Open\n'))).toEqual([
    '4: A quotation mark is never closed: all that follows it is one value.',
    '2: The row has more values than there are headings; they are left out.',
  ])
})

it('keeps a formula a text, and takes off the apostrophe that made it one', () => {
  const { entities } = read(`Room,Description\n=1+1,"=HYPERLINK(""http://x"",""y"")"\n'=2,'tis\n`)
  expect(entities).toMatchObject([
    { name: '=1+1', description: '=HYPERLINK("http://x","y")' },
    { name: '=2', description: "'tis" },
  ])
})

it('takes control characters out of names, and says so', () => {
  const found = read('Room,Privacy\nN\u0007ew\u202Es,Open\n')
  expect(found.entities).toMatchObject([{ name: 'News' }])
  expect(saidOf(found)).toEqual(['Control characters were taken out of the names in the file.'])
})

it('takes headings that break programs for headings like any other', () => {
  const found = read('Room,__proto__,constructor,Privacy\na,b,c,Open\n')
  expect(found.entities).toEqual([{ id: 'room:\\a', kind: 'room', name: 'a', privacy: 'open' }])
  expect(saidOf(found)).toEqual(['1: Left out: columns __proto__ and constructor.'])
  expect(read('[{"Room":"a","__proto__":"b","Privacy":"Open"}]').entities).toEqual(found.entities)
})

it('reads a table in the letters of Windows', () => {
  const bytes = Uint8Array.from('Room,Privacy\nCaf\u00e9,Open', (letter) => letter.charCodeAt(0))
  expect(read({ 'a.csv': bytes }).entities).toMatchObject([{ name: 'Café', privacy: 'open' }])
})

it('tells a table of strange headings by its rows, also where a value has line breaks and separators', () => {
  expect(refusalOf('Raum;Kategorie;Text\r\n"a";"b";"one\r\ntwo; three"\r\n')).toMatchObject({
    type: 'unmapped',
    table: { headings: ['Raum', 'Kategorie', 'Text'], samples: [['a', 'b', 'one\ntwo; three']] },
  })
})

describe('what tables hold and nothing can be made of', () => {
  it('is told of CLIXML that refers to a list or to nothing, and the list is read', () => {
    const shared = clixml(
      roomObject.replace('<Nil N="Addin" />', '<Ref N="Managers" RefId="1" />\n<Ref N="Category" RefId="99" />'),
    )
    const found = read(shared)
    expect(found.entities).toEqual([{ ...room, managers: room.members }])
    expect(saidOf(found)).toEqual([
      '2: Category of a row refers to an object that is not in the file, and is left out.',
    ])
  })

  it('is told of objects that are exported together and shared', () => {
    const other = roomObject.replace('RefId="0"', 'RefId="5"').replace('\\News', '\\Old')
    const list = `<Obj RefId="9"><LST>${roomObject}<Ref RefId="5" /><I32>7</I32></LST></Obj>`
    const found = read(clixml(`${list}\n${other}\n<Ref RefId="0" />`))
    expect(found.entities.map(nameOf)).toEqual(['News', 'Old'])
    expect(saidOf(found)).toEqual(['15: 1 item of the list is no object, and left out.'])
  })

  it('is told of JSON whose values are objects without a name', () => {
    const rooms = [
      { Identity: 'p.x\\a', Privacy: { a: 1 }, Members: [{ x: ['y'] }, 'sip:b@x', null], Category: {} },
      {
        Identity: 'p.x\\b',
        Privacy: { a: 1 },
        Members: { x: 'y' },
        Category: { Category: { Name: 'C' } },
        Other: { a: 1 },
      },
    ]
    const found = read(`[\n${rooms.map((one) => JSON.stringify(one)).join(',\n')}\n]`)
    expect(found.entities).toMatchObject([{ name: 'a', members: ['sip:b@x'] }, { name: 'b' }])
    expect(saidOf(found)).toEqual([
      '2: Left out: column Other.',
      '3: Category of a row holds an object without an address or name, and is left out.',
      '2, 3: Privacy of 2 rows holds an object without an address or name, and is left out.',
      '2, 3: Members of 2 rows holds an object without an address or name, and is left out.',
    ])
  })

  it('is told of JSON with something among its objects that is none', () => {
    const found = read('[\n{"Identity":"p.x\\\\a","Privacy":"Open"},\n5,\nnull, ["x"],\n"[{",\n{"Room":"b"}]')
    expect(found.entities.map(nameOf)).toEqual(['a', 'b'])
    expect(saidOf(found)).toEqual(['3, 4, 5: 3 items of the list are no objects, and left out.'])
    expect(refusalOf('[1, 2]')).toEqual({ type: 'foreign', kind: 'json' })
  })

  it('is told of any value of JSON of which nothing is kept', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), (value) => {
        const found = read(JSON.stringify([{ Room: 'a', Privacy: 'Open', Region: value }]))
        const [entity] = found.entities
        const isKept = entity?.kind === 'room' && entity.region !== undefined
        expect(isKept || found.notices.length > 0 || !saysSomething(value)).toBe(true)
      }),
    )
  })

  it('is told of columns that are called the same', () => {
    const found = read('Room,Privacy,ROOM,room,Region,region\na,Open,b,,x,\n')
    expect(found.entities).toMatchObject([{ name: 'a', region: 'x' }])
    expect(saidOf(found)).toEqual([
      '1: 3 columns are called Room: the first is read, and what is in the others is left out.',
    ])
  })
})

function saysSomething(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(saysSomething)
  if (typeof value === 'string') return value.trim() !== ''
  return value !== null && (typeof value !== 'object' || Object.keys(value).length > 0)
}

describe('an extract of the chat database', () => {
  const nodes = `nodeID,parentID,nodeType,nodeName,nodeDesc,invite,logged,filePost,disabled,behavior,visibility,siopID
1,NULL,1,Desks,NULL,1,1,1,0,4,6,NULL
2,1,1,Trading,desc,1,0,0,0,4,6,NULL
3,2,2,FX,NULL,1,1,0,0,5,3,7
`
  const content = [
    { id: 'category:\\desks', kind: 'category', name: 'Desks', invitations: true, fileUpload: true, chatHistory: true },
    {
      id: 'category:\\trading',
      kind: 'category',
      name: 'Trading',
      parent: 'category:\\desks',
      description: 'desc',
      invitations: true,
      fileUpload: false,
      chatHistory: false,
    },
  ]
  const fx = {
    id: 'room:\\fx',
    kind: 'room',
    name: 'FX',
    category: 'category:\\trading',
    type: 'auditorium',
    privacy: 'closed',
    invitations: true,
    disabled: false,
  }

  it('has categories and rooms in one table', () => {
    expect(read(nodes).entities).toEqual([...content, fx])
  })

  it('is told of a category that no row has', () => {
    const found = read(nodes.replace('3,2,2,FX', '3,9,2,FX'))
    const { category: _, ...rest } = fx
    expect(found.entities).toEqual([...content, rest])
    expect(saidOf(found)).toContain(
      '4: Category of a row refers to an object that is not in the file, and is left out.',
    )
  })

  it('has the names of add-ins in another one', () => {
    const { entities } = read({ 'nodes.csv': nodes, 'siop.csv': 'siopID,siopName,siopUrl\n7,Ticker,https://t.x' })
    expect(entities).toEqual([
      ...content,
      { id: 'addIn:\\ticker', kind: 'addIn', name: 'Ticker', url: 'https://t.x' },
      { ...fx, addIn: 'addIn:\\ticker' },
    ])
  })
})

it('keeps rows as long as they are, and reads what they have', () => {
  const short = 'nodeID,parentID,nodeType,nodeName,disabled,siopID\n1,NULL,1,Desks\n2,1,2,FX,1\n'
  const tables = readTables({ name: 'a.csv', text: short })
  expect(tables.ok && tables.value.tables[0]?.rows.map(({ cells }) => cells.length)).toEqual([4, 5])
  expect(read({ 'nodes.csv': short, 'siop.csv': 'siopID,siopName,siopUrl\n7,Ticker,https://t.x' }).entities).toEqual([
    { id: 'category:\\desks', kind: 'category', name: 'Desks' },
    { id: 'addIn:\\ticker', kind: 'addIn', name: 'Ticker', url: 'https://t.x' },
    { id: 'room:\\fx', kind: 'room', name: 'FX', category: 'category:\\desks', disabled: true },
  ])
})

describe('what divides values', () => {
  // The headings themselves have more commas than bars.
  const table = 'What, in short, as told|By whom\nNews, rates, and more|pc.contoso.com\n'
  const columns = columnsIn({ 'What, in short, as told': 'room.name', 'By whom': 'room.pool' })
  const roomsOf = ({ entities }: ReturnType<typeof read>) => entities.filter(({ kind }) => kind === 'room')

  it('is told by the first line, and by a person better', () => {
    expect(refusalOf(table)).toMatchObject({ type: 'unmapped', table: { separator: 'comma' } })
    expect(refusalOf(table, { separator: 'bar' })).toMatchObject({
      table: { separator: 'bar', headings: [...columns.keys()] },
    })
    expect(roomsOf(read(table, { separator: 'bar', columns }))).toMatchObject([{ name: 'News, rates, and more' }])
  })

  it('is one for each file', () => {
    const files = { 'a.csv': table, 'b.csv': 'Identity;Privacy\npc.contoso.com\\Rates;Open' }
    const both = read(files, { separatorOf: new Map([['a.csv', 'bar']]), columnsOf: new Map([['a.csv', columns]]) })
    expect(roomsOf(both)).toMatchObject([{ name: 'News, rates, and more' }, { name: 'Rates' }])
    expect(both.tables?.map(({ separator }) => separator)).toEqual(['bar', 'semicolon'])
  })

  it('is nothing of objects', () => {
    expect(read('[{"Identity":"pc.contoso.com\\\\News","Privacy":"Open"}]').tables?.[0]).not.toHaveProperty('separator')
  })
})
