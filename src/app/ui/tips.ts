/** In a list a tip stands beside what it names: above or below it, it would cover other lines. */
export type TipSide = 'top' | 'bottom' | 'left' | 'right'

/** What an element says of its tip. */
export interface TipAttributes {
  readonly 'aria-description'?: string
  readonly 'data-tip'?: string
  readonly 'data-tip-keys'?: string | undefined
  readonly 'data-tip-side'?: TipSide | undefined
}

const tipped = '[data-tip]'

/** The innermost element with a tip that an event is about. */
export const tippedAt = (target: EventTarget | null): HTMLElement | undefined =>
  (target instanceof Element && target.closest<HTMLElement>(tipped)) || undefined

/** What has a tip, and is pointed at or has the focus of the keyboard. */
export const reachedTip = (): HTMLElement | undefined =>
  document.querySelector<HTMLElement>(`${tipped}:is(:hover, :focus-visible)`) ?? undefined
