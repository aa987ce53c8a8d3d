import { idAt, type RegionName, regionsAt } from '../focus/regions.ts'
import { fieldOf, isInButton, isInKeyHolder, isInToolbar, isQuiet, takesLetters } from '../platform/controls.ts'
import type { Command } from './command.ts'

/** What has the focus, as far as it matters to keys. */
export interface FocusPlace {
  /** The parts of the window that it is in. */
  readonly regions: ReadonlySet<RegionName>
  /** The id of the object that it stands for, if it stands for one. */
  readonly object: string | undefined
  readonly isProblem: boolean
  /** Nothing has the focus. */
  readonly isNowhere: boolean
  /** It has the keys for itself, as a dialog or a menu has. */
  readonly holdsKeys: boolean
  /** It is a text field: one in which nothing is typed that was not kept is quiet. */
  readonly field: 'none' | 'quiet' | 'typed'
  readonly takesLetters: boolean
  readonly isInToolbar: boolean
  readonly isInButton: boolean
}

export function placeOf(target: Element | undefined): FocusPlace {
  const field = fieldOf(target)
  return {
    regions: regionsAt(target),
    object: idAt('diagram', target),
    isProblem: idAt('problems', target) !== undefined,
    isNowhere: target === document.body,
    holdsKeys: isInKeyHolder(target),
    field: !field ? 'none' : isQuiet(field) ? 'quiet' : 'typed',
    takesLetters: takesLetters(target),
    isInToolbar: isInToolbar(target),
    isInButton: isInButton(target),
  }
}

/** What is pressed, and what is selected meanwhile. */
export interface Press {
  readonly key: string
  readonly hasMod: boolean
  readonly selection: readonly string[]
  /** New places are shown, to be kept or not. */
  readonly isArranging: boolean
}

/** Where the keys of a command act. In a text field hardly any does: see `isMeant`. */
export type KeyScope = keyof typeof scopes

const scopes = {
  anywhere: () => true,
  /** Anywhere, and in a text field as long as it is quiet. */
  quietField: () => true,
  /** On the diagram and in the outline. */
  canvas: isOnCanvas,
  /** There, and on a problem in the list, which is the one that is meant then. */
  problem: (place, press) => place.isProblem || isOnCanvas(place, press),
  /** Wherever letters are free, neither typed nor picked by: what is looked at can be changed from there. */
  free: (place, { key }) =>
    place.isNowhere || (place.regions.has('comparison') ? /^[a-z]$/i.test(key) : !place.takesLetters),
  /** While new places are shown, except on the buttons that decide about them. */
  arrangement: ({ regions }, { isArranging }) => isArranging && !regions.has('arrangement'),
  /** On the strip of stages. */
  strip: ({ regions }) => regions.has('stages'),
} satisfies Readonly<Record<string, (place: FocusPlace, press: Press) => boolean>>

/** Buttons have no use for these keys, so that around the diagram too they are for what is selected. */
const forSelection: ReadonlySet<string> = new Set(['F2', 'Delete'])
const aroundDiagram = ['diagram', 'left panel', 'properties', 'top bar'] as const

function isOnCanvas(place: FocusPlace, { key, selection, isArranging }: Press): boolean {
  if (key === 'Enter' && isArranging) return false
  if (place.isNowhere) return true
  const isButton = place.isInButton && !place.takesLetters
  if (isButton && forSelection.has(key) && aroundDiagram.some((name) => place.regions.has(name))) return true
  if (!(place.regions.has('diagram') || place.regions.has('outline')) || place.isInToolbar) return false
  // Enter presses the button that has the focus, but the name of a selected row leads on to its properties.
  return key !== 'Enter' || !place.isInButton || selection.some((id) => id === place.object)
}

/** What scrolls by the page keys while it has the focus. */
const panels = ['left panel', 'lower panel', 'properties'] as const

/** Whether a key is meant for a command, and not for what has the focus. */
export function isMeant({ when = 'anywhere', group }: Meant, press: Press, place: FocusPlace): boolean {
  if (place.holdsKeys) return false
  const isInField = place.field === 'typed' || (place.field === 'quiet' && when !== 'quietField')
  if (isInField && !worksInFields(group, press)) return false
  if (press.key.startsWith('Page') && panels.some((panel) => place.regions.has(panel))) return false
  return scopes[when](place, press)
}

type Meant = Pick<Command, 'when' | 'group'>

/** Function keys, and what has nothing to do with text; everything else belongs to the field while one types. */
const worksInFields = (group: Command['group'], { key, hasMod }: Press): boolean =>
  /^F\d+$/.test(key) || (hasMod && ['file', 'help', 'view', 'check'].includes(group))
