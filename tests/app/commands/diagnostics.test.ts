import { describe, expect, it } from 'vitest'
import { diagnosticsOf } from '#app/commands/diagnostics.ts'
import { chatPool, planWith, pool } from '../../support/plan-builder.ts'

const plan = planWith({ name: 'Contoso moves' }, [pool('FE-2010', 'lync2010')], {
  entities: [
    pool('FE-2010', 'lync2010'),
    chatPool('Talk (new)', 'lync2013', { servers: [{ fqdn: 'talk.contoso.com' }] }),
  ],
  operations: [{ id: 'o1', kind: 'backUp', chatPool: 'chatPool:Talk (new)' }],
})

function errorOf(message: string, stack: string): Error {
  return Object.assign(new TypeError(message), { stack })
}

const told = (error: Error) => diagnosticsOf({ program: 'Planner 1', error, plan, steps: 3 }).split('\n')

describe('diagnostics', () => {
  it('tell the program, the size of the plan, the error, and where it happened', () => {
    const error = errorOf(
      'x is not a function',
      'TypeError: x is not a function\n    at draw (http://host/a.js:1:2)\n    at b.js',
    )
    expect(told(error)).toEqual([
      'Planner 1',
      '2 stages, stage 1 with 1 object (1 pool), stage 2 with 2 objects (1 pool, 1 chatPool, 1 operation), 0 waivers, 3 steps to undo',
      'TypeError: x is not a function',
      '    at draw (http://host/a.js:1:2)',
      '    at b.js',
    ])
  })

  it('know the frames of other browsers', () => {
    expect(told(errorOf('No', 'draw@http://host/a.js:1:2\n@http://host/a.js:3:4')).slice(3)).toEqual([
      'draw@http://host/a.js:1:2',
      '@http://host/a.js:3:4',
    ])
  })

  it('name nothing from the plan, also where the error does', () => {
    const message = "Contoso moves: 'Talk (new)' (chatPool:Talk (new)) on talk.contoso.com has no FE-2010 in Stage 2."
    const error = errorOf(message, `TypeError: ${message}\n    at draw (http://host/a.js:1:2)`)
    expect(told(error).slice(2)).toEqual([
      "TypeError: …: '…' (…) on … has no … in ….",
      '    at draw (http://host/a.js:1:2)',
    ])
  })

  it('leave words whole that only contain a name', () => {
    const short = planWith({ name: 'a' }, [pool('pool', 'lync2010')])
    const error = errorOf('Cannot read a pool of spools', '')
    expect(diagnosticsOf({ program: '', error, plan: short, steps: 0 })).toContain('Cannot read … … of spools')
  })

  it('can be told without a plan', () => {
    const error = errorOf('No', '')
    expect(diagnosticsOf({ program: 'Planner 1', error, plan: undefined, steps: 0 })).toBe(
      'Planner 1\nNo plan was open\nTypeError: No',
    )
  })
})
