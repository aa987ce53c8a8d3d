import { pathOf } from '#core/layout/routing/path.ts'
import type { Scene, SceneBox, SceneItem, SceneLine, ScenePath, SceneText } from '#core/views/scene/scene.ts'
import { textsOf } from '#core/views/scene/texts.ts'
import { fontStack } from '#core/views/scene/theme.ts'

/** What every browser can hold: the longest side, and the area, of one canvas. */
const maxSide = 16_384
const maxArea = 64_000_000

interface PaintedScene {
  readonly blob: Blob
  /** The scale that the canvas could hold: smaller than asked for where the page is huge. */
  readonly scale: number
}

/** Paints a page as PNG, at twice its size unless told otherwise; between its parts others may get their turn. */
export async function paintScene(scene: Scene, wanted = 2, turn?: () => Promise<void>): Promise<PaintedScene> {
  await loadFaces(scene)
  const scale = largestScale(scene, wanted)
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(scene.width * scale)
  canvas.height = Math.floor(scene.height * scale)
  const context = canvas.getContext('2d')
  if (!context) throw new Error('This browser has no 2D canvas.')
  context.scale(scale, scale)
  context.lineCap = 'round'
  context.lineJoin = 'round'
  for (const item of scene.items) {
    paint(context, item)
    await turn?.()
  }
  return { blob: await pngOf(canvas), scale }
}

/** The faces for just the scripts of the page; where one cannot be had, the next font of the stack stands in. */
async function loadFaces({ items }: Scene): Promise<void> {
  const texts = textsOf(items)
    .map(({ text }) => text)
    .join('')
  await Promise.allSettled([400, 600].map((weight) => document.fonts.load(fontOf(weight, 16), texts)))
}

function largestScale({ width, height }: Pick<Scene, 'width' | 'height'>, wanted: number): number {
  return Math.min(wanted, maxSide / Math.max(width, height), Math.sqrt(maxArea / (width * height)))
}

/** The page's own Inter is a variable font under a name of its own. */
const fontOf = (weight: number, size: number): string => `${weight} ${size}px 'Inter Variable', ${fontStack}`

function paint(context: CanvasRenderingContext2D, item: SceneItem): void {
  switch (item.type) {
    case 'box':
      paintPath(context, boxPath(item), item)
      break
    case 'path':
      paintMoved(context, item.path, item.scale, item)
      break
    case 'line':
      paintMoved(context, pathOf(item.route, item.jumps), 1, item)
      break
    case 'text':
      paintText(context, item)
      break
    case 'group':
      for (const one of item.items) paint(context, one)
      break
  }
}

function paintMoved(context: CanvasRenderingContext2D, path: string, scale: number, item: ScenePath | SceneLine): void {
  context.save()
  context.translate(item.x, item.y)
  context.scale(scale, scale)
  paintPath(context, new Path2D(path), item)
  context.restore()
}

function boxPath({ x, y, width, height, radius }: SceneBox): Path2D {
  const path = new Path2D()
  path.roundRect(x, y, width, height, radius)
  return path
}

function paintPath(context: CanvasRenderingContext2D, path: Path2D, ink: SceneBox | ScenePath | SceneLine): void {
  if (ink.fill) {
    context.fillStyle = ink.fill
    context.fill(path)
  }
  if (!ink.stroke) return
  context.strokeStyle = ink.stroke
  context.lineWidth = ink.strokeWidth ?? 1
  context.setLineDash([...(ink.dash ?? [])])
  context.stroke(path)
}

function paintText(context: CanvasRenderingContext2D, { text, x, y, size, weight, fill, align }: SceneText): void {
  context.font = fontOf(weight, size)
  context.textAlign = align === 'middle' ? 'center' : align
  context.fillStyle = fill
  context.fillText(text, x, y)
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new Error('The picture is too large for this browser.'))),
      'image/png',
    )
  })
}
