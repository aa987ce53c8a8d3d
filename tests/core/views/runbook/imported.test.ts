import { describe, expect, it } from 'vitest'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { runbookOf } from '#core/views/runbook/index.ts'
import { cmdletText } from '#core/views/runbook/powershell.ts'
import { importing, step } from '../../../support/migration.ts'
import { addIn, category, chatPool, pool, room, users } from '../../../support/plan-builder.ts'

const ann = users('Ann', { sipAddress: 'ann@contoso.com' })
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', fqdn: 'p13.contoso.com' })
const base = [pool('L10', 'lync2010'), pool('L13', 'lync2013'), p10, p13, ann]
const there = { chatPool: 'chatPool:P13' } as const
const ops = category('Ops', { chatPool: 'chatPool:P10' })
const desk = room('Desk', { category: 'category:Ops', members: ['users:Ann'] })

const setBy = (plan: Plan, verb = 'Set-CsPersistentChat') =>
  (runbookOf(plan, 's2')?.steps ?? [])
    .flatMap(({ actions }) => actions.flatMap((one) => (one.type === 'cmdlet' ? [cmdletText(one.cmdlet)] : [])))
    .filter((line) => line.startsWith(verb))

const imported = (before: readonly Entity[], after: readonly Entity[]) =>
  step([...base, ...before], [...base, ...after], importing())

describe('what a step changes of the content that it imports', () => {
  const cases: readonly (readonly [string, readonly Entity[], readonly Entity[], readonly string[]])[] = [
    ['nothing where it arrives as it was', [ops, desk], [{ ...ops, ...there }, desk], []],
    [
      'deny lists, creators and invitations of a category',
      [ops],
      [
        {
          ...ops,
          ...there,
          allowedMembers: ['Staff'],
          deniedMembers: ['Guests'],
          creators: ['users:Ann'],
          invitations: true,
        },
      ],
      [
        `Set-CsPersistentChatCategory -Identity 'p13.contoso.com\\Ops' -AllowedMembers @{Add='Staff'} -DeniedMembers @{Add='Guests'} -Creators @{Add='sip:ann@contoso.com'} -Invitations:$True`,
      ],
    ],
    [
      'privacy, description, state and members of a room',
      [ops, desk],
      [
        { ...ops, ...there },
        { ...desk, privacy: 'open', description: 'New', disabled: true, members: ['users:Ann', 'Staff'] },
      ],
      [
        `Set-CsPersistentChatRoom -Identity 'p13.contoso.com\\Desk' -Description 'New' -Privacy 'Open' -Disabled:$True -Members @{Add='Staff'}`,
      ],
    ],
    [
      'a member who is taken out',
      [ops, { ...desk, members: ['users:Ann', 'partner@fabrikam.com'] }],
      [{ ...ops, ...there }, desk],
      [`Set-CsPersistentChatRoom -Identity 'p13.contoso.com\\Desk' -Members @{Remove='partner@fabrikam.com'}`],
    ],
    [
      'a name that the import does not give',
      [ops, desk],
      [
        { ...ops, ...there },
        { ...desk, name: 'Front' },
      ],
      [`Set-CsPersistentChatRoom -Identity 'p13.contoso.com\\Desk' -Name 'Front'`],
    ],
    [
      'nothing that the import does of itself',
      [
        { ...ops, allowedMembers: ['Staff'], managers: ['users:Ann'] },
        category('Sub', { chatPool: 'chatPool:P10', parent: 'category:Ops' }),
        { ...desk, category: 'category:Sub', privacy: 'private', type: 'auditorium' },
      ],
      [
        { ...ops, ...there, allowedMembers: ['Staff'] },
        category('Sub', { ...there, name: 'Ops-Sub', allowedMembers: ['Staff'] }),
        {
          ...desk,
          category: 'category:Sub',
          name: 'Ops-Sub-Desk',
          privacy: 'secret',
          type: 'auditorium',
          managers: ['users:Ann'],
        },
      ],
      [],
    ],
    [
      'what is drawn anew, against what the source has, and nothing that it leaves out',
      [ops, { ...desk, privacy: 'scoped', description: 'Old' }],
      [
        { ...p10, state: 'stopped' },
        ops,
        { ...desk, privacy: 'scoped', description: 'Old' },
        category('NewOps', { ...there, name: 'Ops', deniedMembers: ['Guests'] }),
        room('NewDesk', { name: 'Desk', category: 'category:NewOps', privacy: 'closed', members: ['Staff'] }),
      ],
      [
        `Set-CsPersistentChatCategory -Identity 'p13.contoso.com\\Ops' -DeniedMembers @{Add='Guests'}`,
        `Set-CsPersistentChatRoom -Identity 'p13.contoso.com\\Desk' -Members @{Add='Staff'; Remove='sip:ann@contoso.com'}`,
      ],
    ],
    [
      'the address of an add-in, and who has it',
      [ops, desk, addIn('Web', { chatPool: 'chatPool:P10', url: 'https://old' })],
      [{ ...ops, ...there }, { ...desk, addIn: 'addIn:Web' }, addIn('Web', { ...there, url: 'https://new' })],
      [
        `Set-CsPersistentChatAddin -Identity 'p13.contoso.com\\Web' -Url 'https://new'`,
        `Set-CsPersistentChatRoom -Identity 'p13.contoso.com\\Desk' -Addin 'Web'`,
      ],
    ],
  ]
  it.each(cases)('is set after the import: %s', (_, before, after, cmdlets) => {
    expect(setBy(imported(before, after))).toEqual(cmdlets)
  })

  it('comes after the import', () => {
    const plan = imported([ops], [{ ...ops, ...there, deniedMembers: ['Guests'] }])
    const ids = runbookOf(plan, 's2')?.steps.map(({ id }) => id) ?? []
    expect(ids.indexOf('change-category:category:Ops')).toBeGreaterThan(ids.indexOf('verify-import:chatPool:P13'))
  })

  it('is not told of what no import of the step carries', () => {
    const after = [...base, { ...ops, ...there, deniedMembers: ['Guests'] }]
    expect(setBy(step([...base, ops], after))).toEqual([])
    expect(setBy(step([...base, ops], after, importing({ categories: ['Others'] })))).toEqual([])
  })
})

describe('what is verified after an import', () => {
  const sub = category('Sub', { chatPool: 'chatPool:P10', parent: 'category:Ops' })
  const sold = category('Sales', { chatPool: 'chatPool:P10' })
  const deals = room('Deals', { category: 'category:Sales' })
  const all = [ops, desk, sold, deals]
  const own = category('Own', there)
  const front = room('Front', { category: 'category:Own' })
  const cases: readonly (readonly [string, Plan, string])[] = [
    [
      'what it brings, not what is created beside',
      imported(all, [{ ...ops, ...there }, desk, { ...sold, ...there }, deals, own, front]),
      'The import brings 2 categories and 2 rooms.',
    ],
    ['what no stage draws', imported(all, []), 'The import brings 2 categories and 2 rooms.'],
    ['a level as a category', imported([ops, sub, desk], []), 'The import brings 2 categories and 1 room.'],
    [
      'a part of it',
      step([...base, ...all], [...base, ...all], importing({ categories: ['Sales'] })),
      'The import brings 1 category and 1 room.',
    ],
    [
      'no room that stays behind',
      imported([ops, { ...desk, disabled: true }], [ops]),
      'The import brings 1 category and 0 rooms.',
    ],
    [
      'what was there before',
      imported([...all, own, front], [own, front]),
      'The import brings 2 categories and 2 rooms. P13 had 1 category and 1 room before, so that it then has 3 categories and 3 rooms: what bears the same name is one.',
    ],
    [
      'what is overwritten once',
      imported([ops, desk, { ...own, name: 'OPS' }, front], []),
      'The import brings 1 category and 1 room. P13 had 1 category and 1 room before, so that it then has 1 category and 2 rooms: what bears the same name is one.',
    ],
    [
      'several imports together',
      step([...base, ...all], base, importing({ categories: ['Sales'] }), importing({ categories: ['Ops'] })),
      'The imports bring 2 categories and 2 rooms.',
    ],
  ]
  it.each(cases)('counts %s', (_, plan, said) => {
    const verify = runbookOf(plan, 's2')?.steps.find(({ id }) => id === 'verify-import:chatPool:P13')
    expect(verify?.checks[0]).toEqual({ type: 'words', text: said })
  })
})

it('gives each import a file of its own, with a name that Windows takes', () => {
  const long = (end: string) => chatPool(`${'Very long '.repeat(20)}${end}`, 'lync2010', { hostedOn: 'pool:L10' })
  const sources = [long('one'), long('two')]
  const imports = sources.map(({ id }) => importing({ source: id as `chatPool:${string}` }))
  const files = setBy(step([...base, ...sources], [...base, ...sources], ...imports), 'Export-').map(
    (line) => /'([^']*)\.zip'/.exec(line)?.[1] ?? '',
  )
  expect(new Set(files).size).toBe(2)
  for (const file of files) expect(file).toMatch(/^[a-z0-9-]{50,64}$/)
})
