import { expect, it } from 'vitest'
import { setFieldOf } from '#core/edits/fields.ts'
import { commonFields, commonValue } from '#core/model/common-fields.ts'
import { entityOf } from '#core/model/topology.ts'
import { category, chatPool, planOf, pool, room } from '../../support/plan-builder.ts'

const open = room('Ops', { privacy: 'open', members: ['a'] })
const closed = room('Trading', { privacy: 'closed', members: ['a'] })

it('offers what rooms have in common, and not their names', () => {
  const names = commonFields([open, closed]).map(({ name }) => name)
  expect(names).toContain('privacy')
  expect(names).not.toContain('name')
})

it('offers of different kinds only the fields that mean the same', () => {
  const names = commonFields([pool('L10', 'lync2010'), chatPool('P10', 'lync2010')]).map(({ name }) => name)
  expect(names).toEqual(['generation', 'fqdn', 'site', 'forest', 'domain', 'stretched'])
  expect(commonFields([room('Ops'), category('Ops')]).map(({ name }) => name)).toContain('managers')
})

it('tells the same value from several', () => {
  expect(commonValue([open, closed], 'members')).toEqual({ type: 'same', value: ['a'] })
  expect(commonValue([open, closed], 'privacy')).toEqual({ type: 'several' })
  expect(commonValue([open, room('New', { members: [] })], 'members')).toEqual({ type: 'several' })
})

it('sets a field of several in one edit and carries it on', () => {
  const plan = planOf([open, closed], [open, closed])
  const edited = setFieldOf(plan, 's1', [open.id, closed.id], 'privacy', 'secret')
  for (const { topology } of edited.stages) {
    expect(entityOf(topology, open.id)).toMatchObject({ privacy: 'secret' })
    expect(entityOf(topology, closed.id)).toMatchObject({ privacy: 'secret' })
  }
})

it('leaves a field out where nothing is known, which is not an empty list', () => {
  const plan = planOf([open])
  expect(entityOf(setFieldOf(plan, 's1', [open.id], 'members', []).stages[0]!.topology, open.id)).toHaveProperty(
    'members',
    [],
  )
  expect(
    entityOf(setFieldOf(plan, 's1', [open.id], 'members', undefined).stages[0]!.topology, open.id),
  ).not.toHaveProperty('members')
  expect(setFieldOf(plan, 's1', [open.id], 'members', ['a'])).toBe(plan)
})
