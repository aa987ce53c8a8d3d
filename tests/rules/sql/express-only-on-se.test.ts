import { expect, it } from 'vitest'
import type { ChatPool, Pool } from '#core/model/entity.ts'
import { expressOnlyOnSe } from '#core/rules/sql/express-only-on-se.ts'
import { found } from '../../support/found.ts'
import { chatPool, planOf, pool } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const of = (host: Partial<Pool>, chat: Partial<ChatPool>) =>
  planOf([
    pool('L13', 'lync2013', host),
    chatPool('P13', 'lync2013', { hostedOn: 'pool:L13', contentStore: express('se.contoso.com'), ...chat }),
  ])
const express = (server: string) => ({ instance: `${server}\\rtc`, edition: 'express' }) as const
const standard = { edition: 'standard', fqdn: 'se.contoso.com' } as const

testRule(expressOnlyOnSe, {
  valid: {
    'on the Standard Edition server': of(standard, { collocation: 'standardEdition' }),
    'beside it, in its local engine': of(standard, { collocation: 'standalone', contentStore: express('SE') }),
    'nobody knows where it runs': of(standard, { contentStore: express('sql1') }),
    'nobody knows the edition of the host': of({}, { collocation: 'standalone' }),
    'no host': planOf([chatPool('P13', 'lync2013', { contentStore: express('sql1') })]),
    'full SQL Server': of({ edition: 'enterprise' }, { contentStore: { edition: 'standard' } }),
    'a Group Chat pool': planOf([
      pool('L10', 'lync2010', { edition: 'enterprise' }),
      chatPool('P10', 'lync2010', { hostedOn: 'pool:L10', contentStore: express('sql1') }),
    ]),
  },
  invalid: {
    'with an Enterprise pool as host': {
      plan: of({ edition: 'enterprise' }, {}),
      findings: [{ entities: ['chatPool:P13'], related: ['pool:L13'], field: 'contentStore' }],
    },
    'another Express beside a Standard Edition server': {
      plan: of(standard, { collocation: 'standalone', mirrorStore: express('sql1.contoso.com') }),
      findings: [
        { entities: ['chatPool:P13'], field: 'mirrorStore', message: /has its mirror store on SQL Server Ex/ },
      ],
    },
  },
})

it('leaves a chat pool on Enterprise Front Ends to its own rule', () => {
  const plan = of({ edition: 'enterprise' }, { collocation: 'frontEnd' })
  expect(found(plan, 'error')).toEqual(['error hosting/collocated-on-enterprise chatPool:P13 pool:L13'])
})
