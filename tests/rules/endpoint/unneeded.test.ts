import { unneeded } from '#core/rules/endpoint/unneeded.ts'
import { l13, p13, step } from '../../support/migration.ts'
import { client, planOf, users } from '../../support/plan-builder.ts'
import { testRule } from '../../support/test-rule.ts'

const addressed = { ...p13, endpoints: [{ sipAddress: 'sip:chat@contoso.com' }] }
const ann = users('Ann', { homedOn: 'pool:L13' })
const lync2013 = client('a', 'lync2013', 'users:Ann')
const groupChat = client('b', 'groupChat2010', 'users:Ann', ['chatPool:P13'])
const start = [l13, p13, ann]

testRule(unneeded, {
  valid: {
    'no endpoints': planOf(start, [l13, { ...p13, endpoints: [] }, ann, lync2013]),
    'a Group Chat client is left': planOf(start, [l13, addressed, ann, lync2013, groupChat]),
    'nobody has drawn clients': planOf(start, [l13, addressed, ann]),
    'not the end state': step(start, [l13, addressed, ann, lync2013]),
    'a sketch of today': planOf([l13, addressed, ann, lync2013]),
  },
  invalid: {
    'no Group Chat client is left': {
      plan: planOf(start, [l13, addressed, ann, lync2013]),
      findings: [
        {
          stage: 's2',
          entities: ['chatPool:P13'],
          field: 'endpoints',
          severity: 'info',
          fixes: ['Remove the endpoint sip:chat@contoso.com of P13'],
        },
      ],
    },
    'several endpoints are one finding': {
      plan: planOf(start, [
        l13,
        { ...p13, endpoints: [...addressed.endpoints, { sipAddress: 'sip:b@contoso.com' }] },
        ann,
        lync2013,
      ]),
      findings: [{ entities: ['chatPool:P13'], message: /sip:chat@contoso\.com and sip:b@contoso\.com/ }],
    },
  },
})
