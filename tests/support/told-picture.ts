import { createCheck } from '#core/checking/check.ts'
import { type Box, isWithin, overlap } from '#core/layout/box.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { rules } from '#core/rules/index.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { stackedScenes } from '#formats/drawing/stacked-scenes.ts'
import { render } from '#formats/drawing/svg.ts'
import { svgOf } from '#formats/drawing/svg-of.ts'
import { allOf, bearing, type Element, pointsOf, readPicture, shapeOf } from './read-picture.ts'

const check = createCheck(rules)

/** What another program finds in the picture of a stage. */
export function toldOf(plan: Plan, stage: StageId): Told {
  return toldBy(render({ plan, stages: [stage], report: check(plan) }))
}

/** The same, of pictures that do without the font that they else carry. */
export function toldFontless(plan: Plan, stage: StageId): Told {
  const sheets = sheetsOf({ plan, stages: [stage], report: check(plan) })
  return toldBy(svgOf(stackedScenes(sheets.map(({ scene }) => scene))))
}

function toldBy(svg: string) {
  const picture = readPicture(svg)
  const all = allOf(picture)
  return {
    picture,
    all,
    cards: bearing(all, 'data-card'),
    rows: bearing(all, 'data-row'),
    lines: bearing(all, 'data-from'),
    labels: bearing(all, 'data-label'),
    frames: bearing(all, 'data-frame'),
  }
}

export type Told = ReturnType<typeof toldBy>

export const idOf = ({ attributes }: Element, name: string): string => attributes[`data-${name}`] ?? ''

/** The card of each entity that is drawn, by the id of the entity. */
export function cardsByEntity({ cards }: Told): ReadonlyMap<string, string> {
  return new Map(
    cards.flatMap((card) => [
      [idOf(card, 'card'), idOf(card, 'card')] as const,
      ...bearing(allOf(card), 'data-row').map((row) => [idOf(row, 'row'), idOf(card, 'card')] as const),
    ]),
  )
}

interface Named {
  readonly id: string
  readonly box: Box
}

const named = (elements: readonly Element[], name: string): readonly Named[] =>
  elements.map((element) => ({ id: idOf(element, name), box: shapeOf(element) }))

/** The lines that are in a card that is not their own. */
export function enteredCards(told: Told): readonly string[] {
  const cardOf = cardsByEntity(told)
  const cards = named(told.cards, 'card')
  return told.lines.flatMap((line) => {
    const own = new Set([cardOf.get(idOf(line, 'from')), cardOf.get(idOf(line, 'to'))])
    const points = pointsOf(line)
    return cards
      .filter(({ id, box }) => !own.has(id) && points.some((point) => isWithin(box, point)))
      .map(({ id }) => `${idOf(line, 'line')} enters ${id}`)
  })
}

/** The cards, lines of others and other labels that labels cover. */
export function coveredByLabels(told: Told): readonly string[] {
  const [cards, labels] = [named(told.cards, 'card'), named(told.labels, 'label')]
  const lines = told.lines.map((line) => ({ id: idOf(line, 'line'), points: pointsOf(line) }))
  return labels.flatMap(({ id, box }, at) => [
    ...cards.filter((card) => overlap(box, card.box)).map((card) => `${id} covers ${card.id}`),
    ...lines
      .filter((line) => line.id !== id && line.points.some((point) => isWithin(box, point)))
      .map((line) => `${id} covers ${line.id}`),
    ...labels
      .slice(at + 1)
      .filter((other) => overlap(box, other.box))
      .map((other) => `${id} covers ${other.id}`),
  ])
}
