import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Entity, kindOf } from '#core/model/entity.ts'
import { fieldsOf } from '#core/model/fields.ts'
import type { Plan } from '#core/model/plan.ts'
import { notImplemented } from '#core/rules/not-implemented.ts'
import { templates } from '#core/templates/index.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { cmdletText } from '#core/views/runbook/powershell.ts'
import { checks } from '#core/views/runbook/prerequisites.ts'
import { placeholdersOf, type RunbookStep } from '#core/views/runbook/step/runbook.ts'
import { arbitraryPlan } from '../../../support/arbitrary-plan.ts'
import { importing, withIds } from '../../../support/migration.ts'
import {
  addIn,
  category,
  chatPool,
  client,
  planOf,
  planWith,
  policy,
  pool,
  room,
  site,
  users,
} from '../../../support/plan-builder.ts'

const l10 = pool('L10', 'lync2010', { fqdn: 'l10.contoso.com', holdsCms: true, sqlInstance: 'sql10\\rtc' })
const l13 = pool('L13', 'lync2013', { fqdn: 'l13.contoso.com', sqlInstance: 'sql13\\rtc' })
const p10 = chatPool('P10', 'lync2010', {
  hostedOn: 'pool:L10',
  contentStore: { instance: 'sqlgc\\gc' },
  fileStore: '\\\\gc\\files',
  lookupUri: 'sip:ocschat@contoso.com',
  trustedApplicationPool: 'gc.contoso.com',
})
const p13 = chatPool('P13', 'lync2013', {
  hostedOn: 'pool:L13',
  fqdn: 'p13.contoso.com',
  contentStore: { instance: 'sqlpc\\pchat' },
  fileStore: '\\\\pc\\files',
  servers: [{ fqdn: 'pc1.contoso.com' }, { fqdn: 'pc2.contoso.com' }],
})
const ann = users('Ann', { homedOn: 'pool:L10', sipAddress: 'ann@contoso.com' })
const old = client('old', 'groupChat2010', 'users:Ann', ['chatPool:P10'])
const ops = category('Ops', { chatPool: 'chatPool:P10' })
const desk = room('Desk', { category: 'category:Ops', members: ['users:Ann'] })

const today = [l10, p10, ann, old, ops, desk]
const deployed = [...today, l13, p13]
const target = [
  { ...l13, holdsCms: true },
  { ...p13, endpoints: [{ sipAddress: 'sip:ocschat@contoso.com' }] },
  { ...ann, homedOn: 'pool:L13' as const, policy: 'policy:Chat' as const },
  policy('Chat', 'user', true),
  { ...ops, chatPool: 'chatPool:P13' as const },
  desk,
  client('new', 'lync2013', 'users:Ann'),
]
const operations = withIds([
  importing(),
  { kind: 'removeTrustedApplicationPool', chatPool: 'chatPool:P10' },
  { kind: 'deleteLookupAccount', chatPool: 'chatPool:P10' },
  { kind: 'copyFiles', source: 'chatPool:P10', target: 'chatPool:P13' },
  { kind: 'stopServices', chatPool: 'chatPool:P13' },
  { kind: 'stopServices', chatPool: 'chatPool:P10' },
  { kind: 'backUp', chatPool: 'chatPool:P13' },
  { kind: 'backUp', chatPool: 'chatPool:P10' },
])
const plan = planOf(today, deployed, { entities: target, operations })

const stepsOf = (of: Plan, stage: string): readonly RunbookStep[] => runbookOf(of, stage)?.steps ?? []
const cmdletsOf = (steps: readonly RunbookStep[]): readonly string[] =>
  steps.flatMap(({ actions }) => actions.flatMap((one) => (one.type === 'cmdlet' ? [cmdletText(one.cmdlet)] : [])))

describe('a whole migration in one step', () => {
  const steps = stepsOf(plan, 's3')
  const at = (id: string) => {
    const found = steps.findIndex((step) => step.id === id)
    expect(found, id).toBeGreaterThanOrEqual(0)
    return found
  }

  it('is done in the documented order, whatever the order of the operations', () => {
    const order = [
      'move-users:pool:L10>pool:L13',
      'move-cms:pool:L13',
      'back-up:chatPool:P10',
      'prepare-source:chatPool:P10',
      'approve-cut-over',
      'stop:chatPool:P10',
      'export:chatPool:P10>chatPool:P13',
      'stop:chatPool:P13',
      'back-up:chatPool:P13',
      'rehearse-import:chatPool:P10>chatPool:P13',
      'import:chatPool:P10>chatPool:P13',
      'copy-files:chatPool:P10>chatPool:P13',
      'delete-lookup-account:chatPool:P10',
      'new-endpoint:chatPool:P13:sip:ocschat@contoso.com',
      'start:chatPool:P13',
      'verify-import:chatPool:P13',
      'policy:policy:Chat',
      'grant:policy:Chat@pool:L13',
      'deploy-client:client:new',
      'uninstall-chat-pool:chatPool:P10',
      'remove-trusted-application-pool:chatPool:P10',
      'decommission-pool:pool:L10',
    ]
    expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b))
  })

  it('gives the commands with the names of the plan', () => {
    const commands = cmdletsOf(steps)
    for (const command of [
      `Get-CsUser -Filter {RegistrarPool -eq 'l10.contoso.com' -and SipAddress -ne 'sip:ocschat@contoso.com'} | Move-CsUser -Target 'l13.contoso.com'`,
      `Install-CsDatabase -CentralManagementDatabase -SqlServerFqdn 'sql13' -SqlInstanceName 'rtc'`,
      `Export-CsPersistentChatData -DBInstance 'sqlgc\\gc' -FileName (Join-Path $PWD 'p10-to-p13.zip') -Report (Join-Path $PWD 'p10-to-p13.export.html')`,
      `Import-CsPersistentChatData -DBInstance 'sqlpc\\pchat' -FileName (Join-Path $PWD 'p10-to-p13.zip') -Report (Join-Path $PWD 'p10-to-p13.rehearsal.html') -WhatIf`,
      `robocopy '\\\\gc\\files' '\\\\pc\\files' /E`,
      `Disable-CsUser -Identity 'sip:ocschat@contoso.com'`,
      `New-CsPersistentChatEndpoint -SipAddress 'sip:ocschat@contoso.com' -PersistentChatPoolFqdn 'p13.contoso.com'`,
      `Stop-CsWindowsService -ComputerName 'pc2.contoso.com'`,
      `Get-CsUser -Filter {RegistrarPool -eq 'l13.contoso.com'} | Grant-CsPersistentChatPolicy -PolicyName 'Chat'`,
      `Remove-CsTrustedApplicationPool -Identity 'gc.contoso.com'`,
    ]) {
      expect(commands).toContain(command)
    }
  })

  it('warns of what takes something away', () => {
    const gone = steps.filter(({ isDestructive }) => isDestructive).map(({ id }) => id)
    expect(gone).toEqual([
      'remove-old-cms:pool:L10',
      'import:chatPool:P10>chatPool:P13',
      'delete-lookup-account:chatPool:P10',
      'uninstall-chat-pool:chatPool:P10',
      'remove-trusted-application-pool:chatPool:P10',
      'decommission-pool:pool:L10',
    ])
  })

  it('needs no value that the plan does not have', () => {
    expect(steps.flatMap(placeholdersOf)).toEqual([])
  })

  it('keeps the ids of the steps when other steps come', () => {
    const more = planOf(today, deployed, { entities: [...target, pool('M13', 'lync2013')], operations })
    const ids = new Set(stepsOf(more, 's3').map(({ id }) => id))
    expect(steps.filter(({ id }) => !ids.has(id))).toEqual([])
  })
})

it('has no runbook for the first stage', () => {
  expect(runbookOf(plan, 's1')).toBeUndefined()
})

it('has nothing to do where nothing changes', () => {
  expect(stepsOf(planOf(today, today), 's2')).toEqual([])
})

it('names what the plan does not know by the field that fills it', () => {
  const unknown = planOf([pool('L10', 'lync2010')], [pool('L10', 'lync2010'), pool('L13', 'lync2013')], {
    entities: [pool('L10', 'lync2010'), pool('L13', 'lync2013', { holdsCms: true })],
  })
  expect(stepsOf(unknown, 's3').flatMap(placeholdersOf)).toEqual([
    { type: 'placeholder', name: 'SQL server of L13', entity: 'pool:L13', field: 'sqlInstance' },
    { type: 'placeholder', name: 'SQL instance of L13', entity: 'pool:L13', field: 'sqlInstance' },
  ])
})

it('begins a new topology beside OCS 2007 R2, and downloads that of Lync 2010', () => {
  const told = (old: Parameters<typeof pool>[1]) =>
    stepsOf(planOf([pool('Old', old)], [pool('Old', old), l13]), 's2')
      .find(({ id }) => id === 'deploy-pool:pool:L13')
      ?.actions.flatMap((one) => (one.type === 'words' ? [one.text] : []))[0]
  expect(told('ocs2007r2')).toContain('begin a new topology')
  expect(told('lync2010')).toContain('download the topology of the existing deployment')
})

it('defines a site after Active Directory is prepared, and publishes it with the first pool', () => {
  const dublin = { id: 'site:Dublin', kind: 'site', name: 'Dublin' } as const
  const steps = stepsOf(planOf([pool('Old', 'ocs2007r2')], [pool('Old', 'ocs2007r2'), l13, dublin]), 's2')
  const at = (id: string) => steps.findIndex((step) => step.id === id)
  expect(at('define-site:site:Dublin')).toBeGreaterThan(at('prepare-active-directory'))
  expect(steps[at('define-site:site:Dublin')]?.actions[0]).toMatchObject({
    text: 'Define Dublin as a central site in Topology Builder; it is published with the first pool.',
  })
})

it('keeps the topology before a merge, and goes back to it', () => {
  const operations = withIds([{ kind: 'mergeLegacyTopology' }])
  const merged = planOf([pool('Old', 'ocs2007r2'), l13], { entities: [pool('Old', 'ocs2007r2'), l13], operations })
  const step = stepsOf(merged, 's2').find(({ id }) => id === 'merge-topology')
  expect(cmdletsOf(step ? [step] : [])[0]).toBe(
    `Get-CsTopology -AsXml | Out-File -FilePath (Join-Path $PWD 'topology-before.xml')`,
  )
  expect(step?.wayBack.length).toBe(2)
})

it('moves users back in the shell of Lync 2013, for its tools alone manage both', () => {
  const back = planOf([l10, l13, { ...ann, homedOn: 'pool:L13' }], [l10, l13, ann])
  const step = stepsOf(back, 's2').find(({ id }) => id.startsWith('move-users:'))
  expect(step?.preconditions[0]).toContain('Lync Server 2013 Management Shell')
})

it('keeps what goes before an unknown name', () => {
  const chat = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })
  const over = planOf([l13, chat], [l13, { ...chat, poolState: 'FailedOver' }])
  expect(cmdletsOf(stepsOf(over, 's2'))).toEqual([
    `Set-CsPersistentChatState -Identity 'PersistentChatServer:<FQDN of P13>' -PoolState 'FailedOver'`,
    `Install-CsMirrorDatabase -DatabaseType 'PersistentChat' -FileShare '<Share for the mirroring of P13>' -SqlServerFqdn '<Backup store of P13>'`,
    `Set-CsPersistentChatActiveServer -Identity 'PersistentChatServer:<FQDN of P13>' -ActiveServers @{Add='<Active servers of P13>'}`,
  ])
})

describe('when everybody leaves an older pool', () => {
  const move = (of: Plan, stage = 's2') =>
    cmdletsOf(stepsOf(of, stage).filter(({ id }) => id.startsWith('move-users:')))
  const home = { ...ann, homedOn: 'pool:L13' as const }

  it('leaves the Lookup account, whose address it must know', () => {
    const unknown = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
    expect(move(planOf([l10, l13, unknown, ann], [l10, l13, unknown, home]))).toEqual([
      `Get-CsUser -Filter {RegistrarPool -eq 'l10.contoso.com' -and SipAddress -ne '<Lookup address of P10>'} | Move-CsUser -Target 'l13.contoso.com'`,
    ])
  })

  it('leaves the Lookup accounts of every chat pool of OCS, which is one home to all', () => {
    const [o1, o2] = [pool('O1', 'ocs2007r2'), pool('O2', 'ocs2007r2')]
    const of = (name: string, hostedOn: 'pool:O1' | 'pool:O2') =>
      chatPool(name, 'ocs2007r2', { hostedOn, lookupUri: `${name}@contoso.com` })
    const estate = [o1, o2, l13, of('a', 'pool:O1'), of('b', 'pool:O2')]
    expect(move(planOf([...estate, { ...ann, homedOn: 'pool:O1' }], [...estate, home]))).toEqual([
      `Get-CsUser -OnOfficeCommunicationServer -Filter {SipAddress -ne 'sip:a@contoso.com' -and SipAddress -ne 'sip:b@contoso.com'} | Move-CsLegacyUser -Target 'l13.contoso.com'`,
    ])
  })

  it('speaks of no account that an earlier step has deleted, or that another pool has', () => {
    const estate = [l10, l13, p10, pool('M10', 'lync2010'), chatPool('Q10', 'lync2010', { hostedOn: 'pool:M10' })]
    const deleted = withIds([{ kind: 'deleteLookupAccount', chatPool: 'chatPool:P10' }])
    const plain = [`Get-CsUser -Filter {RegistrarPool -eq 'l10.contoso.com'} | Move-CsUser -Target 'l13.contoso.com'`]
    const after = { entities: [...estate, ann], operations: deleted }
    expect(move(planOf([...estate, ann], after, [...estate, home]), 's3')).toEqual(plain)
  })

  it('asks anew when an earlier step deletes it', () => {
    const before = planOf([l10, l13, p10, ann], [l10, l13, p10, ann], [l10, l13, p10, home])
    const [told] = cmdletsOf(stepsOf(before, 's3'))
    const [s1, s2, ...rest] = before.stages
    const operations = withIds([{ kind: 'deleteLookupAccount', chatPool: 'chatPool:P10' }])
    const deleting = { ...before, stages: [s1!, { ...s2!, operations }, ...rest] }
    expect(cmdletsOf(stepsOf(deleting, 's3'))[0]).not.toBe(told)
  })

  it('says who may move users, also where one command hands them to the next', () => {
    const found = runbookOf(planOf([l10, l13, ann], [l10, l13, home]), 's2')?.prerequisites.map(({ text }) => text)
    expect(found).toContain('Whoever moves users is a member of CsUserAdministrator or CsAdministrator.')
  })
})

it('takes the database of a Standard Edition server on itself for the Central Management Server', () => {
  const server = pool('L13', 'lync2013', { edition: 'standard', fqdn: 'se13.contoso.com' })
  const moved = planOf(
    [l10, server],
    [
      { ...l10, holdsCms: false },
      { ...server, holdsCms: true },
    ],
  )
  expect(cmdletsOf(stepsOf(moved, 's2'))).toContain(
    `Install-CsDatabase -CentralManagementDatabase -SqlServerFqdn 'se13.contoso.com' -SqlInstanceName 'rtc'`,
  )
})

it('sets a mirror up and activates servers after a pool fails over, and clears and sets their list before it comes back', () => {
  const of = (poolState: 'Normal' | 'FailedOver', active: boolean) => ({
    ...p13,
    poolState,
    backupStore: { instance: 'sqlb\\pchat' },
    servers: [
      { fqdn: 'pc1.contoso.com', active: !active },
      { fqdn: 'pc2.contoso.com', active },
    ],
  })
  const there = planOf([l13, of('Normal', false)], [l13, of('FailedOver', true)], [l13, of('Normal', false)])
  expect(stepsOf(there, 's2').map(({ id }) => id)).toEqual([
    'bring-backup-online:chatPool:P13',
    'pool-state:chatPool:P13:over',
    'mirror-backup:chatPool:P13',
    'active-servers:chatPool:P13',
  ])
  expect(cmdletsOf(stepsOf(there, 's2'))).toEqual([
    `Set-CsPersistentChatState -Identity 'PersistentChatServer:p13.contoso.com' -PoolState 'FailedOver'`,
    `Install-CsMirrorDatabase -DatabaseType 'PersistentChat' -FileShare '<Share for the mirroring of P13>' -SqlServerFqdn 'sqlb' -SqlInstanceName 'pchat'`,
    `Set-CsPersistentChatActiveServer -Identity 'PersistentChatServer:p13.contoso.com' -ActiveServers @{Add='pc2.contoso.com'; Remove='pc1.contoso.com'}`,
  ])
  expect(stepsOf(there, 's3').map(({ id }) => id)).toEqual([
    'clear-active-servers:chatPool:P13',
    'restore-first-database:chatPool:P13',
    'active-servers:chatPool:P13',
    'pool-state:chatPool:P13:back',
  ])
  expect(cmdletsOf(stepsOf(there, 's3'))).toEqual([
    `Set-CsPersistentChatActiveServer -Identity 'PersistentChatServer:p13.contoso.com' -ActiveServers $Null`,
    `Set-CsPersistentChatActiveServer -Identity 'PersistentChatServer:p13.contoso.com' -ActiveServers @{Add='pc1.contoso.com'}`,
    `Set-CsPersistentChatState -Identity 'PersistentChatServer:p13.contoso.com' -PoolState 'Normal'`,
  ])
})

it('activates servers without more where no pool fails over', () => {
  const of = (...active: boolean[]) => ({
    ...p13,
    servers: active.map((is, at) => ({ fqdn: `pc${at + 1}.contoso.com`, active: is })),
  })
  const steps = stepsOf(planOf([l13, of(true, false)], [l13, of(true, true)]), 's2')
  expect(cmdletsOf(steps)).toEqual([
    `Set-CsPersistentChatActiveServer -Identity 'PersistentChatServer:p13.contoso.com' -ActiveServers @{Add='pc2.contoso.com'}`,
  ])
})

describe('enabling people where no policy is drawn', () => {
  const on13 = { ...ann, homedOn: 'pool:L13' } as const
  const lync2013 = client('new', 'lync2013', 'users:Ann', ['chatPool:P13'])
  const stepsFor = (...entities: Entity[]) => stepsOf(planOf([l13, p13], [l13, p13, ...entities]), 's2')
  const said = (...entities: Entity[]) => stepsFor(...entities).filter(({ id }) => id === 'enable-persistent-chat')

  it('comes before their clients, by the global policy, with the right that it takes', () => {
    const ids = stepsFor(on13, lync2013).map(({ id }) => id)
    expect(ids.indexOf('enable-persistent-chat')).toBeLessThan(ids.indexOf('deploy-client:client:new'))
    const [enable] = said(on13, lync2013)
    expect(enable?.title).toBe('Enable Persistent Chat for Ann')
    expect(cmdletsOf(enable ? [enable] : [])).toEqual([
      `Set-CsPersistentChatPolicy -Identity 'global' -EnablePersistentChat:$True`,
    ])
    expect(enable?.preconditions).toContain('It is run by a member of CsUserAdministrator.')
  })

  it('is told of whoever needs Persistent Chat and has nothing else to reach it', () => {
    const anywhere = { ...on13, needsChat: true }
    expect(said(anywhere, client('new', 'lync2013', 'users:Ann'))).toHaveLength(1)
    expect(said(on13, { ...desk, category: undefined, chatPool: 'chatPool:P13' } as Entity)).toHaveLength(1)
    expect(said(on13, lync2013, policy('Global', 'global', false))).toEqual([])
    expect(said({ ...on13, online: true }, lync2013)).toEqual([])
    expect(said({ ...on13, federated: true }, lync2013)).toEqual([])
    expect(said(on13, client('old', 'groupChat2010', 'users:Ann', ['chatPool:P13']))).toEqual([])
    expect(said(on13, client('new', 'lync2013', 'users:Ann'))).toEqual([])
    expect(said(l10, ann, lync2013)).toEqual([])
  })

  const bobToo = [users('Bob', { homedOn: 'pool:L13' }), client('bob', 'lync2013', 'users:Bob', ['chatPool:P13'])]

  it('is told again of who needs it later, and never takes it from the others', () => {
    const needing = [l13, p13, on13, lync2013]
    const plan = planOf([l13, p13], needing, [...needing, ...bobToo])
    const later = stepsOf(plan, 's3').find(({ id }) => id === 'enable-persistent-chat')
    expect(later?.title).toBe('Enable Persistent Chat for Bob')
    expect(later?.actions[0]).toMatchObject({
      text: expect.stringMatching(/^See that an earlier step has enabled everybody/),
    })
    expect(later?.wayBack.every(({ type }) => type === 'words')).toBe(true)
  })

  it('is told in the first step that needs it, and again only after policies were drawn', () => {
    const needing = [l13, p13, on13, lync2013]
    const toldIn = (...stages: (readonly Entity[])[]) => {
      const plan = planOf(...stages)
      return plan.stages.flatMap(({ id }) =>
        stepsOf(plan, id).some((step) => step.id === 'enable-persistent-chat') ? [id] : [],
      )
    }
    expect(toldIn([l13, p13], needing, needing)).toEqual(['s2'])
    expect(toldIn(needing, needing, needing)).toEqual(['s2'])
    expect(toldIn([l13, p13], [l13, p13], needing)).toEqual(['s3'])
    expect(toldIn([l13, p13], needing, [...needing, ...bobToo], [...needing, ...bobToo])).toEqual(['s2', 's3'])
    expect(toldIn([l13, p13], needing, [...needing, policy('Global', 'global', false)], needing)).toEqual(['s2', 's4'])
  })
})

it('takes sites out of the topology when nothing is left in them', () => {
  const [oslo, compat] = [site('Oslo'), site('BackCompatSite')]
  expect(stepsOf(planOf([l13, oslo, compat], [l13]), 's2').map(({ title }) => title)).toEqual([
    'Remove the site BackCompatSite',
    'Remove the site Oslo',
  ])
  const operations = withIds([{ kind: 'removeBackCompatSite' }])
  expect(stepsOf(planOf([l13, oslo, compat], { entities: [l13], operations }), 's2').map(({ id }) => id)).toEqual([
    'remove-backcompatsite',
    'remove-site:site:Oslo',
  ])
})

it('backs up and stops what an import reads and overwrites, also where the plan leaves it out', () => {
  const full = [...deployed, category('New', { chatPool: 'chatPool:P13' })]
  const steps = stepsOf(planOf(full, { entities: full, operations: withIds([importing()]) }), 's2')
  expect(steps.map(({ id }) => id)).toEqual([
    'back-up:chatPool:P10',
    'prepare-source:chatPool:P10',
    'approve-cut-over',
    'stop:chatPool:P10',
    'export:chatPool:P10>chatPool:P13',
    'stop:chatPool:P13',
    'back-up:chatPool:P13',
    'rehearse-import:chatPool:P10>chatPool:P13',
    'import:chatPool:P10>chatPool:P13',
    'start:chatPool:P13',
    'verify-import:chatPool:P13',
    'start:chatPool:P10',
  ])
})

it('starts a Group Chat pool again where the stage after shows it at work', () => {
  const imported = withIds([importing(), { kind: 'stopServices', chatPool: 'chatPool:P10' }])
  const idsAfter = (after: typeof p10) =>
    stepsOf(planOf(deployed, { entities: [...today, l13, p13, after], operations: imported }), 's2').map(({ id }) => id)
  expect(idsAfter(p10).slice(-2)).toEqual(['verify-import:chatPool:P13', 'start:chatPool:P10'])
  expect(idsAfter({ ...p10, state: 'stopped' })).not.toContain('start:chatPool:P10')
})

it('says where files are copied whose folder is one of a single server', () => {
  const local = { ...p13, fileStore: 'D:\\chat' }
  const operations = withIds([{ kind: 'copyFiles', source: 'chatPool:P10', target: 'chatPool:P13' }])
  const copied = planOf([l10, l13, p10, local], { entities: [l10, l13, p10, local], operations })
  expect(stepsOf(copied, 's2')[0]?.preconditions[0]).toBe(
    'D:\\chat is a folder on the server of P13: it is run there, or the folder is shared.',
  )
})

it('tells what goes from a target under the name of what comes, unless an import replaces it', () => {
  const [mine, theirs] = [
    category('Mine', { chatPool: 'chatPool:P10', name: 'Ops' }),
    { ...ops, chatPool: 'chatPool:P13' as const },
  ]
  const before = [l10, l13, p10, p13, mine, theirs]
  const after = [l10, l13, p10, p13, { ...mine, chatPool: 'chatPool:P13' as const }]
  const gone = (operations: Parameters<typeof withIds>[0]) =>
    stepsOf(planOf(before, { entities: after, operations: withIds(operations) }), 's2').map(({ id }) => id)
  expect(gone([])).toContain('remove-category:category:Ops')
  expect(gone([importing()])).not.toContain('remove-category:category:Ops')
  const importStep = stepsOf(planOf(before, { entities: after, operations: withIds([importing()]) }), 's2').find(
    ({ id }) => id.startsWith('import:'),
  )
  expect(importStep?.preconditions).toContain('Whoever owns them agrees that these are overwritten: Ops.')
  expect(importStep?.entities).toContain('category:Ops')
})

it('looks for users of OCS where another pool of it stays, by the name of the one that goes', () => {
  const [o1, o2] = [pool('O1', 'ocs2007r2'), pool('O2', 'ocs2007r2')]
  const said = (left: readonly Entity[]) =>
    stepsOf(planOf([o1, o2, l13], [l13, ...left]), 's2').find(({ id }) => id === 'decommission-pool:pool:O1')
      ?.actions[1]
  expect(said([o2])).toMatchObject({ text: expect.stringContaining('Nobody of O1 may be found by it') })
  expect(said([])).toMatchObject({ text: expect.stringContaining('Nobody may be found by it') })
})

it('creates, changes and removes what is in Persistent Chat with its own cmdlets', () => {
  const chat = [l13, p13]
  const sales = category('Sales', { chatPool: 'chatPool:P13', allowedMembers: ['Staff'], fileUpload: true })
  const lobby = room('Lobby', { category: 'category:Sales', privacy: 'open', members: ['ann@contoso.com'] })
  const prices = addIn('Prices', { chatPool: 'chatPool:P13', url: 'https://prices' })
  const made = planOf(
    chat,
    [...chat, sales, lobby, prices],
    [...chat, { ...sales, fileUpload: false }, { ...lobby, members: [], addIn: prices.id }, prices],
    chat,
  )
  expect(cmdletsOf(stepsOf(made, 's2'))).toEqual([
    `New-CsPersistentChatCategory -Name 'Sales' -PersistentChatPoolFqdn 'p13.contoso.com' -EnableFileUpload:$True`,
    `Set-CsPersistentChatCategory -Identity 'p13.contoso.com\\Sales' -AllowedMembers @{Add='Staff'}`,
    `New-CsPersistentChatAddin -Name 'Prices' -Url 'https://prices' -PersistentChatPoolFqdn 'p13.contoso.com'`,
    `New-CsPersistentChatRoom -Name 'Lobby' -Category 'Sales' -PersistentChatPoolFqdn 'p13.contoso.com' -Privacy 'Open'`,
    `Set-CsPersistentChatRoom -Identity 'p13.contoso.com\\Lobby' -Members @{Add='ann@contoso.com'}`,
  ])
  expect(cmdletsOf(stepsOf(made, 's3'))).toEqual([
    `Set-CsPersistentChatCategory -Identity 'p13.contoso.com\\Sales' -FileUpload:$False`,
    `Set-CsPersistentChatRoom -Identity 'p13.contoso.com\\Lobby' -Addin 'Prices' -Members @{Remove='ann@contoso.com'}`,
  ])
  expect(cmdletsOf(stepsOf(made, 's4'))).toEqual([
    `Remove-CsPersistentChatRoom -Identity 'p13.contoso.com\\Lobby'`,
    `Remove-CsPersistentChatAddin -Identity 'p13.contoso.com\\Prices'`,
    `Remove-CsPersistentChatCategory -Identity 'p13.contoso.com\\Sales'`,
  ])
})

describe('policies of users', () => {
  const ofSite = policy('Oslo chat', 'site', true, { site: 'site:Oslo' })
  const chat = policy('Chat', 'user', true)
  const global = policy('Global', 'global', false)
  const oslo = { id: 'site:Oslo', kind: 'site', name: 'Oslo' } as const
  const home = pool('L13', 'lync2013', { fqdn: 'l13.contoso.com', site: 'site:Oslo' })
  const estate = [oslo, home, ofSite, chat, global]
  const [one, bob] = [
    users('Ann', { homedOn: 'pool:L13', sipAddress: 'ann@contoso.com' }),
    users('Bob', { homedOn: 'pool:L13' }),
  ]
  const grantsOf = (of: Plan) => stepsOf(of, 's2').filter(({ id }) => id.startsWith('grant:'))

  it('are never those of a site or the global one', () => {
    const of = (id: string) =>
      planOf([...estate, one, bob], [...estate, { ...one, policy: `policy:${id}` as const }, bob])
    expect([of('Oslo chat'), of('Global')].flatMap((one) => stepsOf(one, 's2'))).toEqual([])
  })

  it('are taken away where another one is put in their place that cannot be granted', () => {
    const before = [...estate, { ...one, policy: 'policy:Chat' as const }, bob]
    const after = [...estate, { ...one, policy: 'policy:Oslo chat' as const }, bob]
    expect(cmdletsOf(grantsOf(planOf(before, after)))).toEqual([
      `Get-CsUser -Filter {RegistrarPool -eq 'l13.contoso.com'} | Grant-CsPersistentChatPolicy -PolicyName $Null`,
    ])
  })

  it('leave nobody with chat rooms who loses the right to them', () => {
    const rest = estate.filter((other) => other !== ofSite)
    const [step] = grantsOf(planOf([...rest, { ...one, policy: 'policy:Chat' as const }], [...rest, one]))
    expect(step?.checks).toMatchObject([{ text: expect.stringContaining('they do not see chat rooms') }])
  })
})

it('upgrades Group Chat of OCS 2007 R2 with the set-up of Lync 2010, between stop and start', () => {
  const o07 = pool('O07', 'ocs2007r2')
  const p07 = chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07', contentStore: { instance: 'sqlgc\\gc' } })
  const mine = { ...ops, chatPool: 'chatPool:P07' as const }
  const operations = withIds([
    { kind: 'backUp', chatPool: 'chatPool:P07' },
    { kind: 'stopServices', chatPool: 'chatPool:P07' },
    { kind: 'upgradeGroupChat', source: 'chatPool:P07', target: 'chatPool:P10' },
  ])
  const upgraded = planOf([o07, l10, p07, mine, desk], { entities: [o07, l10, p10, ops, desk], operations })
  const steps = stepsOf(upgraded, 's2')
  expect(steps.map(({ id }) => id)).toEqual([
    'back-up:chatPool:P07',
    'approve-cut-over',
    'stop:chatPool:P07',
    'upgrade-group-chat:chatPool:P07>chatPool:P10',
    'approve-removal:chatPool:P07',
    'uninstall-chat-pool:chatPool:P07',
  ])
  expect(steps[3]?.actions[0]).toMatchObject({ text: expect.stringContaining('with the database of P07 on sqlgc') })
})

it('backs up, stops, exports, rehearses and imports out of Persistent Chat too', () => {
  const old = chatPool('Old', 'lync2013', { hostedOn: 'pool:L13', servers: [{ fqdn: 'old.contoso.com' }] })
  const mine = { ...ops, chatPool: 'chatPool:Old' as const }
  const operations = withIds([
    { kind: 'backUp', chatPool: 'chatPool:Old' },
    { kind: 'stopServices', chatPool: 'chatPool:Old' },
    { kind: 'stopServices', chatPool: 'chatPool:P13' },
    importing({ source: 'chatPool:Old' }),
  ])
  const steps = stepsOf(
    planOf([l13, old, p13, mine, desk], {
      entities: [l13, p13, { ...ops, chatPool: 'chatPool:P13' }, desk],
      operations,
    }),
    's2',
  )
  expect(steps.map(({ id }) => id)).toEqual([
    'back-up:chatPool:Old',
    'approve-cut-over',
    'stop:chatPool:Old',
    'export:chatPool:Old>chatPool:P13',
    'stop:chatPool:P13',
    'rehearse-import:chatPool:Old>chatPool:P13',
    'import:chatPool:Old>chatPool:P13',
    'start:chatPool:P13',
    'verify-import:chatPool:P13',
    'approve-removal:chatPool:Old',
    'undefine-chat-pool:chatPool:Old',
  ])
  expect(JSON.stringify(steps)).not.toContain('Group Chat')
})

it('backs a target up between two imports into it', () => {
  const second = chatPool('Q10', 'lync2010', { hostedOn: 'pool:L10' })
  const operations = withIds([importing(), importing({ source: 'chatPool:Q10' })])
  const ids = stepsOf(planOf([...deployed, second], { entities: [...deployed, second], operations }), 's2').map(
    ({ id }) => id,
  )
  const at = ids.indexOf('import:chatPool:P10>chatPool:P13')
  expect(ids.slice(at, at + 4)).toEqual([
    'import:chatPool:P10>chatPool:P13',
    'back-up-between:chatPool:Q10>chatPool:P13',
    'rehearse-import:chatPool:Q10>chatPool:P13',
    'import:chatPool:Q10>chatPool:P13',
  ])
})

it('tests no message through a chat pool that the step leaves stopped', () => {
  const checksOf = (after: typeof p13) =>
    JSON.stringify(
      stepsOf(planOf(deployed, { entities: [...deployed, after], operations: withIds([importing()]) }), 's2').find(
        ({ id }) => id === 'verify-import:chatPool:P13',
      )?.checks,
    )
  expect(checksOf(p13)).toContain('Test-CsPersistentChatMessage')
  expect(checksOf({ ...p13, state: 'stopped' })).not.toContain('Test-CsPersistentChatMessage')
})

it('gives a start date to an export that takes one, and says so where it does not', () => {
  const told = (fields: Parameters<typeof importing>[0]) => {
    const operations = withIds([importing({ startDate: '2010-01-01', ...fields })])
    const [step] = stepsOf(planOf(deployed, { entities: deployed, operations }), 's2').filter(({ id }) =>
      id.startsWith('export:'),
    )
    return JSON.stringify([step?.actions, cmdletsOf(step ? [step] : [])])
  }
  expect(told({ level: 'RoomDirectory' })).toContain("-StartDate '2010-01-01'")
  expect(told({})).not.toContain("-StartDate '2010-01-01'")
  expect(told({})).toContain('-StartDate is valid with the levels RoomDirectory and Content')
  for (const level of ['RoomDirectory', 'Content', 'Category'] as const) {
    expect(told({ level })).not.toContain('takes everything')
  }
})

it('speaks of compliance servers where the plan has them, and not where it has none', () => {
  const saying = (fields: Partial<typeof p10>) => {
    const mine = { ...p10, ...fields }
    const operations = withIds([{ kind: 'stopServices', chatPool: 'chatPool:P10' }])
    return JSON.stringify(stepsOf(planOf([l10, mine], { entities: [l10, mine], operations }), 's2'))
  }
  expect(saying({ complianceServers: ['gccomp.contoso.com'] })).toContain('Compliance service on gccomp.contoso.com')
  expect(saying({ complianceEnabled: true })).toContain('Compliance service on its compliance server')
  expect(saying({}).toLowerCase()).not.toContain('compliance')
  expect(saying({ complianceEnabled: true, complianceServers: [] }).toLowerCase()).not.toContain('compliance')
})

it('disables the Lookup account of OCS 2007 R2 with its own tools', () => {
  const p07 = chatPool('P07', 'ocs2007r2', { lookupUri: 'sip:ocschat@contoso.com' })
  const operations = withIds([{ kind: 'deleteLookupAccount', chatPool: 'chatPool:P07' }])
  const [step] = stepsOf(planOf([l13, p07], { entities: [l13, p07], operations }), 's2')
  expect(step?.kind).toBe('manual')
  expect(cmdletsOf(step ? [step] : [])).toEqual([])
  expect(step?.actions[0]).toMatchObject({ text: expect.stringContaining('tools of OCS 2007 R2') })
})

it('removes nothing by hand that goes with its chat pool', () => {
  const prices = addIn('Prices', { chatPool: 'chatPool:P10' })
  const steps = stepsOf(planOf([l10, p10, ops, desk, prices], [l10]), 's2')
  expect(steps.map(({ id }) => id)).toEqual(['approve-removal:chatPool:P10', 'uninstall-chat-pool:chatPool:P10'])
  expect(steps[1]?.entities).toEqual(expect.arrayContaining(['category:Ops', 'room:Desk', 'addIn:Prices']))
})

it('lets the SRV record of each SIP domain lead to Lync 2013 before the last home goes, whatever was asked before', () => {
  const stages = [
    [l10, l13, ann],
    [l10, l13, { ...ann, homedOn: 'pool:L13' as const }],
    [l13, { ...ann, homedOn: 'pool:L13' as const }],
  ] as const
  const found = (sipDomains: readonly string[]) => {
    const steps = stepsOf(planWith({ sipDomains }, ...stages), 's3')
    const ids = steps.map(({ id }) => id)
    expect(ids.indexOf('update-srv-records')).toBeLessThan(ids.indexOf('decommission-pool:pool:L10'))
    return steps.find(({ id }) => id === 'update-srv-records')?.actions.map((one) => ('text' in one ? one.text : ''))
  }
  expect(found(['contoso.com', 'fabrikam.com'])).toEqual([
    'In the internal DNS, let _sipinternaltls._tcp.contoso.com name l13.contoso.com.',
    'In the internal DNS, let _sipinternaltls._tcp.fabrikam.com name l13.contoso.com.',
  ])
  expect(found([])?.[0]).toContain('of each SIP domain')
})

it('asks a person for each rule that no plan can answer', () => {
  const unanswered = notImplemented.filter(({ reason }) => reason.startsWith('A plan does not')).map(({ id }) => id)
  expect(checks.map(({ rule }) => rule).sort()).toEqual([...unanswered].sort())
})

it('says for every step of every template what must hold, what to look at and how to go back', () => {
  for (const { build } of templates) {
    const made = build()
    for (const stage of made.stages.slice(1)) {
      for (const step of stepsOf(made, stage.id)) {
        expect(step.title).toMatch(/^\p{Lu}/u)
        expect([step.id, step.actions.length > 0, step.checks.length > 0, step.wayBack.length > 0]).toEqual([
          step.id,
          true,
          true,
          true,
        ])
        for (const action of [...step.actions, ...step.checks, ...step.wayBack]) {
          if (action.type !== 'cmdlet') expect(action.text).toMatch(/^[\p{Lu}\p{N}].*[.:]$|\.html/su)
        }
        for (const text of step.preconditions) expect(text).toMatch(/\.$/)
      }
    }
  }
})

it('makes rooms in one step for each category that is there, else for each chat pool', () => {
  const other = chatPool('Other', 'lync2013', { hostedOn: 'pool:L13' })
  const made = [
    room('One', { chatPool: 'chatPool:P13' }),
    room('Two', { chatPool: 'chatPool:P13', category: 'category:gone' }),
    room('Three', { chatPool: 'chatPool:Other' }),
  ]
  const steps = stepsOf(planOf([l13, p13, other], [l13, p13, other, ...made]), 's2')
  const rooms = steps.filter(({ id }) => id.startsWith('create-rooms'))
  expect(rooms.map(({ id, entities }) => [id, ...entities])).toEqual([
    ['create-rooms:chatPool:P13', 'room:One', 'room:Two', 'chatPool:P13'],
    ['create-rooms:chatPool:Other', 'room:Three', 'chatPool:Other'],
  ])
})

describe('of any plan', () => {
  it('names each step but once, and leads to fields that exist', () => {
    fc.assert(
      fc.property(arbitraryPlan, (any) => {
        for (const stage of any.stages.slice(1)) {
          const { steps } = runbookOf(any, stage.id)!
          expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
          for (const { entity, field } of steps.flatMap(placeholdersOf)) {
            if (entity && field) expect(fieldsOf(kindOf(entity)).map(({ name }) => name)).toContain(field)
          }
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves out nothing that is added or removed', () => {
    fc.assert(
      fc.property(arbitraryPlan, (any) => {
        for (const [at, stage] of any.stages.slice(1).entries()) {
          const named = new Set(runbookOf(any, stage.id)!.steps.flatMap(({ entities }) => entities))
          const before = any.stages[at]!.topology
          for (const kind of Object.keys(before) as (keyof typeof before)[]) {
            if (kind === 'interaction') continue
            const [was, is] = [before[kind], stage.topology[kind]]
            for (const id of was.keys()) if (!is.has(id)) expect(named).toContain(id)
            for (const id of is.keys()) if (!was.has(id)) expect(named).toContain(id)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
