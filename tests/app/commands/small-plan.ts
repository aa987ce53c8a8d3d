import { withPlaces } from '#core/layout/arranging/places.ts'
import { category, chatPool, client, planOf, pool, room, site, users } from '../../support/plan-builder.ts'

/** One stage with something of most kinds: a Group Chat pool with content, where it is to go, and who uses it. */
export const l10 = pool('L10', 'lync2010')
export const l13 = pool('L13', 'lync2013')
export const chat = chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' })
export const target = chatPool('PChat', 'lync2013', { hostedOn: 'pool:L13' })
export const trading = category('Trading', { chatPool: 'chatPool:GC' })
export const rates = room('Rates', { chatPool: 'chatPool:GC', category: 'category:Trading' })
export const traders = users('Traders', { homedOn: 'pool:L10' })
export const lync = client('lync', 'lync2010', 'users:Traders')
export const berlin = site('Berlin')

export const everything = [l10, l13, chat, target, trading, rates, traders, lync, berlin]
export const smallPlan = withPlaces(planOf(everything))
