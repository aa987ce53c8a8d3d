import type { ChatPool, Generation } from '#core/model/entity.ts'
import { legacyChatNotMirrored } from '#core/rules/topology/legacy-chat-not-mirrored.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (fields: Partial<ChatPool>, generation: Generation = 'lync2010') =>
  planOf([pool('L', generation), chatPool('P', generation, { hostedOn: 'pool:L', ...fields })])

testRule(legacyChatNotMirrored, {
  valid: {
    'one database': of({ contentStore: { instance: 'sqla\\gc' }, complianceStore: { instance: 'sqla\\comp' } }),
    'not stretched': of({ stretched: false }),
    'Persistent Chat': of(
      { contentStore: { instance: 'sqla\\pc' }, mirrorStore: { instance: 'sqlb\\pc' }, stretched: true },
      'lync2013',
    ),
  },
  invalid: {
    'a mirror, and stretched': {
      plan: of({ contentStore: { instance: 'sqla\\gc' }, mirrorStore: { instance: 'sqlb\\gc' }, stretched: true }),
      findings: [
        {
          entities: ['chatPool:P'],
          field: 'mirrorStore',
          severity: 'warning',
          message: /has a mirror store and a stretched topology, which Lync 2010 Group Chat does not know/,
          fixes: ['Take the mirror store and the stretched topology off P'],
        },
      ],
    },
    'a backup of OCS 2007 R2 Group Chat': {
      plan: of({ backupStore: { instance: 'sqlb\\gc' } }, 'ocs2007r2'),
      findings: [{ entities: ['chatPool:P'], field: 'backupStore' }],
    },
  },
})
