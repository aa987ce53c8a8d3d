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

/** A server by the name that is known of it, where that says as much or more. */
export function asKnown(name: string, known: readonly string[]): string {
  const same = known.find((one) => one.toLowerCase() === name.toLowerCase())
  const [whole, second] = same === undefined ? known.filter((one) => isPartOf(name, one)) : [same]
  return second === undefined ? (whole ?? name) : name
}
