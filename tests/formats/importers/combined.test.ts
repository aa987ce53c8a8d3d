import { expect, it } from 'vitest'
import { topologyText } from '../../support/import-fixture.ts'
import { read, saidOf } from '../../support/import-tables.ts'

const topology = topologyText('mixed-versions')
const services = (instance: string) => `Identity,ServiceId,Version,Registrar,UserDatabase,SiteId
Registrar:POOL13.contoso.com,1-Registrar-1,6,,,Site:Redmond
UserServer:pool13.contoso.com,1-UserServices-1,6,,UserDatabase:${instance},Site:redmond
TrustedApplicationPool:groupchat.contoso.com,1-ExternalServer-1,5,Registrar:pool10.contoso.com,,Site:Redmond
`
const alone = read({ 'topology.xml': topology })
const known = alone.entities.find(({ id }) => id === 'pool:pool13.contoso.com')
const instance = known?.kind === 'pool' ? (known.sqlInstance ?? '') : ''

it('brings what a topology and a table say of one thing together, and asks once', () => {
  const both = read({ 'topology.xml': topology, 'services.csv': services(instance.toUpperCase()) })
  expect(both.entities).toEqual(alone.entities)
  expect(both.proposals).toEqual(alone.proposals)
  expect(saidOf(both).filter((text) => text.includes('disagree'))).toEqual([])
})

it('says what they disagree on', () => {
  const both = read({ 'topology.xml': topology, 'services.csv': services('elsewhere.contoso.com\\x') })
  expect(both.entities).toEqual(alone.entities)
  expect(saidOf(both)).toContain(
    'services.csv and topology.xml disagree on SQL instance of pool13; what topology.xml says is kept.',
  )
})
