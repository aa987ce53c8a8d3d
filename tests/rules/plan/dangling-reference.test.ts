import { danglingReference } from '#core/rules/plan/dangling-reference.ts'
import {
  addIn,
  category,
  chatPool,
  client,
  interaction,
  planOf,
  pool,
  room,
  users,
} from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', lookupUri: 'sip:gc@contoso.com' })
const p13 = chatPool('P13', 'lync2013', { hostedOn: 'pool:L13' })
const pools = [pool('L10', 'lync2010'), pool('L13', 'lync2013'), p13]
const ops = category('Ops', { chatPool: 'chatPool:P10' })
const follower = client('a', 'groupChat2010', undefined, ['chatPool:P10'])

testRule(danglingReference, {
  valid: {
    'everything is there': planOf([...pools, p10, ops, room('Trading', { category: 'category:Ops' })]),
    'the host of a chat pool has its own rule': planOf([p13]),
    'a free text is no reference': planOf([
      ...pools,
      room('R', { chatPool: 'chatPool:P13', members: ['users:Nobody'] }),
    ]),
    'a Group Chat client follows the endpoint that took over': planOf(
      [...pools, p10, follower],
      [...pools.slice(0, 2), { ...p13, endpoints: [{ sipAddress: 'sip:gc@contoso.com' }] }, follower],
    ),
  },
  invalid: {
    'all fields of an entity are gathered': {
      plan: planOf([...pools, category('Desk', { chatPool: 'chatPool:gone', parent: 'category:gone' })]),
      findings: [
        {
          entities: ['category:Desk'],
          related: ['chatPool:gone', 'category:gone'],
          field: 'chatPool',
          broken: [
            ['category:Desk', 'chatPool', 'chatPool:gone'],
            ['category:Desk', 'parent', 'category:gone'],
          ],
          fixes: ['Put Desk into P13', 'Remove Desk'],
        },
      ],
    },
    'what rules of their own may tell of users stands apart': {
      plan: planOf([...pools, users('Bob', { homedOn: 'pool:gone', site: 'site:gone', policy: 'policy:gone' })]),
      findings: [
        { entities: ['users:Bob', 'policy:gone'], field: 'policy', broken: [['users:Bob', 'policy', 'policy:gone']] },
        { entities: ['users:Bob', 'pool:gone'], field: 'homedOn', fixes: ['Remove the missing references of Bob'] },
        { entities: ['users:Bob', 'site:gone'], field: 'site' },
      ],
    },
    'a Group Chat client with a target that is gone, and other missing references': {
      plan: planOf([...pools, client('a', 'groupChat2010', 'users:gone', ['chatPool:gone'])]),
      findings: [
        { entities: ['client:a', 'chatPool:gone'], field: 'connectsTo' },
        { entities: ['client:a', 'users:gone'], field: 'users' },
      ],
    },
    'one of a list': {
      plan: planOf([...pools, client('a', 'lync2013', undefined, ['chatPool:P13', 'chatPool:gone'])]),
      findings: [{ entities: ['client:a'], related: ['chatPool:gone'], field: 'connectsTo' }],
    },
    'what was there before is called by its name': {
      plan: planOf(
        [...pools, addIn('Prices', { chatPool: 'chatPool:P13' })],
        [...pools, room('Trading', { chatPool: 'chatPool:P13', addIn: 'addIn:Prices' })],
      ),
      findings: [
        {
          stage: 's2',
          entities: ['room:Trading', 'addIn:Prices'],
          field: 'addIn',
          message: /^Room ‘Trading’ refers to the add-in Prices/,
          fixes: ['Remove the missing references of Trading'],
        },
      ],
    },
    'content whose chat pool is gone': {
      plan: planOf([...pools, ops, room('Trading', { category: 'category:Ops' })]),
      findings: [{ entities: ['category:Ops'], related: ['chatPool:P10'], fixes: ['Put Ops into P13', 'Remove Ops'] }],
    },
    'content that another chat pool has later is offered that one only where it stays': {
      plan: planOf(
        [...pools, p10, category('Desk', { chatPool: 'chatPool:gone' })],
        [...pools, p10, category('Desk', { chatPool: 'chatPool:P13' })],
      ),
      findings: [{ stage: 's1', entities: ['category:Desk'], fixes: ['Put Desk into P13', 'Remove Desk'] }],
    },
    'content that would move is not offered another chat pool': {
      plan: planOf([...pools, p10, ops], [...pools, ops]),
      findings: [{ stage: 's2', entities: ['category:Ops'], related: ['chatPool:P10'], fixes: ['Remove Ops'] }],
    },
    'an add-in that a room uses is not taken away': {
      plan: planOf([
        ...pools.slice(0, 2),
        addIn('Prices', { chatPool: 'chatPool:gone' }),
        room('Trading', { chatPool: 'chatPool:P13', addIn: 'addIn:Prices' }),
        p13,
      ]),
      findings: [{ entities: ['addIn:Prices'], related: ['chatPool:gone'], fixes: ['Put Prices into P13'] }],
    },
    'content that lost its chat pool and its add-in': {
      plan: planOf([...pools, room('Trading', { chatPool: 'chatPool:gone', addIn: 'addIn:gone' })]),
      findings: [
        {
          entities: ['room:Trading', 'addIn:gone'],
          fixes: ['Remove the missing references of Trading'],
        },
        {
          entities: ['room:Trading', 'chatPool:gone'],
          fixes: ['Create a category on P13 and put Trading into it', 'Remove Trading'],
        },
      ],
    },
    'an expected interaction': {
      plan: planOf([
        ...pools,
        addIn('Prices', { chatPool: 'chatPool:P13' }),
        interaction('I', 'addIn:Prices', 'room:gone'),
      ]),
      findings: [
        {
          entities: ['interaction:I'],
          related: ['room:gone'],
          field: 'to',
          fixes: ['Remove the expected interaction'],
        },
      ],
    },
  },
})
