import { migrateContent } from '#core/edits/migrate-content.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import type { Entity } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { category, chatPool, client, planOf, policy, pool, room, site, users } from '../support/plan-builder.ts'

export interface Size {
  /** Sites, pools, chat pools, categories, users and clients in the first stage. */
  readonly objects: number
  readonly rooms: number
  readonly stages: number
}

/**
 * A migration from Lync 2010 of the asked size. Of every 30 objects there are 1 site, 1 pool, 1 chat pool,
 * 9 categories, 9 groups of users and 9 clients; rooms are spread evenly and have two groups as members each.
 */
export function syntheticPlan({ objects, rooms, stages }: Size): Plan {
  const blocks = Math.round(objects / 30)
  const today = [...range(blocks).flatMap(block), ...range(rooms).map((at) => roomOf(at, blocks))]
  const steps: readonly (readonly Entity[])[] = [today, ...growing(today, stages - 1)]
  return withPlaces(planOf(...steps))
}

/** A migration that brings all rooms of one Lync 2010 chat pool to Persistent Chat in one step. */
export function importingPlan(rooms: number): Plan {
  const [source, target] = ['chatPool:gc', 'chatPool:pc'] as const
  const today: readonly Entity[] = [
    pool('fe', 'lync2010', { fqdn: 'fe.contoso.com' }),
    chatPool('gc', 'lync2010', { hostedOn: 'pool:fe', fqdn: 'gc.contoso.com' }),
    ...range(40).map((at) => category(`c-${at}`, { chatPool: source })),
    ...range(20).map((at) => users(`u-${at}`, { count: 40, homedOn: 'pool:fe', sipDomain: 'contoso.com' })),
    ...range(20).map((at) => client(`u-${at}`, 'groupChat2010', `users:u-${at}`, [source])),
    ...range(rooms).map((at) =>
      room(`r-${at}`, {
        category: `category:c-${at % 40}`,
        members: [`users:u-${at % 20}`, `users:u-${(at + 4) % 20}`],
      }),
    ),
  ]
  const deployed = [
    ...today,
    pool('fe13', 'lync2013', { fqdn: 'fe13.contoso.com' }),
    chatPool('pc', 'lync2013', { hostedOn: 'pool:fe13', fqdn: 'pc.contoso.com' }),
    policy('chat', 'global', true),
  ]
  const plan = planOf(today, deployed, deployed, deployed)
  return withPlaces(migrateContent(plan, { stage: 's3', source, target, staysStopped: true }))
}

export const textOf = (plan: Plan): string => serializePlan(plan)

const range = (length: number): readonly number[] => Array.from({ length }, (_, at) => at)

function block(at: number): readonly Entity[] {
  const fe = pool(`fe-${at}`, 'lync2010', { site: `site:s-${at}`, edition: 'enterprise', fqdn: `fe-${at}.contoso.com` })
  const gc = chatPool(`gc-${at}`, 'lync2010', { hostedOn: fe.id, site: `site:s-${at}`, fqdn: `gc-${at}.contoso.com` })
  const nine = range(9).map((n) => at * 9 + n)
  const staff = nine.map((n) => users(`u-${n}`, { count: 40, homedOn: fe.id, sipDomain: 'contoso.com' }))
  return [
    site(`s-${at}`, { siteKind: 'central' }),
    fe,
    gc,
    ...nine.map((n) => category(`c-${n}`, { chatPool: gc.id })),
    ...staff,
    ...staff.map(({ id, name }) => client(name, 'groupChat2010', id, [gc.id])),
  ]
}

/** Rooms and their members are of one block: everything in it belongs to one chat pool. */
function roomOf(at: number, blocks: number): Entity {
  const first = (at % blocks) * 9
  const within = Math.floor(at / blocks)
  const member = (offset: number) => `users:u-${first + ((within + offset) % 9)}`
  return room(`r-${at}`, { category: `category:c-${first + (within % 9)}`, members: [member(0), member(4)] })
}

/** Each further stage brings one block's Lync 2013 pool and chat pool, and moves that block's users there. */
function growing(today: readonly Entity[], stages: number): readonly (readonly Entity[])[] {
  const enabled = policy('chat', 'global', true)
  let entities: readonly Entity[] = today
  return range(stages).map((at) => {
    const fe = pool(`fe13-${at}`, 'lync2013', { edition: 'enterprise', site: `site:s-${at}` })
    const added = [fe, chatPool(`pc-${at}`, 'lync2013', { hostedOn: fe.id }), ...(at === 0 ? [enabled] : [])]
    const moved = entities.map((one) =>
      one.kind === 'users' && one.homedOn === `pool:fe-${at}` ? { ...one, homedOn: fe.id } : one,
    )
    entities = [...moved, ...added]
    return entities
  })
}
