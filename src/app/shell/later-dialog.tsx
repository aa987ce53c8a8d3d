import type { ComponentType } from 'react'
import { closeDialog } from '../store/dialog-store.ts'
import { later } from '../ui/later.tsx'
import { NotComeDialog } from '../ui/NotCome.tsx'

/** A dialog that is loaded later; where it does not come, one that says so is open in its place. */
export const laterDialog = <P extends object>(load: () => Promise<ComponentType<P>>) =>
  later(load, { Missing: ({ again }) => <NotComeDialog again={again} onClose={closeDialog} /> })
