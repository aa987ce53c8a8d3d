import { groupBy } from '#core/model/base/group-by.ts'

/** Names a server or pool for people: by its host, or by its whole FQDN where hosts repeat. */
export type Namer = (fqdn: string) => string

export function namerFor(fqdns: readonly string[]): Namer {
  const distinct = [...new Set(fqdns.map((fqdn) => fqdn.toLowerCase()))]
  const byHost = groupBy(distinct, hostOf)
  return (fqdn) => ((byHost.get(hostOf(fqdn.toLowerCase()))?.length ?? 0) > 1 ? fqdn : hostOf(fqdn))
}

/** What is lost where nobody says of a trusted application pool that it is Group Chat. */
export const notGroupChat = (name: string): string =>
  `${name} is a trusted application pool that nobody has confirmed to be Group Chat, so it is left out.`

/** The first label; an address of digits has no host name. */
const hostOf = (fqdn: string): string => (/^[\d.]+$/.test(fqdn) ? fqdn : (fqdn.split('.', 1)[0] ?? fqdn))

/** The domain that the names of all computers share; undefined where they do not. */
export function domainOf(machines: readonly string[]): string | undefined {
  const domains = new Set(machines.map((fqdn) => fqdn.toLowerCase().split('.').slice(1).join('.')))
  const [domain] = domains
  return domains.size === 1 && domain ? domain : undefined
}
