import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDropped } from '#app/commands/drop-file.ts'
import { openLaunchedFiles } from '#app/commands/launched-files.ts'
import { closeDialog, useDialog } from '#app/store/dialog-store.ts'
import { closeDocument, usePlanStore } from '#app/store/plan-store.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { metadataOf } from '#formats/plan-in-picture.ts'
import { openPage, type Page } from '../../support/page-without-browser.ts'
import { planWith, pool } from '../../support/plan-builder.ts'

const plan = planWith({ name: 'Dropped' }, [pool('L13', 'lync2013')])
const picture = (inside: string) => `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
const drop = (name: string, text: string) => openDropped([new File([text], name)])

describe('a file that is dropped', () => {
  let page: Page
  beforeEach(() => {
    page = openPage()
  })
  afterEach(() => {
    closeDocument()
    page.close()
  })

  it.each([
    ['a plan file', 'a.plan.json', serializePlan(plan)],
    ['a picture with its plan', 'a.svg', picture(metadataOf(plan))],
  ])('opens where it is %s', async (_, name, text) => {
    await drop(name, text)
    expect(usePlanStore.getState().plan?.name).toBe('Dropped')
  })

  it('is imported with others where it is no plan, or not the only one', async () => {
    const files = [new File(['<Topology/>'], 'a.xml'), new File([serializePlan(plan)], 'b.json')]
    for (const dropped of [files.slice(0, 1), files]) {
      void openDropped(dropped)
      await vi.waitFor(
        () =>
          expect(useDialog.getState().open?.dialog).toMatchObject({
            type: 'import',
            files: dropped.map(({ name }) => ({ name })),
          }),
        // The modules of an import come only now.
        { timeout: 30_000 },
      )
      closeDialog()
    }
  })

  it.each([
    ['alone', 1],
    ['among others', 2],
  ])('is told to be no file where it cannot be read, %s', async (_, count) => {
    const folder = new File([], 'plans')
    folder.arrayBuffer = async () => {
      throw new DOMException('A requested file or directory could not be found.', 'NotFoundError')
    }
    await openDropped([folder, new File(['<Topology/>'], 'a.xml')].slice(0, count))
    expect(useDialog.getState().open?.dialog).toMatchObject({
      type: 'failure',
      text: 'plans cannot be read: it is a folder, or was moved or changed. Choose it again.',
    })
  })

  it('is told to be damaged where a byte of it is no letter', async () => {
    const bytes = new Uint8Array(Buffer.from(serializePlan(plan).replace('Dropped', 'Dr\u00fcpped'), 'latin1'))
    await openDropped([new File([bytes], 'a.plan.json')])
    expect(useDialog.getState().open?.dialog).toMatchObject({
      type: 'failure',
      text: expect.stringMatching(/^a\.plan\.json: The file has a byte at line \d+, column \d+ that is no letter/),
    })
  })

  it('is told to have no plan where it is a picture without one', async () => {
    await drop('a.svg', picture(''))
    expect(useDialog.getState().open?.dialog).toMatchObject({
      type: 'failure',
      text: 'a.svg: The picture holds no plan. Export it again with its plan, or bring the plan file.',
    })
  })
})

it('a file that the system opens with the installed planner is opened like one that is dropped', async () => {
  const page = openPage()
  let consume: (launch: object) => Promise<void> | void = () => undefined
  openLaunchedFiles({ setConsumer: (given) => (consume = given as typeof consume) })
  await consume({ files: [] })
  expect(usePlanStore.getState().plan).toBeUndefined()
  await consume({ files: [{ getFile: async () => new File([serializePlan(plan)], 'a.plan.json') }] })
  expect(usePlanStore.getState().plan?.name).toBe('Dropped')
  closeDocument()
  page.close()
})
