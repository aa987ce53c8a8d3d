import { headcountInShort, headcountOf } from '#core/domain/people/headcount.ts'
import { effectivePolicy } from '#core/domain/people/policies.ts'
import { accessInWords } from '#core/domain/reachability/access-words.ts'
import { clientsOf } from '#core/domain/reachability/clients.ts'
import { needsChat, usersNeeding } from '#core/domain/reachability/needed-chat-pools.ts'
import type { Users } from '#core/model/entity.ts'
import type { Moment } from '#core/model/memory/moment.ts'
import { clientName, listed } from '#core/model/words.ts'
import { legacyClients } from '#core/rules/endstate/legacy-clients.ts'
import { usersOnLegacy } from '#core/rules/endstate/users-on-legacy.ts'
import { reachMatrix } from '../reach/reach-matrix.ts'
import { everHadChat } from './chat.ts'
import { evidence, type Point, said, together, type Verdict } from './verdict.ts'

const who = (users: Users): string => `${users.name} (${headcountInShort(headcountOf([users]), 'person', 'people')})`

/** Of each group of users something; without any of them nobody knows. */
function ofEach(all: readonly Users[], none: string, judge: (users: Users) => Partial<Verdict>): Verdict {
  return all.length === 0 ? together([{ unknown: [evidence(none)] }]) : together(all.map(judge))
}

const inNeed = ({ graph }: Moment): readonly Users[] => graph.all('users').filter((users) => needsChat(graph, users))
const nobodyInNeed = ({ name }: Moment): string => `${name} has no users who are known to need chat. Draw them.`

const usersHomed: Point = {
  id: 'users-homed',
  title: 'All users are homed on Lync Server 2013',
  source: 'MULTI10',
  touchedBy: [
    'endstate/users-on-legacy',
    'user',
    'capacity/home-pool',
    'migration/pool-not-empty',
    'coexistence/not-side-by-side',
  ],
  touchedIn: ['users', 'pool'],
  judge: (at) => {
    const { graph, name } = at
    const homes = ofEach(
      graph.all('users'),
      `${name} has no users. Draw them to tell where they are homed.`,
      (users) => {
        const home = graph.get('pool', users.homedOn)
        if (home?.generation === 'lync2013') return { evidence: [evidence(`${who(users)} on ${home.name}.`, users.id)] }
        if (home) return {}
        if (users.federated) {
          return { evidence: [evidence(`${who(users)} are federated and have no home pool here.`, users.id)] }
        }
        if (!users.online) return { unknown: [evidence(`The home pool of ${users.name} is not known.`, users.id)] }
        const text = `${who(users)} are hosted online`
        return needsChat(graph, users)
          ? { against: [evidence(`${text}, where there is no Persistent Chat. Home them on premises.`, users.id)] }
          : { evidence: [evidence(`${text} and are not known to need chat.`, users.id)] }
      },
    )
    return together([homes, { against: said(usersOnLegacy, at) }])
  },
}

const usersEnabled: Point = {
  id: 'users-enabled',
  title: 'All users who need chat are enabled by policy',
  source: 'CHECK',
  touchedBy: ['policy'],
  isAsked: everHadChat,
  judge: (at) =>
    ofEach(inNeed(at), nobodyInNeed(at), (users) => {
      if (users.federated) {
        const text = `${users.name} need chat but are federated, and no policy enables federated users.`
        return { against: [evidence(text, users.id)] }
      }
      const { state, policy, chain } = effectivePolicy(at.graph, users)
      if (state === 'enabled') return { evidence: [evidence(`${who(users)} by ${policy?.name}.`, users.id)] }
      if (state === 'disabled') {
        return { against: [evidence(`No policy enables ${users.name} (${chain.join('; ')}). Enable it.`, users.id)] }
      }
      return {
        unknown: [evidence(`${at.name} has no policy, so nobody knows if ${users.name} are enabled.`, users.id)],
      }
    }),
}

const needReached: Point = {
  id: 'need-reached',
  title: 'All users reach the chat pools that they need',
  source: 'COEX',
  touchedBy: ['client', 'user', 'policy', 'hosting', 'endpoint', 'coexistence/not-side-by-side'],
  isAsked: everHadChat,
  isAbout(entities, { graph }) {
    const chatPools = entities.flatMap((id) => graph.get('chatPool', id) ?? [])
    return chatPools.length === 0 || chatPools.some((chatPool) => usersNeeding(graph, chatPool).length > 0)
  },
  judge: (at) => {
    const rows = new Map(reachMatrix(at).rows.map((row) => [row.users.id, row]))
    return ofEach(inNeed(at), nobodyInNeed(at), (users) => {
      const row = rows.get(users.id)
      const needed = row?.cells.filter(({ need }) => need) ?? []
      const asked =
        needed.length > 0 ? needed : (row?.cells.filter(({ access }) => access.standing === 'reached') ?? [])
      if (asked.length === 0) {
        const text = `${users.name} need chat, but no chat pool is known to serve them.`
        return row?.isKeptOut ? { against: [evidence(text, users.id)] } : { unknown: [evidence(text, users.id)] }
      }
      return together(
        asked.map(({ chatPool, access }) => {
          const one = [evidence(accessInWords(at.graph, users, chatPool, access), users.id)]
          return { reached: { evidence: one }, blocked: { against: one }, unknown: { unknown: one } }[access.standing]
        }),
      )
    })
  },
}

const noLegacyClient: Point = {
  id: 'no-legacy-client',
  title: 'Nobody uses a Group Chat client any more',
  source: 'HIGH',
  touchedBy: ['endstate/legacy-clients'],
  isAsked: everHadChat,
  judge: (at) => {
    const programs = ofEach(inNeed(at), nobodyInNeed(at), (users) => {
      const clients = clientsOf(at.graph, users)
      if (clients.length === 0) return { unknown: [evidence(`No client of ${users.name} is drawn.`, users.id)] }
      const names = listed([...new Set(clients.map(({ client }) => clientName[client]))])
      return { evidence: [evidence(`${who(users)} use the ${names}.`, users.id)] }
    })
    return together([programs, { against: said(legacyClients, at) }])
  },
}

export const peoplePoints: readonly Point[] = [usersHomed, usersEnabled, needReached, noLegacyClient]
