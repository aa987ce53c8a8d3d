import { expect, it } from 'vitest'
import { describePlan, propertiesOf } from '#core/edits/plan-properties.ts'
import { planOf } from '../../support/plan-builder.ts'

const plan = planOf([])

it('a plan is described in trimmed words, with each domain once', () => {
  const described = describePlan(plan, {
    name: ' Contoso ',
    description: ' Moves chat. ',
    sipDomains: ['Contoso.com ', '', 'contoso.com', 'fabrikam.com'],
    flattening: { separator: '_', prefixTopLevel: true },
  })
  expect(propertiesOf(described)).toEqual({
    name: 'Contoso',
    description: 'Moves chat.',
    sipDomains: ['contoso.com', 'fabrikam.com'],
    flattening: { separator: '_', prefixTopLevel: true },
  })
})

it('a plan keeps its name rather than having none, and an empty description is left out', () => {
  const described = describePlan(plan, { name: ' ', description: 'Moves chat.' })
  expect(described.name).toBe(plan.name)
  expect(describePlan(described, { description: '' })).not.toHaveProperty('description')
})

it('a plan that says the same is the same', () => {
  expect(describePlan(plan, propertiesOf(plan))).toBe(plan)
  expect(describePlan(plan, { sipDomains: [...plan.sipDomains] })).toBe(plan)
})
