import { expect, it, vi } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { adviceOf, messageOf, shortMessageOf } from '#core/checking/message.ts'
import { namesShortened, shortenedInside } from '#core/model/words.ts'
import { rules } from '#core/rules/index.ts'
import { category, chatPool, planOf, pool } from '../../support/plan-builder.ts'

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
  const short = shortMessageOf(plan, finding).join('')
  expect(short).toMatch(
    /^York of the departm…ange in York is a Lync 2010 Group Chat pool but is hosted on Leeds of the/,
  )
  expect(short.length).toBeLessThan(finding.message.length - 60)
})

it('names what only an earlier stage had', () => {
  const gc = chatPool('gc', 'lync2010', { name: long('York') })
  const plan = planOf([gc, category('Ops', { chatPool: gc.id })], [])
  const finding = { ...createCheck(rules)(plan).findings[0]!, message: `${long('York')} is gone.`, entities: [gc.id] }
  expect(shortMessageOf(plan, { ...finding, stage: plan.stages[1]!.id })[0]).toBe(
    'York of the departm…ange in York is gone.',
  )
})

it.each([
  ['plain', 'GC'],
  ['with a full stop inside', 'Corp. Chat pool'],
  ['with a full stop at its end', 'Contoso Ltd.'],
  ['with what a replacement would read as a pattern', "$& $' $$"],
])('says what is wrong apart from the rest, of a name %s', (_, name) => {
  const plan = planOf([pool('FE', 'lync2013'), chatPool('gc', 'lync2010', { name, hostedOn: 'pool:FE' })])
  const finding = createCheck(rules)(plan).findings.find(({ rule }) => rule === 'hosting/generation-mismatch')!
  const parts = messageOf(plan, finding)
  expect(parts).toEqual([
    `${name} is a Lync 2010 Group Chat pool but is hosted on FE, which is Lync Server 2013.`,
    ' It must be hosted on a Lync 2010 pool. Choose another host.',
  ])
  expect(shortMessageOf(plan, finding)).toEqual(parts)
  expect(adviceOf(plan, finding)).toBe('Choose another host.')
})

it.each([
  ['Choose chat.contoso.com as its address.', 'Choose chat.contoso.com as its address.'],
  ['It is gone. Choose chat.contoso.com.', 'Choose chat.contoso.com.'],
  ['It is gone. Choose Corp. Chat.', 'Choose Corp. Chat.'],
])('cuts what to do out of ‘%s’ at the end of a sentence only', (message, advice) => {
  const gc = chatPool('gc', 'lync2010', { name: 'Corp. Chat' })
  const finding = { ...createCheck(rules)(planOf([gc])).findings[0]!, message, entities: [gc.id] }
  expect(adviceOf(planOf([gc]), finding)).toBe(advice)
})

it.each([
  ['a pattern of replacements', long('$& $$'), '$& $$ of the depart…nge in $& $$ is gone.'],
  ['a name in a longer one', long('Leeds'), 'Leeds of the depart…nge in Leeds is gone.'],
])('shortens %s', (_, name, said) => {
  const short = namesShortened(() => [name.slice(0, 40), name], 32)
  expect(short(`${name} is gone.`)).toBe(said)
})

it('asks for the names once, and for none where a text is short', () => {
  const names = vi.fn(() => [long('York')])
  const short = namesShortened(names, 32)
  expect(short('All is well.')).toBe('All is well.')
  expect(names).not.toHaveBeenCalled()
  expect([short(long('York')), short(long('York')).length]).toEqual(['York of the departm…ange in York', 32])
  expect(names).toHaveBeenCalledOnce()
})
