import { expect, vi } from 'vitest'
import { fileCommands } from '#app/commands/file-commands.ts'
import { save } from '#app/commands/keeping/save-in-place.ts'
import * as wishes from '#app/commands/keeping/wishes.ts'
import * as files from '#app/platform/files.ts'
import { closeDocument, openDocument, usePlanStore } from '#app/store/plan-store.ts'
import { showStage } from '#app/store/session-store.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { metadataOf } from '#formats/plan-in-picture.ts'
import { type CommandCase, describeCommands } from '../../support/describe-commands.ts'
import { memoryDiskFile } from '../../support/memory-disk-file.ts'
import type { Page } from '../../support/page-without-browser.ts'
import { planOf, planWith } from '../../support/plan-builder.ts'
import { l10, l13, smallPlan } from './small-plan.ts'

const two = planOf([l10], [l10, l13])
const bytesOf = (text: string) => new TextEncoder().encode(text)
const closed: CommandCase = { when: 'no plan is open', given: closeDocument, disabled: 'No plan is open.' }
const names = ({ saved }: Page) => saved.map(({ name }) => name)
const openName = () => usePlanStore.getState().plan?.name

const picks = (name: string, text: string) => (page: Page) => {
  page.picked = { name, bytes: bytesOf(text) }
}

/** A browser in which the person picks a file to write, or none. */
const inPlace =
  (picks = true) =>
  () =>
    void vi.stubGlobal('showSaveFilePicker', async () => {
      if (!picks) throw new DOMException('The user aborted a request.', 'AbortError')
      return memoryDiskFile('picked.plan.json', '')
    })

describeCommands(
  fileCommands,
  { plan: two },
  {
    openFile: [
      { when: 'the person changes their mind', isSilent: true },
      {
        when: 'a plan file is picked, it is a new document',
        given: picks('other.plan.json', serializePlan(planWith({ name: 'Other' }, [l13]))),
        leaves({ page }) {
          expect(openName()).toBe('Other')
          expect(location.hash).toMatch(/^#\/plan\/./)
          expect(page.canvas.fit).toHaveBeenCalled()
        },
      },
      {
        when: 'a picture with its plan is picked',
        given: picks(
          'a.svg',
          `<svg xmlns="http://www.w3.org/2000/svg">${metadataOf(planWith({ name: 'Drawn' }, [l13]))}</svg>`,
        ),
        leaves: () => expect(openName()).toBe('Drawn'),
      },
      {
        when: 'the file is no plan',
        given: picks('notes.json', '{}'),
        opens: { type: 'failure', title: 'This file cannot be opened' },
        leaves: () => expect(openName()).toBe('Test plan'),
      },
    ],
    importAsNew: [{ when: 'it is asked for', opens: { type: 'import', files: [], into: undefined } }],
    importIntoStage: [
      closed,
      { when: 'a plan is open', plan: smallPlan, opens: { type: 'import', files: [], into: 's1' } },
    ],
    compareWithExport: [closed, { when: 'a plan is open', plan: smallPlan, opens: { type: 'drift', stage: 's1' } }],
    saveFile: [
      closed,
      {
        when: 'a plan is open',
        plan: smallPlan,
        title: 'Download as a file',
        says: 'Downloaded test-plan.plan.json.',
        leaves({ page, plan }) {
          expect(names(page)).toEqual(['test-plan.plan.json'])
          expect(parsePlan(page.saved[0]?.content as string)).toMatchObject({ ok: true, value: { name: plan.name } })
        },
      },
      {
        when: 'the plan has a name that no disk takes',
        plan: { ...smallPlan, name: 'CON. ' },
        says: 'Downloaded plan-con.plan.json.',
      },
      { when: 'the browser writes files', given: inPlace(), title: 'Save to file', says: 'Saved in picked.plan.json.' },
      {
        when: 'the plan is only read, of which a copy is saved',
        given() {
          inPlace()()
          openDocument({ id: 'read', readOnly: 'It is open in another tab.' }, two)
        },
        title: 'Save a copy as a file',
        says: 'Saved as test-plan.plan.json.',
      },
      {
        when: 'the person changes their mind, nothing is said',
        given: () => vi.mocked(files.saveFile).mockResolvedValue(false),
        isSilent: true,
      },
    ],
    saveFileAs: [
      closed,
      { when: 'the browser can only download', disabled: 'This browser can only download files.' },
      { when: 'the person changes their mind', given: inPlace(false), isSilent: true },
      { when: 'the browser writes files', given: inPlace(), says: 'Saved in picked.plan.json.' },
      {
        when: 'the plan is only read',
        given: () => openDocument({ id: 'read', readOnly: 'It is open in another tab.' }, two),
        disabled: 'This plan is read-only.',
      },
    ],
    compareWithFile: [
      closed,
      { when: 'the plan is in no file', disabled: 'The plan is in no file that this browser can read again.' },
      {
        when: 'nobody has changed the file',
        async given() {
          inPlace()()
          await save()
        },
        says: 'Nobody has changed picked.plan.json since.',
      },
    ],
    shareByLink: [closed, { when: 'a plan is open', opens: { type: 'share' } }],
    keepCopy: [
      closed,
      { when: 'the plan is one of this browser', disabled: 'This plan did not come by a link.' },
      {
        when: 'the plan came in a link, it is a new document at the same stage',
        given() {
          openDocument({ id: 'shared', readOnly: 'It came in a link.', isShared: true }, two)
          showStage('s2')
        },
        shows: 's2',
        says: 'Test plan is kept in this browser now.',
        leaves() {
          expect(usePlanStore.getState().document).toEqual({ id: expect.not.stringMatching(/^shared$/) })
          expect(location.hash).toMatch(/^#\/plan\/./)
        },
      },
    ],
    takeOver: [
      closed,
      { when: 'the plan is edited here', disabled: 'This plan is not open in another tab.' },
      {
        when: 'another tab edits the plan',
        isSilent: true,
        given() {
          vi.spyOn(wishes, 'takeOver').mockResolvedValue(undefined)
          openDocument({ id: 'followed', readOnly: 'It is open in another tab.', isFollowing: true }, two)
        },
        leaves: () => expect(wishes.takeOver).toHaveBeenCalledWith('followed'),
      },
      {
        when: 'the other tab has changes that are not saved',
        given() {
          vi.spyOn(wishes, 'takeOver').mockResolvedValue('Not saved there.')
          openDocument({ id: 'followed', readOnly: 'It is open in another tab.', isFollowing: true }, two)
        },
        opens: { type: 'failure', title: 'The plan stays where it is', text: 'Not saved there.' },
      },
    ],
    versions: [
      closed,
      { when: 'a plan is open', opens: { type: 'versions' } },
      {
        when: 'the plan came in a link',
        given: () => openDocument({ id: 'shared', readOnly: 'It came in a link.', isShared: true }, two),
        disabled: 'Nothing is kept of a shared plan.',
      },
    ],
    planProperties: [
      closed,
      {
        when: 'a plan is open',
        opens: { type: 'plan-properties' },
        answers: { name: 'Another name' },
        step: 'Change the properties of the plan',
        leaves: () => expect(openName()).toBe('Another name'),
      },
    ],
    closePlan: [
      closed,
      {
        when: 'a plan is open',
        leaves() {
          expect(openName()).toBeUndefined()
          expect(location.hash).toBe('')
        },
      },
    ],
  },
)
