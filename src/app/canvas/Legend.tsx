import { ListTree } from 'lucide-react'
import type { LineKind } from '#core/model/plan.ts'
import { itemsOf } from '../commands/menu-items.ts'
import { linesMenu } from '../commands/menus.ts'
import { Button } from '../ui/Button.tsx'
import { iconSizes } from '../ui/icon-sizes.ts'
import { Menu, type MenuGroups } from '../ui/Menu.tsx'
import styles from './link.module.css'

/** What the lines mean, and which of them are drawn. */
export function Legend() {
  return (
    <Menu
      trigger={
        <Button size="small" look="quiet">
          <ListTree size={iconSizes.small} aria-hidden />
          Lines
        </Button>
      }
      groups={legend}
    />
  )
}

const legend = (): MenuGroups =>
  itemsOf(linesMenu.groups).map((group) =>
    group.map((item) => ({ ...item, icon: <Sample kind={kinds[item.id] ?? 'connection'} /> })),
  )

const kinds: Readonly<Record<string, LineKind>> = {
  drawHosting: 'hosting',
  drawHome: 'home',
  drawConnection: 'connection',
  drawDerived: 'derived',
  drawPolicy: 'policy',
  drawContent: 'content',
  drawInteraction: 'interaction',
}

/** A stretch of a line, drawn as the diagram draws it. */
function Sample({ kind }: { readonly kind: LineKind }) {
  return (
    <svg className={styles.sample} viewBox="0 0 28 8" aria-hidden="true">
      <path
        d="M0 4H28"
        className={styles.link}
        data-style={kind === 'derived' ? 'connection' : kind}
        data-derived={kind === 'derived'}
        data-generation={kind === 'policy' || kind === 'content' || kind === 'interaction' ? undefined : 'lync2013'}
      />
    </svg>
  )
}
