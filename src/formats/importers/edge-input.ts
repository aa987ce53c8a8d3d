import { addAll } from '#core/model/base/many.ts'
import { err, ok, type Result } from '#core/model/base/result.ts'
import { listed } from '#core/model/words.ts'
import { withoutControls } from '../xml/controls.ts'
import { attributeOf, childOf, childrenOf, namesIn, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { rootOf } from '../xml/root.ts'
import type { FileError, Importer, Notice, Source } from './importer.ts'
import { type Placed, placing } from './placed.ts'

const namespace = 'urn:schema:Microsoft.Rtc.Management.Deploy.LegacyUserInput.2008'
const inInput = namesIn(namespace)

/**
 * The Edge Servers of OCS 2007 R2, which Merge-CsLegacyTopology is told by hand. A plan has no place for them, so that
 * beside a topology they are said to be left out.
 */
export const edgeInput: Importer = {
  id: 'edge-input',
  title: 'Edge Servers of OCS 2007 R2',
  extensions: ['.xml'],
  whyNotAlone: (sources) => ({ type: 'only-edges', edges: sources.flatMap(edgesNamedIn) }),
  recognizes({ text }) {
    const root = rootOf(text)
    return root?.name === 'TopologyInput' && root.namespace === namespace
  },
  read(sources) {
    const notices: Notice[] = []
    const unread: FileError[] = []
    for (const source of sources) {
      const clusters = clustersIn(source)
      if (clusters.ok) addAll(notices, clusters.value.map(noticeOf).map(placing(source)))
      else unread.push(clusters.error)
    }
    return { readings: [{ sipDomains: [], said: [], mentioned: [], covers: [], notices, proposals: [] }], unread }
  },
}

function clustersIn({ name, text }: Source): Result<readonly XmlElement[], FileError> {
  const xml = readXml(text)
  if (!xml.ok) return err({ file: name, error: xml.error })
  return ok(childrenOf(childOf(withoutControls(xml.value), inInput('EdgeClusters')), inInput('EdgeCluster')))
}

function edgesNamedIn(source: Source): readonly string[] {
  const clusters = clustersIn(source)
  return clusters.ok ? clusters.value.map(edgeInWords) : []
}

const noticeOf = (element: XmlElement): Placed => ({
  type: 'notUnderstood',
  text: leftOut(element),
  about: [{ element }],
})

function edgeInWords(cluster: XmlElement): string {
  const hop = hopOf(cluster)
  return hop === undefined ? namesOf(cluster) : `${namesOf(cluster)} (next hop ${hop})`
}

function leftOut(cluster: XmlElement): string {
  const version = attributeOf(cluster, 'Version') ?? ''
  const product = versions.get(version) ?? 'an unknown version'
  const nextHop = hopOf(cluster)
  const hop = nextHop === undefined ? '' : `, whose next hop is ${nextHop}`
  return `A plan has no Edge Servers, so that of ${product} is left out: ${namesOf(cluster)}${hop}.`
}

const hopOf = (cluster: XmlElement): string | undefined =>
  attributeOf(childOf(cluster, inInput('DirectorOrEdgeNextHop')), 'Fqdn')

/** Behind a load balancer the computers are known by its name. */
function namesOf(cluster: XmlElement): string {
  const balancer = attributeOf(childOf(cluster, inInput('LoadBalancer')), 'InternalFqdn')
  const machines = childrenOf(childOf(cluster, inInput('Machines')), inInput('Machine'))
  const names = machines.flatMap((machine) => attributeOf(machine, 'InternalFqdn') ?? [])
  return balancer ?? (names.length === 0 ? 'one without a name' : listed(names))
}

const versions: ReadonlyMap<string, string> = new Map([
  ['OCS2007R2', 'OCS 2007 R2'],
  ['OCS2007', 'OCS 2007'],
])
