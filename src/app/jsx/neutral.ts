import { createElement, type ReactNode } from 'react'
import { plainLines } from '#core/model/base/plain-text.ts'
import { partsByDirection } from '#core/views/scene/direction.ts'

/** What is shown or spoken of an element beside its children. */
const spoken = ['title', 'alt', 'placeholder', 'aria-label', 'aria-description', 'aria-valuetext'] as const

/** Elements that hold nothing but letters, and those of pictures, which know no `<bdi>`. */
const onlyLetters: ReadonlySet<unknown> = new Set(['option', 'title', 'textarea', 'style', 'bdi', 'text', 'tspan'])

interface Neutral {
  readonly props: object
  /** A text has become several children. */
  readonly isSplit: boolean
}

/**
 * The props of an element with texts that are shown as letters and nothing else: they turn no direction, hide nothing,
 * and a name from right to left turns only itself. The same props where that is so already.
 */
export function neutral(type: unknown, props: unknown): Neutral {
  const given = props as Readonly<Record<string, unknown>>
  let shown = given
  const set = (name: string, value: unknown) => {
    if (value !== given[name]) shown = { ...shown, [name]: value }
  }
  for (const name of [...spoken, 'children']) set(name, letters(given[name]))
  const { children } = given
  if (typeof children !== 'string') return { props: shown, isSplit: false }
  const text = plainLines(children)
  const parts = typeof type === 'string' && !onlyLetters.has(type) ? partsByDirection(text) : [text]
  const isSplit = parts.length > 1
  if (isSplit) set('children', parts.map(part))
  return { props: shown, isSplit }
}

function letters(value: unknown): unknown {
  if (typeof value === 'string') return plainLines(value)
  if (!Array.isArray(value)) return value
  const shown = value.map(letters)
  return shown.some((child, at) => child !== value[at]) ? shown : value
}

/** Every second one is a name from right to left. */
const part = (text: string, at: number): ReactNode => (at % 2 === 1 ? createElement('bdi', { key: at }, text) : text)
