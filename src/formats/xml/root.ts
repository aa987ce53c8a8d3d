import type { QName } from './element.ts'

interface XmlRoot extends QName {
  /** The name as it is written, with its prefix. */
  readonly tag: string
}

/** The name of the root element, from the beginning of a text; undefined where no element begins it. */
export function rootOf(text: string): XmlRoot | undefined {
  const start = /^<((?:([\w.-]+):)?([\w.-]+))((?:\s[^<]*?)?)\/?>/.exec(afterProlog(text))
  if (!start) return undefined
  const [, tag = '', prefix, name = '', attributes = ''] = start
  const declared = namespacesIn(attributes)
  return { tag, name, namespace: declared.get(prefix ?? '') ?? '' }
}

/** The text from its first element on; a declaration and any number of comments may stand before it. */
function afterProlog(text: string): string {
  let rest = text.trimStart()
  for (let end = endOfNote(rest); end !== undefined; end = endOfNote(rest)) rest = rest.slice(end).trimStart()
  return rest
}

/** Where a declaration or comment that begins the text ends; undefined where none begins it, or ends. */
function endOfNote(text: string): number | undefined {
  const mark = text.startsWith('<?') ? '?>' : '-->'
  const at = text.startsWith('<?') || text.startsWith('<!--') ? text.indexOf(mark) : -1
  return at < 0 ? undefined : at + mark.length
}

/** Every prefix that a tag declares; the default namespace has the empty prefix. */
function namespacesIn(attributes: string): ReadonlyMap<string, string> {
  const found = attributes.matchAll(/\sxmlns(?::([\w.-]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g)
  return new Map([...found].map(([, prefix, double, single]) => [prefix ?? '', (double ?? single ?? '').trim()]))
}
