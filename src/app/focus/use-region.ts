import { type RefCallback, useCallback } from 'react'
import { type RegionName, type RegionParts, registerRegion } from './regions.ts'

const noParts: RegionParts = {}

/** Makes the element with this ref known as a part of the window. What it knows about itself is a constant. */
export const useRegion = (name: RegionName, parts: RegionParts = noParts): RefCallback<HTMLElement> =>
  useCallback((element) => (element ? registerRegion({ name, element, parts }) : undefined), [name, parts])
