import { expect, it } from 'vitest'
import { fixesOf, found } from '../support/found.ts'
import { category, chatPool, client, planOf, pool, room, users } from '../support/plan-builder.ts'

const servers = ['gc1', 'gc2', 'gc3'].map((name) => ({ fqdn: `${name}.contoso.com` }))
const chat = chatPool('P07', 'ocs2007r2', {
  hostedOn: 'pool:O07',
  fqdn: 'gcpool.contoso.com',
  forest: 'contoso.com',
  servers,
  complianceEnabled: true,
  complianceServers: ['compliance.contoso.com'],
  contentStore: { instance: 'sql1\\chat', version: '2005', edition: 'enterprise' },
  complianceStore: { instance: 'sql2\\compliance', version: '2005', edition: 'enterprise' },
  fileStore: '\\\\files\\chat',
  lookupUri: 'sip:ocschat@contoso.com',
})
const estate = [
  pool('O07', 'ocs2007r2', { edition: 'enterprise', fqdn: 'ocs.contoso.com', forest: 'contoso.com' }),
  users('Sales', { count: 400, homedOn: 'pool:O07', sipDomain: 'contoso.com', needsChat: true }),
  client('im', 'communicator2007r2', 'users:Sales'),
  client('chat', 'groupChat2007r2', 'users:Sales', ['chatPool:P07']),
  category('Ops', { chatPool: 'chatPool:P07' }),
  room('War room', { category: 'category:Ops', members: ['users:Sales'] }),
]

it('finds nothing at all in a sound OCS 2007 R2 estate', () => {
  expect(found(planOf([...estate, chat]))).toEqual([])
})

it('finds the fourth Group Chat server, and removes it', () => {
  const fourth = { ...chat, servers: [...servers, { fqdn: 'gc4.contoso.com' }] }
  const plan = planOf([...estate, fourth])
  expect(found(plan)).toEqual(['error capacity/legacy-servers chatPool:P07'])
  expect(fixesOf(plan, 'capacity/legacy-servers').map(({ apply }) => found(apply(plan)))).toEqual([[]])
})
