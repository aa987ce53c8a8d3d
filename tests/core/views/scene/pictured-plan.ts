import type { Plan } from '#core/model/plan.ts'
import type { Finding, Report } from '#core/model/rule/finding.ts'
import {
  addIn,
  category,
  chatPool,
  client,
  planWith,
  policy,
  pool,
  room,
  users,
} from '../../../support/plan-builder.ts'

/** Two islands, a wrong host, an add-in of the other island, users with their clients, a policy. */
const entities = [
  pool('FE-2013', 'lync2013', { edition: 'enterprise' }),
  chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2013' }),
  chatPool('PChat-01', 'lync2013', {
    hostedOn: 'pool:FE-2013',
    servers: [{ fqdn: 'pc1.contoso.com' }, { fqdn: 'pc2.contoso.com' }],
  }),
  category('Trading', { chatPool: 'chatPool:GC-2010' }),
  room('Rates desk', { category: 'category:Trading', members: ['users:Traders'] }),
  room('Morning call', { category: 'category:Trading', addIn: 'addIn:Prices' }),
  category('Operations', { chatPool: 'chatPool:GC-2010' }),
  ...Array.from({ length: 9 }, (_, at) => room(`Shift ${at + 1}`, { category: 'category:Operations' })),
  addIn('Prices', { chatPool: 'chatPool:PChat-01' }),
  category('Projects', { chatPool: 'chatPool:PChat-01' }),
  room('Cutover weekend', { category: 'category:Projects', type: 'auditorium' }),
  users('Traders', { count: 1240, homedOn: 'pool:FE-2013' }),
  client('Group Chat of traders', 'groupChat2010', 'users:Traders', ['chatPool:GC-2010']),
  client('Lync of traders', 'lync2013', 'users:Traders', ['chatPool:GC-2010']),
  policy('Global', 'global', true),
]

export const picturedPlan: Plan = planWith(
  {
    name: 'Contoso chat migration',
    layout: { 'category:Operations': { x: 0, y: 0, collapsed: true } },
  },
  entities,
  { entities, interim: true },
)

const finding = (given: Partial<Finding> & Pick<Finding, 'rule' | 'severity' | 'entities' | 'message'>): Finding => ({
  stage: 's2',
  transition: false,
  related: [],
  field: undefined,
  broken: [],
  source: 'COEX',
  fixes: [],
  waived: null,
  ...given,
})

export const reportOf = (...findings: readonly Finding[]): Report => ({
  findings,
  rulesRun: 1,
  rulesOff: [],
  notChecked: [],
})

export const picturedReport: Report = reportOf(
  finding({
    rule: 'client/lync2013-legacy-chat',
    severity: 'error',
    entities: ['client:Lync of traders', 'chatPool:GC-2010'],
    message:
      'The Lync 2013 client of Traders is connected to GC-2010, which is Group Chat. A Lync 2013 client speaks only to Persistent Chat. Give Traders the Group Chat client for it.',
    broken: [
      {
        from: 'client:Lync of traders',
        field: 'connectsTo',
        to: 'chatPool:GC-2010',
        label: 'needs the Group Chat client',
      },
    ],
  }),
  finding({
    rule: 'hosting/generation-mismatch',
    severity: 'error',
    entities: ['chatPool:GC-2010', 'pool:FE-2013'],
    message:
      'GC-2010 is a Lync 2010 Group Chat pool but is hosted on FE-2013, which is Lync Server 2013. It must be hosted on a Lync 2010 pool. Choose another host.',
    broken: [{ from: 'chatPool:GC-2010', field: 'hostedOn', to: 'pool:FE-2013', label: 'needs a Lync 2010 pool' }],
  }),
  finding({
    rule: 'isolation/add-in-cross-pool',
    severity: 'error',
    entities: ['room:Morning call', 'addIn:Prices'],
    message:
      'Morning call uses the add-in Prices of PChat-01. Their content does not interact. Register the add-in on GC-2010.',
    broken: [{ from: 'room:Morning call', field: 'addIn', to: 'addIn:Prices', label: 'cannot interact' }],
  }),
  finding({
    rule: 'isolation/room-unreachable-by-all',
    severity: 'warning',
    entities: ['room:Shift 3'],
    message:
      'Nobody can reach Shift 3. No member of it has a client for GC-2010. Give its members the Group Chat client.',
  }),
  finding({
    rule: 'coexistence/two-chat-deployments',
    severity: 'info',
    entities: ['chatPool:GC-2010', 'chatPool:PChat-01'],
    message: 'Two chat deployments are in this stage: GC-2010 and PChat-01. Their content does not interact.',
  }),
)
