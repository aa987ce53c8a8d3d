import { expect, it } from 'vitest'
import { imported, noticesOf, refusal, topologyText } from '../../support/import-fixture.ts'

const root = 'Topology xmlns="urn:schema:Microsoft.Rtc.Management.Deploy.Topology.2008"'
const times = (count: number, textOf: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => textOf(at)).join('')
const mixed = topologyText('mixed-versions')

/** What is more than linear in any of these takes minutes, not seconds. */
const seconds = 1000

it.each([
  [
    'prefixes around many elements',
    `<${root}${times(20_000, (at) => ` xmlns:p${at}="u"`)}>${'<a/>'.repeat(100_000)}</Topology>`,
  ],
  [
    'elements that each declare a prefix',
    `<${root}${times(20_000, (at) => ` xmlns:p${at}="u"`)}>${times(30_000, (at) => `<a xmlns:q${at}="v"/>`)}</Topology>`,
  ],
  ['attributes of one element', `<${root}${times(50_000, (at) => ` a${at}="1"`)}/>`],
])(
  'is not slowed down by many %s',
  (_, text) => {
    expect(refusal(text)).toMatch(/^The topology has neither sites nor pools/)
  },
  20 * seconds,
)

const cluster = '<Cluster Fqdn="x.contoso.com"><ClusterId SiteId="1" Number="1" /></Cluster>'
const service =
  '<Service ServiceVersion="6"><ServiceId SiteId="1" RoleName="WebServices" Instance="1" /><InstalledOn><ClusterId SiteId="1" Number="1" /></InstalledOn></Service>'

it(
  'is not slowed down by many servers of one number with many services',
  () => {
    const file = mixed
      .replace('</Clusters>', `${cluster.repeat(20_000)}</Clusters>`)
      .replace('</Services>', `${service.repeat(20_000)}</Services>`)
    expect(imported(file).entities).toEqual(imported(mixed).entities)
    expect(noticesOf(imported(file), 'broken')).toContain(
      'x has the number of another server of its site, so it is left out.',
    )
  },
  20 * seconds,
)

it('leaves out a site whose number another one has, and says so', () => {
  const file = mixed.replace('</Sites>', '<CentralSite SiteId="1"><Name>Bern</Name></CentralSite></Sites>')
  expect(imported(file).entities).toEqual(imported(mixed).entities)
  expect(noticesOf(imported(file), 'broken')).toEqual(['Bern has the number of another site, so it is left out.'])
})
