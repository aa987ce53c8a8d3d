import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parsePlan } from '#core/file/plan-file.ts'
import { noticeTitles } from '#formats/importers/notice-titles.ts'
import { topologyText } from '../support/import-fixture.ts'
import { runOn } from '../support/memory-host.ts'
import { zipOf } from '../support/zip-fixture.ts'

const topology = topologyText('mixed-versions')
const builderFile = readFileSync(new URL('../fixtures/topology/two-topologies.tbxml', import.meta.url))
const imported = (await runOn({ 't.xml': topology }, 'import', 't.xml')).out
const files = { 't.xml': topology, plan: imported, other: topology.replaceAll('pool10', 'pool11') }

describe('import into a plan', () => {
  it('changes nothing when the same file comes again', async () => {
    const { code, out, errors } = await runOn(files, 'import', 't.xml', '--into', 'plan')
    expect({ code, errors }).toMatchObject({ code: 0, errors: expect.stringMatching(/^Nothing is new\.\n/) })
    const plan = parsePlan(out)
    expect(plan.ok && plan.value.imports).toHaveLength(1)
    const stages = (text: string) => JSON.parse(text).stages
    expect(stages(out)).toEqual(stages(imported))
  })

  it('keeps what the files lack, and removes it where that is asked for', async () => {
    const kept = await runOn(files, 'import', 'other', '--into', 'plan', '--stage', 'today')
    expect(kept.errors).toContain('Kept, although the files lack it:\n  pool10')
    expect(kept.out).toContain('"pool:pool10.contoso.com"')
    const removed = await runOn(files, 'import', 'other', '--into', 'plan', '--remove-gone')
    const plan = parsePlan(removed.out)
    const pools = plan.ok ? [...(plan.value.stages[0]?.topology.pool.keys() ?? [])] : []
    expect(pools).not.toContain('pool:pool10.contoso.com')
    expect(pools).toContain('pool:pool11.contoso.com')
  })

  it('says which --map settles what the rows are, where it knows all columns', async () => {
    const { errors } = await runOn({ 'a.csv': 'Identity,Name,Description\np.x\\a,S,a.x\n' }, 'import', 'a.csv')
    expect(errors).toContain(
      'a.csv: It is not clear whether the rows are rooms or categories. Use --map Name=room.name for rooms or --map Name=category.name for categories.\n',
    )
  })

  it('tells what is assumed and left out under the headings of the dialog', async () => {
    const { errors } = await runOn({ 't.xml': topology }, 'import', 't.xml')
    const { assumed, otherProduct, notUnderstood } = noticeTitles
    const headings = [assumed, otherProduct, notUnderstood].map((title) => `\n${title}:\n`)
    expect(headings.filter((heading) => !errors.includes(heading))).toEqual([])
  })

  it('says of what only changes something that it does, and not that nothing is new', async () => {
    const rooms = (privacy: string) => `Identity,Privacy\npc.x\\A,${privacy}\n`
    const first = await runOn({ 'a.csv': rooms('Open') }, 'import', 'a.csv')
    const files = { 'a.csv': rooms('Closed'), plan: first.out }
    const { errors } = await runOn(files, 'import', 'a.csv', '--into', 'plan')
    expect(errors).toMatch(/^Changed 1 room\.\n\nWhat changes:\n {2}Room A: privacy from Open to Closed\n/)
  })

  it.each([
    [
      'a policy goes',
      ['pool13|Traders', 'pool13|Traders', 'pool10|'],
      ['pool13|', 'pool13|', 'pool10|'],
      '2 of ‘Users of pool13 · x · Traders’',
    ],
    [
      'a home has nobody',
      ['pool13|', 'pool10|', 'ocspool|'],
      ['pool10|', 'pool10|', 'ocspool|'],
      '1 of ‘Users of pool13 · x’',
    ],
    ['each stays', ['pool13|', 'pool10|'], ['pool13|', 'pool10|'], undefined],
    ['some move', ['pool13|', 'pool13|', 'pool10|'], ['pool13|', 'pool10|', 'pool10|'], undefined],
    ['the files tell of one pool', ['pool13|', 'pool10|'], ['pool10|', 'pool10|'], undefined],
  ])('says that people may be counted twice where %s', async (_, before, after, lacking) => {
    const table = (rows: readonly string[]) =>
      [
        'SipAddress|RegistrarPool|PersistentChatPolicy',
        ...rows.map((row, at) => `u${at}@x|${row.replace('|', '.contoso.com|')}`),
      ].join('\n')
    const files = {
      't.xml': topology,
      'p.csv': 'Identity,EnablePersistentChat\nTag:Traders,True\n',
      'u.csv': table(before),
    }
    const plan = (await runOn(files, 'import', 't.xml', 'p.csv', 'u.csv')).out
    const { errors } = await runOn({ 'u.csv': table(after), plan }, 'import', 'u.csv', '--into', 'plan')
    const told = errors.split('\n').filter((line) => line.includes('counted twice'))
    expect(told).toEqual(lacking === undefined ? [] : [expect.stringContaining(`and lack the ${lacking}: where`)])
  })

  it('makes people gone whose home has nobody in a list of users, with a topology that lists all pools', async () => {
    const table = (...homes: readonly string[]) =>
      ['SipAddress,RegistrarPool', ...homes.map((home, at) => `u${at}@x,${home}.contoso.com`)].join('\n')
    const first = await runOn(
      { 't.xml': topology, 'u.csv': table('pool10', 'pool13', 'ocspool') },
      'import',
      't.xml',
      'u.csv',
    )
    const files = { 't.xml': topology, 'u.csv': table('pool13', 'pool13', 'pool15'), plan: first.out }
    const drift = await runOn(files, 'drift', 'plan', 't.xml', 'u.csv', '--as-lync-2013')
    expect(drift.out).toMatch(/Users of pool10 · x.* removed/)
    expect(drift.out).not.toContain('ocspool')
    const into = ['import', 't.xml', 'u.csv', '--into', 'plan', '--as-lync-2013']
    const kept = await runOn(files, ...into)
    expect(kept.errors).toContain('Kept, although the files lack it:\n  Users of pool10 · x\n')
    const removed = await runOn(files, ...into, '--remove-gone')
    expect(removed.errors).toContain('Removed, as the files lack it:\n  Users of pool10 · x\n')
  })

  it('comes to the stages of its scope, and says which these are', async () => {
    const first = await runOn({ 'a.tbxml': builderFile }, 'import', 'a.tbxml', '--next-stage')
    const files = { 'c.csv': 'Chat pool,Category,Room\npchat,Desks,FX\n', plan: first.out }
    const into = ['import', 'c.csv', '--into', 'plan', '--stage', 'today']
    const later = await runOn(files, ...into)
    expect(later.errors).toMatch(/\nChanges 2 stages: Today and Edited topology\.\n$/)
    const only = await runOn(files, ...into, '--scope', 'this')
    expect(only.errors).not.toContain('Changes 2 stages')
    const roomsOf = (text: string) => {
      const plan = parsePlan(text)
      return plan.ok ? plan.value.stages.map(({ topology }) => topology.room.size) : []
    }
    expect([roomsOf(later.out), roomsOf(only.out)]).toEqual([
      [1, 1],
      [1, 0],
    ])
    expect(await runOn(files, ...into, '--scope', 'some')).toMatchObject({ code: 2 })
  })

  it('says which approvals it takes back', async () => {
    const rooms = (privacy: string) => `Identity,Privacy\npc.x\\A,${privacy}\n`
    const first = await runOn({ 'a.csv': rooms('Open') }, 'import', 'a.csv')
    const plan = JSON.parse(first.out)
    plan.stages[0].approved = { by: 'Ada', date: '2026-03-02' }
    const files = { 'a.csv': rooms('Open'), 'b.csv': rooms('Closed'), plan: JSON.stringify(plan) }
    const changed = await runOn(files, 'import', 'b.csv', '--into', 'plan')
    expect(changed.errors).toMatch(/\nTakes back the approval of .+ by Ada on 2 March 2026\.\n$/)
    const same = await runOn(files, 'import', 'a.csv', '--into', 'plan')
    expect(same.errors).not.toContain('approval')
    expect(JSON.parse(same.out).stages[0].approved.by).toBe('Ada')
  })

  it('says what is removed with what is gone', async () => {
    const rooms = 'Identity,Category,Privacy\npc.x\\A,Legal,Open\npc.x\\B,Legal,Open\npc.x\\C,Desks,Open\n'
    const files = { 'rooms.csv': rooms, 'categories.csv': 'Identity,FileUpload,ChatHistory\npc.x\\Desks,True,True\n' }
    const first = await runOn(files, 'import', 'rooms.csv')
    const more = { ...files, plan: first.out }
    const kept = await runOn(more, 'import', 'categories.csv', '--into', 'plan')
    expect(kept.errors).toContain('Kept, although the files lack it:\n  Legal\n')
    const removed = await runOn(more, 'import', 'categories.csv', '--into', 'plan', '--remove-gone')
    expect(removed.errors).toContain('Removed, as the files lack it:\n  Legal with 2 rooms\n')
  })

  it('keeps in the plan where it came from, by the name of the file alone', async () => {
    const { out } = await runOn({ '/home/me/t.xml': topology }, 'import', '/home/me/t.xml')
    const plan = parsePlan(out)
    expect(plan.ok && plan.value.imports).toEqual([
      {
        stage: 'today',
        at: '2026-03-02',
        file: 't.xml',
        sha256: expect.stringMatching(/^[\da-f]{64}$/),
        losses: expect.arrayContaining(['Line 239: ocspool is in BackCompatSite, so it is taken for OCS 2007 R2.']),
      },
    ])
  })
})

describe('people and their policies', () => {
  const people = ['ann', 'bob', 'cy', 'dee'].map(
    (name, at) => `sip:${name}@x.y,fe.x.y,${at % 2 === 1 ? 'Chat' : ''},True`,
  )
  const tables = {
    users: `SipAddress,RegistrarPool,PersistentChatPolicy,Enabled\n${people.join('\n')}\n`,
    policies: 'Identity,Description,EnablePersistentChat\nGlobal,,False\nTag:Chat,,True\n',
  }
  const asked = ['users', 'policies'] as const

  it.each([
    [['users', 'policies', 'users']],
    [['policies', 'users', 'users']],
    [['users', 'users', 'policies', 'users']],
  ])('are the same in whatever order the files come: %s', async (order) => {
    let plan = (await runOn(tables, 'import', ...asked)).out
    const usersIn = (text: string) => {
      const read = parsePlan(text)
      const all = read.ok ? [...(read.value.stages[0]?.topology.users.values() ?? [])] : []
      return all
        .map(({ name, count, policy }) => ({ name, count, policy }))
        .sort((a, b) => a.name.localeCompare(b.name))
    }
    const together = usersIn(plan)
    expect(together.map(({ count }) => count)).toEqual([2, 2])
    plan = ''
    for (const file of order)
      plan = (await runOn({ ...tables, plan }, 'import', file, ...(plan ? ['--into', 'plan'] : []))).out
    expect(usersIn(plan)).toEqual(together)
  })
})

it('brings in all files of a folder', async () => {
  const rooms = 'Identity,Privacy\npc.contoso.com\\A,Open\n'
  const { code, out } = await runOn({ 'in/t.xml': topology, 'in/rooms.csv': rooms, 'in/empty.csv': '' }, 'import', 'in')
  const plan = parsePlan(out)
  expect(code).toBe(0)
  expect(plan.ok && plan.value.imports?.map(({ file }) => file)).toEqual(['t.xml', 'rooms.csv', 'empty.csv'])
})

it('brings in files of one name from two folders, and tells them apart', async () => {
  const rooms = (name: string, privacy: string) => `Identity,Privacy\npc.contoso.com\\${name},${privacy}\n`
  const files = { '/in/a/rooms.csv': rooms('A', 'Open'), '/in/b/rooms.csv': rooms('B', 'Ajar') }
  const { out, errors } = await runOn(files, 'import', ...Object.keys(files))
  const plan = parsePlan(out)
  const imported = plan.ok ? plan.value : undefined
  expect([...(imported?.stages[0]?.topology.room.values() ?? [])].map(({ name }) => name)).toEqual(['A', 'B'])
  expect(imported?.imports?.map(({ file }) => file)).toEqual(['a/rooms.csv', 'b/rooms.csv'])
  expect(errors).toContain('/in/b/rooms.csv Line 2: Privacy ‘Ajar’ of B is not understood and is left out.')
})

it('changes nothing when both topologies of a Topology Builder file come again, and adds no stage', async () => {
  const files = { 'a.tbxml': builderFile }
  const first = (await runOn(files, 'import', 'a.tbxml', '--next-stage')).out
  const again = await runOn(
    { ...files, plan: first },
    'import',
    'a.tbxml',
    '--next-stage',
    '--into',
    'plan',
    '--stage',
    'today',
  )
  expect(again.out).toBe(first)
  expect(again.errors).toMatch(/Nothing is new\.[\s\S]*Edited topology, a later stage:\nNothing is new\./)
})

it.each([
  ['was renamed', (plan: Drawn) => Object.assign(plan.stages[1] ?? {}, { name: 'Target' })],
  [
    'has another before it',
    (plan: Drawn) => plan.stages.splice(1, 0, { id: 'between', name: 'Between', operations: [] }),
  ],
])('finds the stage of the edited topology again where it %s', async (_, edit) => {
  const files = { 'a.tbxml': builderFile }
  const plan: Drawn = JSON.parse((await runOn(files, 'import', 'a.tbxml', '--next-stage')).out)
  edit(plan)
  const args = ['import', 'a.tbxml', '--next-stage', '--into', 'plan', '--stage', 'today']
  const again = parsePlan((await runOn({ ...files, plan: JSON.stringify(plan) }, ...args)).out)
  expect(again.ok && again.value.stages.map(({ name }) => name)).toEqual(plan.stages.map(({ name }) => name))
})

interface Drawn {
  readonly stages: { readonly id: string; readonly name: string; readonly operations: readonly [] }[]
}

it('keeps in the stage of the edited topology what it lacks, and removes it where that is asked for', async () => {
  const text = builderFile.toString()
  const first = (await runOn({ 'a.tbxml': text }, 'import', 'a.tbxml', '--next-stage')).out
  const files = { 'a.tbxml': text.replaceAll('pool13', 'pool16'), plan: first }
  const args = ['import', 'a.tbxml', '--next-stage', '--into', 'plan', '--stage', 'today']
  const lastOf = (text: string) => {
    const plan = parsePlan(text)
    return plan.ok ? [...(plan.value.stages.at(-1)?.topology.pool.values() ?? [])].map(({ name }) => name) : []
  }
  const kept = await runOn(files, ...args)
  expect(kept.errors).toMatch(/Edited topology, a later stage:[\s\S]*Kept, although the files lack it:\n {2}pool13/)
  expect(lastOf(kept.out)).toContain('pool13')
  const removed = await runOn(files, ...args, '--remove-gone')
  expect(removed.errors).toMatch(/Edited topology, a later stage:[\s\S]*Removed, as the files lack it:\n {2}pool13/)
  expect(lastOf(removed.out)).not.toContain('pool13')
})

it('makes a stage of the published and one of the edited topology of a Topology Builder file', async () => {
  const { code, out, errors } = await runOn({ 'a.tbxml': builderFile }, 'import', 'a.tbxml', '--next-stage')
  const plan = parsePlan(out)
  expect(code).toBe(0)
  const [published, edited] = errors.split('\nEdited topology, the stage after:\n')
  for (const half of [published, edited]) expect(half).toContain('The file has two topologies, and both are taken: ')
  expect(edited).toMatch(/^Imported 2 pools and 1 chat pool\.\nChanged 1 site\./)
  for (const { losses } of (plan.ok && plan.value.imports) || []) {
    expect(losses).toContainEqual(expect.stringContaining('and both are taken: '))
  }
  expect(plan.ok && plan.value.stages.map(({ name }) => name)).toEqual(['Today', 'Edited topology'])
  expect(plan.ok && plan.value.imports?.map(({ stage }) => stage)).toEqual(
    plan.ok && plan.value.stages.map(({ id }) => id),
  )
  const drifts = (stage: string, topology: string) =>
    runOn({ p: out, 'a.tbxml': builderFile }, 'drift', 'p', 'a.tbxml', '--stage', stage, '--topology', topology)
  const [today = '', next = ''] = plan.ok ? plan.value.stages.map(({ id }) => id) : []
  expect(await drifts(today, 'original')).toMatchObject({ code: 0 })
  expect(await drifts(next, 'new')).toMatchObject({ code: 0 })
  expect(await drifts(today, 'new')).toMatchObject({ code: 1 })
})

it.each<[args: readonly string[], sentence: string]>([
  [
    ['t.xml', '--next-stage'],
    'None of the files is of the Topology Builder and has a published and an edited topology.',
  ],
  [['t.xml', '--output', 'plan'], 'plan is there already. Name another file, or replace it with --force.'],
  [['t.xml', '--stage', 'today'], 'Name with --into the plan that has the stage.'],
  [['t.xml', '--into', 'plan', '--stage', 'x'], 'The plan has no stage ‘x’. Its stages are today.'],
  [
    ['t.xml', '--next-stage', '--topology', 'original'],
    '--next-stage takes both topologies of a file, so leave --topology out.',
  ],
  [['t.xml', '--map', 'Name'], 'Use --map as COLUMN=FIELD, not as ‘Name’.'],
  [['t.xml', '--topology', 'old'], 'Use --topology with new or original, not ‘old’.'],
])('import %j is refused', async (args, sentence) => {
  expect(await runOn(files, 'import', ...args)).toMatchObject({ code: 2, errors: `${sentence}\n`, written: {} })
})

it('names each file that stands in the way, where no file can be imported', async () => {
  const bad = { 'a.csv': '', 'b.txt': 'Dear architect.' }
  expect(await runOn(bad, 'import', 'a.csv', 'b.txt')).toMatchObject({
    code: 2,
    errors: expect.stringMatching(/^a\.csv: The file is empty\. .*\nb\.txt: This text is neither .*\n$/),
  })
  const beside = await runOn({ ...bad, ...files }, 'import', 't.xml', 'a.csv', 'b.txt')
  expect(beside.code).toBe(0)
  expect(beside.errors).toContain('a.csv: The file is empty, so it adds nothing.')
  const plan = parsePlan(beside.out)
  expect(plan.ok && plan.value.imports?.map(({ losses }) => losses.length > 0)).toEqual([true, true, true])
})

it('says how newer pools are taken along, and takes them so', async () => {
  const newer = { 't.xml': topologyText('standard-edition').replaceAll('ServiceVersion="6"', 'ServiceVersion="7"') }
  const refused = await runOn(newer, 'import', 't.xml')
  expect(refused.errors).toMatch(/ Use --as-lync-2013 to take them for Lync Server 2013\.\n$/)
  expect(await runOn(newer, 'import', 't.xml', '--as-lync-2013')).toMatchObject({ code: 0 })
  const mixed = await runOn(files, 'import', 't.xml')
  expect(mixed.errors).toMatch(
    /Of products that plans do not know:\n {2}t\.xml Line \d+: pool15 is Skype for Business Server 2015 \(version 7\) .*\n {2}To take Skype for Business Server 2015 for Lync Server 2013, say so with --as-lync-2013\.\n/,
  )
})

it('replaces a file that is there only by force', async () => {
  expect(await runOn(files, 'import', 't.xml', '--output', 'other', '--force')).toMatchObject({ code: 0 })
})

describe('drift', () => {
  it('is none between a plan and what it was imported from', async () => {
    expect(await runOn(files, 'drift', 'plan', 't.xml')).toMatchObject({
      code: 0,
      out: 'No differences between Today and t.xml.\n',
    })
  })

  it.each([
    ['text', '  + Lync 2010 pool pool11 is added\n'],
    ['markdown', '+ Lync 2010 pool pool11 is added'],
    ['json', '"entity": "pool:pool11.contoso.com"'],
  ])('tells as %s what is there and what is not, and changes nothing', async (format, words) => {
    const { code, out, written } = await runOn(files, 'drift', 'plan', 'other', '--stage', 'today', '--format', format)
    expect({ code, written }).toEqual({ code: 1, written: {} })
    expect(out).toContain(words)
    expect(out).toMatch(/pool10.* is removed/)
  })

  it('tells that Group Chat is gone whose trusted application pool a topology lacks', async () => {
    const files = { 't.xml': topology, other: topology.replaceAll('groupchat.contoso.com', 'portal.contoso.com') }
    const plan = (await runOn(files, 'import', 't.xml', '--group-chat', 'groupchat.contoso.com')).out
    const { code, out } = await runOn({ ...files, plan }, 'drift', 'plan', 'other')
    expect(code).toBe(1)
    expect(out).toMatch(/groupchat is removed/)
    const drawn = JSON.parse(plan)
    for (const one of drawn.stages[0].put) delete one.trustedApplicationPool
    const unknown = await runOn({ ...files, plan: JSON.stringify(drawn) }, 'drift', 'plan', 'other')
    expect(unknown.out).not.toMatch(/groupchat is removed/)
  })

  const upgraded = topology.replaceAll('ServiceVersion="6"', 'ServiceVersion="8"')
  const standard = topologyText('standard-edition')
  const services = `Identity,Version,Registrar,SiteId
Registrar:pool13.contoso.com,8,,Site:Redmond
UserServer:pool13.contoso.com,8,,Site:Redmond
PersistentChatServer:pchat.contoso.com,8,Registrar:pool13.contoso.com,Site:Redmond
`

  it.each([
    ['a topology', 't.xml', upgraded],
    ['a table of services', 'services.csv', services],
  ])('says of %s what of the plan is of a newer product there, and how that is compared', async (_, name, file) => {
    const { code, out, errors } = await runOn({ plan: imported, [name]: file }, 'drift', 'plan', name)
    expect(code).toBe(1)
    expect(out).toContain('  pool13 is Skype for Business Server 2019 there (left out of the comparison).')
    expect(out).toContain('  Pchat is Skype for Business Server 2019 there (left out of the comparison).')
    expect(out).not.toMatch(/ is removed/)
    expect(errors).toContain('pool13 is Skype for Business Server 2019 (version 8) and is left out')
    expect(errors).toContain('for Lync Server 2013, say so with --as-lync-2013.')
  })

  it('compares with a topology of which all is of a newer product', async () => {
    const plan = (await runOn({ t: standard }, 'import', 't')).out
    const files = { plan, t: standard.replaceAll('ServiceVersion="6"', 'ServiceVersion="8"') }
    const { code, out } = await runOn(files, 'drift', 'plan', 't')
    expect({ code, out }).toMatchObject({
      code: 1,
      out: expect.stringContaining('se1 is Skype for Business Server 2019'),
    })
    expect(await runOn(files, 'drift', 'plan', 't', '--as-lync-2013')).toMatchObject({ code: 0 })
  })

  it('says it of pools that Get-CsPool alone lists with their version', async () => {
    const pools = `Identity,Fqdn,ServicesList,Site,Version
pool13.contoso.com,pool13.contoso.com,Registrar:pool13.contoso.com;UserServer:pool13.contoso.com,Site:Redmond,7
pchat.contoso.com,pchat.contoso.com,PersistentChatServer:pchat.contoso.com,Site:Redmond,7
`
    const { out } = await runOn({ plan: imported, 'pools.csv': pools }, 'drift', 'plan', 'pools.csv')
    for (const name of ['pool13', 'Pchat']) expect(out).toContain(`  ${name} is Skype for Business Server 2015 there`)
  })

  it('takes rooms of one chat pool that two files list for there, whichever lists them', async () => {
    const rooms = (...names: readonly string[]) =>
      ['Identity,Privacy', ...names.map((name) => `pchat.contoso.com\\${name},Open`), ''].join('\n')
    const all = { 't.xml': topology, 'a.csv': rooms('FX', 'Law'), 'b.csv': rooms('Bonds') }
    const plan = (await runOn(all, 'import', 't.xml', 'a.csv', 'b.csv')).out
    expect((await runOn({ ...all, plan }, 'drift', 'plan', 'a.csv', 'b.csv')).code).toBe(0)
    const { out } = await runOn({ ...all, plan }, 'drift', 'plan', 'a.csv')
    expect(out).toMatch(/Bonds is removed/)
    expect(out).not.toMatch(/FX|Law/)
  })

  const moved = topology.replace(
    /(RoleName="ExternalServer" Instance="8" \/>\s*<DependsOn>\s*<Dependency.*RoleName="Registrar" Instance=)"2"/,
    '$1"1"',
  )

  it.each([
    ['topology', 't.xml', moved],
    [
      'table of services',
      'services.csv',
      'Identity,Version,Registrar,SiteId\nTrustedApplicationPool:groupchat.contoso.com,5,Registrar:pool13.contoso.com,Site:Redmond\n',
    ],
  ])('sees by a %s that a pool moved which the plan has as Group Chat', async (_, name, file) => {
    const plan = (await runOn(files, 'import', 't.xml', '--group-chat', 'groupchat.contoso.com')).out
    const { code, out } = await runOn({ plan, [name]: file }, 'drift', 'plan', name)
    expect(out).toContain('groupchat moves from pool10 to pool13')
    expect(code).toBe(1)
    const again = await runOn({ plan, [name]: file }, 'import', name, '--into', 'plan')
    expect(again.errors).not.toContain('--group-chat groupchat')
    expect((await runOn({ plan: again.out, [name]: file }, 'drift', 'plan', name)).code).toBe(0)
  })

  it('says what it has to assume and leave out, as the import does', async () => {
    const more = { ...files, 'computers.csv': 'Pool,Fqdn\nnowhere.contoso.com,a.contoso.com\n' }
    const { code, out, errors } = await runOn(more, 'drift', 'plan', 't.xml', 'computers.csv')
    expect([code, out]).toEqual([0, 'No differences between Today and t.xml and computers.csv.\n'])
    expect(errors).toContain('Assumed:\n')
    expect(errors).toContain(
      'computers.csv Line 2: nowhere.contoso.com is no pool or chat pool of the files or the stage',
    )
    expect(errors).toContain(
      'May be Group Chat. Confirm it by comparing again with:\n  --group-chat groupchat.contoso.com',
    )
  })

  it('never says that nothing differs from a file that it could not read', async () => {
    const cut = { ...files, 'rooms.json': '[{ "Identity":', 'empty.csv': '' }
    const { code, out } = await runOn(cut, 'drift', 'plan', 't.xml', 'rooms.json', 'empty.csv')
    expect(code).toBe(1)
    expect(out).toContain('  rooms.json is left out of the comparison. The JSON of this file is broken or was cut off')
    expect(await runOn(cut, 'drift', 'plan', 't.xml', 'empty.csv')).toMatchObject({ code: 0 })
  })

  it.each<[args: readonly string[], sentence: string]>([
    [['plan'], 'Name the files of the export after the plan.'],
    [['t.xml', 'plan'], 't.xml: The file is not a plan of the Coexistence Planner.'],
    [['plan', 'gone'], 'gone cannot be read: there is no such file or folder.'],
  ])('drift %j could not be done', async (args, sentence) => {
    expect(await runOn(files, 'drift', ...args)).toMatchObject({ code: 2, errors: expect.stringContaining(sentence) })
  })
})

describe('a table that is not in Unicode', () => {
  const table = (letters: readonly number[]) =>
    new Uint8Array([...Buffer.from('Name,Category\n'), ...letters, ...Buffer.from(',Markets\n')])
  const files = { 'rooms.csv': table([0xcf, 0xf3, 0xeb]) }
  const importing = (...more: string[]) => runOn(files, 'import', 'rooms.csv', '--map', 'Name=room.name', ...more)

  it('is told with what it was read as', async () => {
    const { code, out, errors } = await importing()
    expect(code).toBe(0)
    expect(out).toContain('Ïóë')
    expect(errors).toContain('rooms.csv: The file is not in Unicode, and read as Western European text (windows-1252).')
  })

  it('is read as what is named', async () => {
    const { out, errors } = await importing('--code-page', 'windows-1251')
    expect(out).toContain('Пул')
    expect(errors).toContain('rooms.csv: The file is not in Unicode, and read as Cyrillic text (windows-1251).')
  })

  it('is read as nothing that is no code page', async () => {
    const { code, errors } = await importing('--code-page', 'latin')
    expect(code).toBe(2)
    expect(errors).toMatch(/^Use --code-page with windows-1252, .* or big5, not ‘latin’\.\n$/)
  })
})

describe('a place for what does not name its own', () => {
  const files = {
    'rooms.xml': '<Pool><ChatRooms><ChatRoom><Name>FX</Name></ChatRoom></ChatRooms></Pool>',
    'sorted.xml': '<Pool><ChatRooms><ChatRoom><Name>FX</Name><Category>Desks</Category></ChatRoom></ChatRooms></Pool>',
    'named.csv': 'Identity,Privacy\npc.x\\FX,Open\n',
    'plain.csv': 'Name,Privacy,Category\nFX,Open,Desks\n',
  }
  const pool = ['--chat-pool', 'pc.x']
  const category = ['--category', 'Desks']
  const noPool = 'Nothing comes into ‘pc.x’ of --chat-pool: no file has content that does not name its own.\n'
  const noCategory =
    'Nothing comes into ‘Desks’ of --category: no file is an export of rooms that does not tell their category.\n'

  it.each<[args: readonly string[], said: string]>([
    [['named.csv', ...pool], noPool],
    [['named.csv', ...category], noCategory],
    [['named.csv', ...pool, ...category], noPool + noCategory],
    [['sorted.xml', ...pool, ...category], noCategory],
    [['rooms.xml', ...category], 'Name with --chat-pool NAME the chat pool of the category ‘Desks’.\n'],
  ])('is refused where nothing would come into it: %j', async (args, said) => {
    const { code, out, errors } = await runOn(files, 'import', ...args)
    expect([code, out, errors]).toEqual([2, '', said])
  })

  it.each<[args: readonly string[]]>([
    [['rooms.xml', ...pool, ...category]],
    [['rooms.xml', ...pool]],
    [['sorted.xml', ...pool]],
    [['plain.csv', ...pool]],
    [['plain.csv', 'named.csv', ...pool]],
  ])('is taken where something comes into it: %j', async (args) => {
    const { code, out } = await runOn(files, 'import', ...args)
    expect(code).toBe(0)
    expect(out).toContain('pc.x')
  })
})

describe('columns of a table', () => {
  const files = {
    'r.csv': 'Chatraum,Bereich,Host\nNews,Desks,fe1\nTalk,,fe1\n',
    'c.csv': 'Category,FileUpload\nDesks,True\n',
  }
  const importing = (...more: string[]) => runOn(files, 'import', 'r.csv', ...more)
  const told = ['--map', 'Chatraum=room.name', '--map', 'Bereich=room.category']

  it('are listed with samples, and with the fields that are needed and possible', async () => {
    const { code, errors } = await importing()
    expect(code).toBe(2)
    expect(errors).toMatch(/^r\.csv: It is not clear what the columns Chatraum, Bereich and Host hold\. .*\n/)
    expect(errors).toContain('\n  Chatraum  ‘News’\n  Bereich   ‘Desks’\n  Host      ‘fe1’\n')
    expect(errors).toMatch(/\n {2}Needed of \w[\w ]*: .*\n {2}Possible \w[\w ]*: .*\n.*‘coexist import --help’/)
  })

  it.each<[args: readonly string[], said: RegExp]>([
    [
      ['--map', 'Host=room.pool'],
      /^‘room\.pool’ of --map is no field\. There are:\n {2}rooms: room\.name, .*room\.chatPool, .*\n$/,
    ],
    [['--map', 'Chatraum=foo'], /^‘foo’ of --map is no field\. There are:\n {2}rooms: .*\n {2}categories: /],
    [
      [...told, '--map', 'Server=room.chatPool'],
      /^No table has the column ‘Server’ of --map\. There are ‘Chatraum’, ‘Bereich’ and ‘Host’\.\n$/,
    ],
    [['--map', 'Raum=room.name'], /No table has the column ‘Raum’ of --map\./],
    [
      [...told, 'c.csv', '--map', 'FileUpload=room.hasFiles'],
      /^The column ‘FileUpload’ is not taken for room\.hasFiles: c\.csv lists categories\.\n$/,
    ],
  ])('that %j says wrongly are told', async (args, said) => {
    expect(await importing(...args)).toMatchObject({ code: 2, errors: expect.stringMatching(said), written: {} })
  })

  it('are taken as they are said, or left out', async () => {
    const { code, errors } = await importing(...told, '--map', 'Host=')
    expect(code).toBe(0)
    expect(errors).toContain('r.csv Line 1: Left out: column Host.')
  })

  const alike = {
    'a/am1.csv': 'Identity,Name,Description\np.x\\R,R,x\n',
    'am2.csv': 'Identity,Name,Description\np.x\\K,K,x\n',
    'c.zip': zipOf({ 'am3.csv': 'Identity,Name,Description\np.x\\L,L,x\n' }),
  }
  const ofAlike = (...args: string[]) => runOn(alike, 'import', 'a/am1.csv', 'am2.csv', ...args)

  it('can be said of single files, also of those in a zip file, which is how it is asked of several', async () => {
    const asked = await ofAlike('c.zip')
    expect(asked.errors).toContain(
      'Use --map am2.csv:Name=room.name for rooms or --map am2.csv:Name=category.name for categories.',
    )
    const maps = ['am1.csv:Name=room.name', 'am2.csv:Name=category.name', 'c.zip/am3.csv:name=room.name']
    const { code, out } = await ofAlike('c.zip', ...maps.flatMap((one) => ['--map', one]))
    expect(code).toBe(0)
    const plan = parsePlan(out)
    const topology = plan.ok ? plan.value.stages[0]?.topology : undefined
    expect([...(topology?.room.values() ?? [])].map(({ name }) => name)).toEqual(['L', 'R'])
    expect([...(topology?.category.values() ?? [])].map(({ name }) => name)).toEqual(['K'])
    expect((await ofAlike('--map', 'Name=room.name', '--map', 'am2.csv:Name=category.name')).code).toBe(0)
  })

  it.each([
    [
      ['Name=room.name', 'name=category.name'],
      '--map says that the column ‘Name’ holds room.name and category.name. Say which file each is for, as in --map ‘a/am1.csv:Name=room.name’.\n',
    ],
    [
      ['am2.csv:Name=room.name', 'am2.csv:Name='],
      '--map says that the column ‘Name’ of am2.csv holds room.name and nothing. Say one of them.\n',
    ],
    [
      ['Name=room.name', 'am2.csv:Title=room.type'],
      'No table of am2.csv has the column ‘Title’ of --map. There are ‘Identity’, ‘Name’ and ‘Description’.\n',
    ],
    [
      ['Name=room.name', 'am4.csv:Name=category.name'],
      'No table has the column ‘am4.csv:Name’ of --map. There are ‘Identity’, ‘Name’ and ‘Description’.\n',
    ],
  ])('that --map %j contradict or do not fit are told', async (maps, errors) => {
    expect(await ofAlike(...maps.flatMap((one) => ['--map', one]))).toMatchObject({ code: 2, errors, out: '' })
  })

  it('find all fields in the help', async () => {
    const { out } = await runOn({}, 'import', '--help')
    expect(out).toContain('  rooms: room.name, room.identity, room.chatPool,')
    expect(out).toMatch(/\n {2}users: users\.sipAddress, /)
  })
})

it('counts single users as what they are, also where they come in place of their group, and SIP domains', async () => {
  const users =
    'SipAddress,RegistrarPool\nsip:ann@contoso.com,pool13.contoso.com\nsip:bob@contoso.com,pool13.contoso.com\n'
  const first = await runOn({ users }, 'import', 'users')
  expect(first.errors).toMatch(/^Imported 1 group of users\.\n/)
  const { out, errors } = await runOn({ users, plan: first.out }, 'import', 'users', '--into', 'plan', '--single-users')
  const line = 'Users of pool13 · contoso.com become 2 single users: ann@contoso.com and bob@contoso.com'
  expect(errors).toMatch(/^Changed 1 group of users\.\n/)
  expect(errors).not.toContain('Nothing is new.')
  expect(errors).toContain(`Single users in the place of groups:\n  ${line}\n`)
  const drift = await runOn({ users, plan: first.out }, 'drift', 'plan', 'users', '--single-users')
  expect([drift.code, drift.out.includes(line)]).toEqual([1, true])
  const alone = await runOn({ users }, 'import', 'users', '--single-users')
  expect(alone.errors).toMatch(/^Imported 2 single users\.\n/)
  const plan = parsePlan(out)
  expect(plan.ok && [...(plan.value.stages[0]?.topology.users.values() ?? [])].map(({ name }) => name)).toEqual([
    'ann@contoso.com',
    'bob@contoso.com',
  ])
  expect((await runOn({ users, plan: out }, 'drift', 'plan', 'users')).code).toBe(0)
  const domains = 'Name,IsDefault\nx.com,True\n'
  expect((await runOn({ domains }, 'import', 'domains')).errors).toMatch(/^Imported 1 SIP domain\.\n/)
})
