import { type LucideIcon, Moon, Redo2, Undo2 } from 'lucide-react'
import type { CommandId } from '../commands/index.ts'

/** The icons of the commands that are shown as one. */
export const commandIcons: Partial<Record<CommandId, LucideIcon>> = { undo: Undo2, redo: Redo2, toggleTheme: Moon }
