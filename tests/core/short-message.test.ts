import { expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { shortMessage } from '#core/checking/short-message.ts'
import { rules } from '#core/rules/index.ts'
import { shortenedInside } from '#core/words.ts'
import { category, chatPool, planOf, pool } from '../support/plan-builder.ts'

it.each([
  ['short', 10, 'short'],
  ['exactly 10', 10, 'exactly 10'],
  ['FE-2010 of the branch in Leeds', 16, 'FE-2010 o…Leeds'],
  ['🙂🙂🙂🙂🙂🙂', 4, '🙂🙂…🙂'],
])('cuts ‘%s’ to %s letters, in its middle', (text, limit, short) => {
  expect(shortenedInside(text, limit)).toBe(short)
})

const long = (name: string) => `${name} of the department of global rates and foreign exchange in ${name}`

it('keeps what a message says and cuts the names in it', () => {
  const plan = planOf([
    pool('fe', 'lync2013', { name: long('Leeds') }),
    chatPool('gc', 'lync2010', { name: long('York'), hostedOn: 'pool:fe' }),
  ])
  const finding = createCheck(rules)(plan).findings.find(({ rule }) => rule === 'hosting/generation-mismatch')!
  expect(finding.message).toContain(long('Leeds'))
  const short = shortMessage(plan, finding)
  expect(short).toMatch(
    /^York of the departm…ange in York is a Lync 2010 Group Chat pool but is hosted on Leeds of the/,
  )
  expect(short.length).toBeLessThan(finding.message.length - 60)
})

it('names what only an earlier stage had', () => {
  const gc = chatPool('gc', 'lync2010', { name: long('York') })
  const plan = planOf([gc, category('Ops', { chatPool: gc.id })], [])
  const finding = { ...createCheck(rules)(plan).findings[0]!, message: `${long('York')} is gone.`, entities: [gc.id] }
  expect(shortMessage(plan, { ...finding, stage: plan.stages[1]!.id })).toBe(
    'York of the departm…ange in York is gone.',
  )
})
