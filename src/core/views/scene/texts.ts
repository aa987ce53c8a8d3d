import type { SceneItem, SceneText } from './scene.ts'

/** All texts of a page, in the order in which they are drawn. */
export const textsOf = (items: readonly SceneItem[]): readonly SceneText[] =>
  items.flatMap((item) => (item.type === 'group' ? textsOf(item.items) : item.type === 'text' ? [item] : []))
