import { deflateSync, strToU8 } from 'fflate'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openShared } from '#app/commands/shared-plan.ts'
import { answer, closeDialog, useDialog } from '#app/store/dialog-store.ts'
import { closeDocument, openDocument, usePlanStore } from '#app/store/plan-store.ts'
import { setSaveState } from '#app/store/session-store.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { planLink } from '#formats/plan-link.ts'
import { openPage, type Page } from '../../support/page-without-browser.ts'
import { planOf, planWith, pool } from '../../support/plan-builder.ts'

const own = planWith({ name: 'Own' }, [pool('L10', 'lync2010')])
const shared = planWith({ name: 'Shared' }, [pool('L13', 'lync2013')])
const packed = (text: string) => `#plan=${Buffer.from(deflateSync(strToU8(text))).toString('base64url')}`
const now = () => usePlanStore.getState()

describe('a plan in a link', () => {
  let page: Page
  beforeEach(() => {
    page = openPage()
    openDocument({ id: 'own' }, own)
  })
  afterEach(() => {
    closeDocument()
    page.close()
  })

  it('opens to be read only, as a document of its own, and leaves the address', async () => {
    location.hash = planLink(shared, '')
    expect(await openShared(location.hash)).toBeUndefined()
    expect(now().plan?.name).toBe('Shared')
    expect(now().document).toEqual({
      id: expect.not.stringMatching(/^own$/),
      readOnly: 'It came in a link.',
      isShared: true,
    })
    expect(history.replaceState).toHaveBeenCalledWith(null, '', '/#/plan/own')
    expect(location.hash).toBe('')
  })

  it.each([
    ['cut off', planLink(shared, '').slice(0, 60), /^The link is damaged: /],
    ['no plan', packed('{}'), /^The link is damaged: /],
    ['no JSON', packed('Hello'), /^The link is damaged: /],
    ['a bomb', packed(' '.repeat(21_000_000)), /far too large for a plan/],
    [
      'a plan with a mistake',
      packed(serializePlan(shared).replace('lync2013', 'lync2099')),
      /^The plan has a mistake at /,
    ],
    ['of a newer planner', packed('{"format":"coexistence-plan","version":99,"pools":[]}'), /newer planner/],
  ])('that is %s says so, and leaves what is open', async (_, fragment, sentence) => {
    expect(await openShared(fragment)).toMatch(sentence)
    expect(now()).toMatchObject({ document: { id: 'own' }, plan: own })
  })

  it('takes the place of a plan that this browser cannot keep only where the person agrees', async () => {
    setSaveState({ type: 'failed', reason: 'there is no room left.' })
    const opening = openShared(planLink(shared, ''))
    await vi.waitFor(() =>
      expect(useDialog.getState().open?.dialog).toEqual({
        type: 'unsaved',
        name: 'Own',
        reason: 'there is no room left.',
      }),
    )
    closeDialog()
    expect(await opening).toBeUndefined()
    expect(now().plan).toBe(own)
    const again = openShared(planLink(shared, ''))
    await vi.waitFor(() => expect(useDialog.getState().open).toBeDefined())
    answer('unsaved', 'copy')
    expect(await again).toBeUndefined()
    expect(page.saved.map(({ name }) => name)).toEqual(['own.plan.json'])
    expect(now().plan?.name).toBe('Shared')
  })

  it('of a newer planner, whose parts are all known, is read and cannot be kept', async () => {
    const newer = serializePlan(planOf([pool('L13', 'lync2013')])).replace(/"version": \d+/, '"version": 99')
    expect(await openShared(packed(newer))).toBeUndefined()
    expect(now().document).toMatchObject({ readOnly: expect.stringMatching(/newer planner/) })
    expect(now().document?.isShared).toBeUndefined()
  })
})
