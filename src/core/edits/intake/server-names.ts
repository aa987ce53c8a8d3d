/** The fields that name servers or SQL instances. */
const fields: ReadonlySet<string> = new Set([
  ...['fqdn', 'frontEnds', 'complianceServers', 'sqlInstance', 'instance', 'trustedApplicationPool'],
])

export const namesServers = (field: string): boolean => fields.has(field)

/** Whether a name says no more than another one: `sql01` of `sql01.contoso.com\PCHAT`. */
export function isPartOf(name: string, whole: string): boolean {
  const [host = '', instance] = name.toLowerCase().split('\\', 2)
  const [wholeHost = '', wholeInstance] = whole.toLowerCase().split('\\', 2)
  const isSameHost = host === wholeHost || wholeHost.startsWith(`${host}.`)
  return isSameHost && (instance === undefined || instance === wholeInstance)
}

/**
 * The one of the servers that are known which a name means that is told with others: the one called so, else the only one
 * of whose name it is a part, or whose name is a part of none but it.
 */
export function serverMeant(name: string, known: readonly string[], told: readonly string[]): string | undefined {
  const longer = asKnown(name, known)
  if (longer !== name || known.includes(name)) return longer
  const [shorter, second] = known.filter((one) => isPartOf(one, name))
  if (shorter === undefined || second !== undefined) return undefined
  return told.filter((one) => isPartOf(shorter, one)).length === 1 ? shorter : undefined
}

/** A server by the name that is known of it, where that says as much or more. */
export function asKnown(name: string, known: readonly string[]): string {
  const same = known.find((one) => one.toLowerCase() === name.toLowerCase())
  const [whole, second] = same === undefined ? known.filter((one) => isPartOf(name, one)) : [same]
  return second === undefined ? (whole ?? name) : name
}
