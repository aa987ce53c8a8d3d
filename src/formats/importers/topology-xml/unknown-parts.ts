import { listed } from '#core/model/words.ts'
import type { XmlElement } from '../../xml/element.ts'
import type { Notice } from '../importer.ts'
import type { TopologyDocument } from './document.ts'
import { knownElements } from './known-elements.ts'
import { notUnderstood } from './part.ts'

/** Says which elements, attributes and usages of the file are not known to the importer. */
export function unknownParts(topology: XmlElement, { services }: TopologyDocument): readonly Notice[] {
  const names = { elements: new Set<string>(), attributes: new Set<string>(), usages: new Set<string>() }
  gather(topology, names)
  for (const { dependencies } of services)
    for (const { usage } of dependencies) if (!usages.has(usage)) names.usages.add(usage)
  return [
    ...notUnderstoodOf('element', names.elements),
    ...notUnderstoodOf('attribute', names.attributes),
    ...notUnderstoodOf('kind of dependency', names.usages),
  ]
}

function notUnderstoodOf(what: string, names: ReadonlySet<string>): readonly Notice[] {
  if (names.size === 0) return []
  return [notUnderstood(`Not understood and left out: ${what} ${listed([...names].map((name) => `‘${name}’`))}.`)]
}

/** Below an element that is not known, nothing is. Only what is of a topology's own namespaces is looked at. */
function gather(
  element: XmlElement,
  names: { readonly elements: Set<string>; readonly attributes: Set<string> },
): void {
  const elements = knownElements.get(element.namespace)
  if (elements) {
    const known = elements.get(element.name)
    if (!known) {
      names.elements.add(element.name)
      return
    }
    for (const name of element.attributes.keys())
      if (!known.includes(name)) names.attributes.add(`${element.name}/${name}`)
  }
  for (const child of element.children) gather(child, names)
}

const usages: ReadonlySet<string> = new Set(['Default', 'Mirror', 'Backup', 'BackupMirror', 'Trunk'])
