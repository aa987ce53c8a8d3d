import type { Entity, EntityOf, Kind } from '#core/model/entity.ts'
import { graphOf } from '#core/model/memory/graph.ts'
import type { Topology } from '#core/model/topology.ts'
import { nameOf } from '#core/model/words.ts'

export interface RelationType<A extends Kind, B extends Kind> {
  readonly from: A
  readonly to: B
  readonly verb: string
  title(a: EntityOf<A>, b: EntityOf<B>): string
  titleOfNew?(a: EntityOf<A>, b: EntityOf<B>): string
  /** What changes, changed. */
  join(a: EntityOf<A>, b: EntityOf<B>, topology: Topology): Entity | readonly Entity[]
  /** Meant when a line is drawn, never when one is dropped on the other. */
  readonly onlyDrawn?: true
  /** Meant also when the second is dropped on the first. */
  readonly bothWays?: true
}

const relation = <A extends Kind, B extends Kind>(type: RelationType<A, B>): RelationType<Kind, Kind> =>
  type as unknown as RelationType<Kind, Kind>

const withSite = <E extends EntityOf<'pool' | 'chatPool' | 'users'>>(entity: E, site: EntityOf<'site'>): E => ({
  ...entity,
  site: site.id,
})

const withoutFields = <E extends Entity>(entity: E, ...fields: readonly (keyof E)[]): E =>
  Object.fromEntries(Object.entries(entity).filter(([name]) => !fields.includes(name as keyof E))) as E

const movesInto = {
  title: (a: { readonly name: string }, b: { readonly name: string }) => `Move ${a.name} to ${b.name}`,
  titleOfNew: (a: { readonly name: string }, b: { readonly name: string }) => `Put ${a.name} into ${b.name}`,
}

/** Everything that a drop, a drawn line, "Host on…" or "Connect…" can mean: one table for all of them. */
export const relationTypes: readonly RelationType<Kind, Kind>[] = [
  relation({
    from: 'chatPool',
    to: 'pool',
    verb: 'Host on',
    title: (a, b) => `Host ${a.name} on ${b.name}`,
    join: (a, b) => ({ ...a, hostedOn: b.id }),
  }),
  relation({
    from: 'users',
    to: 'pool',
    verb: 'Home on',
    title: (a, b) => `Home ${a.name} on ${b.name}`,
    // A pool is on premises.
    join: (a, b) => ({ ...withoutFields(a, 'online'), homedOn: b.id }),
  }),
  relation({
    from: 'client',
    to: 'chatPool',
    verb: 'Connect to',
    title: (a, b) => `Connect ${nameOf(a)} to ${b.name}`,
    join: (a, b) => ({ ...a, connectsTo: [...new Set([...(a.connectsTo ?? []), b.id])] }),
  }),
  relation({
    from: 'client',
    to: 'users',
    verb: 'Give to',
    title: (a, b) => `Give ${nameOf(a)} to ${b.name}`,
    join: (a, b) => ({ ...a, users: b.id }),
  }),
  relation({
    from: 'users',
    to: 'policy',
    verb: 'Grant',
    title: (a, b) => `Grant ${b.name} to ${a.name}`,
    join: (a, b) => ({ ...a, policy: b.id }),
    bothWays: true,
  }),
  relation({
    from: 'policy',
    to: 'site',
    verb: 'Apply to',
    title: (a, b) => `Apply ${a.name} to the site ${b.name}`,
    join: (a, b) => ({ ...a, scope: 'site' as const, site: b.id }),
    onlyDrawn: true,
  }),
  relation({
    from: 'category',
    to: 'chatPool',
    verb: 'Move to',
    ...movesInto,
    join: (a, b) => ({ ...withoutFields(a, 'parent'), chatPool: b.id }),
  }),
  relation({
    from: 'category',
    to: 'category',
    verb: 'Put under',
    title: (a, b) => `Put ${a.name} under ${b.name}`,
    join: (a, b) => ({ ...a, parent: b.id }),
    onlyDrawn: true,
  }),
  relation({
    from: 'room',
    to: 'category',
    verb: 'Move to',
    ...movesInto,
    join: (a, b) => ({ ...withoutFields(a, 'chatPool'), category: b.id }),
  }),
  relation({
    from: 'room',
    to: 'category',
    verb: 'Keep on its chat pool, in',
    title: (a, b) => `Keep ${a.name} on its chat pool, but in ${b.name}`,
    join: (a, b, topology) => ({ ...a, ...ownChatPool(a, topology), category: b.id }),
    onlyDrawn: true,
  }),
  relation({
    from: 'room',
    to: 'chatPool',
    verb: 'Move to',
    ...movesInto,
    join: (a, b) => ({ ...withoutFields(a, 'category'), chatPool: b.id }),
  }),
  relation({
    from: 'addIn',
    to: 'chatPool',
    verb: 'Register on',
    title: (a, b) => `Register ${a.name} on ${b.name}`,
    join: (a, b) => ({ ...a, chatPool: b.id }),
  }),
  relation({
    from: 'room',
    to: 'addIn',
    verb: 'Use',
    title: (a, b) => `Use ${b.name} in ${a.name}`,
    // An add-in of no chat pool is registered on that of the room.
    join: (a, b, topology) => [{ ...a, addIn: b.id }, b.chatPool ? b : { ...b, ...ownChatPool(a, topology) }],
    bothWays: true,
  }),
  relation({
    from: 'pool',
    to: 'site',
    verb: 'Place in',
    title: (a, b) => `Place ${a.name} in ${b.name}`,
    join: withSite,
  }),
  relation({
    from: 'chatPool',
    to: 'site',
    verb: 'Place in',
    title: (a, b) => `Place ${a.name} in ${b.name}`,
    join: withSite,
  }),
  relation({
    from: 'users',
    to: 'site',
    verb: 'Place in',
    title: (a, b) => `Place ${a.name} in ${b.name}`,
    join: withSite,
    onlyDrawn: true,
  }),
]

const ownChatPool = (room: EntityOf<'room'>, topology: Topology) => {
  const chatPool = room.chatPool ?? graphOf(topology).get('category', room.category)?.chatPool
  return chatPool ? { chatPool } : {}
}
