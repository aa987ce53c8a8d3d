import { type NamedStore, type StoreField, storesOf } from '#core/domain/servers/stores.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import { type ChatPool, isLegacy } from '#core/model/entity.ts'
import type { Rule } from '#core/model/rule/rule.ts'
import { listed } from '#core/model/words.ts'

export const mirrorPlacement: Rule = {
  id: 'topology/mirror-placement',
  severity: 'error',
  when: 'stage',
  each: 'chatPool',
  title: 'A mirror is in the data center of the store it mirrors',
  source: { keys: ['STRETCH', 'RES'], basis: 'stated' },

  *check(chatPool) {
    const apart = apartMirrors(chatPool)
    const [first] = apart
    if (isLegacy(chatPool) || !first) return
    const places = apart.map(
      ({ mirror, of }) =>
        `the ${mirror.name} is in ${mirror.store.dataCenter}, but the ${of.name} in ${of.store.dataCenter}`,
    )
    yield {
      entities: [chatPool.id],
      field: first.mirror.field,
      message: `Of ${chatPool.name} ${listed(places)}. A mirror is in the data center of the store that it mirrors. Place it there.`,
    }
  },
}

const mirrors = {
  mirrorStore: 'contentStore',
  backupMirrorStore: 'backupStore',
  complianceMirrorStore: 'complianceStore',
} as const satisfies Partial<Record<StoreField, StoreField>>

interface Mirrored {
  readonly mirror: NamedStore
  readonly of: NamedStore
}

/** The mirrors in another data center than their store, as far as both are known. */
export function apartMirrors(chatPool: ChatPool): readonly Mirrored[] {
  const stores = new Map(storesOf(chatPool).map((store) => [store.field, store]))
  return Object.entries(mirrors).flatMap(([field, mirrored]) => {
    const [mirror, of] = [stores.get(field as StoreField), stores.get(mirrored)]
    const isKnown = mirror?.store.dataCenter && of?.store.dataCenter
    return mirror && of && isKnown && !isSameName(mirror.store.dataCenter, of.store.dataCenter) ? [{ mirror, of }] : []
  })
}
