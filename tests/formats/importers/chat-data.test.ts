import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { entitySchema } from '#core/model/entity.ts'
import { newPlan, type Plan, type Stage } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { importErrorSentence } from '#formats/import-error.ts'
import type { Imported } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { bytesOf, noticesOf, refusal, topologyText } from '../../support/import-fixture.ts'
import { zipOf } from '../../support/zip-fixture.ts'

const parts = ['AdAffiliations', 'AdGroups', 'AdUsers', 'ChatRooms'] as const
const textOf = (part: string) => readFileSync(new URL(`../../fixtures/chat-data/${part}.xml`, import.meta.url), 'utf8')
const exported: Readonly<Record<string, string>> = Object.fromEntries(
  parts.map((part) => [`${part}.xml`, textOf(part)]),
)
const secret = 'Sell everything on Monday'
const messages = `<Pool><Messages><Message>${secret}</Message></Messages></Pool>`
const zip = zipOf({ ...exported, 'Messages.xml': messages })

function read(files: Readonly<Record<string, string | Uint8Array>>, chatPool?: string, category = ''): Imported {
  const sources = Object.entries(files).map(([name, file]) => ({
    name,
    bytes: typeof file === 'string' ? bytesOf(file) : file,
  }))
  const result = readImport(sources, { groupChat: [], category, ...(chatPool !== undefined && { chatPool }) })
  if (!result.ok) throw new Error(importErrorSentence(result.error.error))
  return result.value
}

const inPool = read({ 'export.zip': zip }, 'pchat.contoso.com')

it('gives rooms with their people by name, in the chat pool that was chosen', () => {
  expect(inPool.entities).toEqual([
    {
      id: 'room:pchat.contoso.com\\trading desk',
      kind: 'room',
      name: 'Trading desk',
      chatPool: 'chatPool:pchat.contoso.com',
      description: 'Prices & quotes',
      type: 'normal',
      privacy: 'closed',
      disabled: false,
      members: ['anna@fabrikam.com', 'Traders', 'Group 8'],
      managers: ['anna@fabrikam.com'],
    },
    {
      id: 'room:pchat.contoso.com\\all hands',
      kind: 'room',
      name: 'All hands',
      category: 'category:pchat.contoso.com\\company',
      type: 'auditorium',
      privacy: 'open',
      disabled: true,
      managers: ['ben@fabrikam.com'],
    },
  ])
  for (const entity of inPool.entities) expect(entitySchema.parse(entity)).toEqual(entity)
})

it('mentions the categories that its rooms name, and lists the rooms of its chat pool', () => {
  expect(inPool.mentioned).toEqual([
    {
      id: 'category:pchat.contoso.com\\company',
      kind: 'category',
      name: 'Company',
      chatPool: 'chatPool:pchat.contoso.com',
    },
    {
      id: 'chatPool:pchat.contoso.com',
      kind: 'chatPool',
      name: 'pchat',
      generation: 'lync2013',
      fqdn: 'pchat.contoso.com',
    },
  ])
  expect(inPool.covers).toEqual([{ kind: 'room', within: ['chatPool:pchat.contoso.com'] }])
  expect(inPool).not.toHaveProperty('needsChatPool')
})

it('asks for its chat pool, which it does not name', () => {
  const homeless = read({ 'export.zip': zip })
  expect(homeless.needsChatPool).toBe(true)
  expect(homeless.covers).toEqual([])
  expect(homeless.entities.map((entity) => 'chatPool' in entity)).toEqual([false, false])
  expect(read({ 'export.zip': zip, 'topology.xml': topologyText('mixed-versions') }).needsChatPool).toBe(true)
})

describe('rooms whose category the export does not tell', () => {
  const empty = newPlan('Test', emptyTopology)
  const stageIn = ({ stages: [stage] }: Plan): Stage => stage ?? fail()
  const broughtTo = (plan: Plan, imported: Imported) => intakeOf(plan, stageIn(plan), imported)
  const takenTo = (plan: Plan, imported: Imported) =>
    takeIn(plan, stageIn(plan).id, broughtTo(plan, imported), usualChoice, [])

  it('come into one of theirs, in the chat pool that was chosen, which may be new', () => {
    const plan = takenTo(empty, inPool)
    const { chatPool, category, room } = stageIn(plan).topology
    expect([...chatPool.values()].map(({ name }) => name)).toEqual(['pchat'])
    expect([...category.values()].map(({ name, chatPool: of }) => [name, of])).toEqual([
      ['Company', 'chatPool:pchat.contoso.com'],
      ['Imported rooms', 'chatPool:pchat.contoso.com'],
    ])
    const desk = [...room.values()].find(({ name }) => name === 'Trading desk')
    expect(desk).toMatchObject({ category: 'category:pchat.contoso.com-imported-rooms' })
    expect(desk).not.toHaveProperty('chatPool')
    expect(isNothing(broughtTo(plan, inPool))).toBe(true)
  })

  it.each([
    ['one that is there', 'desks', 'Desks', 'category:pchat.contoso.com-desks'],
    ['a new one', ' Floor ', 'Floor', 'category:pchat.contoso.com-floor'],
  ])('come into %s where somebody says so', (_, category, name, id) => {
    const rooms = 'Identity,Category,Privacy\npchat.contoso.com\\Law,Desks,Closed\n'
    const plan = takenTo(empty, read({ 'rooms.csv': rooms }))
    const chosen = read({ 'export.zip': zip }, 'pchat.contoso.com', category)
    expect(chosen.needsCategory).toBe(true)
    const after = takenTo(plan, chosen)
    const { category: categories, room } = stageIn(after).topology
    expect([...room.values()].find((one) => one.name === 'Trading desk')).toMatchObject({ category: id })
    expect([...categories.values()].map((one) => one.name)).toEqual([...new Set(['Company', 'Desks', name])].sort())
    expect(broughtTo(after, chosen)).toMatchObject({ added: [], changed: [] })
    expect(noticesOf(chosen, 'assumed')[0]).toMatch(/comes into the category ‘.*’, as chosen\.$/)
  })

  it('stay where the plan has them', () => {
    const rooms = 'Identity,Category,Privacy\npchat.contoso.com\\Trading desk,Desks,Closed\n'
    const csv = read({ 'rooms.csv': rooms })
    const { added } = broughtTo(takenTo(empty, csv), inPool)
    expect(added.map(({ kind, id }) => [kind, id])).toEqual([
      ['room', 'room:pchat.contoso.com-all-hands'],
      ['category', 'category:pchat.contoso.com-company'],
    ])
  })

  it('are where another file has them', () => {
    const rooms = 'Room;Chat pool;Category;Region\nTrading desk;pchat;Desks;EMEA\n'
    const { topology } = stageIn(takenTo(empty, read({ 'export.zip': zip, 'rooms.csv': rooms }, 'pchat.contoso.com')))
    expect([...topology.category.values()].map(({ name }) => name)).toEqual(['Company', 'Desks'])
    expect([...topology.room.values()].map(({ name, region }) => [name, region])).toEqual([
      ['All hands', undefined],
      ['Trading desk', 'EMEA'],
    ])
  })
})

const fail = (): never => {
  throw new Error('A plan has a stage.')
}

it.each([
  [5, 'Room 1, Room 2, Room 3, Room 4 and Room 5'],
  [7, 'Room 1, Room 2, Room 3, Room 4 and 3 more'],
])('names few of %i rooms, and counts the rest once', (count, where) => {
  const principal = '<Roles><Principal><id>9</id><isMember>true</isMember></Principal></Roles>'
  const rooms = Array.from({ length: count }, (_, at) => `<ChatRoom><Name>Room ${at + 1}</Name>${principal}</ChatRoom>`)
  const text = `<Pool><ChatRooms>${rooms.join('')}</ChatRooms></Pool>`
  expect(noticesOf(read({ 'ChatRooms.xml': text }, 'p.x'), 'broken')).toEqual([
    `Left out: 1 principal of ${where}, as the export does not tell who that is. Bring AdUsers.xml and AdGroups.xml as well.`,
  ])
})

it('says what it leaves out, and where', () => {
  expect(noticesOf(inPool, 'broken')).toEqual([
    'ALL HANDS is listed twice; the first is kept.',
    'Left out: 1 room without a name.',
    'Left out: 1 principal of All hands, as the export does not tell who that is. Bring AdUsers.xml and AdGroups.xml as well.',
  ])
  expect(noticesOf(inPool, 'assumed')).toEqual([
    'The export does not tell the category of 2 rooms. Whatever is new of that comes into the category ‘Imported rooms’: move it to its own.',
    'The export has no names for 1 group, so their numbers are taken for names.',
  ])
  expect(noticesOf(inPool, 'notUnderstood')).toEqual([
    'Left out: the groups of 1 user, as a plan keeps the members of rooms as the rooms list them.',
    'Left out: who may create rooms, which a plan keeps of categories and not of rooms.',
    'export.zip/Messages.xml is nothing that can be imported, so it was not read.',
  ])
  expect(inPool.notices[0]?.file).toBe('export.zip/ChatRooms.xml')
  const twice = textOf('ChatRooms').split('ALL HANDS')[0] ?? ''
  expect(inPool.notices[0]?.lines).toEqual([twice.slice(0, twice.lastIndexOf('<ChatRoom ')).split('\n').length])
})

it('never keeps what people have written', () => {
  const all = parts.map((part) => textOf(part).replace(/^.*<Pool>|<\/Pool>/gs, '')).join('')
  const single = read({ 'export.xml': `<Pool>${all}<Messages><Message>${secret}</Message></Messages></Pool>` })
  expect(noticesOf(single, 'notUnderstood')).toContain('Of the export was not read: ‘Messages’.')
  for (const imported of [single, inPool]) expect(JSON.stringify(imported)).not.toContain(secret)
})

it('reads the files also one by one, in any order', () => {
  const loose = read(Object.fromEntries(Object.entries(exported).toReversed()), 'pchat.contoso.com')
  expect(loose.entities).toEqual(inPool.entities)
})

it.each([
  ['without rooms', textOf('AdUsers'), /^This is part of an export of Persistent Chat content and lists no rooms\./],
  ['of an unknown sort', messages, /^This is XML, but its root ‘Pool’/],
  ['that is cut off', textOf('ChatRooms').slice(0, 300), /^The file ends in line/],
])('refuses a file %s', (_, file, sentence) => {
  expect(refusal(file)).toMatch(sentence)
})

it('reads or refuses any damaged export, and never breaks', () => {
  const file = textOf('ChatRooms')
  const damage = fc.record({
    at: fc.nat(file.length),
    length: fc.nat(60),
    put: fc.oneof(fc.string(), fc.constantFrom('<', '"', '</', ' id=""', '<Roles>')),
  })
  fc.assert(
    fc.property(damage, ({ at, length, put }) => {
      const bytes = bytesOf(file.slice(0, at) + put + file.slice(at + length))
      const result = readImport([{ name: 'a', bytes }], { groupChat: [], chatPool: 'p' })
      const said = result.ok ? result.value.notices.map(({ text }) => text) : [importErrorSentence(result.error.error)]
      for (const text of said) expect(text).toMatch(/^\S.*\.$/su)
    }),
    { numRuns: 200 },
  )
})
