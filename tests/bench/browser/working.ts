import type { Browser } from '@playwright/test'
import type { GivenBox, Picture } from '../pages/picture.ts'
import type { Contender, Opened } from './contenders.ts'
import { heapOf, mouse, type Recorded, record, sleep, untilDrawn, wheel } from './driver.ts'

/** What one page took for all that was done with it. */
export interface Taken {
  readonly opening: number
  readonly heap: number
  readonly drag: Recorded
  readonly drop: { readonly time: number; readonly work: number }
  readonly pan: Recorded
  readonly zoom: Recorded
  readonly dragNear: Recorded
  readonly dropNear: { readonly time: number; readonly work: number }
}

const time = 1500

/** Opens a page and works with it: the whole in view first, then at its true size. */
export async function workWith(browser: Browser, contender: Contender, picture: Picture): Promise<Taken> {
  const opened = await contender.open(browser)
  const heap = await heapOf(opened)
  const far = await dragBox(opened, contender, picture)
  const corner = { x: picture.place.x + 8, y: picture.place.y + 8 }
  const pan = await panFrom(opened, corner)
  const middle = { x: picture.place.x + picture.place.width / 2, y: picture.place.y + picture.place.height / 2 }
  const zoom = await record(opened, 2 * time, (_, number) =>
    wheel(opened, middle, { down: Math.floor(number / 50) % 2 ? 25 : -25, isZoom: !contender.zoomsAlone }),
  )
  await sleep(800)
  await contender.nearer(opened)
  const near = await dragBox(opened, contender, {
    ...picture,
    boxes: picture.boxes.filter(({ id }) => id !== far.dragged),
  })
  await opened.page.close()
  const { drag, drop } = far
  return { opening: opened.opening, heap, drag, drop, pan, zoom, dragNear: near.drag, dropNear: near.drop }
}

/** Drags the box, of those that have not been dragged, is nearest to the middle to and fro, and lets it go where nothing is. */
async function dragBox(opened: Opened, contender: Contender, picture: Picture) {
  const view = await contender.view(opened)
  const { place, boxes } = picture
  const onScreen = ({ x, y, width, hold }: GivenBox) => ({
    x: place.x + view.x + (x + width / 2) * view.zoom,
    y: place.y + view.y + (y + hold) * view.zoom,
  })
  const far = (box: GivenBox) => {
    const { x, y } = onScreen(box)
    return Math.hypot(x - place.x - place.width / 2, y - place.y - place.height / 2)
  }
  const box = boxes.reduce((best, one) => (far(one) < far(best) ? one : best))
  const from = onScreen(box)
  await mouse(opened, 'mouseMoved', from)
  await sleep(250)
  await mouse(opened, 'mousePressed', from)
  await mouse(opened, 'mouseMoved', { x: from.x + 5, y: from.y + 4 }, true)
  await sleep(100)
  const drag = await record(opened, time, (elapsed) =>
    mouse(
      opened,
      'mouseMoved',
      { x: from.x + 10 + 60 * Math.sin(elapsed / 180), y: from.y + 8 + 15 * (1 - Math.cos(elapsed / 250)) },
      true,
    ),
  )
  const end = { x: from.x + 30, y: from.y + 9 }
  await mouse(opened, 'mouseMoved', end, true)
  await sleep(200)
  const held = await contender.held(opened)
  if (held !== box.id) throw new Error(`${contender.name} drags ${held ?? 'nothing'}, and not ${box.id}.`)
  const drop = await untilDrawn(opened, () => mouse(opened, 'mouseReleased', end))
  await sleep(1500)
  return { drag, drop, dragged: box.id }
}

async function panFrom(opened: Opened, from: { readonly x: number; readonly y: number }): Promise<Recorded> {
  await mouse(opened, 'mouseMoved', from)
  await sleep(100)
  await mouse(opened, 'mousePressed', from)
  const pan = await record(opened, time, (elapsed) => {
    const part = (1 - Math.cos((elapsed / 1000) * Math.PI)) / 2
    return mouse(opened, 'mouseMoved', { x: from.x + 500 * part, y: from.y + 200 * part }, true)
  })
  await mouse(opened, 'mouseMoved', from, true)
  await mouse(opened, 'mouseReleased', from)
  await sleep(300)
  return pan
}
