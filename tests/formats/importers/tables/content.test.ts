import { describe, expect, it } from 'vitest'
import { read, saidOf } from '../../../support/import-tables.ts'

const categories = `Identity,Name,CategoryUri,Invites,FileUpload,ChatHistory,AllowedMembersList,DeniedMembersList,CreatorsList
p1.contoso.com\\Desks,Desks,ma-cat://contoso.com/1,True,False,True,"sip:ann@contoso.com;OU=Sales,DC=contoso,DC=com",,
p2.contoso.com\\Desks,Desks,ma-cat://contoso.com/2,False,False,False,,,`

describe('categories', () => {
  it('are read with their lists, of which an empty one is none', () => {
    expect(read(categories).entities[0]).toEqual({
      id: 'category:p1.contoso.com\\desks',
      kind: 'category',
      name: 'Desks',
      chatPool: 'chatPool:p1.contoso.com',
      allowedMembers: ['sip:ann@contoso.com', 'OU=Sales,DC=contoso,DC=com'],
      deniedMembers: [],
      creators: [],
      invitations: true,
      fileUpload: false,
      chatHistory: true,
    })
  })

  it('say by other headings the same', () => {
    const text = `Name,PersistentChatPoolFqdn,Creators,EnableInvitations,EnableFileUpload,RemoveChatHistory
a,p.contoso.com,,True,True,True`
    expect(read(text).entities).toEqual([
      {
        id: 'category:p.contoso.com\\a',
        kind: 'category',
        name: 'a',
        chatPool: 'chatPool:p.contoso.com',
        invitations: true,
        fileUpload: true,
        chatHistory: false,
      },
    ])
  })
})

describe('rooms', () => {
  const rooms = `#TYPE Microsoft.Rtc.Management.PersistentChat.Cmdlets.ChatRoomObject
Identity,Name,CategoryUri,Type,Privacy,Invitations,Addin
p1.contoso.com\\News\\old,News\\old,MA-CAT://contoso.com/1,Auditorium,Secret,Inherit,Wiki
p1.contoso.com\\Talk,Talk,ma-cat://contoso.com/9,Normal,Closed,False,
p1.contoso.com\\Far,Far,ma-cat://contoso.com/2,Normal,Open,True,p2.contoso.com\\Wiki`

  it('are in the category of their address, whichever file has it', () => {
    const found = read({ 'rooms.csv': rooms, 'categories.csv': categories })
    expect(found.entities.slice(2)).toEqual([
      {
        id: 'room:p1.contoso.com\\news\\old',
        kind: 'room',
        name: 'News\\old',
        category: 'category:p1.contoso.com\\desks',
        type: 'auditorium',
        privacy: 'secret',
        addIn: 'addIn:p1.contoso.com\\wiki',
      },
      {
        id: 'room:p1.contoso.com\\talk',
        kind: 'room',
        name: 'Talk',
        chatPool: 'chatPool:p1.contoso.com',
        type: 'normal',
        privacy: 'closed',
        invitations: false,
      },
      {
        id: 'room:p1.contoso.com\\far',
        kind: 'room',
        name: 'Far',
        category: 'category:p2.contoso.com\\desks',
        chatPool: 'chatPool:p1.contoso.com',
        type: 'normal',
        privacy: 'open',
        invitations: true,
        addIn: 'addIn:p2.contoso.com\\wiki',
      },
    ])
    expect(saidOf(found)).toEqual([])
    expect(found.unplaced).toEqual(['room:p1.contoso.com\\talk'])
    expect(found.mentioned.map(({ id }) => id)).toEqual([
      'chatPool:p1.contoso.com',
      'chatPool:p2.contoso.com',
      'addIn:p1.contoso.com\\wiki',
      'addIn:p2.contoso.com\\wiki',
    ])
  })

  it('name a category that no file lists', () => {
    const { entities, mentioned } = read('Identity,Category,Privacy\np.contoso.com\\a,Desks,Open')
    expect(entities).toMatchObject([{ category: 'category:p.contoso.com\\desks' }])
    expect(entities[0]).not.toHaveProperty('chatPool')
    expect(mentioned).toContainEqual({
      id: 'category:p.contoso.com\\desks',
      kind: 'category',
      name: 'Desks',
      chatPool: 'chatPool:p.contoso.com',
    })
  })

  it('of Group Chat stay in the chat pool that somebody wrote, which may be new', () => {
    const { entities, mentioned, covers } = read('Room,Chat pool,Visibility,Behavior\na,GC-2010,2,5\nb,gc-2010,6,4')
    expect(entities).toMatchObject([
      { chatPool: 'chatPool:gc-2010', privacy: 'secret', type: 'auditorium' },
      { chatPool: 'chatPool:gc-2010', privacy: 'open', type: 'normal' },
    ])
    expect(mentioned).toEqual([{ id: 'chatPool:gc-2010', kind: 'chatPool', name: 'GC-2010', generation: 'lync2013' }])
    expect(covers).toEqual([{ kind: 'room', within: ['chatPool:gc-2010'] }])
  })

  it('may have one name in two categories of Group Chat, else the first is kept', () => {
    const found = read('Room,Pool,Category\nnews,gc,a\nnews,gc,b\nNEWS,gc,b\n')
    expect(found.entities.map((entity) => 'category' in entity && entity.category)).toEqual([
      'category:gc\\a',
      'category:gc\\b',
    ])
    expect(new Set(found.entities.map(({ id }) => id)).size).toBe(2)
    expect(saidOf(found)).toEqual(['4: NEWS is listed twice; the first is kept.'])
  })

  it('of one name in a category are one, and said to be listed twice', () => {
    const found = read('Identity,Category,Privacy\np.x\\M,A,\np.x\\m,A,\np.x\\N,,\np.x\\N,,\n')
    expect(found.entities.map(({ id }) => id)).toEqual(['room:p.x\\m', 'room:p.x\\n'])
    expect(saidOf(found)).toEqual([
      '3: m is listed twice; the first is kept.',
      '5: N is listed twice; the first is kept.',
    ])
  })

  it('of two files are one, with what either says of it', () => {
    const found = read({
      'a.csv': 'Identity,Privacy\np.x\\M,Open\n',
      'b.csv': 'Room,Chat pool,Category,Region,Privacy\nm,p,A,EMEA,Open\n',
    })
    expect(found.entities).toEqual([
      { id: 'room:p.x\\m', kind: 'room', name: 'M', category: 'category:p.x\\a', privacy: 'open', region: 'EMEA' },
    ])
    expect(saidOf(found)).toEqual([])
  })

  it.each([
    ['[{"Identity":"p.x\\\\a","Privacy":6,"Type":5,"Disabled":false}]', ['open', 'auditorium', false]],
    ['Room;Chat pool;Privacy;visibility;Disabled\na;p.x;;3;Ja', ['closed', undefined, true]],
    ['Room;Chat pool;Privacy;behavior;Disabled\na;p.x;Geschlossen;4;nein', ['closed', 'normal', false]],
    ['Room;Chat pool;Privacy;Type;Disabled\na;p.x;OFFEN;Normal;', ['open', 'normal', undefined]],
  ])('may have numbers of the database, and German words: case %#', (text, [privacy, type, disabled]) => {
    const [room] = read(text).entities
    expect(room).toMatchObject({ name: 'a' })
    expect(room?.kind === 'room' && [room.privacy, room.type, room.disabled]).toEqual([privacy, type, disabled])
  })

  it('say once in a file what a number or a word is taken for', () => {
    const rows = Array.from({ length: 30 }, (_, at) => `r${at};p.x;${at % 2 ? 'Offen' : '3'};Ja`)
    const found = read(['Room;Chat pool;Privacy;Disabled', ...rows].join('\n'))
    expect(saidOf(found)).toEqual([
      '2: Privacy ‘3’ is taken for ‘Closed’.',
      '2: Disabled ‘Ja’ is taken for ‘Yes’.',
      '3: Privacy ‘Offen’ is taken for ‘Open’.',
    ])
  })

  it('without a name are left out', () => {
    expect(saidOf(read('Room,Privacy\n,Open\n'))).toEqual(['2: The row has no name and is left out.'])
  })

  it('whose lists were not exported have none, and are said few times', () => {
    const rows = Array.from({ length: 333 }, (_, at) => `p.x\\r${at},System.String[],Microsoft.Rtc.Management.X`)
    const found = read(['Identity,Members,Presenters', ...rows].join('\n'))
    expect(found.entities[0]).toEqual({ id: 'room:p.x\\r0', kind: 'room', name: 'r0', chatPool: 'chatPool:p.x' })
    const said = saidOf(found)
    expect(said).toHaveLength(42)
    expect(said[0]).toBe(
      '2: Members of r0: Export-Csv wrote the name of a type in place of the list. Export it with the script of the planner.',
    )
    expect(said[20]).toBe('The same holds for 313 more.')
  })

  it.each([
    ['[{"Identity":"p.x\\\\a","Privacy":"Open","Members":"System.Object[]"}]', 'PowerShell'],
    ['Identity,Privacy,Members\np.x\\a,Open,System.Object[]', 'Export-Csv'],
  ])('whose lists were not exported are told by who wrote them: %s', (text, writer) => {
    expect(saidOf(read(text)).map((said) => said.slice(3))).toEqual([
      `Members of a: ${writer} wrote the name of a type in place of the list. Export it with the script of the planner.`,
    ])
  })

  it.each([
    [100, false],
    [1000, false],
    [101, true],
  ])('that are %d may be cut off, and then say nothing of others', (count, isWhole) => {
    const rows = Array.from({ length: count }, (_, at) => `p.x\\r${at},Open`)
    const found = read(['Identity,Privacy', ...rows].join('\n'))
    expect(found.covers).toEqual(isWhole ? [{ kind: 'room', within: ['chatPool:p.x'] }] : [])
    expect(saidOf(found).some((text) => text.includes('may be cut off'))).toBe(!isWhole)
  })
})

it('reads add-ins', () => {
  const found = read('Identity,Name,URL\np.contoso.com\\Wiki,Wiki,https://wiki.contoso.com\n')
  expect(found.entities).toEqual([
    {
      id: 'addIn:p.contoso.com\\wiki',
      kind: 'addIn',
      name: 'Wiki',
      chatPool: 'chatPool:p.contoso.com',
      url: 'https://wiki.contoso.com',
    },
  ])
  expect(found.covers).toEqual([{ kind: 'addIn', within: ['chatPool:p.contoso.com'] }])
})

it.each([
  ['WAHR', true],
  ['Oui', true],
  ['VERDADERO', true],
  ['ИСТИНА', true],
  ['ONWAAR', false],
  ['FAŁSZ', false],
  ['não', false],
  ['0', false],
])('takes %s for %s, as spreadsheets of its language write it', (text, disabled) => {
  expect(read(`Room,Disabled\na,${text}`).entities).toMatchObject([{ disabled }])
})
