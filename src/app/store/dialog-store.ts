import { create } from 'zustand'
import { onReset } from './create-session-store.ts'
import type { Answers, Dialog } from './dialogs.ts'

/** A dialog that waits for an answer. */
type Question = Extract<Dialog, { readonly type: keyof Answers }>

interface DialogState {
  /** The one dialog that is open. Its number tells it from one of the same type that was open before. */
  readonly open: { readonly dialog: Dialog; readonly number: number } | undefined
}

/** What is open above the page: one dialog at a time. */
export const useDialog = create<DialogState>(() => ({ open: undefined }))

/** Who waits for the answer to the open dialog. What it is follows from the type of the dialog. */
interface Waiting {
  resolve(answer: unknown): void
}

let waiting: Waiting | undefined
let number = 0

/**
 * Opens a dialog and waits for what the person says; undefined where it is closed without an answer. Whatever is
 * opened next takes its place: who waited for the dialog before is told that it was closed.
 */
export function ask<Q extends Question>(question: Q): Promise<Answers[Q['type']] | undefined> {
  return new Promise((resolve) => {
    openDialog(question)
    waiting = { resolve }
  })
}

/** Opens a dialog that gives no answer, or whose answer nobody waits for. */
export function openDialog(dialog: Dialog): void {
  settle(undefined)
  number += 1
  useDialog.setState({ open: { dialog, number } })
}

/** Answers the open dialog and closes it. Said to another dialog than the one that is open, it means nothing. */
export function answer<T extends keyof Answers>(type: T, answered: Answers[T]): void {
  if (useDialog.getState().open?.dialog.type !== type) return
  settle(answered)
  useDialog.setState({ open: undefined })
}

/** Closes what is open without an answer. */
export function closeDialog(): void {
  settle(undefined)
  useDialog.setState({ open: undefined })
}

onReset(closeDialog)

/** Whoever waits goes on before the page is drawn without the dialog: what follows is drawn at once. */
function settle(answered: unknown): void {
  const { resolve } = waiting ?? {}
  waiting = undefined
  resolve?.(answered)
}

/** Something that goes on for a while. */
export interface Progress {
  /** Says how far it is; false once the person has closed the dialog. */
  tell(text: string): boolean
  end(): void
}

/** Tells in a dialog what goes on, until it is done or breaks; nothing else can be done meanwhile. */
export async function withProgress<T>(title: string, work: (progress: Progress) => Promise<T>): Promise<T> {
  const progress = startProgress(title)
  try {
    return await work(progress)
  } finally {
    progress.end()
  }
}

function startProgress(title: string): Progress {
  openDialog({ type: 'progress', title, text: '' })
  const own = number
  const isOpen = () => useDialog.getState().open?.number === own
  return {
    tell: (text) => {
      if (!isOpen()) return false
      useDialog.setState({ open: { dialog: { type: 'progress', title, text }, number: own } })
      return true
    },
    end: () => {
      if (isOpen()) closeDialog()
    },
  }
}

/** Tells in a dialog what did not work; a file that cannot be opened unless it is said otherwise. */
export const tellFailure = (text: string, title = 'This file cannot be opened'): void =>
  openDialog({ type: 'failure', title, text })
