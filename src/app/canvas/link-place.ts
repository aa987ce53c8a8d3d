import type { Point } from '#core/layout/box.ts'

/** Puts the middle of what says why a line is broken at a place of the diagram. */
export const placeOfReason = ({ x, y }: Point): string => `translate(-50%, -50%) translate(${x}px, ${y}px)`
