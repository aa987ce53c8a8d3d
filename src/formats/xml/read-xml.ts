import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { err, ok, type Result } from '#core/model/base/result.ts'
import type { XmlElement } from './element.ts'
import { type ParsedNode, resolve } from './resolve.ts'
import { rootOf } from './root.ts'

export type XmlError =
  /** A document type can carry entities that read other files or grow without end. */
  | { readonly type: 'doctype' }
  | { readonly type: 'entity'; readonly name: string }
  | { readonly type: 'cut-off'; readonly line: number; readonly column: number }
  | { readonly type: 'not-well-formed'; readonly line: number; readonly column: number }
  | { readonly type: 'too-deep' }
  /** A name that no topology has and that is meant to break programs, such as `__proto__`. */
  | { readonly type: 'hostile-name' }

/** Reads XML from somebody else: no document types, no entities but the five of XML, nothing deeper than 100. */
export function readXml(text: string): Result<XmlElement, XmlError> {
  if (/<!DOCTYPE|<!ENTITY/i.test(text)) return err({ type: 'doctype' })
  const entity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)([\w.:-]+);/i.exec(text)?.[1]
  if (entity) return err({ type: 'entity', name: entity })
  const fault = faultIn(text)
  return fault ? err(fault) : parse(text)
}

function faultIn(text: string): XmlError | undefined {
  const answer = XMLValidator.validate(text)
  if (answer === true) return undefined
  const root = rootOf(text)
  const isCutOff = !root || !text.includes(`</${root.tag}`)
  return isCutOff
    ? { type: 'cut-off', ...endOf(text) }
    : // The validator cannot always tell where.
      { type: 'not-well-formed', line: answer.err.line || 1, column: answer.err.col || 1 }
}

function endOf(text: string): { readonly line: number; readonly column: number } {
  const lines = text.split(/\r\n|\n|\r/)
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 }
}

function parse(text: string): Result<XmlElement, XmlError> {
  try {
    const nodes: readonly ParsedNode[] = parser.parse(text)
    const root = resolve(nodes)
    return root ? ok(root) : err({ type: 'not-well-formed', line: 1, column: 1 })
  } catch (error) {
    // Of a valid text the parser refuses only these two.
    return err({ type: String(error).includes('nested') ? 'too-deep' : 'hostile-name' })
  }
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  cdataPropName: '#cdata',
  maxNestedTags: 100,
  captureMetaData: true,
})
