import { type ReactFlowState, useStore } from '@xyflow/react'
import { isViewer, usePreferences } from '../../store/preferences-store.ts'

/** Seen from further away no name can be read: shapes are painted, and only what is worked with is an element. */
const paintedZoom = 0.23

/** Where the diagram is only looked at it is small at any zoom, and Tab still goes from shape to shape. */
export const isFarAt = (zoom: number): boolean => zoom + 0.001 < paintedZoom && !isViewer(usePreferences.getState())

const isFarIn = ({ transform }: ReactFlowState): boolean => isFarAt(transform[2])

export const useIsFar = (): boolean => useStore(isFarIn)
