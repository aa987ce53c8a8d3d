import { cloneElement, type ReactElement } from 'react'
import type { TipAttributes, TipSide } from './tips.ts'

interface TipProps {
  readonly text: string
  /** What of it is told to who cannot see it: all that the name does not say. */
  readonly description?: string | undefined
  readonly keys?: string | undefined
  readonly side?: TipSide | undefined
  readonly children: ReactElement<TipAttributes>
}

/** A short text shown on hover and on focus, by the `TipLayer`; Escape hides it. */
export const Tip = ({ text, description, keys, side, children }: TipProps): ReactElement =>
  cloneElement(children, {
    'data-tip': text,
    'data-tip-keys': keys,
    'data-tip-side': side,
    ...(description !== undefined && { 'aria-description': description }),
  })
