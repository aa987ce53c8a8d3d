import { expect, it } from 'vitest'
import type { EntityId } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { diagramOf } from '#core/views/diagram/diagram-of.ts'
import { category, chatPool, planOf, room } from '../../../support/plan-builder.ts'

const rooms = Array.from({ length: 60 }, (_, at) => room(`Room ${at + 1}`, { category: 'category:Trading' }))
const plan = planOf([chatPool('P', 'lync2010'), category('Trading', { chatPool: 'chatPool:P' }), ...rooms])
const layout = { 'category:Trading': { x: 0, y: 0, collapsed: false } }
const rowsWith = (...sought: readonly EntityId[]) =>
  diagramOf({ graph: graphOf(plan.stages[0]!.topology), layout, findings: [], sought: new Set(sought) })
    .nodes[0]!.rows.slice(50)
    .map(({ title }) => title)

it('lists the first 50 rooms of a category and says how many more there are', () => {
  expect(rowsWith()).toEqual(['Room 50', '10 more rooms'])
})

it('lists beyond them the rooms that somebody looked for', () => {
  expect(rowsWith('room:Room 60', 'room:Room 55', 'room:Room 3', 'room:gone')).toEqual([
    'Room 50',
    'Room 55',
    'Room 60',
    '8 more rooms',
  ])
})
