import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { allStored, startAutosave } from '#app/commands/autosave.ts'
import { openDropped } from '#app/commands/drop-file.ts'
import { noticeOutside } from '#app/commands/keeping/noticing.ts'
import { compareWithFile, save, saveAs } from '#app/commands/keeping/save-in-place.ts'
import { goOnInFile, recalledFile } from '#app/commands/keeping/saved-file.ts'
import { renamePlan } from '#app/commands/plan-edits.ts'
import { documents, savedFiles } from '#app/platform/documents.ts'
import { browserStore } from '#app/platform/storage/browser-store.ts'
import { answer, closeDialog, useDialog } from '#app/store/dialog-store.ts'
import type { Answers } from '#app/store/dialogs.ts'
import { closeDocument, continueDocument, openDocument, undo, usePlanStore } from '#app/store/plan-store.ts'
import { type ShownFile, useSavedFile } from '#app/store/saved-file-store.ts'
import { announce, useSession } from '#app/store/session-store.ts'
import { parsePlan, serializePlan } from '#core/file/plan-file.ts'
import { withPlaces } from '#core/layout/arranging/places.ts'
import { type MemoryDiskFile, memoryDiskFile } from '../../../support/memory-disk-file.ts'
import { type MemoryStore, memoryStore } from '../../../support/memory-store.ts'
import { openPage, type Page } from '../../../support/page-without-browser.ts'
import { planWith, pool } from '../../../support/plan-builder.ts'

const plan = withPlaces(planWith({ name: 'Contoso' }, [pool('L13', 'lync2013')]))
const theirs = withPlaces(planWith({ name: 'Theirs' }, [pool('L13', 'lync2013')]))

const shown = (): ShownFile | undefined => useSavedFile.getState().file
const now = () => usePlanStore.getState().plan
const notice = () => useSession.getState().notice
const nameIn = (file: MemoryDiskFile) => {
  const parsed = parsePlan(file.text)
  return parsed.ok ? parsed.value.name : parsed.error
}

let store: MemoryStore
let page: Page
let file: MemoryDiskFile
let picks: (MemoryDiskFile | undefined)[]
let suggested: string[]

beforeEach(() => {
  store = memoryStore()
  page = openPage()
  vi.spyOn(browserStore, 'read').mockImplementation((look) => store.read(look))
  vi.spyOn(browserStore, 'change').mockImplementation((act) => store.change(act))
  vi.spyOn(browserStore, 'revise').mockImplementation((act) => store.revise(act))
  file = memoryDiskFile('contoso.plan.json', '')
  picks = []
  suggested = []
  vi.stubGlobal('showSaveFilePicker', async ({ suggestedName }: { suggestedName: string }) => {
    suggested.push(suggestedName)
    const picked = picks.shift()
    if (!picked) throw new DOMException('The user aborted a request.', 'AbortError')
    // So browsers do with a file that is picked to be written.
    picked.text = ''
    return picked
  })
  openDocument({ id: `document ${Math.random()}` }, plan)
})
afterEach(() => {
  closeDocument()
  page.close()
})

/** The open plan is in the file. */
async function saved(): Promise<void> {
  picks = [file]
  await save()
}

/** Somebody else writes the file. */
function changeOutside(text: string): void {
  file.text = text
  file.modified += 3_600_000
}

/** Answers the dialog that comes. */
async function answering<T extends keyof Answers>(type: T, answered: Answers[T]): Promise<void> {
  await vi.waitFor(() => expect(useDialog.getState().open?.dialog.type).toBe(type), { timeout: 20_000 })
  answer(type, answered)
}

async function opens(dialog: object): Promise<void> {
  await vi.waitFor(() => expect(useDialog.getState().open?.dialog).toMatchObject(dialog), { timeout: 20_000 })
}

describe('to save a plan that is in no file', () => {
  it('asks which, writes the plan there, and tells it', async () => {
    await saved()
    expect([suggested, nameIn(file)]).toEqual([['contoso.plan.json'], 'Contoso'])
    expect(file.text).toBe(serializePlan(plan))
    expect(shown()).toMatchObject({ name: 'contoso.plan.json', way: 'saved', holds: plan, isInPlace: true })
    expect(notice()).toBe('Saved in contoso.plan.json.')
  })

  it('does nothing where the person changes their mind', async () => {
    await save()
    expect([shown(), notice()]).toEqual([undefined, ''])
  })

  it('says why that failed, and is in no file then', async () => {
    file.failure = { when: 'close', error: new DOMException('', 'QuotaExceededError') }
    const saving = saved()
    await opens({
      type: 'file-failed',
      title: 'The plan was not saved in contoso.plan.json',
      reason: 'There is no room left on its disk. The file is empty now.',
    })
    answer('file-failed', 'save-as')
    await saving
    expect(shown()).toBeUndefined()
  })
})

describe('to save a plan that is in a file', () => {
  beforeEach(saved)

  it('writes it there without a question', async () => {
    renamePlan('Contoso 2')
    expect(shown()?.holds).toBe(plan)
    await save()
    expect([nameIn(file), suggested.length]).toEqual(['Contoso 2', 1])
    expect(shown()?.holds).toBe(now())
    undo()
    expect(shown()?.holds).not.toBe(now())
  })

  it('asks the person to allow it where the browser wants that', async () => {
    file.permission = 'prompt'
    renamePlan('Allowed')
    await save()
    expect([nameIn(file), file.asked]).toEqual(['Allowed', 1])
  })

  it.each([
    ['it is not allowed', { permission: 'denied' }, /^The browser was not allowed to use it\./],
    ['the person does not allow it', { permission: 'prompt', answer: 'denied' }, /^The browser was not allowed/],
    ['it is gone', { isThere: false }, /^It is not there any more: it was moved, renamed or deleted\.$/],
    ['another program has it', busy('NoModificationAllowedError'), /^Another program has it open\. The file is as/],
    ['the disk is full', busy('QuotaExceededError'), /^There is no room left on its disk\. The file is as it was/],
    ['something else fails', { failure: { when: 'write', error: new Error('No net') } }, /^No net\. The file is as/],
  ] as const)('says so where %s, and offers another file', async (_, so, reason) => {
    const before = file.text
    Object.assign(file, so)
    renamePlan('Not lost')
    const saving = save()
    await opens({ type: 'file-failed', reason: expect.stringMatching(reason) })
    expect([file.text, now()?.name]).toEqual([before, 'Not lost'])
    const other = memoryDiskFile('other.plan.json', '')
    picks = [other]
    answer('file-failed', 'save-as')
    await saving
    expect([nameIn(other), shown()?.name]).toEqual(['Not lost', 'other.plan.json'])
  })

  it('goes on in another one by Save as', async () => {
    const other = memoryDiskFile('other.plan.json', '')
    picks = [other]
    await saveAs()
    renamePlan('In the other')
    await save()
    expect([nameIn(file), nameIn(other), shown()?.name]).toEqual(['Contoso', 'In the other', 'other.plan.json'])
  })

  it('does not save what is only read, but a copy of it', async () => {
    const before = file.text
    const id = usePlanStore.getState().document?.id ?? ''
    openDocument({ id, readOnly: 'It is open in another tab.', isFollowing: true }, theirs)
    await save()
    expect([file.text, page.saved.map(({ name }) => name)]).toEqual([before, ['theirs.plan.json']])
  })
})

const busy = (name: string) => ({ failure: { when: 'close', error: new DOMException('', name) } }) as const

describe('a file that somebody else has changed', () => {
  beforeEach(async () => {
    await saved()
    renamePlan('Mine')
    changeOutside(serializePlan(theirs))
  })

  it('is not overwritten unasked', async () => {
    const saving = save()
    await opens({ type: 'file-changed', name: 'contoso.plan.json', at: new Date(file.modified), file: { ok: true } })
    expect([nameIn(file), shown()?.outside?.type]).toEqual(['Theirs', 'changed'])
    answer('file-changed', 'overwrite')
    await saving
    expect([nameIn(file), shown()?.outside, shown()?.holds === now()]).toEqual(['Mine', undefined, true])
  })

  it('is asked about once more where it is changed meanwhile', async () => {
    const saving = save()
    await opens({ type: 'file-changed' })
    changeOutside(serializePlan({ ...theirs, name: 'Theirs again' }))
    answer('file-changed', 'overwrite')
    await opens({ file: { ok: true, value: expect.objectContaining({ name: 'Theirs again' }) } })
    answer('file-changed', 'overwrite')
    await saving
    expect(nameIn(file)).toBe('Mine')
  })

  it('is not overwritten where that happens while a large plan is written down', async () => {
    picks = [file]
    await saveAs()
    const { id = '' } = usePlanStore.getState().document ?? {}
    const slow = {
      ...plan,
      get description() {
        changeOutside(serializePlan(theirs))
        return 'Long'
      },
    }
    continueDocument({ id }, slow)
    const saving = save()
    await opens({ type: 'file-changed' })
    expect(nameIn(file)).toBe('Theirs')
    closeDialog()
    await saving
  })

  it('stays where the plan is saved in another', async () => {
    const other = memoryDiskFile('other.plan.json', '')
    picks = [other]
    const saving = save()
    await answering('file-changed', 'save-as')
    await saving
    expect([nameIn(file), nameIn(other), shown()?.name]).toEqual(['Theirs', 'Mine', 'other.plan.json'])
  })

  it('is opened as one step to undo, with a version of the plan before', async () => {
    const saving = save()
    await answering('file-changed', 'open')
    await saving
    expect([now()?.name, nameIn(file), shown()?.holds === now()]).toEqual(['Theirs', 'Theirs', true])
    await vi.waitFor(() => expect([...store.records.keys()].some((key) => key.startsWith('version:'))).toBe(true))
    expect(undo()?.label).toBe('Open the plan of contoso.plan.json')
    expect(now()?.name).toBe('Mine')
    await save()
    expect(nameIn(file)).toBe('Mine')
  })

  it('is not opened in a plan that another tab has taken over, and is asked about again', async () => {
    const { id = '' } = usePlanStore.getState().document ?? {}
    const mine = now() ?? plan
    const saving = save()
    await opens({ type: 'file-changed' })
    continueDocument({ id, readOnly: 'It is open in another tab.', isFollowing: true }, mine)
    answer('file-changed', 'open')
    await saving
    expect([now(), notice()]).toEqual([mine, 'contoso.plan.json was not opened: another plan or tab came between.'])
    continueDocument({ id }, mine)
    const again = save()
    await opens({ type: 'file-changed' })
    expect(nameIn(file)).toBe('Theirs')
    closeDialog()
    await again
  })

  it.each([
    ['saved', save],
    ['compared', compareWithFile],
  ])('is not %s in words about another plan that was opened meanwhile', async (_, act) => {
    const getFile = file.getFile
    file.getFile = () => {
      openDocument({ id: 'another' }, plan)
      return getFile()
    }
    await act()
    expect([nameIn(file), now(), useDialog.getState().open]).toEqual(['Theirs', plan, undefined])
    expect(notice()).toBe('contoso.plan.json was changed outside, and left as it is: another plan came between.')
  })

  it('cannot be opened where it is no plan any more', async () => {
    changeOutside('{"nodes": []}')
    const saving = save()
    await opens({ type: 'file-changed', file: { ok: false, error: expect.stringMatching(/not a plan/) } })
    answer('file-changed', 'overwrite')
    await saving
    expect(nameIn(file)).toBe('Mine')
  })

  it('is overwritten where it holds what is saved anyway', async () => {
    changeOutside(serializePlan(now() ?? plan))
    await save()
    expect([nameIn(file), shown()?.holds === now()]).toEqual(['Mine', true])
  })

  it('is noticed when somebody comes back, once, and without a question', async () => {
    await noticeOutside()
    expect(shown()?.outside).toEqual({ type: 'changed', at: new Date(file.modified) })
    expect(notice()).toBe('contoso.plan.json was changed outside. Your plan is as it was.')
    announce('')
    await noticeOutside()
    expect([notice(), useDialog.getState().open]).toEqual(['', undefined])
  })

  it('is noticed no more where it was only touched', async () => {
    changeOutside(serializePlan(plan))
    await noticeOutside()
    expect([shown()?.outside, notice()]).toEqual([undefined, 'Renamed the plan.'])
  })

  it('is noticed where it is gone', async () => {
    file.isThere = false
    await noticeOutside()
    expect([shown()?.outside, notice()]).toEqual([
      { type: 'gone' },
      'contoso.plan.json is gone: it was moved, renamed or deleted.',
    ])
  })

  it('is not looked at where that would need a question', async () => {
    file.permission = 'prompt'
    await noticeOutside()
    expect([shown()?.outside, file.asked]).toEqual([undefined, 0])
  })

  it('is compared without being saved', async () => {
    const comparing = compareWithFile()
    await opens({ type: 'file-changed' })
    answer('file-changed', 'open')
    await comparing
    expect(now()?.name).toBe('Theirs')
    await compareWithFile()
    expect(notice()).toBe('Nobody has changed contoso.plan.json since.')
  })
})

describe('a file that is opened', () => {
  const drop = (text: string, name = 'contoso.plan.json') => {
    Object.assign(file, { name, text })
    return openDropped([{ file: new File([text], name, { lastModified: file.modified }), disk: file }])
  }

  it('is the one that its plan is saved in', async () => {
    await drop(JSON.stringify(JSON.parse(serializePlan(theirs))))
    expect(shown()).toMatchObject({ name: 'contoso.plan.json', way: 'opened', at: new Date(file.modified) })
    expect(shown()?.holds).toBe(now())
    renamePlan('Ours')
    await save()
    expect([file.text === serializePlan(now() ?? plan), suggested]).toEqual([true, []])
  })

  it('is known again after a reload', async () => {
    await drop(serializePlan(theirs))
    const [{ id = '' } = {}, open] = [usePlanStore.getState().document, now() ?? plan]
    await vi.waitFor(async () => expect(await savedFiles.load(id)).toMatchObject({ name: 'contoso.plan.json' }))
    closeDocument()
    file.permission = 'prompt'
    for (const [plan, holds] of [
      [open, open],
      [theirs, theirs],
      [{ ...open, name: 'Edited' }, undefined],
    ] as const) {
      openDocument({ id }, plan)
      goOnInFile(id, await recalledFile(id), plan)
      expect(shown()).toMatchObject({ holds: plan, isCompared: false })
      await vi.waitFor(() => expect(shown()?.isCompared).toBe(true))
      expect(shown()?.holds).toBe(holds)
    }
    await save()
    expect([nameIn(file), file.asked]).toEqual(['Edited', 1])
  })

  it('is not known any more once its plan is forgotten', async () => {
    await drop(serializePlan(theirs))
    const { id = '' } = usePlanStore.getState().document ?? {}
    await vi.waitFor(async () => expect(await savedFiles.load(id)).toBeDefined())
    await documents.forget(id)
    expect(await savedFiles.load(id)).toBeUndefined()
  })

  it.each([
    [
      'is a picture with its plan',
      async () =>
        `<svg xmlns="http://www.w3.org/2000/svg">${(await import('#formats/plan-in-picture.ts')).metadataOf(theirs)}</svg>`,
    ],
    ['is of a newer planner', async () => serializePlan(theirs).replace(/"version": \d+/, '"version": 99')],
  ])('is not written to where it %s', async (_, textOf) => {
    const text = await textOf()
    await drop(text)
    expect([now()?.name, shown()]).toEqual(['Theirs', undefined])
    picks = [memoryDiskFile('other.plan.json', '')]
    await save()
    expect(file.text).toBe(text)
  })
})

describe('a file whose plan this browser keeps', () => {
  let stop = () => {}
  beforeEach(() => {
    for (const name of ['addEventListener', 'removeEventListener']) vi.stubGlobal(name, vi.fn())
    Object.assign(document, { addEventListener: vi.fn(), removeEventListener: vi.fn() })
    stop = startAutosave()
  })
  afterEach(() => stop())

  const open = () => openDropped([{ file: new File([file.text], file.name), disk: file }])

  /** The plan of the file is open, kept, and known by that file. */
  async function opened(): Promise<string> {
    file.text = serializePlan(theirs)
    await open()
    const { id = '' } = usePlanStore.getState().document ?? {}
    await vi.waitFor(async () =>
      expect((await documents.list()).find((one) => one.id === id)?.files ?? []).toHaveLength(1),
    )
    return id
  }

  it('leads to that plan, which goes on in it', async () => {
    const id = await opened()
    renamePlan('Ours')
    await allStored()
    closeDocument()
    const opening = open()
    await answering('kept-plan', 'kept')
    await opening
    expect([usePlanStore.getState().document?.id, now()?.name]).toEqual([id, 'Ours'])
    await vi.waitFor(() => expect(shown()).toMatchObject({ isCompared: true, holds: undefined }))
    await save()
    expect([nameIn(file), suggested]).toEqual(['Ours', []])
  })

  it('is left alone by a copy of it', async () => {
    await opened()
    renamePlan('Ours')
    await allStored()
    const opening = open()
    await answering('kept-plan', 'copy')
    await opening
    expect([now()?.name, shown()]).toEqual(['Theirs (copy)', undefined])
  })

  it('is an earlier one of a plan that goes on in another', async () => {
    await opened()
    const earlier = file.text
    picks = [memoryDiskFile('other.plan.json', '')]
    renamePlan('Ours')
    await saveAs()
    file.text = earlier
    const opening = open()
    await answering('kept-plan', 'kept')
    await opening
    expect([now()?.name, shown()?.name, shown()?.holds === now()]).toEqual(['Ours', 'other.plan.json', true])
  })
})

describe('a browser that only downloads', () => {
  beforeEach(() => vi.stubGlobal('showSaveFilePicker', undefined))

  it('says so', async () => {
    await save()
    expect(page.saved.map(({ name }) => name)).toEqual(['contoso.plan.json'])
    expect(shown()).toMatchObject({ name: 'contoso.plan.json', way: 'downloaded', holds: plan, isInPlace: false })
    expect(notice()).toBe('Downloaded contoso.plan.json.')
  })

  it('tells from which file a plan was opened', async () => {
    await openDropped([{ file: new File([serializePlan(theirs)], 'theirs.plan.json') }])
    expect(shown()).toMatchObject({ name: 'theirs.plan.json', way: 'opened', isInPlace: false })
  })
})
