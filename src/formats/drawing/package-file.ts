/** The parts of an office file, each by its path; the types of content come first. */
export type Parts = Generator<readonly [path: string, content: string], void>

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** A part with the declaration that it begins with. */
export const xmlPart = (root: string): string => `${declaration}${root}\n`

/** What a part leads to: the ends of the name of a relationship and where it is. */
export type Relationship = readonly [id: string, type: string, target: string]

export const relationshipsPart = (relationships: readonly Relationship[]): string =>
  xmlPart(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relationships
      .map(([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`)
      .join('')}</Relationships>`,
  )

/** What kind each part is of. */
export const contentTypesPart = (types: Readonly<Record<string, string>>): string =>
  xmlPart(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${Object.entries(types)
        .map(([path, type]) => `<Override PartName="${path}" ContentType="${type}"/>`)
        .join('')}</Types>`,
  )

export const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
