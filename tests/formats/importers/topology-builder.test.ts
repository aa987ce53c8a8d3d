import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { importErrorSentence } from '#formats/import-error.ts'
import type { ImportChoices, Imported } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { builderText, bytesOf, imported, noticesOf, topologyText } from '../../support/import-fixture.ts'

const file = builderText()
const branch = { id: 'site:spokane', kind: 'site', name: 'Spokane', siteKind: 'branch' }
const without = (part: 'NewTopology' | 'OriginalTopology') => file.replace(new RegExp(`<${part}.*</${part}>`, 's'), '')

function read(text: string, choices: Partial<ImportChoices> = {}): Imported {
  const result = readImport([{ name: 'a.tbxml', bytes: bytesOf(text) }], { groupChat: [], ...choices })
  if (!result.ok) throw new Error(importErrorSentence(result.error.error))
  return result.value
}

describe('a Topology Builder file', () => {
  it('gives what the same topology gives when it is published', () => {
    const published = imported(topologyText('mixed-versions'))
    const { entities, sipDomains, name, proposals } = read(file)
    expect(entities.filter(({ id }) => id !== branch.id)).toEqual(published.entities)
    expect(entities).toContainEqual(branch)
    expect({ sipDomains, name, proposals }).toEqual({
      sipDomains: published.sipDomains,
      name: published.name,
      proposals: published.proposals,
    })
  })

  it('has nothing that is broken or not understood, but what is so of a published one', () => {
    const published = imported(topologyText('mixed-versions'))
    for (const type of ['broken', 'notUnderstood', 'otherProduct'] as const)
      expect(noticesOf(read(file), type)).toEqual(noticesOf(published, type))
  })

  it('takes the new topology unless it is said, and tells of the other one', () => {
    const original = read(file, { topology: 'original' })
    expect(read(file).hasOther).toBe('original')
    expect(original.hasOther).toBe('new')
    expect(original.entities.flatMap((entity) => (entity.kind === 'pool' ? entity.name : []))).toEqual(['pool10'])
    expect(noticesOf(original, 'assumed')[0]).toBe(
      'The file has two topologies; the original one is taken, as it was published.',
    )
  })

  it('says that both are taken where they are', () => {
    const both =
      'The file has two topologies, and both are taken: the published one for the stage that it is brought into, the edited one for a later stage.'
    for (const topology of ['original', 'new'] as const) {
      expect(noticesOf(read(file, { topology, both: true }), 'assumed')[0]).toBe(both)
    }
  })

  it.each([
    ['OriginalTopology', 'original', 'The file has no original topology, so the new one is taken.'],
    ['NewTopology', 'new', 'The file has no new topology, so the original one is taken.'],
  ] as const)('takes the only one without an %s, and says so where another one is wanted', (part, wanted, sentence) => {
    const only = read(without(part), { topology: wanted })
    expect(noticesOf(only, 'assumed')).toContain(sentence)
    expect(only).not.toHaveProperty('hasOther')
    const asked = read(without(part), { topology: wanted === 'new' ? 'original' : 'new' })
    expect(noticesOf(asked, 'assumed')).not.toContain(sentence)
    expect(asked.entities).toEqual(only.entities)
  })

  it('keeps nothing of where it was saved', () => {
    expect(JSON.stringify(read(file))).not.toMatch(/jdoe|Documents|[A-Z]:\\\\Users/)
  })

  it('says what is not known in it', () => {
    const strange = file.replaceAll('<Clusters />', '<Clusters Mode="1" /><Zones />')
    expect(noticesOf(read(strange), 'notUnderstood')).toEqual(
      expect.arrayContaining([
        'Not understood and left out: element ‘Zones’.',
        'Not understood and left out: attribute ‘Clusters/Mode’.',
      ]),
    )
  })

  it('says what it refers to and lacks', () => {
    expect(noticesOf(read(file.replaceAll(' UniqueId="1registrar1"', ' UniqueId="1registrar11"')), 'broken')).toContain(
      'Pchat has no next hop in the file. Choose its host in the plan.',
    )
  })
})

it('reads or refuses any damaged Topology Builder file, and never breaks', () => {
  const damage = fc.record({
    at: fc.nat(file.length),
    length: fc.nat(400),
    put: fc.oneof(fc.string(), fc.constantFrom('<', '"', '</', 'UniqueId=""')),
  })
  fc.assert(
    fc.property(damage, ({ at, length, put }) => {
      const bytes = bytesOf(file.slice(0, at) + put + file.slice(at + length))
      const result = readImport([{ name: 'file', bytes }], { groupChat: [] })
      const said = result.ok ? result.value.notices.map(({ text }) => text) : [importErrorSentence(result.error.error)]
      for (const text of said) expect(text).toMatch(/^\S.*\.$/su)
    }),
    { numRuns: 150 },
  )
})
