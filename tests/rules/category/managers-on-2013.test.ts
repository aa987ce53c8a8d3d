import { describe, expect, it } from 'vitest'
import { managersOn2013Advice } from '#core/advice/category/managers-on-2013.ts'
import { createCheck } from '#core/checking/check.ts'
import { emptyTopology } from '#core/model/topology.ts'
import { managersOn2013 } from '#core/rules/category/managers-on-2013.ts'
import { category, chatPool, planOf, pool, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  pool('L10', 'lync2010'),
  pool('L13', 'lync2013'),
  chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
]

testRule(managersOn2013, {
  valid: {
    creators: planOf([...estate, category('Ops', { chatPool: 'chatPool:P13', creators: ['Leads'] })]),
    'an empty list': planOf([...estate, category('Ops', { chatPool: 'chatPool:P13', managers: [] })]),
    'a category of Group Chat': planOf([...estate, category('Ops', { chatPool: 'chatPool:P10', managers: ['Leads'] })]),
  },
  invalid: {
    'managers of a category': {
      plan: planOf([
        ...estate,
        category('Ops', { chatPool: 'chatPool:P13', managers: ['Leads'] }),
        room('Ops', { category: 'category:Ops' }),
        room('Night', { category: 'category:Ops', managers: ['Nora', 'leads'] }),
      ]),
      findings: [
        {
          entities: ['category:Ops'],
          related: ['chatPool:P13'],
          field: 'managers',
          severity: 'info',
          source: 'JJ676774',
          fixes: ['Name the managers of Ops in its 2 rooms'],
        },
      ],
    },
    'no room in which to name them': {
      plan: planOf([...estate, category('Ops', { chatPool: 'chatPool:P13', managers: ['Leads'] })]),
      findings: [{ entities: ['category:Ops'], fixes: [] }],
    },
    'managers whom the category does not allow': {
      plan: planOf([
        ...estate,
        users('Ann'),
        category('Ops', { chatPool: 'chatPool:P13', managers: ['users:Ann'], allowedMembers: ['bob@contoso.com'] }),
        room('Ops', { category: 'category:Ops' }),
      ]),
      findings: [{ entities: ['category:Ops'], fixes: [] }],
    },
    'managers who are not in this stage': {
      plan: planOf([
        ...estate,
        category('Ops', { chatPool: 'chatPool:P13', managers: ['users:gone'] }),
        room('Ops', { category: 'category:Ops' }),
      ]),
      findings: [{ entities: ['category:Ops'], fixes: [] }],
    },
  },
})

describe('the fix', () => {
  it('names the managers of the category in its rooms, each once, and takes them off the category', () => {
    const plan = planOf([
      ...estate,
      category('Ops', { chatPool: 'chatPool:P13', managers: ['Leads', 'Nora'] }),
      room('Day', { category: 'category:Ops' }),
      room('Night', { category: 'category:Ops', managers: ['nora'] }),
      room('Elsewhere', { category: 'category:Ops', chatPool: 'chatPool:P10' }),
    ])
    const [finding] = createCheck([managersOn2013])(plan).findings
    const [fix] = finding ? (managersOn2013Advice.fixes?.(plan, finding) ?? []) : []
    const { category: categories, room: rooms } = fix?.apply(plan).stages[0]?.topology ?? emptyTopology
    expect(categories.get('category:Ops')?.managers).toBeUndefined()
    expect(rooms.get('room:Day')?.managers).toEqual(['Leads', 'Nora'])
    expect(rooms.get('room:Night')?.managers).toEqual(['nora', 'Leads'])
    expect(rooms.get('room:Elsewhere')?.managers).toBeUndefined()
  })
})
