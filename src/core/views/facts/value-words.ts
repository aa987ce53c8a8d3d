import { addressIn, type Entity, type EntityId, kinds } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { fieldOf } from '#core/model/refs.ts'
import { choiceName, kindName, nameOf, shortened, thousands, withArticle } from '#core/model/words.ts'

/** The items of a list, each in words. */
export const itemsInWords = (field: Field, value: unknown, graph: Graph): readonly string[] =>
  ((value ?? []) as readonly unknown[]).map((item) => itemInWords(field, item, graph))

function itemInWords({ type, fields = [] }: Field, item: unknown, graph: Graph): string {
  if (type !== 'rows') return typeof item === 'string' ? entityName(graph, item) : String(item)
  return fields
    .map((field) => partInWords(field, fieldOf(item as Entity, field.name), graph))
    .filter(Boolean)
    .join(', ')
}

function partInWords(field: Field, value: unknown, graph: Graph): string {
  if (value === undefined) return ''
  if (field.type === 'flag') return value === true ? field.title.toLowerCase() : `not ${field.title.toLowerCase()}`
  return valueInWords(field, value, graph)
}

/** What is said of a value that nobody has given. */
export const notFilledIn = 'not filled in'

/** A single value in words; a text is cut short where it is long. */
export function valueInWords({ name, type }: Field, value: unknown, graph: Graph): string {
  if (value === undefined) return unsaidOf[name] ?? unsaid[type] ?? notFilledIn
  if (type === 'ref') return entityName(graph, String(value))
  if (type === 'flag') return value === true ? 'yes' : 'no'
  if (type === 'number') return thousands(Number(value))
  if (type === 'choice') return choiceName(name, String(value))
  return shortened(String(value), 80) || 'empty'
}

const unsaid: Partial<Record<Field['type'], string>> = { ref: 'nowhere', flag: 'not known' }
/** What is given to somebody is no place. */
const unsaidOf: Readonly<Record<string, string>> = { addIn: 'none', policy: 'none', defaultChatPool: 'none' }

/** Whom or what an id names; any other text stays as it is. */
function entityName(graph: Graph, text: string): string {
  const entity = graph.find(text as EntityId)
  if (entity) return nameOf(entity)
  const kind = kinds.find((one) => text.startsWith(one) && text[one.length] === ':')
  if (!kind) return text
  const missing = kind === 'users' ? 'users that are not there' : `${withArticle(kindName[kind])} that is not there`
  return addressIn(text as EntityId) ?? missing
}

/** A title within a sentence; abbreviations and names stay as they are. */
export const inSentence = (title: string): string =>
  /^([A-Z]{2}|Persistent Chat|Front End)/.test(title) ? title : title.charAt(0).toLowerCase() + title.slice(1)
