import { generations } from '#core/model/entity.ts'
import { generationMismatch } from '#core/rules/hosting/generation-mismatch.ts'
import { category, chatPool, client, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const pairs = generations.flatMap((chat) => generations.map((host) => ({ chat, host })))
const planFor = ({ chat, host }: (typeof pairs)[number]) =>
  planOf([pool('L', host), chatPool('P', chat, { hostedOn: 'pool:L' })])
const named = (of: typeof pairs) => of.map((pair) => [`a ${pair.chat} chat pool on a ${pair.host} pool`, pair] as const)

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L13' })

testRule(generationMismatch, {
  valid: {
    ...Object.fromEntries(
      named(pairs.filter(({ chat, host }) => chat === host)).map(([name, pair]) => [name, planFor(pair)]),
    ),
    'a chat pool without a host': planOf([chatPool('P', 'lync2013')]),
    'a host that is not there': planOf([chatPool('P', 'lync2013', { hostedOn: 'pool:gone' })]),
    'several chat pools on one host': planOf([
      l13,
      chatPool('Pa', 'lync2013', { hostedOn: 'pool:L13' }),
      chatPool('Pb', 'lync2013', { hostedOn: 'pool:L13' }),
    ]),
    'a 2010 chat pool on a Standard Edition server': planOf([
      pool('L10', 'lync2010', { edition: 'standard' }),
      chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' }),
    ]),
    'an OCS chat pool on an Enterprise pool': planOf([
      pool('O07', 'ocs2007r2', { edition: 'enterprise' }),
      chatPool('P07', 'ocs2007r2', { hostedOn: 'pool:O07' }),
    ]),
  },
  invalid: {
    ...Object.fromEntries(
      named(pairs.filter(({ chat, host }) => chat !== host)).map(([name, pair]) => [
        name,
        {
          plan: planFor(pair),
          findings: [
            { entities: ['chatPool:P', 'pool:L'], field: 'hostedOn', broken: [['chatPool:P', 'hostedOn', 'pool:L']] },
          ],
        },
      ]),
    ),
    'with two suitable hosts, each is offered': {
      plan: planOf([l10, pool('L10b', 'lync2010'), l13, p10, category('Ops', { chatPool: 'chatPool:P10' })]),
      findings: [{ entities: ['chatPool:P10', 'pool:L13'], fixes: ['Host P10 on L10', 'Host P10 on L10b'] }],
    },
    'without a suitable host, a new one is offered': {
      plan: planOf([
        l13,
        { ...p10, forest: 'contoso.com' },
        client('ann', 'groupChat2010', undefined, ['chatPool:P10']),
      ]),
      findings: [{ entities: ['chatPool:P10', 'pool:L13'], fixes: ['Add a Lync 2010 pool and host P10 on it'] }],
    },
    'an unused chat pool may also become one of the host, in every stage': {
      plan: planOf([l10, l13], [l10, l13, p10], { entities: [l10, l13, p10], interim: true }),
      findings: ['s2', 's3'].map((stage) => ({
        entities: ['chatPool:P10', 'pool:L13'],
        stage,
        fixes: ['Host P10 on L10', 'Make P10 a Lync 2013 Persistent Chat pool on L13'],
      })),
    },
    'a sketch may be turned back to legacy too': {
      plan: planOf([l10, chatPool('P13', 'lync2013', { hostedOn: 'pool:L10' })]),
      findings: [
        {
          entities: ['chatPool:P13', 'pool:L10'],
          message: /^P13 is a Lync 2013 Persistent Chat pool but is hosted on L10, which is Lync Server 2010\./,
          fixes: ['Add a Lync 2013 pool and host P13 on it', 'Make P13 a Lync 2010 Group Chat pool on L10'],
        },
      ],
    },
  },
})
