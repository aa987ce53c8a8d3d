import { describe, expect, it } from 'vitest'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { newPlan, type Plan, stageOf } from '#core/model/plan.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { importRecords } from '#formats/importers/import-records.ts'
import type { ImportChoices, Imported } from '#formats/importers/importer.ts'
import { allNotices } from '#formats/importers/loss-notices.ts'
import { topologyText } from '../../support/import-fixture.ts'
import { read } from '../../support/import-tables.ts'
import { zipOf } from '../../support/zip-fixture.ts'

const empty = newPlan('Test', emptyTopology)

function lossesOf(plan: Plan, imported: Imported) {
  const stage = stageOf(plan, plan.stages[0]?.id ?? '')
  if (!stage) throw new Error('The plan has a stage.')
  const { losses } = intakeOf(plan, stage, imported)
  return allNotices(losses, imported).filter(({ text }) =>
    /only mention|refers? to|(?:is|are) left out\.$|one by one|take the place|active servers|by its address/.test(text),
  )
}

type Files = Readonly<Record<string, string | Uint8Array>>

/** The file, the lines and the beginning of what is told. */
const told = (files: Files, plan = empty, choices: Partial<ImportChoices> = {}) =>
  lossesOf(plan, read(files, choices)).map(({ file, lines, text }) => [file, lines, text.split(/[,.](?=\s|$)/)[0]])

const users = (...rows: readonly string[]) => ['SipAddress,RegistrarPool', ...rows].join('\n')
const rooms = 'Identity,Category,Privacy\npchat.x\\A,Desks,Open\npchat.x\\B,Desks,Open\npchat.x\\C,Law,Open\n'

it('calls what is nowhere as the files do, and names groups of users as a whole', () => {
  const files = {
    'c.csv': 'Identity,Parent,FileUpload\np.x\\FX,Trading Desk,True\n',
    'u.csv':
      'SipAddress,RegistrarPool,PersistentChatPolicy\na@nordwind.example,lync-zh.nordwind.example,tag:Chat für Händler\n',
  }
  const texts = lossesOf(empty, read(files)).map(({ text }) => text)
  expect(texts.filter((text) => text.includes('neither'))).toEqual([
    'FX refers to the category Trading Desk, which is neither in the files nor in the stage.',
    'Users of lync-zh · nordwind.example · Chat für Händler refer to the pool lync-zh.nordwind.example, which is neither in the files nor in the stage.',
    'Users of lync-zh · nordwind.example · Chat für Händler refer to the Persistent Chat policy Chat für Händler, which is neither in the files nor in the stage.',
  ])
})

it('says of what refers to a pool of another product that it is there, and left out', () => {
  const files = {
    'c.csv': 'Identity,FileUpload\npc15.x\\Trade,True\n',
    's.csv': 'Identity,ServiceId,Version\nRegistrar:fe.x,1-R-1,6\nPersistentChatServer:pc15.x,1-P-2,7\n',
  }
  expect(lossesOf(empty, read(files)).map(({ text }) => text)).toContain(
    'Trade refers to the chat pool pc15.x, which is Skype for Business Server 2015 and left out.',
  )
})

it('says that people may be counted twice with the file that lists them', () => {
  const month = (...homes: readonly string[]) =>
    ['SipAddress,RegistrarPool', ...homes.map((home, at) => `sip:u${at}@x.com,${home}`)].join('\n')
  const pool = (fqdn: string) => `${fqdn},"Registrar:${fqdn},UserServer:${fqdn}",6`
  const pools = ['Fqdn,Services,Version', ...['fe1.x', 'fe2.x', 'fe3.x'].map(pool)].join('\n')
  const first = read({ 'a.csv': pools, 'b.csv': month('fe1.x', 'fe1.x', 'fe2.x', 'fe3.x') })
  const stageOfPlan = (plan: Plan) => stageOf(plan, plan.stages[0]?.id ?? '') ?? fail()
  const plan = takeIn(empty, stageOfPlan(empty).id, intakeOf(empty, stageOfPlan(empty), first), usualChoice, [])
  const second = read({ 'a.csv': pools, 'b.csv': month('fe2.x', 'fe2.x', 'fe2.x', 'fe3.x') })
  const { losses } = intakeOf(plan, stageOfPlan(plan), second)
  const twice = allNotices(losses, second).filter(({ text }) => text.includes('counted twice'))
  expect(twice.map(({ file }) => file)).toEqual(['b.csv'])
})

it('keeps with each file that it is not in Unicode', () => {
  const inWindows = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))
  const files = {
    'a.csv': 'Room,Privacy\nNews,Open\n',
    'b.csv': inWindows('Room,Privacy\nCaf\u00e9,Open\n'),
    'c.zip': zipOf({ 'd.csv': inWindows('Room,Privacy\n\u00c4,Open\n') }),
  }
  const sources = Object.keys(files).map((name) => ({ name, bytes: new Uint8Array() }))
  const records = importRecords('today', '2026-01-01', sources, allNotices([], read(files)))
  const sentence = 'The file is not in Unicode, and read as Western European text (windows-1252).'
  expect(records.map(({ losses }) => losses.filter((text) => text.includes('Unicode')))).toEqual([
    [],
    [sentence],
    [`d.csv: ${sentence}`],
  ])
})

describe('what is assumed or left out for a stage stands where its file says it', () => {
  it.each<readonly [string, Files, readonly unknown[]]>([
    [
      'a home that is nowhere, in the table of those who have it',
      {
        'a.csv': 'Identity,Url\npchat.x\\Wiki,https://wiki.x\n',
        'b.csv': users('sip:ann@x.com,pool9.x', 'sip:bob@x.com,pool8.x', 'sip:cy@x.com,pool9.x'),
      },
      [
        ['a.csv', [2], 'The files only mention the chat pool pchat'],
        ['b.csv', [2], 'Users of pool9 · x.com refer to the pool pool9.x'],
        ['b.csv', [3], 'Users of pool8 · x.com refer to the pool pool8.x'],
      ],
    ],
    [
      'categories and their chat pool, where rooms first name them',
      { 'add-ins.csv': 'Identity,Url\nother.x\\Wiki,https://wiki.x\n', 'rooms.csv': rooms },
      [
        ['add-ins.csv', [2], 'The files only mention the chat pool other'],
        ['rooms.csv', [2], 'The files only mention the chat pool pchat'],
        ['rooms.csv', [2, 4], 'The files only mention 2 categories'],
      ],
    ],
    [
      'a site, where a service is in it',
      {
        'services.csv':
          'Identity,SiteId,ServiceId,Version\nEdgeServer:edge.x,Site:Paris,1-e,6\nRegistrar:fe.x,Site:Rome,1-r,6\n',
      },
      [
        ['services.csv', undefined, 'A plan has no Edge Servers'],
        ['services.csv', [2, 3], 'The files only mention 2 sites'],
      ],
    ],
    [
      'servers of a pool that nobody knows',
      { 'computers.csv': 'Pool,Fqdn\nnowhere.x,a.nowhere.x\nnowhere.x,b.nowhere.x\n' },
      [['computers.csv', [2], 'nowhere.x is no pool or chat pool of the files or the stage']],
    ],
    [
      'categories that an export of chat data names, at the rooms of them',
      {
        'a.csv': 'Identity,Url\nother.x\\Wiki,https://wiki.x\n',
        'ChatRooms.xml':
          '<Pool>\n<ChatRooms>\n<ChatRoom><Name>FX</Name><Category>A</Category></ChatRoom>\n<ChatRoom><Name>Law</Name><Category>B</Category></ChatRoom>\n</ChatRooms></Pool>',
      },
      [
        ['ChatRooms.xml', [3, 4], 'The files only mention 2 categories'],
        ['a.csv', [2], 'The files only mention the chat pool other'],
      ],
    ],
    [
      'categories that rooms name by their address, at all of these together',
      {
        'rooms.csv': `Identity,CategoryUri,Privacy\n${['A', 'B', 'C', 'D', 'E'].map((name) => `pchat.x\\${name},ma-cat://x/1,Open\n`).join('')}`,
      },
      [
        ['rooms.csv', [2], 'The files only mention the chat pool pchat'],
        ['rooms.csv', [2, 3, 4, 5, 6], 'The category of 5 rooms'],
      ],
    ],
    [
      'of a table in an archive, there',
      { 'all.zip': zipOf({ 'rooms.csv': rooms.replace(',Law', ',Desks') }) },
      [
        ['all.zip/rooms.csv', [2], 'The files only mention the chat pool pchat'],
        ['all.zip/rooms.csv', [2], 'The files only mention the category Desks'],
      ],
    ],
  ])('%s', (_, files, expected) => {
    expect(told(files)).toEqual(expected)
  })

  it('the host of a chat pool of a topology, where the chat pool stands', () => {
    const text = topologyText('mixed-versions').replace(
      /ServiceVersion="6"(>\s*<ServiceId SiteId="1" RoleName="Registrar" Instance="1")/,
      'ServiceVersion="8"$1',
    )
    const line = text.slice(0, text.search(/Fqdn="pchat\.contoso\.com"/i)).split('\n').length
    expect(told({ 'a.xml': text })).toContainEqual(['a.xml', [line], 'Pchat refers to the pool pool13.contoso.com'])
  })

  it('servers that are taken for not active, at the list of the active ones', () => {
    const table = (servers: string) =>
      `Identity,Version,Registrar,ActiveServersList\nPersistentChatServer:pc.x,6,Registrar:fe.x,${servers}\n`
    const stage = stageOf(empty, 'today')
    if (!stage) throw new Error('The plan has a stage.')
    const plan = takeIn(empty, 'today', intakeOf(empty, stage, read(table('a.x;b.x'))), usualChoice, [])
    expect(told({ 'a.csv': 'Identity,PoolState\npc.x,Normal\n', 'b.csv': table('a.x') }, plan)).toEqual([
      ['b.csv', [2], 'pc refers to the pool fe.x'],
      ['b.csv', [2], 'Of ‘pc’ the files tell the active servers alone'],
    ])
  })

  it('no category of rooms that the stage has, which stay in theirs', () => {
    const table = (column: string, ...rows: readonly string[]) => read(`Identity,${column},Privacy\n${rows.join('\n')}`)
    const stage = stageOf(empty, 'today')
    if (!stage) throw new Error('The plan has a stage.')
    const known = table('Category', 'pchat.x\\A,Desks,Open')
    const plan = takeIn(empty, 'today', intakeOf(empty, stage, known), usualChoice, [])
    const now = table('CategoryUri', 'pchat.x\\A,ma-cat://x/1,Open', 'pchat.x\\B,ma-cat://x/1,Open')
    expect(lossesOf(plan, now).map(({ type, lines, text }) => [type, lines, text])).toEqual([
      ['broken', [3], 'The category of B is told only by its address. Bring the list of categories as well.'],
    ])
  })

  it('what is left out, among that and not among what is assumed', () => {
    const text = 'Room,Member\np.x\\A,sip:a@x\n'
    const losses = lossesOf(empty, read({ 'a.csv': text, 'b.csv': 'Pool,Fqdn\nnowhere.x,a.nowhere.x\n' }))
    expect(losses.map(({ type, file }) => [type, file])).toEqual([
      ['notUnderstood', 'b.csv'],
      ['notUnderstood', 'a.csv'],
    ])
  })

  it('people who come one by one, in the row of each', () => {
    const file = { 'people.csv': users('sip:ann@x.com,fe.x', 'sip:bob@x.com,fe.x', 'sip:cy@x.com,fe.x') }
    expect(told(file, empty, { singleUsers: true })).toEqual([['people.csv', [2, 3, 4], 'ann@x.com']])
    const stage = stageOf(empty, 'today') ?? empty.stages[0]
    const plan = stage && takeIn(empty, 'today', intakeOf(empty, stage, read(file)), usualChoice, [])
    expect(told(file, plan, { singleUsers: true }).at(0)).toEqual([
      ...['people.csv', [2]],
      'Single users who take the place of a group of users have all that the plan knows of the group',
    ])
  })

  it('in the plan too, whatever file comes first', () => {
    const files = { 'a.csv': 'Identity,Url\npchat.x\\Wiki,https://wiki.x\n', 'b.csv': users('sip:ann@x.com,pool9.x') }
    const sources = Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }))
    expect(importRecords('today', '', sources, lossesOf(empty, read(files))).map(({ losses }) => losses)).toEqual([
      ['Line 2: The files only mention the chat pool pchat. Fill in what else is known of it.'],
      ['Line 2: Users of pool9 · x.com refer to the pool pool9.x, which is neither in the files nor in the stage.'],
    ])
  })
})

const fail = (): never => {
  throw new Error('The plan has a stage.')
}
