import { err, ok, type Result } from '#core/model/base/result.ts'
import type { ImportError } from '../../import-error.ts'
import { descendantsOf, type XmlElement } from '../../xml/element.ts'
import { readXml } from '../../xml/read-xml.ts'
import { rootOf } from '../../xml/root.ts'
import { inTopology } from './names.ts'

/** The settings that Export-CsConfiguration gathers, the topology among them, in a file of a zip file. */
export const isConfiguration = (text: string): boolean => rootOf(text)?.name === 'DocItemSet'

/** The topology among the settings: as an element, or as the text of one. */
export function topologyAmong(settings: XmlElement): Result<XmlElement, ImportError> {
  const [element] = descendantsOf(settings, inTopology('Topology'))
  if (element) return ok(element)
  const text = textAmong(settings)
  return text === undefined ? err({ type: 'no-topology' }) : readXml(text)
}

export function isTopology(text: string): boolean {
  const root = rootOf(text)
  const { namespace, name } = inTopology('Topology')
  return root?.name === name && root.namespace === namespace
}

function textAmong(element: XmlElement): string | undefined {
  if (element.name === 'Data' && isTopology(element.text)) return element.text
  for (const child of element.children) {
    const text = textAmong(child)
    if (text !== undefined) return text
  }
  return undefined
}
