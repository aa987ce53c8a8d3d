import { expect, it } from 'vitest'
import { identityOf } from '#core/model/rule/finding.ts'

const finding = { rule: 'room/no-category', stage: 's1', entities: ['room:B', 'room:A'] } as const

it('a finding is the same by its rule, its stage and its entities, in whatever order', () => {
  expect(identityOf(finding)).toBe('room/no-category|s1|room:A|room:B')
  expect(identityOf({ ...finding, entities: ['room:A', 'room:B'] })).toBe(identityOf(finding))
})

it('leaves the entities of a finding in their order', () => {
  const entities = [...finding.entities]
  identityOf({ ...finding, entities })
  expect(entities).toEqual(finding.entities)
})

it.each([{ rule: 'room/name-too-long' }, { stage: 's2' }, { entities: ['room:A'] as const }])(
  'a finding is another one by %j',
  (other) => {
    expect(identityOf({ ...finding, ...other })).not.toBe(identityOf(finding))
  },
)
