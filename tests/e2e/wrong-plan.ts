import type { Locator, Page } from '@playwright/test'
import { chatPool, planOf, pool } from '../support/plan-builder.ts'
import { problems } from './support.ts'

export const l10 = pool('FE-2010', 'lync2010')
export const l13 = pool('FE-2013', 'lync2013')
const wrong = chatPool('GC-2010', 'lync2010', { hostedOn: 'pool:FE-2013' })
export const stray = chatPool('Stray', 'lync2010')

/** Two errors: a chat pool on a wrong host, and one without a host. */
export const wrongPlan = planOf([l10, l13, wrong, stray], { entities: [l10, l13, wrong, stray], interim: true })
export const mismatch = 'GC-2010 is a Lync 2010 Group Chat pool but is hosted on FE-2013'

export const dialog = (page: Page): Locator => page.getByRole('dialog')
export const tab = (page: Page, name: string): Locator => problems(page).getByRole('tab', { name })
/** The menu of a problem in the list. */
export const more = (page: Page, message: string): Locator =>
  problems(page)
    .getByRole('listitem')
    .filter({ hasText: message })
    .getByRole('button', { name: 'More about this problem' })
