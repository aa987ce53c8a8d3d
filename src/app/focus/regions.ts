import { firstControl, focused, isVisible } from '../platform/controls.ts'

/** The parts of the window that F6 goes to, one after the other as they stand there. */
const stops = ['top bar', 'stages', 'left panel', 'diagram', 'lower panel', 'properties'] as const

/** All parts of the window that the keyboard knows; the others are inside of one that F6 goes to, or beside one. */
export type RegionName =
  | (typeof stops)[number]
  | 'start'
  | 'recent'
  | 'comparison'
  | 'arrangement'
  | 'pad'
  | 'outline'
  | 'problems'
  | 'fields'

/** What a part of the window knows about what is in it. Each function is given the element of the part. */
export interface RegionParts {
  /** What has the focus when one comes here; else it is the first control. */
  first?(region: HTMLElement): HTMLElement | null | undefined
  /** What stands here for a thing, by its id. */
  item?(region: HTMLElement, id: string): HTMLElement | null | undefined
  /** The id of the thing that an element stands for. */
  idOf?(element: Element): string | undefined
  /** Of a list: the place of what has the focus or whose menu is open. */
  currentPlace?(list: HTMLElement): number | undefined
  /** Of a list: what has taken a place, or the last one where that was behind it. */
  at?(list: HTMLElement, place: number): HTMLElement | undefined
}

interface Region {
  readonly name: RegionName
  readonly element: HTMLElement
  readonly parts: RegionParts
}

const regions = new Map<RegionName, Region>()

/** Makes a part of the window known as long as it is there. Returns how to make it forgotten. */
export function registerRegion(region: Region): () => void {
  const { name, element } = region
  regions.set(name, region)
  // For whoever looks at the page from outside.
  element.dataset['region'] = name
  return () => {
    // Its successor may be there already.
    if (regions.get(name) === region) regions.delete(name)
  }
}

/** Whether an element is in a part of the window. */
export const isIn = (name: RegionName, element: Element | undefined): boolean =>
  element !== undefined && regions.get(name)?.element.contains(element) === true

/** All parts of the window that an element is in. */
export const regionsAt = (element: Element | undefined): ReadonlySet<RegionName> =>
  new Set([...regions.keys()].filter((name) => isIn(name, element)))

export const hasFocus = (name: RegionName): boolean => isIn(name, focused())

/** Whether a part of the window has the focus itself, and nothing in it. */
export const hasFocusItself = (name: RegionName): boolean => {
  const element = focused()
  return element !== undefined && regions.get(name)?.element === element
}

/** The id of what an element in a part of the window stands for, if it stands for something. */
export const idAt = (name: RegionName, element: Element | undefined): string | undefined =>
  element && isIn(name, element) ? regions.get(name)?.parts.idOf?.(element) : undefined

/** Gives the focus to what stands for a thing. False where it is not drawn. */
export function focusItem(name: RegionName, id: string): boolean {
  const region = regions.get(name)
  const target = region?.parts.item?.(region.element, id)
  if (region && target) focusWithin(region.element, target)
  return target != null
}

/** What is in a part of the window has its own way into view there; of the page, that part is scrolled to. */
function focusWithin(region: HTMLElement, target: HTMLElement): void {
  target.focus({ preventScroll: true })
  region.scrollIntoView({ block: 'nearest' })
}

/** The place in a list of what one works on. */
export function currentPlace(name: RegionName): number | undefined {
  const list = regions.get(name)
  return list?.parts.currentPlace?.(list.element)
}

/** Gives the focus to what has taken a place in a list. */
export function focusPlace(name: RegionName, place: number): void {
  const list = regions.get(name)
  list?.parts.at?.(list.element, place)?.focus()
}

/** Gives the focus to a part of the window. False where it is not there. */
export function focusRegion(name: RegionName): boolean {
  const region = regions.get(name)
  if (region) focusIn(region)
  return region !== undefined
}

/** Gives the focus to a part of the window itself: Tab goes on from its beginning. */
export function focusRegionItself(name: RegionName): void {
  const element = regions.get(name)?.element
  if (element) focusWithin(element, element)
}

/** What had the focus in a part of the window when it was left. */
const left = new WeakMap<HTMLElement, HTMLElement>()

/** Moves the focus to the next part of the window, to where it was there before. */
export function focusNextRegion(offset: 1 | -1): void {
  const all = inOrder()
  const active = focused()
  const at = all.findIndex(({ element }) => active && element.contains(active))
  const here = all[at]
  if (here && active instanceof HTMLElement) left.set(here.element, active)
  const next = all.at(at < 0 ? (offset > 0 ? 0 : -1) : (at + offset) % all.length)
  if (next) focusIn(next)
}

/** The parts that F6 goes to and that can be seen, as they stand in the page. */
const inOrder = (): readonly Region[] =>
  stops
    .flatMap((name) => regions.get(name) ?? [])
    .filter(({ element }) => isVisible(element))
    .sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1))

function focusIn(region: Region): void {
  const { name, element } = region
  const before = left.get(element)
  const isThere = before && element.contains(before) && isVisible(before)
  const target = (isThere && before) || region.parts.first?.(element) || firstControl(element) || element
  // A part of the window with nothing to press in it just now has the focus itself.
  if (target === element && !element.hasAttribute('tabindex')) element.tabIndex = -1
  if (name === 'diagram') focusWithin(element, target)
  else target.focus()
}
