import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importErrorSentence } from '#formats/import-error.ts'
import type { SourceFile } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { bytesOf, imported, topologyText } from '../../support/import-fixture.ts'

const topology = topologyText('mixed-versions')
const rooms = 'Identity,Privacy\npc.contoso.com\\News,Open\n'
const endpoints = '"SipAddress","DisplayName","PersistentChatPoolFqdn"\r\n'

const filesOf = (files: Readonly<Record<string, string | Uint8Array>>): readonly SourceFile[] =>
  Object.entries(files).map(([name, file]) => ({ name, bytes: typeof file === 'string' ? bytesOf(file) : file }))

function together(files: Readonly<Record<string, string | Uint8Array>>) {
  const result = readImport(filesOf({ 'topology.xml': topology, ...files }), { groupChat: [] })
  if (!result.ok) throw new Error(importErrorSentence(result.error.error))
  return result.value
}

const without = Object.entries({
  'an empty file': ['', 'The file is empty, so it adds nothing.'],
  'a file with a byte order mark alone': [new Uint8Array([0xef, 0xbb, 0xbf]), 'The file is empty, so it adds nothing.'],
  'a list of nothing': ['[]', 'The file is empty, so it adds nothing.'],
  'headings that tell nothing above no rows': ['#TYPE Selected\nTitel,Ort\n', 'The file is empty, so it adds nothing.'],
  'a text': ['Dear architect, here it is.', 'This text is neither a topology nor a table. It is left out.'],
  'a script': ['Get-CsTopology -AsXml', 'This is a script, not a topology. It is left out.'],
  'a topology that is cut off': [
    topology.slice(0, topology.indexOf('<Services>')),
    expect.stringMatching(/before it should: it was cut off\. It is left out\.$/),
  ],
  'broken JSON': ['[{ "a": 1', 'The JSON of this file is broken or was cut off, so it was not read. It is left out.'],
  'a damaged zip file': [
    bytesOf('PK\u0003\u0004'),
    expect.stringMatching(/^The zip file is damaged .* It is left out\.$/),
  ],
} as const)

describe('beside files that say something', () => {
  it.each(without)('%s is left out and named', (_, [file, text]) => {
    const { entities, notices } = together({ 'other.csv': file })
    expect(entities).toEqual(imported(topology).entities)
    expect(notices).toContainEqual(expect.objectContaining({ file: 'other.csv', text }))
  })

  it('headings of a cmdlet above no rows say that there is none, and are no loss', () => {
    const { entities, notices } = together({ 'endpoints.csv': endpoints })
    expect(entities).toEqual(imported(topology).entities)
    expect(notices.filter(({ file }) => file === 'endpoints.csv')).toEqual([])
  })

  it('all that are bad are named', () => {
    const { notices } = together({ 'a.csv': '', 'b.txt': 'Dear architect.', 'c.json': '[{' })
    const named = notices.flatMap(({ file }) => (file === undefined || file === 'topology.xml' ? [] : [file]))
    expect(named).toEqual(['a.csv', 'b.txt', 'c.json'])
  })

  it('the bad ones are named before whatever is said of the others', () => {
    const { notices } = together({ 'a.csv': 'Room,Privacy\nx,Ajar\n', 'c.json': '[{' })
    expect(notices.filter(({ type }) => type === 'broken')[0]?.file).toBe('c.json')
  })

  it('a table is not left out while somebody can say what its columns are', () => {
    const files = filesOf({ 'topology.xml': topology, 'a.csv': 'Titel,Ort\nNews,x\n', 'b.csv': 'Wer,Was\na,b\n' })
    const result = readImport(files, { groupChat: [] })
    expect(result.ok || result.error).toMatchObject({
      file: 'a.csv',
      error: { type: 'unmapped' },
      others: [{ file: 'b.csv', error: { type: 'unmapped' } }],
    })
  })
})

it('refuses files of which none says anything, and names each', () => {
  const result = readImport(filesOf({ 'a.csv': '', 'b.txt': 'Dear architect.', 'c.zip': bytesOf('PK\u0003\u0004') }), {
    groupChat: [],
  })
  expect(result.ok || result.error).toEqual({
    file: 'a.csv',
    error: { type: 'empty' },
    others: [
      { file: 'b.txt', error: { type: 'unknown' } },
      { file: 'c.zip', error: { type: 'zip', fault: 'damaged' } },
    ],
  })
})

it('tells of a workbook what to do with it', () => {
  const workbook = zipSync({ '[Content_Types].xml': bytesOf('<Types/>'), 'xl/workbook.xml': bytesOf('<workbook/>') })
  const result = readImport(filesOf({ 'rooms.xlsx': workbook }), { groupChat: [] })
  expect(result.ok || importErrorSentence(result.error.error)).toBe(
    'This is a workbook of a spreadsheet program. Save its sheets as CSV, or copy the rows and paste them.',
  )
})

it('reads rooms beside an entry of a zip file that is empty', () => {
  const zip = zipSync({ 'rooms.csv': bytesOf(rooms), 'endpoints.csv': bytesOf('') })
  const result = readImport(filesOf({ 'a.zip': zip }), { groupChat: [] })
  expect(result.ok && result.value.entities.map(({ id }) => id)).toEqual(['room:pc.contoso.com\\news'])
})
