import { homeNotAlive } from '#core/rules/hosting/home-not-alive.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010')
const l13 = pool('L13', 'lync2013')
const p10 = chatPool('P10', 'lync2010', { hostedOn: 'pool:L10' })
const ops = category('Ops', { chatPool: 'chatPool:P10' })

testRule(homeNotAlive, {
  valid: {
    'host and chat pool go together': planOf([l10, p10], [l13]),
    'a host without users': planOf([l10, p10, l13]),
    'a chat pool without a host': planOf([chatPool('P10', 'lync2010')]),
  },
  invalid: {
    'the host goes first': {
      plan: planOf([l10, p10, ops], [p10, ops, l13], { entities: [p10, ops, l13], interim: true }),
      findings: ['s2', 's3'].map((stage) => ({
        stage,
        entities: ['chatPool:P10', 'pool:L10'],
        field: 'hostedOn',
        message: /^P10 is hosted on L10, which is not in this stage\./,
        fixes: ['Keep L10 as long as P10 needs it', 'Add a Lync 2010 pool and host P10 on it'],
      })),
    },
    'the host comes later': {
      plan: planOf([p10, ops], { entities: [l10, p10, ops], interim: true }),
      findings: [
        {
          stage: 's1',
          entities: ['chatPool:P10', 'pool:L10'],
          fixes: ['Deploy L10 in Stage 1 already', 'Add a Lync 2010 pool and host P10 on it'],
        },
      ],
    },
    'another host is there, and nothing uses the chat pool': {
      plan: planOf([l10, p10], [pool('L10b', 'lync2010'), p10]),
      findings: [
        {
          entities: ['chatPool:P10', 'pool:L10'],
          fixes: [
            'Keep L10 as long as P10 needs it',
            'Host P10 on L10b',
            'Remove P10 with its Lookup account from Stage 2',
          ],
        },
      ],
    },
    'a chat pool that has its host later stays': {
      plan: planOf([p10], [l10, p10], { entities: [l10, p10], interim: true }),
      findings: [
        {
          stage: 's1',
          entities: ['chatPool:P10', 'pool:L10'],
          fixes: ['Deploy L10 in Stage 1 already', 'Add a Lync 2010 pool and host P10 on it'],
        },
      ],
    },
    'a host that the plan never has': {
      plan: planOf([p10, ops]),
      findings: [
        {
          entities: ['chatPool:P10', 'pool:L10'],
          message: /hosted on a pool that is in no stage of the plan\. Choose/,
          broken: [['chatPool:P10', 'hostedOn', 'pool:L10']],
          fixes: ['Add a Lync 2010 pool and host P10 on it'],
        },
      ],
    },
  },
})
