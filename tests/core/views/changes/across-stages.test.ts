import { expect, it } from 'vitest'
import { acrossStages } from '#core/views/changes/across-stages.ts'
import { chatPool, planOf, pool } from '../../../support/plan-builder.ts'

const [l10, l13] = [pool('L10', 'lync2010'), pool('L13', 'lync2013')]
const on = (host?: 'pool:L10' | 'pool:L13') => chatPool('P10', 'lync2010', host && { hostedOn: host })

it('tells of each stage whether an entity is there, and what changed on the way', () => {
  const plan = planOf([l10], [l10, on('pool:L10')], [l10, l13, on('pool:L10')], [l13, on('pool:L13')], [l13], [l13])
  expect(acrossStages(plan, 'chatPool:P10')).toEqual([
    { stage: 's1', state: 'absent', texts: [] },
    { stage: 's2', state: 'added', texts: ['Lync 2010 Group Chat pool P10 is added'] },
    { stage: 's3', state: 'there', texts: [] },
    { stage: 's4', state: 'rehosted', texts: ['P10 moves from L10 to L13'] },
    { stage: 's5', state: 'gone', texts: ['Lync 2010 Group Chat pool P10 is removed'] },
    { stage: 's6', state: 'absent', texts: [] },
  ])
})
