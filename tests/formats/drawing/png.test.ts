import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { note, render } from '#formats/drawing/png.ts'
import { sheetsOf } from '#formats/drawing/sheets.ts'
import { picturedPlan, picturedReport } from '../../core/views/scene/pictured-plan.ts'
import { planOf, planWith, pool } from '../../support/plan-builder.ts'

const drawing = { plan: picturedPlan, stages: ['s2'], report: picturedReport }

/** Width and height in dots, as the head of the file says. */
const sizeOf = (png: Uint8Array): readonly number[] => {
  const view = new DataView(png.buffer)
  return [view.getUint32(16), view.getUint32(20)]
}

it.each([1, 2])('has %i dots to a unit, and the same bytes again', async (scale) => {
  const [{ scene }] = sheetsOf(drawing) as [ReturnType<typeof sheetsOf>[number]]
  const png = await render({ ...drawing, scale })
  expect(sizeOf(png)).toEqual([scene.width * scale, scene.height * scale])
  expect(Buffer.compare(png, await render({ ...drawing, scale }))).toBe(0)
  expect(note({ ...drawing, scale })).toBeUndefined()
})

it('has letters in it: those of the title are darker than the page', async () => {
  const png = await render({ ...drawing, scale: 1 })
  const data = Buffer.from(png)
  const parts: Buffer[] = []
  for (let at = 8; at < data.length; at += data.readUInt32BE(at) + 12) {
    if (data.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(data.subarray(at + 8, at + 8 + data.readUInt32BE(at)))
  }
  const rows = inflateSync(Buffer.concat(parts))
  // A row of the name of the plan is no empty one: no filter makes a row of one colour anything but zeros.
  const width = 4 * (sizeOf(png)[0] ?? 0) + 1
  const inTitle = rows.subarray(58 * width + 1, 59 * width)
  expect(inTitle.some((byte) => byte !== 0)).toBe(true)
})

it('says what it cannot hold, and what its font cannot', async () => {
  const wide = planOf([pool('交易', 'lync2010')])
  expect(note({ plan: wide, stages: ['s1'], report: picturedReport })).toBe(
    'It lacks the letters of Chinese, which its font has not; SVG and HTML show them.',
  )
  const far = planWith({ layout: { 'pool:A': { x: 0, y: 0 }, 'pool:B': { x: 20_000, y: 0 } } }, [
    pool('A', 'lync2010'),
    pool('B', 'lync2010'),
  ])
  expect(note({ plan: far, stages: ['s1'], report: picturedReport })).toMatch(
    /^It is drawn at 0\.\d\d times its size: 2 is more than a picture holds\.$/,
  )
})
