import { wrongDirection } from '#core/rules/migration/wrong-direction.ts'
import { bothPools, importing, prepared, step } from '../../support/migration.ts'
import { category, chatPool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const all = [...bothPools, chatPool('Q13', 'lync2013'), chatPool('P07', 'ocs2007r2')]

testRule(wrongDirection, {
  valid: {
    'into Persistent Chat': step(all, all, importing(), ...prepared),
    'between Persistent Chat pools': step(all, all, importing({ source: 'chatPool:Q13' })),
    'a restore': step(all, all, importing({ source: 'chatPool:P13' })),
    'an upgrade from OCS 2007 R2 to Lync 2010': step(all, all, {
      kind: 'upgradeGroupChat',
      source: 'chatPool:P07',
      target: 'chatPool:P10',
    }),
    'no stage has the target': step(all, all, importing({ target: 'chatPool:gone' })),
  },
  invalid: {
    backwards: {
      plan: step(all, all, importing({ source: 'chatPool:P13', target: 'chatPool:P10' })),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13', 'chatPool:P10'],
          message: /^The chat data of P13 cannot be imported into P10, which is Group Chat\./,
          fixes: ['Import from P10 into P13 instead'],
        },
      ],
    },
    'backwards with content that moves that way, which an import the other way round would not carry': {
      plan: step(
        [...all, category('Ops', { chatPool: 'chatPool:P13' })],
        [...all, category('Ops', { chatPool: 'chatPool:P10' })],
        importing({ source: 'chatPool:P13', target: 'chatPool:P10' }),
      ),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P10'], related: ['category:Ops'], fixes: [] }],
    },
    'an upgrade into a chat pool that goes, with which content would be nowhere': {
      plan: step(
        [...all, category('Ops', { chatPool: 'chatPool:P07' })],
        all.filter(({ id }) => id !== 'chatPool:P07' && id !== 'chatPool:P10'),
        importing({ source: 'chatPool:P07', target: 'chatPool:P10' }),
      ),
      findings: [{ entities: ['chatPool:P07', 'chatPool:P10'], fixes: [] }],
    },
    'from OCS 2007 R2 to Lync 2010': {
      plan: step(all, all, importing({ source: 'chatPool:P07', target: 'chatPool:P10' })),
      findings: [
        {
          entities: ['chatPool:P07', 'chatPool:P10'],
          message: /Upgrade the Group Chat of P07 to P10 instead\.$/,
          fixes: ['Upgrade the Group Chat of P07 to P10 instead'],
        },
      ],
    },
    'between Group Chat pools that no upgrade joins': {
      plan: step(all, all, importing({ source: 'chatPool:P10', target: 'chatPool:P07' })),
      findings: [
        { entities: ['chatPool:P10', 'chatPool:P07'], message: /Choose a Persistent Chat pool\.$/, fixes: [] },
      ],
    },
    'an upgrade to Persistent Chat': {
      plan: step(all, all, { kind: 'upgradeGroupChat', source: 'chatPool:P10', target: 'chatPool:P13' }),
      findings: [
        {
          entities: ['chatPool:P10', 'chatPool:P13'],
          message: /cannot be upgraded to P13, Lync 2013 Persistent Chat/,
          fixes: ['Import the chat data of P10 into P13 instead', 'Leave out the upgrade of P10 to P13'],
        },
      ],
    },
    'both ways between two chat pools, which are one finding': {
      plan: step(
        all,
        all,
        { kind: 'upgradeGroupChat', source: 'chatPool:P10', target: 'chatPool:P13' },
        importing({ source: 'chatPool:P13', target: 'chatPool:P10' }),
      ),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P10'], fixes: ['Import from P10 into P13 instead'] }],
    },
    'an upgrade backwards': {
      plan: step(all, all, { kind: 'upgradeGroupChat', source: 'chatPool:P10', target: 'chatPool:P07' }),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P07'], fixes: ['Leave out the upgrade of P10 to P07'] }],
    },
  },
})
