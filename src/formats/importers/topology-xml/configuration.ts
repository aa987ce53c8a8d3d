import { err, ok, type Result } from '#core/model/base/result.ts'
import type { ImportError } from '../../import-error.ts'
import { descendantsOf, type XmlElement } from '../../xml/element.ts'
import { lineEnds, linesIn } from '../../xml/lines.ts'
import { readXml } from '../../xml/read-xml.ts'
import { rootOf } from '../../xml/root.ts'
import { inTopology } from './names.ts'

/** The settings that Export-CsConfiguration gathers, the topology among them, in a file of a zip file. */
export const isConfiguration = (text: string): boolean => rootOf(text)?.name === 'DocItemSet'

/** The topology among the settings of a file: as an element, or as the text of one, which stands where that text does. */
export function topologyAmong(settings: XmlElement, file: string): Result<XmlElement, ImportError> {
  const [element] = descendantsOf(settings, inTopology('Topology'))
  if (element) return ok(element)
  const data = dataAmong(settings)
  const topology = data && readXml(data.text)
  if (!topology) return err({ type: 'no-topology' })
  return topology.ok ? ok(standingIn(file, data, topology.value)) : topology
}

/** Whatever is written otherwise in a text within a text, its lines are lines of the file. */
function standingIn(file: string, data: XmlElement, topology: XmlElement): XmlElement {
  const lineOf = linesIn(data.text)
  const starts = [data.start, ...[...lineEnds(file, data.start)].map((end) => end + 1)]
  const standing = (element: XmlElement): XmlElement => ({
    ...element,
    start: starts[lineOf(element.start) - 1] ?? data.start,
    children: element.children.map(standing),
  })
  return standing(topology)
}

export function isTopology(text: string): boolean {
  const root = rootOf(text)
  const { namespace, name } = inTopology('Topology')
  return root?.name === name && root.namespace === namespace
}

function dataAmong(element: XmlElement): XmlElement | undefined {
  if (element.name === 'Data' && isTopology(element.text)) return element
  for (const child of element.children) {
    const data = dataAmong(child)
    if (data !== undefined) return data
  }
  return undefined
}
