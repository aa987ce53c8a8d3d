import { expect, it } from 'vitest'
import { pageOf } from '#app/platform/printing.ts'

it('prints each picture on a page of its own, and fetches nothing', () => {
  const page = pageOf('<Plan> & more', ['<svg id="1"/>', '<svg id="2"/>'])
  expect(page).toContain('<title>&lt;Plan> &amp; more</title>')
  expect(page.match(/<img [^>]*src="data:image\/svg\+xml,[^"<]*">/g)).toHaveLength(2)
  expect(page).toContain('@page { size: landscape')
  expect(page).not.toMatch(/https?:|url\(/)
})
