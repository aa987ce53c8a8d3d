import { describe, expect, it } from 'vitest'
import { exampleNames, longestNamerOf, namerOf, otherReading } from '#core/domain/migration/flattening.ts'
import { pathOf } from '#core/domain/migration/levels.ts'
import type { Category, Room } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import { defaultFlattening } from '#core/model/plan.ts'
import { emptyTopology, put } from '#core/model/topology.ts'
import { category, room } from '../../../support/plan-builder.ts'

const entities = {
  desk: category('Desk'),
  bonds: category('Bonds', { parent: 'category:Desk' }),
  short: category('Short', { parent: 'category:Bonds' }),
  orphan: category('Orphan', { parent: 'category:gone' }),
  one: category('One', { parent: 'category:Two' }),
  two: category('Two', { parent: 'category:One' }),
  atTop: room('News', { category: 'category:Desk' }),
  below: room('Rates', { category: 'category:Short' }),
  loose: room('Loose'),
}
const graph = graphOf(put(emptyTopology, Object.values(entities)))
const names = (path: readonly Category[]) => path.map(({ name }) => name)

describe('the path of a category', () => {
  it.each<[keyof typeof entities, string[]]>([
    ['desk', ['Desk']],
    ['short', ['Desk', 'Bonds', 'Short']],
    ['orphan', ['Orphan']],
    ['one', ['Two', 'One']],
  ])('of %s', (key, path) => {
    expect(names(pathOf(graph, entities[key] as Category))).toEqual(path)
  })
})

describe('the name after an import', () => {
  it.each<[keyof typeof entities, string, string]>([
    ['desk', 'Desk', 'Desk'],
    ['bonds', 'Desk-Bonds', 'Desk-Bonds'],
    ['short', 'Desk-Bonds-Short', 'Desk-Bonds-Short'],
    ['atTop', 'News', 'Desk-News'],
    ['below', 'Desk-Bonds-Short-Rates', 'Desk-Bonds-Short-Rates'],
    ['loose', 'Loose', 'Loose'],
  ])('of %s, under both readings', (key, own, other) => {
    const content = entities[key] as Category | Room
    expect(namerOf(graph, defaultFlattening)(content)).toBe(own)
    expect(namerOf(graph, otherReading(defaultFlattening))(content)).toBe(other)
  })

  it('takes the separator of the plan', () => {
    expect(namerOf(graph, { separator: ' / ', prefixTopLevel: false })(entities.bonds)).toBe('Desk / Bonds')
  })
})

describe('its length', () => {
  it('counts three characters for a separator that nobody knows', () => {
    expect(longestNamerOf(graph, defaultFlattening)(entities.bonds).length).toBe('Desk'.length + 3 + 'Bonds'.length)
    expect(longestNamerOf(graph, defaultFlattening)(entities.desk).length).toBe('Desk'.length)
  })

  it('counts more where the separator of the plan is longer', () => {
    const flattening = { separator: ' --> ', prefixTopLevel: false }
    expect(longestNamerOf(graph, flattening)(entities.bonds).length).toBe('Desk --> Bonds'.length)
  })
})

it('is shown by example', () => {
  expect(exampleNames({ separator: '-', prefixTopLevel: false })).toEqual([
    'Europe-Trading',
    'News',
    'Europe-Trading-Rates',
  ])
  expect(exampleNames({ separator: '_', prefixTopLevel: true })).toEqual([
    'Europe_Trading',
    'Europe_News',
    'Europe_Trading_Rates',
  ])
})
