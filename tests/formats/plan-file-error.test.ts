import { describe, expect, it } from 'vitest'
import { parsePlan } from '#core/file/plan-file.ts'
import { planFileSentence } from '#formats/plan-file-error.ts'

const file = (more: object) => ({
  format: 'coexistence-plan',
  version: 1,
  name: 'P',
  stages: [{ id: 'a', name: 'A' }],
  ...more,
})
const stage = (more: object) => file({ stages: [{ id: 'a', name: 'A', ...more }] })
const entity = (more: object) => stage({ put: [more] })

const mistakes: readonly (readonly [name: string, plan: object, at: string, problem: string])[] = [
  ['no stage', file({ stages: [] }), 'stages', 'it is empty, and at least one belongs there'],
  ['no stages at all', file({ stages: undefined }), 'stages', 'it is missing'],
  ['a stage without an id', file({ stages: [{ id: '', name: 'A' }] }), 'stages[0].id', 'it is empty'],
  ['nothing instead of a stage', file({ stages: [null] }), 'stages[0]', 'an object belongs there, not nothing'],
  ['a number instead of a name', file({ name: 3 }), 'name', 'a text belongs there, not 3'],
  ['a list instead of a name', file({ name: ['P'] }), 'name', 'a list'],
  ['a version that never was', file({ version: 0 }), 'version', '2 belongs there, not 0'],
  ['a field that nobody knows', stage({ colour: 'red' }), 'stages[0].colour', 'unknown field'],
  [
    'a generation that nobody knows',
    entity({ id: 'pool:x', kind: 'pool', name: 'X', generation: 'sfb2015' }),
    'stages[0].put[0].generation',
    'ocs2007r2, lync2010 or lync2013 belongs there, not ‘sfb2015’',
  ],
  [
    'a kind that nobody knows',
    entity({ id: 'edge:x', kind: 'edge' }),
    'stages[0].put[0].kind',
    'site, pool, chatPool, category, room, addIn, users, client, policy or interaction belongs there, not ‘edge’',
  ],
  ['no kind', entity({ id: 'pool:x' }), 'stages[0].put[0].kind', 'it is missing'],
  [
    'an id without its kind',
    entity({ id: 'x', kind: 'pool', name: 'X', generation: 'lync2010' }),
    'stages[0].put[0].id',
    'an id that begins with ‘pool:’ belongs there, not ‘x’',
  ],
  [
    'a reference by name',
    entity({ id: 'chatPool:x', kind: 'chatPool', name: 'X', generation: 'lync2010', hostedOn: 'FE-2010' }),
    'stages[0].put[0].hostedOn',
    'an id that begins with ‘pool:’ belongs there, not ‘FE-2010’',
  ],
  [
    'a reference to what cannot interact',
    entity({ id: 'interaction:x', kind: 'interaction', from: 'pool:x', to: 'room:x' }),
    'stages[0].put[0].from',
    'an id that begins with ‘category:’, ‘room:’ or ‘addIn:’ belongs there, not ‘pool:x’',
  ],
  [
    'half a user',
    entity({ id: 'users:x', kind: 'users', name: 'X', count: 0.5 }),
    'stages[0].put[0].count',
    'a whole number belongs there, not 0.5',
  ],
  [
    'a place further out than anybody draws',
    file({ layout: { 'pool:x': { x: 0, y: -1e308 } } }),
    'layout.pool:x.y',
    '-10000000 is the least, not -1e+308',
  ],
  [
    'fewer than none',
    entity({ id: 'users:x', kind: 'users', name: 'X', count: -1 }),
    'stages[0].put[0].count',
    '0 is the least, not -1',
  ],
  [
    'an operation on nothing',
    stage({ operations: [{ id: 'o', kind: 'backUp' }] }),
    'stages[0].operations[0].chatPool',
    'it is missing',
  ],
  [
    'a severity that nobody knows',
    file({ severities: { 'hosting/missing-home': 'fatal' } }),
    'severities.hosting/missing-home',
    'error, warning, info or off belongs there, not ‘fatal’',
  ],
  ['a long text', file({ version: 1, sipDomains: 'x'.repeat(1000) }), 'sipDomains', `not ‘${'x'.repeat(39)}…’`],
]

describe('a plan file with a mistake', () => {
  it.each(mistakes)('%s', (_, plan, at, problem) => {
    const parsed = parsePlan(JSON.stringify(plan))
    const said = parsed.ok ? '' : planFileSentence(parsed.error)
    expect(said).toMatch(/^The plan has a mistake at .*\. Correct it there and open it again\.$/)
    expect(said).toContain(`at ${at}: `)
    expect(said).toContain(problem)
  })
})
