import type { Entity } from '#core/model/entity.ts'
import { roomSize } from '#core/rules/capacity/room-size.ts'
import { category, chatPool, planOf, room, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const chat = [chatPool('P13', 'lync2013'), category('Ops', { chatPool: 'chatPool:P13' })]
const rooms = (count: number, members: string[] = []) =>
  Array.from({ length: count }, (_, at) => room(`R${at + 1}`, { category: 'category:Ops', members }))
const all = (count: number) => users('All', { count })
const of = (...entities: readonly Entity[]) => planOf([...chat, ...entities])
const inAll = ['users:All']

testRule(roomSize, {
  valid: {
    '10 rooms of 16,000 users': of(all(16_000), ...rooms(10, inAll)),
    '16 rooms for each user': of(all(5), ...rooms(16, inAll)),
    'some in more rooms, others in fewer': of(
      all(5),
      users('Others', { count: 5 }),
      ...rooms(20, inAll),
      room('Lounge', { category: 'category:Ops', members: ['users:Others'] }),
    ),
    '33,077 rooms': of(...rooms(33_077)),
    'users whose number nobody knows': of(users('All'), ...rooms(40, inAll)),
    'a Group Chat pool': planOf([
      chatPool('P10', 'lync2010'),
      all(20_000),
      room('Trading', { chatPool: 'chatPool:P10', members: inAll }),
    ]),
  },
  invalid: {
    'a room of 16,001 users': {
      plan: of(all(16_001), ...rooms(1, inAll)),
      findings: [{ entities: ['room:R1'], related: ['chatPool:P13'], field: 'members', message: /for 16,001 users/ }],
    },
    'an eleventh large room': {
      plan: of(all(16_000), ...rooms(11, inAll)),
      findings: [{ entities: ['chatPool:P13'], message: /has 11 rooms of 16,000 users or more/ }],
    },
    '17 rooms for each user': {
      plan: of(all(5), ...rooms(17, inAll)),
      findings: [{ entities: ['chatPool:P13'], message: /has 17\.0 rooms for each user on average/ }],
    },
    'one room more than tested': {
      plan: of(...rooms(33_078)),
      findings: [{ entities: ['chatPool:P13'], message: /has 33,078 rooms/ }],
    },
  },
})
