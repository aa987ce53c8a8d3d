import type { Generation, Pool } from '#core/model/entity.ts'
import { homePool } from '#core/rules/capacity/home-pool.ts'
import { planOf, pool, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (count: number, generation: Generation, edition?: Pool['edition']) =>
  planOf([pool('L', generation, edition && { edition }), users('All', { count, homedOn: 'pool:L' })])
const frontEnds = (count: number) => Array.from({ length: count }, (_, at) => `fe${at + 1}.contoso.com`)

testRule(homePool, {
  valid: {
    'a full Enterprise pool': of(80_000, 'lync2013', 'enterprise'),
    'a full Standard Edition server': of(2_500, 'lync2013', 'standard'),
    'a full Lync 2010 Standard Edition server': of(5_000, 'lync2010', 'standard'),
    'an unknown edition': of(6_000, 'lync2013'),
    'OCS 2007 R2': of(200_000, 'ocs2007r2', 'standard'),
    'users whose number nobody knows': planOf([
      pool('L', 'lync2013', { edition: 'standard' }),
      users('All', { count: 2_500, homedOn: 'pool:L' }),
      users('More', { homedOn: 'pool:L' }),
    ]),
    '12 Front Ends': planOf([pool('L', 'lync2013', { frontEnds: frontEnds(12) })]),
    '13 Front Ends of Lync 2010': planOf([pool('L', 'lync2010', { frontEnds: frontEnds(13) })]),
  },
  invalid: {
    'an Enterprise pool': {
      plan: of(80_001, 'lync2013', 'enterprise'),
      findings: [{ entities: ['pool:L'], related: ['users:All'], severity: 'warning', message: /takes 80,000/ }],
    },
    'a Lync 2010 pool of unknown edition': { plan: of(80_001, 'lync2010'), findings: [{ entities: ['pool:L'] }] },
    'a Standard Edition server': {
      plan: of(2_501, 'lync2013', 'standard'),
      findings: [{ entities: ['pool:L'], message: /^2,501 users are homed on L\. .* should have 2,500 at most/ }],
    },
    'a Lync 2010 Standard Edition server': {
      plan: of(5_001, 'lync2010', 'standard'),
      findings: [{ entities: ['pool:L'], message: /takes 5,000/ }],
    },
    '13 Front Ends are an error, and one finding with too many users': {
      plan: planOf([
        pool('L', 'lync2013', { frontEnds: frontEnds(13) }),
        users('All', { count: 90_000, homedOn: 'pool:L' }),
      ]),
      findings: [
        { entities: ['pool:L'], severity: 'error', field: 'frontEnds', message: /13 Front Ends.*90,000 users/ },
      ],
    },
  },
})
