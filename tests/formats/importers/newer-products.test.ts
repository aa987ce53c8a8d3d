import { describe, expect, it } from 'vitest'
import { importErrorSentence } from '#formats/import-error.ts'
import type { Imported } from '#formats/importers/importer.ts'
import { readImport } from '#formats/importers/read-import.ts'
import { bytesOf, entityWith, imported, noticesOf, topologyText } from '../../support/import-fixture.ts'

const mixed = topologyText('mixed-versions')
const newer = topologyText('standard-edition').replaceAll('ServiceVersion="6"', 'ServiceVersion="8"')

const read = (text: string, asLync2013: boolean) =>
  readImport([{ name: 'file', bytes: bytesOf(text) }], { groupChat: [], asLync2013 })

function taken(text: string): Imported {
  const result = read(text, true)
  if (!result.ok) throw new Error(importErrorSentence(result.error.error))
  return result.value
}

describe('Skype for Business Server', () => {
  it('is left out, and named for the question', () => {
    expect(imported(mixed).newerProducts).toEqual(['Skype for Business Server 2015'])
    expect(entityWith(imported(mixed), 'pool:pool15.contoso.com')).toBeUndefined()
  })

  it('is taken for Lync Server 2013 where somebody says so, each pool with a notice', () => {
    const pool = { generation: 'lync2013', edition: 'standard', fqdn: 'pool15.contoso.com' }
    expect(entityWith(taken(mixed), 'pool:pool15.contoso.com')).toMatchObject(pool)
    expect(taken(mixed).newerProducts).toEqual([])
    expect(noticesOf(taken(mixed), 'otherProduct')).toEqual([])
    expect(noticesOf(taken(mixed), 'assumed')).toContain(
      'pool15 is Skype for Business Server 2015 (version 7), and is taken for Lync Server 2013 as chosen.',
    )
  })

  it('is taken so of chat pools too, and of a whole topology', () => {
    const { entities } = taken(newer)
    expect(entities).toEqual(imported(topologyText('standard-edition')).entities)
    expect(noticesOf(taken(newer), 'assumed')).toEqual(
      expect.arrayContaining([
        'se1 is Skype for Business Server 2019 (version 8), and is taken for Lync Server 2013 as chosen.',
        'se1 chat is Skype for Business Server 2019 (version 8), and is taken for Lync Server 2013 as chosen.',
      ]),
    )
  })

  it('can be asked for where a topology has nothing else', () => {
    const result = read(newer, false)
    expect(result.ok || result.error.error).toMatchObject({
      type: 'other-product',
      pools: [
        { key: 'pool:se1.contoso.com', name: 'se1', product: 'Skype for Business Server 2019' },
        { key: 'chatPool:se1.contoso.com', name: 'se1', inWords: 'Skype for Business Server 2019 (version 8)' },
      ],
      newer: true,
    })
    const unknown = read(newer.replaceAll('ServiceVersion="8"', 'ServiceVersion="9"'), true)
    expect(unknown.ok || unknown.error.error).toMatchObject({ type: 'other-product', newer: false })
  })

  it('is not taken for gone where it is left out', () => {
    const chat = mixed.replaceAll('ServiceVersion="6"', 'ServiceVersion="7"')
    expect(imported(chat).named).toContain('chatPool:pchat.contoso.com')
  })
})

describe('OCS 2007 R2 that was merged into a topology', () => {
  it('is OCS 2007 R2 whatever version it bears, also where newer products are taken for Lync Server 2013', () => {
    const bearing = (version: string) =>
      mixed.replace(/ServiceVersion="6">\s*<ServiceId SiteId="2"/, `ServiceVersion="${version}"><ServiceId SiteId="2"`)
    for (const version of ['4', '5', '6', '7', '8', '']) {
      const ocs = entityWith(taken(bearing(version)), 'pool:ocspool.contoso.com')
      expect(ocs).toMatchObject({ generation: 'ocs2007r2', site: 'site:backcompatsite' })
    }
  })

  it('lies beside branch sites whose central site a published topology does not tell', () => {
    const branch = '<RemoteSite SiteId="3"><Name>Spokane</Name></RemoteSite></Sites>'
    const file = mixed.replace('</Sites>', branch)
    expect(entityWith(imported(file), 'site:spokane')).toMatchObject({ siteKind: 'branch' })
    expect(noticesOf(imported(file), 'broken')).toEqual([])
  })
})
