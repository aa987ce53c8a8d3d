import { sourceStillLive } from '#core/rules/migration/source-still-live.ts'
import { bothPools, importing, l10, l13, p10, p13, step, withIds } from '../../support/migration.ts'
import { chatPool, client, planOf, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const stopped = [l10, l13, { ...p10, state: 'stopped' } as const, p13]
const gone = [l10, l13, p13]
const imported = { entities: bothPools, operations: withIds([importing()]) }
/** Without a target of its own. */
const byDefault = [
  users('Ann', { homedOn: 'pool:L10', sipDomain: 'contoso.com' }),
  client('ann', 'groupChat2010', 'users:Ann'),
]

testRule(sourceStillLive, {
  valid: {
    'it is stopped': step(bothPools, stopped, importing()),
    'it is gone': step(bothPools, gone, importing()),
    'the import was partial': step(bothPools, bothPools, importing({ categories: ['Ops'] })),
    'Persistent Chat goes on': step(
      [...bothPools, chatPool('Q13', 'lync2013')],
      [...bothPools, chatPool('Q13', 'lync2013')],
      importing({ source: 'chatPool:Q13' }),
    ),
    'an import into Group Chat, which there is not': step(
      [...bothPools, chatPool('Q10', 'lync2010')],
      [...bothPools, chatPool('Q10', 'lync2010')],
      importing({ target: 'chatPool:Q10' }),
    ),
    'operations of the first stage mean nothing': planOf(imported, stopped),
  },
  invalid: {
    'it runs': {
      plan: step(bothPools, bothPools, importing()),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P10'],
          related: ['chatPool:P13'],
          field: 'state',
          fixes: ['Stop P10 in Stage 2'],
        },
      ],
    },
    'it runs for another stage': {
      plan: planOf(bothPools, imported, bothPools, gone),
      findings: [
        { stage: 's2', entities: ['chatPool:P10'] },
        { stage: 's3', entities: ['chatPool:P10'] },
      ],
    },
    'clients still connect to it: their lines come first': {
      plan: step(bothPools, [...bothPools, client('ann', 'groupChat2010', undefined, ['chatPool:P10'])], importing()),
      findings: [{ entities: ['chatPool:P10'], fixes: [] }],
    },
    'a client finds it by the default address': {
      plan: step(
        bothPools,
        [l10, l13, p13, { ...p10, lookupUri: 'sip:ocschat@contoso.com' }, ...byDefault],
        importing(),
      ),
      findings: [{ entities: ['chatPool:P10'], fixes: [] }],
    },
    'until it is imported again': {
      plan: planOf(bothPools, imported, { entities: bothPools, operations: withIds([importing()]), interim: true }),
      findings: [{ stage: 's3', entities: ['chatPool:P10'] }],
    },
  },
})
