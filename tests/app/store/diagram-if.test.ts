import { afterEach, beforeEach, expect, it } from 'vitest'
import { diagramFor, diagramIf } from '#app/store/derived.ts'
import { closeDocument, openDocument } from '#app/store/plan-store.ts'
import { withLayout } from '#core/edits/layout.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Plan } from '#core/model/plan.ts'
import { chatPool, planOf, pool, users } from '../../support/plan-builder.ts'

/** A chat pool on the wrong host; and a stage that holds the same, in which that is waived. */
const estate = [
  pool('A', 'lync2013'),
  pool('B', 'lync2013'),
  chatPool('C', 'lync2013', { hostedOn: 'pool:A' }),
  chatPool('D', 'lync2010', { hostedOn: 'pool:B' }),
  users('U', { homedOn: 'pool:A' }),
]
const built = withPlaces(planOf(estate))
const [first] = built.stages
const plan: Plan = {
  ...built,
  stages: [first!, { ...first!, id: 'later', name: 'Later' }],
  waivers: [
    { rule: 'hosting/generation-mismatch', entities: ['chatPool:D', 'pool:B'], stages: ['later'], reason: 'Known.' },
  ],
}
const [stage, later] = plan.stages as [Plan['stages'][number], Plan['stages'][number]]

beforeEach(() => openDocument({ id: 'd' }, plan))
afterEach(() => closeDocument())

const far = { x: 4000, y: 3000 }

it('a shape let go elsewhere is drawn as it is then, whatever was only tried before', () => {
  diagramFor(plan, stage)
  diagramIf(plan, stage, { 'pool:A': far })
  const moved = withLayout(plan, { 'chatPool:D': far })
  expect(diagramIf(plan, stage, { 'chatPool:D': far })).toEqual(diagramFor(moved, stage))
  expect(diagramIf(plan, stage, {})).toEqual(diagramFor(plan, stage))
})

it('so it is where another stage that holds the same was drawn last', () => {
  diagramFor(plan, stage)
  expect(diagramFor(plan, later)).not.toEqual(diagramFor(plan, stage))
  diagramFor(withLayout(plan, { 'pool:A': far }), later)
  const moved = withLayout(plan, { 'chatPool:D': far })
  expect(diagramIf(plan, stage, { 'chatPool:D': far })).toEqual(diagramFor(moved, stage))
})
