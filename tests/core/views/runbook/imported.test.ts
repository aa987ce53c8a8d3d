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
