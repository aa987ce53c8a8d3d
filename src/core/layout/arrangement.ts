import { groupBy } from '#core/model/base/group-by.ts'
import { type ChatPool, type EntityId, generations, isContent, type Pool } from '#core/model/entity.ts'
import { type Block, beside, blockOf, spacer, stacked, wrappedIn } from './block.ts'
import type { Point } from './box.ts'
import { isA, type Of, type Placeable } from './placeable.ts'
import { sizes } from './sizes.ts'

/** Distances that leave room for the outlines of islands (28 on each side) and for the reasons on broken lines. */
const gaps = {
  chatPools: 96,
  belowPool: 150,
  besidePool: 144,
  columns: 176,
  sites: 176,
  people: 56,
  clients: 24,
  belowUsers: 48,
}

/**
 * The first arrangement of a plan: one column per pool from the oldest generation to the newest, each with its chat
 * pools below it (also those that are hosted elsewhere by mistake) and its users, over their clients, beside it; one
 * band per site; what belongs nowhere below, and policies at the far right.
 */
export function arranged(all: ReadonlyMap<EntityId, Placeable>): ReadonlyMap<EntityId, Point> {
  const stock = stockOf([...all.values()])
  const bands = [...groupBy(columnsOf(stock), ({ site }) => site).values()].map(bandOf)
  const estate = stacked(bands, gaps.sites)
  const strays = wrappedIn(straysOf(stock), Math.max(estate.width, 1400), 96)
  const policies = stacked(stock.all.filter(isA('policy')).map(blockOf), 32)
  return beside([stacked([estate, strays], 144), policies], gaps.columns).places
}

/** What there is to place, by what it belongs to; under `undefined` what belongs to nothing that is there. */
interface Stock {
  readonly all: readonly Placeable[]
  readonly chatPools: ReadonlyMap<EntityId | undefined, readonly Of<'chatPool'>[]>
  readonly users: ReadonlyMap<EntityId | undefined, readonly Placeable[]>
  readonly clients: ReadonlyMap<EntityId | undefined, readonly Placeable[]>
}

function stockOf(all: readonly Placeable[]): Stock {
  const byId = new Map(all.map((one) => [one.id, one.entity]))
  const there = (id: EntityId | undefined) => (id && byId.has(id) ? id : undefined)
  const pools = all.filter(isA('pool'))
  return {
    all,
    chatPools: groupBy(all.filter(isA('chatPool')), ({ entity }) => {
      const host = entity.hostedOn && byId.get(entity.hostedOn)
      const isOwn = host && 'generation' in host && host.generation === entity.generation
      return isOwn ? host.id : pools.find((pool) => pool.entity.generation === entity.generation)?.id
    }),
    users: groupBy(all.filter(isA('users')), ({ entity }) => there(entity.homedOn)),
    clients: groupBy(all.filter(isA('client')), ({ entity }) => there(entity.users)),
  }
}

interface Column {
  readonly generation: number
  readonly site: EntityId | undefined
  readonly block: Block
}

/** A column per pool, and one per chat pool whose generation has no pool. */
function columnsOf(stock: Stock): readonly Column[] {
  const columns = stock.all.filter(isA('pool')).map((pool) => columnOf(pool.entity, poolBlock(stock, pool)))
  const loose = (stock.chatPools.get(undefined) ?? []).map((one) =>
    columnOf(one.entity, stacked([spacer(one.width, sizes.card.height), blockOf(one)], gaps.belowPool)),
  )
  return [...columns, ...loose].sort((a, b) => a.generation - b.generation)
}

const columnOf = ({ generation, site }: Pool | ChatPool, block: Block): Column => ({
  generation: generations.indexOf(generation),
  site,
  block,
})

function bandOf(columns: readonly Column[]): Block {
  const blocks = columns.map(({ block }) => block)
  return beside(blocks, gaps.columns)
}

function poolBlock(stock: Stock, pool: Placeable): Block {
  const chatPools = beside((stock.chatPools.get(pool.id) ?? []).map(blockOf), gaps.chatPools)
  const homed = (stock.users.get(pool.id) ?? []).map((users) => peopleBlock(stock, users))
  const people = stacked(homed, gaps.people)
  return beside([stacked([blockOf(pool), chatPools], gaps.belowPool, 'middle'), people], gaps.besidePool)
}

/** Users over their clients. */
function peopleBlock(stock: Stock, users: Placeable): Block {
  const clients = (stock.clients.get(users.id) ?? []).map(blockOf)
  return stacked([blockOf(users), stacked(clients, gaps.clients)], gaps.belowUsers)
}

function straysOf(stock: Stock): readonly Block[] {
  const homeless = (stock.users.get(undefined) ?? []).map((users) => peopleBlock(stock, users))
  const content = stock.all.filter(({ entity }) => isContent(entity))
  // A site with pools in it is framed around them; its own place is for the stages in which it has none.
  const used = new Set(stock.all.map(({ entity }) => ('site' in entity ? entity.site : undefined)))
  const sites = stock.all.filter(isA('site'))
  const rest = [
    ...(stock.clients.get(undefined) ?? []),
    ...content,
    ...sites.filter(({ entity }) => !used.has(entity.id)),
    ...sites.filter(({ entity }) => used.has(entity.id)),
  ]
  return [...homeless, ...rest.map(blockOf)]
}
