import type { Detail } from '#core/edits/intake/brought.ts'
import { groupBy } from '#core/model/base/group-by.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Said } from '../../agreed.ts'
import { mentionedChatPools } from '../../mentioned-chat-pools.ts'
import { chatPoolKey, siteKey } from '../../natural-ids.ts'
import { type Choices, choiceIn } from '../choices.ts'
import { type Entry, nameIn, saidIn, sayOf } from '../entry.ts'
import { filled } from '../filled.ts'
import { chatPoolNamed, isChatServer } from './chat-pools.ts'
import type { Estate } from './estate.ts'

/** Endpoints, states and settings, which tell more of chat pools of Lync Server 2013. */
export function readOfChatPools(
  entriesOf: (kind: string) => readonly Entry[],
  estate: Estate,
  chatPools: readonly ChatPool[],
): { readonly said: readonly Said<ChatPool>[]; readonly details: readonly Said<Detail>[] } {
  return {
    said: [...readEndpoints(entriesOf('endpoint'), estate), ...readStates(entriesOf('state'), estate)],
    details: readSettings(entriesOf('setting'), estate, chatPools),
  }
}

function readEndpoints(entries: readonly Entry[], estate: Estate): readonly Said<ChatPool>[] {
  const owned = entries.flatMap((entry) => {
    const sipAddress = nameIn(entry, 'sipAddress')
    const owner = sipAddress && (nameIn(entry, 'chatPool') ?? ownerByNumber(sipAddress, estate))
    if (sipAddress && owner)
      return [{ entry, owner, endpoint: { sipAddress, ...filled({ displayName: nameIn(entry, 'displayName') }) } }]
    const text = `The chat pool of the endpoint ${sipAddress ?? 'without an address'} is not told, so it is left out.`
    sayOf(entry, estate.remarks, 'endpoint', 'broken', text)
    return []
  })
  const byOwner = groupBy(owned, ({ entry, owner }) => `${entry.of.table.file}\n${owner.toLowerCase()}`)
  return [...byOwner.values()].flatMap((all) =>
    all[0] ? withDetails(all[0].entry, all[0].owner, { endpoints: all.map(({ endpoint }) => endpoint) }) : [],
  )
}

/** The endpoint of a chat pool's own is called by the number of its service, such as `sip:GC-1-PersistentChatService-2@…`. */
function ownerByNumber(sipAddress: string, { services }: Estate): string | undefined {
  const number = /^sip:gc-([^@]+)@/i.exec(sipAddress)?.[1]?.toLowerCase()
  const service = services.find((one) => isChatServer(one) && nameIn(one.entry, 'serviceId')?.toLowerCase() === number)
  return number === undefined ? undefined : service?.fqdn
}

function readStates(entries: readonly Entry[], { remarks }: Estate): readonly Said<ChatPool>[] {
  return entries.flatMap((entry) => {
    const fqdn = chatPoolNamed(nameIn(entry, 'identity') ?? '')
    const poolState = choiceIn(entry, 'state', poolStates, fqdn, remarks)
    return fqdn === '' || poolState === undefined ? [] : withDetails(entry, fqdn, { poolState })
  })
}

const poolStates: Choices<NonNullable<ChatPool['poolState']>> = {
  named: new Map([
    ['normal', 'Normal'],
    ['failedover', 'FailedOver'],
  ]),
}

/**
 * Of all settings a plan holds the compliance adapter: that of one chat pool, or that of its site or of all, which those
 * that record compliance have unless they have their own.
 */
function readSettings(
  entries: readonly Entry[],
  { remarks }: Estate,
  chatPools: readonly ChatPool[],
): readonly Said<Detail>[] {
  const said = (entry: Entry, id: ChatPool['id'], complianceAdapter: string): Said<Detail> =>
    saidIn(entry, { id, kind: 'chatPool', complianceAdapter })
  return inOrder(entries).flatMap((entry) => {
    const identity = nameIn(entry, 'identity') ?? ''
    const complianceAdapter = nameIn(entry, 'adapter')
    if (isOfService(identity) && complianceAdapter) {
      return [said(entry, chatPoolKey(chatPoolNamed(identity)), complianceAdapter)]
    }
    const site = /^site\s*:\s*(.+)$/i.exec(identity)?.[1]
    const within = chatPools.filter(
      (one) => one.complianceEnabled && (site === undefined || one.site === siteKey(site)),
    )
    if (complianceAdapter && within.length > 0) return within.map(({ id }) => said(entry, id, complianceAdapter))
    sayOf(
      entry,
      remarks,
      'setting',
      'notUnderstood',
      `A plan has no such settings: those of ${identity || 'a row'} are left out.`,
    )
    return []
  })
}

const isOfService = (identity: string): boolean => /^(?:service\s*:\s*)?persistentchatserver\s*:/i.test(identity)

/** Those of a chat pool, then those of a site, then those of all. */
function inOrder(entries: readonly Entry[]): readonly Entry[] {
  const rank = (entry: Entry) => {
    const identity = nameIn(entry, 'identity') ?? ''
    return isOfService(identity) ? 0 : /^site\s*:/i.test(identity) ? 1 : 2
  }
  return [...entries].sort((a, b) => rank(a) - rank(b))
}

const withDetails = (entry: Entry, fqdn: string, details: Partial<ChatPool>): readonly Said<ChatPool>[] =>
  mentionedChatPools([fqdn]).map((chatPool) => saidIn(entry, { ...chatPool, ...details, id: chatPoolKey(fqdn) }))
