import { err, ok, type Result } from '#core/model/base/result.ts'
import { listed } from '#core/model/words.ts'
import { withoutControls } from '../xml/controls.ts'
import { attributeOf, childOf, childrenOf, namesIn, type XmlElement } from '../xml/element.ts'
import { readXml } from '../xml/read-xml.ts'
import { rootOf } from '../xml/root.ts'
import type { FileError, Imported, Importer, Notice, Source } from './importer.ts'
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
  whyNotAlone: { type: 'foreign', kind: 'legacyEdge' },
  recognizes({ text }) {
    const root = rootOf(text)
    return root?.name === 'TopologyInput' && root.namespace === namespace
  },
  read(sources) {
    const notices: Notice[] = []
    for (const source of sources) {
      const read = edgesIn(source)
      if (!read.ok) return read
      notices.push(...read.value)
    }
    return ok({ sipDomains: [], entities: [], mentioned: [], covers: [], notices, proposals: [] } satisfies Imported)
  },
}

function edgesIn(source: Source): Result<readonly Notice[], FileError> {
  const xml = readXml(source.text)
  if (!xml.ok) return err({ file: source.name, error: xml.error })
  const clusters = childrenOf(childOf(withoutControls(xml.value), inInput('EdgeClusters')), inInput('EdgeCluster'))
  const notices = clusters.map((element): Placed => {
    return { type: 'notUnderstood', text: leftOut(element), about: [{ element }] }
  })
  return ok(notices.map(placing(source)))
}

function leftOut(cluster: XmlElement): string {
  const version = attributeOf(cluster, 'Version') ?? ''
  const nextHop = attributeOf(childOf(cluster, inInput('DirectorOrEdgeNextHop')), 'Fqdn')
  const hop = nextHop === undefined ? '' : `, whose next hop is ${nextHop}`
  const product = versions.get(version) ?? 'an unknown version'
  return `A plan has no Edge Servers, so that of ${product} is left out: ${namesOf(cluster)}${hop}.`
}

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
