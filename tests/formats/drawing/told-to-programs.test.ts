import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isWithin, overlap } from '#core/layout/box.ts'
import { entitiesOf } from '#core/model/topology.ts'
import { templates } from '#core/templates/index.ts'
import { samplePlan } from '../../support/format-inputs.ts'
import { allOf, bearing, boxOf, shapeOf, textsOf } from '../../support/read-picture.ts'
import { extentOf, textsBeyondTheirBox } from '../../support/text-extent.ts'
import { cardsByEntity, coveredByLabels, enteredCards, idOf, toldOf } from '../../support/told-picture.ts'

const samples = readdirSync('public/plans').map((file) => file.replace('.plan.json', ''))
const plans = [
  ...samples.map((name) => [name, samplePlan(name)] as const),
  ...templates.map(({ id, build }) => [id, build()] as const),
]
const stages = plans.flatMap(([name, plan]) => plan.stages.map((stage) => ({ name, plan, stage })))

describe.each(stages)('$name, $stage.name', ({ plan, stage }) => {
  const told = toldOf(plan, stage.id)
  const cardOf = cardsByEntity(told)

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
    expect(enteredCards(told)).toEqual([])
  })

  it('has no label on a card, on a line of another, or on another label', () => {
    expect(coveredByLabels(told)).toEqual([])
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
