import { vi } from 'vitest'
import * as files from '#app/platform/files.ts'
import { type CanvasHandle, mountCanvas } from '#app/store/canvas-handle.ts'

interface SavedFile {
  readonly name: string
  readonly content: Parameters<typeof files.saveFile>[0]
}

/** As much of a page as commands touch, and what they have done to it. */
export interface Page {
  readonly canvas: CanvasHandle
  readonly saved: readonly SavedFile[]
  /** What the clipboard holds. */
  clipboard: string
  /** The file that the person picks next; none, when they change their mind. */
  picked: files.PickedFile | undefined
  readonly settings: ReadonlyMap<string, string>
  /** Draws some frames: what waits for one is done. */
  draw(): void
  close(): void
}

const framesDrawn = 3

/** Stands in for the browser until it is closed. */
export function openPage(): Page {
  let waiting: (() => void)[] = []
  const saved: SavedFile[] = []
  const settings = new Map<string, string>()
  const canvas = {
    fit: vi.fn(),
    reveal: vi.fn(),
    show: vi.fn(),
    zoom: vi.fn(),
    toDiagram: vi.fn((point) => point),
    boxOf: vi.fn(),
    objectsAt: vi.fn(),
    isAnyAt: vi.fn(() => true),
  }
  const unmount = mountCanvas(canvas)
  const page: Page = {
    canvas,
    saved,
    clipboard: '',
    picked: undefined,
    settings,
    draw() {
      for (let frame = 0; frame < framesDrawn; frame += 1) {
        const now = waiting
        waiting = []
        for (const then of now) then()
      }
    },
    close() {
      unmount()
      vi.unstubAllGlobals()
      vi.restoreAllMocks()
    },
  }
  vi.stubGlobal('requestAnimationFrame', (then: () => void) => waiting.push(then))
  vi.stubGlobal('document', { activeElement: null, querySelector: () => null, documentElement: { dataset: {} } })
  const location = { hash: '', pathname: '/', search: '' }
  const goTo = vi.fn((_data: unknown, _unused: string, address: string) => {
    location.hash = address.includes('#') ? address.slice(address.indexOf('#')) : ''
  })
  vi.stubGlobal('location', location)
  vi.stubGlobal('history', { replaceState: goTo, pushState: goTo })
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => settings.get(name) ?? null,
    setItem: (name: string, value: string) => settings.set(name, value),
  })
  vi.stubGlobal('navigator', {
    clipboard: {
      readText: async () => page.clipboard,
      writeText: async (text: string) => {
        page.clipboard = text
      },
    },
  })
  vi.spyOn(files, 'saveFile').mockImplementation(async (content, name) => {
    saved.push({ name, content })
    return true
  })
  vi.spyOn(files, 'pickFile').mockImplementation(async () => page.picked)
  return page
}
