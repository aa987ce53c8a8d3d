import { beforeEach, describe, expect, it } from 'vitest'
import { answer, ask, closeDialog, openDialog, tellFailure, useDialog, withProgress } from '#app/store/dialog-store.ts'
import { firstAnswers } from '#core/templates/choices.ts'

const open = () => useDialog.getState().open?.dialog
const isSettled = async (asked: Promise<unknown>): Promise<boolean> =>
  (await Promise.race([asked.then(() => true), Promise.resolve(false)])) === true

beforeEach(closeDialog)

describe('a question', () => {
  it('is open until it is answered, and gives the answer', async () => {
    const asked = ask({ type: 'forget-plan', name: 'A' })
    expect(open()).toEqual({ type: 'forget-plan', name: 'A' })
    expect(await isSettled(asked)).toBe(false)
    answer('forget-plan', true)
    expect(open()).toBeUndefined()
    expect(await asked).toBe(true)
  })

  it('gives nothing where its dialog is closed', async () => {
    const asked = ask({ type: 'questions' })
    closeDialog()
    expect(await asked).toBeUndefined()
  })

  it.each([
    ['a question', () => void ask({ type: 'plan-properties' })],
    ['a dialog without an answer', () => openDialog({ type: 'shortcuts' })],
    ['a failure', () => tellFailure('It is empty.')],
  ])('gives nothing where %s takes its place', async (_, openAnother) => {
    const asked = ask({ type: 'forget-plan', name: 'A' })
    openAnother()
    expect(await asked).toBeUndefined()
    expect(open()?.type).not.toBe('forget-plan')
  })

  it('is not answered by what answers another one', async () => {
    const asked = ask({ type: 'forget-plan', name: 'A' })
    answer('lost-approvals', true)
    expect(open()?.type).toBe('forget-plan')
    expect(await isSettled(asked)).toBe(false)
  })

  it('is answered once', async () => {
    const first = ask({ type: 'forget-plan', name: 'A' })
    answer('forget-plan', true)
    const second = ask({ type: 'forget-plan', name: 'B' })
    expect(await first).toBe(true)
    expect(await isSettled(second)).toBe(false)
  })

  it('goes on before the dialog is drawn away, and can ask the next one', async () => {
    const order: string[] = []
    const stop = useDialog.subscribe(({ open: now }) => queueMicrotask(() => order.push(now?.dialog.type ?? 'none')))
    const both = (async () => {
      if (await ask({ type: 'forget-plan', name: 'A' })) order.push('goes on')
      return ask({ type: 'questions' })
    })()
    await Promise.resolve()
    answer('forget-plan', true)
    await Promise.resolve()
    stop()
    expect(order).toEqual(['forget-plan', 'goes on', 'none'])
    answer('questions', firstAnswers)
    expect(await both).toEqual(firstAnswers)
  })
})

it('each asking is another dialog, also of the same type', () => {
  openDialog({ type: 'rules' })
  const first = useDialog.getState().open?.number
  openDialog({ type: 'rules' })
  expect(useDialog.getState().open?.number).not.toBe(first)
})

describe('what goes on', () => {
  it('says how far it is in one dialog, until it ends', async () => {
    const done = await withProgress('Import', async ({ tell }) => {
      const { number } = useDialog.getState().open ?? {}
      expect(tell('Checking 1 of 2 stages…')).toBe(true)
      expect(useDialog.getState().open).toEqual({
        dialog: { type: 'progress', title: 'Import', text: 'Checking 1 of 2 stages…' },
        number,
      })
      return 'done'
    })
    expect(done).toBe('done')
    expect(open()).toBeUndefined()
  })

  it('hears when it is closed, and closes nothing else', async () => {
    await withProgress('Import', async ({ tell }) => {
      closeDialog()
      expect(tell('Checking')).toBe(false)
      openDialog({ type: 'shortcuts' })
      expect(tell('Checking')).toBe(false)
    })
    expect(open()).toEqual({ type: 'shortcuts' })
  })

  it('leaves no dialog open where it breaks', async () => {
    const broken = withProgress('Import', async () => {
      throw new Error('Out of memory.')
    })
    await expect(broken).rejects.toThrow('Out of memory.')
    expect(open()).toBeUndefined()
  })
})
