import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { jsx, jsxs } from '#app/jsx/jsx-runtime.ts'
import { Chip } from '#app/ui/Chip.tsx'

const bad = 'a\u202eb\u2066c\u200fd\u{e0041}e\u001b[1mf'
const good = 'a b cde [1mf'

const Named = ({ label, children }: { label: string; children: string }) => jsx('p', { 'aria-label': label, children })

it.each([
  ['a text', jsx('p', { children: bad }), `<p>${good}</p>`],
  ['a text beside others', jsxs('p', { children: ['Name: ', bad, ', and more'] }), `<p>Name: ${good}, and more</p>`],
  ['a list of texts', jsx('p', { children: [[bad], ['b']] }), `<p>${good}b</p>`],
  ['a tip', jsx('i', { title: bad }), `<i title="${good}"></i>`],
  ['what is spoken', jsx('nav', { 'aria-label': bad }), `<nav aria-label="${good}"></nav>`],
  ['what a component is given', jsx(Named, { label: bad, children: bad }), `<p aria-label="${good}">${good}</p>`],
  ['lines', jsx('pre', { children: 'a\n\tb\u202e' }), '<pre>a\n\tb </pre>'],
  ['what a field holds', jsx('input', { readOnly: true, value: bad }), `<input readOnly="" value="${bad}"/>`],
  [
    'a name from right to left',
    jsx('p', { children: 'Move דלפק (ישן) now.' }),
    '<p>Move <bdi>דלפק (ישן)</bdi> now.</p>',
  ],
  ['such a name that is a choice', jsx('option', { children: 'דלפק' }), '<option>דלפק</option>'],
])('is neutral on the page: %s', (_, element, html) => {
  expect(renderToStaticMarkup(element)).toBe(html)
})

it('is what the components of the app are compiled with', () => {
  expect(renderToStaticMarkup(createElement(Chip, { title: bad }, bad))).toContain(` title="${good}">${good}</span>`)
})
