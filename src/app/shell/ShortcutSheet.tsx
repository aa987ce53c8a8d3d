import { useState } from 'react'
import { type Command, commandGroups } from '../commands/command.ts'
import { commandOf, commands, runCommand } from '../commands/index.ts'
import { isSingleKey, shownKeys } from '../commands/shortcuts.ts'
import { useCommand } from '../commands/use-command.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { SearchInput } from '../ui/SearchInput.tsx'
import styles from './shortcut-sheet.module.css'

const withKeys = (Object.values(commands) as readonly Command[]).filter(({ shortcuts = [] }) => shortcuts.length > 0)

/** Every shortcut, as the list of commands has it. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const [filter, setFilter] = useState('')
  const wanted = filter.trim().toLowerCase()
  const found = withKeys.filter((command) => textOf(command).toLowerCase().includes(wanted))
  return (
    <Dialog title="Keyboard shortcuts" isWide onClose={onClose} actions={<SingleKeys />}>
      <SearchInput label="Find a shortcut" value={filter} autoFocus onChange={setFilter} />
      <div className={styles.groups}>
        {Object.entries(commandGroups).map(([group, title]) => {
          const inGroup = found.filter((command) => command.group === group)
          return inGroup.length > 0 && <Group key={group} title={title} commands={inGroup} />
        })}
      </div>
      {found.length === 0 && <p>No shortcut matches ‘{filter}’.</p>}
    </Dialog>
  )
}

const keysOf = ({ shortcuts = [] }: Command) => shortcuts.flatMap((shortcut) => shownKeys(shortcut) ?? [])
const textOf = (command: Command): string =>
  `${command.title} ${commandGroups[command.group]} ${keysOf(command).join(' ')}`

function Group({ title, commands: listed }: { readonly title: string; readonly commands: readonly Command[] }) {
  return (
    <section className={styles.group} aria-label={title}>
      <h3>{title}</h3>
      <dl>
        {listed.map((command) => (
          <div key={command.title}>
            <dt>{command.title}</dt>
            <dd>
              {keysOf(command).map((keys, index) => (
                <span key={keys}>
                  {index > 0 && ' or '}
                  <kbd>{keys}</kbd>
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** People who speak to their computer, or whose hands slip, can do without keys that act at once. */
function SingleKeys() {
  const { title, isChecked } = useCommand('singleKeys')
  const example = shownKeys(commandOf('hostOn').shortcuts?.find(isSingleKey))
  return (
    <label className={styles.single}>
      <input type="checkbox" checked={isChecked ?? false} onChange={() => runCommand('singleKeys')} />
      <span>
        {title}
        <span>Keys such as {example} act while the diagram or the outline has the focus.</span>
      </span>
    </label>
  )
}
