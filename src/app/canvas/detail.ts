import { useStore } from '@xyflow/react'
import { type CSSProperties, createContext, useContext } from 'react'

/** How much of a shape is drawn: all of it, its name and what it counts, or only its name. */
export type Detail = 'full' | 'counts' | 'names'

/** Text is never smaller on the screen than this, in pixels, as far as names at the lowest step allow. */
const minText = 10.2

/** No control on the diagram is smaller on the screen than this, in pixels. */
const minTarget = 24

/** Text grows by steps while one zooms out, so that shapes are not laid out anew in each frame. */
const steps = [1, 0.92, 0.84, 0.8, 0.76, 0.72, 0.69, 0.655, 0.62, 0.55, 0.48, 0.42, 0.36, 0.31, 0.27, 0.23] as const

type Step = (typeof steps)[number]

/** The highest step that a zoom reaches; below the lowest nothing can be read, and text stops to grow. */
const stepAt = (zoom: number): Step => steps.find((step) => step <= zoom + 0.001) ?? 0.23

export const detailAt = (zoom: number): Detail =>
  zoom + 0.001 >= 0.62 ? 'full' : zoom + 0.001 >= 0.42 ? 'counts' : 'names'

const stepIn = ({ transform }: { readonly transform: readonly [number, number, number] }) => stepAt(transform[2])

/** The least size of text at the zoom of now, in pixels of the diagram. */
export const useLeastText = (): number => minText / useStore(stepIn)

/** What the style sheets of the canvas ask: the least sizes of text and of a target at the zoom of now, in pixels of the diagram. */
export function useTextScale(): CSSProperties {
  const step = useStore(stepIn)
  return {
    '--least': `${(minText / step).toFixed(1)}px`,
    '--target': `${(minTarget / step).toFixed(1)}px`,
  } as CSSProperties
}

const detailIn = ({ transform }: { readonly transform: readonly [number, number, number] }) => detailAt(transform[2])

export const useDetailAtZoom = (): Detail => useStore(detailIn)

export const DetailContext = createContext<Detail>('full')
export const useDetail = (): Detail => useContext(DetailContext)
