import { principalCalled } from '#core/domain/people/principals.ts'
import { isSameName } from '#core/model/base/same-name.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Field } from '#core/model/fields.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import { choiceName, listed } from '#core/model/words.ts'

/** What a cell of a spreadsheet means, or in a sentence why it means nothing. */
type CellReading = { readonly value: unknown } | { readonly fault: string }

/** Reads a cell of any column but those that tell where a room is: its name, its category and its chat pool. */
export function readCell(graph: Graph, chatPool: ChatPool | undefined, field: Field, text: string): CellReading {
  switch (field.type) {
    case 'choice':
      return readChoice(field, text)
    case 'flag':
      return readFlag(field, text)
    case 'texts':
      return { value: readPrincipals(graph, text) }
    case 'ref':
      return readAddIn(graph, chatPool, text)
    default:
      return { value: text }
  }
}

function readChoice({ name, title, choices = [] }: Field, text: string): CellReading {
  const value = choices.find((choice) => isSameName(choice, text) || isSameName(choiceName(name, choice), text))
  const known = listed(
    choices.map((choice) => choiceName(name, choice)),
    choices.length,
  )
  return value === undefined ? { fault: `${title} cannot be ‘${text}’; it is one of ${known}.` } : { value }
}

const yes = new Set(['yes', 'y', 'true', '1', 'x', 'on'])
const no = new Set(['no', 'n', 'false', '0', 'off'])

function readFlag({ title }: Field, text: string): CellReading {
  const key = text.toLowerCase()
  if (yes.has(key)) return { value: true }
  return no.has(key) ? { value: false } : { fault: `${title} cannot be ‘${text}’; it is Yes or No.` }
}

const readPrincipals = (graph: Graph, text: string): readonly string[] => [
  ...new Set(text.split(/[;\n\r]+/).flatMap((one) => (one.trim() === '' ? [] : principalCalled(graph, one)))),
]

function readAddIn(graph: Graph, chatPool: ChatPool | undefined, text: string): CellReading {
  if (!chatPool) return { fault: `It belongs to no chat pool that could have the add-in ‘${text}’.` }
  const called = graph.referrers('addIn', chatPool.id, 'chatPool').filter(({ name }) => isSameName(name.trim(), text))
  const [addIn, ...more] = called
  if (!addIn) return { fault: `${chatPool.name} has no add-in called ‘${text}’: add it to the chat pool first.` }
  if (more.length > 0) return { fault: `${chatPool.name} has several add-ins called ‘${text}’: rename all but one.` }
  return { value: addIn.id }
}
