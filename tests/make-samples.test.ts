import { writeFileSync } from 'node:fs'
import { it } from 'vitest'
import { createCheck } from '#core/check.ts'
import { withPlaces } from '#core/diagram/places.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import type { Entity } from '#core/model.ts'
import type { Operation, Plan } from '#core/plan.ts'
import { rules } from '#core/rules/index.ts'
import { addIn, category, chatPool, client, planWith, policy, pool, room, site, users } from './support/plan-builder.ts'

const ids = (plan: Plan, names: string[], descriptions: string[] = []): Plan => ({
  ...plan,
  stages: plan.stages.map((stage, at) => ({ ...stage, id: names[at]!.toLowerCase().replace(/[^a-z0-9]+/g, '-'), name: names[at]!, ...(descriptions[at] && { description: descriptions[at] }) })),
})
const write = (file: string, plan: Plan) => {
  writeFileSync(`public/plans/${file}.plan.json`, serializePlan(withPlaces(plan)))
  const report = createCheck(rules)(plan)
  console.log(file, report.notChecked, report.findings.map((f) => `${f.stage} ${f.severity} ${f.rule} ${f.entities.join(',')} :: ${f.message}`).join('\n'))
}
const without = (all: readonly Entity[], ...gone: string[]) => all.filter(({ id }) => !gone.includes(id))
const change = (all: readonly Entity[], changes: Record<string, object>) => all.map((one) => (changes[one.id] ? ({ ...one, ...changes[one.id] } as Entity) : one))

it('lync 2010', () => {
  const redmond = site('redmond', { name: 'Redmond', siteKind: 'central' })
  const fe10 = pool('fe-2010', 'lync2010', { name: 'FE-2010', fqdn: 'fe-2010.contoso.com', edition: 'enterprise', site: redmond.id, frontEnds: ['fe10-a.contoso.com', 'fe10-b.contoso.com'], sqlInstance: 'sql10.contoso.com\\rtc' })
  const gc = chatPool('gc-2010', 'lync2010', { name: 'GC-2010', hostedOn: fe10.id, fqdn: 'gc-2010.contoso.com', site: redmond.id, lookupUri: 'sip:ocschat@contoso.com', trustedApplicationPool: 'gc-2010.contoso.com', servers: [{ fqdn: 'gc10-a.contoso.com' }, { fqdn: 'gc10-b.contoso.com' }], concurrentUsers: 900 })
  const cat = (name: string) => category(name.toLowerCase(), { name, chatPool: gc.id })
  const cats = [cat('Trading'), cat('Operations'), cat('Projects')]
  const rm = (name: string, of: string, fields = {}) => room(name.toLowerCase().replace(/\s+/g, '-'), { name, category: `category:${of}`, ...fields } as never)
  const prices = addIn('prices', { name: 'Prices', chatPool: gc.id, url: 'https://prices.contoso.com/panel' })
  const rooms = [
    rm('Rates desk', 'trading', { members: ['users:traders'], addIn: prices.id }),
    rm('Equities desk', 'trading', { members: ['users:traders'] }),
    rm('Morning call', 'trading', { members: ['users:traders', 'users:operations'], addIn: prices.id }),
    rm('Settlement', 'operations', { members: ['users:operations'] }),
    rm('Incidents', 'operations', { members: ['users:operations'] }),
    rm('Night shift', 'operations', { members: ['users:operations'] }),
    rm('Cutover weekend', 'projects', { members: ['users:office', 'users:operations'] }),
    rm('New branch', 'projects', { members: ['users:office'] }),
  ]
  const people = [
    users('traders', { name: 'Traders', count: 320, homedOn: fe10.id, sipDomain: 'contoso.com' }),
    users('operations', { name: 'Operations staff', count: 540, homedOn: fe10.id, sipDomain: 'contoso.com' }),
    users('office', { name: 'Office users', count: 380, homedOn: fe10.id, sipDomain: 'contoso.com' }),
  ]
  const gcClients = people.map((one) => ({ ...client(`${one.id.slice(6)}-gc`, 'groupChat2010', one.id, [gc.id]), configuration: 'manual' as const }))
  const today: Entity[] = [redmond, fe10, gc, ...cats, ...rooms, prices, ...people, ...gcClients]
  const fe13 = pool('fe-2013', 'lync2013', { name: 'FE-2013', fqdn: 'fe-2013.contoso.com', edition: 'enterprise', site: redmond.id, frontEnds: ['fe13-a.contoso.com', 'fe13-b.contoso.com', 'fe13-c.contoso.com'], sqlInstance: 'sql13.contoso.com\\rtc' })
  const pc = chatPool('pchat-01', 'lync2013', { name: 'PChat-01', hostedOn: fe13.id, fqdn: 'pchat-01.contoso.com', site: redmond.id, poolType: 'multiComputer', collocation: 'standalone', servers: [{ fqdn: 'pc13-a.contoso.com', active: true }, { fqdn: 'pc13-b.contoso.com', active: true }], contentStore: { instance: 'sqlpc.contoso.com\\pchat', version: '2012', edition: 'standard' }, fileStore: '\\\\files.contoso.com\\pchat', concurrentUsers: 0 })
  const global = policy('global', 'global', false, { name: 'Global' })
  const deployed = [...today, fe13, pc, global]
  const chatUsers = policy('chat-users', 'user', true, { name: 'Chat users' })
  const moved = change([...deployed, chatUsers, ...people.map((one) => client(`${one.id.slice(6)}-2013`, 'lync2013', one.id))], Object.fromEntries(people.map((one) => [one.id, { homedOn: fe13.id, policy: chatUsers.id }])))
  const migrated = change(without(moved, gc.id, ...gcClients.map(({ id }) => id)), { ...Object.fromEntries([...cats, prices].map((one) => [one.id, { chatPool: pc.id }])), [pc.id]: { concurrentUsers: 900 } })
  const target = without(migrated, fe10.id)
  const op = (n: number, o: object) => ({ id: `op-${n}`, ...o }) as Operation
  write('lync-2010-to-2013', ids(planWith({ name: 'Contoso chat migration', sipDomains: ['contoso.com'] }, today, deployed, moved,
    { entities: migrated, operations: [op(1, { kind: 'backUp', chatPool: gc.id }), op(2, { kind: 'stopServices', chatPool: gc.id }), op(3, { kind: 'stopServices', chatPool: pc.id }), op(4, { kind: 'importChatData', source: gc.id, target: pc.id }), op(5, { kind: 'copyFiles', source: gc.id, target: pc.id }), op(6, { kind: 'deleteLookupAccount', chatPool: gc.id }), op(7, { kind: 'removeTrustedApplicationPool', chatPool: gc.id })] },
    target), ['Today', '2013 deployed', 'Users moved', 'Chat migrated', 'Target']))
})

it('ocs', () => {
  const legacy = site('backcompatsite', { name: 'BackCompatSite', siteKind: 'central' })
  const main = site('dublin', { name: 'Dublin', siteKind: 'central' })
  const ocs = pool('ocs-pool', 'ocs2007r2', { name: 'OCS-Pool', fqdn: 'ocs-pool.fabrikam.com', edition: 'enterprise', sqlInstance: 'sql08.fabrikam.com\\rtc' })
  const gc = chatPool('gc-2007', 'ocs2007r2', { name: 'GC-2007', hostedOn: ocs.id, fqdn: 'gc-2007.fabrikam.com', lookupUri: 'sip:ocschat@fabrikam.com', servers: [{ fqdn: 'gc07-a.fabrikam.com' }, { fqdn: 'gc07-b.fabrikam.com' }], complianceEnabled: true, complianceServers: ['gc07-comp.fabrikam.com'] })
  const support = category('support', { name: 'Support', chatPool: gc.id })
  const research = category('research', { name: 'Research', chatPool: gc.id })
  const rooms = [
    room('first-line', { name: 'First line', category: support.id, members: ['users:support-staff'] }),
    room('escalations', { name: 'Escalations', category: support.id, members: ['users:support-staff', 'users:researchers'] }),
    room('compounds', { name: 'Compounds', category: research.id, members: ['users:researchers'] }),
    room('lab-notes', { name: 'Lab notes', category: research.id, members: ['users:researchers'] }),
  ]
  const people = [
    users('support-staff', { name: 'Support staff', count: 210, homedOn: ocs.id, sipDomain: 'fabrikam.com' }),
    users('researchers', { name: 'Researchers', count: 95, homedOn: ocs.id, sipDomain: 'fabrikam.com' }),
  ]
  const gcClients = people.map((one) => ({ ...client(`${one.id.slice(6)}-gc`, 'groupChat2007r2', one.id, [gc.id]), configuration: 'manual' as const }))
  const today: Entity[] = [ocs, gc, support, research, ...rooms, ...people, ...gcClients]
  const fe13 = pool('fe-2013', 'lync2013', { name: 'FE-2013', fqdn: 'fe-2013.fabrikam.com', edition: 'enterprise', site: main.id, sqlInstance: 'sql13.fabrikam.com\\rtc' })
  const pc = chatPool('pchat', 'lync2013', { name: 'PChat', hostedOn: fe13.id, fqdn: 'pchat.fabrikam.com', site: main.id, poolType: 'multiComputer', collocation: 'standalone', servers: [{ fqdn: 'pc-a.fabrikam.com', active: true }, { fqdn: 'pc-b.fabrikam.com', active: true }], contentStore: { instance: 'sqlpc.fabrikam.com\\pchat', version: '2012', edition: 'standard' }, complianceEnabled: true, complianceAdapter: 'XML', complianceStore: { instance: 'sqlpc.fabrikam.com\\comp', version: '2012', edition: 'standard' }, fileStore: '\\\\files.fabrikam.com\\pchat' })
  const deployed = [...change(today, { [ocs.id]: { site: legacy.id }, [gc.id]: { site: legacy.id } }), legacy, main, fe13, pc, policy('global', 'global', false, { name: 'Global' })]
  const dublin = policy('dublin', 'site', true, { name: 'Dublin', site: main.id })
  const moved = change([...deployed, dublin, ...people.map((one) => client(`${one.id.slice(6)}-2013`, 'lync2013', one.id))], Object.fromEntries(people.map((one) => [one.id, { homedOn: fe13.id }])))
  const migrated = change(without(moved, gc.id, ...gcClients.map(({ id }) => id)), Object.fromEntries([support, research].map((one) => [one.id, { chatPool: pc.id }])))
  const target = without(migrated, ocs.id, legacy.id)
  const op = (n: number, o: object) => ({ id: `op-${n}`, ...o }) as Operation
  write('ocs-2007-r2-to-2013', ids(planWith({ name: 'Fabrikam chat migration', sipDomains: ['fabrikam.com'] }, today,
    { entities: deployed, operations: [op(1, { kind: 'mergeLegacyTopology' })] }, moved,
    { entities: migrated, operations: [op(2, { kind: 'backUp', chatPool: gc.id }), op(3, { kind: 'stopServices', chatPool: gc.id }), op(4, { kind: 'stopServices', chatPool: pc.id }), op(5, { kind: 'importChatData', source: gc.id, target: pc.id }), op(6, { kind: 'copyFiles', source: gc.id, target: pc.id }), op(7, { kind: 'deleteLookupAccount', chatPool: gc.id })] },
    { entities: target, operations: [op(8, { kind: 'mergeLegacyTopology' }), op(9, { kind: 'removeBackCompatSite' })] }), ['Today', '2013 deployed', 'Users moved', 'Chat migrated', 'Target']))
})

it('five mistakes', () => {
  const fe10 = pool('fe-2010', 'lync2010', { name: 'FE-2010', edition: 'enterprise' })
  const gc = chatPool('gc-2010', 'lync2010', { name: 'GC-2010', hostedOn: fe10.id })
  const trading = category('trading', { name: 'Trading', chatPool: gc.id })
  const operations = category('operations', { name: 'Operations', chatPool: gc.id })
  const morning = room('morning-call', { name: 'Morning call', category: trading.id, members: ['users:traders'] })
  const rates = room('rates-desk', { name: 'Rates desk', category: trading.id, members: ['users:traders'] })
  const incidents = room('incidents', { name: 'Incidents', category: operations.id, members: ['users:operations'] })
  const traders = users('traders', { name: 'Traders', count: 320, homedOn: fe10.id })
  const ops = users('operations', { name: 'Operations staff', count: 540, homedOn: fe10.id })
  const tradersGc = client('traders-gc', 'groupChat2010', traders.id, [gc.id])
  const opsGc = client('operations-gc', 'groupChat2010', ops.id, [gc.id])
  const today: Entity[] = [fe10, gc, trading, operations, morning, rates, incidents, traders, ops, tradersGc, opsGc]
  const fe13 = pool('fe-2013', 'lync2013', { name: 'FE-2013', edition: 'enterprise' })
  const pc = chatPool('pchat-01', 'lync2013', { name: 'PChat-01', hostedOn: fe10.id, endpoints: [{ sipAddress: 'sip:pchat@contoso.com' }] })
  const projects = category('projects', { name: 'Projects', chatPool: pc.id })
  const cutover = room('cutover-weekend', { name: 'Cutover weekend', category: projects.id })
  const prices = addIn('prices', { name: 'Prices', chatPool: pc.id, url: 'https://prices.contoso.com' })
  const second = change([...today, fe13, pc, projects, cutover, prices, client('traders-2013', 'lync2013', traders.id, [pc.id]), { id: 'interaction:morning-call-cutover-weekend', kind: 'interaction', from: morning.id, to: cutover.id } as Entity], {
    [incidents.id]: { addIn: prices.id },
    [opsGc.id]: { connectsTo: [gc.id, pc.id] },
  })
  const at = (x: number, y: number) => ({ x, y })
  const layout = { [fe10.id]: at(28, 0), [gc.id]: at(0, 144), [fe13.id]: at(668, 0), [pc.id]: at(640, 144), [opsGc.id]: at(28, 456), [ops.id]: at(28, 560), [tradersGc.id]: at(348, 456), [traders.id]: at(348, 560), 'client:traders-2013': at(668, 456) }
  write('five-mistakes', ids(planWith({ name: 'A plan with five mistakes', sipDomains: ['contoso.com'], layout }, today, { entities: second, interim: true }), ['Today', 'Side by side']))
})
