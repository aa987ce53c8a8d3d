import { listed } from '#core/model/words.ts'
import type { XmlElement } from '../../xml/element.ts'
import { notUnderstood, type Placed } from '../placed.ts'
import type { TopologyDocument } from './document.ts'
import { knownElements } from './known-elements.ts'

/** By name the first element that has it. */
type Found = Map<string, XmlElement>

/** Says which elements, attributes and usages of the file are not known to the importer, and where the first of each is. */
export function unknownParts(topology: XmlElement, { services }: TopologyDocument): readonly Placed[] {
  const [elements, attributes, kinds]: readonly [Found, Found, Found] = [new Map(), new Map(), new Map()]
  gather(topology, elements, attributes)
  for (const { dependencies, element } of services)
    for (const { usage } of dependencies) if (!usages.has(usage)) note(kinds, usage, element)
  return [
    ...notUnderstoodOf('element', elements),
    ...notUnderstoodOf('attribute', attributes),
    ...notUnderstoodOf('kind of dependency', kinds),
  ]
}

function notUnderstoodOf(what: string, found: Found): readonly Placed[] {
  if (found.size === 0) return []
  const text = `Not understood and left out: ${what} ${listed([...found.keys()].map((name) => `‘${name}’`))}.`
  const about = [...found.values()].map((element) => ({ element }))
  return [notUnderstood(text, about)]
}

/** Below an element that is not known, nothing is. Only what is of a topology's own namespaces is looked at. */
function gather(element: XmlElement, elements: Found, attributes: Found): void {
  const inNamespace = knownElements.get(element.namespace)
  if (inNamespace) {
    const known = inNamespace.get(element.name)
    if (!known) {
      note(elements, element.name, element)
      return
    }
    for (const name of element.attributes.keys())
      if (!known.includes(name)) note(attributes, `${element.name}/${name}`, element)
  }
  for (const child of element.children) gather(child, elements, attributes)
}

const note = (found: Found, name: string, element: XmlElement): unknown => found.has(name) || found.set(name, element)

const usages: ReadonlySet<string> = new Set(['Default', 'Mirror', 'Backup', 'BackupMirror', 'Trunk'])
