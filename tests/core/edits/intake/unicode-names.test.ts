import { expect, it } from 'vitest'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { mergedValue } from '#core/edits/intake/merged-values.ts'
import { takeIn, usualChoice } from '#core/edits/intake/take-in.ts'
import { fieldsOf } from '#core/model/fields.ts'
import { read, saidOf } from '../../../support/import-tables.ts'
import { category, chatPool, planOf, policy, room, site, users } from '../../../support/plan-builder.ts'

it('finds names in whatever form of Unicode', () => {
  const name = 'Bücher'
  const plan = planOf([
    site(name, { siteKind: 'central' }),
    chatPool('P', 'lync2013', { fqdn: 'pc.x' }),
    category(name, { chatPool: 'chatPool:P' }),
    room(name, { category: `category:${name}` }),
    policy('T', 'user', true, { name }),
  ])
  const other = name.normalize('NFD')
  const file = read({
    'rooms.csv': `Chat pool,Category,Room,Region\npc.x,${other},${other},\npc.x,${name},${name},\n`,
    'policies.csv': `Identity,EnablePersistentChat\nTag:${other},True\n`,
    'sites.csv': `Identity,SiteType\nSite:${other},CentralSite\n`,
  })
  const [stage] = plan.stages
  expect(stage && intakeOf(plan, stage, file)).toMatchObject({ added: [], changed: [], gone: [] })
})

const [composed, decomposed] = ['Händler', 'Händler'.normalize('NFD')] as const

it('fills the lists that name a group in another form', () => {
  const plan = planOf([
    users('G', { name: composed, count: 2, sipDomain: 'x' }),
    room('R', { members: ['Guests', decomposed] }),
  ])
  const [stage] = plan.stages
  if (!stage) throw new Error('A plan has a stage.')
  const file = read('SipAddress,DisplayName\nsip:ann@x,Ann\nsip:bob@x,Bob\n', { singleUsers: true })
  const after = takeIn(plan, stage.id, intakeOf(plan, stage, file), usualChoice, [])
  expect(after.stages[0]?.topology.room.get('room:R')?.members).toEqual([
    'Guests',
    'users:sip-ann-x',
    'users:sip-bob-x',
  ])
})

it('knows somebody by an address in whatever form', () => {
  const file = read(`SipAddress,DisplayName\nsip:${composed}@x,Ann\nSIP:${decomposed}@X,Ann\n`, { singleUsers: true })
  expect(saidOf(file)).toContain('3: 1 user is listed before, and counted once.')
  const plan = planOf([users('Ann', { count: 1, sipAddress: `sip:${decomposed}@x`, sipDomain: 'x' })])
  const [stage] = plan.stages
  expect(stage && intakeOf(plan, stage, file)).toMatchObject({ added: [], changed: [], gone: [], people: [] })
})

it.each(['memberOf', 'sipDomain', 'sipAddress'])('finds %s to be the same in whatever form', (name) => {
  const field = fieldsOf('users').find((one) => one.name === name)
  if (!field) throw new Error('Users have no such field.')
  const [was, is] = [composed, decomposed].map((one) => (field.type === 'texts' ? [one] : one))
  expect(mergedValue(field, was, is, undefined)).toBe(was)
})
