import { around, type Box } from '#core/layout/box.ts'
import { changesHeadings } from '#core/views/scene/change-list.ts'
import { problemsHeading } from '#core/views/scene/problem-list.ts'
import type { Scene, SceneText } from '#core/views/scene/scene.ts'
import { textsOf } from '#core/views/scene/texts.ts'
import type { Connector, Shape } from '../shapes/shape.ts'
import { shapePageOf } from '../shapes/shape-page.ts'

/** What of a page goes onto a slide, which has the shape of a screen, and what into its notes. */
export interface Slide {
  readonly title: string
  readonly shapes: readonly Shape[]
  readonly connectors: readonly Connector[]
  /** All that they cover. */
  readonly bounds: Box
  /** What is seen, and the changes and problems, which are as long as they are. */
  readonly notes: readonly string[]
}

export function slideOf(scene: Scene): Slide {
  const texts = textsOf(scene.items)
  const heading = texts.find(
    ({ text, size }) =>
      size === 14 && (Object.values(changesHeadings).some((one) => one === text) || text === problemsHeading),
  )
  const end = heading ? heading.y - heading.size * 2 : Number.POSITIVE_INFINITY
  const page = shapePageOf(scene)
  const [name, ...others] = page.shapes
  const shapes = others.filter(({ box }) => box.y < end)
  const ways = page.connectors.flatMap(({ route }) => route.map((point) => ({ ...point, width: 0, height: 0 })))
  return {
    title: scene.title,
    shapes: name?.label?.text === texts[0]?.text ? shapes : page.shapes,
    connectors: page.connectors,
    bounds: around([...shapes.map(({ box }) => box), ...ways]),
    notes: [scene.description, ...paragraphsOf(texts.filter(({ y }) => y > end))],
  }
}

/** Lines that belong together as one paragraph: those of a text, and what stands beside it. */
function paragraphsOf(texts: readonly SceneText[]): readonly string[] {
  const paragraphs: string[] = []
  let last = Number.NEGATIVE_INFINITY
  for (const { y, text } of texts) {
    if (y > last + lineHeight) paragraphs.push(text)
    else paragraphs.push(`${paragraphs.pop()}${y > last ? ' ' : ' – '}${text}`)
    last = Math.max(y, last)
  }
  return paragraphs
}

/** Lines of one text are closer to each other than texts. */
const lineHeight = 20
