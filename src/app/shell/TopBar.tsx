import { ChevronDown, Moon, Redo2, Sun, Undo2 } from 'lucide-react'
import type { Command } from '../commands/command.ts'
import { renamePlan } from '../commands/gestures.ts'
import { type CommandId, commands, disabledReason, runCommand } from '../commands/index.ts'
import { shownKeys } from '../commands/show-keys.ts'
import { usePlan } from '../store/derived.ts'
import { usePlanStore } from '../store/plan-store.ts'
import { useSession } from '../store/session-store.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Menu, type MenuItem } from '../ui/Menu.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import styles from './shell.module.css'

export function TopBar() {
  const plan = usePlan()
  const theme = useSession((state) => state.theme)
  const undoLabel = usePlanStore((state) => state.past.at(-1)?.label)
  const redoLabel = usePlanStore((state) => state.future.at(-1)?.label)
  return (
    <header className={styles.topBar}>
      <img src="./icon.svg" width={24} height={24} alt="" />
      <div className={styles.planName}>
        <TextInput label="Name of the plan" value={plan.name} onCommit={renamePlan} />
      </div>
      <Menu
        trigger={
          <Button look="quiet">
            File <ChevronDown size={14} aria-hidden />
          </Button>
        }
        groups={[
          (['openFile', 'importTopology'] as const).map(itemFor),
          (['saveFile', 'exportSvg', 'exportPng'] as const).map(itemFor),
          (['closePlan'] as const).map(itemFor),
        ]}
      />
      <Menu
        trigger={
          <Button look="quiet">
            Edit <ChevronDown size={14} aria-hidden />
          </Button>
        }
        groups={[
          (['undo', 'redo'] as const).map(itemFor),
          (['rename', 'hostOn', 'connect', 'remove'] as const).map(itemFor),
          (['moveUp', 'moveDown', 'moveLeft', 'moveRight'] as const).map(itemFor),
          (['tidy', 'fitView'] as const).map(itemFor),
          (['addStage', 'previousStage', 'nextStage'] as const).map(itemFor),
          (['nextProblem', 'previousProblem', 'applyFirstFix', 'showRules'] as const).map(itemFor),
        ]}
      />
      <SaveState />
      <div className={styles.topEnd}>
        <IconButton
          label={undoLabel ? `Undo: ${undoLabel}` : 'Undo'}
          keys={shownKeys('$mod+KeyZ')}
          disabledReason={undoLabel ? undefined : 'Nothing to undo.'}
          onClick={() => runCommand('undo')}
        >
          <Undo2 size={16} aria-hidden />
        </IconButton>
        <IconButton
          label={redoLabel ? `Redo: ${redoLabel}` : 'Redo'}
          keys={shownKeys('$mod+Shift+KeyZ')}
          disabledReason={redoLabel ? undefined : 'Nothing to redo.'}
          onClick={() => runCommand('redo')}
        >
          <Redo2 size={16} aria-hidden />
        </IconButton>
        <IconButton label={commands.toggleTheme.title} onClick={() => runCommand('toggleTheme')}>
          {theme === 'light' ? <Moon size={16} aria-hidden /> : <Sun size={16} aria-hidden />}
        </IconButton>
        <Button onClick={() => runCommand('saveFile')}>Save file</Button>
        <Menu
          trigger={
            <Button look="primary">
              Export <ChevronDown size={14} aria-hidden />
            </Button>
          }
          groups={[(['exportSvg', 'exportPng'] as const).map(itemFor)]}
        />
      </div>
    </header>
  )
}

export function itemFor(id: CommandId): MenuItem {
  const command: Command = commands[id]
  const reason = disabledReason(id)
  return {
    id,
    label: command.title,
    end: shownKeys(command.shortcuts?.[0]),
    hint: reason,
    isDisabled: reason !== undefined,
    onSelect: () => runCommand(id),
  }
}

/** Whether the work is safe, in words. */
function SaveState() {
  const save = useSession((state) => state.save)
  const readOnly = usePlanStore((state) => state.document?.readOnly)
  if (readOnly !== undefined) return <p className={styles.readOnly}>Read-only. {readOnly}</p>
  if (save?.type === 'failed') {
    return (
      <p role="alert" className={styles.saveFailed}>
        Not saved in this browser: {save.reason}{' '}
        <Button size="small" onClick={() => runCommand('saveFile')}>
          Download a copy now
        </Button>
      </p>
    )
  }
  const time =
    save?.type === 'saved'
      ? save.at.toLocaleTimeString('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })
      : undefined
  return <p className={styles.saveState}>{time ? `Saved in this browser ${time}` : 'Saving …'}</p>
}
