import type { Detail } from '#core/edits/intake/brought.ts'
import type { Said } from '../../agreed.ts'
import { domainOf } from '../../naming.ts'
import { chatPoolKey, poolKey } from '../../natural-ids.ts'
import { type Entry, listIn, nameIn, saidIn } from '../entry.ts'
import { filled } from '../filled.ts'
import type { Remarks } from '../notices.ts'
import type { Cluster, Estate } from './estate.ts'
import { isChatRole, isPoolRole } from './roles.ts'

/** The computers that one file lists of a pool or chat pool. */
interface Listed {
  /** That tells of the first of them. */
  readonly entry: Entry
  readonly fqdn: string
  /** Where the file tells them. */
  readonly roles: readonly string[] | undefined
  readonly computers: readonly string[]
}

/** What Get-CsPool and Get-CsComputer say of pools and chat pools; Get-CsComputer does not say which of both one is. */
export function readComputers({ clusters, remarks }: Estate, computers: readonly Entry[]): readonly Said<Detail>[] {
  const listed = [...clusters.map((cluster) => ofCluster(cluster, remarks)), ...ofComputers(computers)]
  return listed.flatMap((one) => (one.computers.length === 0 ? [] : detailsOf(one)))
}

const ofCluster = ({ entry, fqdn, roles }: Cluster, remarks: Remarks): Listed => ({
  entry,
  fqdn,
  roles,
  computers: once(listIn(entry, 'computers', fqdn, remarks) ?? []),
})

function ofComputers(entries: readonly Entry[]): readonly Listed[] {
  const found = new Map<string, { readonly entry: Entry; readonly fqdn: string; readonly computers: string[] }>()
  for (const entry of entries) {
    const [fqdn, computer] = [nameIn(entry, 'pool'), nameIn(entry, 'fqdn')]
    if (!fqdn || !computer) continue
    const key = `${entry.of.table.file}\n${fqdn.toLowerCase()}`
    const known = found.get(key) ?? { entry, fqdn, computers: [] }
    found.set(key, known)
    known.computers.push(computer)
  }
  return [...found.values()].map((one) => ({ ...one, computers: once(one.computers), roles: undefined }))
}

const once = (names: readonly string[]): readonly string[] => [
  ...new Map(names.map((name) => [name.toLowerCase(), name])).values(),
]

function detailsOf({ entry, fqdn, roles, computers }: Listed): readonly Said<Detail>[] {
  const domain = filled({ domain: domainOf(computers) })
  const pool: Detail = { id: poolKey(fqdn), kind: 'pool', frontEnds: [...computers], ...domain }
  const servers = computers.map((name) => ({ fqdn: name }))
  const chatPool: Detail = { id: chatPoolKey(fqdn), kind: 'chatPool', servers, ...domain }
  return [
    ...(roles === undefined || roles.some(isPoolRole) ? [saidIn(entry, pool)] : []),
    ...(roles === undefined || roles.some(isChatRole) ? [saidIn(entry, chatPool)] : []),
  ]
}
