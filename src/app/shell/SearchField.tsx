import { commandOf, runCommand } from '../commands/index.ts'
import { shownKeys } from '../commands/shortcuts.ts'
import { iconSizes } from '../ui/icon-sizes.ts'
import styles from './top-bar.module.css'

const { title, icon: Icon, shortcuts } = commandOf('search')

/** Looks like a field, and opens the search that has one. */
export function SearchField() {
  return (
    <button type="button" className={styles.search} aria-label={title} onClick={() => runCommand('search')}>
      <Icon size={iconSizes.normal} aria-hidden />
      <span>{title}</span>
      <kbd>{shownKeys(shortcuts?.[0])}</kbd>
    </button>
  )
}
