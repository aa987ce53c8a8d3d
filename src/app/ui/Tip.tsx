import { Tooltip } from '@base-ui/react/tooltip'
import { type ReactElement, useMemo } from 'react'
import { type TipSide, type TipWords, tips } from './tips.ts'

interface TipProps {
  readonly text: string
  readonly keys?: string | undefined
  readonly side?: TipSide | undefined
  readonly children: ReactElement
}

/** A short text shown on hover and on focus, by the `TipLayer`; Escape hides it. */
export function Tip({ text, keys, side = 'top', children }: TipProps) {
  const words = useMemo<TipWords>(() => ({ text, keys, side }), [text, keys, side])
  return <Tooltip.Trigger handle={tips} payload={words} render={children} />
}
