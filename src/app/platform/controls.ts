/**
 * What an element is by its tag and role, whatever component drew it. This is the one place that asks the page for more
 * than what has registered itself.
 */

/** The text field that an element is, or is in. */
export const fieldOf = (element: Element | undefined): HTMLElement | undefined =>
  element?.closest<HTMLElement>(
    'input:not([type=range], [type=checkbox], [type=radio]), textarea, [contenteditable=true]',
  ) ?? undefined

/** Nothing is typed in a field that was not kept. */
export const isQuiet = (field: HTMLElement): boolean => field.dataset['quiet'] === 'true'

/** What has the keys for itself; while it closes it still has the focus, but no longer the keys. */
export const isInKeyHolder = (element: Element | undefined): boolean => isIn(element, keyHolders)

const keyHolders = ['dialog', 'alertdialog', 'menu', 'listbox']
  .map((role) => `[role=${role}]:not([data-closed])`)
  .join()

/** What closes by Escape itself. */
export const isInPopup = (element: Element | undefined): boolean =>
  isIn(element, '[role=dialog], [role=menu], [role=listbox]')

/** What has a clipboard of its own. */
export const hasOwnClipboard = (element: Element | undefined): boolean =>
  isIn(element, 'input, textarea, [contenteditable=true], [role=dialog]')

/** What reads letters as the beginning of a word, or of a text to put there. */
export const takesLetters = (element: Element | undefined): boolean => isIn(element, '[role=grid], [role=combobox]')

export const isInButton = (element: Element | undefined): boolean => isIn(element, 'button')
export const isInToolbar = (element: Element | undefined): boolean => isIn(element, '[role=toolbar]')
export const isInMenu = (element: Element | undefined): boolean => isIn(element, '[role=menu]')
export const isInDialog = (element: Element | undefined): boolean => isIn(element, '[role=dialog], [role=alertdialog]')
export const isDialogOpen = (): boolean => document.querySelector('[role=dialog], [role=alertdialog]') !== null

/** A list that one works through line by line, without the focus leaving it. */
export const isInTreeOrGrid = (element: Element | undefined): boolean => isIn(element, '[role=tree], [role=grid]')

const isIn = (element: Element | undefined, selector: string): boolean => element?.closest(selector) != null

export const isVisible = (element: HTMLElement): boolean => element.offsetParent !== null

/** The first control that Tab would come to. */
export const firstControl = (within: HTMLElement): HTMLElement | undefined =>
  [...within.querySelectorAll<HTMLElement>(controls)].find((one) => isVisible(one) && one.tabIndex >= 0)

const controls =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea:not(:disabled), summary, [tabindex="0"]'

/** The element that has the focus; undefined where nothing has it, because what had it is gone. */
export const focused = (): Element | undefined =>
  document.activeElement === document.body ? undefined : (document.activeElement ?? undefined)

/** What a text field is called: by its own words, else by its label. */
export const nameOfField = (field: HTMLInputElement | HTMLTextAreaElement): string =>
  (field.getAttribute('aria-label') ?? field.labels?.[0]?.textContent ?? '').trim()

/** The text fields that are called so, in the order of the page. */
export const fieldsNamed = (name: string): readonly Element[] =>
  [
    ...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input[data-quiet], textarea[data-quiet]'),
  ].filter((field) => nameOfField(field) === name)
