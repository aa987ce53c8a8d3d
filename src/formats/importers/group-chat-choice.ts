import { isSameName } from '#core/model/base/same-name.ts'
import { type ChatPool, type Generation, isLegacy } from '#core/model/entity.ts'
import type { Plan } from '#core/model/plan.ts'
import { chatName } from '#core/model/words.ts'
import type { ImportError } from '../import-error.ts'
import type { ImportChoices, Imported } from './importer.ts'

/** The trusted application pools that a plan has as Group Chat, by all FQDNs that it knows of them. */
export function knownGroupChat({ stages }: Plan): readonly string[] {
  const fqdns = ({ fqdn, trustedApplicationPool }: ChatPool) => [fqdn ?? [], trustedApplicationPool ?? []].flat()
  const chatPools = stages.flatMap(({ topology }) => [...topology.chatPool.values()])
  return [...new Set(chatPools.filter(isLegacy).flatMap(fqdns))]
}

/** Whether a trusted application pool is Group Chat: somebody says so, or the plan has it as such. */
export const isGroupChat = (fqdn: string, { groupChat, knownGroupChat = [] }: ImportChoices): boolean =>
  isAmong(fqdn, groupChat) || isAmong(fqdn, knownGroupChat)

const isAmong = (fqdn: string, fqdns: readonly string[]): boolean => fqdns.some((one) => isSameName(one.trim(), fqdn))

/** The generation of Group Chat by what files tell, or a guess where they do not. */
export interface GroupChatGeneration {
  readonly generation: Generation
  readonly isGuessed: boolean
}

/** The first that files tell of a pool or its host which can be; Group Chat ended with Lync 2010. */
export function groupChatGeneration(told: readonly (Generation | undefined)[]): GroupChatGeneration {
  const generation = told.find((one) => one !== undefined && one !== 'lync2013')
  return { generation: generation ?? 'lync2010', isGuessed: generation === undefined }
}

/** What is taken for the generation of a trusted application pool, which is Group Chat. */
export function takenForGroupChat(
  { name, fqdn = '' }: Pick<ChatPool, 'name' | 'fqdn'>,
  { generation, isGuessed }: GroupChatGeneration,
  { groupChat, knownGroupChat = [] }: ImportChoices,
): string {
  if (isGuessed && isAmong(fqdn, knownGroupChat)) {
    return `${name} is taken for Group Chat, as the plan has it so; the files do not tell of which version it is.`
  }
  const taken = `${name} is taken for ${chatName[generation]}, as`
  return isAmong(fqdn, groupChat)
    ? `${taken} confirmed. Fill in its stores and compliance by hand.`
    : `${taken} the plan has it as Group Chat.`
}

/** The first pool that was confirmed to be Group Chat, but is no trusted application pool of the files. */
export function strangerAmong(groupChat: readonly string[], imported: Imported): ImportError | undefined {
  const open = imported.proposals.map((proposal) => proposal.fqdn)
  const confirmed = [...imported.entities, ...imported.mentioned].flatMap((entity) =>
    entity.kind === 'chatPool' ? (entity.trustedApplicationPool ?? []) : [],
  )
  const known = [...open, ...confirmed]
  const fqdn = groupChat.find((one) => !known.some((other) => isSameName(one.trim(), other)))
  return fqdn === undefined ? undefined : { type: 'not-a-trusted-application-pool', fqdn, known }
}
