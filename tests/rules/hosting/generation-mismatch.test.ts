import { generations } from '#core/model.ts'
import { generationMismatch } from '#core/rules/hosting/generation-mismatch.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pairs = generations.flatMap((chat) => generations.map((host) => ({ chat, host })))
const planFor = ({ chat, host }: (typeof pairs)[number]) =>
  planOf([pool('L', host), chatPool('P', chat, { hostedOn: 'pool:L' })])
const named = (of: typeof pairs) => of.map((pair) => [`a ${pair.chat} chat pool on a ${pair.host} pool`, pair] as const)

testRule(generationMismatch, {
  valid: {
    ...Object.fromEntries(
      named(pairs.filter(({ chat, host }) => chat === host)).map(([name, pair]) => [name, planFor(pair)]),
    ),
    'a chat pool without a host': planOf([chatPool('P', 'lync2013')]),
    'a host that is not there': planOf([chatPool('P', 'lync2013', { hostedOn: 'pool:gone' })]),
  },
  invalid: {
    ...Object.fromEntries(
      named(pairs.filter(({ chat, host }) => chat !== host)).map(([name, pair]) => [
        name,
        {
          plan: planFor(pair),
          findings: [
            {
              entities: ['chatPool:P', 'pool:L'],
              field: 'hostedOn',
              broken: [['chatPool:P', 'hostedOn', 'pool:L']],
              fixes: [],
            },
          ],
        },
      ]),
    ),
    'with two suitable hosts, each is offered': {
      plan: planOf([
        pool('L10', 'lync2010'),
        pool('L10b', 'lync2010'),
        pool('L13', 'lync2013'),
        chatPool('P10', 'lync2010', { hostedOn: 'pool:L13' }),
      ]),
      findings: [{ entities: ['chatPool:P10', 'pool:L13'], fixes: ['Host P10 on L10', 'Host P10 on L10b'] }],
    },
  },
})
