import { ChevronDown } from 'lucide-react'
import { CommandButton, CommandTextButton } from '../buttons/CommandButton.tsx'
import { itemsOf } from '../commands/menu-items.ts'
import { exportMenu, menuBar, toolbar } from '../commands/menus.ts'
import { renamePlan } from '../commands/plan-edits.ts'
import { useRegion } from '../focus/use-region.ts'
import { ownFile } from '../platform/own-file.ts'
import { useUnplaced } from '../store/derived.ts'
import { Button } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Menu } from '../ui/Menu.tsx'
import { MenuBar } from '../ui/MenuBar.tsx'
import { TextInput } from '../ui/TextInput.tsx'
import { HistoryMenu } from './HistoryMenu.tsx'
import { SearchField } from './SearchField.tsx'
import styles from './top-bar.module.css'

const menus = menuBar.map(({ title, groups }) => ({ title, groups: () => itemsOf(groups) }))

/** Nothing of it but the name changes with the plan, and each menu is asked once it opens. */
export function TopBar() {
  return (
    <header ref={useRegion('top bar')} className={styles.topBar}>
      <h1 className="visually-hidden">Coexistence Planner</h1>
      <img src={ownFile('icon.svg')} width={24} height={24} alt="" />
      <div className={styles.planName}>
        <PlanName />
      </div>
      <MenuBar label="Menus" menus={menus} />
      <SearchField />
      <div className={styles.topEnd}>
        <HistoryMenu />
        {toolbar.map((id) => (
          <CommandButton key={id} id={id} />
        ))}
        <CommandTextButton id="saveFile">Save file</CommandTextButton>
        <Menu
          trigger={
            <Button look="primary">
              Export <ChevronDown size={iconSizes.small} aria-hidden />
            </Button>
          }
          groups={() => itemsOf(exportMenu.groups)}
        />
      </div>
    </header>
  )
}

const PlanName = () => <TextInput label="Name of the plan" value={useUnplaced().name} onCommit={renamePlan} />
