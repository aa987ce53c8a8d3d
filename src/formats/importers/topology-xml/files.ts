import { err, ok, type Result } from '#core/model/base/result.ts'
import type { ImportError } from '../../import-error.ts'
import { childOf, type XmlElement } from '../../xml/element.ts'
import { readXml } from '../../xml/read-xml.ts'
import { rootOf } from '../../xml/root.ts'
import type { ImportChoices, Imported } from '../importer.ts'
import { assumed, type Placed } from '../placed.ts'
import { isConfiguration, isTopology, topologyAmong } from './configuration.ts'
import { documentOf, type TopologyDocument } from './document.ts'
import { draftDocumentOf } from './draft.ts'
import { inBuilder, inDraft } from './names.ts'

/** The topology of a file, and how what it lists is read. */
interface Found {
  readonly topology: XmlElement
  readonly documentOf: (topology: XmlElement) => TopologyDocument
  readonly hasOther?: Imported['hasOther']
  readonly notices: readonly Placed[]
}

export const holdsTopology = (text: string): boolean => isTopology(text) || isConfiguration(text) || isBuilderFile(text)

/** Finds the topology in any file that may hold one. */
export function topologyIn(text: string, choices: ImportChoices): Result<Found, ImportError> {
  const xml = readXml(text)
  if (!xml.ok) return xml
  if (isBuilderFile(text)) return topologyOfBuilder(xml.value, choices)
  const topology = isConfiguration(text) ? topologyAmong(xml.value, text) : xml
  return topology.ok ? ok({ topology: topology.value, documentOf, notices: [] }) : topology
}

function isBuilderFile(text: string): boolean {
  const root = rootOf(text)
  const { namespace, name } = inBuilder('TopologyBuilder')
  return root?.name === name && root.namespace === namespace
}

/** Where the file has not the wanted topology, the other one is taken, and that is said. */
function topologyOfBuilder(
  file: XmlElement,
  { topology: wanted = 'new', both }: ImportChoices,
): Result<Found, ImportError> {
  const partsOf = { new: partOf(file, 'NewTopology'), original: partOf(file, 'OriginalTopology') }
  const unwanted = wanted === 'new' ? 'original' : 'new'
  const [topology, other] = [partsOf[wanted], partsOf[unwanted]]
  if (topology && other) return ok(found(topology, [said[both ? 'both' : wanted]], unwanted))
  if (topology) return ok(found(topology, []))
  return other ? ok(found(other, [instead[unwanted]])) : err({ type: 'nothing-found' })
}

const partOf = (file: XmlElement, name: 'NewTopology' | 'OriginalTopology'): XmlElement | undefined =>
  childOf(file, inBuilder(name), inDraft('PartialTopology'))

const found = (topology: XmlElement, texts: readonly string[], hasOther?: Imported['hasOther']): Found => ({
  topology,
  documentOf: draftDocumentOf,
  notices: texts.map((text) => assumed(text, [{ element: topology }])),
  ...(hasOther && { hasOther }),
})

const said = {
  new: 'The file has two topologies; the new one is taken, with what was not published yet.',
  original: 'The file has two topologies; the original one is taken, as it was published.',
  both: 'The file has two topologies, and both are taken: the published one for the stage that it is brought into, the edited one for a later stage.',
}
const instead = {
  new: 'The file has no original topology, so the new one is taken.',
  original: 'The file has no new topology, so the original one is taken.',
}
