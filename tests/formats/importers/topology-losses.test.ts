import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { rules } from '#core/rules/index.ts'
import { importRecords } from '#formats/importers/import-records.ts'
import { entityWith, imported, noticesOf, topologyText } from '../../support/import-fixture.ts'
import { planOf } from '../../support/plan-builder.ts'

const mixed = topologyText('mixed-versions')

describe('what is broken or unknown in a file', () => {
  const cases: readonly (readonly [string, string, string, RegExp])[] = [
    [
      'a next hop that is not there',
      'RoleName="Registrar" Instance="1" /></Dependency>',
      'RoleName="Registrar" Instance="9" /></Dependency>',
      /^Pchat has no next hop in the file\. Choose its host in the plan\.$/,
    ],
    [
      'the broken reference itself',
      'RoleName="Registrar" Instance="1" /></Dependency>',
      'RoleName="Registrar" Instance="9" /></Dependency>',
      /^A Registrar that is not in the file is needed by PersistentChatService of Pchat and EdgeServer of edge\.$/,
    ],
    [
      'an active server from elsewhere',
      '<Server Fqdn="pc1.contoso.com" />',
      '<Server Fqdn="x.contoso.com" />',
      /^x\.contoso\.com is listed as an active server of Pchat but is not one of its computers\.$/,
    ],
    [
      'a default chat pool that is not there',
      'RoleName="PersistentChatService" Instance="6" /></Def',
      'RoleName="PersistentChatService" Instance="7" /></Def',
      /^The default chat pool of site Redmond is not imported, so it is left out\.$/,
    ],
    [
      'a pool without a name',
      'Fqdn="pool10.contoso.com">',
      'Fqdn="">',
      /^A pool or server without a name is left out\.$/,
    ],
    [
      'a pool listed twice',
      '<Cluster RequiresReplication="true" RequiresSetup="true" Fqdn="pool10.',
      '<Cluster RequiresReplication="true" RequiresSetup="true" Fqdn="POOL13.',
      /^POOL13 is listed twice; the first is kept\.$/,
    ],
    [
      'an unknown role',
      'RoleName="EdgeServer"',
      'RoleName="constructor"',
      /^The role ‘constructor’ of edge is unknown and is left out\.$/,
    ],
    [
      'an unknown version',
      'ServiceVersion="7"',
      'ServiceVersion="constructor"',
      /^pool15 is an unknown product \(version constructor\)/,
    ],
    [
      'an unknown usage',
      'Usage="Mirror"',
      'Usage="Witness"',
      /^Not understood and left out: kind of dependency ‘Witness’\.$/,
    ],
    [
      'an unknown attribute',
      '<CentralSite SiteId="1">',
      '<CentralSite SiteId="1" Zone="7">',
      /^Not understood and left out: attribute ‘CentralSite\/Zone’\.$/,
    ],
    ['an unknown element', '<Location />', '<Fancy /><Location />', /^Not understood and left out: element ‘Fancy’\.$/],
    [
      'a Director',
      'IsDirector="false"',
      'IsDirector="true"',
      /^A plan has no Directors, so pool13, pool10 and pool15 are left out\.$/,
    ],
    [
      'control characters',
      '>Redmond<',
      '>Red&#7;mond<',
      /^Control characters were taken out of the names in the file\.$/,
    ],
  ]

  it.each(cases)('is said of %s', (_, found, replacement, expected) => {
    const file = mixed.replaceAll(found, replacement)
    expect(file).not.toBe(mixed)
    expect(
      imported(file)
        .notices.map(({ text }) => text)
        .filter((text) => expected.test(text)),
    ).toHaveLength(1)
  })

  it.each(['\n', '\r\n'])('is said with the lines in which it is (%j)', (end) => {
    const file = mixed
      .replaceAll('RoleName="EdgeServer"', 'RoleName="constructor"')
      .replace('<Location />', '<Fancy /><Location />')
      .replaceAll('\n', end)
    const linesOf = (part: string) => imported(file).notices.find(({ text }) => text.includes(part))?.lines
    const lines = file.split('\n')
    const lineWith = (part: string) => lines.findIndex((line) => line.includes(part)) + 1
    expect(linesOf('element ‘Fancy’')).toEqual([lineWith('<Fancy />')])
    // A service begins a line before its id.
    expect(linesOf('The role ‘constructor’')).toEqual([lineWith('<ServiceId SiteId="1" RoleName="constructor"') - 1])
    expect(
      importRecords('today', '', [{ name: 'a', bytes: new Uint8Array() }], imported(file).notices)[0]?.losses,
    ).toContain(`Line ${lineWith('<Fancy />')}: Not understood and left out: element ‘Fancy’.`)
  })

  it('keeps the name of a host that is another product, which is a limit of plans and not of the file', () => {
    const file = mixed.replace(
      'RoleName="Registrar" Instance="1" /></Dependency>\n        <Dependency Usage="Default"><ServiceId SiteId="1" RoleName="FileStore"',
      'RoleName="Registrar" Instance="3" /></Dependency>\n        <Dependency Usage="Default"><ServiceId SiteId="1" RoleName="FileStore"',
    )
    expect(entityWith(imported(file), 'chatPool:pchat.contoso.com')).toMatchObject({
      hostedOn: 'pool:pool15.contoso.com',
    })
    expect(noticesOf(imported(file), 'broken')).toEqual([])
    expect(noticesOf(imported(file), 'otherProduct')).toEqual([
      'pool15 is Skype for Business Server 2015 (version 7) and is left out: a plan knows only Office Communications Server 2007 R2, Lync Server 2010 and Lync Server 2013.',
      'Pchat is hosted on pool15, which is Skype for Business Server 2015 (version 7), so the plan has no host for it. Choose one in the plan.',
    ])
    const said = createCheck(rules)(planOf(imported(file).entities)).findings.map(({ rule, message }) => [
      rule,
      message,
    ])
    expect(said.map(([rule]) => rule)).not.toContain('hosting/missing-home')
    expect(said).toContainEqual([
      'hosting/home-not-alive',
      'Pchat is hosted on a pool that is in no stage of the plan, ‘pool15.contoso.com’. Choose another host.',
    ])
  })

  it('says that a host without users is not imported', () => {
    const file = mixed.replaceAll('IsDirector="false"', 'IsDirector="true"')
    expect(noticesOf(imported(file), 'broken')).toEqual([
      'Pchat is hosted on pool13, which is not imported. Choose its host in the plan.',
    ])
  })

  it('says what of the file a plan has no field for', () => {
    const route =
      '<FederationRoute><ServiceId xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008" SiteId="1" RoleName="EdgeServer" Instance="1" /></FederationRoute>'
    const ofPool = '<Dependency Usage="Default"><ServiceId SiteId="1" RoleName="FileStore" Instance="2" /></Dependency>'
    const store = mixed.slice(
      mixed.indexOf('<Service RoleVersion="1" ServiceVersion="6">\n      <ServiceId SiteId="1" RoleName="FileStore"'),
    )
    const second = store.slice(0, store.indexOf('</Service>') + 10).replace('Instance="1"', 'Instance="2"')
    const file = mixed
      .replace('<DefaultPersistentChatPool>', `${route}<DefaultPersistentChatPool>`)
      .replace(
        'RoleName="UserStore" Instance="1" /></Dependency>',
        `RoleName="UserStore" Instance="1" /></Dependency>${ofPool}`,
      )
      .replace('</Services>', `${second}</Services>`)
    expect(noticesOf(imported(file), 'notUnderstood')).toEqual(
      expect.arrayContaining([
        'A plan has no display names: ‘Contoso chat’ of Pchat is left out.',
        'A plan has no federation routes: that of Redmond is left out.',
        'A plan has no file stores of pools: that of pool13 is left out.',
      ]),
    )
  })

  it('keeps markup in names as mere text', () => {
    const file = mixed.replace('>Redmond<', '>&lt;script&gt;alert(1)&lt;/script&gt;<')
    expect(imported(file).entities[0]).toMatchObject({ name: '<script>alert(1)</script>' })
  })

  it('names pools by their whole FQDN where the hosts repeat', () => {
    const file = mixed.replace(
      'Fqdn="pool10.contoso.com">\n      <ClusterId',
      'Fqdn="pool13.fabrikam.com">\n      <ClusterId',
    )
    const names = imported(file).entities.map((entity) => ('name' in entity ? entity.name : ''))
    expect(names).toEqual(expect.arrayContaining(['pool13.contoso.com', 'pool13.fabrikam.com', 'Pchat']))
  })
})

it('tells of a trusted application pool that is left out until somebody confirms it, with its line', () => {
  const lostOf = (...groupChat: readonly string[]) =>
    imported(topologyText('mixed-versions'), ...groupChat).notices.filter(({ text }) =>
      text.includes('nobody has confirmed'),
    )
  expect(lostOf()).toHaveLength(2)
  expect(lostOf()[0]).toMatchObject({ type: 'notUnderstood', file: 'file', lines: [expect.any(Number)] })
  expect(lostOf('groupchat.contoso.com').map(({ text }) => text)).toEqual([
    'apps is a trusted application pool that nobody has confirmed to be Group Chat, so it is left out.',
  ])
})
