import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool, Generation } from '#core/model/entity.ts'
import { listed } from '#core/model/words.ts'
import type { Said } from '../../agreed.ts'
import {
  type GroupChatGeneration,
  groupChatGeneration,
  isGroupChat,
  takenForGroupChat,
} from '../../group-chat-choice.ts'
import type { Proposal } from '../../importer.ts'
import { notGroupChat } from '../../naming.ts'
import { chatPoolKey, poolKey, siteKey } from '../../natural-ids.ts'
import { type Entry, listIn, nameIn, saidIn, sayOf } from '../entry.ts'
import { filled } from '../filled.ts'
import type { Estate } from './estate.ts'
import type { PoolsRead } from './pools.ts'
import { needOf, productOf, type Service } from './service.ts'

/** A trusted application pool, of a service or of no more than an application. */
interface Candidate {
  readonly entry: Entry
  readonly fqdn: string
  readonly service: Service | undefined
}

export interface GroupChatRead {
  readonly said: readonly Said<ChatPool>[]
  /** Those of whose generation no file tells. */
  readonly guessed: readonly Said<ChatPool>[]
  readonly proposals: readonly Proposal[]
}

/** Trusted application pools, of which one may be Group Chat: confirmed, it is a chat pool. */
export function readGroupChat(estate: Estate, pools: PoolsRead, applications: readonly Entry[]): GroupChatRead {
  const named = groupBy(applications, (entry) => nameIn(entry, 'pool')?.toLowerCase() ?? '')
  const distinct = candidatesIn(estate, applications)
  const isConfirmed = ({ fqdn }: Candidate) => isGroupChat(fqdn, estate.choices)
  const confirmed = distinct.filter(isConfirmed).map((one) => readOne(estate, one, pools))
  const open = distinct.filter((one) => !isConfirmed(one))
  for (const { entry, fqdn } of open) {
    sayOf(entry, estate.remarks, 'not confirmed', 'notUnderstood', notGroupChat(estate.nameOf(fqdn)))
  }
  return {
    said: saidOf(confirmed.filter(({ isGuessed }) => !isGuessed)),
    guessed: saidOf(confirmed.filter(({ isGuessed }) => isGuessed)),
    proposals: open.map((one) => proposalOf(estate, one, pools, named.get(one.fqdn.toLowerCase()) ?? [])),
  }
}

const saidOf = (read: readonly Confirmed[]): readonly Said<ChatPool>[] =>
  read.map(({ entry, chatPool }) => saidIn(entry, chatPool))

/** Each once: its service knows it best. */
function candidatesIn({ services }: Estate, applications: readonly Entry[]): readonly Candidate[] {
  const found = services.filter(({ role }) => role === 'trustedapplicationpool')
  const ofServices = found.map((service): Candidate => ({ entry: service.entry, fqdn: service.fqdn, service }))
  const ofApplications = applications.flatMap((entry): readonly Candidate[] => {
    const fqdn = nameIn(entry, 'pool')
    return fqdn === undefined ? [] : [{ entry, fqdn, service: undefined }]
  })
  const byFqdn = groupBy([...ofServices, ...ofApplications], ({ fqdn }) => fqdn.toLowerCase())
  return [...byFqdn.values()].flatMap((all) => all.slice(0, 1))
}

interface Confirmed {
  readonly entry: Entry
  readonly chatPool: ChatPool
  /** Its generation is. */
  readonly isGuessed: boolean
}

function readOne(estate: Estate, candidate: Candidate, pools: PoolsRead): Confirmed {
  const { entry, fqdn, service } = candidate
  const found = generationOf(estate, service, pools)
  const chatPool = chatPoolOf(estate, candidate, found.generation)
  const text = takenForGroupChat({ name: chatPool.name, fqdn }, found, estate.choices)
  sayOf(entry, estate.remarks, 'confirmed', 'assumed', text)
  return { entry, chatPool, isGuessed: found.isGuessed }
}

function chatPoolOf(estate: Estate, { fqdn, service }: Candidate, generation: Generation): ChatPool {
  const host = hostOf(estate, service)
  return {
    id: chatPoolKey(fqdn),
    kind: 'chatPool',
    name: estate.nameOf(fqdn),
    generation,
    fqdn,
    ...filled({
      hostedOn: host === undefined ? undefined : poolKey(host),
      site: service?.site === undefined ? undefined : siteKey(service.site),
    }),
    trustedApplicationPool: fqdn,
  }
}

/** The question that the person answers: is this Group Chat? */
function proposalOf(
  estate: Estate,
  { fqdn, entry, service }: Candidate,
  pools: PoolsRead,
  applications: readonly Entry[],
): Proposal {
  const own = nameIn(entry, 'applications') ? (listIn(entry, 'applications', fqdn, estate.remarks) ?? []) : []
  const texts = [...own, ...applications.flatMap((one) => nameIn(one, 'name') ?? [])]
  const names = [...new Set(texts.map((text) => /urn:application:(.+)$/i.exec(text)?.[1] ?? text))]
  const host = hostOf(estate, service)
  return {
    fqdn,
    name: estate.nameOf(fqdn),
    generation: generationOf(estate, service, pools).generation,
    host: host && estate.nameOf(host),
    likely: [fqdn.split('.', 1)[0] ?? '', ...names].some((name) => /chat|channel|gc/i.test(name)),
    reason: reasonFor(names),
  }
}

const hostOf = (estate: Estate, service: Service | undefined): string | undefined =>
  service && needOf(service, 'registrar', 'registrar', estate.remarks)

function reasonFor(applications: readonly string[]): string {
  if (applications.length === 0) return 'It is a trusted application pool; its applications are not in the file.'
  return `It is a trusted application pool for ${listed(applications.map((name) => `‘${name}’`))}.`
}

/** Of the pool's own version, else of its host's. */
function generationOf(estate: Estate, service: Service | undefined, { told }: PoolsRead): GroupChatGeneration {
  const host = hostOf(estate, service)
  const pool = host === undefined ? undefined : told.find(({ entity }) => entity.id === poolKey(host))?.entity
  const own = productOf(service?.version ?? '', service?.site, estate.choices)
  return groupChatGeneration([own.generation, pool?.generation])
}
