import fc from 'fast-check'
import { expect, it } from 'vitest'
import { intakeOf, isNothing } from '#core/edits/intake/intake.ts'
import type { Entity } from '#core/model/entity.ts'
import { read, saidOf } from '../../../support/import-tables.ts'
import { chatPool, planOf, users } from '../../../support/plan-builder.ts'

const spelled = fc
  .constantFrom('', 'sip:', 'SIP:')
  .chain((scheme) => fc.boolean().map((isLoud) => (name: string) => `${scheme}${isLoud ? name.toUpperCase() : name}`))

/** People and a chat pool, whose addresses are written in one way. */
const withAddresses = (written: (name: string) => string): readonly Entity[] => [
  users('ann', { sipAddress: written('ann@x.y') }),
  chatPool('pc', 'lync2013', {
    fqdn: 'pc.x',
    lookupUri: written('ocschat@x.y'),
    endpoints: ['chat@x.y', 'more@x.y'].map((name) => ({ sipAddress: written(name) })),
  }),
]

it('takes addresses for the same with their scheme and without it, in whatever letters', () => {
  fc.assert(
    fc.property(spelled, spelled, (known, told) => {
      const plan = planOf(withAddresses(known))
      const [stage] = plan.stages
      const file = { sipDomains: [], entities: withAddresses(told), mentioned: [], covers: [] }
      const intake = stage && intakeOf(plan, stage, file)
      expect(intake && isNothing(intake), JSON.stringify(intake?.changed)).toBe(true)
    }),
  )
})

it('finds no contradiction between files that write an address with its scheme and without it', () => {
  const endpoints = (address: string) =>
    `Identity,SipAddress,DisplayName,PersistentChatPoolFqdn\nCN=a,${address},Chat,pc.x\n`
  const both = { 'a.csv': endpoints('sip:chat@x.y'), 'b.csv': endpoints('chat@x.y') }
  expect(saidOf(read(both)).filter((text) => /disagree|is kept/.test(text))).toEqual([])
})
