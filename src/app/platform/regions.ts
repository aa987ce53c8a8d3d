const regions = (): readonly HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-region]')].filter((region) => region.offsetParent !== null)

const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), select, textarea:not(:disabled), summary, [tabindex="0"]'

/** What had the focus in a region when it was left. */
const left = new WeakMap<HTMLElement, HTMLElement>()

/** Moves the focus to the next part of the page, to where it was there before. Returns its name. */
export function focusNextRegion(offset: 1 | -1): string | undefined {
  const all = regions()
  const active = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
  const at = all.findIndex((region) => active && region.contains(active))
  const here = all[at]
  if (here && active) left.set(here, active)
  const next = all.at(at < 0 ? (offset > 0 ? 0 : -1) : (at + offset) % all.length)
  if (next) focusIn(next)
  return next?.dataset['region']
}

/** Gives the focus to a part of the page. */
export function focusRegion(name: string): void {
  const region = regions().find((one) => one.dataset['region'] === name)
  if (region) focusIn(region)
}

function focusIn(region: HTMLElement): void {
  const before = left.get(region)
  const target = before && region.contains(before) && before.offsetParent !== null ? before : firstIn(region)
  // A part of the window with nothing to press in it just now has the focus itself.
  if (target === region && !region.hasAttribute('tabindex')) region.tabIndex = -1
  target.focus({ preventScroll: region.dataset['region'] === 'diagram' })
}

/** On the diagram what is selected, elsewhere the first control. */
const firstIn = (region: HTMLElement): HTMLElement =>
  region.querySelector<HTMLElement>('.react-flow__node.selected, [data-selected="true"] button[aria-pressed]') ??
  region.querySelector<HTMLElement>('.react-flow__node[tabindex="0"]') ??
  [...region.querySelectorAll<HTMLElement>(focusable)].find((one) => one.offsetParent !== null && one.tabIndex >= 0) ??
  region

/** Gives the focus to the first field of the properties, once they are drawn. */
export function focusFirstProperty(): void {
  requestAnimationFrame(() => {
    const region = regions().find((one) => one.dataset['region'] === 'properties')
    region?.querySelector<HTMLElement>('fieldset :is(input, textarea, [role=combobox], select)')?.focus()
  })
}
