import { Tooltip } from '@base-ui/react/tooltip'

/** In a list a tip stands beside what it names: above or below it, it would cover other lines. */
export type TipSide = 'top' | 'bottom' | 'left' | 'right'

export interface TipWords {
  readonly text: string
  readonly keys?: string | undefined
  readonly side: TipSide
}

/** By it all that has a tip and the one tip that is shown know each other. */
export const tips = Tooltip.createHandle<TipWords>()

/** What has a tip, and is pointed at or has the focus of the keyboard. */
export const reachedTip = (): HTMLElement | null => document.querySelector(`${tipped}:is(:hover, :focus-visible)`)

const tipped = '[data-base-ui-tooltip-trigger]'
