import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createCheck } from '#core/checking/check.ts'
import { isWithin, overlap } from '#core/layout/box.ts'
import type { Plan, StageId } from '#core/model/plan.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { rules } from '#core/rules/index.ts'
import { templates } from '#core/templates/index.ts'
import { render } from '#formats/drawing/svg.ts'
import { samplePlan } from '../../support/format-inputs.ts'
import {
  allOf,
  bearing,
  boxOf,
  type Element,
  pointsOf,
  readPicture,
  shapeOf,
  textsOf,
} from '../../support/read-picture.ts'
import { extentOf, textsBeyondTheirBox } from '../../support/text-extent.ts'

const check = createCheck(rules)

/** What another program finds in the picture of a stage. */
function toldOf(plan: Plan, stage: StageId) {
  const picture = readPicture(render({ plan, stages: [stage], report: check(plan) }))
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

const idOf = ({ attributes }: Element, name: string): string => attributes[`data-${name}`] ?? ''

const samples = readdirSync('public/plans').map((file) => file.replace('.plan.json', ''))
const plans = [
  ...samples.map((name) => [name, samplePlan(name)] as const),
  ...templates.map(({ id, build }) => [id, build()] as const),
]
const stages = plans.flatMap(([name, plan]) => plan.stages.map((stage) => ({ name, plan, stage })))

describe.each(stages)('$name, $stage.name', ({ plan, stage }) => {
  const told = toldOf(plan, stage.id)
  /** The card of each entity that is drawn, by the id of the entity. */
  const cardOf = new Map(
    told.cards.flatMap((card) => [
      [idOf(card, 'card'), idOf(card, 'card')] as const,
      ...bearing(allOf(card), 'data-row').map((row) => [idOf(row, 'row'), idOf(card, 'card')] as const),
    ]),
  )

  it('names entities of the stage, each card and row once, and both ends of each line', () => {
    const known = new Set(entitiesOf(stage.topology).map(({ id }) => id as string))
    expect(told.cards.length > 0).toBe(known.size > 0)
    const named = [...told.cards.map((one) => idOf(one, 'card')), ...told.rows.map((one) => idOf(one, 'row'))]
    expect(named.filter((id) => !known.has(id))).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    expect(cardOf.size, 'Every row stands in a card').toBe(named.length)
    expect(told.frames.map((one) => idOf(one, 'frame')).filter((id) => !known.has(id))).toEqual([])
    for (const line of told.lines) {
      expect(line.name).toBe('path')
      expect([cardOf.has(idOf(line, 'from')), cardOf.has(idOf(line, 'to'))], line.attributes['data-line']).toEqual([
        true,
        true,
      ])
    }
  })

  it('has each row within the shape of its card', () => {
    for (const card of told.cards) {
      const shape = shapeOf(card)
      for (const row of bearing(allOf(card), 'data-row')) {
        const { x, y, width, height } = shapeOf(row)
        expect(isWithin(shape, { x, y }) && isWithin(shape, { x: x + width, y: y + height }), idOf(row, 'row')).toBe(
          true,
        )
      }
    }
  })

  it('has no line in a card that is not its own', () => {
    const entered = told.lines.flatMap((line) => {
      const own = new Set([cardOf.get(idOf(line, 'from')), cardOf.get(idOf(line, 'to'))])
      const points = pointsOf(line)
      return told.cards
        .filter((card) => !own.has(idOf(card, 'card')) && points.some((point) => isWithin(shapeOf(card), point)))
        .map((card) => `${idOf(line, 'line')} enters ${idOf(card, 'card')}`)
    })
    expect(entered).toEqual([])
  })

  it('has no label on a card, on a line of another, or on another label', () => {
    const covered = told.labels.flatMap((label, at) => {
      const box = shapeOf(label)
      const id = idOf(label, 'label')
      return [
        ...told.cards.filter((card) => overlap(box, shapeOf(card))).map((card) => `${id} covers ${idOf(card, 'card')}`),
        ...told.lines
          .filter((line) => idOf(line, 'line') !== id && pointsOf(line).some((point) => isWithin(box, point)))
          .map((line) => `${id} covers ${idOf(line, 'line')}`),
        ...told.labels
          .slice(at + 1)
          .filter((other) => overlap(box, shapeOf(other)))
          .map((other) => `${id} covers ${idOf(other, 'label')}`),
      ]
    })
    expect(covered).toEqual([])
  })

  it('has every text within its card, tag, label or page, in whatever font, and on no other text', () => {
    expect(textsBeyondTheirBox(told.picture)).toEqual([])
    const extents = textsOf(told.picture).map((text) => ({ ...text, extent: extentOf(text) }))
    const met = extents.flatMap((one, at) =>
      extents
        .slice(at + 1)
        .filter((other) => overlap(one.extent, other.extent))
        .map((other) => `${one.words} meets ${other.words}`),
    )
    expect(met).toEqual([])
  })

  it('has nothing beyond the page', () => {
    const [page, ...boxes] = told.all.filter(({ name }) => name === 'rect').map(boxOf)
    const beyond = boxes.filter(
      ({ x, y, width, height }) => x < 0 || y < 0 || x + width > page!.width || y + height > page!.height,
    )
    expect(beyond).toEqual([])
  })
})
