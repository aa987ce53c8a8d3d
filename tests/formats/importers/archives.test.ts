import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importErrorSentence } from '#formats/import-error.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { bytesOf, imported, refusal, topologyText } from '../../support/import-fixture.ts'
import { zip64Of, zipOf, zipSaying } from '../../support/zip-fixture.ts'

const mixed = topologyText('mixed-versions')
const zip = zipOf({ 'Topology.xml': mixed })

describe('a zip file', () => {
  it('gives what its files give, which are named by it', () => {
    const { notices, places: _, ...rest } = imported(zip)
    const alone = imported(mixed)
    expect(rest).toEqual({ ...alone, notices: undefined, places: undefined })
    expect(new Set(notices.map(({ file }) => file))).toEqual(new Set(['file/Topology.xml']))
  })

  it('is told by what it is, whatever its name and the names in it are', () => {
    const result = readImport([{ name: 'a.txt', bytes: zipOf({ 'b.jpg': mixed }) }], { groupChat: [] })
    expect(result.ok && result.value.entities).toEqual(imported(mixed).entities)
  })

  it('may hold names that break programs', () => {
    const hostile = zipOf({ ['__proto__']: 'x', constructor: mixed, '../../etc/passwd': 'root', 'a\u202Eb\u0007': 'x' })
    const { entities, notices } = imported(hostile)
    expect(entities).toEqual(imported(mixed).entities)
    expect(notices.flatMap(({ file }) => file ?? [])).toEqual(expect.arrayContaining(['file/constructor', 'file/ab']))
  })

  it('is read whatever its folders and its comment are', () => {
    const inFolder = zipOf({ 'backup/2013\\Topology.xml': mixed, 'empty/': '' })
    const comment = bytesOf('made by hand')
    const commented = new Uint8Array([...inFolder, ...comment])
    commented[inFolder.length - 2] = comment.length
    expect(imported(commented).entities).toEqual(imported(mixed).entities)
    expect(imported(commented).notices[0]?.file).toBe('file/backup/2013/Topology.xml')
  })

  it('is told from what it leaves out', () => {
    const more = zipOf({
      'a.zip': zip,
      'Topology.xml': mixed,
      'readme.txt': 'Hello',
      'x.bin': new Uint8Array([1, 0, 2]),
    })
    const said = imported(more).notices.filter(({ file }) => file !== 'file/Topology.xml')
    expect(said).toEqual(
      [
        ['a.zip', 'a zip file within a zip file'],
        ['readme.txt', 'nothing that can be imported'],
        ['x.bin', 'nothing that can be imported'],
      ].map(([name, what]) => ({
        type: 'notUnderstood',
        text: `file/${name} is ${what}, so it was not read.`,
        file: `file/${name}`,
      })),
    )
  })

  it('leaves what nobody knows unread, however large or damaged it is, or how small it is packed', () => {
    const messages = `<Pool><Messages>${'<Message>x</Message>'.repeat(150_000)}</Messages></Pool>`
    const both = zipOf({ 'Messages.xml': messages, 'Topology.xml': mixed })
    const damaged = both.slice()
    damaged.fill(0xff, 5000, 5100)
    expect(imported(damaged).entities).toEqual(imported(mixed).entities)
  })
})

it('reads a zip file that says its sizes in 64 bits', () => {
  expect(imported(zip64Of('Topology.xml', undefined, mixed)).entities).toEqual(imported(mixed).entities)
})

describe('what Export-CsConfiguration writes', () => {
  const docItems = (data: string) =>
    zipOf({
      'DocItemSet.xml': `<DocItemSet xmlns="urn:any"><DocItem Name="urn:a"><Data>none</Data></DocItem><DocItem Name="urn:b">${data}</DocItem></DocItemSet>`,
      'Header.xml': '<Header/>',
    })
  const escaped = mixed.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

  it.each([
    ['as an element', `<Data><AnchoredXml xmlns="urn:c"><Dictionary>${mixed}</Dictionary></AnchoredXml></Data>`],
    ['as a text', `<Data>${escaped}</Data>`],
    ['as a raw text', `<Data><![CDATA[${mixed}]]></Data>`],
  ])('gives the topology that it holds %s', (_, data) => {
    const { entities, notices } = imported(docItems(data))
    expect(entities).toEqual(imported(mixed).entities)
    // The topology begins in the first line here, too.
    const linesOf = (all: typeof notices) => all.flatMap(({ lines = [] }) => lines)
    expect(linesOf(notices)).toEqual(linesOf(imported(mixed).notices))
    expect(notices.at(-1)?.text).toBe('file/Header.xml is nothing that can be imported, so it was not read.')
  })

  it.each([
    ['no topology', '<Data>none</Data>', /^These are settings without a topology/],
    ['a topology that is damaged', `<Data>${escaped.slice(0, 5000)}</Data>`, /^The file ends in line/],
  ])('is refused where it holds %s', (_, data, sentence) => {
    expect(refusal(docItems(data))).toMatch(sentence)
  })
})

const deep = `<Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008">${'<a>'.repeat(500)}${'</a>'.repeat(500)}</Topology>`
const [flags, method, size] = [8, 10, 24]

const refused: Readonly<Record<string, readonly [Uint8Array, RegExp]>> = {
  'cut off': [zip.subarray(0, zip.length - 30), /^The zip file is damaged or cut off/],
  'cut off after its first bytes': [zip.subarray(0, 8), /^The zip file is damaged or cut off/],
  'damaged in its directory': [zipSaying(zip, 42, 0xff, 0xff), /^The zip file is damaged/],
  'damaged in a file': [new Uint8Array(zip).fill(0x55, 200, 220), /^The zip file is damaged/],
  'not what its checksum says': [zipSaying(zip, 16, 1, 2, 3, 4), /^The zip file is damaged/],
  'larger than it says': [zipSaying(zip, size, 200, 0, 0, 0), /^The zip file is damaged/],
  'locked by a password': [zipSaying(zip, flags, 1), /^The zip file is locked by a password/],
  'packed otherwise': [zipSaying(zip, method, 9), /^The zip file is packed in a way/],
  'a bomb': [zipOf({ 'Topology.xml': mixed + ' '.repeat(30_000_000) }), /^The zip file unpacks to hundreds of times/],
  'a bomb of nothing': [zipOf({ a: new Uint8Array(30_000_000) }), /^The zip file unpacks to hundreds of times/],
  'a bomb that says it is small': [
    zipSaying(zipOf({ a: ' '.repeat(30_000_000) }), size, 100, 0, 0, 0),
    /^The zip file is damaged/,
  ],
  'a bomb that says so': [zipSaying(zip, size, 0, 0, 0, 0xf0), /^The zip file unpacks to hundreds of times/],
  'a bomb that says its size in 64 bits': [
    zip64Of('DocItemSet.xml', 2_500_000_000),
    /^The zip file unpacks to hundreds/,
  ],
  'of too many files': [
    zipOf(Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`${at}.xml`, ' ']))),
    /^The zip file holds more than 1,000 files/,
  ],
  empty: [zipOf({}), /^This zip file holds nothing that can be imported/],
  'of a zip file alone': [zipOf({ 'a.zip': zip }), /^The zip file holds a zip file, .* Unpack it, and bring the zip/],
  'of a zip file beside what nobody knows': [zipOf({ 'a.zip': zip, 'b.txt': 'b' }), /^The zip file holds a zip file/],
  'of nothing that is known': [
    zipOf({ 'a.txt': 'a', 'b.txt': 'b' }),
    /^This zip file holds nothing that can be imported/,
  ],
  'of one file that is a plan': [zipOf({ a: '{ "format": "coexistence-plan" }' }), /^This is a plan/],
  'of a document type': [zipOf({ a: '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }), /^The file declares a document type/],
  'of a name that breaks programs': [
    zipOf({ 'ChatRooms.xml': '<Pool><ChatRooms><__proto__ a="1"/></ChatRooms></Pool>' }),
    /^The file uses a name that is reserved by programs/,
  ],
  'of elements nested too deep': [zipOf({ a: deep }), /^The file nests its elements deeper/],
}

it.each(Object.entries(refused))('a zip file that is %s is refused with one sentence', (_, [file, sentence]) => {
  const said = refusal(file)
  expect(said).toMatch(sentence)
  expect(said).toMatch(/^\p{Lu}[^!]*\.$/su)
  expect(said.length).toBeLessThan(300)
})

it('refuses what is to unpack to too much in all, before it unpacks any of it', () => {
  const noise = Array.from({ length: 60_000 }, (_, at) => ((at * 2654435761) % 4294967296).toString(36)).join('')
  const large = mixed.replace('<Sites>', `<Sites><!--${noise}-->`)
  const files = Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.xml`, large]))
  const saying45Megabytes = zipSaying(zipOf(files), size, 0, 0, 0xd0, 2)
  expect(refusal(saying45Megabytes)).toMatch(/^The zip file unpacks to more than 200 MB/)
  const [one, saying60Megabytes] = [zipOf({ 'a.xml': large }), [0, 0, 0xc0, 3]]
  expect(refusal(zipSaying(one, size, ...saying60Megabytes))).toMatch(/^The file has 60 MB, more than the 50 MB/)
})

it('reads or refuses any damaged zip file, and never breaks', () => {
  const damage = fc.array(fc.record({ at: fc.nat(zip.length - 1), byte: fc.nat(255) }), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(damage, fc.nat(zip.length), (bytes, cut) => {
      const file = zip.slice(0, cut % 3 === 0 ? cut : zip.length)
      for (const { at, byte } of bytes) file[at] = byte
      const result = readImport([{ name: 'file', bytes: file }], { groupChat: [] })
      const said = result.ok ? result.value.notices.map(({ text }) => text) : [importErrorSentence(result.error.error)]
      for (const text of said) expect(text).toMatch(/^\S.*\.$/su)
    }),
    { numRuns: 300 },
  )
})
