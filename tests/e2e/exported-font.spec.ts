import { choose, downloadBy, expect, openSample, test } from './support.ts'

test('an exported SVG is set in the font that it carries', async ({ page }) => {
  await openSample(page, 'five-mistakes')
  const { bytes } = await downloadBy(page, () => choose(page, 'Export', 'This stage', 'Export this stage as SVG'))
  const picture = await page.context().newPage()
  await picture.route('**/picture.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: bytes }))
  await picture.goto('./picture.svg')
  const faces = await picture.evaluate(async () => {
    await document.fonts.ready
    return [...document.fonts].map(({ family, weight, status }) => ({ family, weight, status }))
  })
  expect(faces).toEqual(['400', '600'].map((weight) => ({ family: 'Inter', weight, status: 'loaded' })))
  const [carried, replaced] = await picture.evaluate(() => {
    const widths = () => [...document.querySelectorAll('text')].map((text) => text.getComputedTextLength())
    const before = widths()
    document.querySelector('style')?.remove()
    return [before, widths()]
  })
  expect(carried).not.toEqual(replaced)
})
