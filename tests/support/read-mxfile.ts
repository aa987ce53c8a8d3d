import { XMLParser } from 'fast-xml-parser'

/** A cell of a page, with what draw.io wraps around it. */
export interface MxCell {
  readonly id: string
  readonly parent?: string
  readonly label: string
  readonly tooltip?: string
  readonly isVertex: boolean
  readonly isEdge: boolean
  readonly source?: string
  readonly target?: string
  readonly style: ReadonlyMap<string, string>
  readonly data: Readonly<Record<string, string>>
  readonly box: readonly [x: number, y: number, width: number, height: number]
  readonly points: readonly (readonly [x: number, y: number])[]
}

export interface MxPage {
  readonly id: string
  readonly name: string
  readonly cells: readonly MxCell[]
}

type Attributes = Readonly<Record<string, string>>
type Parsed = Readonly<Record<string, unknown>>

/** The pages of a file of draw.io, read as its importer does: by the rules of XML, and no further than it looks. */
export function readMxfile(text: string): readonly MxPage[] {
  const [file] = parser.parse(text, true).filter((one: Parsed) => 'mxfile' in one) as Parsed[]
  return childrenOf(file, 'mxfile').map((diagram) => {
    const { id = '', name = '' } = attributesOf(diagram)
    const [model] = childrenOf(diagram, 'diagram')
    const [root] = childrenOf(model, 'mxGraphModel')
    return { id, name, cells: childrenOf(root, 'root').map(cellOf) }
  })
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  preserveOrder: true,
  trimValues: false,
  htmlEntities: true,
  parseAttributeValue: false,
})

const childrenOf = (element: Parsed | undefined, name: string): readonly Parsed[] =>
  ((element?.[name] ?? []) as readonly Parsed[]).filter((one) => !('#text' in one))
const attributesOf = (element: Parsed): Attributes => (element[':@'] ?? {}) as Attributes

function cellOf(element: Parsed): MxCell {
  const isWrapped = 'UserObject' in element
  const { label, tooltip, id: outer, ...data } = isWrapped ? attributesOf(element) : ({} as Record<string, string>)
  const cell = isWrapped ? (childrenOf(element, 'UserObject')[0] as Parsed) : element
  const { id = outer, parent, value, source, target, style = '', vertex, edge } = attributesOf(cell)
  const [geometry] = childrenOf(cell, 'mxCell')
  const place = geometry ? attributesOf(geometry) : {}
  const list = geometry ? childrenOf(geometry, 'mxGeometry').find((one) => 'Array' in one) : undefined
  return {
    id: id ?? '',
    ...(parent !== undefined && { parent }),
    label: label ?? value ?? '',
    ...(tooltip !== undefined && { tooltip }),
    isVertex: vertex === '1',
    isEdge: edge === '1',
    ...(source !== undefined && { source }),
    ...(target !== undefined && { target }),
    style: new Map(style.split(';').map((part) => [part.split('=')[0] ?? '', part.slice(part.indexOf('=') + 1)])),
    data,
    box: [Number(place.x), Number(place.y), Number(place.width), Number(place.height)],
    points: childrenOf(list, 'Array').map((one) => [Number(attributesOf(one).x), Number(attributesOf(one).y)]),
  }
}
