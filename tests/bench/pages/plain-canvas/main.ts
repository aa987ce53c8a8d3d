import { farZoom, type GivenBox, givenPicture, ink, markDrawn, type View } from '../picture.ts'

/** The least that a picture on one canvas can cost: all that can be seen is painted anew in each frame that differs. */
const { picture, place } = givenPicture()
const canvas = document.createElement('canvas')
canvas.width = picture.place.width
canvas.height = picture.place.height
place.append(canvas)
const context = canvas.getContext('2d')
if (!context) throw new Error('This browser has no 2D canvas.')

interface Moving {
  readonly box: GivenBox
  x: number
  y: number
}
const boxes: readonly Moving[] = picture.boxes.map((box) => ({ box, x: box.x, y: box.y }))
const byId = new Map(boxes.map((one) => [one.box.id, one]))
let view: View = picture.view
let isAsked = false

function paint(): void {
  isAsked = false
  if (!context) return
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.clearRect(0, 0, canvas.width, canvas.height)
  context.setTransform(view.zoom, 0, 0, view.zoom, view.x, view.y)
  paintLines(context)
  for (const one of boxes) paintBox(context, one)
}

function paintLines(on: CanvasRenderingContext2D): void {
  on.strokeStyle = ink.line
  on.lineWidth = 1
  on.beginPath()
  for (const { source, target } of picture.lines) {
    const [a, b] = [byId.get(source), byId.get(target)]
    if (!a || !b) continue
    on.moveTo(a.x + a.box.width / 2, a.y + a.box.height)
    on.lineTo(b.x + b.box.width / 2, b.y)
  }
  on.stroke()
}

function paintBox(on: CanvasRenderingContext2D, { box, x, y }: Moving): void {
  const [left, top] = [x * view.zoom + view.x, y * view.zoom + view.y]
  if (left > canvas.width || top > canvas.height) return
  if (left + box.width * view.zoom < 0 || top + box.height * view.zoom < 0) return
  on.beginPath()
  if (view.zoom > farZoom) on.roundRect(x, y, box.width, box.height, 8)
  else on.rect(x, y, box.width, box.height)
  on.fillStyle = ink.box
  on.fill()
  on.lineWidth = 1.5
  on.strokeStyle = ink.line
  on.stroke()
  if (view.zoom <= farZoom) return
  on.fillStyle = '#000'
  on.font = 'bold 13px sans-serif'
  on.fillText(box.title, x + 10, y + 20)
  on.fillStyle = ink.quiet
  on.font = '11px sans-serif'
  on.fillText(box.subtitle, x + 10, y + 36)
}

function ask(): void {
  if (!isAsked) requestAnimationFrame(paint)
  isAsked = true
}

function boxAt(x: number, y: number): Moving | undefined {
  const [across, down] = [(x - view.x) / view.zoom, (y - view.y) / view.zoom]
  return boxes.findLast(
    (one) => across >= one.x && down >= one.y && across <= one.x + one.box.width && down <= one.y + one.box.height,
  )
}

let drag: ((event: PointerEvent) => void) | undefined
let held: string | undefined
canvas.addEventListener('pointerdown', (event) => {
  const [box, from, start] = [boxAt(event.offsetX, event.offsetY), event, view]
  const place = box && { x: box.x, y: box.y }
  canvas.setPointerCapture(event.pointerId)
  held = box?.box.id
  drag = (move) => {
    const [across, down] = [move.clientX - from.clientX, move.clientY - from.clientY]
    if (box && place) [box.x, box.y] = [place.x + across / view.zoom, place.y + down / view.zoom]
    else view = { ...start, x: start.x + across, y: start.y + down }
    ask()
  }
})
canvas.addEventListener('pointermove', (event) => drag?.(event))
canvas.addEventListener('pointerup', () => {
  drag = undefined
})
canvas.addEventListener(
  'wheel',
  (event) => {
    event.preventDefault()
    const by = 2 ** (-event.deltaY * 0.002)
    const [x, y] = [event.offsetX, event.offsetY]
    view = { zoom: view.zoom * by, x: x - (x - view.x) * by, y: y - (y - view.y) * by }
    ask()
  },
  { passive: false },
)
window.bench = {
  view: () => view,
  held: () => held,
  show: (next) => {
    view = next
    ask()
  },
}
paint()
markDrawn()
