import { chatPoolOf } from '#core/domain/content/islands.ts'
import { byName } from '#core/model/base/natural-order.ts'
import type { ChatPool } from '#core/model/entity.ts'
import type { Graph } from '#core/model/memory/graph.ts'
import type { Choice } from '../../ui/Select.tsx'

/** All categories, each with the chat pool that it is on. */
export const categoryChoices = (graph: Graph): readonly Choice[] =>
  byName(graph.all('category')).map((category) => ({
    value: category.id,
    label: category.name,
    hint: chatPoolOf(graph, category)?.name,
  }))

export const chatPoolChoices = (graph: Graph): readonly Choice[] =>
  byName(graph.all('chatPool')).map(({ id, name }: ChatPool) => ({ value: id, label: name }))

/** Whose rooms can be listed. */
export const holderChoices = (graph: Graph): readonly Choice[] => [...chatPoolChoices(graph), ...categoryChoices(graph)]
