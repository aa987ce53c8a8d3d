import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openDropped } from '#app/commands/drop-file.ts'
import { openLaunchedFiles } from '#app/commands/launched-files.ts'
import { droppedFiles } from '#app/platform/files.ts'
import { closeDialog, useDialog } from '#app/store/dialog-store.ts'
import { closeDocument, openDocument, usePlanStore } from '#app/store/plan-store.ts'
import { useSavedFile } from '#app/store/saved-file-store.ts'
import { serializePlan } from '#core/file/plan-file.ts'
import { metadataOf } from '#formats/plan-in-picture.ts'
import { memoryDiskFile } from '../../support/memory-disk-file.ts'
import { openPage, type Page } from '../../support/page-without-browser.ts'
import { planWith, pool } from '../../support/plan-builder.ts'

const plan = planWith({ name: 'Dropped' }, [pool('L13', 'lync2013')])
const picture = (inside: string) => `<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`
const drop = (name: string, text: string) => openDropped([{ file: new File([text], name) }])

it('what is dropped brings its files along, and of folders and words nothing that could be written', async () => {
  const [file, folder] = [new File(['{}'], 'a.plan.json'), new File([], 'plans')]
  const handle = memoryDiskFile('a.plan.json', '{}')
  const items = [
    { kind: 'string', getAsFile: () => null },
    { kind: 'file', getAsFile: () => file, getAsFileSystemHandle: async () => ({ ...handle, kind: 'file' }) },
    {
      kind: 'file',
      getAsFile: () => folder,
      getAsFileSystemHandle: async () => ({ name: 'plans', kind: 'directory' }),
    },
    { kind: 'file', getAsFile: () => file },
  ]
  expect(await droppedFiles({ items } as unknown as DataTransfer)).toEqual([
    { file, disk: expect.objectContaining({ name: 'a.plan.json' }) },
    { file: folder },
    { file },
  ])
})

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
      void openDropped(dropped.map((file) => ({ file })))
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

  it('tells of the stage that is shown where a plan is open', async () => {
    openDocument({ id: 'test' }, plan)
    void drop('a.xml', '<Topology/>')
    await vi.waitFor(
      () => expect(useDialog.getState().open?.dialog).toMatchObject({ type: 'import', into: plan.stages[0]?.id }),
      { timeout: 30_000 },
    )
    closeDialog()
  })

  it.each([
    ['alone', 1],
    ['among others', 2],
  ])('is told to be no file where it cannot be read, %s', async (_, count) => {
    const folder = new File([], 'plans')
    folder.arrayBuffer = async () => {
      throw new DOMException('A requested file or directory could not be found.', 'NotFoundError')
    }
    await openDropped([{ file: folder }, { file: new File(['<Topology/>'], 'a.xml') }].slice(0, count))
    expect(useDialog.getState().open?.dialog).toMatchObject({
      type: 'failure',
      text: 'plans cannot be read: it is a folder, or was moved or changed. Choose it again.',
    })
  })

  it('is told to be damaged where a byte of it is no letter', async () => {
    const bytes = new Uint8Array(Buffer.from(serializePlan(plan).replace('Dropped', 'Dr\u00fcpped'), 'latin1'))
    await openDropped([{ file: new File([bytes], 'a.plan.json') }])
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
  await consume({ files: [memoryDiskFile('a.plan.json', serializePlan(plan))] })
  expect(usePlanStore.getState().plan?.name).toBe('Dropped')
  expect(useSavedFile.getState().file).toMatchObject({ name: 'a.plan.json', isInPlace: true })
  closeDocument()
  page.close()
})
