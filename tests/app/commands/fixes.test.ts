import { afterEach, beforeEach, expect, it } from 'vitest'
import { applyFix } from '#app/commands/fixes.ts'
import { reportOf } from '#app/store/derived.ts'
import { answer, closeDialog, useDialog } from '#app/store/dialog-store.ts'
import { fixesOf } from '#app/store/fixes.ts'
import { closeDocument, openDocument, usePlanStore } from '#app/store/plan-store.ts'
import { showStage } from '#app/store/session-store.ts'
import type { Fix } from '#core/model/rule/advice.ts'
import type { Finding } from '#core/model/rule/finding.ts'
import { openPage, type Page } from '../../support/page-without-browser.ts'
import { chatPool, planOf, pool, room } from '../../support/plan-builder.ts'

const host = pool('L10', 'lync2010')
const plan = planOf(
  [host, chatPool('GC', 'lync2010', { hostedOn: 'pool:L10' }), room('Rates', { chatPool: 'chatPool:GC' })],
  [host],
)

const findingOf = (rule: string): Finding => reportOf(plan).findings.find((finding) => finding.rule === rule)!
const lost = findingOf('migration/content-lost')
const discarding = fixesOf(plan, lost).findIndex(({ givesUp }) => givesUp)
const operations = () => usePlanStore.getState().plan?.stages[1]?.operations

let page: Page
beforeEach(() => {
  page = openPage()
  openDocument({ id: 'p' }, plan)
  showStage('s2')
})
afterEach(() => {
  closeDialog()
  closeDocument()
  page.close()
})

it('a fix by which content is given up is seen before it is applied', async () => {
  applyFix(lost, discarding)
  expect(useDialog.getState().open?.dialog).toMatchObject({ type: 'fix', finding: lost, first: discarding })
  expect(operations()).toEqual([])
  answer('fix', discarding)
  await Promise.resolve()
  await Promise.resolve()
  expect(operations()).toMatchObject([{ kind: 'discardContent', chatPool: 'chatPool:GC' }])
})

it('another one is applied at once', () => {
  const isHarmless = ({ givesUp }: Fix) => !givesUp
  const finding = reportOf(plan).findings.find((one) => fixesOf(plan, one).some(isHarmless))!
  applyFix(finding, fixesOf(plan, finding).findIndex(isHarmless))
  expect(useDialog.getState().open).toBeUndefined()
  expect(usePlanStore.getState().plan).not.toBe(plan)
})
