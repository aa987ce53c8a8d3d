import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { entitySchema } from '#core/model/entity.ts'
import { rules } from '#core/rules/index.ts'
import { bytesOf, entityWith, imported, noticesOf, topologyText } from '../../support/import-fixture.ts'
import { planOf } from '../../support/plan-builder.ts'

const mixed = topologyText('mixed-versions')
const standard = topologyText('standard-edition')

describe('a topology of mixed versions', () => {
  const { entities, name, sipDomains } = imported(mixed)

  it('gives each site, pool and chat pool once', () => {
    expect(entities.map(({ id }) => id)).toEqual([
      'site:redmond',
      'site:backcompatsite',
      'pool:pool13.contoso.com',
      'pool:pool10.contoso.com',
      'pool:ocspool.contoso.com',
      'chatPool:pchat.contoso.com',
    ])
  })

  it('is named after its default domain and has all its SIP domains', () => {
    expect({ name, sipDomains }).toEqual({ name: 'contoso.com', sipDomains: ['contoso.com', 'fabrikam.com'] })
  })

  it('gives an Enterprise pool with its generation, servers and store', () => {
    expect(entityWith(imported(mixed), 'pool:pool13.contoso.com')).toEqual({
      id: 'pool:pool13.contoso.com',
      kind: 'pool',
      name: 'pool13',
      generation: 'lync2013',
      fqdn: 'pool13.contoso.com',
      edition: 'enterprise',
      site: 'site:redmond',
      domain: 'contoso.com',
      frontEnds: ['fe1.contoso.com', 'fe2.contoso.com', 'fe3.contoso.com'],
      sqlInstance: 'sql.contoso.com\\RTC',
      holdsCms: true,
    })
  })

  it('gives a Standard Edition pool of Lync 2010 that does not hold the active Central Management Server', () => {
    const pool = entityWith(imported(mixed), 'pool:pool10.contoso.com')
    expect(pool).toMatchObject({ generation: 'lync2010', edition: 'standard' })
    expect(pool).not.toHaveProperty('holdsCms')
  })

  it('takes every pool of BackCompatSite for OCS 2007 R2, whatever its version, and says so', () => {
    expect(entityWith(imported(mixed), 'pool:ocspool.contoso.com')).toMatchObject({ generation: 'ocs2007r2' })
    expect(noticesOf(imported(mixed), 'assumed')).toContain(
      'ocspool is in BackCompatSite, so it is taken for OCS 2007 R2.',
    )
  })

  it('gives a chat pool with its host, servers and stores', () => {
    expect(entityWith(imported(mixed), 'chatPool:pchat.contoso.com')).toEqual({
      id: 'chatPool:pchat.contoso.com',
      kind: 'chatPool',
      name: 'Pchat',
      generation: 'lync2013',
      fqdn: 'Pchat.contoso.com',
      hostedOn: 'pool:pool13.contoso.com',
      site: 'site:redmond',
      domain: 'contoso.com',
      poolType: 'multiComputer',
      collocation: 'standalone',
      servers: [
        { fqdn: 'pc1.contoso.com', active: true },
        { fqdn: 'PC2.contoso.com', active: true },
      ],
      complianceEnabled: true,
      contentStore: { instance: 'sql.contoso.com\\PCHAT' },
      mirrorStore: { instance: 'sqlm.contoso.com\\PCHAT' },
      complianceStore: { instance: 'sql.contoso.com' },
      fileStore: '\\\\files.contoso.com\\chat',
    })
  })

  it('gives the site its default chat pool', () => {
    expect(entityWith(imported(mixed), 'site:redmond')).toMatchObject({ defaultChatPool: 'chatPool:pchat.contoso.com' })
  })

  it('leaves out other products by name, never guessing a generation', () => {
    expect(noticesOf(imported(mixed), 'otherProduct')).toContain(
      'pool15 is Skype for Business Server 2015 (version 7) and is left out: a plan knows only Office Communications Server 2007 R2, Lync Server 2010 and Lync Server 2013.',
    )
  })

  it('says which roles a plan has no place for', () => {
    expect(noticesOf(imported(mixed), 'notUnderstood')).toContain(
      'A plan has no Edge Servers: those of edge are left out.',
    )
  })

  it('has nothing broken, and fits the plan file', () => {
    expect(noticesOf(imported(mixed), 'broken')).toEqual([])
    for (const entity of entities) expect(entitySchema.parse(entity)).toEqual(entity)
  })
})

describe('a Standard Edition server with Persistent Chat on it', () => {
  it('gives a pool and a chat pool that are told apart by name', () => {
    const { entities } = imported(standard)
    expect(entities.map(({ id }) => id)).toEqual(['site:redmond', 'pool:se1.contoso.com', 'chatPool:se1.contoso.com'])
    expect(entities[2]).toMatchObject({
      name: 'se1 chat',
      fqdn: 'se1.contoso.com',
      hostedOn: 'pool:se1.contoso.com',
      collocation: 'standardEdition',
      poolType: 'singleComputer',
      contentStore: { instance: 'se1.contoso.com\\RTC' },
    })
  })
})

describe('Group Chat', () => {
  it('is proposed for every trusted application pool, the likely ones marked', () => {
    expect(imported(mixed).proposals).toEqual([
      {
        fqdn: 'groupchat.contoso.com',
        name: 'groupchat',
        generation: 'lync2010',
        host: 'pool10',
        likely: true,
        reason: 'It is a trusted application pool for ‘ocschat’.',
      },
      {
        fqdn: 'apps.contoso.com',
        name: 'apps',
        generation: 'lync2010',
        host: 'pool10',
        likely: false,
        reason: 'It is a trusted application pool for ‘dialer’.',
      },
    ])
  })

  it('becomes a chat pool where the person confirms it, in whatever case', () => {
    const result = imported(mixed, 'GroupChat.CONTOSO.com')
    expect(entityWith(result, 'chatPool:groupchat.contoso.com')).toMatchObject({
      name: 'groupchat',
      generation: 'lync2010',
      hostedOn: 'pool:pool10.contoso.com',
      trustedApplicationPool: 'groupchat.contoso.com',
      poolType: 'singleComputer',
    })
    expect(result.proposals.map(({ fqdn }) => fqdn)).toEqual(['apps.contoso.com'])
  })

  it('takes the generation of its host where its own version is too new for Group Chat', () => {
    const service =
      '<Service RoleVersion="1" ServiceVersion="5">\n      <ServiceId SiteId="1" RoleName="ExternalServer"'
    const newer = mixed.replaceAll(service, service.replace('"5"', '"6"'))
    const onOcs = newer.replaceAll(
      '<ServiceId SiteId="1" RoleName="Registrar" Instance="2" /></Dependency>',
      '<ServiceId SiteId="2" RoleName="Registrar" Instance="1" /></Dependency>',
    )
    expect(imported(newer).proposals.map(({ generation }) => generation)).toEqual(['lync2010', 'lync2010'])
    expect(imported(onOcs).proposals.map(({ generation }) => generation)).toEqual(['ocs2007r2', 'ocs2007r2'])
  })
})

describe('the same facts written otherwise', () => {
  it('reads prefixes for namespaces as well as defaults', () => {
    const prefixed = `<t:Topology xmlns:t="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008"><t:Sites><t:CentralSite SiteId="1"><t:Name>Bern</t:Name></t:CentralSite></t:Sites></t:Topology>`
    expect(imported(prefixed).entities).toEqual([{ id: 'site:bern', kind: 'site', name: 'Bern', siteKind: 'central' }])
  })

  it('reads UTF-16 with CRLF line ends', () => {
    const bytes = new Uint8Array(Buffer.from(`\uFEFF${mixed.replaceAll('\n', '\r\n')}`, 'utf16le'))
    expect(imported(bytes)).toEqual(imported(mixed))
  })

  it('does not depend on the order of clusters and services', () => {
    const services = mixed.match(/ {4}<Service RoleVersion[\s\S]*?<\/Service>\n/g) ?? []
    const reversed = mixed.replace(services.join(''), services.toReversed().join(''))
    expect(reversed).not.toBe(mixed)
    expect(imported(reversed).entities).toEqual(imported(mixed).entities)
  })
})

it('gives the same ids when it is imported again', () => {
  const ids = (file: string) => imported(file, 'groupchat.contoso.com').entities.map(({ id }) => id)
  expect(ids(mixed)).toEqual(ids(mixed.replaceAll('pool13.contoso', 'POOL13.contoso')))
})

it.each([
  ['mixed versions', mixed, ['groupchat.contoso.com']],
  ['Standard Edition', standard, []],
])('makes a stage of %s without an error', (_, file, groupChat) => {
  const { entities } = imported(bytesOf(file), ...groupChat)
  const { findings } = createCheck(rules)(planOf(entities))
  expect(findings.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([])
})
