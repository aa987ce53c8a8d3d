import { afterEach, beforeEach, expect, it } from 'vitest'
import { pickUp } from '#app/commands/drag.ts'
import { relate } from '#app/commands/entity-edits.ts'
import { endGesture, useGesture } from '#app/store/gesture-store.ts'
import { closeDocument, openDocument, undo, usePlanStore } from '#app/store/plan-store.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { planOf, users } from '../../support/plan-builder.ts'
import { everything, l10, l13 } from './small-plan.ts'

const staff = ['A', 'B', 'C', 'D'].map((name) => users(name, { homedOn: l10.id }))
const plan = withPlaces(planOf([...everything, ...staff]))
const homes = () => staff.map(({ id }) => usePlanStore.getState().plan?.stages[0]?.topology.users.get(id)?.homedOn)

beforeEach(() => openDocument({ id: 'test' }, plan))
afterEach(() => {
  endGesture()
  closeDocument()
})

it('drops all of a stack on a pool, in one step that can be undone', () => {
  pickUp({ type: 'entity', id: staff[0]!.id, members: staff.map(({ id }) => id) })
  const { drops } = useGesture.getState()
  expect(drops.get(l10.id)?.isThere).toBe(true)
  const { relation, isThere } = drops.get(l13.id)!
  expect([relation.title, isThere]).toEqual(['Home 4 user groups on L13', false])
  relate(relation)
  expect(homes()).toEqual(staff.map(() => l13.id))
  undo()
  expect(homes()).toEqual(staff.map(() => l10.id))
})
