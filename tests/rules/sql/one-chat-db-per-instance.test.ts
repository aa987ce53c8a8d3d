import type { ChatPool } from '#core/model/entity.ts'
import { oneChatDbPerInstance } from '#core/rules/sql/one-chat-db-per-instance.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const on = (instance: string) => ({ instance })
const chat = (name: string, fields: Partial<ChatPool>) => chatPool(name, 'lync2013', fields)

testRule(oneChatDbPerInstance, {
  valid: {
    'instances of their own': planOf([
      chat('P13a', { contentStore: on('sql1\\a') }),
      chat('P13b', { contentStore: on('sql1\\b') }),
    ]),
    'one of each kind': planOf([
      pool('L13', 'lync2013', { sqlInstance: 'sql1\\lync' }),
      chat('P13', { contentStore: on('sql1\\lync'), complianceStore: on('sql1\\lync') }),
    ]),
    'unknown instances': planOf([chat('P13a', { contentStore: {} }), chat('P13b', { contentStore: {} })]),
    'Group Chat pools': planOf([
      chatPool('P10', 'lync2010', { contentStore: on('sql1\\a') }),
      chatPool('P07', 'ocs2007r2', { contentStore: on('sql1\\a') }),
    ]),
  },
  invalid: {
    'two chat pools, whatever the case': {
      plan: planOf([
        chat('P13a', { contentStore: on('sql1\\pchat') }),
        chat('P13b', { contentStore: on('SQL1\\PCHAT') }),
      ]),
      findings: [
        {
          entities: ['chatPool:P13a', 'chatPool:P13b'],
          field: 'contentStore',
          message: /would hold 2 Persistent Chat databases: the content store of P13a and the content store of P13b\./,
          fixes: ['Give the content store of P13b an SQL instance of its own'],
        },
      ],
    },
    'a store and its own mirror': {
      plan: planOf([chat('P13', { contentStore: on('sql1\\pchat'), mirrorStore: on('sql1\\pchat') })]),
      findings: [{ entities: ['chatPool:P13'], field: 'contentStore' }],
    },
    'three compliance stores': {
      plan: planOf(['P13a', 'P13b', 'P13c'].map((name) => chat(name, { complianceStore: on('sql1\\comp') }))),
      findings: [
        {
          entities: ['chatPool:P13a', 'chatPool:P13b', 'chatPool:P13c'],
          field: 'complianceStore',
          fixes: ['Give the compliance store of P13b and the compliance store of P13c an SQL instance of their own'],
        },
      ],
    },
    'two Back Ends': {
      plan: planOf(['L13a', 'L13b'].map((name) => pool(name, 'lync2013', { sqlInstance: 'sql1\\rtc' }))),
      findings: [{ entities: ['pool:L13a', 'pool:L13b'], field: 'sqlInstance' }],
    },
  },
})
