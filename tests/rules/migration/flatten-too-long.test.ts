import type { Entity } from '#core/model/entity.ts'
import { flattenTooLong } from '#core/rules/migration/flatten-too-long.ts'
import { bothPools, importing, step } from '../../support/migration.ts'
import { category, chatPool, room } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

/** A room in the second level: its path and separators take 100 + 3 + 50 + 3 characters. */
const below = (length: number): Entity[] => [
  { ...category('Top', { chatPool: 'chatPool:P10' }), name: 'T'.repeat(100) },
  { ...category('Sub', { chatPool: 'chatPool:P10', parent: 'category:Top' }), name: 'S'.repeat(50) },
  { ...room('R', { category: 'category:Sub' }), name: 'R'.repeat(length) },
]
/** A room directly under a topmost category, with 100 + 3 characters before it if it gets a prefix. */
const atTop = (length: number): Entity[] => [
  { ...category('Top', { chatPool: 'chatPool:P10' }), name: 'T'.repeat(100) },
  { ...room('R', { category: 'category:Top' }), name: 'R'.repeat(length) },
]
const importOf = (content: readonly Entity[]) => step([...bothPools, ...content], bothPools, importing())

testRule(flattenTooLong, {
  valid: {
    'just short enough': importOf(below(83)),
    'short enough with and without a prefix': importOf(atTop(136)),
    'no import': step([...bothPools, ...below(200)], bothPools),
    'Persistent Chat has no path': step(
      [
        ...bothPools,
        chatPool('Q13', 'lync2013'),
        { ...room('R', { chatPool: 'chatPool:Q13' }), name: 'R'.repeat(250) },
      ],
      bothPools,
      importing({ source: 'chatPool:Q13' }),
    ),
  },
  invalid: {
    'close to the limit': {
      plan: importOf(below(84)),
      findings: [{ stage: 's2', entities: ['room:R'], field: 'name', severity: 'warning', message: /240 characters/ }],
    },
    'at the limit': { plan: importOf(below(100)), findings: [{ entities: ['room:R'], severity: 'warning' }] },
    'over the limit': {
      plan: importOf(below(101)),
      findings: [{ entities: ['room:R'], severity: 'error', message: /257 characters.*before the import\.$/ }],
    },
    'over the limit only if topmost rooms get a prefix': {
      plan: importOf(atTop(154)),
      findings: [{ entities: ['room:R'], severity: 'warning', message: /257 .* depends on product behaviour\.$/ }],
    },
    'a category': {
      plan: importOf([
        ...below(10),
        { ...category('Deep', { chatPool: 'chatPool:P10', parent: 'category:Sub' }), name: 'D'.repeat(101) },
      ]),
      findings: [{ entities: ['category:Deep'], severity: 'error' }],
    },
  },
})
