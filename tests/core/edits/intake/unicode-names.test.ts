import { expect, it } from 'vitest'
import { intakeOf } from '#core/edits/intake/intake.ts'
import { read } from '../../../support/import-tables.ts'
import { category, chatPool, planOf, policy, room, site } from '../../../support/plan-builder.ts'

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
