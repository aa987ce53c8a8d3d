import { invitationsBlocked } from '#core/rules/room/invitations-blocked.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pools = [
  pool('L13', 'lync2013'),
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' }),
  chatPool('P10', 'lync2010'),
]
const ops = category('Ops', { chatPool: 'chatPool:P13' })
const trading = room('Trading', { category: 'category:Ops' })
const plan = (ofCategory: boolean | undefined, ofRoom: boolean | undefined, on: 'P13' | 'P10' = 'P13') =>
  planOf([
    ...pools,
    { ...ops, chatPool: `chatPool:${on}`, ...(ofCategory !== undefined && { invitations: ofCategory }) },
    { ...trading, ...(ofRoom !== undefined && { invitations: ofRoom }) },
  ])

testRule(invitationsBlocked, {
  valid: {
    'both on': plan(true, true),
    'a category that nobody has asked': plan(undefined, true),
    'a room that leaves it to its category': plan(false, undefined),
    'both off': plan(false, false),
    'rooms of Group Chat': plan(false, true, 'P10'),
  },
  invalid: {
    'on in the room, off in the category': {
      plan: plan(false, true),
      findings: [
        {
          entities: ['room:Trading', 'category:Ops'],
          field: 'invitations',
          severity: 'warning',
          fixes: ['Turn invitations on in Ops', 'Turn invitations off in Trading'],
        },
      ],
    },
    'each room by itself': {
      plan: planOf([
        ...pools,
        { ...ops, invitations: false },
        { ...trading, invitations: true },
        room('Sales', { category: 'category:Ops', invitations: true }),
      ]),
      findings: [{ entities: ['room:Sales', 'category:Ops'] }, { entities: ['room:Trading', 'category:Ops'] }],
    },
  },
})
