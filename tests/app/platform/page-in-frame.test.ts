import { expect, it } from 'vitest'
import { withoutStyles } from '#app/platform/page-in-frame.ts'
import { pageOf } from '#app/platform/printing.ts'
import { formats } from '#formats/list.ts'
import { inputsOf } from '../../support/format-inputs.ts'
import { planWith, pool } from '../../support/plan-builder.ts'

/** Names that would be styles if they were markup. */
const plan = planWith({ name: 'A <style>b{}</style> style="color:red"' }, [
  pool('P <style>i{}</style> style="x"', 'lync2013', { id: 'pool:p' } as never),
])

it('takes every style out of a page of ours, and nothing that a name says', async () => {
  const inputs = inputsOf(plan)
  const pages = [pageOf(plan.name, ['<svg style="a"><style>b</style></svg>'])]
  for (const format of formats.filter(({ mediaType }) => mediaType === 'text/html')) {
    const input = inputs[format.input][0]
    if (input) pages.push(String(await format.render(input as never)))
  }
  expect(pages.length).toBeGreaterThan(1)
  for (const page of pages) {
    const { text, sheets } = withoutStyles(page)
    expect(text).not.toMatch(/<style| style="/)
    expect(sheets.length).toBeGreaterThan(0)
    expect(sheets.join()).not.toMatch(/[bi]\{\}/)
  }
})
