import type { Operation } from '#core/model/plan.ts'
import { legacyComputerShared } from '#core/rules/sql/legacy-computer-shared.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const l10 = pool('L10', 'lync2010', { sqlInstance: 'sql10.contoso.com\\rtc' })
const l13 = pool('L13', 'lync2013', { sqlInstance: 'sql13.contoso.com\\rtc' })
const chatOn = (instance: string) =>
  chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', contentStore: { instance, version: '2012' } })
const p07 = chatPool('P07', 'ocs2007r2', { contentStore: { instance: 'sqlgc\\gc' } })
const p10 = chatPool('P10', 'lync2010', { contentStore: { instance: 'SQLGC\\gc' } })
const upgrade: Operation[] = [{ id: 'op-1', kind: 'upgradeGroupChat', source: 'chatPool:P07', target: 'chatPool:P10' }]

testRule(legacyComputerShared, {
  valid: {
    'SQL servers of their own': planOf([l10, l13, chatOn('sqlpc.contoso.com\\pchat')]),
    'Lync 2013 among itself': planOf([l13, chatOn('sql13.contoso.com\\pchat')]),
    'one older deployment by itself': planOf([
      l10,
      chatPool('P10', 'lync2010', { contentStore: { instance: 'sql10\\gc' } }),
    ]),
    'the database that an upgrade of Group Chat takes over': planOf([p07], {
      entities: [p07, p10],
      operations: upgrade,
    }),
    'a server of the same name in another domain': planOf([l10, chatOn('sql10.fabrikam.com\\pchat')]),
    'unknown instances': planOf([pool('L10', 'lync2010'), pool('L13', 'lync2013'), chatPool('P13', 'lync2013')]),
    'one after the other': planOf([l10], [chatOn('sql10.contoso.com\\pchat')]),
  },
  invalid: {
    'a chat store on the SQL server of a Lync 2010 pool': {
      plan: planOf([l10, l13, chatOn('sql10.contoso.com\\pchat')]),
      findings: [
        {
          entities: ['chatPool:P13', 'pool:L10'],
          field: 'contentStore',
          severity: 'error',
          message: /on sql10\.contoso\.com, an SQL server of L10, a Lync 2010 pool\./,
          fixes: ['Leave open where P13 has its content store'],
        },
      ],
    },
    'a Back End on the SQL server of an OCS pool': {
      plan: planOf([
        pool('O07', 'ocs2007r2', { sqlInstance: 'sql1\\ocs' }),
        pool('L13', 'lync2013', { sqlInstance: 'SQL1.contoso.com\\lync' }),
      ]),
      findings: [{ entities: ['pool:L13', 'pool:O07'], field: 'sqlInstance' }],
    },
    'stores of chat pools of two generations': {
      plan: planOf([
        chatPool('P10', 'lync2010', { contentStore: { instance: 'sql1\\gc' } }),
        chatPool('P13', 'lync2013', {
          contentStore: { instance: 'sql1\\pchat' },
          complianceStore: { instance: 'sql1\\pcomp' },
        }),
      ]),
      findings: [
        { entities: ['chatPool:P13', 'chatPool:P10'], message: /has its content store and compliance store on sql1,/ },
      ],
    },
    'Lync 2010 on the SQL server of OCS 2007 R2': {
      plan: planOf([
        pool('O07', 'ocs2007r2', { sqlInstance: 'sql1\\ocs' }),
        pool('L10', 'lync2010', { sqlInstance: 'SQL1.contoso.com\\rtc' }),
      ]),
      findings: [
        {
          entities: ['pool:L10', 'pool:O07'],
          field: 'sqlInstance',
          message:
            /^L10 has its Back End on SQL1\.contoso\.com, an SQL server of O07, an OCS 2007 R2 pool\. Lync 2010 needs SQL servers of its own\./,
          fixes: ['Leave open where L10 has its Back End'],
        },
      ],
    },
    'chat pools of Lync 2010 and OCS 2007 R2 without an upgrade': {
      plan: planOf([p07, p10]),
      findings: [{ entities: ['chatPool:P10', 'chatPool:P07'], field: 'contentStore' }],
    },
    'what is called an upgrade and is none takes no database over': {
      plan: planOf([p07], {
        entities: [p07, chatOn('sqlgc\\gc')],
        operations: [{ id: 'op-1', kind: 'upgradeGroupChat', source: 'chatPool:P07', target: 'chatPool:P13' }],
      }),
      findings: [{ entities: ['chatPool:P13', 'chatPool:P07'] }],
    },
    'another instance on the computer whose database an upgrade takes over': {
      plan: planOf([p07], {
        entities: [p07, chatPool('P10', 'lync2010', { contentStore: { instance: 'sqlgc\\other' } })],
        operations: upgrade,
      }),
      findings: [{ stage: 's2', entities: ['chatPool:P10', 'chatPool:P07'] }],
    },
    'all three generations on one computer': {
      plan: planOf([
        pool('O07', 'ocs2007r2', { sqlInstance: 'sql1\\ocs' }),
        pool('L10', 'lync2010', { sqlInstance: 'sql1\\rtc' }),
        pool('L13', 'lync2013', { sqlInstance: 'sql1\\lync' }),
      ]),
      findings: [
        { entities: ['pool:L10', 'pool:O07'] },
        { entities: ['pool:L13', 'pool:L10'] },
        { entities: ['pool:L13', 'pool:O07'] },
      ],
    },
    'the very instance of an older Back End': {
      plan: planOf([l10, chatOn('sql10.contoso.com\\rtc')]),
      findings: [{ entities: ['chatPool:P13', 'pool:L10'] }],
    },
    'a Standard Edition server, which has its databases on itself': {
      plan: planOf([
        pool('S10', 'lync2010', { edition: 'standard', fqdn: 'se10.contoso.com' }),
        chatOn('se10.contoso.com\\pchat'),
      ]),
      findings: [{ entities: ['chatPool:P13', 'pool:S10'] }],
    },
  },
})
