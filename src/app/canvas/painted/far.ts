import { type ReactFlowState, useStore } from '@xyflow/react'

/** Seen from further away no name can be read: shapes are painted, and only what is worked with is an element. */
const paintedZoom = 0.23

export const isFarAt = (zoom: number): boolean => zoom + 0.001 < paintedZoom

const isFarIn = ({ transform }: ReactFlowState): boolean => isFarAt(transform[2])

export const useIsFar = (): boolean => useStore(isFarIn)
