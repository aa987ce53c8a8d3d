import type { Room } from '#core/model/entity.ts'
import { auditoriumSilent } from '#core/rules/room/auditorium-silent.ts'
import { category, chatPool, planOf, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const estate = [
  chatPool('P13', 'lync2013'),
  chatPool('P10', 'lync2010'),
  category('Ops', { chatPool: 'chatPool:P13' }),
  category('Old', { chatPool: 'chatPool:P10' }),
]
const plan = (fields: Partial<Room>) => planOf([...estate, room('R', { category: 'category:Ops', ...fields })])

testRule(auditoriumSilent, {
  valid: {
    presenters: plan({ type: 'auditorium', presenters: ['Speakers'] }),
    'presenters that nobody has filled in': plan({ type: 'auditorium' }),
    'a normal room': plan({ type: 'normal', presenters: [] }),
    'a room of Group Chat': plan({ category: 'category:Old', type: 'auditorium', presenters: [] }),
  },
  invalid: {
    'an empty list of presenters': {
      plan: plan({ type: 'auditorium', presenters: [] }),
      findings: [{ entities: ['room:R'], field: 'presenters', severity: 'warning', fixes: [] }],
    },
    'its managers do not post either': {
      plan: plan({ type: 'auditorium', presenters: [], managers: ['Bosses'], members: ['All'] }),
      findings: [{ entities: ['room:R'], message: /not even its managers/ }],
    },
  },
})
