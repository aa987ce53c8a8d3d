import { contentsOf } from '#core/domain/content/islands.ts'
import { type EntityId, isLegacy } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { counted } from '#core/model/words.ts'
import { legacyChatRemains } from '#core/rules/endstate/legacy-chat-remains.ts'
import { legacyLyncRemains } from '#core/rules/endstate/legacy-lync-remains.ts'
import { no2013Chat } from '#core/rules/endstate/no-2013-chat.ts'
import { generationMismatch } from '#core/rules/hosting/generation-mismatch.ts'
import { homeNotAlive } from '#core/rules/hosting/home-not-alive.ts'
import { missingHome } from '#core/rules/hosting/missing-home.ts'
import { noChatPool } from '#core/rules/isolation/no-chat-pool.ts'
import { danglingReference } from '#core/rules/plan/dangling-reference.ts'
import { noCategory } from '#core/rules/room/no-category.ts'
import { everHadChat } from './chat.ts'
import { formerChatPools, formerPools, goneInWords } from './former.ts'
import { evidence, type Point, said } from './verdict.ts'

const persistentChat: Point = {
  id: 'persistent-chat',
  title: 'Chat runs on Lync 2013 Persistent Chat',
  source: 'COEX',
  touchedBy: [
    'hosting',
    'topology',
    'sql',
    'filestore',
    'compliance',
    'capacity',
    'coexistence',
    'endstate/no-2013-chat',
  ],
  isAsked: everHadChat,
  isAbout: isAboutLync2013,
  judge: (at) => {
    const chatPools = at.graph.all('chatPool').filter((chatPool) => !isLegacy(chatPool))
    const hosting = [missingHome, homeNotAlive, generationMismatch].flatMap((rule) =>
      said(rule, at).filter(({ entity }) => chatPools.some(({ id }) => id === entity)),
    )
    const givenUp = said(no2013Chat, at)
    const isNone = chatPools.length === 0 && givenUp.length === 0
    const none = isNone ? [evidence(`${at.name} has no Persistent Chat pool. Add one.`)] : givenUp
    return {
      evidence: chatPools.map(({ id, name, hostedOn }) =>
        evidence(`${name} runs on ${at.graph.get('pool', hostedOn)?.name ?? 'no pool'}.`, id),
      ),
      against: [...none, ...hosting],
      unknown: [],
    }
  },
}

/** Whether it is about more than older pools, which have points of their own. */
function isAboutLync2013(entities: readonly EntityId[], { graph }: Moment): boolean {
  const pools = entities.flatMap((id) => graph.get('pool', id) ?? graph.get('chatPool', id) ?? [])
  return pools.length === 0 || pools.some(({ generation }) => generation === 'lync2013')
}

const noLegacyChat: Point = {
  id: 'no-legacy-chat',
  title: 'No Group Chat pool is left',
  source: 'COEX',
  touchedBy: ['endstate/legacy-chat-remains', 'coexistence/not-side-by-side'],
  touchedIn: ['chatPool'],
  isAboutTheWay: true,
  judge: (at) => {
    const against = said(legacyChatRemains, at)
    const none = 'No stage of this plan has a Group Chat pool.'
    return { evidence: goneInWords(formerChatPools(at), against, none), against, unknown: [] }
  },
}

const noLegacyPool: Point = {
  id: 'no-legacy-pool',
  title: 'No pool of an older generation is left',
  source: 'COEX',
  touchedBy: [
    'endstate/legacy-lync-remains',
    'coexistence/not-side-by-side',
    'migration/home-removed-before-chat',
    'migration/pool-not-empty',
  ],
  touchedIn: ['pool'],
  isAboutTheWay: true,
  judge: (at) => {
    const against = said(legacyLyncRemains, at)
    const none = 'No stage of this plan has a pool of an older generation.'
    return { evidence: goneInWords(formerPools(at), against, none), against, unknown: [] }
  },
}

const nothingOrphaned: Point = {
  id: 'nothing-orphaned',
  title: 'Nothing is orphaned',
  source: 'CATADM',
  touchedBy: ['isolation', 'category', 'room', 'addin', 'plan'],
  isAsked: everHadChat,
  judge: (at) => ({
    evidence: at.graph.all('chatPool').map((chatPool) => {
      const contents = contentsOf(at.graph, chatPool)
      const count = (kind: string) => contents.filter((one) => one.kind === kind).length
      const owned = `${counted(count('category'), 'category', 'categories')}, ${counted(count('room'), 'room')} and ${counted(count('addIn'), 'add-in')}`
      return evidence(`${chatPool.name} owns ${owned}.`, chatPool.id)
    }),
    against: [noChatPool, noCategory, danglingReference].flatMap((rule) => said(rule, at)),
    unknown:
      at.graph.all('chatPool').length === 0 ? [evidence(`${at.name} has no chat pool that could own anything.`)] : [],
  }),
}

export const estatePoints: readonly Point[] = [persistentChat, noLegacyChat, noLegacyPool, nothingOrphaned]
